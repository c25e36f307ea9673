"""Nothing is lost: unsaved walks are kept as drafts, and offered again after a crash."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tui.app.host import Host
from tui.app.session import Session
from tui.outside.problem import Refused
from tui.scenario.history import History

if TYPE_CHECKING:
    from textual.timer import Timer

    from tui.scenario.drafts import Draft

DELAY = 1.0
"""Seconds after a change until the draft is written; a change that follows begins them anew."""


class DraftKeeper:
    """Keeps the draft of the app's session while it has unsaved changes."""

    def __init__(self, app: Host, folder: Path) -> None:
        self._app = app
        self._folder = folder
        self._timer: Timer | None = None
        self._kept_for = ""

    def changed(self) -> None:
        """The session has changed: write the draft soon."""
        if self._timer:
            self._timer.stop()
        self._timer = self._app.set_timer(DELAY, self.keep)

    def keep(self) -> None:
        """Write the draft now, if there is something to lose. Says so when it cannot be kept."""
        from tui.scenario.drafts import keep_draft

        session = self._app.session
        if not session.is_dirty:
            self.forget()
            return
        try:
            digest = session.saved.digest if session.saved else ""
            keep_draft(self._folder, session.scenario, session.path, digest)
            self._kept_for = session.case.id
        except Refused as refused:
            self._app.tell(refused.problems)

    def forget(self) -> None:
        """The walk is saved or let go: remove its draft."""
        if self._timer:
            self._timer.stop()
            self._timer = None
        if self._kept_for:
            from tui.scenario.drafts import drop_draft

            drop_draft(self._folder, self._kept_for)
            self._kept_for = ""

    def offer(self) -> None:
        """Offer what an earlier run left behind, if anything."""
        if not self._folder.is_dir() or not any(self._folder.glob("draft-*.toml")):
            return
        from tui.app.dialogs.prompt import Answer, pick
        from tui.outside.paths import shown_path
        from tui.scenario.drafts import discard, drafts

        left = drafts(self._folder, self._app.session.case.id)
        self._app.tell(left.damaged)
        if not left.drafts:
            return
        draft = left.drafts[0]

        def recover() -> None:
            self._app.begin(recovered(self._app.session, draft))
            self.keep()  # before the old one goes, so that a crash in between loses nothing
            discard(draft)

        name = shown_path(draft.path) if draft.path else draft.scenario.title or "untitled"
        words = f"A walk was not saved when Juncture last ended: {name}, {draft.kept:%d %B %H:%M}."
        if draft.is_overtaken:
            words += " Its file has changed since; saving will ask before it writes over that."
        answers = [
            Answer("Go on with it", "", recover),
            Answer("Not now", "it is kept, and offered again the next time"),
            Answer("Throw it away", "", lambda: discard(draft)),
        ]
        pick(self._app, "recover", words, answers)


def clear_leftovers(session: Session, drafts: Path) -> None:
    """Remove what saves that were killed half-way left where the walks and the drafts lie."""
    from tui.scenario.leftovers import sweep

    beside = session.path.parent if session.path else session.folder
    for folder in {drafts, session.folder, beside}:
        sweep(folder)


def recovered(session: Session, draft: "Draft") -> Session:
    """The session in which a draft goes on; it counts as not saved."""
    kept = draft.previous.scenario if draft.previous else session.kept
    return replace(
        session,
        history=History(draft.scenario, (kept,)),
        kept=kept,
        saved=draft.previous,
        path=draft.path,
    )

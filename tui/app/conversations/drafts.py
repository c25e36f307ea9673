"""Nothing is lost: unsaved walks are kept as drafts, and offered again after a crash."""

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tui.app.host import Host
from tui.app.session import Session, start
from tui.outside.problem import Refused
from tui.scenario.history import History
from tui.scenario.keeping import DraftWriter

if TYPE_CHECKING:
    from tui.app.dialogs.prompt import Answer
    from tui.scenario.drafts import Draft, Unsaved
    from tui.scenario.model import Scenario


class DraftKeeper:
    """Keeps the draft of the app's session while it has unsaved changes."""

    def __init__(self, app: Host, folder: Path) -> None:
        self._app = app
        self._folder = folder
        self._writer = DraftWriter(folder, self._cannot_keep)
        self._loop: asyncio.AbstractEventLoop | None = None

    def changed(self) -> None:
        """The session has changed: have its draft on the disk within a second."""
        self._keep(self._app.session.scenario)

    def typing(self, scenario: "Scenario") -> None:
        """Keep already what the session will be when what is being typed is done."""
        self._keep(scenario)

    def keep(self) -> None:
        """Have the draft on the disk now, if there is something to lose."""
        self.changed()
        self._writer.flush()

    def kept(self) -> bool | None:
        """Have on the disk now what is to be kept, typed or done, and answer whether it is.

        None: there is nothing to lose. From any thread.
        """
        self._writer.flush()
        return self._writer.is_kept

    def forget(self) -> None:
        """The walk is saved or let go: remove its draft."""
        self._writer.keep(None)

    def close(self) -> None:
        """The app ends: have on the disk what is to stay, and no more."""
        self._writer.close()

    def _keep(self, scenario: "Scenario") -> None:
        self._loop = self._loop or asyncio.get_running_loop()
        self._writer.keep(self._unsaved(scenario))

    def _unsaved(self, scenario: "Scenario") -> "Unsaved | None":
        session = self._app.session
        if not session.would_be_dirty(scenario):
            return None
        from tui.scenario.drafts import Unsaved

        digest = session.saved.digest if session.saved else ""
        return Unsaved(scenario, session.path, digest, session.case_path)

    def _cannot_keep(self, refused: Refused) -> None:
        """Say so; called from whichever thread writes."""
        if self._loop and not self._loop.is_closed():
            tell = self._app.call_later
            self._loop.call_soon_threadsafe(tell, self._app.tell, refused.problems)

    # What earlier runs left behind

    def offer(self) -> None:
        """Offer what was left behind of the walk that is open, and say if there is more."""
        if not self._folder.is_dir() or not any(self._folder.glob("draft-*.toml")):
            return
        from tui.app.actions import key_of
        from tui.wording.unsaved import others_words

        session = self._app.session
        asked = session.path, session.case.id, session.case_path
        left = self.left_behind()
        ours = [draft for draft in left if draft.is_of(*asked)]
        if others := len(left) - len(ours):
            self._app.say(others_words(others, key_of("open")), stays=True)
        if ours:
            self._ask(ours)

    def left_behind(self) -> "tuple[Draft, ...]":
        """The drafts that can be recovered, the newest first; says what is wrong with others."""
        from tui.scenario.drafts import discard, drafts

        found = drafts(self._folder, self._writer.owner)
        self._app.tell(found.damaged)
        for draft in found.drafts:
            if draft.is_needless:
                discard(draft.file)
        return tuple(draft for draft in found.drafts if not draft.is_needless)

    def _ask(self, drafts: "list[Draft]") -> None:
        from tui.app.dialogs.prompt import Answer, pick
        from tui.scenario.drafts import discard
        from tui.wording.unsaved import SEVERAL, draft_words, moment

        def throw_away() -> None:
            for draft in drafts:
                discard(draft.file)

        one = len(drafts) == 1
        first = drafts[0]
        answers = [
            Answer(
                "Go on with it" if one else f"Go on with that of {moment(draft.kept)}",
                self._detail(draft),
                lambda draft=draft: self.recover(draft),  # type: ignore[misc]
            )
            for draft in drafts
        ]
        answers += [
            Answer("Not now", "it is kept, and offered again the next time"),
            Answer("Throw it away" if one else "Throw all of them away", "", throw_away),
        ]
        words = draft_words(_name(first), first.kept) if one else SEVERAL
        pick(self._app, "recover", words, answers)

    def _detail(self, draft: "Draft") -> str:
        from tui.wording.unsaved import OVERTAKEN, draft_detail

        case = self._app.session.case
        has_file = draft.there is not None
        detail = draft_detail(case, draft.scenario, draft.base, has_file=has_file)
        return f"{detail} {OVERTAKEN}" if draft.is_overtaken else detail

    def recover(self, draft: "Draft") -> None:
        """Go on with a draft in place of what is open."""
        from tui.scenario.drafts import discard

        try:
            session = self._session_for(draft)
        except Refused as refused:
            self._app.tell(refused.problems)
            return
        self._app.begin(recovered(session, draft))
        self.keep()  # before the old one goes, so that a crash in between loses nothing
        discard(draft.file)

    def _session_for(self, draft: "Draft") -> Session:
        """A session on the case of a draft. Raises `Refused` when the case cannot be opened."""
        session = self._app.session
        same = draft.scenario.case_id == session.case.id
        if same and not draft.is_elsewhere(session.case_path):
            return session
        from tui.scenario.opening import open_file

        cases = [draft.case_path] if draft.case_path else []
        return start(open_file(draft.file, self._app.cache, cases))

    def answers(self) -> "list[Answer]":
        """The drafts that were left behind, for a list of what there is to open."""
        if not self._folder.is_dir():
            return []
        from tui.app.conversations.saving import unless_unsaved
        from tui.app.dialogs.prompt import Answer
        from tui.wording.unsaved import moment

        def go_on(draft: "Draft") -> None:
            unless_unsaved(self._app, lambda: self.recover(draft))

        return [
            Answer(
                f"Not saved: {_name(draft)}",
                f"{moment(draft.kept)} · {self._detail(draft)}",
                lambda draft=draft: go_on(draft),  # type: ignore[misc]
            )
            for draft in self.left_behind()
        ]


def _name(draft: "Draft") -> str:
    from tui.outside.paths import shown_path
    from tui.outside.text import clean_line
    from tui.wording.unsaved import UNTITLED

    return shown_path(draft.path) if draft.path else clean_line(draft.scenario.title) or UNTITLED


def clear_leftovers(session: Session, drafts: Path) -> None:
    """Remove what saves that were killed half-way left where the walks and the drafts lie."""
    from tui.scenario.leftovers import sweep

    beside = session.path.parent if session.path else session.folder
    for folder in {drafts, session.folder, beside}:
        sweep(folder)


def recovered(session: Session, draft: "Draft") -> Session:
    """The session in which a draft goes on; it counts as not saved."""
    return replace(
        session,
        history=History(draft.scenario, (draft.base,)),
        kept=draft.base,
        saved=draft.previous,
        path=draft.path,
    )

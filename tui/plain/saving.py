"""Saving a plain walk: the first time it asks where, and it writes over nothing unasked."""

from dataclasses import replace
from pathlib import Path

from tui.outside.paths import shown_path
from tui.outside.places import scenario_folder
from tui.outside.problem import Refused
from tui.plain.sitting import Ask, Tell
from tui.reason.engine.derive import Findings
from tui.scenario.keeping import DraftWriter
from tui.scenario.model import Scenario
from tui.scenario.naming import is_path, path_for
from tui.scenario.opening import Opened
from tui.wording.plain import NAME_OR_PATH, WRITES_OVER
from tui.wording.unsaved import saved_words
from tui.work.new_file import folder_to_make
from tui.work.save import ASKABLE, keep


class PlainKeeper:
    """Remembers which file a walk is kept in, and what that file was last known to hold."""

    def __init__(self, opened: Opened, drafts: DraftWriter | None = None) -> None:
        self._drafts = drafts
        self._case = opened.case
        self.case_path = opened.case_path
        self.path = opened.scenario_path
        self.saved = opened.saved

    @property
    def folder(self) -> Path:
        """Where the walks of the case are kept, or this one is."""
        return self.path.parent if self.path else scenario_folder(self.case_path, self._case.id)

    def __call__(
        self, scenario: Scenario, findings: Findings, ask: Ask, tell: Tell, *, anew: bool = False
    ) -> Scenario | None:
        """Save, and give the scenario as saved; None when the person thinks better of it.

        With `anew`, it is asked where even if that is known.

        Raises:
            Refused: when the system, or what the scenario holds, keeps it from being saved.
        """
        path = self.path
        if path is None or anew:
            folder = self.folder
            tell(f"It is kept as a TOML file in {shown_path(folder)}.\n")
            name = ask(NAME_OR_PATH).strip()
            if not name:
                tell("Nothing is saved: it needs a name.\n")
                return None
            path = path_for(name, folder)
            named = "" if is_path(name) else name
            title = named or scenario.title if anew else scenario.title or named
            scenario = replace(scenario, title=title)
        return self._write(path, scenario, findings, ask, tell)

    @property
    def keeps_drafts(self) -> bool:
        """Whether what is not saved is offered again."""
        return self._drafts is not None

    def keep_draft(self, unsaved: Scenario | None) -> None:
        """Keep what is not saved as a draft; None: nothing, it is saved or let go."""
        if self._drafts is None:
            return
        from tui.scenario.drafts import Unsaved

        digest = self.saved.digest if self.saved else ""
        draft = Unsaved(unsaved, self.path, digest, self.case_path) if unsaved else None
        self._drafts.keep(draft)

    def _write(
        self, path: Path, scenario: Scenario, findings: Findings, ask: Ask, tell: Tell
    ) -> Scenario | None:
        made = folder_to_make(path)
        try:
            saved = keep(scenario, findings, self.case_path, path, self.saved)
        except Refused as refused:
            if refused.problems[0].rule not in ASKABLE:
                raise
            tell(f"{refused.problems[0].message}\n")
            answer = ask(WRITES_OVER).strip()
            if not answer:
                tell("Nothing is saved.\n")
                return None
            if answer.lower() not in ("y", "yes"):
                return self._write(path_for(answer, path.parent), scenario, findings, ask, tell)
            saved = keep(scenario, findings, self.case_path, path, self.saved, overwrite=True)
        self.path, self.saved = path, saved
        tell(f"{saved_words(shown_path(path), saved.warnings, made)}\n")
        return saved.scenario

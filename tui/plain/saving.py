"""Saving a plain walk: the first time it asks where, and it writes over nothing unasked."""

from dataclasses import replace
from pathlib import Path

from tui.outside.paths import shown_path
from tui.outside.places import scenario_folder
from tui.outside.problem import Refused
from tui.plain.walk import Ask, Tell
from tui.reason.engine.derive import Findings
from tui.scenario.keeping import DraftWriter
from tui.scenario.model import Scenario
from tui.scenario.naming import is_path, path_for
from tui.scenario.opening import Opened
from tui.wording.unsaved import saved_words
from tui.work.save import ASKABLE, keep


class PlainKeeper:
    """Remembers which file a walk is kept in, and what that file was last known to hold."""

    def __init__(self, opened: Opened, drafts: DraftWriter | None = None) -> None:
        self._drafts = drafts
        self._case = opened.case
        self._case_path = opened.case_path
        self._path = opened.scenario_path
        self._saved = opened.saved

    def __call__(
        self, scenario: Scenario, findings: Findings, ask: Ask, tell: Tell
    ) -> Scenario | None:
        """Save, and give the scenario as saved; None when the person thinks better of it.

        Raises:
            Refused: when the system, or what the scenario holds, keeps it from being saved.
        """
        path = self._path
        if path is None:
            folder = scenario_folder(self._case_path, self._case.id)
            tell(f"It is kept as a TOML file in {shown_path(folder)}.\n")
            name = ask("A name for it, or a path of your own: ").strip()
            if not name:
                tell("Nothing is saved: it needs a name.\n")
                return None
            path = path_for(name, folder)
            title = scenario.title or ("" if is_path(name) else name)
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

        digest = self._saved.digest if self._saved else ""
        draft = Unsaved(unsaved, self._path, digest, self._case_path) if unsaved else None
        self._drafts.keep(draft)

    def _write(
        self, path: Path, scenario: Scenario, findings: Findings, ask: Ask, tell: Tell
    ) -> Scenario | None:
        try:
            saved = keep(scenario, findings, self._case_path, path, self._saved)
        except Refused as refused:
            if refused.problems[0].rule not in ASKABLE:
                raise
            tell(f"{refused.problems[0].message}\n")
            answer = ask("y writes over it, another name keeps both, Enter saves nothing: ").strip()
            if not answer:
                tell("Nothing is saved.\n")
                return None
            if answer.lower() not in ("y", "yes"):
                return self._write(path_for(answer, path.parent), scenario, findings, ask, tell)
            saved = keep(scenario, findings, self._case_path, path, self._saved, overwrite=True)
        self._path, self._saved = path, saved
        tell(f"{saved_words(shown_path(path), saved.warnings)}\n")
        return saved.scenario

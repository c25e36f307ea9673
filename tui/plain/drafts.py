"""What earlier walks left behind, offered before a plain one."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from tui.outside.paths import shown_path
from tui.outside.text import clean_line
from tui.plain.sitting import Ask, Tell
from tui.plain.speech import Speech
from tui.scenario.model import Scenario
from tui.scenario.opening import Opened
from tui.wording.unsaved import OVERTAKEN, UNTITLED, draft_detail, draft_words

if TYPE_CHECKING:
    from tui.scenario.drafts import Draft


@dataclass(frozen=True, slots=True)
class Begun:
    """What a walk begins with: what was opened, or a draft of it, and what its file holds.

    `draft` is the file of the draft, which is to be removed when it is kept anew.
    """

    opened: Opened
    kept: Scenario
    draft: Path | None = None


def begun(opened: Opened, folder: Path, ask: Ask, tell: Tell, width: int = 80) -> Begun:
    """Offer the drafts of what was opened, the newest first, until one is gone on with."""
    anew = Begun(opened, opened.scenario)
    if not folder.is_dir() or not any(folder.glob("draft-*.toml")):
        return anew
    from tui.scenario.drafts import discard, drafts

    asked = opened.scenario_path, opened.case.id, opened.case_path
    for draft in drafts(folder).drafts:
        if not draft.is_of(*asked) or draft.is_needless:
            continue
        tell(_told(opened, draft, width))
        try:
            answer = ask("Enter goes on with it, n leaves it for later, t throws it away: ")
        except EOFError:
            return anew
        if not answer.strip():
            gone_on_with = replace(opened, scenario=draft.scenario, saved=draft.previous)
            return Begun(gone_on_with, draft.base, draft.file)
        if answer.strip().lower() == "t":
            discard(draft.file)
    return anew


def _told(opened: Opened, draft: "Draft", width: int) -> str:
    speech = Speech(opened.case, width)
    title = clean_line(draft.scenario.title) or UNTITLED
    name = shown_path(draft.path) if draft.path else title
    has_file = draft.there is not None
    detail = draft_detail(opened.case, draft.scenario, draft.base, has_file=has_file)
    overtaken = f" {OVERTAKEN}" if draft.is_overtaken else ""
    speech.say(f"{draft_words(name, draft.kept)} {detail}{overtaken}")
    return speech.text()

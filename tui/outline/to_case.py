"""Make a case file of an outline and the documents that it cites."""

from collections.abc import Sequence
from typing import Any

from tui.outline import defaults
from tui.outline.entries import Entries
from tui.outline.model import Outline
from tui.outline.passages import Passages
from tui.outline.slug import slug
from tui.outline.sources import Source
from tui.outline.toml import case_text
from tui.outline.trouble import Trouble
from tui.outline.voices import Voices

_REMARKS = (
    "A case: what somebody has read out of the documents below. The words of the documents stay in",
    "seeds/; passages only point at them. `juncture check` says what is missing.",
)


def to_case(outline: Outline, sources: Sequence[Source], case_id: str = "") -> str:
    """The text of the case file that an outline stands for.

    `sources` are its documents, in order; `case_id` is for an outline that has neither an id nor a
    title. Every passage is anchored in the text of its document.

    Raises:
        Refused: when it refers to something that is not there, or gives one id twice.
    """
    return case_text(record_of(outline, sources, case_id), _REMARKS)


def record_of(outline: Outline, sources: Sequence[Source], case_id: str = "") -> dict[str, Any]:
    """The tables of that case file. Raises `Refused` as `to_case` does."""
    trouble = Trouble(outline.file)
    by_id = {source.id: source for source in sources}
    passages = Passages(outline, by_id, trouble)
    voices = Voices(outline, by_id, trouble)
    entries = Entries(outline, list(by_id), passages, voices, trouble)
    entries.run()
    trouble.raise_any()
    stage = outline.stage or defaults.STAGE
    return {
        "case": {
            "id": outline.id or (slug(outline.title) if outline.title else case_id or "untitled"),
            "title": outline.title or defaults.TITLE,
            "summary": outline.summary or defaults.SUMMARY,
            "stage": "" if stage == "complete" else stage,
        },
        "documents": [source.table for source in sources],
        "voices": voices.tables(),
        "passages": passages.tables(),
        "decisions": entries.decisions,
        "themes": entries.themes,
        "consequences": list(entries.consequences.values()),
        "evidence": list(entries.evidence.values()),
        "caveats": entries.caveats,
        "set_aside": entries.set_aside,
    }

"""The formats in which many walks, counted together, can be had."""

import json
from dataclasses import replace

from tui.gather.model import Gathered
from tui.reason.engine.derive import Findings
from tui.reason.guesses import Guessed
from tui.reason.reasoner import Reasoner
from tui.scenario.model import new_scenario
from tui.wording.gathered import CountsFormat

Format = CountsFormat

SUFFIXES: dict[Format, tuple[str, ...]] = {
    "markdown": (".md", ".markdown"),
    "html": (".html", ".htm"),
    "text": (".txt",),
    "csv": (".csv",),
    "json": (".json",),
}
"""How the names of such files end; the first is what a new one gets."""


def held_against_case(
    reasoner: Reasoner, gathered: Gathered
) -> tuple[Findings, tuple[Guessed, ...]]:
    """The findings of a walk on which nothing is chosen yet, and what all have guessed."""
    start = new_scenario(reasoner.program.case)
    nothing = reasoner.findings(start)
    guesses = {key: tuple(gathered.guesses.get(key, ())) for key in gathered.guessers}
    return nothing, reasoner.guessed(nothing, replace(start, guesses=guesses))


def set_as(
    format: Format,
    reasoner: Reasoner,
    gathered: Gathered,
    command: str = "",
    version: str = "",
    *,
    width: int = 80,
    styled: bool = False,
) -> str:
    """The text of a file in that format. Only plain text has a width, and can be styled.

    `command` counts the same again, and `version` is that of the program.
    """
    nothing, guessed = held_against_case(reasoner, gathered)
    match format:
        case "text":
            from tui.text.gathered import gathered_text

            return gathered_text(nothing, gathered, guessed, width, styled=styled)
        case "csv":
            from tui.records.gathered_rows import gather_csv

            return gather_csv(nothing, gathered, guessed)
        case "json":
            from tui.records.gathered import gather_record

            record = gather_record(nothing, gathered)
            return json.dumps(record, indent=2, ensure_ascii=False) + "\n"
        case "markdown" | "html":
            from tui.content.brief.gathered import gathered_brief

            brief = gathered_brief(nothing, gathered, guessed, command, version)
            if format == "markdown":
                from tui.brief.markdown import markdown

                return markdown(brief)
            from tui.brief.html import html

            return html(brief, reasoner.program.case)

"""The formats in which a brief can be had, and which of them a file is to be in."""

import json
from dataclasses import dataclass

from tui.content.brief.build import brief_of
from tui.content.brief.model import Brief, Origin
from tui.content.comparison import Side
from tui.reason.engine.derive import Findings
from tui.reason.reasoner import Reasoner
from tui.scenario.model import Scenario
from tui.wording.brief import BriefFormat

Format = BriefFormat

SUFFIXES: dict[Format, tuple[str, ...]] = {
    "markdown": (".md", ".markdown"),
    "html": (".html", ".htm"),
    "text": (".txt",),
    "csl": (".csl.json", ".csl"),
    "json": (".json",),
    "bibtex": (".bib",),
}
"""How the names of such files end; the first is what a new one gets."""


@dataclass(frozen=True, slots=True)
class Briefed:
    """A brief, with what it was made from."""

    brief: Brief
    findings: Findings
    scenario: Scenario


def briefed(
    reasoner: Reasoner,
    scenario: Scenario,
    origin: Origin,
    against: Side | None = None,
    *,
    is_short: bool = False,
) -> Briefed:
    """Put a brief together. Cost: as `brief_of`."""
    brief = brief_of(reasoner, scenario, origin, against, is_short=is_short)
    return Briefed(brief, reasoner.findings(scenario), scenario)


def set_as(format: Format, made: Briefed, width: int = 80, *, styled: bool = False) -> str:
    """The text of a file in that format. Only plain text has a width, and can be styled."""
    brief = made.brief
    match format:
        case "text":
            from tui.brief.plain import plain_text

            return plain_text(brief, width, styled=styled)
        case "markdown":
            from tui.brief.markdown import markdown

            return markdown(brief)
        case "html":
            from tui.brief.html import html

            return html(brief, made.findings.program.case, _drawing(made))
        case "json":
            from tui.records.brief import brief_record

            record = brief_record(brief, made.findings, made.scenario)
            return json.dumps(record, indent=2, ensure_ascii=False) + "\n"
        case "bibtex":
            from tui.brief.citing import bibtex

            return bibtex(brief)
        case "csl":
            from tui.brief.citing import csl_json

            return csl_json(brief)


MOST_DRAWN = 60
"""How many boxes a drawing has at most that stands in a brief."""


def _drawing(made: Briefed) -> str:
    """What the choices bring about, as a drawing; nothing where that is nothing, or too much."""
    from tui.graphs.build import scenario_graph
    from tui.graphs.part import brought_about
    from tui.graphs.svg import svg

    if made.brief.is_short:
        return ""
    graph = brought_about(scenario_graph(Side(made.brief.title, made.scenario, made.findings)))
    has_room = len(graph.edges) > 0 and len(graph.nodes) <= MOST_DRAWN
    return svg(graph, "drawing", styled=False) if has_room else ""

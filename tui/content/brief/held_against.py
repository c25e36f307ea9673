"""How a walk differs from what it is held against, and what each difference is due to."""

from collections.abc import Iterable
from dataclasses import dataclass

from tui.content.brief.apparatus import Apparatus
from tui.content.brief.model import Entry, Section
from tui.content.comparison import (
    DECISIONS,
    FOLLOWING,
    Side,
    about,
    caused,
    cell,
    remarks,
    sections,
)
from tui.content.model import Line, Part, Parts, Span
from tui.content.subject import Subject
from tui.reason.compare import compare
from tui.reason.engine.difference import difference
from tui.reason.reasoner import Reasoner
from tui.wording.brief import HERE, differences_words, stood_words
from tui.wording.phrases import price_words
from tui.wording.words import capital


@dataclass(frozen=True, slots=True)
class Held:
    """A walk and its baseline, by name."""

    baseline: Side
    side: Side


def differences(held: Held, reasoner: Reasoner, apparatus: Apparatus) -> Section:
    """Every difference. Cost: that of `causes` for each consequence that stands otherwise."""
    comparison = compare((held.baseline.findings, held.side.findings))
    inner: dict[str, list[Entry]] = {}
    for section in sections(comparison, everything=False):
        entries = inner.setdefault(section.heading, [])
        for subject in section.subjects:
            entries += apparatus.entries(_row(held, reasoner, subject))
    names = {DECISIONS: "decisions", FOLLOWING: "following"}
    return Section(
        "differences",
        differences_words(held.baseline.name),
        apparatus.entries(remarks(comparison)),
        tuple(
            Section(f"different-{names.get(heading, 'terms')}", capital(heading), tuple(entries))
            for heading, entries in inner.items()
        ),
    )


def _row(held: Held, reasoner: Reasoner, subject: Subject) -> Parts:
    """What differs, how it stands in each, and why it does where that is not plain."""
    line = about(held.side.findings.program.case, subject)
    yield Line(tuple((words, "strong") for words, _ in line.spans), line.mark, 0, subject)
    for name, side in ((held.baseline.name, held.baseline), (HERE, held.side)):
        words: Span = (stood_words(name), "quiet")
        yield Line((words, *_joined(cell(side, subject, in_full=True))), depth=1)
    if subject.kind == "consequence":
        causes = reasoner.causes(held.baseline.findings, held.side.findings, subject.id)
        case = held.side.findings.program.case
        yield from map(_deeper, caused(case, causes, held.baseline.name, HERE))


def _joined(lines: Iterable[Line]) -> tuple[Span, ...]:
    """Several lines as one."""
    spans: list[Span] = []
    for line in lines:
        spans += [(", ", "quiet")] if spans else []
        spans += [line.mark, *line.spans]
    return tuple(spans)


def _deeper(part: Part) -> Part:
    return Line(part.spans, part.mark, 1, part.subject) if isinstance(part, Line) else part


def price(held: Held) -> str:
    """How much differs in what follows, in a sentence."""
    return price_words(difference(held.baseline.findings, held.side.findings))

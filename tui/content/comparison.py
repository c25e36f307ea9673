"""Scenarios side by side: the rows of their table, what each holds there, and why."""

from collections.abc import Iterator
from dataclasses import dataclass

from tui.case.model import Case, Decision
from tui.content.changes import way
from tui.content.claims import hedges_of
from tui.content.model import Line, Parts, Span, sentence
from tui.content.subject import NOTHING, Subject
from tui.content.walk import Walk, walk_of
from tui.reason.compare import Causes, Comparison
from tui.reason.engine.derive import Findings
from tui.scenario.model import Scenario
from tui.wording.authoring import NO_DECISIONS
from tui.wording.phrases import (
    ALIKE,
    ALL_FOLLOW,
    MORE_WAYS,
    NOT_WORKED_OUT,
    changes_words,
    turning_words,
)
from tui.wording.proposed import called
from tui.wording.standing import STATE_WORDS, WHATEVER, acceptance
from tui.wording.words import (
    NONE_CHOSEN,
    NOT_MADE,
    NOTHING_CHOSEN,
    PROOF_WORDS,
    READING_WORDS,
    SIGN_GLYPHS,
    STATE_GLYPHS,
    STOPPED_SHORT,
    capital,
    choice_glyph,
    cite,
)

LETTERS = "ABCDEF"
"""What the scenarios are called in print."""

MOST_COMPARED = len(LETTERS)
"""How many scenarios can be compared, here and on the screen."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the scenarios compared: its name, what follows, and its file as it was named."""

    name: str
    scenario: Scenario
    findings: Findings
    file: str = ""

    @property
    def walk(self) -> Walk:
        """The scenario as what there is to tell of it."""
        return walk_of(self.findings, self.scenario)


def side_of(file: str, scenario: Scenario, findings: Findings) -> Side:
    """A scenario by its title, or by what is to be said of one that has none."""
    empty = "Untitled" if findings.choices else capital(NOTHING_CHOSEN)
    return Side(scenario.title or empty, scenario, findings, file)


# The rows

DECISIONS, ACCEPTED, FOLLOWING = "decisions", "what is accepted", "what follows"


@dataclass(frozen=True, slots=True)
class Section:
    """Some rows of the table by what they are about. `theme` parts those of what follows."""

    heading: str
    subjects: tuple[Subject, ...]
    theme: str = ""


def sections(comparison: Comparison, *, everything: bool, kept: Subject = NOTHING) -> list[Section]:
    """The rows, in the order in which they stand: what differs, or everything.

    `kept` is a row that stands there too, though it may not differ. Cost: linear in the case.
    """
    case = comparison.findings[0].program.case
    doubted = frozenset().union(*(f.terms.doubts for f in comparison.findings))
    by_theme: dict[str, list[str]] = {theme: [] for theme in case.themes}
    differs = frozenset(comparison.consequences)  # by id: there may be very many
    for consequence in case.consequences.values():
        key = consequence.id
        if everything or key in differs or key == kept.id_as("consequence"):
            by_theme[consequence.theme].append(key)
    others = frozenset(_differing_otherwise(comparison))

    def shown(*subjects: Subject) -> tuple[Subject, ...]:
        return tuple(s for s in subjects if everything or s in others or s == kept)

    whole = (
        Section(DECISIONS, shown(*(Subject("decision", key) for key in case.decisions))),
        Section(
            ACCEPTED,
            shown(
                Subject("reading"),
                Subject("proof"),
                *(Subject("passage", key) for key in case.passages if key in doubted),
            ),
        ),
        *(
            Section(
                FOLLOWING,
                tuple(Subject("consequence", key) for key in keys),
                called(case.themes[theme]),
            )
            for theme, keys in by_theme.items()
        ),
    )
    return [section for section in whole if section.subjects]


def differing(comparison: Comparison) -> frozenset[Subject]:
    """What the rows are about that are not the same in all scenarios."""
    consequences = (Subject("consequence", key) for key in comparison.consequences)
    return frozenset((*_differing_otherwise(comparison), *consequences))


def _differing_otherwise(comparison: Comparison) -> Iterator[Subject]:
    """The same, the consequences left aside."""
    yield from (Subject("decision", key) for key in comparison.decisions)
    yield from [Subject("reading")] if comparison.reading else []
    yield from [Subject("proof")] if comparison.proof else []
    yield from (Subject("passage", key) for key in comparison.passages)


def is_alike(comparison: Comparison) -> bool:
    """Whether all scenarios are the same in everything that the rows are about."""
    return not comparison.consequences and not any(_differing_otherwise(comparison))


def remarks(comparison: Comparison) -> Parts:
    """What is to be said of the table as a whole; nothing where it tells all."""
    if not all(findings.complete for findings in comparison.findings):
        yield sentence(STOPPED_SHORT, "caveat")
    if not comparison.findings[0].program.case.decisions:
        yield sentence(NO_DECISIONS, "silent")
    elif is_alike(comparison):
        yield sentence(ALIKE, "silent")
    elif not comparison.consequences:
        yield sentence(ALL_FOLLOW, "silent")


FIRST_WORDS = 6
"""How many words of a passage tell which it is."""


def about(case: Case, subject: Subject) -> Line:
    """What a row of the table is about."""
    match subject.kind:
        case "decision":
            return sentence(called(case.decisions[subject.id]))
        case "consequence":
            item = case.consequences[subject.id]
            sign = item.valence.sign
            return Line(((called(item), "text"),), (f"{SIGN_GLYPHS[sign]} ", sign))
        case "passage":
            passage = case.passages[subject.id]
            words = passage.text.split()
            first = " ".join(words[:FIRST_WORDS]) + (" …" if len(words) > FIRST_WORDS else "")
            return sentence(f"{cite(case, passage)} “{first}”")
    return sentence(capital(subject.kind))


# What stands in them


def cell(side: Side, subject: Subject, *, in_full: bool = False) -> tuple[Line, ...]:
    """What a scenario holds in a row of the table; with `in_full`, more than has room there."""
    findings, key = side.findings, subject.id
    case, terms = findings.program.case, findings.terms
    match subject.kind:
        case "decision":
            return _chosen(findings, case.decisions[key])
        case "consequence":
            return (_standing(findings, key, in_full=in_full),)
        case "passage" if key in terms.doubts:
            reason = side.scenario.doubts.get(key, "") if in_full else ""
            words: Span = (f": {reason}" if reason else "", "text")
            return (Line(((acceptance(doubted=True), "caveat"), words)),)
        case "passage":
            return (sentence(acceptance(doubted=False)),)
        case "reading":
            return (_term(terms.reading, READING_WORDS[terms.reading], in_full=in_full),)
    return (_term(terms.proof, PROOF_WORDS[terms.proof], in_full=in_full),)


def _chosen(findings: Findings, decision: Decision) -> tuple[Line, ...]:
    """A line for each option that is chosen."""
    if not findings.is_made(decision.id):
        return (Line(((NOT_MADE, "quiet"),), ("○ ", "quiet")),)
    chosen = findings.chosen_at(decision.id)
    labels = [called(option) for option in decision.options if option.id in chosen]
    glyph = choice_glyph(chosen=True, one=decision.choose == "one" or not labels)
    return tuple(
        Line(((label, "text"),), (f"{glyph} ", "accent")) for label in labels or [NONE_CHOSEN]
    )


def _standing(findings: Findings, key: str, *, in_full: bool) -> Line:
    """How a consequence stands, and how sure the document is where it follows."""
    state = findings.state(key)
    words, glyph = STATE_WORDS[state], f"{STATE_GLYPHS[state]} "
    if state != "follows":
        return Line(((words, "quiet"),), (glyph, "quiet"))
    spans: list[Span] = [(words, "text"), (f" {hedges_of(findings, key)}", "hedge")]
    if in_full and findings.is_regardless(key):
        spans.append((f" · {WHATEVER}", "quiet"))
    return Line(tuple(spans), (glyph, "accent"))


def _term(term: str, meaning: str, *, in_full: bool) -> Line:
    return sentence(f"{term}: {meaning}" if in_full else term)


def caused(case: Case, causes: Causes, before: str, after: str) -> Parts:
    """The smallest sets of differences that turn a consequence, and whether there may be more."""
    ways = [changes_words(case, changes) for changes in causes.sets]
    if ways:
        yield sentence(f"From {before} to {after}, {turning_words(ways)}:")
        yield from map(way, ways)
    if not causes.complete:
        yield sentence(MORE_WAYS if ways else f"{capital(NOT_WORKED_OUT)}.", "caveat")

"""The end of a walk: the course taken, what it comes to, and where the document is silent."""

from collections.abc import Iterator

from tui.content.claims import claim, named
from tui.content.groups import groups
from tui.content.model import Gap, Heading, Line, Parts, Role, sentence
from tui.content.subject import Subject
from tui.content.walk import Walk
from tui.reason.engine.said import is_silent
from tui.wording.authoring import NO_DECISIONS
from tui.wording.proposed import called
from tui.wording.standing import counts_words
from tui.wording.words import SILENT, STOPPED_SHORT, capital, chosen_words, made_words, option_words


def outcome(walk: Walk) -> Parts:
    """The course in numbers, decision by decision, all consequences, and the silences in it."""
    yield from in_numbers(walk)
    yield Gap()
    yield from course(walk)
    yield Gap()
    yield from everything(walk)
    yield from silences(walk)


def in_numbers(walk: Walk) -> Parts:
    """How many decisions are made, and how the consequences stand."""
    if not walk.case.decisions:
        yield sentence(NO_DECISIONS, "silent")
        return
    decided = capital(made_words(walk.findings))
    yield sentence(f"{decided}. {counts_words(walk.findings)}.", "strong")


def course(walk: Walk) -> Parts:
    """What was chosen at each decision."""
    yield Heading("your course")
    yield from choices(walk)


def choices(walk: Walk) -> Iterator[Line]:
    """The same, a line for each decision."""
    for decision in walk.case.decisions.values():
        is_made = walk.findings.is_made(decision.id)
        role: Role = "accent" if is_made else "quiet"
        yield Line(
            ((f"{called(decision)}: ", "text"), (chosen_words(walk.findings, decision), role)),
            ("● " if is_made else "○ ", role),
        )


def everything(walk: Walk) -> Parts:
    """All consequences by how they stand: as claims where they follow, else by name alone."""
    findings = walk.findings
    if not findings.complete:
        yield sentence(STOPPED_SHORT, "caveat")
        yield Gap()
    for group in groups(findings):
        yield Heading(group.heading)
        for key in findings.program.ids(group.mask):
            yield claim(findings, key) if group.holds else named(findings, key)
        yield Gap()


def silences(walk: Walk) -> Parts:
    """The options chosen of which nothing is said."""
    case, reading = walk.case, walk.findings.terms.reading
    silent = [
        option.key
        for option in case.options.values()
        if walk.findings.holds(option.key) and is_silent(case, reading, option.key)
    ]
    if not silent:
        return
    yield Heading("where the document is silent")
    for key in silent:
        subject = Subject("option", key)
        yield Line(((option_words(case, key), "text"),), ("∙ ", "quiet"), subject=subject)
    yield sentence(SILENT, "silent")

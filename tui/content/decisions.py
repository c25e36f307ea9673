"""A decision as the document puts it, and the options that can be chosen there."""

from collections.abc import Iterator

from tui.case.model import Decision, Option
from tui.content.model import Choice, Line, Parts, sentence
from tui.content.quotes import caveats, own_note, quotes, related
from tui.content.relations import averts
from tui.content.subject import Subject
from tui.content.walk import Walk
from tui.wording.proposed import proposed_words
from tui.wording.silence import silence_words
from tui.wording.standing import NO_DATE, NOBODY
from tui.wording.words import NONE_CHOSEN, POSED_WORDS, option_marks


def frame(decision: Decision) -> Iterator[Line]:
    """The question; who decides, and when; how the document puts it."""
    yield sentence(decision.question, "strong")
    parts = (decision.who or NOBODY, decision.when or NO_DATE, POSED_WORDS[decision.posed])
    yield sentence(" · ".join(filter(None, (*parts, proposed_words(decision.proposed)))), "quiet")


def decision_parts(walk: Walk, decision: Decision, *, of_chosen: bool = False) -> Parts:
    """A decision in full: its frame, its passages and notes, then every option with its own.

    With `of_chosen`, the options that are not chosen are only named.
    """
    yield from frame(decision)
    yield from quotes(walk, decision.passages)
    yield from related(walk, decision.related, quoted=True)
    yield from caveats(walk, "decision", decision.id)
    yield from own_note(walk, decision.id)
    for number, option in enumerate(decision.options, 1):
        yield choice(walk, decision, option, number)
        if not of_chosen or walk.findings.holds(option.key):
            yield from option_parts(walk, option)
    if decision.choose == "any":
        yield none_choice(walk, decision)


def option_parts(walk: Walk, option: Option) -> Parts:
    """What is to be said of an option beneath its label: silence, passages, notes."""
    if words := silence_words(walk.findings, option.key):
        yield Line(((words, "silent"),), depth=1)
    yield from averts(walk, option.key, 1)
    yield from quotes(walk, option.passages, 1)
    yield from related(walk, option.related, 1, quoted=True)
    yield from caveats(walk, "option", option.key, 1)
    yield from own_note(walk, option.key, 1)


def choice(walk: Walk, decision: Decision, option: Option, number: int) -> Choice:
    """An option, and whether it is chosen."""
    chosen = walk.findings.holds(option.key)
    marks = tuple(filter(None, (*option_marks(option), proposed_words(option.proposed))))
    one = decision.choose == "one"
    return Choice(Subject("option", option.key), number, option.label, marks, chosen, one)


def none_choice(walk: Walk, decision: Decision) -> Choice:
    """The choice of none, at a decision of any."""
    findings = walk.findings
    chosen = findings.is_made(decision.id) and not findings.chosen_at(decision.id)
    return Choice(Subject("none", decision.id), 0, NONE_CHOSEN, (), chosen, one=False)

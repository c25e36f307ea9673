"""Why a consequence follows, or does not: its proof, down to links, choices and passages."""

from collections.abc import Iterator

from tui.content.claims import named
from tui.content.model import Line, Part, Parts, Role, Span
from tui.content.quotes import quotes
from tui.content.subject import Subject
from tui.content.walk import Walk
from tui.reason.why import Ground, Needed, Step, why
from tui.wording.standing import (
    MISSING_WORDS,
    STATE_WORDS,
    TOLD_ABOVE,
    UNPROVEN,
    WHATEVER,
    left_out_words,
)
from tui.wording.words import hedge_words, option_glyph, option_words, voice_words, whose_words

Piece = Part | tuple[Step, int]
"""A part, or in its place a step and how far in it stands."""


def proof(walk: Walk, consequence: str) -> Parts:
    """The proof as parts that stand further in with each cause. Cost: as `why`."""
    first: list[Piece] = [(why(walk.findings, consequence), 0)]
    going_on: list[Iterator[Piece]] = [iter(first)]
    while going_on:  # not by calls: a proof may run deeper than these
        piece = next(going_on[-1], None)
        if piece is None:
            going_on.pop()
        elif isinstance(piece, tuple):
            going_on.append(_step(walk, *piece))
        else:
            yield piece


def _step(walk: Walk, step: Step, depth: int) -> Iterator[Piece]:
    yield named(
        walk.findings, step.consequence, (f" · {STATE_WORDS[step.state]}", "quiet"), depth=depth
    )
    if step.repeated:
        yield Line(((TOLD_ABOVE, "quiet"),), depth=depth + 1)
        return
    if step.unproven:
        yield Line(((UNPROVEN, "caveat"),), depth=depth + 1)
    for ground in step.grounds:
        yield from _ground(walk, ground, step.consequence, depth + 1)
    if step.left_out:
        words = left_out_words(step.left_out, of=step.left_out + len(step.grounds))
        yield Line(((words, "caveat"),), depth=depth + 1)


def _ground(walk: Walk, ground: Ground, consequence: str, depth: int) -> Iterator[Piece]:
    """A link with what carries it and what it needs; it `would` bring it about where it fails."""
    link, item = ground.link, walk.case.consequences[consequence]
    voice = voice_words(walk.case, link.voice, short=False)
    about = [*whose_words(voice, link.directness), *([] if link.sources else [WHATEVER])]
    spans: tuple[Span, ...] = (
        ("would: " if ground.missing else "because: ", "quiet"),
        (hedge_words(item, (link,)), "hedge"),
        (f" · {' · '.join(about)}", "quiet"),
    )
    yield Line(spans, depth=depth)
    for reason in ground.missing:
        words = MISSING_WORDS[reason]
        yield Line(((f"but {words}", "caveat"),), depth=depth + 1)
    yield from quotes(walk, link.passages, depth + 1)
    for need in ground.needs:
        if isinstance(need, Needed):
            yield _choice(walk, need, depth + 1)
        else:
            yield need, depth + 1


def _choice(walk: Walk, need: Needed, depth: int) -> Line:
    role: Role = "accent" if need.chosen else "quiet"
    spans: tuple[Span, ...] = (
        ("needs ", "quiet"),
        (option_words(walk.case, need.option), role),
        (f": {'chosen' if need.chosen else 'not chosen'}", "quiet"),
    )
    glyph = option_glyph(walk.case, need.option, need.chosen)
    return Line(spans, (f"{glyph} ", role), depth, Subject("option", need.option))

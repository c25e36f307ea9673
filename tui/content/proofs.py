"""Why a consequence follows, or does not: its proof, down to links, choices and passages."""

from tui.content.claims import named
from tui.content.model import Line, Parts, Role, Span
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
)
from tui.wording.words import hedge_words, option_glyph, option_words, voice_words, whose_words


def proof(walk: Walk, consequence: str) -> Parts:
    """The proof as parts that stand further in with each cause. Cost: as `why`."""
    yield from _step(walk, why(walk.findings, consequence), 0)


def _step(walk: Walk, step: Step, depth: int) -> Parts:
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


def _ground(walk: Walk, ground: Ground, consequence: str, depth: int) -> Parts:
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
            yield from _step(walk, need, depth + 1)


def _choice(walk: Walk, need: Needed, depth: int) -> Line:
    role: Role = "accent" if need.chosen else "quiet"
    spans: tuple[Span, ...] = (
        ("needs ", "quiet"),
        (option_words(walk.case, need.option), role),
        (f": {'chosen' if need.chosen else 'not chosen'}", "quiet"),
    )
    glyph = option_glyph(walk.case, need.option, need.chosen)
    return Line(spans, (f"{glyph} ", role), depth, Subject("option", need.option))

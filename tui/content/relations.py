"""What leads to something, and what it leads to: links named from either end."""

from collections.abc import Sequence

from tui.case.indexes import led_to
from tui.case.model import DIRECTNESS, Link
from tui.content.bounded import first_of
from tui.content.claims import state_mark
from tui.content.model import Heading, Line, Parts, Span
from tui.content.subject import Subject
from tui.content.walk import Walk
from tui.wording.branches import AVERTING, AVERTS
from tui.wording.proposed import called
from tui.wording.standing import BEYOND, NO_CHOICE
from tui.wording.words import (
    LOOSER_BEARING,
    SIGN_GLYPHS,
    link_words,
    listed,
    option_glyph,
    option_words,
    source_words,
)


def leading(walk: Walk, consequence: str) -> Parts:
    """What a consequence comes from; links from the same together."""
    yield Heading("it comes from")
    together: dict[tuple[str, ...], list[Link]] = {}
    for link in walk.case.consequences[consequence].links:
        together.setdefault(link.sources, []).append(link)
    told, more = first_of(tuple(together.items()))
    for sources, links in told:
        marks = _marks(walk, consequence, links)
        if not sources:
            yield Line(((NO_CHOICE, "text"), marks), ("∙ ", "quiet"))
        for at, source in enumerate(sources):
            yield _named(walk, source, marks, "and " if at else "")
    yield from more


def following(walk: Walk, sources: Sequence[str], heading: str) -> Parts:
    """What rests on something, in the order of the case; nothing at all where nothing does."""
    case, asked = walk.case, set(sources)
    resting = {key: None for source in sources for key in led_to(case).get(source, ())}
    if not resting:
        return
    order = {key: at for at, key in enumerate(case.consequences)} if len(sources) > 1 else {}
    keys, more = first_of(sorted(resting, key=order.__getitem__) if order else tuple(resting))
    yield Heading(heading)
    for key in keys:
        links = [link for link in case.consequences[key].links if asked.intersection(link.sources)]
        yield _named(walk, key, _marks(walk, key, links), "")
    yield from more


def averts(walk: Walk, option: str, depth: int = 0) -> Parts:
    """What the document says that an option averts; nothing at all where it says that of none."""
    for key in walk.case.options[option].averts:
        item = walk.case.consequences[key]
        sign = item.valence.sign
        spans: tuple[Span, ...] = (
            (AVERTS, "quiet"),
            (f"{SIGN_GLYPHS[sign]} ", sign),
            (called(item), "text"),
        )
        yield Line(spans, depth=depth, subject=Subject("consequence", key))


def averted(walk: Walk, consequence: str, depth: int = 0) -> Parts:
    """The options that the document says avert a consequence; nothing where none is said to."""
    options = [key for key, item in walk.case.options.items() if consequence in item.averts]
    if options:
        names = listed([option_words(walk.case, key) for key in options], "and by")
        yield Line(((AVERTING, "quiet"), (f"{names}.", "text")), depth=depth)


def _named(walk: Walk, key: str, marks: Span, lead: str) -> Line:
    """An option or a consequence with how it stands, and what the links to it are."""
    spans: tuple[Span, ...] = ((lead + source_words(walk.case, key), "text"), marks)
    if key in walk.case.options:
        chosen = walk.findings.holds(key)
        mark: Span = (f"{option_glyph(walk.case, key, chosen)} ", "accent" if chosen else "quiet")
        return Line(spans, mark, subject=Subject("option", key))
    glyph, role = state_mark(walk.findings, key)
    return Line(spans, (f"{glyph} ", role), subject=Subject("consequence", key))


def _marks(walk: Walk, head: str, links: Sequence[Link]) -> Span:
    """The hedges of some links, and how direct the firmest of them is; not parted from a dot."""
    firmest = DIRECTNESS.first(link.directness for link in links)
    item = walk.case.consequences[head]
    firm = [link for link in links if link.directness == firmest]
    hedges = " / ".join(dict.fromkeys(link_words(item, link) for link in firm))
    beyond = "" if walk.findings.terms.reads(firmest) else f", {BEYOND}"
    said = "" if hedges == LOOSER_BEARING[firmest] else f" · {hedges}"
    words = f"{said} · {firmest}{beyond}"
    return words.replace("· ", "·\N{NO-BREAK SPACE}"), "quiet"

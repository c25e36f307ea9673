"""A brief as Markdown, with footnotes. Whatever comes from outside stands there as plain words.

Set as CommonMark with the footnotes that GitHub, Pandoc and others have in common.
"""

from collections.abc import Iterable, Iterator

from tui.content.brief.model import Brief, Entry, Footnote, Section
from tui.content.model import (
    Choice,
    Claim,
    Exhibit,
    Heading,
    Line,
    Note,
    Quote,
    Role,
    Span,
)
from tui.outside.markdown import begun, code, escaped, escaped_line, escaped_within
from tui.wording.brief import byline_words
from tui.wording.standing import LOST
from tui.wording.words import SIGN_GLYPHS, choice_glyph

_EMPHASIS: dict[Role, str] = {
    "strong": "**",
    "hedge": "**",
    "heading": "**",
    "silent": "*",
    "caveat": "*",
}

_BULLET = "∙ "
"""The mark that an item of a list has anyway."""


def markdown(brief: Brief) -> str:
    """All of it."""
    under = (
        brief.case_title if brief.case_title != brief.title else "",
        byline_words(brief.author, brief.saved),
    )
    kind = f"**{escaped(brief.kind)}**"
    rest = (escaped_line(words) for words in under if words)
    blocks = [f"# {escaped_line(brief.title)}", " · ".join((kind, *rest))]
    for section in (*brief.sections, brief.again):
        blocks += _section(section, 2, is_short=brief.is_short)
    blocks += map(_footnote, brief.footnotes)
    return "\n\n".join(blocks) + "\n"


def _section(section: Section, level: int, *, is_short: bool) -> Iterator[str]:
    yield _heading(level, section.heading, section.beside)
    yield from _blocks(section.entries, level + 1, is_short=is_short)
    for inner in section.inner:
        yield from _section(inner, level + 1, is_short=is_short)


def _heading(level: int, words: str, beside: str) -> str:
    more = f" · {escaped_line(beside)}" if beside else ""
    return f"{'#' * level} {escaped_line(words)}{more}"


def _blocks(entries: Iterable[Entry], level: int, *, is_short: bool) -> Iterator[str]:
    """The entries as blocks. What is further in than an item of a list stands within it."""
    outer: list[int] = []  # how far in those items are that the next block may stand within
    lines: list[str] = []
    was_item, heads = False, level
    for entry in entries:
        if entry.begins and not is_short:
            heads = level + 1  # what belongs to a claim stands beneath its heading
        at = level if entry.begins else heads
        text, is_item = _part(entry, 0 if is_short and entry.begins else at)
        depth = getattr(entry.part, "depth", 0)
        while outer and outer[-1] >= depth:
            outer.pop()
        is_next = is_item and was_item
        if lines and not outer and not is_next:
            yield "\n".join(lines)
            lines = []
        elif lines and not is_next:
            lines.append("")
        lines += _within(text, "  " * len(outer), is_item=is_item)
        was_item = is_item
        if is_item:
            outer.append(depth)
    if lines:
        yield "\n".join(lines)


def _within(text: str, indent: str, *, is_item: bool) -> Iterator[str]:
    """The lines of a block, so far in."""
    lead, rest = (f"{indent}- ", f"{indent}  ") if is_item else (indent, indent)
    for at, line in enumerate(text.split("\n")):
        yield f"{rest if at else lead}{line}".rstrip()


def _part(entry: Entry, level: int) -> tuple[str, bool]:
    """A part, and whether it is an item of a list; a claim is one at level 0, else a heading."""
    part, cites = entry.part, _cites(entry.cites)
    match part:
        case Heading(words, beside):
            return _heading(level, words, beside), False
        case Line():
            mark: Span = ("", "text") if part.mark[0] == _BULLET else part.mark
            return f"{_spans((mark, *part.spans))}{cites}", bool(part.mark[0])
        case Claim():
            return _claim(part, level, cites), not level
        case Quote():
            return _quote(part, cites), False
        case Exhibit():
            about = escaped(" · ".join(part.about))
            return f"{escaped(part.summary)}{cites}\\\n*{about}*", True
        case Note():
            return f"*{escaped(part.lead.strip())}* {escaped(part.text)}{cites}", False
        case Choice():
            return f"{_choice(part)}{cites}", True


def _claim(claim: Claim, level: int, cites: str) -> str:
    sure = f"{SIGN_GLYPHS[claim.sign]} {claim.hedges}"
    footing = escaped(" · ".join(claim.footing))
    if level:
        head = escaped_line(f"{sure}: {claim.statement}")
        return f"{'#' * level} {head}\n\n{footing}{cites}"
    return f"**{escaped(sure)}**: {escaped_within(claim.statement)}\\\n*{footing}*{cites}"


def _quote(quote: Quote, cites: str) -> str:
    text = f"“{escaped(quote.text)}”" if quote.text else escaped(LOST)
    about = escaped(" · ".join(filter(None, (quote.place, quote.doubt))))
    return f"> {text}{cites}\\\n> *{about}*"


def _choice(choice: Choice) -> str:
    glyph = choice_glyph(choice.chosen, one=choice.one or not choice.number)
    words = f"{glyph} {escaped(choice.label)}"
    marks = f" ({escaped(' · '.join(choice.marks))})" if choice.marks else ""
    return f"**{words}**{marks}" if choice.chosen else f"{words}{marks}"


def _spans(spans: Iterable[Span]) -> str:
    """Stretches of words, with the emphasis of their roles; white space stands outside it."""
    pieces: list[str] = []
    for words, role in spans:
        bare = words.strip()
        if role == "key":
            pieces.append(code(" ".join(words.split())))
            continue
        before = " " if words[:1].isspace() else ""
        after = " " if bare and words[-1:].isspace() else ""
        is_worded = any(character.isalnum() for character in bare)
        sign = _EMPHASIS.get(role, "") if is_worded else ""
        pieces.append(f"{before}{sign}{escaped_within(bare)}{sign}{after}")
    return begun("".join(pieces).strip())


def _cites(numbers: tuple[int, ...]) -> str:
    """The footnotes, with a space between them: `1 2` is not to be read as twelve."""
    return " ".join(f"[^{number}]" for number in numbers)


def _footnote(note: Footnote) -> str:
    lines = [escaped_line(note.words)]
    lines += [f"“{escaped_line(note.text)}”"] if note.text else []
    lines += [f"*{escaped_line(note.doubt)}*"] if note.doubt else []
    return f"[^{note.number}]: " + "\\\n    ".join(lines)

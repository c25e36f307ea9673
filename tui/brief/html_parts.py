"""The parts of a brief as elements of HTML. Every word goes through `words_of` or `attribute`."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from html import escape

from tui.content.brief.model import Entry, Footnote
from tui.content.model import (
    Choice,
    Claim,
    Exhibit,
    Heading,
    Line,
    Note,
    Quote,
    Role,
    Share,
    Span,
)
from tui.content.subject import Subject
from tui.wording.brief import IN_DOCUMENT, passage_words
from tui.wording.standing import LOST
from tui.wording.words import SIGN_GLYPHS, SIGN_WORDS, choice_glyph

_TAGS: dict[Role, tuple[str, str]] = {
    "strong": ("<strong>", "</strong>"),
    "hedge": ('<b class="hedge">', "</b>"),
    "key": ("<code>", "</code>"),
    "quiet": ('<span class="quiet">', "</span>"),
    "caveat": ('<span class="caveat">', "</span>"),
    "silent": ("<em>", "</em>"),
    "risk": ('<span class="risk">', "</span>"),
    "benefit": ('<span class="benefit">', "</span>"),
    "mixed": ('<span class="mixed">', "</span>"),
    "accent": ('<span class="accent">', "</span>"),
}
_BULLET = "∙ "
_BAR, _THICK = 200, 5
"""The size of a bar."""


def words_of(text: str) -> str:
    """Words from anywhere, as text or within quotation marks; a new line breaks the line."""
    return "<br>".join(escape(line) for line in text.split("\n"))


def attribute(text: str) -> str:
    """Words as the value of an attribute."""
    return escape(" ".join(text.split()))


@dataclass
class Setter:
    """Sets the entries of one brief, and remembers which anchors it has set.

    `lost` are the numbers of passages that are found in no document.
    """

    lost: Collection[int]
    claimed: Collection[Subject]
    _anchors: set[str] = field(default_factory=set)

    def entries(self, entries: Iterable[Entry], level: int) -> Iterator[str]:
        """Entries one after the other, claims with all that belongs to them."""
        of_claim: list[Entry] = []
        head: Entry | None = None
        for entry in entries:
            if entry.begins:
                yield from self._claim(head, of_claim, level)
                head, of_claim = entry, []
            else:
                of_claim.append(entry)
        yield from self._claim(head, of_claim, level)

    def _claim(self, head: Entry | None, entries: list[Entry], level: int) -> Iterator[str]:
        if head is None or not isinstance(head.part, Claim):
            yield from self._blocks(entries, level)
            return
        part = head.part
        anchor = self._anchor(f"c-{part.subject.id}")
        yield f'<article class="claim"{anchor}>'
        hedges = f'<span class="hedge">{words_of(part.hedges)}<span class="unseen">:</span></span>'
        yield (
            f'<h{level}><span class="sure">{_sign(part)} {hedges}</span>'
            f' <span class="statement">{words_of(part.statement)}</span></h{level}>'
        )
        footing = words_of(" · ".join(part.footing))
        yield f'<div class="proof"><p class="footing">{footing}{self.cites(head.cites)}</p>'
        yield from self._blocks(entries, level + 1)
        yield "</div></article>"

    def _blocks(self, entries: Iterable[Entry], level: int) -> Iterator[str]:
        """Items that follow each other are one list; what is further in stands within its item."""
        outer: list[int] = []
        for entry in entries:
            depth = getattr(entry.part, "depth", 0)
            text, is_item = self._part(entry, level)
            while outer and (outer[-1] > depth or (outer[-1] == depth and not is_item)):
                outer.pop()
                yield "</li></ul>"
            if is_item and outer and outer[-1] == depth:
                yield "</li>"
                yield text
            elif is_item:
                yield f"<ul>{text}"
                outer.append(depth)
            else:
                yield text
        yield "</li></ul>" * len(outer)

    def _part(self, entry: Entry, level: int) -> tuple[str, bool]:
        """An element, and whether it is an item of a list, which is left open."""
        part, cites = entry.part, self.cites(entry.cites)
        match part:
            case Heading(words, beside):
                more = f' <span class="beside">{words_of(beside)}</span>' if beside else ""
                return f"<h{level}>{words_of(words)}{more}</h{level}>", False
            case Line():
                return self._line(part, cites)
            case Claim():
                return f"<p>{words_of(part.statement)}{cites}</p>", False
            case Quote():
                return self._quote(part, entry.cites), False
            case Exhibit():
                about = words_of(" · ".join(part.about))
                counts = "" if part.counts else " uncounted"
                summary = f'<p class="summary">{words_of(part.summary)}{cites}</p>'
                return f'<li class="exhibit{counts}">{summary}<p class="about">{about}</p>', True
            case Note():
                anchor = self._anchor(f"k-{part.name}") if part.whose == "editor" else ""
                lead = f"<b>{words_of(part.lead.strip())}</b>"
                return (
                    f'<p class="note {part.whose}"{anchor}>{lead} {words_of(part.text)}</p>',
                    False,
                )
            case Choice():
                return self._choice(part, cites), True

    def _line(self, line: Line, cites: str) -> tuple[str, bool]:
        roles = {role for _, role in line.spans}
        role = roles.pop() if len(roles) == 1 else "text"
        only = "" if role in ("text", "key") else f' class="{role}"'
        spans = _joined(line.spans) if only else "".join(map(_span, line.spans))
        text = _bar(line.share) + self._linked(line.subject, spans) + cites
        mark, sign = line.mark
        if not mark:
            return f"<p{only}>{text}</p>", False
        if mark == _BULLET:
            return f"<li{only}>{text}", True
        sign_of = f' class="{sign}"' if sign != "text" else ""
        return (
            f'<li class="marked"><span{sign_of}>{words_of(mark)}</span><span{only}>{text}</span>',
            True,
        )

    def _linked(self, subject: Subject, text: str) -> str:
        """A line that names a claim or a note of this brief leads there."""
        if subject.kind == "consequence" and subject in self.claimed:
            return f'<a href="#c-{attribute(subject.id)}">{text}</a>'
        if subject.kind == "caveat":
            return f'<a href="#k-{attribute(subject.id)}">{text}</a>'
        return text

    def _quote(self, quote: Quote, numbers: tuple[int, ...]) -> str:
        about = words_of(" · ".join(filter(None, (quote.place, quote.doubt))))
        text = f"“{words_of(quote.text)}”" if quote.text else words_of(LOST)
        anchor = "".join(self._anchor(f"q{number}") for number in numbers)
        doubted = " doubted" if quote.doubt else ""
        return (
            f'<blockquote class="passage{doubted}"{anchor}><p>{text}{self.cites(numbers)}</p>'
            f'<p class="place">{about}</p></blockquote>'
        )

    def _choice(self, choice: Choice, cites: str) -> str:
        glyph = choice_glyph(choice.chosen, one=choice.one or not choice.number)
        chosen = " chosen" if choice.chosen else ""
        marks = words_of(" · ".join(choice.marks))
        more = f' <span class="quiet">({marks})</span>' if marks else ""
        mark = f'<span class="mark" aria-hidden="true">{glyph} </span>'
        return f'<li class="choice{chosen}">{mark}{words_of(choice.label)}{more}{cites}'

    def cites(self, numbers: Iterable[int]) -> str:
        """The numbers of passages, each of which leads to it."""
        links = [
            f'<a href="#{"n" if number in self.lost else "p"}{number}"'
            f'{self._anchor(f"r{number}")} aria-label="{passage_words(number)}">[{number}]</a>'
            for number in numbers
        ]
        return f'<sup class="cites">{" ".join(links)}</sup>' if links else ""

    def footnote(self, note: Footnote) -> str:
        """A passage cited, with the way to it in its document."""
        parts = [words_of(note.words)]
        parts += [f"<q>{words_of(note.text)}</q>"] if note.text else []
        parts += [f'<span class="doubt">{words_of(note.doubt)}</span>'] if note.doubt else []
        if note.number not in self.lost:
            parts.append(f'<a class="there" href="#p{note.number}">{IN_DOCUMENT}</a>')
        number = f'<span class="number">{note.number}</span>'
        return f'<li id="n{note.number}">{number}<span>{" ".join(parts)}</span></li>'

    def back(self, number: int) -> str:
        """The anchor at which a passage is quoted, or else first cited."""
        return f"q{number}" if f"q{number}" in self._anchors else f"r{number}"

    def _anchor(self, name: str) -> str:
        """An id for the first element that asks for it."""
        if name in self._anchors:
            return ""
        self._anchors.add(name)
        return f' id="{attribute(name)}"'


def _sign(claim: Claim) -> str:
    words, glyph = SIGN_WORDS[claim.sign], SIGN_GLYPHS[claim.sign]
    return f'<span class="sign {claim.sign}" role="img" aria-label="{words}">{glyph}</span>'


def _bar(share: Share | None) -> str:
    """What a line counts as a bar, which says no more than the line does."""
    if not share:
        return ""
    first, more = share.lengths(_BAR)
    ends = ((0, _BAR, "rest"), (first, more, "more"), (0, first, "full"))
    drawn = "".join(
        f'<rect class="{kind}" x="{x}" y="0" width="{width}" height="{_THICK}"/>'
        for x, width, kind in ends
        if width
    )
    size = f'width="{_BAR}" height="{_THICK}" viewBox="0 0 {_BAR} {_THICK}"'
    return f'<svg class="bar" aria-hidden="true" {size}>{drawn}</svg>'


def _span(span: Span) -> str:
    words, role = span
    begin, end = _TAGS.get(role, ("", ""))
    return f"{begin}{words_of(words)}{end}" if words else ""


def _joined(spans: Iterable[Span]) -> str:
    return "".join(words_of(words) for words, _ in spans)

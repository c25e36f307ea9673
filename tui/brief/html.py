"""A brief as a page that stands by itself, with its documents beside it.

It has no script and loads nothing: a policy in it forbids both, but for its own style, by digest.
"""

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from pathlib import Path

from tui.brief.html_parts import Setter, attribute, words_of
from tui.case.model import Case
from tui.content.brief.marked import ReadDocument, ReadParagraph, Stretch, read_documents
from tui.content.brief.model import Brief, Section
from tui.content.model import Claim
from tui.content.subject import Subject
from tui.graphs.svg_style import STYLE as DRAWN
from tui.wording import brief as words

STYLE = Path(__file__).with_name("brief.css")
ONE_PAGE = Path(__file__).with_name("one_page.css")
"""What a short brief is set in besides."""

_DRAWN_BEFORE = "follows"
"""The section before which a drawing stands."""


def html(brief: Brief, case: Case, drawing: str = "") -> str:
    """All of it. `drawing` is an SVG element of our own making: it is set as it is.

    It has no style of its own: that is the one of all drawings, which the page takes in.
    """
    lost = {n.number for n in brief.footnotes if case.passages[n.passage].status == "lost"}
    setter = Setter(lost, set(_claimed(brief)))
    main = "\n".join(_main(brief, setter, drawing))
    aside = "\n".join(_aside(brief, case, setter)) if brief.sources else ""
    style = _style(brief, drawing)
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    kind = f"short {_size(main)}".rstrip() if brief.is_short else "whole"
    kind += "" if brief.sources else " alone"
    to_document = f'<a class="skip" href="#documents">{words.TO_DOCUMENT}</a>\n' if aside else ""
    by = attribute(brief.author)
    author = f'<meta name="author" content="{by}">\n' if by else ""
    return f"""\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
{author}\
<title>{attribute(brief.title)} · {attribute(brief.kind)}</title>
<style>{style}</style>
</head>
<body class="{kind}">
<a class="skip" href="#brief">{words.TO_BRIEF}</a>
{to_document}\
<main id="brief">
{main}
</main>
{aside}\
</body>
</html>
"""


SIZES = (("large", 1.35), ("medium", 1.2), ("small", 1.05))
"""In what type a short brief is printed, the largest first, and how much larger than the least."""

ONE_PAGE_HOLDS = 7_200
"""Characters that surely have room on a page in the least type."""

_TAG = re.compile(r"<[^>]*>")


def _size(main: str) -> str:
    """The largest type in which what a short brief says has room on one page."""
    length = len(_TAG.sub("", main))
    return next((name for name, by in SIZES if length * by * by <= ONE_PAGE_HOLDS), "")


def _style(brief: Brief, drawing: str) -> str:
    """The style of a brief, and that a passage is lit wherever it stands when it is aimed at."""
    sheets = (STYLE, ONE_PAGE) if brief.is_short else (STYLE,)
    aimed = ",".join(f":root:has(#p{n.number}:target) .p{n.number}" for n in brief.footnotes)
    lit = f"{aimed}{{background:var(--aimed)}}\n" if aimed else ""
    drawn = DRAWN if drawing else ""
    return "\n".join(("", drawn, *(sheet.read_text(encoding="utf-8") for sheet in sheets), lit))


def _claimed(brief: Brief) -> Iterator[Subject]:
    """The consequences that are claimed somewhere in a brief."""
    for section in brief.sections:
        for part in (section, *section.inner):
            for entry in part.entries:
                if isinstance(entry.part, Claim):
                    yield entry.part.subject


def _main(brief: Brief, setter: Setter, drawing: str) -> Iterator[str]:
    yield "<header>"
    yield f'<p class="kind">{words_of(brief.kind)}</p>'
    yield f"<h1>{words_of(brief.title)}</h1>"
    byline = words.byline_words(brief.author, brief.saved)
    of = brief.case_title if brief.case_title != brief.title else ""
    under = " · ".join(words_of(line) for line in (of, byline) if line)
    yield f'<p class="under">{under}</p></header>' if under else "</header>"
    if not brief.is_short:
        yield from _contents(brief)
    for section in brief.sections:
        if drawing and section.name == _DRAWN_BEFORE:
            caption = f"<figcaption>{words.THE_DRAWING}</figcaption>"
            yield f'<figure class="drawing">{drawing}{caption}</figure>'
        yield from _section(section, setter)
    if brief.footnotes:
        yield f'<section class="sources" aria-labelledby="h-sources">{_title("sources")}'
        yield "<ol>"
        yield from map(setter.footnote, brief.footnotes)
        yield "</ol></section>"
    yield from _section(brief.again, setter)


def _title(name: str) -> str:
    return f'<h2 id="h-{name}">{words.SOURCES}</h2>'


def _contents(brief: Brief) -> Iterator[str]:
    yield f'<nav aria-label="{words.CONTENTS}"><ol>'
    for section in (*brief.sections, brief.again):
        yield f'<li><a href="#s-{attribute(section.name)}">{words_of(section.heading)}</a></li>'
    yield "</ol></nav>"


def _section(section: Section, setter: Setter) -> Iterator[str]:
    name = attribute(section.name)
    yield f'<section id="s-{name}" class="{name}" aria-labelledby="h-{name}">'
    yield f'<h2 id="h-{name}">{words_of(section.heading)}</h2>'
    yield from setter.entries(section.entries, 3)
    for inner in section.inner:
        beside = f' <span class="beside">{words_of(inner.beside)}</span>' if inner.beside else ""
        yield f'<section id="s-{attribute(inner.name)}">'
        yield f"<h3>{words_of(inner.heading)}{beside}</h3>"
        yield from setter.entries(inner.entries, 4)
        yield "</section>"
    yield "</section>"


def _aside(brief: Brief, case: Case, setter: Setter) -> Iterator[str]:
    label = words.documents_words(len(brief.sources))
    yield f'<aside id="documents" tabindex="0" aria-label="{label}">'
    for document in read_documents(case, brief):
        yield "<article>"
        yield f"<h2>{words_of(document.source.title or document.source.name)}</h2>"
        imprint = ", ".join(filter(None, (document.source.author, document.source.imprint)))
        yield f'<p class="imprint">{words_of(imprint)}</p>' if imprint else ""
        yield from _paragraphs(document, setter)
        yield "</article>"
    yield "</aside>\n"


def _paragraphs(document: ReadDocument, setter: Setter) -> Iterator[str]:
    for paragraph in document.paragraphs:
        kind = "heading" if paragraph.is_heading else "" if paragraph.number else "outside"
        yield f'<p class="{kind}">' if kind else "<p>"
        if paragraph.number:
            yield f'<span class="par">¶{paragraph.number}</span>'
        yield from _sentences(paragraph, setter)
        yield "</p>"


def _sentences(paragraph: ReadParagraph, setter: Setter) -> Iterator[str]:
    for sentence in paragraph.sentences:
        number = f'<span class="num">s{sentence.number}</span>' if sentence.number else ""
        yield number + "".join(_stretches(sentence.stretches, setter))


def _stretches(stretches: Iterable[Stretch], setter: Setter) -> Iterator[str]:
    for stretch in stretches:
        for number in stretch.begins:
            label = words.passage_words(number)
            yield (
                f'<a class="back" id="p{number}" href="#{setter.back(number)}"'
                f' aria-label="{label}, {words.TO_CITED}">{number}</a>'
            )
        text = attribute(stretch.text)
        if stretch.cites:
            names = " ".join(f"p{number}" for number in stretch.cites)
            yield f'<mark class="{names}">{_spaced(stretch.text, text)}</mark>'
        else:
            yield _spaced(stretch.text, text)


def _spaced(words: str, set_: str) -> str:
    """Words whose white space is one space each, at their ends too."""
    before = " " if words[:1].isspace() else ""
    after = " " if words[-1:].isspace() and set_ else ""
    return f"{before}{set_}{after}"

"""HTML as text: what a reader of the page would read, without what is around it.

Scripts, styles, forms, menus, templates and what is hidden are dropped; where the page says which
part of it is the article, only that part is kept. Nothing is ever fetched or run.
"""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tui.documents.blocks import Blocks, plain
from tui.documents.model import Imported, Repair
from tui.documents.refusals import refused
from tui.documents.versions import converter
from tui.documents.wordlist import word_set

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_DROPPED = word_set(
    """
    script style template noscript nav head iframe object embed applet canvas svg math audio
    video map form button input select textarea dialog menu
    """
)
_AROUND = frozenset({"aside", "footer"})
"""Dropped too where the page does not say which part is the article."""

_BLOCKS = word_set(
    """
    address article aside blockquote body center dd details div dl dt fieldset figcaption
    figure footer header hgroup hr html legend li main ol p section summary ul caption
    """
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_AUTHORS = ("author", "article:author", "dc.creator", "dcterms.creator", "citation_author")
_DATES = (
    "article:published_time",
    "citation_publication_date",
    "dc.date",
    "dcterms.issued",
    "date",
)
_MOST_META = 400
DEEPEST = 3000
"""How many elements may be open at once; the time to parse them grows with the square of it."""

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)")
_CLOSED_BY_ITSELF = word_set(
    """
    area base br col embed hr img input link meta param source track wbr p li dt dd option
    tr td th thead tbody tfoot colgroup rt rp html head body
    """
)
_LABEL = re.compile(r"\[?\d{1,3}[\].)]?")


def import_html(text: str, name: str = "") -> Imported:
    """The text of an HTML page.

    Raises:
        Refused: rule `document-damaged`, when it is nested so deeply that parsing it takes ages.
    """
    from selectolax.lexbor import LexborHTMLParser

    if _is_too_deep(text):
        message = f"Its elements are nested more than {DEEPEST:,} deep."
        raise refused("document-damaged", name, message, "Is this the right file?")
    page = LexborHTMLParser(text)
    blocks, notes = page_blocks(page)
    title = page.css_first("title")
    meta = _meta(page)
    printed = meta.get("og:title") or (plain(title.text()) if title else "")
    repairs: tuple[tuple[Repair, int], ...] = (("note marks", notes),) if notes else ()
    return Imported(
        "html",
        blocks.text(),
        blocks.title or printed,
        next((meta[name] for name in _AUTHORS if meta.get(name)), ""),
        next((meta[name] for name in _DATES if meta.get(name)), ""),
        repairs,
        converter("selectolax"),
    )


def _is_too_deep(text: str) -> bool:
    """Whether more elements than `DEEPEST` are open at once, of those that must be closed."""
    depth = 0
    for match in _TAG.finditer(text):
        if match[2].lower() not in _CLOSED_BY_ITSELF:
            depth = max(0, depth - 1) if match[1] else depth + 1
            if depth > DEEPEST:
                return True
    return False


def page_blocks(page: "LexborHTMLParser") -> tuple[Blocks, int]:
    """The paragraphs of a page, and how many marks of notes were left out of them."""
    article, is_named = _article(page)
    walk = _Walk(_DROPPED if is_named else _DROPPED | _AROUND)
    if article is not None:
        walk.through(article)
    return walk.blocks, walk.notes


def _article(page: "LexborHTMLParser") -> tuple["LexborNode | None", bool]:
    """The part of the page that is the text, and whether the page names it."""
    for selector in ("main article", "main", "[role=main]", "article"):
        parts = page.css(selector)
        if len(parts) == 1 and parts[0].text(strip=True):
            return parts[0], True
    return page.body, False


def _meta(page: "LexborHTMLParser") -> dict[str, str]:
    values: dict[str, str] = {}
    for node in page.css("meta")[:_MOST_META]:
        name = node.attributes.get("property") or node.attributes.get("name") or ""
        values.setdefault(name.lower(), plain(node.attributes.get("content") or ""))
    return values


@dataclass(slots=True)
class _Walk:
    """One walk through a page, without recursion: a page may be nested as deep as it likes."""

    dropped: frozenset[str]
    blocks: Blocks = field(default_factory=Blocks)
    notes: int = 0
    _words: list[str] = field(default_factory=list)
    _lists: list[int | None] = field(default_factory=list)  # the next number, None for bullets
    _items: list[str] = field(default_factory=list)  # the marks of the items that are open
    _rows: list[list[str]] = field(default_factory=list)
    _label: str = ""
    _quotes: int = 0
    _tables: int = 0

    def through(self, top: "LexborNode") -> None:
        """Gather the blocks below `top`."""
        node: LexborNode | None = top
        while node is not None:
            child = self._enter(node)
            if child is not None:
                node = child
                continue
            while node is not None:
                self._leave(node)
                if node.mem_id == top.mem_id:
                    node = None
                elif node.next is not None:
                    node = node.next
                    break
                else:
                    node = node.parent
        self._flush()

    def _enter(self, node: "LexborNode") -> "LexborNode | None":
        """Begin a node; its first child, or None when what is in it is done or dropped."""
        tag = node.tag
        if tag == "-text":
            self._words.append(node.text_content or "")
            return None
        if tag is None or tag.startswith("-") or tag in self.dropped or _is_hidden(node):
            return None
        if _is_note_mark(node):
            self.notes += 1
            return None
        if tag == "pre" and not self._tables:
            self._flush()
            self.blocks.code(node.text())
            return None
        if tag == "br":
            before = node.prev
            while before is not None and before.tag == "-text" and not plain(before.text()):
                before = before.prev
            if before is not None and before.tag == "br":
                self._flush()
            self._words.append(" ")
        elif tag in _BLOCKS or tag in _HEADINGS or tag == "table":
            self._open(node, tag)
        elif tag == "tr" and self._tables:
            self._rows.append([])
        elif tag in ("td", "th") and self._tables == 1:
            self._words.clear()
        return node.first_child

    def _open(self, node: "LexborNode", tag: str) -> None:
        if self._tables:
            self._words.append(" ")
            self._tables += tag == "table"
            return
        self._flush()
        if tag == "table":
            if _is_layout(node):
                return
            self._tables, self._rows = 1, []
        elif tag == "blockquote":
            self._quotes += 1
        elif tag in ("ul", "ol"):
            start = node.attributes.get("start") or "1"
            self._lists.append(None if tag == "ul" else int(start) if start.isdecimal() else 1)
        elif tag == "li":
            self._items.append(self._mark())

    def _mark(self) -> str:
        number = self._lists[-1] if self._lists else None
        if number is None:
            return "-"
        self._lists[-1] = number + 1
        return f"{number}."

    def _leave(self, node: "LexborNode") -> None:
        tag = node.tag
        if tag is None or tag.startswith("-") or tag in self.dropped or _is_hidden(node):
            return
        if self._tables:
            self._leave_in_table(tag)
        elif tag in _HEADINGS:
            self.blocks.heading(self._taken(), _HEADINGS[tag])
        elif tag in _BLOCKS:
            self._flush(is_term=tag == "dt")
            if tag == "blockquote":
                self._quotes = max(0, self._quotes - 1)
            elif tag == "li" and self._items:
                self._items.pop()
            elif tag in ("ul", "ol") and self._lists:
                self._lists.pop()
                if not self._lists:
                    self.blocks.end_list()

    def _leave_in_table(self, tag: str) -> None:
        if tag in ("td", "th") and self._tables == 1:
            if self._rows:
                self._rows[-1].append(self._taken())
        elif tag == "caption" and self._tables == 1:
            self.blocks.paragraph(self._taken())
        elif tag == "table":
            self._tables -= 1
            if not self._tables:
                self.blocks.table(self._rows)
                self._words.clear()

    def _taken(self) -> str:
        words = "".join(self._words)
        self._words.clear()
        return words

    def _flush(self, *, is_term: bool = False) -> None:
        """What was gathered of running text is a paragraph, or an item."""
        words = self._taken()
        if self._items:
            if plain(words):
                self.blocks.item(words, self._items[-1])
                self._items[-1] = ""
        elif _LABEL.fullmatch(plain(words)) or (is_term and plain(words).endswith(":")):
            self._label = f"{plain(words)} "  # it stands in front of what comes next
        elif plain(words):
            self.blocks.paragraph(self._label + words, quoted=self._quotes > 0)
            self._label = ""


def _is_hidden(node: "LexborNode") -> bool:
    attributes = node.attributes
    if not attributes:
        return False
    style = (attributes.get("style") or "").replace(" ", "").lower()
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or "display:none" in style
        or "visibility:hidden" in style
        or attributes.get("role") in ("navigation", "search")
    )


def _is_note_mark(node: "LexborNode") -> bool:
    """Whether this is the raised number of a note, which would stick to the word before it."""
    if node.tag == "a":
        return node.attributes.get("role") == "doc-noteref"
    if node.tag != "sup":
        return False
    link = node.css_first("a[href^='#']")
    words = plain(node.text()).strip("[]()")
    return link is not None and len(words) <= 4


def _is_layout(table: "LexborNode") -> bool:
    """Whether a table only arranges the page."""
    if table.attributes.get("role") in ("presentation", "none"):
        return True
    parts = table.css("table, h1, h2, h3, article, section, blockquote")
    return any(part.mem_id != table.mem_id for part in parts)

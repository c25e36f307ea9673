"""PDF as text, by pypdf: page by page, in paragraphs, with headings, without running heads."""

import io
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tui.documents.blocks import guarded
from tui.documents.model import Imported, Repair
from tui.documents.pages import PAGE_MARK
from tui.documents.pdf_lines import (
    MOST_ON_A_PAGE,
    Line,
    LineReader,
    TooMuch,
    without_running_heads,
)
from tui.documents.pdf_paragraphs import SOFT_END, Layout, Paragraph, letters, paragraphs
from tui.documents.refusals import refused
from tui.documents.repair import repaired
from tui.documents.versions import converter

if TYPE_CHECKING:
    from pypdf import PdfReader

MOST_PAGES = 5000
_MOST_BOOKMARKS = 10_000
_FEWEST_BOOKMARKS = 3
_DAMAGED = "It may be damaged: open it in a PDF reader, print it to a new PDF, and name that."
_REPAIRS: tuple[Repair, ...] = (
    "zero-width spaces",
    "ligatures",
    "line-end hyphens",
    "soft hyphens",
    "control characters",
)
_NO_TITLE = re.compile(
    r"untitled|microsoft word|\.(docx?|indd|pdf|tex|qxd|rtf|odt)$|^\W*$", re.IGNORECASE
)
_NO_AUTHOR = re.compile(r"^(user|admin\w*|unknown|author|anonymous|owner|\W*)$", re.IGNORECASE)

Progress = Callable[[int, int], None]


def import_pdf(data: bytes, name: str, progress: Progress = lambda *_: None) -> Imported:
    """The text of a PDF. `progress` hears how many pages are read, and how many there are.

    Raises:
        Refused: rule `document-protected`, `document-damaged`, `document-too-large` or
            `document-without-text`.
    """
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, PyPdfError

    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise _protected(name)
        count = len(reader.pages)
        if count > MOST_PAGES:
            message = f"It has {count:,} pages; at most {MOST_PAGES:,} are read."
            raise refused("document-too-large", name, message, "Split it, and name a part.")
        pages = []
        for number in range(1, count + 1):
            progress(number - 1, count)
            pages.append(_lines(reader.pages[number - 1], number))
        progress(count, count)
        outline = _bookmarks(reader)
        meta = reader.metadata
        title, author = (meta.title or "", meta.author or "") if meta else ("", "")
    except TooMuch as error:
        message = f"Page {error.page} holds more than {MOST_ON_A_PAGE:,} characters."
        raise refused("document-too-large", name, message, "Is this the right file?") from None
    except DependencyError as error:
        raise _protected(name) from error
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise refused("document-damaged", name, "This PDF cannot be read.", _DAMAGED) from error
    if not any(pages):
        message = f"No text was found on its {count:,} pages: they may be images."
        mend = "Have their text recognised first (by ocrmypdf, say), and name the result."
        raise refused("document-without-text", name, message, mend)
    return _imported(pages, outline, str(title).strip(), str(author).strip())


def _protected(name: str) -> Exception:
    mend = "Open it with its password, print it to a new PDF, and name that."
    return refused("document-protected", name, "This PDF is protected by a password.", mend)


def _lines(page: Any, number: int) -> list[Line]:
    reader = LineReader(number)
    page.extract_text(visitor_text=reader.visit)
    return reader.end()


def _imported(
    pages: list[list[Line]], outline: dict[tuple[int, str], int], title: str, author: str
) -> Imported:
    pages, removed = without_running_heads(pages)
    layout = Layout.of(pages, outline if len(outline) >= _FEWEST_BOOKMARKS else {})
    every = paragraphs(layout)
    text, repairs = repaired(_written(every, len(pages)), _REPAIRS)
    text = text.replace(SOFT_END + PAGE_MARK, PAGE_MARK).replace(SOFT_END, " ")
    if removed:
        repairs = (*repairs, ("running heads", removed))
    if _NO_TITLE.search(title):
        title = _largest(every)
    if _NO_AUTHOR.match(author):
        author = ""
    return Imported("pdf", text, title, author, "", repairs, converter("pypdf"))


def _largest(every: list[Paragraph]) -> str:
    """The words of the highest heading on the first page that has one."""
    top = [paragraph for paragraph in every if paragraph.level]
    top = [paragraph for paragraph in top if paragraph.lines[0].page == top[0].lines[0].page]
    highest = min(top, key=lambda paragraph: paragraph.level, default=None)
    return " ".join(line.words for line in highest.lines) if highest else ""


def _written(every: list[Paragraph], count: int) -> str:
    """The paragraphs one after another, with a mark where each page begins."""
    parts: list[str] = []
    page, before = 1, None
    for paragraph in every:
        if before is not None:
            is_list = before.mark and paragraph.mark
            parts.append("\n" if is_list else "\n\n")
        first = paragraph.lines[0]
        marks = PAGE_MARK * (first.page - page)
        page = max(page, first.page)
        words = first.words
        if paragraph.level:
            words = f"{'#' * paragraph.level} {words}"
        elif paragraph.mark:
            words = f"- {words[len(paragraph.mark) :]}"
        else:
            words = guarded(words)
        parts.append(marks + words)
        for line in paragraph.lines[1:]:
            marks = PAGE_MARK * (line.page - page)
            page = max(page, line.page)
            parts.append(SOFT_END + marks + line.words)
        before = paragraph
    parts.append("\n" + PAGE_MARK * (count - page))
    return "".join(parts)


def _bookmarks(reader: "PdfReader") -> dict[tuple[int, str], int]:
    """The level of each bookmark, by its page and its letters. Empty when they cannot be read."""
    levels: dict[tuple[int, str], int] = {}
    try:
        todo: list[tuple[Any, int]] = [(entry, 1) for entry in reversed(reader.outline)]
        while todo and len(levels) < _MOST_BOOKMARKS:
            entry, level = todo.pop()
            if isinstance(entry, list):
                todo += [(inner, level + 1) for inner in reversed(entry)]
                continue
            page = reader.get_destination_page_number(entry)
            if page is not None and entry.title:
                levels.setdefault((page + 1, letters(entry.title)), min(level, 6))
    except Exception:  # they only help; whatever is wrong with them, the text stands
        return {}
    return levels

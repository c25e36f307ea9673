"""The numbered sentences of a document as printed text."""

from collections.abc import Iterable

from tui.case.document import Document, Section
from tui.text.sheet import Sheet
from tui.wording.documents import cue_words
from tui.work.reading import ReadSentence, read


def read_text(documents: Iterable[Document], find: str, width: int, *, styled: bool) -> str:
    """The sentences that have some words in them, or all, under their headings and pages."""
    sheet = Sheet(width, styled=styled)
    for document in documents:
        _add(sheet, document, find)
    return sheet.text()


def _add(sheet: Sheet, document: Document, find: str) -> None:
    sheet.gap()
    sheet.ends(document.title, document.id if document.id != "document" else "", style="strong")
    page: int | None = None
    paragraph = 0
    section: Section | None = None
    number = len(str(len(document.sentences)))
    shown = 0
    for one in read(document, find):
        shown += 1
        if one.sentence.paragraph != paragraph or find:
            sheet.gap()
            paragraph = one.sentence.paragraph
        if one.page is not None and one.page != page:
            page = one.page
            sheet.gap()
            sheet.add(f"p. {page}", style="quiet")
            sheet.gap()
        if find and one.section is not section and one.section:
            section = one.section
            sheet.add(section.title, style="strong")
        _add_sentence(sheet, one, number)
    sheet.gap()
    sheet.add(_counted(len(document.sentences), shown, find))


def _add_sentence(sheet: Sheet, one: ReadSentence, number: int) -> None:
    is_heading = one.section is not None and one.section.first == one.sentence.number
    lead = f"{f's{one.sentence.number}':>{number + 1}}  "
    rest = " " * len(lead)
    sheet.add(one.text, lead, rest, style="strong" if is_heading else "")
    if one.cues:
        sheet.add(cue_words(one.cues), rest, f"{rest}  ", style="quiet")


def _counted(sentences: int, shown: int, find: str) -> str:
    every = f"{sentences:,} sentence{'' if sentences == 1 else 's'}"
    if not find:
        return f"{every}."
    return f"{shown:,} of {every} with “{' '.join(find.split())}”."

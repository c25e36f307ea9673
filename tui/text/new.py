"""What came of making a case, as printed text."""

from tui.outside.paths import shown_path, typed_path
from tui.text.sheet import Sheet
from tui.wording.documents import provenance, repair_words
from tui.wording.words import capital, count
from tui.work.new import NewCase


def new_text(new: NewCase, width: int, *, styled: bool) -> str:
    """What was written, what was mended, and what to do next."""
    sheet = Sheet(width, styled=styled)
    document, imported = new.document, new.imported
    folder = typed_path(new.case_file.parent)
    parts = [count(len(document.sentences), "sentence")]
    if document.pages:
        parts.append(count(len(document.pages), "page"))
    if document.sections:
        parts.append(count(len(document.sections), "heading"))
    sheet.add(document.title, style="strong")
    sheet.add(f"{capital(provenance(imported))}: {', '.join(parts)}.")
    for repair, times in imported.repairs:
        sheet.add(repair_words(repair, times), "  ")
    sheet.gap()
    sheet.add("Written:")
    sheet.add(shown_path(new.case_file), "  ")
    sheet.add(f"seeds/{document.path}, the text that the case reads", "  ")
    if new.original:
        sheet.add(f"seeds/{new.original}, as it was", "  ")
    sheet.gap()
    sheet.add("Next:")
    sheet.add(f"juncture read {folder}", "  ", "    ")
    sheet.add("its sentences, numbered, with the words to look out for", "      ")
    sheet.add(f"juncture check {folder}", "  ", "    ")
    sheet.add("what the case still needs, once passages and decisions are in it", "      ")
    return sheet.text()

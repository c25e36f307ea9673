"""Which kind of file something is: told from what it holds first, and then from its name."""

import io
import re
from pathlib import PurePath

from tui.documents.model import Kind
from tui.documents.refusals import refused

_TEXTS: dict[str, Kind] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".rst": "restructuredtext",
    ".rest": "restructuredtext",
    ".htm": "html",
    ".html": "html",
    ".xhtml": "html",
}
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:\s|<\?xml[^>]{0,200}\?>|<!--.{0,2000}?-->)*<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_PDF = re.compile(rb"(?:[^\r\n]*[\r\n]+)??\s*%PDF-\d")
"""Some programs write a line before it; a text that only mentions it is none."""

_AS_PDF_OR_DOCX = "Save it as .docx, .pdf or plain text, and name that."
_TEXT_OF_IMAGE = "Have its text recognised first (by ocrmypdf, say), and name the result."
_UNPACK = "Unpack it, and name the document in it."

_OTHERS: tuple[tuple[bytes, str, str], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word file (.doc), or protected", _AS_PDF_OR_DOCX),
    (b"{\\rtf", "a rich text file (.rtf)", _AS_PDF_OR_DOCX),
    (b"%!PS", "a PostScript file", "Save it as .pdf, and name that."),
    (b"\x89PNG", "an image", _TEXT_OF_IMAGE),
    (b"\xff\xd8\xff", "an image", _TEXT_OF_IMAGE),
    (b"GIF8", "an image", _TEXT_OF_IMAGE),
    (b"II*\0", "an image", _TEXT_OF_IMAGE),
    (b"MM\0*", "an image", _TEXT_OF_IMAGE),
    (b"BM", "an image", _TEXT_OF_IMAGE),
    (b"RIFF", "an image or a recording", _TEXT_OF_IMAGE),
    (b"\x1f\x8b", "packed", _UNPACK),
    (b"BZh", "packed", _UNPACK),
    (b"\xfd7zXZ", "packed", _UNPACK),
    (b"7z\xbc\xaf", "packed", _UNPACK),
)
_ODD_NAMES = {
    ".doc": ("an old Word file (.doc)", _AS_PDF_OR_DOCX),
    ".odt": ("an OpenDocument file (.odt)", _AS_PDF_OR_DOCX),
    ".rtf": ("a rich text file (.rtf)", _AS_PDF_OR_DOCX),
    ".epub": ("an e-book (.epub)", "Convert it to .html, .docx or .pdf, and name that."),
    ".pages": ("a Pages file (.pages)", _AS_PDF_OR_DOCX),
    ".svg": ("an image", _TEXT_OF_IMAGE),
    ".heic": ("an image", _TEXT_OF_IMAGE),
    ".webp": ("an image", _TEXT_OF_IMAGE),
}

SUFFIXES = frozenset({".txt", ".text", ".pdf", ".docx", ".docm", *_TEXTS, *_ODD_NAMES})
"""What the names of documents end in; other names may be documents too."""


def kind_of(data: bytes, name: str) -> Kind:
    """The kind of the file called `name`.

    Raises:
        Refused: rule `document-kind`, when it is of a kind that is not read.
    """
    suffix = PurePath(name).suffix.lower()
    if (suffix == ".pdf" and b"%PDF-" in data[:1024]) or _PDF.match(data[:1024]):
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _packed(data, name, suffix)
    # Two letters may begin a text as well: an image has bytes that no text has.
    for magic, what, mend in _OTHERS:
        if data.startswith(magic) and (len(magic) > 2 or b"\0" in data[:64]):
            raise refused("document-kind", name, f"This is {what}, which is not read.", mend)
    if suffix in _ODD_NAMES:
        what, mend = _ODD_NAMES[suffix]
        raise refused("document-kind", name, f"This is {what}, which is not read.", mend)
    if suffix in (".pdf", ".docx", ".docm"):
        message = f"Its name ends in {suffix}, and it is no such file."
        mend = "It may be damaged or cut short: fetch it again."
        raise refused("document-kind", name, message, mend)
    return "html" if _HTML.match(data[:8192]) else _TEXTS.get(suffix, "text")


def _packed(data: bytes, name: str, suffix: str) -> Kind:
    """The kind of a ZIP file, which word processors pack their files in."""
    import zipfile

    from tui.documents.packed import BROKEN

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "word/document.xml" in names or suffix in (".docx", ".docm"):
                return "docx"
            declared = ""
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                declared = archive.read("mimetype").decode("ascii", "replace").strip()
    except BROKEN as error:
        message = "This is a packed file that cannot be opened."
        mend = "It may be damaged or cut short: fetch it again."
        raise refused("document-kind", name, message, mend) from error
    what, mend = "a packed file", _UNPACK
    if declared.endswith("opendocument.text"):
        what, mend = _ODD_NAMES[".odt"]
    elif declared == "application/epub+zip":
        what, mend = _ODD_NAMES[".epub"]
    elif names & {"xl/workbook.xml", "ppt/presentation.xml"}:
        what, mend = "a table or a set of slides", "Save it as .pdf, and name that."
    raise refused("document-kind", name, f"This is {what}, which is not read.", mend)

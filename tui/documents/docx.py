"""Word files (.docx) as text: mammoth makes plain HTML of them, which is then read.

What is packed in such a file is measured before it is unpacked, and its XML is refused when it
declares entities. Macros, pictures and what lies outside the file are never looked at.
"""

import io
import zipfile
from dataclasses import replace
from typing import Any

from tui.documents.html import import_html
from tui.documents.model import Imported
from tui.documents.packed import BROKEN
from tui.documents.refusals import refused
from tui.documents.versions import converter

MOST_PARTS = 20_000
MOST_XML_BYTES = 48 * 1024 * 1024
MOST_GROWTH = 150
"""How many times larger than its packed form the XML may be, beyond the first `FREE_BYTES`."""

FREE_BYTES = 1024 * 1024

_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
"""
_DAMAGED = "It may be damaged, or not be a Word file: open it in a word processor and save it anew."
_NO_NAMES = frozenset({"python-docx", "user", "admin", "administrator", "unknown", "author"})


def import_docx(data: bytes, name: str) -> Imported:
    """The text of a Word file.

    Raises:
        Refused: rule `document-too-large` or `document-damaged`.
    """
    import mammoth

    core = _checked(data, name)
    try:
        html = mammoth.convert_to_html(
            io.BytesIO(data),
            style_map=_STYLES,
            convert_image=mammoth.images.img_element(lambda _: {"src": ""}),
        ).value
    except (*BROKEN, KeyError, TypeError, AttributeError) as error:
        message = "This Word file cannot be read."
        raise refused("document-damaged", name, message, _DAMAGED) from error
    page = import_html(html)
    author = core.get("creator", "")
    return replace(
        page,
        kind="docx",
        title=page.title or core.get("title", ""),
        author="" if author.lower() in _NO_NAMES else author,
        converter=converter("mammoth"),
    )


def _checked(data: bytes, name: str) -> dict[str, str]:
    """Refuse what would grow beyond bounds or declares entities; the file's own properties."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            read = [part for part in parts if part.filename.lower().endswith((".xml", ".rels"))]
            size = sum(part.file_size for part in read)
            packed = sum(part.compress_size for part in read)
            grows = size > FREE_BYTES and size > MOST_GROWTH * max(packed, 1)
            if len(parts) > MOST_PARTS or size > MOST_XML_BYTES or grows:
                message = f"Unpacked, its text would take {size:,} bytes in {len(parts):,} parts."
                mend = "No honest document is packed so tightly. Is this the right file?"
                raise refused("document-too-large", name, message, mend)
            for part in read:
                _without_entities(archive.read(part), name)
            if "docProps/core.xml" in archive.namelist():
                return _properties(archive.read("docProps/core.xml"))
    except BROKEN as error:
        message = "This Word file cannot be unpacked."
        raise refused("document-damaged", name, message, _DAMAGED) from error
    return {}


def _without_entities(xml: bytes, name: str) -> None:
    from xml.parsers import expat

    def declares(*_: Any) -> None:
        message = "Its XML declares a document type, which no Word file does."
        raise refused("document-damaged", name, message, "Is this the right file?")

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = declares
    try:
        parser.Parse(xml, True)
    except expat.ExpatError as error:
        message = "Its XML is not whole."
        raise refused("document-damaged", name, message, _DAMAGED) from error


def _properties(xml: bytes) -> dict[str, str]:
    from xml.etree import ElementTree

    root = ElementTree.fromstring(xml)  # without entities, as was checked
    return {child.tag.rpartition("}")[2]: (child.text or "").strip() for child in root}

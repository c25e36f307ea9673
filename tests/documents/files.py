"""Small documents of each kind, made with nothing but the standard library."""

import io
import zipfile
import zlib
from collections.abc import Mapping, Sequence

HELLO = b"BT /F1 12 Tf 50 700 Td (Hello there.) Tj ET"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
PAGES = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"

_CONTENT_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
    'content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_RELATIONSHIPS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    f'relationships"><Relationship Id="r1" Type="{_OFFICE}" Target="word/document.xml"/>'
    "</Relationships>"
)
_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_STYLES = (
    f'<?xml version="1.0"?><w:styles {_WORD}>'
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style></w:styles>'
)
_NUMBERING = (
    f'<?xml version="1.0"?><w:numbering {_WORD}><w:abstractNum w:abstractNumId="1">'
    '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
)
_CORE = (
    '<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/'
    '2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:title>draft3</dc:title><dc:creator>A. Gu</dc:creator></cp:coreProperties>"
)


def docx(body: str, *, head: str = "", parts: Mapping[str, bytes] | None = None) -> bytes:
    """A Word file with `body` in its XML."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _CONTENT_TYPES)
        archive.writestr("_rels/.rels", _RELATIONSHIPS)
        archive.writestr("word/styles.xml", _STYLES)
        archive.writestr("word/numbering.xml", _NUMBERING)
        archive.writestr("docProps/core.xml", _CORE)
        xml = f"<w:document {_WORD}><w:body>{body}</w:body></w:document>"
        archive.writestr("word/document.xml", f'<?xml version="1.0"?>{head}{xml}')
        for name, data in (parts or {}).items():
            archive.writestr(name, data)
    return packed.getvalue()


def word(text: str, style: str = "") -> str:
    """A paragraph of a Word file."""
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{styled}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def pdf(objects: Sequence[bytes], trailer: bytes = b"/Root 1 0 R") -> bytes:
    """A PDF of these objects, numbered from 1."""
    out = io.BytesIO()
    out.write(b"%PDF-1.7\n")
    starts = []
    for number, data in enumerate(objects, 1):
        starts.append(out.tell())
        out.write(b"%d 0 obj\n" % number + data + b"\nendobj\n")
    table = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    for start in starts:
        out.write(b"%010d 00000 n \n" % start)
    size = len(objects) + 1
    out.write(b"trailer\n<</Size %d %s>>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, table))
    return out.getvalue()


def stream(data: bytes, *, packed: bool = False, extra: bytes = b"") -> bytes:
    """A stream object."""
    if packed:
        data, extra = zlib.compress(data, 9), extra + b"/Filter/FlateDecode"
    return b"<</Length %d %s>>\nstream\n" % (len(data), extra) + data + b"\nendstream"


def page(content: int, extra: bytes = b"") -> bytes:
    """A page whose content is the object of that number; object 5 is its font."""
    resources = b"/Resources<</Font<</F1 5 0 R/F2 5 0 R>>%s>>" % extra
    box = b"/MediaBox[0 0 600 800]"
    return b"<</Type/Page/Parent 2 0 R%s%s/Contents %d 0 R>>" % (box, resources, content)


def one_page(content: bytes, *, pages: bytes = PAGES, extra: bytes = b"") -> list[bytes]:
    """The objects of a PDF with one page."""
    catalog = b"<</Type/Catalog/Pages 2 0 R>>"
    return [catalog, pages, page(4, extra), content, FONT]


Set = tuple[float, float, float, str]
"""Words as they are set: left edge, height, size."""


def typeset(pages: Sequence[Sequence[Set]], info: bytes = b"") -> bytes:
    """A PDF with these words on its pages."""
    kids = b" ".join(b"%d 0 R" % (6 + 2 * at) for at in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(pages)),
        b"<<%s>>" % info,
        b"null",
        FONT,
    ]
    for at, words in enumerate(pages):
        shown = b"\n".join(
            b"BT /F1 %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET" % (size, x, y, text.encode("cp1252"))
            for x, y, size, text in words
        )
        objects += [page(7 + 2 * at), stream(shown, packed=True)]
    return pdf(objects, b"/Root 1 0 R/Info 3 0 R")

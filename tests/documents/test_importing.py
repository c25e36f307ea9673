"""A small document of each kind, as it is imported."""

import io
import sys
import zipfile
from pathlib import Path
from typing import cast

import pytest

from tests.documents import files
from tui.documents import child
from tui.documents.importing import import_bytes, import_document
from tui.documents.limits import Bounds
from tui.documents.model import Imported, Kind
from tui.documents.pages import page_of, page_starts
from tui.documents.sections import headings
from tui.outside.problem import Refused


def outline(imported: Imported) -> list[tuple[int, str]]:
    return [(heading.level, heading.words) for heading in headings(imported.text)]


def refusal(data: bytes, name: str) -> tuple[str, str]:
    with pytest.raises(Refused) as refused:
        import_bytes(data, name)
    problem = refused.value.problems[0]
    assert problem.file == name
    assert problem.mend
    return problem.rule, problem.message


def test_a_plain_text_is_left_as_it_is(tmp_path: Path) -> None:
    text = "A title\n\n  Lines that\nend – as typed.\n\n# One\n\n\tCode  \n"
    path = tmp_path / "memo.txt"
    path.write_bytes(text.encode())
    imported, data = import_document(path)
    assert (imported.kind, imported.text, imported.repairs) == ("text", text, ())
    assert (imported.title, imported.converter) == ("A title", "none")
    assert data == text.encode()


def test_a_plain_text_is_mended_where_it_must_be() -> None:
    imported = import_bytes("\ufeffA ﬁne exam-\r\nple.\r\n\fPage two\u200b.\r\n".encode(), "a.txt")
    assert imported.text == "A fine example.\n\fPage two.\n"
    assert imported.repairs == (
        ("byte order mark", 1),
        ("line ends", 3),
        ("zero-width spaces", 1),
        ("ligatures", 1),
        ("line-end hyphens", 1),
    )
    assert page_of(page_starts(imported.text), imported.text.index("Page")) == 2


@pytest.mark.parametrize(
    ("data", "repair"),
    [
        ("Café – “so”".encode("cp1252"), ("windows-1252", 4)),
        ("Café – “so”".encode("utf-16"), ("utf-16", 1)),
        ("Café – “so”".encode("utf-16-be").join([b"\xfe\xff", b""]), ("utf-16", 1)),
    ],
)
def test_other_encodings_are_read_and_told(data: bytes, repair: tuple[str, int]) -> None:
    imported = import_bytes(data, "a.txt")
    assert (imported.text, imported.repairs) == ("Café – “so”", (repair,))


@pytest.mark.parametrize("data", [b"a\x81b", b"\0\0\0", b"caf\xe9\x01", b"\xff\xfea"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    assert refusal(data, "a.txt")[0] == "document-not-text"


MARKDOWN = """---
title: The ferry
author: A. Gu
date: 2024-05-01
---
# A memo

Some *emphasis* and a [link](http://localhost:9/) on
two lines.<script>alert(1)</script>

## Aims

- one
- two
  1. deep

> Quoted words
> go on.

| a | b |
|---|---|
| 1 | 2 |

```python
# no heading
```

Setext
------

\\# no heading
"""


def test_markdown() -> None:
    imported = import_bytes(MARKDOWN.encode(), "memo.md")
    assert imported.text == (
        "# A memo\n\nSome emphasis and a link on two lines.alert(1)\n\n## Aims\n\n- one\n- two\n"
        "1. deep\n\n> Quoted words go on.\n\na | b\n1 | 2\n\n    # no heading\n\n## Setext\n\n"
        "    # no heading\n"
    ).replace("alert(1)", "")
    assert outline(imported) == [(1, "A memo"), (2, "Aims"), (2, "Setext")]
    assert (imported.kind, imported.title, imported.author) == ("markdown", "The ferry", "A. Gu")
    assert imported.published == "2024-05-01"
    assert imported.converter.startswith("markdown-it-py 4.")


RESTRUCTURED = """
=========
The ferry
=========

:Author: A. Gu
:Date: 2024-05-01

Aims
====

Some *emphasis*, a `link <http://localhost:9/>`_ and a note [1]_ here.

.. raw:: html

   <p>raw</p>

.. include:: {outside}

.. csv-table:: Included
   :file: {outside}

.. contents::

- one
- two

1. first

   Quoted words.

::

    code
      more

=====  =====
A      B
=====  =====
1      2
=====  =====

.. [1] The note.
"""


def test_restructuredtext_includes_nothing(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("secret words", encoding="utf-8")
    imported = import_bytes(RESTRUCTURED.format(outside=outside).encode(), "memo.rst")
    assert imported.text == (
        "# The ferry\n\nAuthor: A. Gu\n\nDate: 2024-05-01\n\n## Aims\n\n"
        "Some emphasis, a link and a note here.\n\n- one\n- two\n\n1. first Quoted words.\n\n"
        "    code\n      more\n\nA | B\n1 | 2\n\n[1] The note.\n"
    )
    assert outline(imported) == [(1, "The ferry"), (2, "Aims")]
    assert (imported.title, imported.author) == ("The ferry", "A. Gu")
    assert imported.published == "2024-05-01"
    assert imported.repairs == (("note marks", 1),)
    assert imported.converter.startswith("docutils 0.")


HTML = """<!-- saved --><!doctype html><html><head><title>Site | The ferry</title>
<meta name="author" content="A. Gu"><meta property="article:published_time" content="2024-05-01">
<style>p{color:red}</style></head><body><nav>Menu</nav><header>Site</header><main>
<h1>The ferry</h1><p>One<sup><a href="#n1">1</a></sup> two<br>three.<script>evil()</script></p>
<div>Loose <b>te</b>xt<p>Inside</p>tail</div><p>A<br><br>B</p>
<ul><li>one<ul><li>deep</li></ul></li><li><p>two</p><p>more</p></li></ul>
<ol start=3><li>three</ol><blockquote><p>Quoted.</p></blockquote>
<table><caption>Cap</caption><tr><th>A<th>B<tr><td>1<td><p>2</p><p>3</p></table>
<pre>
code
  more</pre><p hidden>no</p><p style="display: none">no</p><template><p>no</p></template>
<table><tr><td><h2>Laid out</h2>in a table</td></tr></table><dl><dt>Term<dd>What it is</dl>
<img src="http://localhost:9/x.png" onerror="evil()"></main><footer>Foot</footer></body></html>"""


def test_html() -> None:
    imported = import_bytes(HTML.encode(), "memo.html")
    assert imported.text == (
        "# The ferry\n\nOne two three.\n\nLoose text\n\nInside\n\ntail\n\nA\n\nB\n\n- one\n- deep\n"
        "- two more\n\n3. three\n\n> Quoted.\n\nCap\n\nA | B\n1 | 2 3\n\n    code\n      more\n\n"
        "## Laid out\n\nin a table\n\nTerm\n\nWhat it is\n"
    )
    assert outline(imported) == [(1, "The ferry"), (2, "Laid out")]
    assert (imported.title, imported.author) == ("The ferry", "A. Gu")
    assert imported.published == "2024-05-01"
    assert imported.repairs == (("note marks", 1),)
    assert imported.converter.startswith("selectolax 1.")


def test_html_without_an_article_leaves_out_what_is_around() -> None:
    page = "<html><body><nav>Menu</nav><p>Text</p><aside>Ad</aside><footer>Foot</footer></html>"
    imported = import_bytes(page.encode(), "memo.txt")  # told from what it holds
    assert (imported.kind, imported.text, imported.title) == ("html", "Text\n", "memo")


def test_html_in_the_encoding_that_it_declares() -> None:
    page = '<html><meta charset="koi8-r"><p>Привет'.encode("koi8-r")
    assert import_bytes(page, "a.html").text == "Привет\n"


LIST = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>{}</w:p>'


def test_docx() -> None:
    def row(*cells: str) -> str:
        return f"<w:tr>{''.join(f'<w:tc>{files.word(cell)}</w:tc>' for cell in cells)}</w:tr>"

    body = (
        files.word("The ferry", "T")
        + files.word("Aims", "H1")
        + files.word("A ﬁne\xad text.")
        + LIST.format("<w:r><w:t>one</w:t></w:r>")
        + f"<w:tbl>{row('A', 'B')}{row('1', '2')}</w:tbl>"
        + files.word("End.")
    )
    imported = import_bytes(files.docx(body), "memo.docx")
    assert imported.text == (
        "# The ferry\n\n# Aims\n\nA fine text.\n\n- one\n\nA | B\n1 | 2\n\nEnd.\n"
    )
    assert (imported.kind, imported.title, imported.author) == ("docx", "The ferry", "A. Gu")
    assert imported.repairs == (("ligatures", 1), ("soft hyphens", 1))
    assert imported.converter.startswith("mammoth 1.")


LONG = "The council is asked to decide whether the ferry keeps its hours"


def test_pdf() -> None:
    def around(number: int) -> list[files.Set]:
        return [(50, 780, 9, "Report on the ferry"), (300, 20, 9, f"- {number} -")]

    first: list[files.Set] = [
        *around(1),
        (50, 740, 20, "The ferry"),
        (50, 700, 14, "Aims of the"),
        (50, 684, 14, "council"),
        (50, 660, 11, f"{LONG} as they"),
        (50, 647, 11, "are now. A well-known mem-"),
        (50, 634, 11, "ber says no."),
        (50, 608, 11, f"{LONG}, or not."),
        (50, 595, 11, "It may be a user-led and well-"),
        (50, 582, 11, "known matter."),
        (60, 556, 11, "•"),
        (70, 556, 11, "one thing, which is said at such a length that it"),
        (70, 543, 11, "goes on"),
        (60, 530, 11, "•"),
        (70, 530, 11, "another"),
        (50, 504, 11, f"{LONG} and this goes"),
    ]
    second: list[files.Set] = [
        *around(2),
        (50, 740, 11, "on over the page."),
        (50, 714, 14, "Costs"),
        (50, 690, 11, "# They are not known."),
    ]
    third: list[files.Set] = [*around(3), (50, 740, 11, f"{LONG}.")]
    info = b"/Title(Microsoft Word - x.doc)/Author(A. Gu)"
    imported = import_bytes(files.typeset([first, second, third], info), "memo.pdf")
    assert imported.text == (
        "# The ferry\n\n## Aims of the council\n\n"
        f"{LONG} as they are now. A well-known member says no.\n\n"
        f"{LONG}, or not. It may be a user-led and well-known matter.\n\n"
        "- one thing, which is said at such a length that it goes on\n- another\n\n"
        f"{LONG} and this goes\fon over the page.\n\n## Costs\n\n    # They are not known.\n\n"
        f"\f{LONG}.\n"
    )
    assert outline(imported) == [(1, "The ferry"), (2, "Aims of the council"), (2, "Costs")]
    starts = page_starts(imported.text)
    assert page_of(starts, imported.text.index("this goes")) == 1
    assert page_of(starts, imported.text.index("on over")) == 2
    assert page_of(starts, imported.text.rindex(LONG)) == 3
    assert imported.repairs == (("line-end hyphens", 2), ("running heads", 6))
    assert (imported.kind, imported.title, imported.author) == ("pdf", "The ferry", "A. Gu")
    assert imported.converter.startswith("pypdf 7.")


def test_bookmarks_say_which_lines_of_a_pdf_are_headings() -> None:
    lines = (b"1.1 Act.1 aims", b"Words.", b"2", b"Costs", b"More.")
    words = [b"(%s) Tj 0 -30 Td" % line for line in lines]
    content = b"BT /F1 11 Tf 50 700 Td " + b" ".join(words) + b" ET"
    objects = files.one_page(files.stream(content))
    objects[0] = b"<</Type/Catalog/Pages 2 0 R/Outlines 6 0 R>>"
    link = b"<</Title(%s)/Parent 6 0 R/Dest[3 0 R/Fit]%s>>"
    objects += [
        b"<</Type/Outlines/First 7 0 R/Last 9 0 R/Count 3>>",
        link % (b"Act.1 aims", b"/Next 8 0 R"),
        link % (b"2 Costs", b"/Prev 7 0 R/Next 9 0 R"),
        link % (b"Elsewhere", b"/Prev 8 0 R"),
    ]
    assert import_bytes(files.pdf(objects), "a.pdf").text == (
        "# 1.1 Act.1 aims\n\nWords.\n\n# 2 Costs\n\nMore.\n"
    )


def test_a_pdf_of_images_says_so() -> None:
    rule, message = refusal(files.pdf(files.one_page(files.stream(b""))), "scan.pdf")
    assert rule == "document-without-text"
    assert "images" in message


@pytest.mark.parametrize(
    ("data", "name", "what"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "a.docx", "an old Word file"),
        (b"{\\rtf1 Hello}", "a.txt", "rich text"),
        (b"words", "a.odt", "OpenDocument"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "a.pdf", "an image"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 99, "a", "an image"),
        (b"words", "a.pdf", "no such file"),
        (b"words", "a.docx", "no such file"),
        (b"PK\x03\x04words", "a.docx", "cannot be opened"),
    ],
)
def test_other_kinds_are_refused_by_name(data: bytes, name: str, what: str) -> None:
    rule, message = refusal(data, name)
    assert rule == "document-kind"
    assert what in message


def test_a_text_may_begin_like_an_image() -> None:
    assert import_bytes(b"BMW and others.", "a.txt").text == "BMW and others."


@pytest.mark.parametrize(
    ("kind", "module", "package"),
    [
        ("pdf", "pypdf", "pypdf"),
        ("docx", "mammoth", "mammoth"),
        ("html", "selectolax", "selectolax"),
        ("markdown", "markdown_it", "markdown-it-py"),
        ("restructuredtext", "docutils", "docutils"),
    ],
)
def test_a_library_that_is_missing_is_named(
    kind: Kind, module: str, package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == module]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, module, None)
    data = files.docx(files.word("Hello there.")) if kind == "docx" else b"Hello there."
    refused = child.read(kind, data, "a", cast("Bounds", None))["refused"]
    assert refused["rule"] == "document-library"
    assert f"needs {package}" in refused["message"]
    assert 'pip install "juncture[documents]"' in refused["mend"]


def test_an_empty_document_is_refused() -> None:
    assert refusal(b" \n", "a.txt")[0] == "document-without-text"


def test_a_packed_file_that_is_damaged_is_refused_in_a_sentence() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip" * 3)
    data = packed.getvalue()
    at = data.index(b"mimetype") + len("mimetype")
    rule, message = refusal(data[:at] + b"\xff" * 8 + data[at + 8 :], "book.zip")
    assert (rule, message) == ("document-kind", "This is a packed file that cannot be opened.")


def test_a_text_that_mentions_a_pdf_is_a_text() -> None:
    text = "# Kinds\n\nA file of this kind begins with %PDF-1.7, and goes on."
    assert import_bytes(text.encode(), "kinds.md").kind == "markdown"

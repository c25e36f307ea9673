"""Documents made to do harm: refused, or without effect, and never at the cost of this process."""

import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from tests.documents import files
from tui.documents.importing import import_bytes
from tui.outside.problem import Refused

HELLO = files.stream(files.HELLO)
LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + at)} "{f"&{chr(97 + at)};" * 10}">' for at in range(9))
    + "]>"
)
FORM = b"/Type/XObject/Subtype/Form/Resources<</Font<</F1 5 0 R>>/XObject<</X %d 0 R>>>>"


def hello(**objects: bytes) -> list[bytes]:
    """The objects of an honest PDF, with some in place of its own."""
    honest = files.one_page(HELLO)
    for name, data in objects.items():
        honest[int(name.removeprefix("n")) - 1] = data
    return honest


def grown(times: int) -> bytes:
    """A PDF in which one form shows the next ten times, and so on."""
    forms = [files.stream(b"/X Do " * 10, extra=FORM % (7 + at)) for at in range(times)]
    last = files.stream(files.HELLO, extra=FORM % 6)
    first = files.one_page(files.stream(b"/X Do"), extra=b"/XObject<</X 6 0 R>>")
    return files.pdf([*first, *forms, last])


REFUSED = {
    "zip-bomb.docx": lambda: files.docx(files.word("Hello there.") * 500_000),
    "laughs.docx": lambda: files.docx(files.word("&j;"), head=LAUGHS),
    "nested.docx": lambda: files.docx(
        "<w:sdt><w:sdtContent>" * 3000 + "</w:sdtContent></w:sdt>" * 3000
    ),
    "cut-short.docx": lambda: files.docx(files.word("Hello there."))[:-40],
    "loop.pdf": lambda: files.pdf(hello(n2=b"<</Type/Pages/Kids[2 0 R]/Count 1>>")),
    "loop-aside.pdf": lambda: files.pdf(hello(n2=b"<</Type/Pages/Kids[3 0 R 2 0 R]/Count 2>>")),
    "huge-stream.pdf": lambda: files.pdf(
        hello(n4=files.stream(files.HELLO * 3_000_000, packed=True))
    ),
    "twice-packed.pdf": lambda: files.pdf(
        hello(
            n4=files.stream(
                zlib.compress(zlib.compress(b"\0" * 150_000_000, 9), 9),
                extra=b"/Filter[/FlateDecode/FlateDecode]",
            )
        )
    ),
    "nested.pdf": lambda: files.pdf(hello(n4=files.stream(b"[" * 500_000))),
    "nested-object.pdf": lambda: files.pdf(hello(n1=b"[" * 300_000)),
    "grown.pdf": lambda: grown(11),
    "full-page.pdf": lambda: files.pdf(hello(n4=files.stream(files.HELLO * 9000, packed=True))),
    "nothing.pdf": lambda: b"%PDF-1.7\n" + b"\0" * 1000,
    "unclosed.pdf": lambda: b"%PDF-1.7\n" + b"1 0 obj\n<<\n" * 300_000,
    "nested.html": lambda: b"<html>" + b"<div>" * 2_000_000,
    "lists.html": lambda: b"<html>" + b"<ul><li>" * 500_000,
    "attributes.html": lambda: b"<html><p " + b"a " * 5_000_000 + b">x",
    "grown.rst": lambda: (
        "|a|\n\n"
        + "".join(f".. |{chr(97 + i)}| replace:: {f'|{chr(98 + i)}| ' * 10}\n" for i in range(9))
        + ".. |j| replace:: ha\n"
    ).encode(),
    "nested.rst": lambda: "".join(f"{' ' * at}x\n\n" for at in range(2000)).encode(),
}
"""What is refused."""

IMAGE = files.stream(
    zlib.compress(b"\0" * 100_000_000, 9),
    extra=b"/Type/XObject/Subtype/Image/Width 10000/Height 10000/ColorSpace/DeviceGray"
    b"/BitsPerComponent 8/Filter/FlateDecode",
)
INERT = {
    "macro.docm": lambda: files.docx(
        files.word("Hello there."), parts={"word/vbaProject.bin": b"\xd0\xcf" * 1000}
    ),
    "huge-image.docx": lambda: files.docx(
        files.word("Hello there."), parts={"word/media/image1.png": b"\0" * 100_000_000}
    ),
    "huge-image.pdf": lambda: files.pdf(
        [
            *files.one_page(files.stream(files.HELLO + b" /I Do"), extra=b"/XObject<</I 6 0 R>>"),
            IMAGE,
        ]
    ),
    "bookmark-loop.pdf": lambda: files.pdf(
        [
            *hello(n1=b"<</Type/Catalog/Pages 2 0 R/Outlines 6 0 R>>"),
            b"<</Type/Outlines/First 7 0 R/Last 7 0 R>>",
            b"<</Title(x)/Parent 6 0 R/Next 7 0 R/First 7 0 R>>",
        ]
    ),
    "script.pdf": lambda: files.pdf(
        hello(
            n1=b"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>",
        )
    ),
    "script.html": lambda: (
        b"<html><body onload='evil()'><script>while(1);</script><p>Hello there."
        b"<img src=http://localhost:9/x onerror=evil()><iframe src=file:///etc/passwd></iframe>"
    ),
}
"""What is read as the words "Hello there.", whatever else it holds."""

_MEASURE = """
import resource, sys
from pathlib import Path
from tui.documents.importing import import_document
from tui.outside.problem import Refused
try:
    print(import_document(Path(sys.argv[1]))[0].text.strip())
except Refused as refused:
    print("refused", refused.problems[0].rule)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss)
"""


@pytest.mark.parametrize("name", REFUSED)
def test_hostile_documents_are_refused_in_little_time_and_memory(name: str, tmp_path: Path) -> None:
    assert _read(name, REFUSED[name](), tmp_path).startswith("refused document-")


@pytest.mark.parametrize("name", INERT)
def test_what_a_document_would_do_is_not_done(name: str, tmp_path: Path) -> None:
    assert _read(name, INERT[name](), tmp_path) == "Hello there."


def _read(name: str, data: bytes, folder: Path) -> str:
    """What becomes of a document in a process of its own, which may use little."""
    path = folder / name
    path.write_bytes(data)
    if sys.platform == "win32":
        try:
            return import_bytes(data, name).text.strip()
        except Refused as refused:
            return f"refused {refused.problems[0].rule}"
    done = subprocess.run(
        [sys.executable, "-c", _MEASURE, str(path)], capture_output=True, text=True, check=True
    )
    answer, used = done.stdout.splitlines()
    seconds, memory = map(float, used.split())
    assert seconds < 6  # three times what is allowed: other work shares the processor
    assert memory * (1 if sys.platform == "darwin" else 1024) < 320_000_000
    return answer

"""The process that reads one document which somebody else has made, within bounds.

The bytes come in, JSON goes out: the text and what belongs to it, or why it is refused. A file
that is made to do harm harms this process alone.
"""

import json
import sys
from dataclasses import asdict
from typing import Any

from tui.documents.limits import Bounds
from tui.documents.model import Imported
from tui.documents.refusals import library_missing, refused
from tui.outside.problem import Refused

LIBRARIES = {
    "markdown": ("Markdown", {"markdown_it": "markdown-it-py", "selectolax": "selectolax"}),
    "restructuredtext": ("reStructuredText", {"docutils": "docutils", "selectolax": "selectolax"}),
    "html": ("HTML", {"selectolax": "selectolax"}),
    "pdf": ("PDF", {"pypdf": "pypdf"}),
    "docx": ("Word files", {"mammoth": "mammoth", "selectolax": "selectolax"}),
}
"""What each kind is called, and the modules that read it, with the packages that they are in."""


def main() -> None:
    """Read the document on standard input; its kind and name are the arguments."""
    kind, name = sys.argv[1:3]
    data = sys.stdin.buffer.read()
    answer = read(kind, data, name, Bounds(kind, len(data)))
    sys.stdout.buffer.write(json.dumps(answer).encode("ascii"))
    sys.stdout.buffer.flush()


def read(kind: str, data: bytes, name: str, bounds: Bounds) -> dict[str, Any]:
    """What is answered: an `Imported` as a dictionary, or `refused` with a problem."""
    try:
        return asdict(_import(kind, data, name, bounds))
    except Refused as refusal:
        return _told(refusal)
    except MemoryError:
        pass
    except RecursionError:
        return _told(refused("document-damaged", name, "It is nested too deeply.", _ELSEWHERE))
    except ModuleNotFoundError as error:
        what, libraries = LIBRARIES[kind]
        library = libraries.get((error.name or "").partition(".")[0])
        if not library:
            raise
        return _told(library_missing(name, what, library))
    except Exception as error:  # whatever a library trips over, the document cannot be read
        message = f"It cannot be read: {type(error).__name__} in what reads it."
        return _told(refused("document-damaged", name, message, _ELSEWHERE))
    message = "It takes more memory to read than a document of its size should."
    return _told(refused("document-too-large", name, message, _ELSEWHERE))


_ELSEWHERE = "Open it elsewhere, save it as plain text, and name that."


def _told(refusal: Refused) -> dict[str, Any]:
    return {"refused": asdict(refusal.problems[0])}


def _import(kind: str, data: bytes, name: str, bounds: Bounds) -> Imported:
    if kind == "pdf":
        from tui.documents.pdf import import_pdf

        def progress(number: int, count: int) -> None:
            sys.stderr.write(f"{number} {count}\n")
            sys.stderr.flush()
            bounds.step() if number < count else bounds.last_step()

        return import_pdf(data, name, progress)
    if kind == "docx":
        from tui.documents.docx import import_docx

        return import_docx(data, name)
    from tui.documents.encodings import decode

    text, repairs = decode(data, name, is_html=kind == "html")
    if kind == "html":
        from tui.documents.html import import_html

        return _with(import_html(text, name), repairs)
    if kind == "markdown":
        from tui.documents.markup import import_markdown as read_text
    else:
        from tui.documents.markup import import_restructuredtext as read_text
    return _with(read_text(text), repairs)


def _with(imported: Imported, repairs: Any) -> Imported:
    from dataclasses import replace

    return replace(imported, repairs=(*repairs, *imported.repairs))


if __name__ == "__main__":
    main()

"""Make a new case from a document: its text, what it was taken out of, and a case file to fill."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tui.authoring.naming import slug
from tui.case.document import Document
from tui.case.locate import Quote
from tui.case.normal import normal_map
from tui.case.quoting import shortest_quote
from tui.documents.importing import Progress, import_document, quiet
from tui.documents.model import Imported
from tui.outline.sources import quoted_ends
from tui.outside.paths import inside, shown_path, typed_path
from tui.outside.places import cases_folder
from tui.outside.problem import Problem, Refused, shorten
from tui.outside.text import clean_line
from tui.scenario.durable import make_folder_durably
from tui.scenario.opening import CASE_NAME
from tui.wording.documents import provenance, repair_words
from tui.work.documents import document_of
from tui.work.outline import Given, case_from

SCHEMA_NAME = "case.schema.json"
"""The schema beside the case, by which editors complete and check what is typed."""

_MOST_HEADINGS = 1000


@dataclass(frozen=True, slots=True)
class OutlineData:
    """An outline to make the case of: its bytes, and the name that it is shown by."""

    name: str
    data: bytes


Entries = Callable[[Document], str]
"""What writes the entries of the case, as TOML, when something else than an example is wanted."""


@dataclass(frozen=True, slots=True)
class NewCase:
    """What was made: the case file, the document in it, and what came of importing it.

    `original` is the name of the file that was imported, beside the text; empty when the text is
    that file, byte for byte.
    """

    case_file: Path
    document: Document
    imported: Imported
    original: str


def new_case(
    source: Path,
    into: Path | None = None,
    title: str = "",
    *,
    entries: Entries | None = None,
    outline: OutlineData | None = None,
    progress: Progress = quiet,
) -> NewCase:
    """Make a folder with a case for the document at `source`, in `into` or among the own cases.

    The case is what `outline` stands for, when there is one; else the document, and `entries`.

    Raises:
        Refused: when the document cannot be imported, when there is something of that name
            already (rule `already-there`), when something is wrong with the outline, or when it
            cannot be saved.
    """
    folder = (cases_folder() if into is None else into) / slug(source.stem, "document")
    _refuse_existing(folder)
    imported, data = import_document(source, progress)
    name = folder.name
    text = imported.text.encode("utf-8")
    original = "" if text == data else _original_name(source.name, name)
    document = document_of(imported, name, f"{name}.txt", original)
    body = shortest_quote(document.text, normal_map(document.text), 0, len(document.text))
    if not (body or outline):  # an outline may say by itself which part of it counts
        raise Refused([_no_body(source)])
    table = _table(document, body, text, data)
    remarks = [f"#:schema {SCHEMA_NAME}", "", *(f"# {line}" for line in _provenance(imported))]
    if outline:
        given = Given(table, text, source.name)
        written = case_from(outline.data, outline.name, folder / CASE_NAME, given, name, title)
        case = "\n".join([*remarks, "", written])
    else:
        case = _case_text(document, table, imported, title, entries)
    files = {
        f"seeds/{document.path}": text,
        CASE_NAME: case.encode("utf-8"),
        SCHEMA_NAME: _schema(),
    }
    if original:
        files[f"seeds/{original}"] = data
    make_folder_durably(folder, files)
    return NewCase(folder / CASE_NAME, document, imported, original)


def _refuse_existing(folder: Path) -> None:
    import os

    above = next((each for each in folder.parents if os.path.lexists(each)), folder.parent)
    if not os.path.isdir(above):  # noqa: PTH112 - unlike Path's, it never raises
        message, mend = "This is a file, not a folder.", "Name a folder, which need not be there."
        raise Refused([Problem("cannot-save", "error", shown_path(above), 0, 0, message, mend)])
    if not os.path.lexists(folder):
        return
    message = "There is something of that name already, and nothing is written over."
    mend = "Give the document another name, or make the case elsewhere, with --into FOLDER."
    if (folder / CASE_NAME).is_file():
        mend = f"Open that case: juncture {typed_path(folder)}. Or {mend[0].lower()}{mend[1:]}"
    raise Refused([Problem("already-there", "error", shown_path(folder), 0, 0, message, mend)])


def _no_body(source: Path) -> Problem:
    message = "Its beginning or its end stands in it so often that no words tell where it ends."
    mend = "Take out what repeats at either end, or make a case of the part that matters."
    return Problem("body-not-found", "error", shown_path(source), 0, 0, message, mend)


def _schema() -> bytes:
    from tui.case.schema import CaseFile

    return json.dumps(CaseFile.model_json_schema(), indent=1).encode("ascii") + b"\n"


def _original_name(given: str, name: str) -> str:
    """What the file that was imported is called beside its text; as it was, where that can be."""
    suffix = Path(given).suffix.lower()
    suffix = suffix if suffix[1:].isalnum() and suffix.isascii() else ""
    plain = given == clean_line(given) and len(given) <= 100
    fits = plain and given.lower() != f"{name}.txt" and inside(Path(), given)
    return given if fits else f"{name}-original{suffix}"


def _table(document: Document, body: Quote | None, text: bytes, data: bytes) -> dict[str, Any]:
    """The document as a table of a case file."""
    return {
        "id": document.id,
        "path": document.path,
        "sha256": hashlib.sha256(text).hexdigest(),
        "original": document.original,
        "original_sha256": hashlib.sha256(data).hexdigest() if document.original else "",
        "converter": document.converter,
        "title": document.title,
        "author": document.author,
        "published": document.published,
        "body": dict(quoted_ends(body)) if body else {},
    }


def _case_text(
    document: Document,
    table: dict[str, Any],
    imported: Imported,
    title: str,
    entries: Entries | None,
) -> str:
    key, heading = document.id, shorten(clean_line(title), 300) or document.title
    stretch = ", ".join(f"{name} = {_quoted(value)}" for name, value in table["body"].items())
    lines = [
        f"#:schema {SCHEMA_NAME}",
        "",
        "format = 1",
        "",
        "[case]",
        f"id = {_quoted(key)}",
        f"title = {_quoted(heading)}",
        f"summary = {_quoted('Say here in your own words what the document is about.')}",
        'stage = "draft"',
        "",
        *(f"# {line}" for line in _provenance(imported)),
        "[[documents]]",
        *(
            f"{name} = {_quoted(value)}"
            for name, value in table.items()
            if value and name != "body"
        ),
        *_unprinted(document, imported),
        f"body = {{ {stretch} }}",
        "",
        *_voice(imported),
        *_headings(document),
    ]
    rest = entries(document) if entries else _example(document)
    return "\n".join(lines) + f"\n{rest.strip()}\n"


def _quoted(words: str) -> str:
    """A string as TOML writes it. JSON escapes the same characters in the same way."""
    return json.dumps(clean_line(words), ensure_ascii=False).replace("\x7f", "\\u007f")


def _provenance(imported: Imported) -> list[str]:
    mended = [f"  {repair_words(repair, count)}" for repair, count in imported.repairs]
    head = f"Imported from {provenance(imported)}."
    return [head, "Mended in its text:", *mended] if mended else [head]


def _unprinted(document: Document, imported: Imported) -> list[str]:
    """What only the properties of the file say, as comments: the document does not print it."""
    pairs = [
        ("author", imported.author, document.author),
        ("published", imported.published, document.published),
    ]
    note = "  # says the file; the document does not print it"
    return [f"# {name} = {_quoted(given)}{note}" for name, given, own in pairs if given and not own]


def _voice(imported: Imported) -> list[str]:
    voice = ["[[voices]]", 'id = "author"', f"name = {_quoted(imported.author or '…')}"]
    voice.append('role = "author"')
    if not imported.author:
        voice = ["# Who speaks in it: its file names no author.", *(f"# {line}" for line in voice)]
    return [*voice, ""]


def _headings(document: Document) -> list[str]:
    """The sections, with the numbers of their sentences, as comments."""
    if not document.sections:
        return []
    lines = ["# Its sections, and their sentences:", "#"]
    for section in document.sections[:_MOST_HEADINGS]:
        numbers = f"s{section.first}-{section.last}"
        indent = "  " * (section.level - 1)
        lines.append(f"# {numbers:<12}{indent}{shorten(clean_line(section.title), 120)}")
    if len(document.sections) > _MOST_HEADINGS:
        lines.append(f"# … and {len(document.sections) - _MOST_HEADINGS:,} more")
    return [*lines, ""]


def _example(document: Document) -> str:
    """What to write next, as comments: an example whose references fit together."""
    last = len(document.sentences)
    text = _EXAMPLE.replace("{id}", document.id).replace("{second}", str(min(2, last)))
    return "\n".join(f"# {line}".rstrip() for line in text.strip().split("\n"))


_EXAMPLE = """
What next? `juncture read` numbers the sentences, and marks words that hedge, report, count and
deny. Write down what you find as here, without the #, and ask `juncture check` what is missing.

[[passages]]
id = "what-is-asked"
at = "{id} s1"

[[passages]]
id = "what-would-follow"
at = "{id} s{second}"

[[decisions]]
id = "first-decision"
label = "In two or three words"
question = "What is to be decided, in your own words?"
choose = "one"
posed = "explicit"
passages = ["what-is-asked"]

  [[decisions.options]]
  id = "do-it"
  label = "Do it"
  posed = "explicit"

  [[decisions.options]]
  id = "leave-it"
  label = "Leave it as it is"
  posed = "implicit"
  status_quo = true

[[themes]]
id = "first-theme"
label = "An area of life"

[[consequences]]
id = "first-consequence"
statement = "What is said to follow, in your own words"
theme = "first-theme"
kind = "prediction"
valence = { sign = "none" }

  [[consequences.links]]
  from = ["first-decision.do-it"]
  directness = "stated"
  passages = ["what-would-follow"]
  hedges = []
  voice = "author"

[[set_aside]]
at = "{id} s1"
why = "Why nothing cites it"
"""

"""Turn the short form of a case into a case file, and a case into its short form."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from unicodedata import normalize

from tui.case.read import read_case, seeds_of
from tui.documents.limits import MOST_TEXT_BYTES, MOST_WORK, TAKE_OUT, TOO_MUCH
from tui.documents.measure import work
from tui.outline.heads import document_id_words
from tui.outline.lines import MOST_CHARACTERS
from tui.outline.model import Entry, Outline
from tui.outline.of_case import of_case
from tui.outline.parse import parse
from tui.outline.slug import Ids
from tui.outline.sources import Source, source_of
from tui.outline.to_case import to_case
from tui.outline.trouble import Trouble, quoted
from tui.outline.write import written
from tui.outside.paths import read_inside, read_regular, shown_path
from tui.outside.problem import Problem, Refused, shorten
from tui.outside.text import clean, clean_line
from tui.outside.toml import MOST_BYTES as MOST_TOML
from tui.outside.toml import parse_toml

MOST_BYTES = 4 * MOST_CHARACTERS

_UNSAID = ("original", "original_sha256", "converter", "address")
"""What a case file says of a document, and no outline."""

_MOST_NAMED = 5
"""How many of the entries that would be lost are named."""

STANDARD = "standard input"
"""What an outline is called that comes from no file."""


@dataclass(frozen=True, slots=True)
class Given:
    """A document that is given beside the outline: its table in a case file, and its bytes.

    `name` is that of the file that it was read from.
    """

    table: Mapping[str, Any]
    data: bytes
    name: str = ""

    def is_called(self, name: str) -> bool:
        """Whether an outline may call it so: by its file, its text in the case, or its original."""
        names = (self.name, self.table["path"], self.table.get("original", ""))
        return _same_name(name) in {_same_name(one) for one in names if one}


def _same_name(name: str) -> str:
    """A name of a file as it is on every system: some take letters and their accents apart."""
    return clean_line(normalize("NFC", name)).casefold()


def outline_of(path: Path) -> str:
    """The outline of the case file at `path`, with what it leaves out as remarks.

    Raises:
        Refused: when it is no case that can be read.
    """
    return written(*of_case(read_case(path)))


def read_outline(path: Path, data: bytes | None = None) -> tuple[str, bytes]:
    """The name by which an outline is shown, and its bytes: those of a file, or those given.

    Raises:
        Refused: when the file cannot be read, or there are more than `MOST_BYTES`.
    """
    if data is None:
        return shown_path(path), read_regular(path, MOST_BYTES)
    if len(data) > MOST_BYTES:
        message, mend = f"There are more than {MOST_BYTES:,} bytes.", "Is this an outline?"
        raise Refused([Problem("file-too-large", "error", STANDARD, 0, 0, message, mend)])
    return STANDARD, data


def case_from(
    data: bytes,
    name: str,
    case_file: Path,
    given: Given | None = None,
    case_id: str = "",
    title: str = "",
) -> str:
    """The text of the case file that an outline called `name` stands for.

    `case_file` is where it is to stand: its documents are looked for in the folder `seeds` nearest
    to it. `given` is the document that the outline is of, when it need not name one; `case_id` and
    `title` are for an outline that gives none.

    Raises:
        Refused: with every problem of the outline, at its line.
    """
    outline = parse(_decoded(data, name), name)
    sources = sources_of(outline, case_file, given)
    if not outline.title:
        outline = replace(outline, title=clean_line(title))
    return to_case(outline, sources, case_id)


def case_over(data: bytes, name: str, case_file: Path) -> str:
    """The same, for a case file that may be there: what no outline says of its documents is kept.

    That is, what they were taken out of, and the schema that its first line names.

    Raises:
        Refused: as `case_from`.
    """
    schema, kept = _kept(case_file)
    outline = parse(_decoded(data, name), name)
    sources = [
        replace(source, table={**source.table, **kept.get(str(source.table["path"]), {})})
        for source in sources_of(outline, case_file)
    ]
    return schema + to_case(outline, sources)


def _kept(case_file: Path) -> tuple[str, dict[str, dict[str, Any]]]:
    try:
        file = parse_toml(read_regular(case_file, MOST_TOML), shown_path(case_file))
    except Refused:
        return "", {}
    first = file.text.partition("\n")[0].rstrip("\r")
    schema = f"{first}\n\n" if first.startswith("#:schema ") else ""
    tables = file.data.get("documents")
    return schema, {
        str(table.get("path")): {key: table[key] for key in _UNSAID if key in table}
        for table in (tables if isinstance(tables, list) else ())
        if isinstance(table, dict)
    }


def refuse_loss(case_file: Path) -> None:
    """Refuse to write an outline's case over one that says what no outline can.

    Raises:
        Refused: with all that would be lost (rule `would-be-lost`); or when the file that is there
            cannot be read, so that nobody can tell.
    """
    shown = shown_path(case_file)
    try:
        data = parse_toml(read_regular(case_file, MOST_TOML), shown).data
    except Refused as refused:
        problem = refused.problems[0]
        message = f"What is there cannot be read as a case, and would be gone: {problem.message}"
        mend = "Mend it, or move it away; or write to another file."
        raise Refused([replace(problem, message=message, mend=mend)]) from refused
    head = data.get("case")
    lost = ["who has reviewed it"] if isinstance(head, dict) and head.get("reviewed_by") else []
    if expected := data.get("expect"):
        count = f" ({len(expected)})" if isinstance(expected, list) else ""
        lost.append(f"what it expects of itself{count}")
    if accepted := list(dict.fromkeys(_accepted(data))):
        more = f" and {len(accepted) - _MOST_NAMED:,} more" if accepted[_MOST_NAMED:] else ""
        lost.append(f"who has accepted {', '.join(accepted[:_MOST_NAMED])}{more}")
    if lost:
        message = f"Written anew from an outline, this case would lose {'; '.join(lost)}."
        mend = "Edit the case itself; or write to another file, and take over from it what is new."
        raise Refused([Problem("would-be-lost", "error", shown, 0, 0, message, mend)])


def _accepted(data: Mapping[str, Any]) -> Iterator[str]:
    """The entries of a case file that somebody has accepted, by their ids."""
    for name, tables in data.items():
        for table in tables if isinstance(tables, list) else ():
            options = table.get("options") if isinstance(table, dict) else None
            for item in (table, *(options if isinstance(options, list) else ())):
                if isinstance(item, dict) and item.get("accepted_by"):
                    key = item.get("id", name.replace("_", " "))
                    yield shorten(clean_line(str(key)), 80)


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message, mend = f"Byte {error.start} is not UTF-8.", "Save the outline as UTF-8."
        problem = Problem("not-utf-8", "error", clean(name), line, 1, message, mend)
        raise Refused([problem]) from error


def sources_of(outline: Outline, case_file: Path, given: Given | None = None) -> list[Source]:
    """The documents of an outline whose case file is, or is to stand, at `case_file`.

    Raises:
        Refused: with each that cannot be read.
    """
    trouble = Trouble(outline.file)
    documents = outline.headed("document")
    if not (documents or given):
        mend = "Write its name at the head, as in: document: report.txt"
        trouble.add("outline-document", (1, 1), "This outline names no document.", mend)
    tables = _tables(documents, given, trouble)
    seeds = seeds_of(case_file)
    sources = [
        _source(head, table, given.data if given and not index else None, seeds, trouble)
        for index, (head, table) in enumerate(tables)
    ]
    trouble.raise_any()
    return [source for source in sources if source]


def _tables(
    documents: Sequence[Entry], given: Given | None, trouble: Trouble
) -> list[tuple[Entry | None, dict[str, Any]]]:
    """What is known of each document, by the line that names it. The first one may be given."""
    ids = Ids(head.id for head in documents if head.id)
    tables: list[tuple[Entry | None, dict[str, Any]]] = []
    if given and not documents:
        return [(None, dict(given.table))]
    seen: set[str] = set()
    for index, head in enumerate(documents):
        if head.id and head.id in seen:
            message = f"The id {quoted(head.id)} is given to two documents."
            place = trouble.column_of(head.place, f"{{{head.id}}}")
            trouble.add("repeated-id", place, message, "Give one of them another id.")
        seen.add(head.id)
        if given and not index and not given.is_called(head.words):
            own = given.name or str(given.table["path"])
            message = f"This outline is of {quoted(head.words)}, not of {quoted(own)}."
            mend = f"Name {quoted(own)} here, if it is; or take the outline of that document."
            place = trouble.column_of(head.place, head.words)
            trouble.add("outline-document", place, message, mend)
        table = dict(given.table) if given and not index else {"path": head.words}
        key = head.id or table.get("id") or ids.new(document_id_words(head.words))
        noted = {name: head.note(name) for name in ("title", "author", "publisher", "published")}
        lists = {name: list(head.noted(name)) for name in ("join", "break")}
        body = dict(zip(("from", "to"), head.noted("body"), strict=False))
        said = {**noted, **lists, "body": body}
        tables.append((head, table | {"id": key} | {k: v for k, v in said.items() if v}))
    return tables


def _source(
    head: Entry | None, table: Mapping[str, Any], data: bytes | None, seeds: Path, trouble: Trouble
) -> Source | None:
    place = trouble.column_of(head.place, head.words) if head else (1, 1)
    if data is None:
        try:
            data = read_inside(seeds, str(table["path"]), MOST_TEXT_BYTES)
        except Refused as refused:
            mend = f"Documents are looked for in {shown_path(seeds)}."
            trouble.add("document-missing", place, refused.problems[0].message, mend)
            return None
        if data is None:
            message = f"{quoted(str(table['path']))} leads out of the folder of documents."
            mend = f"Put the document into {shown_path(seeds)}, and name it by its path in there."
            trouble.add("document-unsafe-path", place, message, mend)
            return None
    if work(data.decode("utf-8", "replace")) > MOST_WORK:
        trouble.add("document-too-large", place, TOO_MUCH, TAKE_OUT)
        return None
    try:
        source = source_of(table, data)
    except UnicodeDecodeError as error:
        message = f"Byte {error.start} of the document is not UTF-8."
        mend = "A document is UTF-8 text; `juncture new` takes the text out of other files."
        trouble.add("document-not-utf-8", place, message, mend)
        return None
    if not source:
        message = "The document has no body: its words are not found in it, or more than once."
        mend = 'Copy its first and last words: body "The first words" "the last ones."'
        trouble.add("body-not-found", place, message, mend)
    return source

"""Read a case file and the documents it cites, find every passage, and keep the result.

The careful way parses, validates and locates; it needs pydantic and a sentence splitter. What it
finds is kept (`cache`), so that opening the same files again needs neither.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tui.case.build import Facts, build
from tui.case.cache import Cache
from tui.case.model import Case
from tui.documents.limits import MOST_TEXT_BYTES, MOST_WORK, TOO_MUCH
from tui.documents.pages import page_starts
from tui.outside.collecting import uncollected
from tui.outside.paths import read_inside, read_regular, shown_path
from tui.outside.problem import Problem, Refused, shorten
from tui.outside.text import clean, clean_line
from tui.outside.toml import MOST_BYTES, TomlFile, parse_toml


@dataclass(frozen=True, slots=True)
class Unread:
    """Why a document has no text, as a rule of `check` and in words."""

    rule: str
    message: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A case read the careful way, with what a check needs to tell where things stand.

    `unread` maps the documents that could not be read to the reason.
    """

    case: Case
    facts: Facts
    file: TomlFile
    unread: Mapping[str, Unread]


@dataclass(frozen=True, slots=True)
class _Source:
    """A document as found: the digest and number of its bytes and its cleaned text, or why not.

    `pages` are the offsets at which its pages begin; their marks are white space after cleaning.
    `work` is how much it is to break the text into sentences.
    """

    digest: str = ""
    size: int = 0
    text: str | None = None
    pages: tuple[int, ...] = ()
    unread: Unread | None = None
    work: int = 0


def open_case(path: Path, cache: Cache | None = None) -> Case:
    """Open the case file at `path`, from the cache when nothing has changed since.

    Raises:
        Refused: when the file cannot be read, is not a case, or does not fit together. Documents
            that are missing or changed do not refuse it: their passages are lost or moved.
    """
    data = read_regular(path, MOST_BYTES)
    digest = hashlib.sha256(data).hexdigest()
    if cache and (facts := cache.load(digest)):
        try:
            sources = _sources(facts["record"], path)
            digests = [fact["text_digest"] for fact in facts["documents"]]
            if digests == [source.digest for source in sources.values()]:
                return build(facts, _texts(sources), digest)
        except (KeyError, IndexError, TypeError, ValueError, AttributeError):
            pass  # kept by another version, or damaged: read the files again and keep them anew
    reading = read_bytes(data, path)
    if cache:
        remember(cache, reading)
    return reading.case


def remember(cache: Cache, reading: Reading) -> None:
    """Keep what reading a case found, and how its passages read."""
    cache.store(reading.case.digest, reading.facts)
    exact = [p for p in reading.case.passages.values() if p.status != "lost"]
    cache.keep_texts(reading.case.id, {passage.digest: passage.text for passage in exact})


def read_case(path: Path) -> Reading:
    """Read the case file at `path` the careful way. Raises `Refused` as `open_case` does."""
    return read_bytes(read_regular(path, MOST_BYTES), path)


@uncollected()
def read_bytes(data: bytes, path: Path) -> Reading:
    """The same of what the file at `path` may come to hold: its documents are found from there."""
    from tui.case.at import parsed
    from tui.case.locate import TooMuchToSeekError
    from tui.case.references import reference_problems

    file = parse_toml(data, shown_path(path))
    record = _validated(file)
    if problems := reference_problems(record, file):
        raise Refused(problems)
    for item in (*record["passages"], *record["set_aside"]):
        item["document"] = item["document"] or parsed(item["at"]).document
    sources = _sources(record, path, measured=True)
    try:
        facts = _find(record, sources)
    except TooMuchToSeekError:
        raise Refused([Problem("file-too-large", "error", file.name, 0, 0, *_TOO_MUCH)]) from None
    case = build(facts, _texts(sources), hashlib.sha256(data).hexdigest())
    unread = {key: source.unread for key, source in sources.items() if source.unread}
    return Reading(case, facts, file, unread)


_TOO_MUCH = (
    "Its passages are too many, or stand too often, to be looked for in documents of this length.",
    "Begin each with more of its words (mostly, six stand at one place alone), or make two cases.",
)


def _validated(file: TomlFile) -> Any:
    from pydantic import ValidationError

    from tui.case.schema import FORMAT, CaseFile
    from tui.outside.validation import problems_of, refuse_newer, refuse_wide

    refuse_newer(file, "case", FORMAT)
    refuse_wide(file)
    try:
        return CaseFile.model_validate(file.data).model_dump(mode="json")
    except ValidationError as error:
        raise Refused(problems_of(error, file, CaseFile)) from None


def seeds_of(case_file: Path) -> Path:
    """The folder of documents for a case file: the nearest `seeds/` beside or above it."""
    for folder in case_file.resolve().parents:
        if (folder / "seeds").is_dir():
            return folder / "seeds"
    return case_file.resolve().parent / "seeds"


def _sources(record: Any, path: Path, *, measured: bool = False) -> dict[str, _Source]:
    """The documents; those that were broken into sentences before need not be measured again."""
    seeds = seeds_of(path)
    sources: dict[str, _Source] = {}
    most_bytes, most_work = MOST_TEXT_BYTES, MOST_WORK  # for all of them together
    for item in record["documents"]:
        source = _source(seeds, item["path"], most_bytes, most_work if measured else None)
        sources[item["id"]] = source
        most_bytes -= source.size
        most_work -= source.work
    return sources


def _source(seeds: Path, name: str, most_bytes: int, most_work: int | None) -> _Source:
    try:
        data = read_inside(seeds, name, most_bytes)
        if data is None:
            message = f"“{shorten(clean_line(name))}” leads out of the folder of documents."
            return _Source(unread=Unread("document-unsafe-path", message))
        text = data.decode("utf-8")
    except Refused as refused:
        rule = refused.problems[0].rule
        rule = "document-too-large" if rule == "file-too-large" else "document-missing"
        return _Source(unread=Unread(rule, refused.problems[0].message))
    except UnicodeDecodeError as error:
        message = f"Byte {error.start} of the document is not UTF-8."
        return _Source(unread=Unread("document-not-utf-8", message))
    taken = 0
    if most_work is not None and (taken := _work_of(text, most_work)) > most_work:
        return _Source(size=len(data), unread=Unread("document-too-large", TOO_MUCH))
    digest = hashlib.sha256(data).hexdigest()
    return _Source(digest, len(data), clean(text), page_starts(text), work=taken)


def _work_of(text: str, most: int) -> int:
    from tui.documents.measure import work

    return work(text, most)


def _texts(sources: Mapping[str, _Source]) -> dict[str, str]:
    return {key: source.text for key, source in sources.items() if source.text is not None}


def _find(record: Any, sources: Mapping[str, _Source]) -> Facts:
    """Locate everything that the record points at."""
    from tui.case.at import parsed, stretches
    from tui.case.locate import Looks, Quote, digest, locate
    from tui.case.normal import normal_map
    from tui.case.sections import sections
    from tui.case.sentences import split
    from tui.documents.sections import headings

    texts = {key: source.text or "" for key, source in sources.items()}
    normals = {key: normal_map(text) for key, text in texts.items()}
    looks = Looks()

    def places(item: Any, document: str) -> list[tuple[int, int]]:
        if item.get("at"):
            return stretches(parsed(item["at"]), sentences[document], parts[document])
        return locate(
            Quote(item["from"], item["to"] or "", item["prefix"] or "", item["suffix"] or ""),
            normals[document],
            looks,
        )

    def find(item: Any, document: str) -> tuple[int, int, int, str]:
        matches = places(item, document)
        if len(matches) != 1:
            return 0, 0, len(matches), ""
        start, end = matches[0]
        return start, end, 1, digest(texts[document][start:end])

    sentences, parts, documents = {}, {}, []
    for item in record["documents"]:
        key, text = item["id"], texts[item["id"]]
        start, end, matches, _ = find(item["body"], key)
        body = (start, end) if matches == 1 else (0, 0)
        sentences[key] = split(text, body, item["join"], item["break"])
        parts[key] = sections(headings(text, body), sentences[key])
        documents.append(
            {
                "text_digest": sources[key].digest,
                "body": body,
                "sentences": [(s.number, s.paragraph, s.start, s.end) for s in sentences[key]],
                "sections": [(s.title, s.level, s.first, s.last) for s in parts[key]],
                "pages": sources[key].pages,
            }
        )
    return {
        "record": record,
        "documents": documents,
        "passages": [find(item, item["document"]) for item in record["passages"]],
        "set_aside": [find(item, item["document"]) for item in record["set_aside"]],
    }

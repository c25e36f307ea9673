"""The cases, walks, documents and folders that the beginning of a word can come to name.

A tab press waits for this: folders are looked into only so far, of a file only its beginning is
read, and nothing is parsed. What is offered is a guess at what somebody means, and opening the file
says what it is.
"""

import os
import re
from collections.abc import Callable, Iterator
from enum import Enum
from itertools import islice
from pathlib import Path

from tui.completion.offer import LONGEST_HELP, Offer
from tui.outside.paths import path_typed, read_beginning
from tui.outside.problem import Refused, shorten
from tui.outside.text import clean_line

MOST_ENTRIES = 2_000
"""How many names of a folder are looked at."""

MOST_OPENED = 200
"""How many files are opened, to see what they are."""

_BEGINNING = 32 * 1024
"""How many bytes are read of each: a file that people write says at its beginning what it is."""

_TABLE = re.compile(rb"^[ \t]*\[[ \t]*(case|scenario)[ \t]*\]", re.MULTILINE)
_TITLE = re.compile(rb'^[ \t]*title[ \t]*=[ \t]*"([^"\\\r\n]*)"', re.MULTILINE)


class Kind(Enum):
    """What a place on the command line takes."""

    OPENED = "a case or a scenario"
    CASE = "a case"
    SCENARIO = "a scenario"
    DOCUMENT = "a document"
    READ = "a document or a case"
    OUTLINE = "an outline or a case"
    WALKS = "a folder of scenarios, or a case"
    FOLDER = "a folder"
    FILE = "any file"

    @property
    def takes_case(self) -> bool:
        """Whether it takes the name or the file of a case."""
        return self not in (Kind.SCENARIO, Kind.DOCUMENT, Kind.FOLDER, Kind.FILE)

    @property
    def takes_scenario(self) -> bool:
        """Whether it takes the name or the file of a scenario."""
        return self in (Kind.OPENED, Kind.SCENARIO, Kind.WALKS)

    @property
    def takes_document(self) -> bool:
        """Whether it takes a source text."""
        return self in (Kind.DOCUMENT, Kind.READ)


def offers(kind: Kind, typed: str) -> list[Offer]:
    """What `typed` can be the beginning of, names before paths. Names are as `path_of` takes them.

    Cost: that of listing one folder, and of reading the beginnings of `MOST_OPENED` files.
    """
    by_value = {offer.value: offer for offer in _named(kind, typed)}
    for offer in _paths(kind, typed):
        by_value.setdefault(offer.value, offer)
    return list(by_value.values())


def _named(kind: Kind, typed: str) -> Iterator[Offer]:
    """Cases and their scenarios, by name: those of a case once no other case is meant."""
    if not (kind.takes_case or kind.takes_scenario):
        return
    from tui.outside.places import bundled_cases, own_cases

    wanted, slash, _ = typed.partition("/")
    by_name: dict[str, Path] = {}
    for case in (*own_cases(), *bundled_cases()):
        name = case.parent.name
        if name == wanted or (not slash and name.startswith(wanted)):
            by_name.setdefault(name, case)
    for name, case in islice(by_name.items(), MOST_OPENED):
        if not slash and kind.takes_case:
            yield Offer(name, _looked_into(case)[1], names_file=True)
        if not kind.takes_scenario:
            continue
        if len(by_name) > 1:  # there is time for each when one of them is chosen
            if not kind.takes_case:
                yield Offer(f"{name}/", _looked_into(case)[1], names_file=True)
            continue
        for path in sorted(islice(case.parent.glob("[!.]*.toml"), MOST_OPENED)):
            value = f"{name}/{path.stem}"
            if value.startswith(typed) and path != case:
                what, title = _looked_into(path)
                if what is Kind.SCENARIO:
                    yield Offer(value, title, names_file=True)


def _paths(kind: Kind, typed: str) -> Iterator[Offer]:
    """What lies in the folder that has been typed so far."""
    at = max(typed.rfind(separator) for separator in {"/", os.sep}) + 1
    lead, begins = typed[:at], typed[at:]
    try:
        with os.scandir(path_typed(lead) if lead else ".") as listed:
            entries = sorted(islice(listed, MOST_ENTRIES), key=lambda entry: entry.name)
    except (OSError, ValueError):  # nothing is there, or nothing of ours
        return
    opened = 0
    for entry in entries:
        name = entry.name
        # What begins with a dot is hidden, and what begins with a dash would be an option.
        if not name.startswith(begins) or (not begins and name.startswith((".", "-"))):
            continue
        if _is(entry.is_dir):
            yield Offer(f"{lead}{name}/", names_file=True)
        elif opened < MOST_OPENED and _is(entry.is_file):
            suffix = Path(name).suffix.lower()
            opened += suffix == ".toml"
            if (title := _fits(kind, Path(entry.path), suffix)) is not None:
                yield Offer(lead + name, title, names_file=True)


def _is(asked: Callable[[], bool]) -> bool:
    try:
        return asked()
    except OSError:
        return False


def _fits(kind: Kind, path: Path, suffix: str) -> str | None:
    """What a file calls itself when a place on the command line takes it, else None."""
    if kind is Kind.FILE or (kind is Kind.OUTLINE and suffix == ".outline"):
        return ""
    if kind.takes_document:
        from tui.documents.kinds import SUFFIXES

        if suffix in SUFFIXES:
            return ""
    if suffix == ".toml" and kind is not Kind.FOLDER:
        what, title = _looked_into(path)
        if (what is Kind.CASE and kind.takes_case) or (
            what is Kind.SCENARIO and kind.takes_scenario
        ):
            return title
    return None


def _looked_into(path: Path) -> tuple[Kind, str]:
    """Whether a file looks like a case or a scenario, and the title it gives itself."""
    try:
        text = read_beginning(path, _BEGINNING)
    except Refused:
        return Kind.FILE, ""
    tables = {match[1] for match in _TABLE.finditer(text)}
    kind = Kind.CASE if tables else Kind.FILE
    if b"scenario" in tables:  # which names its case in a table of that name
        kind = Kind.SCENARIO
    title = _TITLE.search(text)
    words = clean_line(title[1].decode("utf-8", "replace")).strip() if title else ""
    return kind, shorten(words, LONGEST_HELP)

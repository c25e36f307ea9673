"""Add to a case file what an assistant proposes, or take out what it has proposed itself."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tui.authoring.text import CannotWrite, changed_entries, with_entry, without_entry
from tui.case.check import text_findings
from tui.case.check.finding import placed
from tui.case.proposed import Proposal, proposals
from tui.case.read import Reading, read_bytes
from tui.outline.adding import LISTS, Table, Tables, added, joined
from tui.outline.of_case import of_case
from tui.outline.parse import parse
from tui.outline.to_case import record_of
from tui.outside.near import did_you_mean
from tui.outside.paths import read_regular
from tui.outside.positions import Path as Key
from tui.outside.problem import Problem, Refused
from tui.outside.text import clean_line
from tui.outside.toml import MOST_BYTES
from tui.reason.check import reasoned_findings
from tui.scenario.durable import write_durably
from tui.work.case_file import bytes_of, text_of
from tui.work.outline import sources_of

_OUTLINE = "outline"
"""What the lines that are proposed are called where something is wrong with them."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """What was added or taken out, by references, and what a check finds in what is new."""

    entries: tuple[str, ...]
    problems: tuple[Problem, ...] = ()


def propose(path: Path, lines: str, by: str) -> Proposed:
    """Add the lines of an outline to the case file at `path`, all as proposed by `by`.

    Raises:
        Refused: with what is wrong with the lines; when they would change what is there already;
            or when the file cannot be read or saved. It is then as it was.
    """
    more = parse(lines, _OUTLINE, adds=True)
    data = read_regular(path, MOST_BYTES)
    reading = read_bytes(data, path)
    outline, _ = of_case(reading)
    whole = joined(outline, more, reading.case)
    sources = sources_of(outline, path)
    before, after = record_of(outline, sources), record_of(whole, sources)
    new, changed = added(before, after)
    if changed:
        listed = ", ".join(changed)
        message = f"This would change what is in the case already: {listed}."
        mend = "Only add what is new: say it in other words, or give it an id of its own, {…}."
        raise _refused("said-twice", message, mend)
    _must_be_free(reading, new)
    text = text_of(data)
    changed_text = text
    try:
        for where, entry in _entries(reading, new, by):
            changed_text = with_entry(changed_text, where, entry)
    except CannotWrite as cannot:
        raise _refused("cannot-write", str(cannot), "Nothing was added.") from None
    if changed_text == text:
        raise _refused("missing-key", "Nothing is proposed here.", "Write lines of an outline.")
    read = _written(path, data, changed_text)
    there = {proposal.reference for proposal in proposals(reading.case)}
    names = tuple(p.reference for p in proposals(read.case) if p.reference not in there)
    return Proposed(names, _problems(read, text, changed_text))


def withdraw(path: Path, names: Sequence[str], by: str) -> Proposed:
    """Take entries out of the case file at `path` that `by` has proposed and nobody has accepted.

    Raises:
        Refused: when one is not such an entry, when something that stays refers to one, or when the
            file cannot be read or saved. It is then as it was.
    """
    data = read_regular(path, MOST_BYTES)
    reading = read_bytes(data, path)
    own = {p.reference: p for p in proposals(reading.case) if p.by == by}
    named = dict.fromkeys(names)
    for name in named:
        if name not in own:
            mend = did_you_mean(name, own) or "Name what you have proposed, as in consequence.x."
            message = f"“{clean_line(name)}” is not yours to withdraw, or is accepted already."
            raise _refused("unknown-reference", message, mend)
    text = text_of(data)
    try:
        # From the end, so that what is left keeps its place.
        for proposal in sorted((own[name] for name in named), key=_place, reverse=True):
            text = without_entry(text, proposal.path)
    except CannotWrite as cannot:
        raise _refused("cannot-write", str(cannot), "Nothing was taken out.") from None
    _written(path, data, text)
    return Proposed(tuple(named))


def _place(proposal: Proposal) -> tuple[int, Key]:
    """Options before their decisions, when taken from the end."""
    return len(proposal.path), proposal.path


def _written(path: Path, before: bytes, text: str) -> Reading:
    """Write a text in place of what was read, if it is a case, and nobody else has written."""
    after = bytes_of(text, before)
    reading = read_bytes(after, path)
    if read_regular(path, MOST_BYTES) != before:
        message = "Somebody else has just changed the case. Nothing was written."
        raise _refused("changed-on-disk", message, "Read it again, and propose again.")
    write_durably(path, after)
    return reading


def _must_be_free(reading: Reading, new: Tables) -> None:
    """No new id is one that the case has for something that an outline does not tell."""
    for name in LISTS[:-1]:
        taken = {item["id"] for item in reading.facts["record"][name]}
        for table in new.get(name, ()):
            if table["id"] in taken:
                message = f"The id “{table['id']}” stands among the {name} of the case already."
                raise _refused("repeated-id", message, "Give it an id of its own, {…}.")


def _entries(reading: Reading, new: Tables, by: str) -> Iterator[tuple[Key, Table]]:
    """The new tables, each with where it goes, as they are written."""
    for name in LISTS:
        for table in new.get(name, ()):
            yield (name,), _said(table, by)
    decisions = list(reading.case.decisions)
    for table in new.get("options", ()):
        option = {key: value for key, value in table.items() if key != "decision"}
        yield ("decisions", decisions.index(table["decision"]), "options"), _said(option, by)


def _said(table: Table, by: str) -> dict[str, Any]:
    """A table without what it leaves unsaid, and who proposes it."""
    entry = {**_given(table), "proposed_by": by}
    if "options" in entry:
        entry["options"] = [{**option, "proposed_by": by} for option in entry.pop("options")]
    for nested in ("links", "bears"):  # what is written beneath comes last
        if nested in entry:
            entry[nested] = entry.pop(nested)
    return entry


def _given(table: Table) -> dict[str, Any]:
    """What a table says; a remark that stands above it is left out."""
    given: dict[str, Any] = {}
    for key, value in table.items():
        if key == "#" or (not value and key != "from"):
            continue
        if isinstance(value, Mapping):
            given[key] = _given(value)
        elif isinstance(value, list) and value and isinstance(value[0], Mapping):
            given[key] = [_given(item) for item in value]
        else:
            given[key] = value
    return given


def _problems(reading: Reading, before: str, after: str) -> tuple[Problem, ...]:
    """What a check finds in what is new; that it is proposed is no news."""
    entries = changed_entries(before, after)
    findings = [*text_findings(reading), *reasoned_findings(reading.case)]
    here = [f for f in findings if f.path[:2] in entries and f.rule != "proposed"]
    return placed(here, reading.file)


def _refused(rule: str, message: str, mend: str) -> Refused:
    return Refused([Problem(rule, "error", _OUTLINE, 0, 0, message, mend)])

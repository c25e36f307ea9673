"""Add lines to the outline of a case, and tell what is new in it: nothing that is there changes."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from tui.case.model import Case
from tui.outline.brackets import ID
from tui.outline.model import Entry, Outline
from tui.outline.names import Names
from tui.outline.trouble import Trouble, meant, quoted

Table = Mapping[str, Any]
Tables = dict[str, list[Table]]

LISTS = (
    "voices",
    "themes",
    "passages",
    "decisions",
    "consequences",
    "evidence",
    "caveats",
    "set_aside",
)
"""The tables of a case file that something can be added to, each after what it refers to."""

_SAID = ("title", "id", "summary", "stage")
_KINDS = {"?": "decision", "-": "option", ">": "consequence"}


def joined(outline: Outline, more: Outline, case: Case) -> Outline:
    """The outline of `case` with more lines.

    What stands beneath `? #id` or `> #id` at the left edge goes beneath what has that id already;
    and beneath `- #id` beneath that decision.

    Raises:
        Refused: when the lines say something of the case or its documents, or name what is not
            there.
    """
    trouble = Trouble(more.file)
    _tell_of_the_case(more, trouble)
    beneath: dict[int, list[Entry]] = {}
    new = list(_sorted(outline, more, case, beneath, trouble))
    trouble.raise_any()
    there = {(head.mark, head.words.casefold()) for head in outline.heads}
    heads = [head for head in more.heads if (head.mark, head.words.casefold()) not in there]
    entries = tuple(_grown(entry, beneath) for entry in outline.entries)
    return replace(
        outline,
        heads=(*outline.heads, *heads),
        entries=(*entries, *new),
        file=more.file,
    )


def added(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Tables, tuple[str, ...]]:
    """The tables that `after` has and `before` has not, and what `after` has otherwise.

    Options that are new in a decision that is there stand under `options`, each with the id of its
    decision under `decision`. The second are references to what would change.
    """
    new: Tables = {name: [] for name in (*LISTS, "options")}
    changed: list[str] = []
    for name in LISTS[:-1]:
        old = {table["id"]: table for table in before[name]}
        for table in after[name]:
            known = old.pop(table["id"], None)
            if known is None:
                new[name].append(table)
            elif name == "decisions":
                changed += _options(known, table, new["options"])
            elif known != table:
                changed.append(_reference(name, table))
        changed += [_reference(name, table) for table in old.values()]
    new["set_aside"] += [table for table in after["set_aside"] if table not in before["set_aside"]]
    return {name: tables for name, tables in new.items() if tables}, tuple(changed)


def _options(known: Table, table: Table, new: list[Table]) -> Iterator[str]:
    """What of a decision would change; its new options go to `new`."""
    if {**known, "options": ()} != {**table, "options": ()}:
        yield _reference("decisions", table)
    old = {option["id"]: option for option in known["options"]}
    for option in table["options"]:
        if option["id"] not in old:
            new.append({**option, "decision": table["id"]})
        elif option != old[option["id"]]:
            yield f"option.{table['id']}.{option['id']}"


def _reference(name: str, table: Table) -> str:
    return f"{name.removesuffix('s')}.{table['id']}"


def _tell_of_the_case(more: Outline, trouble: Trouble) -> None:
    said = [key for key in _SAID if getattr(more, key)]
    said += sorted({head.mark for head in more.headed("document", "author")})
    if said:
        message = f"What is proposed cannot say the {', '.join(said)}: the case has that already."
        trouble.add("outline-place", (1, 1), message, "Leave these lines out, the title (#) too.")


def _sorted(
    outline: Outline,
    more: Outline,
    case: Case,
    beneath: dict[int, list[Entry]],
    trouble: Trouble,
) -> Iterator[Entry]:
    """The lines that go to the end; those that go beneath something are put there."""
    names = Names(outline, {}, trouble)
    consequences = {
        names.id(entry): entry
        for entry in outline.walk()
        if entry.mark == ">" and names.is_told_here(entry)
    }
    decisions = dict(zip(case.decisions, outline.entries, strict=False))
    for entry in more.entries:
        key = _referred(entry)
        if not key:
            yield entry
            continue
        above = (decisions if entry.mark == "?" else consequences).get(key)
        if above is None:
            _unknown(entry, key, list(decisions if entry.mark == "?" else consequences), trouble)
            continue
        options = {}
        if entry.mark == "?":
            lines = [line for line in above.beneath if line.mark == "-"]
            options = dict(zip((o.id for o in case.decisions[key].options), lines, strict=True))
        for line in entry.beneath:
            option = _referred(line) if line.mark == "-" else ""
            if not option:
                beneath.setdefault(id(above), []).append(line)
            elif option in options:
                beneath.setdefault(id(options[option]), []).extend(line.beneath)
            else:
                _unknown(line, option, list(options), trouble)


def _referred(entry: Entry) -> str:
    """The id of what is there already, where a line only says beneath what the next ones go."""
    if entry.mark == ">":
        return "" if entry.cited else entry.ref
    match = re.fullmatch(f"#({ID})", entry.words) if entry.mark in _KINDS else None
    return match[1] if match else ""


def _unknown(entry: Entry, key: str, known: list[str], trouble: Trouble) -> None:
    place = trouble.column_of(entry.place, f"#{key}")
    message = f"There is no {_KINDS[entry.mark]} {quoted(key)} here."
    trouble.add("unknown-reference", place, message, meant(key, known, "Correct the id."))


def _grown(entry: Entry, beneath: Mapping[int, Sequence[Entry]]) -> Entry:
    below = (*(_grown(line, beneath) for line in entry.beneath), *beneath.get(id(entry), ()))
    return replace(entry, beneath=below)

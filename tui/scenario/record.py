"""A scenario as plain tables, in the order of its file: what is written, and what is compared.

Text is cleaned here as it is when it is read, so that a file reads back as what was written.
"""

from collections.abc import Mapping, Set
from datetime import UTC, datetime
from typing import Any

from tui.case.model import Case
from tui.outside.text import clean
from tui.scenario.model import Scenario

Table = dict[str, Any]

MOST_TITLE = 400
MOST_TEXT = 20_000
"""The longest title or author, and the longest note or reason, in characters."""

KNOWN: Mapping[str, Any] = {
    "format": None,
    "scenario": {"title": None, "author": None, "created": None, "saved": None},
    "case": {"id": None, "digest": None},
    "choices": {},
    "accept": {"reading": None, "proof": None},
    "doubts": {},
    "notes": {},
    "guesses": {},
    "outcome": {"follows": None, "passages": {}},
}
"""The program's own keys, in order. In a table that is empty here, every key is the program's."""


class _Stamp(datetime):
    """A moment in UTC that is written with a T and a Z."""

    def __str__(self) -> str:
        return self.replace(tzinfo=None).isoformat() + "Z"


def _stamp(moment: datetime) -> datetime:
    utc = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    return _Stamp.combine(utc.date(), utc.timetz())


def tidy(text: str) -> str:
    """Text as it is written: cleaned, with line ends of one kind."""
    return clean(text.replace("\r\n", "\n").replace("\r", "\n"))


def record_of(scenario: Scenario, case: Case | None = None) -> Table:
    """The tables of a scenario. Every choice is a list; None and an empty title are left out.

    Choices stand in the order of the case when it is given, and of their names otherwise.
    """
    order = {key: place for place, key in enumerate(case.decisions)} if case else {}
    decisions = sorted(scenario.choices, key=lambda key: (order.get(key, len(order)), key))
    head = {"title": tidy(scenario.title), "author": tidy(scenario.author)}
    moments = {"created": scenario.created, "saved": scenario.saved}
    made_with = {"id": scenario.case_id, "digest": scenario.case_digest}
    record: Table = {
        "format": 1,
        "scenario": {key: text for key, text in head.items() if text}
        | {key: _stamp(moment) for key, moment in moments.items() if moment},
        "case": {key: value for key, value in made_with.items() if value},
        "choices": {key: list(scenario.choices[key]) for key in decisions},
        "accept": {"reading": scenario.reading, "proof": scenario.proof},
        "doubts": {key: tidy(why) for key, why in sorted(scenario.doubts.items())},
        "notes": {key: tidy(text) for key, text in sorted(scenario.notes.items())},
    }
    if scenario.guesses is not None:
        record["guesses"] = {key: list(ids) for key, ids in sorted(scenario.guesses.items())}
    if scenario.outcome is not None:
        record["outcome"] = {
            "follows": list(scenario.outcome.follows),
            "passages": dict(scenario.outcome.passages),
        }
    return record


def canonical(data: Table) -> Table:
    """The tables of a file with the program's own values in the form of `record_of`."""
    changed: Table = {}
    if "choices" in data:
        changed["choices"] = {
            key: [chosen] if isinstance(chosen, str) else chosen
            for key, chosen in data["choices"].items()
        }
    if "scenario" in data:
        changed["scenario"] = {
            key: _stamp(value) if key in _MOMENTS and isinstance(value, datetime) else value
            for key, value in data["scenario"].items()
        }
    return data | changed


_MOMENTS = ("created", "saved")


def in_short(record: Table, lists: Set[str]) -> Table:
    """The same tables, but a single option is no list, except at the decisions in `lists`."""
    choices = {
        key: chosen[0] if key not in lists and len(chosen) == 1 else chosen
        for key, chosen in record.get("choices", {}).items()
    }
    return record | {"choices": choices}


def in_order(record: Table) -> Table:
    """The program's own keys alone, in the program's order."""
    own: Table = {}
    for key, inner in KNOWN.items():
        if key in record:
            value = record[key]
            own[key] = {name: value[name] for name in inner if name in value} if inner else value
    return own


_DEFAULTS: Mapping[str, Table] = {
    "choices": {},
    "accept": {"reading": "stated", "proof": "asserted"},
    "doubts": {},
    "notes": {},
    "outcome": {"follows": [], "passages": {}},
}


_SAYING_SOMETHING = frozenset({"outcome", "guesses"})
"""Tables that say something even when they are empty."""


def sparing(record: Table, before: Table) -> Table:
    """The same tables without what says nothing that `before` does not say by leaving it out."""
    spared: Table = {}
    for key, value in record.items():
        default = _DEFAULTS.get(key, {})
        if key not in before and value == default and key not in _SAYING_SOMETHING:
            continue
        if key in before and isinstance(value, dict):
            value = {
                name: inner
                for name, inner in value.items()
                if name in before[key] or name not in default or inner != default[name]
            }
        spared[key] = value
    return spared


def with_unknown(record: Table, before: Table, own: Mapping[str, Any] = KNOWN) -> Table:
    """The tables of `record`, with those keys of `before` that are not the program's own."""
    merged = dict(record)
    for key, value in before.items():
        if key not in own:
            merged[key] = value
        elif own[key]:
            inner = with_unknown(merged.get(key, {}), value, own[key])
            if inner or key in merged:
                merged[key] = inner
    return merged


def has_shape(data: Table) -> bool:
    """Whether every table of the program's own is a table."""
    return all(
        isinstance(data.get(key, {}), dict) for key, inner in KNOWN.items() if inner is not None
    )


def same(one: Any, other: Any) -> bool:
    """Equal, where a number that is none equals itself."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other or (one != one and other != other))


def values_in(value: Any) -> int:
    """How many keys and items there are in a value, itself included."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + sum(map(values_in, inner))

"""A rule on units: a number in a paraphrase is of what it is of in the document."""

import re
from collections.abc import Iterator

from tui.case.check.claims import said
from tui.case.check.finding import Finding, quoted
from tui.case.check.numerals import Meaning, numerals
from tui.case.normal import normal
from tui.case.read import Reading

_UNITS = (
    r"percentage points?",
    r"per ?cent|%",
    *(f"{unit}s?" for unit in ("second", "minute", "hour", "day", "week", "month", "year")),
    r"decades?",
    r"centur(?:y|ies)",
    r"met(?:re|er)s?",
    r"kilomet(?:re|er)s?|km",
    r"miles?",
    r"grams?",
    r"kilograms?|kg|kilos?",
    r"tonnes?|tons?",
    r"hectares?",
    r"litres?|liters?",
    r"watts?",
    r"kilowatts?|kW",
    r"megawatts?|MW",
    r"gigawatts?|GW",
)
_UNIT = re.compile("|".join(f"(?P<u{index}>{unit})" for index, unit in enumerate(_UNITS)))
_NUMBER = (
    r"(?:\d[\d,.]*\d|\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|"
    r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
)
_MEASURE = re.compile(
    rf"(?<![\w.,])(?P<sign>[£$€¥]\s?)?(?P<number>{_NUMBER})(?P<large>[\s-](?:thousand|million|"
    rf"billion|trillion))?(?:[\s-]?(?P<unit>{'|'.join(_UNITS)})(?!\w))?",
    re.IGNORECASE,
)


def units(reading: Reading) -> Iterator[Finding]:
    """Where the passages give a number with a unit, a paraphrase does not give it another."""
    named = set()
    for item in said(reading.case):
        theirs = measures(item.text)
        for meaning, own in measures(item.words).items():
            uses = theirs.get(meaning, {})
            wrong = [written for unit, written in own.items() if unit and unit not in uses]
            if wrong and any(uses) and item.words_path not in named:
                named.add(item.words_path)
                there = next(written for unit, written in uses.items() if unit)
                message = f"This {item.what} has {quoted(wrong[0])}, where the text has"
                mend = "Write the unit that the document gives."
                yield Finding(
                    "unit-not-in-passage",
                    item.words_path,
                    f"{message} {quoted(there)}.",
                    mend,
                    item.spot,
                )


def measures(text: str) -> dict[Meaning, dict[str, str]]:
    """For each number in a text the units that it is given with, "" for none, as written."""
    listed: dict[Meaning, dict[str, str]] = {}
    for match in _MEASURE.finditer(normal(text)):
        number = match["number"] + (match["large"] or "")
        for numeral in numerals(number)[:1]:
            for meaning in numeral.meanings:
                listed.setdefault(meaning, {})[_unit_of(match)] = match[0].strip()
    return listed


def _unit_of(match: re.Match[str]) -> str:
    if match["sign"]:
        return match["sign"].strip()
    if not match["unit"]:
        return ""
    unit = _UNIT.fullmatch(match["unit"].casefold()) or _UNIT.fullmatch(match["unit"])
    return (unit and unit.lastgroup) or ""

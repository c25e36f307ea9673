"""The parts of `juncture show --json` that its options ask for: support, hinges, silences."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tui.reason.engine.derive import Findings
from tui.reason.hinges import Hinge
from tui.reason.silences import Silences
from tui.reason.support import fragility, supports, threads

if TYPE_CHECKING:
    from tui.records import asked_shapes as asked
    from tui.records import shapes


def add_support(record: "shapes.Show", findings: Findings) -> None:
    """Add to each consequence what it rests on. Cost: that of `supports` for each."""
    for consequence in record["consequences"]:
        key = consequence["id"]
        rests = supports(findings, key)
        consequence["support"] = (
            [{"options": list(s.options), "passages": list(s.passages)} for s in rests.found]
            if rests.complete
            else None
        )
        follows = consequence["state"] == "follows"
        consequence["fragility"] = _fragility(findings, key) if follows else None
        consequence["threads"] = _threads(findings, key) if follows else None


def _fragility(findings: Findings, consequence: str) -> "asked.ShownFragility":
    fragile = fragility(findings, consequence)
    return {"sets": _lists(fragile.sets), "complete": fragile.complete}


def _threads(findings: Findings, consequence: str) -> "asked.ShownThreads":
    voices = threads(findings, consequence)
    return {"sets": _lists(voices.sets), "reader": voices.reader, "complete": voices.complete}


def hinges_record(findings: Findings, hinges: Iterable[Hinge]) -> "list[asked.ShownHinge]":
    """What depends on each decision, in the order of the case."""
    ids = findings.program.ids
    return [
        {
            "decision": hinge.decision,
            "turns": [
                {
                    "option": turn.option or None,
                    "chosen": turn.chosen,
                    "appears": list(ids(turn.difference.appears)),
                    "disappears": list(ids(turn.difference.disappears)),
                    "rules_out": list(ids(turn.difference.closes)),
                }
                for turn in hinge.turns
            ],
        }
        for hinge in hinges
    ]


def silences_record(silences: Silences) -> "asked.ShownSilences":
    """Where the document is silent."""
    return {
        "rows": [
            [
                {
                    "decision": cell.decision,
                    "theme": cell.theme,
                    "standing": cell.standing,
                    "consequences": list(cell.consequences),
                }
                for cell in row
            ]
            for row in silences.rows
        ],
        "options": list(silences.options),
        "stepped": list(silences.stepped),
        "together": _lists(silences.together),
        "apart": _lists(silences.pairs_apart),
        "complete": silences.complete,
    }


def _lists(sets: Iterable[Iterable[str]]) -> list[list[str]]:
    return [list(members) for members in sets]

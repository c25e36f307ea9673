"""The objects that `compare`, `seek` and `futures` print, and what `show` adds when asked."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from tests.reason.cases import questions, walk_of
from tui.case.model import Case
from tui.content.comparison import side_of
from tui.reason.compare import compare
from tui.reason.engine.changes import (
    Change,
    Choose,
    Demand,
    Doubt,
    Drop,
    Read,
    Reopen,
    Settle,
    Trust,
)
from tui.reason.hinges import hinges
from tui.reason.prospect import prospect
from tui.reason.reasoner import Reasoner
from tui.reason.seek import seek
from tui.reason.silences import silences
from tui.records.answer_shapes import Compare, Futures, OneChange, Seek
from tui.records.answers import change_record, compare_record, futures_record, seek_record
from tui.records.shapes import Show
from tui.records.show import show
from tui.records.support import add_support, hinges_record, silences_record
from tui.scenario.model import Scenario, choose, choose_none, doubt, new_scenario


def checked(shape: Any, value: Any) -> Any:
    """The value as a program reads it, in the shape that is promised, with no key besides."""
    read = TypeAdapter(shape).validate_python(json.loads(json.dumps(value)), strict=True)
    assert read == json.loads(json.dumps(value))
    return read


def compared(case: Case, *scenarios: Scenario, everything: bool = False) -> Any:
    reasoner = Reasoner(case)
    sides = [side_of(f"{i}", s, reasoner.findings(s)) for i, s in enumerate(scenarios)]
    comparison = compare([side.findings for side in sides])
    return checked(Compare, compare_record(sides, comparison, everything=everything))


def sought(case: Case, scenario: Scenario, want: tuple[str, ...], avoid: tuple[str, ...]) -> Any:
    findings = Reasoner(case).findings(scenario)
    found = seek(findings, frozenset(want), frozenset(avoid))
    return checked(Seek, seek_record(findings, scenario, want, avoid, found))


def ahead(case: Case, scenario: Scenario, most: int = 20, *, from_here: bool = False) -> Any:
    findings = Reasoner(case).findings(scenario)
    found = prospect(findings, most, from_here=from_here)
    return checked(Futures, futures_record(findings, scenario, found, most))


def shown(case: Case, scenario: Scenario) -> Any:
    findings = Reasoner(case).findings(scenario)
    record = show(findings, scenario)
    add_support(record, findings)
    record["hinges"] = hinges_record(findings, hinges(findings))
    record["silences"] = silences_record(silences(findings.program, scenario.reading))
    return checked(Show, record)


@given(questions(), st.data())
def test_any_answer_has_the_shape_that_is_promised(question: Any, data: st.DataObject) -> None:
    case, terms, choices = question
    scenario = walk_of(case, terms, choices)
    told = compared(case, new_scenario(case), scenario)
    assert all(item["differs"] for item in told["decisions"] + told["consequences"])
    key = data.draw(st.sampled_from(list(case.consequences)))
    for want, avoid in (((key,), ()), ((), (key,))):
        answer = sought(case, scenario, want, avoid)
        assert bool(answer["answers"]) != bool(answer["conflict"])
    space = ahead(case, scenario)
    assert sum(future["courses"] for future in space["futures"]) <= space["space"]["courses"]
    record = shown(case, scenario)
    assert len(record["hinges"]) == len(record["silences"]["rows"]) == len(case.decisions)


@pytest.mark.parametrize(
    "change",
    [
        Choose("boat", "stop"),
        Drop("timetable", "railway"),
        Settle("timetable"),
        Reopen("boat"),
        Doubt("share"),
        Trust("share"),
        Read("beside"),
        Demand("evidenced"),
    ],
)
def test_every_change_is_told_by_its_kind(change: Change) -> None:
    record = checked(OneChange, change_record(change))
    kind = type(change).__name__.lower()
    names = {name: getattr(change, name) for name in type(change).__slots__}
    assert record == {"change": kind, **names}


def test_compare_tells_what_differs_and_what_it_is_due_to(case: Case) -> None:
    kept = choose(new_scenario(case), case, "boat", "keep")
    stopped = doubt(choose(kept, case, "boat", "stop"), ("counted",), "old")
    record = compared(case, kept, stopped, new_scenario(case))
    assert record["format"] == 1
    assert record["case"]["id"] == "ferry"
    assert [s["choices"] for s in record["scenarios"]] == [{"boat": "keep"}, {"boat": "stop"}, {}]
    assert [s["file"] for s in record["scenarios"]] == ["0", "1", "2"]
    assert not record["same"]
    assert record["decisions"] == [
        {
            "id": "boat",
            "label": "Night ferry",
            "proposed": None,
            "differs": True,
            "chosen": [["keep"], ["stop"], None],
        }
    ]
    assert record["passages"] == [
        {"id": "counted", "differs": True, "doubted": [False, True, False]}
    ]
    move_away, no_school = record["consequences"]
    assert move_away["states"] == ["ruled out", "follows", "open"]
    assert no_school["id"] == "no-school"
    assert move_away["causes"] == [
        {
            "scenario": 1,
            "sets": [[{"change": "choose", "decision": "boat", "option": "stop"}]],
            "complete": True,
        },
        {"scenario": 2, "sets": [[{"change": "reopen", "decision": "boat"}]], "complete": True},
    ]


def test_compare_can_tell_everything(case: Case) -> None:
    doubting = doubt(new_scenario(case), ("counted",), "")
    record = compared(case, doubting, doubting, everything=True)
    assert record["same"]
    assert [item["id"] for item in record["decisions"]] == list(case.decisions)
    assert [item["id"] for item in record["consequences"]] == list(case.consequences)
    assert record["passages"] == [{"id": "counted", "differs": False, "doubted": [True, True]}]
    assert not any(item["causes"] for item in record["consequences"])
    assert compared(case, doubting, doubting)["consequences"] == []


def test_an_answer_says_what_is_chosen_then_and_what_follows(case: Case) -> None:
    record = sought(case, new_scenario(case), ("no-school",), ())
    assert record["answers"] == [
        {
            "changes": [{"change": "choose", "decision": "boat", "option": "stop"}],
            "choices": {"boat": "stop"},
            "follows": ["move-away", "no-school", "bridge"],
        }
    ]
    assert record["conflict"] is None
    assert record["complete"]


def test_a_conflict_names_what_is_at_odds(case: Case) -> None:
    record = sought(case, new_scenario(case), ("no-school",), ("move-away",))
    assert record["answers"] == []
    conflict = record["conflict"]
    assert (conflict["kind"], conflict["want"]) == ("entailed", ["no-school"])
    assert conflict["avoid"] == ["move-away"]
    assert conflict["blocks"] == [{"options": ["boat.stop"], "consequence": "move-away"}]
    assert conflict["words"].startswith("Whatever it takes for")


def test_futures_are_counted_and_described(case: Case) -> None:
    stopped = choose_none(choose(new_scenario(case), case, "boat", "stop"), "timetable")
    record = ahead(case, stopped)
    assert record["space"] == {"courses": 8, "futures": 2, "complete": True}
    assert record["left"] == {"courses": 1, "futures": 1, "complete": True}
    assert [future["courses"] for future in record["futures"]] == [4, 4]
    assert record["yours"] == record["futures"][0], "it is the nearest to itself"
    assert record["yours"]["rank"] == 1
    assert record["yours"]["follows"] == ["move-away", "no-school", "bridge"]
    assert record["yours"]["boxes"] == [
        [{"decision": "boat", "among": ["stop"], "having": [], "lacking": []}]
    ]
    counted = {item["id"]: item["courses"] for item in record["consequences"]}
    assert counted == {"move-away": 4, "no-school": 4, "bridge": 8, "visits": 0}
    assert len(ahead(case, stopped, most=1)["futures"]) == 1
    here = ahead(case, stopped, from_here=True)
    assert here["from_here"]
    assert here["space"] == here["left"] == record["left"]
    assert ahead(case, new_scenario(case))["yours"] is None


def test_what_a_consequence_rests_on(case: Case) -> None:
    record = shown(case, choose(new_scenario(case), case, "boat", "stop"))
    rests = {item["id"]: item for item in record["consequences"]}
    assert rests["no-school"]["support"] == [
        {"options": ["boat.stop"], "passages": ["families-move", "school-closes"]}
    ]
    assert rests["no-school"]["fragility"] == {
        "sets": [["families-move"], ["school-closes"]],
        "complete": True,
    }
    threads = {"sets": [["author"]], "reader": False, "complete": True}
    assert rests["no-school"]["threads"] == threads
    assert rests["visits"]["support"] == []
    assert rests["visits"]["fragility"] is rests["visits"]["threads"] is None


def test_hinges_and_silences_are_lists_of_ids(case: Case) -> None:
    record = shown(case, choose(new_scenario(case), case, "boat", "keep"))
    assert record["hinges"][0] == {
        "decision": "boat",
        "turns": [
            {
                "option": "stop",
                "chosen": True,
                "appears": ["move-away", "no-school"],
                "disappears": [],
                "rules_out": [],
            }
        ],
    }
    assert record["hinges"][1]["turns"][-1]["option"] is None
    silent = record["silences"]
    assert silent["rows"][1][0]["standing"] == "inferred only"
    assert silent["rows"][1][0]["consequences"] == ["visits"]
    assert silent["options"] == ["boat.keep", "timetable.railway"]
    assert silent["apart"] == [["boat", "timetable"]]
    assert silent["complete"]


def test_show_holds_these_only_when_asked(case: Case) -> None:
    record: Any = show(Reasoner(case).findings(new_scenario(case)), new_scenario(case))
    assert not {"hinges", "silences"} & set(record)
    assert not {"support", "fragility", "threads"} & set(record["consequences"][0])

"""The object that programs read: its shape, its order, and that its offsets hold."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import given
from pydantic import TypeAdapter

from tests.reason.cases import questions, walk_of
from tui.case.model import Case
from tui.case.read import open_case
from tui.reason.reasoner import Reasoner
from tui.records.shapes import Show
from tui.records.show import show
from tui.scenario.model import Scenario, choose, doubt, new_scenario

SHAPE = TypeAdapter(Show)

KEYS: dict[str, Any] = {
    "format": None,
    "case": ["id", "title", "digest", "documents"],
    "scenario": ["title", "choices", "reading", "proof", "doubts"],
    "decisions": ["id", "label", "question", "who", "when", "choose", "posed", "passages"],
    "consequences": ["id", "statement", "theme", "kind", "valence", "state", "regardless"],
    "evidence": ["id", "kind", "summary", "voice", "origin", "figures", "dates", "actors"],
    "voices": ["id", "name"],
    "caveats": ["id", "about", "text", "basis", "source"],
    "set_aside": ["document", "start", "end", "why"],
    "passages": ["id", "document", "start", "end", "text", "status"],
    "coverage": ["sentences", "cited", "set_aside", "unaccounted"],
    "complete": None,
}


def shown(case: Case, scenario: Scenario) -> Any:
    value = show(Reasoner(case).findings(scenario), scenario)
    return SHAPE.validate_python(json.loads(json.dumps(value)), strict=True)


@given(questions())
def test_any_case_is_shown_in_the_shape_that_is_promised(question: Any) -> None:
    case, terms, choices = question
    scenario = walk_of(case, terms, choices)
    record = shown(case, scenario)
    assert len(record["consequences"]) == len(case.consequences)


def test_keys_stand_in_the_order_that_is_promised(ferry: Path) -> None:
    case = open_case(ferry)
    record = shown(case, new_scenario(case))
    assert list(record) == list(KEYS)
    for name, keys in KEYS.items():
        value = record[name][0] if isinstance(record[name], list) else record[name]
        if keys:
            assert list(value)[: len(keys)] == keys
    assert list(record["decisions"][0])[8:] == ["related", "options", "proposed"]
    options = [
        "id",
        "label",
        "posed",
        "status_quo",
        "passages",
        "related",
        "averts",
        "silent",
        "proposed",
    ]
    assert list(record["decisions"][0]["options"][0]) == options
    assert list(record["consequences"][0])[7:] == ["links", "evidence", "proposed"]
    links = ["from", "directness", "passages", "hedges", "voice", "fires"]
    assert list(record["consequences"][0]["links"][0]) == links
    assert list(record["consequences"][0]["evidence"]) == ["for", "against"]
    assert list(record["consequences"][0]["valence"]) == ["sign", "for", "basis"]
    assert list(record["evidence"][0])[8:] == ["passages", "bears", "proposed"]
    assert list(record["case"]["documents"][0]) == ["id", "path", "sha256", "title"]


def test_what_is_shown_is_what_the_case_and_the_choices_say(ferry: Path) -> None:
    case = open_case(ferry)
    scenario = choose(new_scenario(case), case, "boat", "stop")
    scenario = choose(scenario, case, "timetable", "railway")
    record = shown(case, scenario)
    assert record["scenario"] == {
        "title": None,
        "choices": {"boat": "stop", "timetable": ["railway"]},
        "reading": "stated",
        "proof": "asserted",
        "doubts": {},
    }
    states = {item["id"]: (item["state"], item["regardless"]) for item in record["consequences"]}
    assert states == {
        "move-away": ("follows", False),
        "no-school": ("follows", False),
        "bridge": ("follows", True),
        "visits": ("ruled out", False),
    }
    assert record["consequences"][0]["links"][0]["from"] == ["boat.stop"]
    assert record["consequences"][0]["links"][0]["fires"]
    assert record["consequences"][0]["valence"] == {
        "sign": "risk",
        "for": "the island",
        "basis": "implied",
    }
    assert record["consequences"][0]["evidence"] == {
        "for": [],
        "against": [
            {"id": "may-count", "directness": "inferred"},
            {"id": "fall", "directness": "beside"},
        ],
    }
    options = {
        f"{decision['id']}.{option['id']}": option["silent"]
        for decision in record["decisions"]
        for option in decision["options"]
    }
    assert options == {
        "boat.keep": True,
        "boat.stop": False,
        "timetable.railway": True,
        "timetable.hospital": True,
    }
    assert record["decisions"][0]["who"] == "the council"
    assert record["decisions"][1]["when"] is None
    assert [caveat["source"] for caveat in record["caveats"]] == [None, "The Island Gazette", None]
    assert record["coverage"] == {"sentences": 8, "cited": 7, "set_aside": 1, "unaccounted": 0}


def test_silence_depends_on_the_reading_and_not_on_doubts(ferry: Path) -> None:
    case = open_case(ferry)
    loose = replace(new_scenario(case), reading="inferred")
    assert not shown(case, loose)["decisions"][1]["options"][1]["silent"]
    doubting = doubt(new_scenario(case), ("families-move",), "")
    assert not shown(case, doubting)["decisions"][0]["options"][1]["silent"]


def test_every_offset_leads_to_its_text(ferry: Path) -> None:
    case = open_case(ferry)
    record = shown(case, new_scenario(case))
    text = (ferry.parents[2] / "seeds" / "memo.txt").read_bytes().decode()
    for passage in record["passages"]:
        assert text[passage["start"] : passage["end"]] == passage["text"]
    (aside,) = record["set_aside"]
    assert text[aside["start"] : aside["end"]] == "Printed on paper made on the island."


def test_a_lost_passage_has_no_place(torn: Path) -> None:
    case = open_case(torn)
    scenario = choose(new_scenario(case), case, "boat", "stop")
    record = shown(case, scenario)
    lost = next(passage for passage in record["passages"] if passage["id"] == "families-move")
    assert lost["status"] == "lost"
    assert lost["start"] is lost["end"] is lost["text"] is None
    assert record["consequences"][0]["state"] == "not found"

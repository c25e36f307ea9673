"""What a check found, as JSON."""

import json
from dataclasses import replace

from tests.text.test_problems import CHECKED, LOST, MANY, PROBLEM
from tui.outside.problem import Spot
from tui.records.check import checked_record
from tui.records.check_shapes import Check
from tui.work.check import Checked


def test_it_keeps_to_its_shape() -> None:
    from pydantic import TypeAdapter

    spot = Spot("memo", 4, 9, (2, 3))
    checked = replace(MANY, problems=(*MANY.problems, replace(PROBLEM, spot=spot)))
    record = checked_record("case.toml", checked)
    assert TypeAdapter(Check).validate_python(record, strict=True) == record
    assert json.loads(json.dumps(record)) == record
    assert record["problems"][-1]["spot"] == {
        "document": "memo",
        "start": 4,
        "end": 9,
        "sentences": [2, 3],
    }


def test_counts_and_coverage() -> None:
    record = checked_record("case.toml", CHECKED)
    assert record["counts"] == {"errors": 1, "warnings": 1, "notes": 0}
    assert record["coverage"] == {"sentences": 44, "cited": 40, "set_aside": 3, "unaccounted": 1}
    assert record["problems"][0]["line"] == 3
    assert checked_record("x", Checked((PROBLEM,)))["coverage"] is None


def test_findings_stand_in_the_order_of_the_file_and_say_which_comes_first() -> None:
    record = checked_record("case.toml", MANY)
    assert [found["rank"] for found in record["problems"]] == [3, 2, 1]
    assert record["rules"][0]["rule"] == "passage-not-found"
    assert [section["title"] for section in record["sections"]] == ["", "Costs"]


def test_what_is_left_out_is_counted() -> None:
    record = checked_record("case.toml", MANY, limit=1)
    assert [found["rule"] for found in record["problems"]] == [LOST.rule]
    assert record["omitted"] == 2
    assert record["counts"]["errors"] == 3
    record = checked_record("case.toml", MANY, rules=["hedge-not-in-passage"])
    assert [found["rank"] for found in record["problems"]] == [1]
    assert len(record["rules"]) == 3

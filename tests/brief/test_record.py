"""A brief as JSON keeps to its shape, and has all that people read."""

import json
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest
from pydantic import TypeAdapter

from tests.brief.goldens import WALKS, made, text
from tui.records.brief_shapes import Brief

SHAPE: TypeAdapter[Any] = TypeAdapter(Brief)


@pytest.mark.parametrize("is_short", [True, False])
@pytest.mark.parametrize("walk", WALKS)
def test_it_has_the_shape_that_is_promised(walk: str, is_short: bool) -> None:
    record = json.loads(text(walk, "json", is_short=is_short))
    assert SHAPE.dump_python(SHAPE.validate_python(record, strict=True)) == record
    brief = made(walk, is_short=is_short).brief
    assert record["kind"] == ("short" if is_short else "whole")
    assert [section["heading"] for section in record["sections"]] == [
        section.heading for section in (*brief.sections, brief.again)
    ]


def test_it_keeps_to_the_schema_that_is_printed() -> None:
    record = json.loads(text("town-baths/status-quo", "json", is_short=False))
    jsonschema.validate(record, SHAPE.json_schema())
    kinds = {entry["kind"] for part in _parts(record) for entry in part["entries"]}
    assert kinds == {"heading", "line", "claim", "quote", "exhibit", "note", "choice"}


def _parts(record: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for section in record["sections"]:
        yield section
        yield from section["parts"]


@pytest.mark.parametrize("walk", WALKS)
def test_every_number_that_is_cited_is_a_footnote(walk: str) -> None:
    for is_short in (True, False):
        record = json.loads(text(walk, "json", is_short=is_short))
        cited = {
            number
            for part in _parts(record)
            for entry in part["entries"]
            for number in entry.get("cites", ())
        }
        assert cited == {note["number"] for note in record["footnotes"]}

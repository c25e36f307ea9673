"""Web Annotations, held against the rules of the standard, and against the documents."""

import base64
import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from tests.graphs.drawn import CASES, reasoner
from tests.graphs.spoiled import spoiled
from tui.case.model import Case
from tui.case.read import open_case
from tui.interchange.annotations import annotations
from tui.interchange.fragments import text_fragment

GIVEN = [reasoner(name).program.case for name in CASES]
GIVEN += [spoiled(case) for case in GIVEN]

Item = dict[str, Any]


def items(case: Case) -> list[Item]:
    collection = json.loads(annotations(case))
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert collection["type"] == "AnnotationCollection"
    page = collection["first"]
    assert (page["type"], page["partOf"], page["startIndex"]) == (
        "AnnotationPage", collection["id"], 0,
    )  # fmt: skip
    assert collection["total"] == len(page["items"])
    names = [collection["id"], page["id"], *(item["id"] for item in page["items"])]
    assert len(set(names)) == len(names)
    assert all(name.startswith("urn:juncture:") for name in names)
    annotated: list[Item] = page["items"]
    return annotated


@pytest.mark.parametrize("case", GIVEN)
def test_every_annotation_keeps_to_the_standard(case: Case) -> None:
    for item in items(case):
        assert set(item) == {"id", "type", "motivation", "body", "target"}
        assert (item["type"], item["motivation"]) == ("Annotation", "describing")
        assert item["body"]
        for body in item["body"]:
            assert set(body) == {"type", "value", "format"}
            assert (body["type"], body["format"]) == ("TextualBody", "text/plain")
        assert set(item["target"]) == {"source", "selector"}
        assert [selector["type"] for selector in item["target"]["selector"]] == [
            "TextQuoteSelector", "TextPositionSelector",
        ]  # fmt: skip


@pytest.mark.parametrize("case", GIVEN)
def test_both_selectors_find_the_passage_and_no_other(case: Case) -> None:
    by_source = {source(case, key): document for key, document in case.documents.items()}
    for item in items(case):
        quote, position = item["target"]["selector"]
        document = by_source[item["target"]["source"]]
        start, end = position["start"], position["end"]
        assert document.text[start:end] == quote["exact"]
        around = quote["prefix"] + quote["exact"] + quote["suffix"]
        assert document.text.count(around) == 1
        assert document.text.find(around) + len(quote["prefix"]) == start
        passage = case.passages[item["id"].rpartition(":")[2]]
        assert (passage.document, passage.start, passage.end) == (document.id, start, end)


def source(case: Case, document: str) -> str:
    digest = bytes.fromhex(case.documents[document].sha256)
    return "ni:///sha-256;" + base64.urlsafe_b64encode(digest).decode().rstrip("=")


@pytest.mark.parametrize("case", GIVEN[:2])
def test_every_cited_passage_is_there_no_firmer_than_its_hedge(case: Case) -> None:
    bodies = {
        item["id"].rpartition(":")[2]: " ".join(body["value"] for body in item["body"])
        for item in items(case)
    }
    for consequence in case.consequences.values():
        for link in consequence.links:
            for passage in link.passages:
                assert consequence.statement in bodies[passage]
                assert all(f"“{hedge}”" in bodies[passage] for hedge in link.hedges)
    cited = {key for item in case.evidence.values() for key in item.passages}
    assert cited <= bodies.keys()


def with_address(ferry: Path, address: str) -> Case:
    text = ferry.read_text("utf-8")
    line = f'[[documents]]\naddress = "{address}"'
    ferry.write_text(text.replace("[[documents]]", line, 1), "utf-8")
    return open_case(ferry)


def test_a_document_with_an_address_is_pointed_into(ferry: Path) -> None:
    case = with_address(ferry, "https://example.org/notes?of=may#top")
    for item in items(case):
        page, read = item["target"]
        assert page["source"] == "https://example.org/notes?of=may"
        quote, fragment = page["selector"]
        assert fragment["type"] == "FragmentSelector"
        assert fragment["value"].startswith(":~:text=")
        # Places are counted in the text that was read: in the page, they are others.
        assert read["source"].startswith("ni:///sha-256;")
        assert [selector["type"] for selector in read["selector"]] == [
            quote["type"], "TextPositionSelector",
        ]  # fmt: skip
        passage = case.passages[item["id"].rpartition(":")[2]]
        assert first_words(fragment["value"]) == " ".join(passage.text.split()[:3])


def first_words(fragment: str) -> str:
    parts = fragment.removeprefix(":~:text=").split(",")
    start = parts[1] if parts[0].endswith("-") else parts[0]
    return " ".join(unquote(start).split()[:3])


TEXT = "One, two-three & four. Five six\nseven eight nine ten eleven twelve thirteen fourteen end."


@pytest.mark.parametrize(
    ("words", "fragment"),
    [
        ("two-three & four.", "One%2C-,two%2Dthree%20%26%20four.,-Five%20six%20seven%20eight"),
        ("Five six\nseven", "One%2C%20two%2Dthree%20%26%20four.-,Five%20six%20seven,"
         "-eight%20nine%20ten%20eleven"),
        (TEXT, "One%2C%20two%2Dthree%20%26%20four.%20Five%20six,ten%20eleven%20twelve"
         "%20thirteen%20fourteen%20end."),
        ("ine ten", "ine%20ten,-eleven%20twelve%20thirteen%20fourteen"),
    ],
)  # fmt: skip
def test_fragments_are_written_as_browsers_read_them(words: str, fragment: str) -> None:
    start = TEXT.index(words)
    told = text_fragment(TEXT, start, start + len(words))
    assert told.startswith(f":~:text={fragment}")


APART = "A head\n\nof two words. And\n \nthen the next one begins.\n\nThe end."


@pytest.mark.parametrize(
    ("words", "fragment"),
    [
        ("two", "of-,two,-words.%20And"),
        ("of two words. And", "A%20head-,of%20two%20words.%20And,-then%20the%20next%20one"),
        ("And\n \nthen the", "of%20two%20words.-,And,then%20the,-next%20one%20begins."),
        ("next one begins.\n\nThe end.", "then%20the-,next%20one%20begins.,The%20end."),
    ],
)
def test_nothing_that_is_looked_for_runs_from_one_paragraph_into_another(
    words: str, fragment: str
) -> None:
    """A browser looks for each part within one block, and finds none that runs over its end."""
    start = APART.index(words)
    assert text_fragment(APART, start, start + len(words)) == f":~:text={fragment}"


def test_no_address_can_be_anything_but_one(ferry: Path) -> None:
    from tui.outside.problem import Refused

    for address in ("javascript:alert(1)", "http://", "file:///etc/passwd", "https://a b"):
        copy = ferry.with_name("copy.toml")
        copy.write_text(ferry.read_text("utf-8"), "utf-8")
        with pytest.raises(Refused):
            with_address(copy, address)


def test_what_is_proposed_is_marked(case: Case) -> None:
    proposed = {key: replace(item, proposed="Ada") for key, item in case.evidence.items()}
    told = annotations(replace(case, evidence=proposed))
    assert told.count("(proposed)") >= len(proposed)

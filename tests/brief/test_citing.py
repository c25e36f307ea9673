"""How to cite a brief, as reference managers read it."""

import json
import re
from pathlib import Path

import pytest

from tests.brief.goldens import WALKS, made, text
from tests.brief.hostile import ATTACKS, TURNS, hostile_walk, make_hostile
from tui.brief.citing import bibtex, csl_json
from tui.brief.formats import briefed
from tui.content.brief.model import Brief, Origin
from tui.reason.reasoner import Reasoner
from tui.scenario.opening import open_file

Entries = dict[str, dict[str, str]]


def parsed(source: str) -> Entries:
    """The entries of some BibTeX, by their keys; braces count as they do for BibTeX."""
    entries: Entries = {}
    at = 0
    while at < len(source.rstrip()):
        head = re.compile(r"\s*@misc\{([a-z0-9-]+),\n").match(source, at)
        assert head, source[at : at + 80]
        at = head.end()
        fields: dict[str, str] = {}
        while not source.startswith("}", at):
            field = re.compile(r"  ([a-z]+) = \{").match(source, at)
            assert field, source[at : at + 80]
            at, begin, depth = field.end(), field.end(), 1
            while depth:
                depth += {"{": 1, "}": -1}.get(source[at], 0)
                at += 1
            fields[field[1]] = source[begin : at - 1]
            assert source.startswith(",\n", at)
            at += 2
        entries[head[1]] = fields
        at += 2
    return entries


def hostile_brief(case: Path, turn: int) -> Brief:
    make_hostile(case, turn)
    opened = open_file(hostile_walk(case, turn))
    return briefed(Reasoner(opened.case), opened.scenario, Origin(), is_short=True).brief


@pytest.mark.parametrize("walk", WALKS)
def test_bibtex_has_the_brief_and_its_documents(walk: str) -> None:
    brief = made(walk, is_short=True).brief
    entries = parsed(text(walk, "bibtex", is_short=True))
    ours, *documents = entries.values()
    assert len(documents) == len(brief.sources)
    assert ours["title"] == f"{{{brief.title}}}"
    assert ours.get("year", "") == brief.saved[:4]
    assert brief.digest in ours["note"]
    for source, fields in zip(brief.sources, documents, strict=True):
        assert fields["title"] == f"{{{source.title}}}"
        assert fields["author"] == f"{{{source.author}}}"
        assert fields["year"] in fields["note"] == source.published


@pytest.mark.parametrize("turn", TURNS)
def test_hostile_words_are_only_words_in_latex(ferry: Path, turn: int) -> None:
    entries = parsed(bibtex(hostile_brief(ferry, turn)))
    assert len(entries) == 2
    for fields in entries.values():
        assert fields.keys() <= {"author", "title", "year", "howpublished", "note"}
        for words in fields.values():
            signs = re.sub(r"\\text[a-z]+\{\}|\\[$&#_%]|\{@\}", "", words)
            assert not re.search(r"[\\$&#_%~^<>|\"@]", signs), words


@pytest.mark.parametrize("walk", WALKS)
def test_csl_has_the_same(walk: str) -> None:
    brief = made(walk, is_short=True).brief
    ours, *documents = json.loads(text(walk, "csl", is_short=True))
    assert ours["title"] == brief.title
    if brief.saved:
        (parts,) = ours["issued"]["date-parts"]
        assert "-".join(f"{part:02}" for part in parts) == brief.saved
    assert [item["title"] for item in documents] == [source.title for source in brief.sources]
    assert [item["issued"]["raw"] for item in documents] == [s.published for s in brief.sources]
    assert {item["type"] for item in (ours, *documents)} == {"document"}
    keys = [item["id"] for item in (ours, *documents)]
    assert keys == list(parsed(text(walk, "bibtex", is_short=True)))


@pytest.mark.parametrize("turn", TURNS)
def test_hostile_words_hold_no_tag_in_csl(ferry: Path, turn: int) -> None:
    written = csl_json(hostile_brief(ferry, turn))
    assert not set("<>") & set(written)
    assert len(json.loads(written)) == 2
    assert any("<" in attack for attack in ATTACKS)

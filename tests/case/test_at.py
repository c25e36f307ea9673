"""Stretches named by their sentences or by a heading, and drafts that have little in them yet."""

import hashlib
from pathlib import Path

import pytest

from tests.case.ford import Ford
from tui.case.model import Passage
from tui.case.read import open_case, read_case
from tui.outside.problem import Refused
from tui.wording.words import cite
from tui.work.check import check_case

REPORT = """# The bridge

The old bridge is narrow. It may fall.

## Costs

A new one could cost 3 million. Nobody has asked.
\fThe council will decide in May.

# Annex

Tables follow."""

DRAFT = """format = 1

[case]
id = "bridge"
title = "The bridge"
summary = "Whether to build it anew."
stage = "draft"

[[documents]]
id = "report"
path = "report.txt"
sha256 = "{sha256}"
title = "The bridge"
body = {{ from = "# The bridge", to = "Tables follow." }}
"""


@pytest.fixture
def draft(tmp_path: Path) -> Ford:
    """A draft that has nothing but a document with sections and pages."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "report.txt").write_bytes(REPORT.encode())
    made = Ford(tmp_path / "case.toml")
    made.write(DRAFT.format(sha256=hashlib.sha256(REPORT.encode()).hexdigest()))
    return made


def with_passage(draft: Ford, at: str) -> Passage:
    draft.write(f'{draft.text}\n[[passages]]\nid = "it"\nat = "{at}"\n')
    return open_case(draft.path).passages["it"]


def test_a_draft_needs_neither_decisions_nor_voices(draft: Ford) -> None:
    case = open_case(draft.path)
    assert case.stage == "draft"
    assert not case.decisions
    assert not case.voices


def test_sections_end_where_one_as_high_begins(draft: Ford) -> None:
    sections = open_case(draft.path).documents["report"].sections
    assert [(s.title, s.level, s.first, s.last) for s in sections] == [
        ("The bridge", 1, 1, 7),
        ("Costs", 2, 4, 7),
        ("Annex", 1, 8, 9),
    ]


@pytest.mark.parametrize(
    ("at", "text"),
    [
        ("report s2", "The old bridge is narrow."),
        ("report s2-3", "The old bridge is narrow. It may fall."),
        ("report s2-s3", "The old bridge is narrow. It may fall."),
        ("report # annex", "# Annex\n\nTables follow."),
        ("report ## Annex", "# Annex\n\nTables follow."),
    ],
)
def test_a_passage_by_its_sentences_or_heading(draft: Ford, at: str, text: str) -> None:
    passage = with_passage(draft, at)
    assert passage.text == text
    assert passage.document == "report"
    assert passage.status == "exact"


def test_a_citation_names_the_page_where_there_are_pages(draft: Ford) -> None:
    passage = with_passage(draft, "report s7")
    assert cite(open_case(draft.path), passage).endswith("p. 2 ¶4 s7")


def test_what_has_no_pages_names_none(ford: Ford) -> None:
    case = open_case(ford.path)
    assert "p. " not in cite(case, case.passages["risen"])


@pytest.mark.parametrize(
    ("at", "said", "mend"),
    [
        ("report s9-10", "s1 to s9", "juncture read"),
        ("report s3-2", "s1 to s9", "juncture read"),
        ("report # Cost", "No section is headed “Cost”", "Do you mean “Costs”?"),
    ],
)
def test_what_is_not_there_is_told_at_its_place(draft: Ford, at: str, said: str, mend: str) -> None:
    with_passage(draft, at)
    problems = check_case(draft.path).problems
    problem = next(p for p in problems if p.rule == "passage-not-found")
    assert said in problem.message
    assert mend in problem.mend
    assert "at = " in problem.excerpt


def test_a_heading_that_stands_twice_is_not_guessed_at(draft: Ford) -> None:
    text = REPORT.replace("# Annex", "## Costs")
    (draft.path.parent / "seeds" / "report.txt").write_bytes(text.encode())
    draft.edit(
        hashlib.sha256(REPORT.encode()).hexdigest(), hashlib.sha256(text.encode()).hexdigest()
    )
    assert with_passage(draft, "report # Costs").status == "lost"
    assert "passage-repeated" in {p.rule for p in check_case(draft.path).problems}


@pytest.mark.parametrize(
    ("entry", "rule"),
    [
        ('at = "report s2"\nfrom = "The old"', "said-twice"),
        ('at = "report s2"\ndocument = "other"', "said-twice"),
        ('document = "report"', "missing-key"),
        ('from = "The old"', "missing-key"),
        ('at = "minutes s2"', "unknown-reference"),
        ('at = "report 2"', "malformed-value"),
    ],
)
def test_a_passage_says_once_where_it_stands(draft: Ford, entry: str, rule: str) -> None:
    draft.write(f'{draft.text}\n[[passages]]\nid = "it"\n{entry}\n')
    with pytest.raises(Refused) as refused:
        open_case(draft.path)
    assert [problem.rule for problem in refused.value.problems] == [rule]
    assert refused.value.problems[0].line > 15


def test_what_is_proposed_stays_so_until_somebody_accepts_it(ford: Ford) -> None:
    ford.edit('summary = "The water', 'proposed_by = "an assistant"\nsummary = "The water')
    assert open_case(ford.path).evidence["high-water"].proposed == "an assistant"
    ford.edit("proposed_by", 'accepted_by = "Ida"\naccepted_on = 2026-01-02\nproposed_by')
    assert not open_case(ford.path).evidence["high-water"].proposed
    assert read_case(ford.path).facts["record"]["evidence"][0]["accepted_on"] == "2026-01-02"

"""A draft sums up what is still to do; a complete case tells each sentence, or many together."""

import hashlib
from pathlib import Path

import pytest

from tests.case.ford import Ford
from tui.case.check.sentences import MOST_RUNS, MOST_SENTENCES
from tui.outside.problem import Problem
from tui.work.check import check_case

HEAD = """format = 1

[case]
id = "report"
title = "The report"
summary = "What it says."
stage = "{stage}"

[[documents]]
id = "report"
path = "report.txt"
sha256 = "{sha256}"
title = "Report"
body = {{ from = "{first}", to = "The last one." }}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    return tmp_path


def found(folder: Path, text: str, stage: str, more: str = "") -> list[Problem]:
    """What is found about the sentences of a case that cites nothing of `text`."""
    (folder / "seeds" / "report.txt").write_bytes(text.encode())
    case = Ford(folder / "case.toml")
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    case.write(HEAD.format(stage=stage, sha256=sha256, first=text.split("\n")[0]) + more)
    rules = {"sentence-unaccounted", "section-unfinished"}
    return [problem for problem in check_case(case.path).problems if problem.rule in rules]


def section(title: str, sentences: int) -> str:
    body = " ".join(f"Here {title} says thing {n} of several." for n in range(sentences))
    return f"# {title}\n\n{body}\n\n"


LAST = "# End\n\nThe last one."


def test_a_draft_has_one_line_a_section(folder: Path) -> None:
    aside = '\n[[set_aside]]\nat = "report s2-4"\nwhy = "Known."\n'
    text = "# Report\n\n" + section("Costs", 5) + section("Gains", 2) + LAST
    told = found(folder, text, "draft", aside)
    assert {problem.severity for problem in told} == {"note"}
    assert [problem.message for problem in told] == [
        "§ Report: 1 of 1 sentence unaccounted, s1; next: s1 “# Report”.",
        "§ Costs: 3 of 6 sentences unaccounted, s5-s7; "
        "next: s5 “Here Costs says thing 2 of several.”.",
        "§ Gains: 3 of 3 sentences unaccounted, s8-s10; next: s8 “# Gains”.",
        "§ End: 2 of 2 sentences unaccounted, s11-s12; next: s11 “# End”.",
    ]
    assert told[1].spot
    assert told[1].spot.sentences == (5, 6, 7)
    assert text[told[1].spot.start : told[1].spot.end].startswith("Here Costs says thing 2")


def test_a_few_sentences_are_told_one_by_one(folder: Path) -> None:
    told = found(folder, section("Costs", MOST_SENTENCES - 3) + LAST, "complete")
    assert len(told) == MOST_SENTENCES
    assert {problem.severity for problem in told} == {"error"}
    assert [problem.spot.sentences for problem in told if problem.spot] == [
        (number,) for number in range(1, MOST_SENTENCES + 1)
    ]
    assert "Sentence 2 (paragraph 2) is neither cited nor set aside" in told[1].message


def test_more_are_told_in_runs_of_neighbours(folder: Path) -> None:
    aside = '\n[[set_aside]]\nat = "report s4"\nwhy = "Known."\n'
    told = found(folder, section("Costs", MOST_SENTENCES + 1) + LAST, "complete", aside)
    runs = [problem.spot.sentences for problem in told if problem.spot]
    assert runs == [(1, 2, 3), tuple(range(5, 15)), (15, 16)]
    assert "10 sentences (§ Costs), s5-s14, are neither cited nor set aside" in told[1].message


def test_very_many_are_told_a_section_at_a_time(folder: Path) -> None:
    """Every second sentence is set aside, so that no two neighbours are left."""
    count = 2 * MOST_RUNS + 4
    asides = "".join(
        f'\n[[set_aside]]\nat = "report s{number}"\nwhy = "Known."\n'
        for number in range(1, count, 2)
    )
    told = found(folder, section("Costs", count) + LAST, "complete", asides)
    assert len(told) == 2
    assert told[0].message.startswith(f"{count // 2 + 1} sentences (§ Costs), s2-s{count + 1},")

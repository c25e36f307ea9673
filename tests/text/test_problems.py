"""Problems as text for people and as values for programs."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.case.coverage import Coverage, Part
from tui.outside.problem import Problem
from tui.text.problems import checked_text, problem_text, summary_text
from tui.work.check import Checked

PROBLEM = Problem(
    rule="hedge-not-in-passage",
    severity="error",
    file="case.toml",
    line=3,
    column=11,
    message="The hedge “x” does not stand there.",
    mend="Copy it.",
    excerpt='hedges = ["x"]',
)


def test_a_problem_in_full() -> None:
    assert problem_text(PROBLEM) == (
        "case.toml:3:11: error: hedge-not-in-passage: The hedge “x” does not stand there.\n"
        '  hedges = ["x"]\n'
        "            ^\n"
        "  mend: Copy it."
    )


def test_a_problem_of_the_whole_file() -> None:
    problem = replace(PROBLEM, line=0, column=0, excerpt="")
    assert problem_text(problem) == (
        "case.toml: error: hedge-not-in-passage: The hedge “x” does not stand there.\n"
        "  mend: Copy it."
    )


@pytest.mark.parametrize(
    ("excerpt", "column", "caret"),
    [
        ("ab = 1", 6, 5),
        ("\tab = 1", 7, 6),
        ("a\tb = 1", 7, 6),
        ("日本 = 1", 6, 7),
        ("e\u0301 = 1", 6, 4),
        ("🙂 = 1", 5, 5),
        ("“é” = 1", 7, 6),
        ("👩\u200d🚒 = 1", 7, 5),
        ("❤\ufe0f = 1", 6, 5),
        ("🇫🇷 = 1", 2, 0),
        ("a\x1b = 1", 6, 5),
        ("a = ", 5, 4),
        ("a = ", 99, 4),
    ],
)
def test_the_caret_stands_under_the_column(excerpt: str, column: int, caret: int) -> None:
    lines = problem_text(replace(PROBLEM, excerpt=excerpt, column=column)).split("\n")
    assert lines[2] == "  " + " " * caret + "^"


@given(
    st.text(st.sampled_from("ab \t日é🙂❤🇫\u0301\u200d\ufe0f“…"), min_size=1, max_size=300),
    st.integers(1, 320),
)
def test_any_line_is_shown_around_its_column(excerpt: str, column: int) -> None:
    text = problem_text(replace(PROBLEM, excerpt=f"x{excerpt}", column=column))
    _, line, caret, _ = text.split("\n")
    assert cell_len(line) <= 100
    assert caret.strip() == "^"
    assert cell_len(caret) <= 101


LONG_LINE = "".join(chr(0x4E00 + at) if at % 3 else "a" for at in range(1000))


@given(st.integers(1, len(LONG_LINE)))
def test_the_character_above_the_caret_is_the_one_meant(column: int) -> None:
    text = problem_text(replace(PROBLEM, excerpt=LONG_LINE, column=column))
    _, line, caret, _ = text.split("\n")
    before = ""
    for character in line:
        if cell_len(before) == len(caret) - 1:
            assert character == LONG_LINE[column - 1]
            break
        before += character
    else:
        pytest.fail("the caret stands behind the line")


def test_outside_text_stays_on_its_line() -> None:
    problem = replace(PROBLEM, file="a\nb:1:1: error.toml", message="x\ny\x1b[2J", mend="z\r\nw")
    text = problem_text(problem)
    assert text.count("\n") == 3
    assert "\x1b" not in text
    assert "\r" not in text


CHECKED = Checked(
    (PROBLEM, replace(PROBLEM, severity="warning", rule="passage-unused")),
    Coverage(sentences=44, cited=40, set_aside=3, unaccounted=1),
)


def test_a_check_in_full() -> None:
    text = checked_text(CHECKED)
    assert text.startswith(problem_text(PROBLEM) + "\n\n")
    assert text.endswith(
        "\n\n44 sentences: 40 cited, 3 set aside, 1 unaccounted for.\n1 error, 1 warning."
    )


def test_a_check_that_found_nothing() -> None:
    assert checked_text(Checked((), Coverage(1, 1, 0, 0))) == (
        "1 sentence: 1 cited, 0 set aside, 0 unaccounted for.\nNothing found."
    )


def test_a_case_that_is_refused_has_no_coverage() -> None:
    assert checked_text(Checked((PROBLEM,))).endswith("mend: Copy it.\n\n1 error.")


def test_only_errors_fail() -> None:
    assert CHECKED.failed
    assert not Checked(CHECKED.problems[1:]).failed


UNCITED = replace(PROBLEM, rule="sentence-unaccounted", line=1)
LOST = replace(PROBLEM, rule="passage-not-found", line=9)
MANY = Checked(
    (UNCITED, PROBLEM, LOST),
    Coverage(3, 1, 0, 2),
    parts=(
        Part("memo", "", 0, 1, 1, Coverage(1, 1, 0, 0)),
        Part("memo", "Costs", 2, 2, 3, Coverage(2, 0, 0, 2)),
    ),
)


def test_what_hides_other_faults_comes_first_and_what_nothing_cites_last() -> None:
    assert MANY.first() == (LOST, PROBLEM, UNCITED)
    text = checked_text(MANY)
    assert text.index("passage-not-found") < text.index("hedge-not") < text.index("unaccounted:")


def test_some_are_shown_and_the_rest_are_counted() -> None:
    text = checked_text(MANY, limit=1)
    assert text.startswith(problem_text(LOST))
    assert "hedge-not-in-passage" not in text
    assert "… and 2 more findings: --limit 0 shows all" in text
    assert text.endswith("3 errors.")
    named = checked_text(MANY, ["sentence-unaccounted"])
    assert named.startswith(problem_text(UNCITED))
    assert "more finding" not in named
    assert named.endswith("3 errors.")


def test_a_summary_counts_by_rule_and_section_and_says_where_to_begin() -> None:
    text = summary_text(MANY)
    lines = text.split("\n")
    rules = [line.split()[-1] for line in lines if line.startswith("  1 error")]
    assert rules == ["passage-not-found", "hedge-not-in-passage", "sentence-unaccounted"]
    assert f"First:\n{problem_text(LOST)}" in text
    assert lines[-1].split() == ["2", "of", "2", "memo", "s2-s3", "§", "Costs"]


def test_a_summary_of_nothing() -> None:
    assert summary_text(Checked((), Coverage(1, 1, 0, 0))) == (
        "1 sentence: 1 cited, 0 set aside, 0 unaccounted for.\nNothing found."
    )

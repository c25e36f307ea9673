"""Checking never breaks down, whatever becomes of a case; and some fine points of its rules."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.case.ford import CORPUS, Ford
from tui.case.check.copied import words_of
from tui.case.check.rules import RULES
from tui.case.check.stretches import closest
from tui.text.problems import checked_text
from tui.work.check import Checked, check_case

LINES = (CORPUS / "good" / "bridge.toml").read_text(encoding="utf-8").split("\n")
CHANGES = st.lists(
    st.tuples(st.sampled_from(["drop", "double", "swap"]), st.integers(0, len(LINES) - 1)),
    min_size=1,
    max_size=6,
)
AT_A_TIME = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def changed(changes: list[tuple[str, int]]) -> str:
    """The lines of a good case, some of them dropped, doubled, or with another's value."""
    lines: list[str | None] = list(LINES)
    for how, at in changes:
        key, equals, _ = LINES[at].partition(" = ")
        if how == "drop":
            lines[at] = None
        elif how == "double":
            lines[at] = f"{LINES[at]}\n{LINES[at]}"
        elif equals:
            others = [line for line in LINES if line.startswith(f"{key} = ")]
            lines[at] = others[at % len(others)]
    return "\n".join(line for line in lines if line is not None)


@AT_A_TIME
@given(CHANGES)
def test_whatever_changes_is_told_at_a_place(ford: Ford, changes: list[tuple[str, int]]) -> None:
    text = changed(changes)
    ford.write(text)
    checked = check_case(ford.path)
    lines = text.split("\n")
    for problem in checked.problems:
        assert problem.severity == RULES[problem.rule]
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
        assert problem.excerpt == lines[problem.line - 1]
    assert checked_text(checked)
    assert (checked.case is None) == (checked.coverage is None)


@AT_A_TIME
@given(st.text(max_size=400))
def test_whatever_becomes_of_the_document(ford: Ford, text: str) -> None:
    ford.document.write_bytes(text.encode("utf-8"))
    checked = check_case(ford.path)
    assert checked.failed
    assert checked_text(checked)


def rules(checked: Checked) -> list[str]:
    return [problem.rule for problem in checked.problems]


def mends(checked: Checked) -> str:
    return " ".join(problem.mend for problem in checked.problems)


def test_a_lost_passage_is_told_once(ford: Ford) -> None:
    """What hangs on it is not told again for every hedge, figure and expectation."""
    ford.edit('from = "Leaving it open"', 'from = "Keeping it open"')
    assert rules(check_case(ford.path)) == ["sentence-unaccounted", "passage-not-found"]


def test_a_missing_document_is_told_once(ford: Ford) -> None:
    ford.document.unlink()
    assert rules(check_case(ford.path)) == ["document-missing"]


def test_near_words_are_proposed_for_lost_ones(ford: Ford) -> None:
    ford.edit('to = "12 carts."\ndigest', 'to = "could ruin twelve carts"\ndigest')
    assert "“could ruin 12 carts.”" in mends(check_case(ford.path))


def test_of_many_lost_passages_each_is_told_and_the_first_explained(
    ford: Ford, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost = '[[passages]]\nid = "lost-{0}"\ndocument = "ford"\nfrom = "Rain has lost {0}"\n'
    ford.write(ford.text + "".join(map(lost.format, range(3))))
    monkeypatch.setattr("tui.case.check.stretches._MOST_EXPLAINED", 1)
    problems = [p for p in check_case(ford.path).problems if p.rule == "passage-not-found"]
    assert [problem.mend.startswith("Mend those above first") for problem in problems] == [
        *(False, True, True)
    ]
    assert "does not stand in the document" in problems[2].message


@pytest.mark.parametrize(
    ("words", "near"),
    [
        ("raised the river by 30%", "raised the stream by 30%."),
        ("CLOSING, the ford", "Closing the ford"),
        ("nothing of the sort", ""),
        ("", ""),
        ("word " * 50, ""),
    ],
)
def test_the_closest_words(words: str, near: str) -> None:
    assert closest(words, "Rain has raised the stream by 30%. Closing the ford may help.") == near


def test_what_is_not_in_a_word() -> None:
    assert words_of("The U.S. — China’s “self-sufficient” 3.7") == [
        *("the", "us", "chinas", "self", "sufficient", "37"),
    ]


def test_seven_words_in_a_row_may_be_the_documents(ford: Ford) -> None:
    ford.edit('title = "Shutting it', 'title = "Closing the ford may keep carts dry; shutting it')
    assert rules(check_case(ford.path)) == []
    ford.edit("carts dry; shutting it", "carts dry, says he, shutting it")
    assert rules(check_case(ford.path)) == ["copied-words"]


def test_who_and_when_may_be_the_documents_words(ford: Ford) -> None:
    words = "Rain has raised the stream by 30% since 2019. Closing the ford"
    ford.edit('choose = "one"', f'who = "{words}"\nwhen = "{words}"\nchoose = "one"')
    assert rules(check_case(ford.path)) == []


def test_numbers_of_a_decision_may_stand_with_its_options(ford: Ford) -> None:
    ford.edit('label = "Let them through"', 'label = "Lose 12"')
    assert rules(check_case(ford.path)) == []
    ford.edit('passages = ["closing", "leaving"]', 'passages = ["closing"]')
    assert rules(check_case(ford.path)) == ["number-not-in-passage"]
    ford.edit("status_quo = true", 'status_quo = true\npassages = ["leaving"]')
    assert rules(check_case(ford.path)) == []


def test_numbers_of_the_case_may_stand_anywhere(ford: Ford) -> None:
    ford.edit('summary = "Whether', 'summary = "Since 2019, twelve and 30%: whether')
    ford.edit('label = "Trade"', 'label = "Trade in 2019"')
    assert rules(check_case(ford.path)) == []
    ford.edit('label = "Trade in 2019"', 'label = "Trade in 2020"')
    assert rules(check_case(ford.path)) == ["number-not-in-passage"]


def test_a_check_writes_nothing(ford: Ford) -> None:
    def state(folder: Path) -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    before = state(ford.path.parent)
    check_case(ford.path)
    assert state(ford.path.parent) == before

"""What is wrong with a case is told in words that lead to the mend."""

import pytest

from tests.case.ford import Ford
from tui.case.schema import MOST_OPTIONS
from tui.outside.problem import Problem
from tui.text.problems import checked_text
from tui.work.check import check_case


def told(ford: Ford) -> tuple[Problem, ...]:
    return check_case(ford.path).problems


def test_an_empty_case_is_told_the_tables_that_it_lacks(ford: Ford) -> None:
    ford.write("format = 1\n")
    messages = [problem.message for problem in told(ford)]
    assert messages == ["There is no [case].", "There is no [[documents]]."]
    assert "id, title, summary" in told(ford)[0].mend
    assert "id, path, sha256, title, body" in told(ford)[1].mend


def test_a_table_within_one_is_named_with_its_header(ford: Ford) -> None:
    text = ford.text
    start = text.index("[[decisions.options]]")
    ford.write(text[:start] + text[text.index("[[themes]]") :])
    assert "There is no [[decisions.options]]." in [problem.message for problem in told(ford)]


def test_too_many_options_are_counted(ford: Ford) -> None:
    start, end = ford.text.index("[[decisions.options]]"), ford.text.index("[[themes]]")
    keys = ("id = 'o{0}'", "label = 'Way {0}'", "posed = 'implicit'", "passages = ['closing']")
    option = "\n".join(("[[decisions.options]]", *keys, ""))
    many = "".join(option.format(number) for number in range(MOST_OPTIONS + 1))
    ford.write(ford.text[:start] + many + ford.text[end:])
    (problem,) = told(ford)
    assert problem.rule == "wrong-length"
    assert f"“options”: List should have at most {MOST_OPTIONS} items" in problem.message


def test_an_inline_table_is_shown_as_one(ford: Ford) -> None:
    ford.edit('body = { from = "Rain has", to = "12 carts." }\n', "")
    (problem,) = told(ford)
    assert problem.message == "The key “body” is missing."
    assert problem.mend == "Add body = { from = … } here."


@pytest.mark.parametrize(
    ("old", "new", "near"),
    [
        ('passages = ["closing", "leaving"]', 'passages = ["closin"]', "closing"),
        ('from = ["crossing.shut"]', 'from = ["crossing.shot"]', "crossing.shut"),
        ('voice = "brook"', 'voice = "broke"', "brook"),
        ('on = "losses"', 'on = "loses"', "losses"),
    ],
)
def test_an_unknown_name_leads_to_those_that_are_near(
    ford: Ford, old: str, new: str, near: str
) -> None:
    ford.edit(old, new)
    (problem,) = told(ford)
    assert problem.rule == "unknown-reference"
    assert f"“{near}”" in problem.mend


def test_an_unknown_name_like_no_other_is_not_guessed_at(ford: Ford) -> None:
    ford.edit('voice = "brook"', 'voice = "zzzzz"')
    assert told(ford)[0].mend == "Correct the name, or add that voice."


@pytest.mark.parametrize(
    ("old", "new", "mark", "column"),
    [
        ('title = "The crossing"', "title = “The crossing”", "“", 9),
        ('title = "The crossing"', 'title = "The crossing”', "”", 22),
        ('title = "The crossing"', "title = „The crossing“", "„", 9),
    ],
)
def test_typographic_quotation_marks_are_named(
    ford: Ford, old: str, new: str, mark: str, column: int
) -> None:
    ford.edit(old, new)
    (problem,) = told(ford)
    assert problem.message == f"{mark} is no quotation mark in TOML."
    assert 'Write "' in problem.mend
    assert (problem.line, problem.column) == (5, column)


def test_a_passage_that_is_not_found_shows_where_matching_stopped(ford: Ford) -> None:
    ford.edit('from = "Closing the ford"', 'from = "Closing the ford might keep carts dry"')
    problem = next(problem for problem in told(ford) if problem.rule == "passage-not-found")
    assert "“Closing the ford might keep carts dry” does not stand" in problem.message
    assert "“Closing the ford” does, and is followed by “may keep carts dry, says Ida”" in (
        problem.message
    )


def test_its_words_are_never_cut(ford: Ford) -> None:
    words = "Closing the ford " + "and then closing it once more " * 5
    ford.edit('from = "Closing the ford"', f'from = "{words}"')
    problem = next(problem for problem in told(ford) if problem.rule == "passage-not-found")
    assert words.strip() in problem.message


def test_a_refused_case_says_how_to_see_the_numbers_of_sentences(ford: Ford) -> None:
    assert "juncture read" not in checked_text(check_case(ford.path))
    ford.edit('voice = "brook"', 'voice = "broke"')
    assert "`juncture read DOCUMENT` shows the sentences" in checked_text(check_case(ford.path))


def test_an_option_that_the_document_poses_may_have_its_official_name(ford: Ford) -> None:
    name = "Closing the ford may keep carts dry, says Ida Brook"
    ford.edit('label = "Shut it"', f'label = "{name}"')
    assert [problem.rule for problem in told(ford)] == ["copied-words"]
    ford.edit(
        'posed = "reported"\npassages = ["closing"]', 'posed = "explicit"\npassages = ["closing"]'
    )
    assert told(ford) == ()


def test_a_two_beside_digits_counts_what_the_editor_tells_of(ford: Ford) -> None:
    ford.edit("The water stands higher than it did", "Two measures, 30% apart")
    assert told(ford) == ()
    ford.edit("Two measures, 30% apart", "Two measures of the water")
    assert [problem.rule for problem in told(ford)] == ["number-not-in-passage"]

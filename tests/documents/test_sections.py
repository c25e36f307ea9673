"""The headings and pages of a text, told from the text itself."""

import pytest

from tui.documents.pages import page_of, page_starts
from tui.documents.sections import headings, section
from tui.outside.text import clean


def outline(text: str) -> list[tuple[int, str]]:
    return [(heading.level, heading.words) for heading in headings(text)]


def test_headings_marked_as_in_markdown() -> None:
    text = "# One\n\nWords.\n\n## One, two ##\n\nMore.\n\f### Deep\n\n#no heading\n\n    # code\n"
    assert outline(text) == [(1, "One"), (2, "One, two"), (3, "Deep")]
    assert [text[h.start : h.end] for h in headings(text)] == [
        "# One",
        "## One, two ##",
        "### Deep",
    ]
    assert headings(clean(text)) == headings(text)


def test_code_between_fences_holds_no_heading() -> None:
    assert outline("# One\n\n```\n# comment\n```\n\n# Two\n") == [(1, "One"), (1, "Two")]
    assert outline("```\n# One\n\n# Two\n") == [(1, "One"), (1, "Two")]  # never closed


def test_underlined_titles_take_their_level_from_the_order_of_the_rules() -> None:
    text = "====\nTop\n====\n\nPart\n====\n\nText\nof it.\n\nSmall\n~~~~~\n\nPart two\n========\n"
    assert outline(text) == [(1, "Top"), (2, "Part"), (3, "Small"), (2, "Part two")]
    assert text[headings(text)[0].start :].startswith("====\nTop")


def test_a_rule_under_running_text_or_alone_makes_no_heading() -> None:
    assert outline("Words that\nrun on.\n----\n\n----\n\nMore.\n") == []


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("EXECUTIVE SUMMARY", 1),
        ("2 Scope", 1),
        ("2. Scope", 1),
        ("2.1 Scope", 2),
        ("2.1.3. Scope of the rules", 3),
        ("Part III", 1),
        ("Chapter II: The plan", 2),
        ("Section 4 – What is asked", 3),
        ("ARTICLE 5", 4),
        ("Article 5a Definitions", 4),
        ("Annex A", 1),
        ("IV. Findings", 1),
    ],
)
def test_a_short_line_by_itself_may_be_a_heading(line: str, level: int) -> None:
    assert outline(f"Some words.\n\n{line}\n\nMore words.\n") == [(level, line)]


@pytest.mark.parametrize(
    "line",
    [
        "2.1 Scope is set out here.",
        "Article 5 applies here.",
        "article of faith",
        "Part of the plan",
        "Two words",
        "2024 was a year",
        "3 people came",
        "US",
        "CPU | GPU",
        "2.1 Scope ........ 7",
        "    CODE IN CAPITALS",
        "A LONG LINE " * 10,
        "—————",
    ],
)
def test_other_lines_are_none(line: str) -> None:
    assert outline(f"Some words.\n\n{line}\n\nMore words.\n") == []


def test_numbered_paragraphs_one_after_another_are_a_list() -> None:
    assert outline("Aims:\n\n1. Peace\n\n2. Bread\n\n3. Land\n\nAnd so on.\n") == []
    assert outline("1. Peace\n\nWords.\n\n2. Bread\n\nWords.\n") == [
        (1, "1. Peace"),
        (1, "2. Bread"),
    ]


def test_a_table_of_contents_is_passed_over() -> None:
    titles = ["1.1 One", "1.2 Two", "1.3 Three", "1.4 Four"]
    contents = "\n\n".join(titles)
    body = "\n\n".join(f"{title}\n\nWords." for title in titles)
    assert outline(f"{contents}\n\nWords.\n\n{body}\n") == [(2, title) for title in titles]


def test_a_text_that_marks_its_headings_has_no_others() -> None:
    assert outline("# One\n\nNOTE WELL\n\n# Two\n") == [(1, "One"), (1, "Two")]
    assert outline("# One\n\nNOTE WELL\n\nWords.\n") == [(1, "One"), (2, "NOTE WELL")]


def test_sections_end_with_the_next_heading_of_the_same_or_a_higher_level() -> None:
    text = "# One\n\na\n\n## Deep\n\nb\n\n# Two\n\nc\n"
    every = headings(text)
    assert [text[slice(*section(every, at, len(text)))][:5] for at in range(3)] == [
        "# One",
        "## De",
        "# Two",
    ]
    assert section(every, 0, len(text))[1] == section(every, 1, len(text))[1] == every[2].start
    assert section(every, 2, len(text)) == (every[2].start, len(text))


def test_only_headings_of_the_body_are_told() -> None:
    text = "# One\n\na\n\n## Deep\n\nb\n"
    assert [h.words for h in headings(text, (7, len(text)))] == ["Deep"]
    assert headings(text, (7, len(text)))[0].level == 2


def test_pages_begin_at_page_marks() -> None:
    text = "One\n\f# Two\n\nruns\n\fon\n"
    starts = page_starts(text)
    assert [page_of(starts, text.index(words)) for words in ("One", "Two", "runs", "on\n")] == [
        1,
        2,
        2,
        3,
    ]
    assert page_starts("\fwords") == (0, 0)
    assert page_of(page_starts("\fwords"), 1) == 2
    assert page_starts("words") == ()
    assert page_of((), 3) is None


def test_a_page_mark_is_cleaned_to_a_space() -> None:
    assert clean("One.\n\fTwo.") == "One.\n Two."

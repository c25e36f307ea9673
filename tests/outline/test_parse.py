"""How an outline is read: what people may type, and what is said of what cannot be read."""

from contextlib import suppress

import pytest

from tui.outline.lines import DEEPEST, MOST_CHARACTERS
from tui.outline.model import Cited
from tui.outline.parse import parse
from tui.outline.write import written
from tui.outside.problem import Problem, Refused


def problems(text: str) -> tuple[Problem, ...]:
    with pytest.raises(Refused) as refused:
        parse(text, "a.outline")
    return refused.value.problems


def test_notes_are_divided_by_semicolons_two_spaces_commas_or_lines() -> None:
    typed = """
? Should the bridge be shut? [s12]            who: the council   when: by May    any
- not yet beneath it
"""
    assert problems(typed)[0].line == 3
    question = "? Should the bridge be shut? [s12]"
    expected = {"choose": ("any",), "who": ("the council",), "when": ("by May",)}
    for notes in (
        " any; who: the council; when: by May",
        "   who: the council   when: by May    any",
        "\n    who: the council\n    when: by May\n    any",
        " any, who the council; when by May",
    ):
        (entry,) = parse(question + notes).entries
        assert (entry.words, dict(entry.notes)) == ("Should the bridge be shut?", expected), notes


def test_hedges_stand_before_the_sentences_or_behind() -> None:
    for line in ('> It falls "could" "may" [s1] past', '> It falls [s1] "could" “may” past'):
        (entry,) = parse(line).entries
        assert (entry.words, entry.hedges, entry.note("kind")) == (
            "It falls",
            ("could", "may"),
            "past",
        )


def test_sentences_are_cited_in_many_ways() -> None:
    cases = {
        "[s12]": (Cited(first=12, last=12),),
        "[s12-14]": (Cited(first=12, last=14),),
        "[s12–s14]": (Cited(first=12, last=14),),
        "[p. 3 ¶7 s22]": (Cited(first=22, last=22),),
        "[report s1, s3, memo s4]": (
            Cited("report", 1, 1),
            Cited("report", 3, 3),
            Cited("memo", 4, 4),
        ),
        "[p1 s3, p s4]": (Cited("p1", 3, 3), Cited("p", 4, 4)),
        "[s1] [s3]": (Cited(first=1, last=1), Cited(first=3, last=3)),
        "[# Costs and more]": (Cited(heading="Costs and more"),),
        '[report # Costs, s3 {x} "a b … c d"]': (
            Cited("report", heading="Costs"),
            Cited("report", 3, 3, "", "a b", "c d", "x"),
        ),
        '["only words"]': (Cited(start="only words"),),
        "[#known]": (Cited(id="known"),),
    }
    for typed, expected in cases.items():
        (entry,) = parse(f"! A caveat {typed}").entries
        assert entry.cited == expected, typed


def test_words_may_hold_any_character() -> None:
    typed = r'> \#1: \[sic] \{x} "said" ; // … \\ end\" [s1]'
    (entry,) = parse(typed).entries
    assert entry.words == '#1: [sic] {x} "said" ; // … \\ end"'
    assert parse(written(parse(typed))) == parse(typed)


def test_control_characters_are_shown_and_never_obeyed() -> None:
    (entry,) = parse("! A \x1bred").entries
    assert entry.words == "A ␛red"


def test_remarks_headings_and_empty_lines_say_nothing() -> None:
    typed = "# A title\n// remark\n\n## Decisions\n? Why? [s1]\n  // inside\n  - So\n"
    outline = parse(typed)
    assert outline.title == "A title"
    assert [entry.mark for entry in outline.walk()] == ["?", "-"]


def test_lines_go_on_and_end_where_a_note_is_named() -> None:
    typed = "? Should the old\n    bridge be shut?\n    who: the council\n  - Yes\n"
    (entry,) = parse(typed).entries
    assert (entry.words, entry.note("who")) == ("Should the old bridge be shut?", "the council")


def test_windows_newlines_tabs_and_a_byte_order_mark_are_taken_as_meant() -> None:
    outline = parse("\ufeff# T\r\n? Why? [s1]\r\n\t- So\r\n\t\t> It falls [s2]\r\n")
    assert [entry.mark for entry in outline.walk()] == ["?", "-", ">"]


@pytest.mark.parametrize(
    ("typed", "place", "words", "mend"),
    [
        ("- An option", (1, 1), "cannot stand by itself", "Indent it beneath the decision"),
        ("? Why? [s1]\n  > It falls [s1]", (2, 3), "beneath a decision", "beneath an option"),
        ("> It falls", (1, 1), "No sentence is named", "[s12]"),
        ("> It falls [12]", (1, 13), "names no sentences", r"\["),
        ("> It falls [s3-1]", (1, 13), "no run of sentences", "lower one first"),
        ("> It falls [s1", (1, 12), "not closed", "Close it"),
        ("> It falls [s1] {Not an id}", (1, 17), "no id", "lower-case"),
        ("> It falls [s1] statd", (1, 17), "is nothing that a consequence says", "“stated”"),
        ('> It falls [s1] figures "3"', (1, 17), "is nothing", "Notes here"),
        ("> It falls [s1] past; past", (1, 23), "a second time", "Leave one"),
        ("> It falls [s1] with", (1, 17), "Nothing stands behind", "#shops-close"),
        ("> #it [s1] risk", (1, 12), "belongs where “#it” is told", "with, stated"),
        ("+ A fact. [s1] stated", (1, 16), "how evidence bears", "Leave it out"),
        ('+ A fact. [s1] "12"', (1, 16), "in quotation marks", "figures, dates, actors"),
        ("= [s1]", (1, 3), "without a word", "why they are set aside"),
        ("just words", (1, 1), "none of the marks", "//"),
        (">No space", (1, 1), "only with a space", "“> ”"),
        ("document: a.txt {s2}", (1, 17), "taken for a sentence", "another id"),
        ("stage: finished", (1, 8), "none of these", "draft or complete"),
        ("id: a\nid: b", (2, 5), "given already", "Leave it out"),
        ("! " + "x" * 4001, (1, 3), "4,001 characters", "4,000"),
    ],
)
def test_what_is_wrong_is_told_at_its_place(
    typed: str, place: tuple[int, int], words: str, mend: str
) -> None:
    (problem, *_) = problems(typed)
    assert (problem.line, problem.column) == place
    assert words in problem.message
    assert mend in problem.mend
    assert problem.file == "a.outline"
    assert problem.excerpt == typed.split("\n")[place[0] - 1][: 4000 - 1] or len(typed) > 3999


def test_all_that_is_wrong_is_told_at_once() -> None:
    told = problems("> It falls\n\n- So [x]\nwords\n= [s1]\n")
    assert [problem.line for problem in told] == [1, 3, 3, 4, 5]


def test_what_is_too_much_is_refused_before_it_is_read() -> None:
    (problem,) = problems("! x\n" * 20_000)
    assert problem.rule == "outline-too-large"
    assert problems("x" * (MOST_CHARACTERS + 1))[0].rule == "outline-too-large"
    deep = "\n".join(f"{' ' * n}> It falls [s1]" for n in range(DEEPEST + 1))
    assert problems(deep)[0].rule == "outline-too-deep"
    assert problems("! " + "x" * 16_001)[0].rule == "wrong-length"


@pytest.mark.parametrize("odd", ["[", '"', "{", "\\", '[s1 "', "“", '"a" ', "#a ", "[s1 ", "…"])
def test_odd_lines_come_to_an_end(odd: str) -> None:
    for mark in ("?", ">", "+", "!", "=", "> #a with", "document:"):
        with suppress(Refused):
            parse(f"{mark} {odd * (15_000 // len(odd))}x")


def test_a_column_counts_a_tab_as_the_one_sign_that_it_is() -> None:
    typed = "? Why?\tas said [s1]\n\t- So\n\t\t> It falls\t[s1]\tstatd\n\tand\n"
    stated, unmarked = problems(typed)
    line = typed.split("\n")[2]
    assert (stated.line, stated.column) == (3, line.index("statd") + 1)
    assert stated.excerpt == line.replace("\t", " ")
    assert (unmarked.line, unmarked.column) == (4, 2)
    (beyond,) = problems("\t>")
    assert beyond.column == 3, "where its words would stand"

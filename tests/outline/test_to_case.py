"""What the lines of an outline come to in a case."""

from pathlib import Path

import pytest

from tests.outline.samples import OUTLINE, case_of, ferry_source
from tui.case.read import read_case
from tui.outline.of_case import DEEPEST, of_case
from tui.outline.parse import parse
from tui.outline.slug import Ids, slug
from tui.outline.to_case import to_case
from tui.outside.problem import Problem, Refused


def problems(text: str) -> tuple[Problem, ...]:
    with pytest.raises(Refused) as refused:
        to_case(parse(text, "a.outline"), [ferry_source()])
    return refused.value.problems


def test_a_link_needs_all_that_is_above_it_and_behind_with(tmp_path: Path) -> None:
    case = case_of(
        "? A? [s3]\n  - Yes\n    > First [s4]\n      > Second [s5] with #b.no\n"
        "    > #first [s6] beside\n"
        "? B? [s3] label: B\n  - No\n    > First [s7]\n> Third [s8] with #second #a.yes\n",
        tmp_path,
    ).case
    first, second, third = (case.consequences[key] for key in ("first", "second", "third"))
    assert [(link.sources, link.directness) for link in first.links] == [
        (("a.yes",), "inferred"),
        (("a.yes",), "beside"),
        (("b.no",), "inferred"),
    ]
    assert [link.sources for link in second.links] == [("first", "b.no")]
    assert [link.sources for link in third.links] == [("second", "a.yes")]


def test_directness_is_stated_only_where_that_is_written_quoted_or_needs_no_step(
    tmp_path: Path,
) -> None:
    case = case_of(
        '? A? [s3]\n  - Yes\n    > Bare [s4]\n    > Hedged "would" [s6]\n'
        '    > Written [s5] stated\n    > Both "could" [s5] beside\n'
        "> Alone [s12]\n  + It did. [s8]\n",
        tmp_path,
    ).case
    levels = {key: item.links[0].directness for key, item in case.consequences.items()}
    assert levels == {
        "bare": "inferred",
        "hedged": "stated",
        "written": "stated",
        "both": "beside",
        "alone": "stated",
    }
    assert [b.directness for e in case.evidence.values() for b in e.bears] == ["inferred"]


def test_evidence_bears_on_what_it_stands_beneath_and_is_else_near(tmp_path: Path) -> None:
    case = case_of(
        "? A? [s3]\n  + Near it. [s4] {near}\n  - Yes [] near [s5 {five}]\n    > First [s4]\n"
        "      ~ #near beside\n      + Other. [s8]\n",
        tmp_path,
    ).case
    assert case.decisions["a"].related == ("evidence.near",)
    assert case.options["a.yes"].related == ("passage.five",)
    assert [(b.on, b.way, b.directness) for b in case.evidence["near"].bears] == [
        ("first", "against", "beside")
    ]


def test_voices_are_those_at_the_head_the_author_or_new(tmp_path: Path) -> None:
    case = case_of(
        "voice: The Traders there {traders}; short: Traders\n"
        "> One [s6] by traders\n> Two [s6] by the traders there\n> Three [s3]\n"
        "> Four [s3] by Marl\n",
        tmp_path,
    ).case
    said = [item.links[0].voice for item in case.consequences.values()]
    assert said == ["traders", "traders", "author", "marl"]
    assert [(v.id, v.reported) for v in case.voices.values()] == [
        ("traders", True),
        ("author", False),
        ("marl", True),
    ]


def test_caveats_are_about_what_is_above_named_or_cited_or_else_all(tmp_path: Path) -> None:
    case = case_of(
        "theme: Money\n> One [s6] {one} theme: money\n"
        "  ! Odd. [s7 {seven}] about #two #theme.money\n"
        "> Two [s6] {two}\n! All.\n! Outside. [s8 {eight}] source: A book\n",
        tmp_path,
    ).case
    assert [(c.about, c.basis) for c in case.caveats] == [
        (("consequence.one", "consequence.two", "theme.money", "passage.seven"), "document"),
        (("document.ferry",), "document"),
        (("passage.eight",), "outside"),
    ]


def test_a_section_stands_for_its_sentences(tmp_path: Path) -> None:
    document = "# Costs\n\nIt costs much. It costs more.\n\n# Gains\n\nIt brings trade.\n"
    case = case_of("! Long. [# Costs]\n", tmp_path, document).case
    (passage,) = case.passages.values()
    assert passage.sentences == (1, 2, 3)


def test_proposals_are_marked_line_by_line_or_all_at_once(tmp_path: Path) -> None:
    text = "> One [s6]\n> Two [s6] proposed: a friend\n"
    case = case_of(text, tmp_path).case
    assert [c.proposed for c in case.consequences.values()] == ["", "a friend"]
    reading = case_of(f"proposed: a bot\n{text}", tmp_path)
    assert [c.proposed for c in reading.case.consequences.values()] == ["a bot", "a friend"]
    assert {p.proposed for p in reading.case.passages.values()} == {"a bot"}
    outline, _ = of_case(reading)
    assert [entry.note("proposed") for entry in outline.entries] == ["a bot", "a friend"]


def test_a_long_chain_and_a_circle_go_on_at_the_left_edge(tmp_path: Path) -> None:
    chain = "".join(
        f"> Step {'a' * (n + 1)} [s6] {{c{n}}}{f' with #c{n - 1}' if n else ''}\n"
        for n in range(40)
    )
    circle = "> Round [s6] {r} with #o\n> Other [s6] {o} with #r\n"
    reading = case_of(chain + circle, tmp_path)
    outline, _ = of_case(reading)

    def depth(entry: object) -> int:
        return 1 + max((depth(below) for below in getattr(entry, "beneath", ())), default=0)

    assert max(depth(entry) for entry in outline.entries) == DEEPEST + 1
    links = {key: item.links for key, item in reading.case.consequences.items()}
    again = to_case(outline, [ferry_source()])
    (tmp_path / "case.toml").write_text(again, encoding="utf-8")
    from tui.case.read import read_case

    assert {
        k: c.links for k, c in read_case(tmp_path / "case.toml").case.consequences.items()
    } == links


@pytest.mark.parametrize(
    ("typed", "place", "words"),
    [
        ("> It falls [s99]", (1, 13), "it has s1 to s13"),
        ("> It falls [report s1]", (1, 13), "no document “report”"),
        ("> It falls [# Costs]", (1, 15), "headed “Costs”"),
        ('> It falls [s6 "not there"]', (1, 17), "does not stand in s6"),
        ('> It falls [s5 "A bridge … nowhere"]', (1, 28), "“nowhere” does not stand"),
        ("> It falls [#where]", (1, 13), "No line gives a passage"),
        ("> One [s1] {x}\n> Two [s1] {x}", (2, 12), "is given to two"),
        ("! One [s1 {x}]\n! Two [s2 {x}]", (2, 11), "stands elsewhere"),
        ("> One [s1] with #none", (1, 17), "no option or consequence"),
        ("? A? [s1]\n  - Yes [s1] averts #none", (2, 21), "no consequence “none”"),
        ("> One [s1]\n  + #none", (2, 5), "no evidence “none”"),
        ("? A? [s1]", (1, 1), "no option"),
        ("> One [s1] risk\n> One [s2] benefit", (2, 12), "with another sign"),
        ("theme: Money\ntheme: money", (2, 8), "twice"),
        ("voice: A {x}\nvoice: B {x}", (2, 10), "twice"),
        ("author: A; of: nothing", (1, 16), "no document “nothing”"),
    ],
)
def test_what_is_not_there_is_told_at_its_place(
    typed: str, place: tuple[int, int], words: str
) -> None:
    (problem, *_) = problems(typed)
    assert (problem.line, problem.column) == place
    assert words in problem.message
    assert problem.mend


def test_the_document_must_be_named_where_there_are_several() -> None:
    sources = [ferry_source(), ferry_source(name="other.txt", key="other")]
    with pytest.raises(Refused) as refused:
        to_case(parse("! Odd. [s1]"), sources)
    assert "none is named" in refused.value.problems[0].message
    assert 'document = "other"' in to_case(parse("! Odd. [other s1]"), sources)


def test_ids_are_made_of_words_and_differ() -> None:
    words = ["The old bridge", "U.S. firms’ own AI", "Über-Größe", "橋", "a", "x" * 90]
    assert [slug(text) for text in words] == [
        "old-bridge",
        "us-firms-own-ai",
        "uber-grosse",
        slug("橋"),
        "a",
        "x" * 40,
    ]
    assert slug("橋") != slug("河") and slug("橋")[0] == "x"
    ids = Ids(["shut-it"])
    assert [ids.new("Shut it"), ids.new("Shut it!")] == ["shut-it-2", "shut-it-3"]


def test_a_stretch_that_is_not_found_is_told_as_one(tmp_path: Path) -> None:
    case_of(OUTLINE, tmp_path)
    path = tmp_path / "case.toml"
    text = path.read_text(encoding="utf-8")
    head, aside = text.split("[[set_aside]]")
    path.write_text(f"{head}[[set_aside]]{aside.replace('We thank', 'They thank')}", "utf-8")
    _, remarks = of_case(read_case(path))
    assert remarks == ("1 stretch set aside that is not found",)

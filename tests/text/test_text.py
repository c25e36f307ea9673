"""What `juncture show` prints for people."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.edits import NOTE_ON_MOVING, NOTE_ON_THE_PAPER, edit
from tests.reason.bundled import case as bundled_case
from tests.reason.cases import questions, walk_of
from tui.case.model import Case
from tui.case.read import open_case
from tui.outside.widths import cell_len
from tui.reason.reasoner import Reasoner
from tui.scenario.model import Scenario, choose, doubt, new_scenario, note
from tui.text.show import show_text
from tui.wording.phrases import READERS_STEP
from tui.wording.standing import EDITORS_NOTE
from tui.wording.words import POSED_WORDS, SILENT, capital


def printed(case: Case, scenario: Scenario, width: int = 80) -> str:
    return show_text(Reasoner(case).findings(scenario), scenario, width)


@given(questions(), st.integers(20, 120))
def test_every_line_fits_and_every_consequence_is_there(question: Any, width: int) -> None:
    case, terms, choices = question
    scenario = walk_of(case, terms, choices, "no")
    text = printed(case, scenario, width)
    assert all(cell_len(line) <= width for line in text.splitlines())
    assert "\x1b" not in text
    words = " ".join(text.split())
    for item in case.consequences.values():
        assert item.statement in words


def test_it_says_what_follows_how_firmly_and_where_that_stands(case: Case) -> None:
    text = printed(case, choose(new_scenario(case), case, "boat", "stop"))
    for line in (
        "1  Night ferry                                                           Stop it",
        f"   the council · no date given · {POSED_WORDS['explicit']}",
        "   ● Stop it (implied)",
        "WHAT FOLLOWS                            3 follow · 0 open · 1 not said to follow",
        "  ▼ could → might",
        "    the author · stated · 1 against set beside",
        "    from Families leave",
        "    │ memo ¶1 s3",
        "    │ “That might close the school.”",
        "  whatever you choose: said to come",
        "    from no choice: it holds regardless",
        "    ! Editor’s note: The opening has been put off twice. Source: The Island",
        "  not said to follow",
        "    a reader’s step on words of the author · this step is looser than your",
        "  memo s8: It is about the print.",
        "8 sentences: 7 cited, 1 set aside, 0 unaccounted for.",
    ):
        assert line in text.splitlines()


def test_silence_is_said_in_so_many_words(case: Case) -> None:
    text = printed(case, new_scenario(case))
    assert text.count(SILENT) == 3  # keeping the boat, the railway, and the hospital
    assert f"{SILENT} Looser links: 1 inferred." in " ".join(text.split())
    loose = printed(case, replace(new_scenario(case), reading="inferred"))
    assert loose.count(SILENT) == 2


def test_an_option_whose_links_are_doubted_is_not_called_silent(case: Case) -> None:
    text = printed(case, doubt(new_scenario(case), ("families-move",), "hearsay"))
    assert text.count(SILENT) == 3
    assert "Nothing that is said to follow counts on these terms." in text
    assert "memo ¶1 s2 doubted by you: hearsay" in text


def test_a_passage_is_quoted_once_and_then_named(case: Case) -> None:
    text = " ".join(printed(case, new_scenario(case)).split())
    for passage in case.passages.values():
        assert text.count(f"“{passage.text}”") <= 1
    assert "memo ¶1 s1 (above)" in text


def test_notes_of_the_person_are_theirs(case: Case) -> None:
    scenario = note(note(new_scenario(case), "bridge", "Ask when."), "boat", "Vote in June.")
    text = printed(case, scenario)
    assert "∙ Your note: Ask when." in text
    assert "∙ Your note: Vote in June." in text


def test_notes_on_a_document_and_on_a_passage_stand_with_them(ferry: Path) -> None:
    edit(ferry, "[[caveats]]", NOTE_ON_MOVING)
    case = open_case(ferry)
    text = " ".join(printed(case, new_scenario(case)).split())
    assert "memo: HARBOUR NOTES ! Editor’s note: The memo is not dated." in text
    moving = "young families could move to the mainland.” ! Editor’s note: Nobody is asked."
    assert moving in text.replace("│ ", "")
    assert text.count("Nobody is asked.") == 1


def test_the_note_on_the_bundled_document_stands_beneath_its_imprint() -> None:
    case = bundled_case()
    (note,) = case.caveats_about("document", "gu-2024")
    text = " ".join(printed(case, new_scenario(case), 200).split())
    published = case.documents["gu-2024"].published
    assert f"{published} ! {EDITORS_NOTE}{note.text}" in text


def test_a_note_on_a_passage_that_nothing_else_cites_stands_with_its_words(ferry: Path) -> None:
    edit(ferry, "[[set_aside]]", NOTE_ON_THE_PAPER)
    case = open_case(ferry)
    lines = printed(case, new_scenario(case)).splitlines()
    at = lines.index(f"OTHER {EDITORS_NOTE.upper().rstrip(': ')}S")
    told = " ".join(" ".join(lines[at:]).split()).replace("│ ", "")
    assert "memo ¶4 s8 “Printed on paper made on the island.”" in told
    assert "Editor’s note: The paper is mentioned for no reason." in told


def test_it_is_set_with_bold_and_italic_only_when_asked(case: Case) -> None:
    scenario = new_scenario(case)
    styled = show_text(Reasoner(case).findings(scenario), scenario, 80, styled=True)
    assert "\x1b[3m" in styled
    assert styled.count("\x1b[") % 2 == 0


def test_a_missing_document_is_told_of(ferry: Path) -> None:
    (ferry.parents[2] / "seeds" / "memo.txt").unlink()
    case = open_case(ferry)
    text = printed(case, new_scenario(case))
    assert "The document is missing, so no passage of it can be shown." in text
    assert "This passage is not found in its document" in text


def test_with_support_a_step_of_the_readers_own_is_not_called_the_documents(case: Case) -> None:
    scenario = replace(
        choose(new_scenario(case), case, "timetable", "hospital"), reading="inferred"
    )
    findings = Reasoner(case).findings(scenario)
    assert findings.state("visits") == "follows"
    text = " ".join(show_text(findings, scenario, support=True).split())
    assert capital(READERS_STEP) in text
    assert capital(READERS_STEP) not in " ".join(show_text(findings, scenario).split())


def test_a_choice_that_the_case_no_longer_has_is_told_as_no_choice(case: Case) -> None:
    text = printed(case, replace(new_scenario(case), choices={"boat": ("swim",)}))
    assert (
        "1  Night ferry                                                       not decided" in text
    )
    assert "● none of these" not in text


def test_what_rests_on_a_passage_that_is_not_found_is_not_called_ruled_out(torn: Path) -> None:
    case = open_case(torn)
    text = printed(case, choose(new_scenario(case), case, "boat", "stop"))
    assert "1 follow · 0 open · 1 not said to follow · 2 not found" in text
    _, heading, rest = text.partition("  rests on a passage that is not found\n")
    assert heading
    assert "Families leave" in rest.partition("  not said to follow\n")[0]

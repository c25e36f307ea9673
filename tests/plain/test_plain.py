"""The walk as questions and answers, driven without a terminal."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.edits import NOTE_ON_MOVING, edit
from tests.reason.bundled import case as bundled_case
from tests.reason.cases import cases
from tui.case.model import Case
from tui.case.read import open_case
from tui.outside.problem import Problem, Refused
from tui.outside.widths import cell_len
from tui.plain.sitting import Ask, Tell
from tui.plain.walk import PlainWalk
from tui.reason.engine.derive import Findings
from tui.reason.reasoner import Reasoner
from tui.scenario.model import Scenario, choose, new_scenario
from tui.scenario.opening import Opened
from tui.scenario.read import Saved
from tui.wording.words import SILENT, UNCHANGED

LOST = "Nothing was saved."


def _none(name: str) -> Opened:
    raise Refused([Problem("unreadable-file", "error", name, 0, 0, "There is none.", "Ah.")])


class Walked:
    """A finished walk: all that was said, and every scenario that was saved."""

    path: Path | None = None
    saved: Saved | None = None
    case_path = Path(os.devnull, "case.toml")
    """Beside it, nothing can be written."""

    def __init__(self, case: Case, answers: list[str], scenario: Scenario | None = None) -> None:
        self.text = ""
        self.all_saved: list[Scenario] = []
        self.refuse = False
        self._answers = iter(answers)
        PlainWalk(
            Reasoner(case),
            scenario or new_scenario(case),
            self._ask,
            self._tell,
            self,
            opener=_none,
        ).run()
        self.left = list(self._answers)

    @property
    def words(self) -> str:
        return " ".join(self.text.split())

    def _ask(self, prompt: str) -> str:
        self.text += prompt
        answer = next(self._answers, None)
        if answer is None:
            raise EOFError
        self.text += f"{answer}\n"
        return answer

    def _tell(self, text: str) -> None:
        assert text.endswith("\n")
        self.text += text

    @property
    def folder(self) -> Path:
        return self.case_path.parent

    def __call__(
        self, scenario: Scenario, _: Findings, ask: Ask, tell: Tell, *, anew: bool = False
    ) -> Scenario | None:
        name = ask("Name: ")
        if name == "full":
            raise Refused([Problem("cannot-save", "error", "x", 0, 0, "The disk is full.", "Ah.")])
        if not name:
            return None
        self.all_saved.append(replace(scenario, title=name))
        tell("Saved.\n")
        return self.all_saved[-1]


Walk = Callable[..., Walked]


@pytest.fixture
def walk(ferry: Path) -> Walk:
    case = open_case(ferry)
    return lambda *answers, scenario=None: Walked(case, list(answers), scenario)


def test_it_asks_each_decision_and_then_tells_the_outcome(walk: Walk) -> None:
    walked = walk("2", "1, 2", "q", "n")
    assert walked.left == []
    assert "Decision 1 of 2: Night ferry. Should the night boat go on?" in walked.words
    assert "The council, no date given, the document asks." in walked.words
    assert "1. Keep it (status quo)" in walked.words
    assert "Follows: 1. could: Families leave." in walked.words
    assert "Follows: 2. could, then might: The school shuts." in walked.words
    assert "Night ferry: Stop it. Timetable: The railway, The hospital." in walked.words
    assert "Whatever you choose: said to come: 3. will: A bridge comes in 2031." in walked.words
    assert LOST not in walked.text


def test_a_voice_that_reads_it_out_meets_no_signs(walk: Walk) -> None:
    walked = walk("?2", "2", "", "w 2", "l")
    assert not set("→·▼▲◆◇●○■□│") & set(walked.text)


def test_a_preview_changes_nothing(walk: Walk) -> None:
    walked = walk("?2", "? 1", "?3", "q")
    assert "If you choose 2, Stop it: Follows: 1. could: Families leave." in walked.words
    assert "If you choose 1, Keep it: No longer open: 1. could: Families leave." in walked.words
    assert "There is no option 3 here." in walked.text
    assert walked.left == []  # it did not ask whether to save


def test_notes_on_the_document_and_on_a_passage_are_told(ferry: Path) -> None:
    edit(ferry, "[[caveats]]", NOTE_ON_MOVING)
    walked = Walked(open_case(ferry), ["w 1"])
    assert "Memo: HARBOUR NOTES. Editor’s note: The memo is not dated." in walked.words
    why = walked.words.partition("Families leave.")[2]
    assert "to the mainland.” Editor’s note: Nobody is asked." in why


def test_the_note_on_the_bundled_document_is_told_first() -> None:
    case = bundled_case()
    (note,) = case.caveats_about("document", "gu-2024")
    welcome = Walked(case, []).words.partition("Decision 1 of")[0]
    assert f"Editor’s note: {note.text}" in welcome


def test_silence_is_said_before_choosing_and_after(walk: Walk) -> None:
    walked = walk("?1", "1")
    assert walked.text.count(SILENT) >= 3
    walked = walk("", "?2")
    assert "1 more if you accept a reader’s inference." in walked.words


def test_none_of_any_is_a_choice_and_enter_is_not(walk: Walk) -> None:
    none = walk("", "0", "s", "x", "q")
    assert none.all_saved[0].choices == {"timetable": ()}
    left_open = walk("", "", "s", "x", "q")
    assert left_open.all_saved[0].choices == {}
    assert "Timetable: none of these." in none.words
    assert "Timetable: not decided." in left_open.words


def test_answers_that_are_none_are_told_and_change_nothing(walk: Walk) -> None:
    walked = walk("3", "0", "1,2", "perhaps", "w", "w 99", "z", "d 99", "99999999999", "q")
    for told in (
        "There is no option 3; they go from 1 to 2.",
        "There is no option 0; they go from 1 to 2.",
        "Choose one of them.",
        "“perhaps” is not an answer",
        "w needs a number: w 1, for example.",
        "There is no number 99; they go up to 4.",
        "There is no such command",
        "There is no number 99; they go up to 7.",
        "“99999999999” is not an answer",
    ):
        assert told in walked.words
    assert walked.left == []
    assert "Choose others, or 0 for none of them." in walk("", "0,1").words


def test_a_number_of_any_length_is_only_one_that_is_not_there(walk: Walk) -> None:
    many = "9" * 5000
    commands = ("why", "go", "note", "i evidence", "preview", "doubt", "read", "futures", "take")
    walked = walk(*(f"{command} {many}" for command in commands), f"compare {many}", "q")
    assert walked.left == []
    assert walked.words.count("There is no number 1000000000") >= 7
    assert "There is no option 1000000000 here." in walked.words


def test_back_and_on_and_leaving_open_again(walk: Walk) -> None:
    walked = walk("b", "2", "b", "x", "n", "p", "s", "x", "q")
    assert "This is the first decision." in walked.text
    assert "2. Stop it (implied, chosen)" in walked.words
    assert "No longer said to follow: 1. could: Families leave." in walked.words
    assert walked.all_saved[0].choices == {}


def test_undo_and_redo(walk: Walk) -> None:
    walked = walk("u", "2", "u", "U", "s", "x", "q")
    assert "There is nothing to take back." in walked.text
    assert walked.words.count("Follows: 1. could: Families leave.") == 2
    assert walked.all_saved[0].choices == {"boat": ("stop",)}


@pytest.mark.parametrize(
    ("typed", "differs", "follows"),
    [
        (["2", "b"], "Night ferry", "No longer said to follow: 1."),
        (["i 1", "ask the pilot"], "1 note", UNCHANGED),
        (["d 5", "hearsay"], "1 doubt", ""),
        (["r"], "the reading", ""),
        (["f"], "the proof asked for", ""),
    ],
)
def test_undo_says_what_it_took_back_and_redo_what_it_did_again(
    walk: Walk, typed: list[str], differs: str, follows: str
) -> None:
    walked = walk(*typed, "u", "U", "q", "n")
    assert f"Taken back: {differs}. {follows}" in walked.words
    assert f"Done again: {differs}." in walked.words


def test_a_note_is_said_to_be_noted_or_removed(walk: Walk) -> None:
    assert "Enter for none) x Noted. One number:" in walk("i", "x").words
    assert "Note removed. One number:" in walk("i", "x", "i", "").words
    assert "Enter for none) Nothing is noted. One number:" in walk("i", "").words


def test_why_tells_the_proof_down_to_the_passages_and_what_speaks_against(walk: Walk) -> None:
    walked = walk("2", "w2", "w1", "w4")
    assert (
        "This is a risk. 2. The school shuts, follows. Because: might, the author, stated."
        " Passage 3, memo ¶1 s3: “That might close the school.” 1. Families leave, follows."
    ) in walked.words
    assert "Needs Night ferry: Stop it: chosen." in walked.words
    assert "Against: 41 people took the night boat in May (statistic; harbour" in walked.words
    assert "Editor’s note: The year of the count is not given." in walked.words
    lacking = "4. Patients arrive more easily, not said to follow. Would: by a reader’s step"
    assert lacking in walked.words
    assert "But this step is looser than your reading accepts." in walked.words


def test_a_doubt_fells_what_rests_on_it_and_can_be_taken_back(walk: Walk) -> None:
    walked = walk("2", "d 2", "hearsay\x1b[31m", "d2", "d 2", "", "s", "x", "q")
    assert walked.words.count("You doubt this passage. Passage 2, memo ¶1 s2: “If the night") == 2
    assert "You accept this passage again." in walked.words
    assert (
        walked.words.count("No longer said to follow: 2. could, then might: The school shuts.") == 2
    )
    assert walked.all_saved[0].doubts == {"families-move": ""}
    noted = walk("d 2", "he\x1b[31m", "s", "x", "q").all_saved[0].doubts["families-move"]
    assert "\x1b" not in noted


def test_the_dials_turn(walk: Walk) -> None:
    walked = walk("", "2", "r", "r", "f", "s", "x", "q")
    assert "Reading: inferred. Proof: asserted. Doubted: nothing." in walked.text
    assert "Follows: 4. by a reader’s step: Patients arrive more easily." in walked.words
    assert (walked.all_saved[0].reading, walked.all_saved[0].proof) == ("inferred", "evidenced")


def test_notes_are_kept_and_shown(walk: Walk) -> None:
    walked = walk("i", "vote in June", "n", "b", "i 3", "ask when", "w3", "s", "x", "q")
    assert "Your note: vote in June" in walked.text
    assert "Your note: ask when" in walked.text
    assert walked.all_saved[0].notes == {"boat": "vote in June", "bridge": "ask when"}


def test_a_note_may_be_typed_in_one_line_with_what_it_is_on(walk: Walk) -> None:
    typed = ("note 1 hello", "i vote in June", "note evidence 1: who counted?", "i3 when", "i 99 x")
    walked = walk(*typed, "i evidence", "s", "x", "n", "n", "note so", "q")
    assert walked.all_saved[0].notes == {
        "move-away": "hello",
        "boat": "vote in June",
        "may-count": "who counted?",
        "bridge": "when",
    }
    assert walked.words.count("Noted.") == 4
    assert "There is no number 99; they go up to 4." in walked.words
    assert "i evidence needs a number: i evidence 1, for example." in walked.words
    assert "i needs the number of a consequence here" in walked.words
    assert walked.left == []


def test_quitting_asks_only_when_something_would_be_lost(walk: Walk) -> None:
    assert "Save before you quit?" not in walk("q").text
    assert "Save before you quit?" not in walk("2", "s", "mine", "q").text
    asked = walk("2", "q", "stay", "q", "y", "mine")
    assert asked.text.count("Save before you quit?") == 2
    assert asked.all_saved[0].choices == {"boat": ("stop",)}
    assert asked.left == []


def test_what_could_not_be_saved_is_not_lost_by_quitting(walk: Walk) -> None:
    walked = walk("2", "q", "y", "full", "q", "y", "", "q", "n")
    assert "The disk is full. Ah." in walked.text
    assert walked.text.count("Save before you quit?") == 3
    assert walked.left == []


def test_the_end_of_the_input_is_the_end_and_says_what_is_lost(walk: Walk) -> None:
    assert walk().text.endswith("The input has ended.\n")
    assert walk("2").text.endswith(f"The input has ended. {LOST}\n")
    assert walk("2", "q").text.endswith(f"The input has ended. {LOST}\n")
    assert walk("2", "s").text.endswith(f"The input has ended. {LOST}\n")
    assert walk("2", "s", "mine").text.endswith("The input has ended.\n")


def test_a_saved_walk_goes_on(walk: Walk, ferry: Path) -> None:
    case = open_case(ferry)
    begun = replace(choose(new_scenario(case), case, "boat", "stop"), title="My course")
    walked = walk("", scenario=begun)
    assert "You are walking “My course”." in walked.text
    assert "2. Stop it (implied, chosen)" in walked.text
    assert LOST not in walked.text


@given(
    cases(),
    st.lists(
        st.one_of(
            st.sampled_from(["", "1", "2", "0", "1,2", "b", "n", "x", "u", "U", "l", "r", "f"]),
            st.builds("{}{}".format, st.sampled_from("?wdi"), st.integers(0, 7)),
            st.sampled_from(["h", "s", "name", "q", "y", "n"]),
            st.sampled_from(["/boat", "t", "k 1", "v 2", "V1", "take 1", "seek", "c", "c 1", "y2"]),
            st.sampled_from(["futures", "hinges", "silences", "read", "read 1", "go 2", "e", "a"]),
            st.text(st.characters(exclude_characters="/\\~"), max_size=8),
        ),
        max_size=25,
    ),
)
def test_no_answer_ever_breaks_the_walk(case: Case, answers: list[str]) -> None:
    walked = Walked(case, answers)
    told = walked.text
    for answer in answers:
        told = told.replace(answer, "") if len(answer) > 2 else told
    assert all(cell_len(line) <= 160 for line in told.splitlines())


def test_a_choice_that_the_case_no_longer_has_is_told_as_no_choice(walk: Walk, ferry: Path) -> None:
    written = {"boat": ("swim",), "timetable": ("sundial",)}
    gone = replace(new_scenario(open_case(ferry)), choices=written)
    walked = walk("", "", scenario=gone)
    assert "Night ferry: not decided. Timetable: not decided." in walked.words
    assert "(chosen)" not in walked.words


def test_what_rests_on_a_passage_that_is_not_found_is_not_called_ruled_out(torn: Path) -> None:
    walked = Walked(open_case(torn), ["2", "w 1", "l", "q", "n"])
    assert "It rests on a passage that is not found." in walked.words
    assert "But no passage that you accept is found in its document." in walked.words
    assert "1 follow, 0 open, 1 not said to follow, 2 not found." in walked.words
    assert "Rests on a passage that is not found: 1. Families leave." in walked.words

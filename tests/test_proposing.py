"""What is proposed waits for a person, who looks at each entry and accepts it or not."""

import json
import tomllib
from datetime import date
from pathlib import Path

import pytest

from tests.proposed import ASSISTANT, propose_all
from tests.test_cli import Run
from tests.test_cli import call as call
from tests.test_cli import environment as environment
from tests.test_cli import run as run
from tui.case.proposed import proposals, quoted_passages
from tui.case.read import open_case
from tui.outside.problem import Refused
from tui.work.accept import accept, waiting_in

EVERYTHING = 26
"""Entries of the small case that can be proposed."""


@pytest.fixture
def proposed(ferry: Path) -> Path:
    """The small case, all of it proposed."""
    propose_all(ferry)
    return ferry


def references(path: Path) -> set[str]:
    return {proposal.reference for proposal in proposals(open_case(path))}


def test_every_kind_of_entry_can_wait(proposed: Path) -> None:
    waiting = references(proposed)
    assert len(waiting) == EVERYTHING
    assert {reference.partition(".")[0] for reference in waiting} == {
        "decision", "option", "consequence", "evidence", "caveat", "set_aside", "voice", "theme",
        "passage",
    }  # fmt: skip
    assert {"option.boat.keep", "set_aside.1", "passage.counted"} <= waiting


def test_nothing_waits_in_a_case_that_people_wrote(ferry: Path, call: Run) -> None:
    assert not references(ferry)
    assert call("accept", ferry).stdout == "Nothing is proposed that nobody has accepted.\n"


def test_without_an_id_it_lists_and_writes_nothing(proposed: Path, call: Run) -> None:
    before = proposed.read_bytes()
    told = call("accept", proposed, code=1).stdout
    assert "Proposed by an assistant\n" in told
    assert "  consequence.no-school\n      The school shuts\n" in told
    assert "  set_aside.1\n      It is about the print.\n" in told
    assert "7 passages are accepted with what quotes them." in told
    assert f"{EVERYTHING} entries proposed, not accepted." in told
    assert proposed.read_bytes() == before


def test_each_is_shown_with_its_words_and_passages_before_it_is_asked_for(
    proposed: Path, run: Run
) -> None:
    names = [
        "decision.boat", "option.boat.stop", "no-school", "evidence.may-count", "which-year",
        "set_aside.1", "voice.office", "people", "passage.falling",
    ]  # fmt: skip
    before = proposed.read_bytes()
    told = run("accept", proposed, *names, "--by", "Ada", stdin="n\n" * len(names), code=1).stdout
    for words in (
        "decision.boat · a decision proposed by an assistant, not accepted",
        "Should the night boat go on?",
        "the council · no date given",
        "option.boat.stop · an option",
        "Stop it · implied",
        "“If the night ferry",
        "consequence.no-school · a consequence",
        "▼ could → might",
        "People (proposed) · predicted · a risk",
        "“That might close the school.”",
        "statistic · harbour office (proposed), reported",
        "figures: “41”",
        "against: Families leave",
        "Editor’s note: The year of the count is not given.",
        "why: It is about the print.",
        "“Printed on paper made on the island.”",
        "harbour office: whom the author reports",
        "theme.people · a theme",
        "“In the same count",
        "Accept it as Ada? [y/N] n",
        "Nothing was accepted.",
    ):
        assert words in told, words
    assert told.count("Accept it as Ada?") == len(names)
    assert proposed.read_bytes() == before


@pytest.mark.parametrize("answer", ["", "n\n", "\n", "maybe\n"])
def test_anything_but_yes_is_no(proposed: Path, run: Run, answer: str) -> None:
    before = proposed.read_bytes()
    run("accept", proposed, "no-school", "--by", "Ada", stdin=answer, code=1)
    assert proposed.read_bytes() == before


def test_yes_writes_who_and_when_with_the_passages_that_were_quoted(
    proposed: Path, run: Run
) -> None:
    told = run("accept", proposed, "no-school", "--by", "Ada", stdin="y\n", code=1).stdout
    today = date.today()
    assert f"Accepted by Ada on {today.isoformat()}: consequence.no-school, passage.school" in told
    assert f"{EVERYTHING - 2} entries proposed, not accepted." in told
    data = tomllib.loads(proposed.read_text("utf-8"))
    (entry,) = (item for item in data["consequences"] if item["id"] == "no-school")
    assert (entry["accepted_by"], entry["accepted_on"]) == ("Ada", today)
    assert entry["proposed_by"] == ASSISTANT
    assert references(proposed).isdisjoint({"consequence.no-school", "passage.school-closes"})
    assert "passage.families-move" in references(proposed)


def test_what_was_accepted_stays_when_the_input_ends(proposed: Path, run: Run) -> None:
    run("accept", proposed, "no-school", "visits", "--by", "Ada", stdin="y\n", code=1)
    assert "consequence.no-school" not in references(proposed)
    assert "consequence.visits" in references(proposed)


def test_all_of_it_one_by_one_leaves_nothing(proposed: Path, call: Run) -> None:
    mark = b"\xef\xbb\xbf"
    proposed.write_bytes(mark + proposed.read_bytes())
    names = sorted(references(proposed))
    told = call("accept", proposed, *names, "--by", "Ada", "--yes").stdout
    assert "proposed, not accepted." not in told
    assert proposed.read_bytes().startswith(mark)
    assert not references(proposed)
    assert proposed.read_text("utf-8").count('accepted_by = "Ada"') == EVERYTHING
    assert not json.loads(call("check", proposed, "--json").stdout)["proposed"]


def test_the_login_name_is_who_accepts_and_is_told(proposed: Path, call: Run) -> None:
    told = call("accept", proposed, "visits", "--yes", code=1, LOGNAME="grace").stdout
    assert "Accepted by grace on " in told


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--yes"], "Nothing to accept: name each entry by its ID."),
        (["--all"], "No such option"),
        (["visits", "--by", " "], "Who accepts it? Give a name with --by NAME"),
        (["visits", "--by", "x" * 401], "of at most 400 characters"),
        (["vists"], "Nothing called “vists” is proposed and not accepted. Do you mean “visits”"),
        (["set_aside.2"], "Nothing called “set_aside.2” is proposed"),
        (["\x1b[2J"], "Nothing called “␛[2J” is proposed"),
    ],
)
def test_wrong_use_says_what_would_be_right(
    proposed: Path, call: Run, arguments: list[str], told: str
) -> None:
    before = proposed.read_bytes()
    assert told in call("accept", proposed, *arguments, code=2).stderr
    assert proposed.read_bytes() == before


def test_one_name_for_two_things_must_say_which(proposed: Path, call: Run) -> None:
    text = proposed.read_text("utf-8")
    proposed.write_text(text.replace('"counted"', '"visits"'), "utf-8", newline="")
    done = call("accept", proposed, "visits", "--yes", "--by", "Ada", code=2)
    assert "Say which: consequence.visits or passage.visits." in done.stderr
    call("accept", proposed, "passage.visits", "--yes", "--by", "Ada", code=1)
    assert "consequence.visits" in references(proposed)


def test_a_file_that_changes_meanwhile_is_left_alone(proposed: Path) -> None:
    waiting = waiting_in(proposed)
    proposed.write_bytes(proposed.read_bytes() + b"\n# mine\n")
    before = proposed.read_bytes()
    with pytest.raises(Refused, match="has changed since"):
        accept(waiting, waiting.proposals[:1], "Ada", "2026-11-26")
    assert proposed.read_bytes() == before


def test_quoted_passages_are_those_that_an_entry_cites(proposed: Path) -> None:
    case = open_case(proposed)
    quoted = {p.reference: quoted_passages(case, p) for p in proposals(case)}
    assert quoted["consequence.no-school"] == ("school-closes",)
    assert quoted["decision.boat"] == ("must-decide",)
    assert quoted["evidence.fall"] == ("falling",)
    assert quoted["caveat.which-year"] == ()
    assert quoted["voice.office"] == ()


# check counts what waits


def test_check_counts_what_waits_and_names_it(proposed: Path, call: Run) -> None:
    told = call("check", proposed).stdout
    assert f"{EVERYTHING} entries are proposed by “an assistant”, and nobody has accepted" in told
    assert f"\n{EVERYTHING} entries proposed, not accepted.\n" in told
    assert f"{EVERYTHING} entries proposed" in call("check", proposed, "--summary").stdout
    record = json.loads(call("check", proposed, "--json").stdout)
    assert set(record["proposed"]) == references(proposed)
    assert {"rule": "proposed", "severity": "note", "count": 1} in record["rules"]


def test_each_who_proposes_has_a_note_of_their_own(proposed: Path, call: Run) -> None:
    text = proposed.read_text("utf-8").replace(f'"{ASSISTANT}"', '"another"', 3)
    proposed.write_text(text, "utf-8", newline="")
    checked = call("check", proposed, "--json", "--rule", "proposed")
    problems = json.loads(checked.stdout)["problems"]
    assert [problem["message"].partition(",")[0] for problem in problems] == [
        "3 entries are proposed by “another”",
        f"{EVERYTHING - 3} entries are proposed by “an assistant”",
    ]


def test_what_quotes_a_passage_that_is_lost_cannot_be_accepted(proposed: Path, call: Run) -> None:
    text = proposed.read_text("utf-8")
    proposed.write_text(text.replace('"That might close the school."', '"It will."'), "utf-8")
    before = proposed.read_bytes()
    told = call("accept", proposed, "consequence.no-school", "--yes", code=1).stdout
    assert "Not accepted: school-closes cannot be found" in told
    assert proposed.read_bytes() == before

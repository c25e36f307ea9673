"""Whatever is only proposed says so, wherever it is told, whoever reads it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.proposed import ASSISTANT, propose_all
from tests.test_cli import Run
from tests.test_cli import call as call
from tests.test_cli import environment as environment
from tests.test_cli import run as run
from tui.case.model import Case
from tui.case.read import open_case
from tui.wording.proposed import called

WHO = f"proposed by {ASSISTANT}, not accepted"


@pytest.fixture
def proposed(ferry: Path) -> Path:
    propose_all(ferry)
    return ferry


@pytest.fixture
def stopped(proposed: Path) -> Path:
    """A scenario of it in which the boat is stopped."""
    path = proposed.with_name("stopped.toml")
    path.write_text(
        'format = 1\n[scenario]\ntitle = "Stopped"\n[case]\nid = "ferry"\n[choices]\n'
        'boat = "stop"\n',
        "utf-8",
    )
    return path


NAMES = ("Families leave", "The school shuts", "Night ferry", "Stop it", "Timetable", "People")


def unmarked(text: str) -> list[str]:
    """Where a text names an entry without saying that it is only proposed.

    A decision before its option goes without: one mark behind both is enough.
    """
    return list(_unmarked(" ".join(text.split())))


def _unmarked(text: str) -> Iterator[str]:
    for name in NAMES:
        at = text.find(name)
        while at >= 0:
            after = text[at + len(name) :]
            if not after.startswith(
                (" (proposed", ": ", " (implied · proposed", " (implied, proposed")
            ):
                yield text[max(0, at - 30) : at + len(name) + 30]
            at = text.find(name, at + 1)


@pytest.mark.parametrize(
    "arguments",
    [
        ["show", "{stopped}"],
        ["show", "{stopped}", "--support", "--hinges", "--silences"],
        ["seek", "{case}", "--want", "no-school", "--avoid", "visits"],
        ["seek", "{case}", "--want", "no-school", "--avoid", "move-away"],
        ["futures", "{case}"],
    ],
    ids=" ".join,
)
def test_each_name_in_print_says_that_it_is_proposed(
    proposed: Path, stopped: Path, call: Run, arguments: list[str]
) -> None:
    filled = [each.format(case=proposed, stopped=stopped) for each in arguments]
    done = call(*filled, code=1 if "move-away" in arguments else 0, COLUMNS="2000")
    assert unmarked(done.stdout) == []


def test_a_comparison_marks_what_it_names(proposed: Path, stopped: Path, call: Run) -> None:
    told = call("compare", proposed, stopped, "--all", code=1, COLUMNS="2000").stdout
    assert unmarked(told) == []


def test_the_walk_in_plain_text_says_it_too(stopped: Path, run: Run) -> None:
    told = run(stopped, stdin="1\n2\nw\nq\nn\n", COLUMNS="2000").stdout
    assert unmarked(told) == []
    assert WHO in told


def test_show_says_who_proposes_each(stopped: Path, call: Run) -> None:
    told = call("show", stopped, COLUMNS="2000").stdout
    assert f"the document asks · {WHO}" in told
    assert f"Keep it (status quo · {WHO})" in told
    assert f"People (proposed) · predicted · a risk for the island (implied) · {WHO}" in told
    assert f"not the document’s · {WHO}" in told
    assert f"The memo is not dated. ({WHO})" in told
    assert "memo ¶1 s3 · proposed" in told
    assert "harbour office (proposed), reported" in told
    assert "memo s8: It is about the print. (proposed)" in told
    assert "26 entries proposed, not accepted." in told


def test_json_has_who_proposes_each(proposed: Path, stopped: Path, call: Run) -> None:
    shown = json.loads(call("show", stopped, "--json").stdout)
    lists = (
        "decisions", "consequences", "evidence", "voices", "themes", "caveats", "set_aside",
        "passages",
    )  # fmt: skip
    entries = [entry for name in lists for entry in shown.get(name, ())]
    entries += [option for decision in shown["decisions"] for option in decision["options"]]
    assert {entry["proposed"] for entry in entries} == {ASSISTANT}
    compared = json.loads(call("compare", proposed, stopped, "--json", code=1).stdout)
    rows = [*compared["decisions"], *compared["consequences"]]
    assert {row["proposed"] for row in rows} == {ASSISTANT}


def test_the_outline_keeps_who_proposes(proposed: Path, call: Run) -> None:
    from tui.case.read import read_case
    from tui.outline.of_case import of_case
    from tui.outline.write import written

    assert f"proposed: {ASSISTANT}\n" in written(*of_case(read_case(proposed)))


def test_what_people_wrote_has_no_mark(case: Case, ferry: Path, call: Run) -> None:
    assert "proposed" not in call("show", ferry).stdout
    assert called(case.consequences["no-school"]) == "The school shuts"


def test_what_is_accepted_has_none_either(proposed: Path, call: Run) -> None:
    call("accept", proposed, "no-school", "--by", "Ada", "--yes", code=1)
    case = open_case(proposed)
    assert called(case.consequences["no-school"]) == "The school shuts"
    assert called(case.consequences["move-away"]) == "Families leave (proposed)"

"""Saving from a plain walk: asked once, and nothing is written over unasked."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tui.outside.paths import shown_path
from tui.outside.problem import Refused
from tui.plain.saving import PlainKeeper
from tui.reason.reasoner import Reasoner
from tui.scenario.model import Scenario, choose
from tui.scenario.naming import path_for
from tui.scenario.opening import Opened, open_file
from tui.scenario.read import read_scenario

Save = Callable[..., Scenario | None]


@pytest.fixture
def opened(ferry: Path) -> Opened:
    return open_file(ferry)


def saver(opened: Opened, told: list[str]) -> Save:
    keeper = PlainKeeper(opened)
    reasoner = Reasoner(opened.case)

    def save(scenario: Scenario, *answers: str) -> Scenario | None:
        waiting = iter(answers)
        kept = keeper(scenario, reasoner.findings(scenario), lambda _: next(waiting), told.append)
        assert not list(waiting)
        return kept

    return save


def test_it_asks_for_a_name_once_and_then_keeps_to_it(opened: Opened, ferry: Path) -> None:
    told: list[str] = []
    save = saver(opened, told)
    stopped = choose(opened.scenario, opened.case, "boat", "stop")
    first = save(stopped, "My course!")
    assert first
    assert first.title == "My course!"
    path = ferry.with_name("my-course.toml")
    assert read_scenario(path).scenario == first
    assert first.outcome
    assert first.outcome.follows == ("move-away", "no-school", "bridge")
    again = save(choose(first, opened.case, "boat", "keep"))
    assert again
    assert again.created == first.created
    assert read_scenario(path).scenario.choices == {"boat": ("keep",)}
    assert any("my-course.toml" in words for words in told)


def test_without_a_name_nothing_is_saved(opened: Opened, ferry: Path) -> None:
    told: list[str] = []
    assert saver(opened, told)(opened.scenario, "  ") is None
    assert [path.name for path in ferry.parent.iterdir()] == ["case.toml"]
    assert "Nothing is saved" in told[-1]


def test_another_file_is_written_over_only_when_it_is_said(opened: Opened, ferry: Path) -> None:
    theirs = ferry.with_name("mine.toml")
    theirs.write_text("theirs = true\n", "utf-8")
    told: list[str] = []
    save = saver(opened, told)
    assert save(opened.scenario, "mine", "") is None
    assert theirs.read_text("utf-8") == "theirs = true\n"
    assert save(opened.scenario, "mine", "other")
    assert theirs.read_text("utf-8") == "theirs = true\n"
    assert ferry.with_name("other.toml").exists()
    assert saver(opened, told)(opened.scenario, "mine", "y")
    assert read_scenario(theirs).scenario.case_id == "ferry"


def test_a_file_that_somebody_else_has_changed_is_asked_about(opened: Opened, ferry: Path) -> None:
    told: list[str] = []
    save = saver(opened, told)
    kept = save(opened.scenario, "mine")
    assert kept
    path = ferry.with_name("mine.toml")
    path.write_text(path.read_text("utf-8") + "# theirs\n", "utf-8")
    assert save(kept, "") is None
    assert path.read_text("utf-8").endswith("# theirs\n")


def test_the_case_itself_is_never_written_over(opened: Opened, ferry: Path) -> None:
    before = ferry.read_bytes()
    with pytest.raises(Refused):
        saver(opened, [])(opened.scenario, str(ferry))
    assert ferry.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("My course", "my-course.toml"),
        ("Über – alles?", "über-alles.toml"),
        ("...", "scenario.toml"),
        ("con", "scenario-con.toml"),
        ("v1.2 plan", "v1-2-plan.toml"),
        (".hidden", "hidden.toml"),
        ("~ 5 plan", "5-plan.toml"),
        ("x" * 300, "x" * 60 + ".toml"),
        ("mine.toml", "mine.toml"),
        ("sub/mine", "sub/mine.toml"),
        ("/elsewhere/mine.toml", "/elsewhere/mine.toml"),
    ],
)
def test_a_name_becomes_a_file(name: str, file: str, tmp_path: Path) -> None:
    assert path_for(name, tmp_path) == tmp_path / file


def test_a_folder_that_is_made_for_a_walk_is_told(opened: Opened, ferry: Path) -> None:
    told: list[str] = []
    save = saver(opened, told)
    file = ferry.parent / "deep" / "walk.toml"
    assert save(opened.scenario, "deep/walk")
    made = f"The folder {shown_path(file.parent)} was made for it."
    assert told[-1] == f"Saved to {shown_path(file)}. {made}\n"
    assert save(opened.scenario)
    assert told[-1] == f"Saved to {shown_path(file)}.\n"

"""The guide for assistants is true: what it shows is run, word for word."""

import json
import re
import shlex
from pathlib import Path

import pytest

from tests.test_cli import Run
from tests.test_cli import call as call
from tests.test_cli import environment as environment
from tests.test_cli import run as run
from tui.documents.cues import WORDS
from tui.text.skill import skill_text

MOST_LINES = 120
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def block(kind: str) -> str:
    """The one block of a kind."""
    (text,) = (text for name, text in BLOCK.findall(skill_text()) if name == kind)
    return str(text)


def commands() -> list[list[str]]:
    """The commands of the loop, without `juncture` and the remarks."""
    lines = [shlex.split(line, comments=True) for line in block("sh").splitlines()]
    assert all(line[0] == "juncture" for line in lines)
    return [line[1:] for line in lines]


@pytest.fixture
def tried(call: Run, tmp_path: Path) -> dict[str, str]:
    """What each command of the loop printed, run one after the other as the guide says."""
    (tmp_path / "ferry.txt").write_text(block("text"), "utf-8")
    printed = {}
    for name, *arguments in commands():
        if name == "outline":
            (tmp_path / "ferry" / "ferry.outline").write_text(block("outline"), "utf-8")
        printed[name] = call(name, *arguments, code=1 if name == "accept" else 0).stdout
    return printed


def test_the_command_prints_the_guide(run: Run) -> None:
    assert run("skill").stdout == skill_text()
    assert len(skill_text().splitlines()) <= MOST_LINES


def test_the_loop_reads_checks_and_leaves_the_rest_to_a_person(tried: dict[str, str]) -> None:
    assert list(tried) == ["read", "new", "outline", "check", "accept"]
    (document,) = json.loads(tried["read"])["documents"]
    assert [sentence["number"] for sentence in document["matching"]] == list(range(1, 9))
    checked = json.loads(tried["check"])
    assert checked["counts"]["errors"] == 0
    assert checked["counts"]["warnings"] == 0
    assert {rule["rule"] for rule in checked["rules"]} == {"proposed", "option-silent"}
    assert checked["coverage"]["unaccounted"] == 0
    assert "consequence.school-shuts" in checked["proposed"]
    assert "Proposed by an assistant" in tried["accept"]


def test_the_kinds_of_cues_are_those_that_there_are() -> None:
    told = re.search(r"words of the kinds (.*?)\. They", skill_text(), re.DOTALL)
    assert told
    assert set(re.findall(r"`(\w+)`", told[1])) == set(WORDS)


@pytest.mark.parametrize(
    ("was", "becomes", "rule"),
    [
        ('"may have to" [s4]', '"might" [s4]', "hedge-not-in-passage"),
        ("The school shuts", "The school may shut for 3 years", "number-not-in-passage"),
        ("The school shuts", "the ferry is given up, the school may have to go",
         "copied-words"),
        ("risk for traders; by Traders", "risk; by Fishers", "voice-not-in-passage"),
        ("= [s8] Thanks.", "", "sentence-unaccounted"),
    ],
)  # fmt: skip
def test_each_trap_that_can_be_checked_is(
    tried: dict[str, str], call: Run, tmp_path: Path, was: str, becomes: str, rule: str
) -> None:
    assert tried
    text = block("outline").replace("proposed:", "stage: complete\nproposed:")
    assert was in text
    (tmp_path / "ferry" / "ferry.outline").write_text(text.replace(was, becomes), "utf-8")
    call("outline", "ferry/ferry.outline", "-o", "ferry/case.toml", "--force")
    rules = json.loads(call("check", "ferry/case.toml", "--json", code=1).stdout)["rules"]
    assert rule in {found["rule"] for found in rules}

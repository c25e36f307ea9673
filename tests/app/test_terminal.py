"""The real command in a real terminal, by keyboard alone, from the first frame to the exit code."""

import json
import re
import signal
import subprocess
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.app.conftest import REPOSITORY
from tests.app.screen import MEDIUM, NARROW, SIZES, WIDE
from tests.app.terminal import Terminal, command, decisions, environment, terminal

REASON = "It only says so."
SUMMARY = re.compile(
    r"(\d+) of (\d+) decisions made\. (\d+) follow · (\d+) open · (\d+) not said to follow\."
)
BAD = REPOSITORY / "tests" / "scenario" / "corpus" / "bad"


def drafts(home: Path) -> list[dict[str, Any]]:
    """What was kept of walks that were not saved."""
    return [tomllib.loads(file.read_text("utf-8")) for file in home.rglob("draft-*.toml")]


def shown_as_json(file: Path, home: Path) -> dict[str, Any]:
    """What `juncture show --json` prints."""
    run = subprocess.run(
        [*command(), "show", str(file), "--json"],
        env=environment(home),
        cwd=home,
        capture_output=True,
        check=True,
        text=True,
    )
    assert run.stderr == ""
    record: dict[str, Any] = json.loads(run.stdout)
    return record


def step(screen: Terminal) -> int:
    """Which step of the walk is shown, counted from 0; -1 when none is."""
    if strip := re.search(r"[◉○●](?:(?:━━|──)[◉○●◇◈])+", screen.text):
        stations = re.findall("[◉○●◇◈]", strip[0])
        return next((at for at, glyph in enumerate(stations) if glyph in "◉◈"), -1)
    if "◈  Outcome" in screen.text:
        return screen.text.count("━┯━") + screen.text.count("─┬─")
    found = re.search(r"DECISION (\d+) OF", screen.text)
    return int(found[1]) - 1 if found else -1


def go(screen: Terminal, key: str, to: int) -> None:
    screen.press(key)
    screen.until(lambda: step(screen) == to, f"step {to}")


def begin(screen: Terminal) -> None:
    screen.until(lambda: step(screen) == 0 and cursor_row(screen), "the first decision")


def choose(screen: Terminal, key: str, glyph: str, by: str = "enter") -> None:
    """Move the cursor, and choose what is there, and stay."""
    before = cursor_row(screen)
    screen.press(key)
    if key:
        screen.until(lambda: cursor_row(screen) != before, "the cursor elsewhere")
    screen.press(by)
    screen.until(lambda: cursor_row(screen).startswith(glyph), f"{glyph} at the cursor")


def cursor_row(screen: Terminal) -> str:
    """The option that the cursor is on, from its sign on."""
    found = re.search(r"❯ [A-Z ] ([○●□■].*)", screen.text)
    return found[1] if found else ""


def numbers(screen: Terminal) -> tuple[int, ...]:
    """At the outcome: how many decisions are made, of how many; what follows, is open, is out."""
    rows = screen.text.split("\n")
    left = next((row.index("THE OUTCOME") for row in rows if "THE OUTCOME" in row), 1)
    found = SUMMARY.search(" ".join(" ".join(row[left:] for row in rows).split()))
    return tuple(map(int, found.groups())) if found else ()


def outcome(screen: Terminal) -> tuple[int, ...]:
    """Wait for the outcome, and read it from its first row on."""
    screen.press("g", "g")
    screen.until(lambda: numbers(screen), "the summary")
    return numbers(screen)


@pytest.mark.parametrize("size", SIZES, ids=["wide", "medium", "narrow"])
def test_a_walk_from_the_first_frame_to_the_same_findings_again(
    case_file: Path, home: Path, size: tuple[int, int]
) -> None:
    asked = decisions(case_file)
    chosen: dict[str, Any] = {}
    with terminal(home, size, case_file) as screen:
        begin(screen)
        for at, decision in enumerate(asked):
            options = [option["id"] for option in decision["options"]]
            if decision["choose"] == "one":
                second = at % 2
                choose(screen, "j" if second else "", "●")
                chosen[decision["id"]] = options[second]
            else:
                choose(screen, "", "■", by=" ")
                choose(screen, "down", "■", by=" ")
                chosen[decision["id"]] = options[:2]
            go(screen, "n", at + 1)
        before = outcome(screen)
        assert before[:2] == (len(asked), len(asked))

        screen.press("d")
        screen.until_shown("Why do you not accept")
        screen.type(REASON)
        screen.until(
            lambda: "Why do you" not in screen.text and "Doubted" in screen.text, "a doubt"
        )
        doubted = outcome(screen)
        assert doubted[:2] == before[:2]
        assert doubted[2] < before[2]

        screen.press("s")
        screen.until_shown("SAVE THIS WALK")
        screen.type("My own course")
        screen.until_shown("Saved to")
        screen.press("q")
        assert screen.end() == 0
        assert screen.left_on() == []
        assert b"\x1b[?1049h" in screen.output

    saved = case_file.with_name("my-own-course.toml")
    scenario = tomllib.loads(saved.read_text("utf-8"))
    assert scenario["scenario"]["title"] == "My own course"
    assert scenario["case"]["id"] == "us-china-ai"
    assert scenario["choices"] == chosen
    assert set(scenario["doubts"].values()) == {REASON}
    assert scenario["accept"] == {"reading": "stated", "proof": "asserted"}
    record = shown_as_json(saved, home)
    states = Counter(item["state"] for item in record["consequences"])
    assert doubted[2:] == (states["follows"], states["open"], states["ruled out"])
    follows = {item["id"] for item in record["consequences"] if item["state"] == "follows"}
    assert follows == set(scenario["outcome"]["follows"])
    assert set(record["scenario"]["doubts"]) == set(scenario["doubts"])

    with terminal(home, size, saved) as screen:
        begin(screen)
        screen.press("n" * len(asked))
        screen.until(lambda: step(screen) == len(asked), "the outcome")
        assert outcome(screen) == doubted
        screen.press("q")
        assert screen.end() == 0


def test_leaving_with_unsaved_work_asks(case_file: Path, home: Path) -> None:
    with terminal(home, NARROW, case_file) as screen:
        begin(screen)
        choose(screen, "", "●")
        screen.press("q")
        screen.until_shown("NOT SAVED", "Save it", "Leave it", "Stay here")
        screen.press("escape")
        screen.until(lambda: "NOT SAVED" not in screen.text, "the walk")
        screen.press("q")
        screen.until_shown("❯ Save it")
        screen.press("down")
        screen.until_shown("❯ Leave it")
        screen.press("enter")
        assert screen.end() == 0
        assert screen.left_on() == []
    examples = {path.name for path in (REPOSITORY / "scenarios" / "us-china-ai").glob("*.toml")}
    assert {path.name for path in case_file.parent.glob("*.toml")} == examples


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=["SIGTERM", "SIGHUP"])
def test_signals_end_it_in_good_order(case_file: Path, home: Path, number: signal.Signals) -> None:
    with terminal(home, MEDIUM, case_file) as screen:
        begin(screen)
        choose(screen, "", "●")
        screen.signal(number)
        assert screen.end() == 128 + number
        assert screen.left_on() == []
        assert "Traceback" not in screen.text
    (draft,) = drafts(home)
    first = decisions(case_file)[0]
    assert draft["choices"] == {first["id"]: first["options"][0]["id"]}


def test_a_walk_whose_terminal_was_closed_goes_on_in_another(case_file: Path, home: Path) -> None:
    with terminal(home, MEDIUM, case_file) as screen:
        begin(screen)
        choose(screen, "", "●")
        assert screen.hang_up() == 128 + signal.SIGHUP
    with terminal(home, MEDIUM, case_file) as screen:
        screen.until_shown("RECOVER", "❯ Go on with it")
        screen.press("enter")
        screen.until(lambda: cursor_row(screen).startswith("●"), "the choice of before")
        screen.press("q")
        screen.until_shown("❯ Save it")
        screen.press("down")
        screen.until_shown("❯ Leave it")
        screen.press("enter")
        assert screen.end() == 0
    assert drafts(home) == []


@pytest.mark.parametrize(
    "name", ["missing", "a-folder", "newer-format", "reading-unknown", "latin-1"]
)
def test_a_bad_file_on_the_command_line_is_told_once(
    case_file: Path, home: Path, name: str, tmp_path: Path
) -> None:
    file = tmp_path / f"{name}.toml"
    if name == "a-folder":
        file.mkdir()
    elif name != "missing":
        file.write_bytes((BAD / file.name).read_bytes())
    with terminal(home, WIDE, file) as screen:
        assert screen.end() == 2
        assert b"\x1b" not in screen.output
        message = screen.output.decode().replace("\r\n", "\n").strip()
        assert message.count(file.name) == 1
        assert "Traceback" not in message
        assert all(line.startswith("  ") for line in message.split("\n")[1:])


def test_a_bad_file_opened_from_inside_is_told_and_the_walk_stays(
    case_file: Path, home: Path
) -> None:
    bad = home / "bad.toml"
    bad.write_bytes((BAD / "reading-unknown.toml").read_bytes())
    with terminal(home, MEDIUM, case_file) as screen:
        begin(screen)
        screen.press("o")
        screen.until_shown("LIBRARY", "A new walk")
        screen.press("G")
        screen.until_shown("❯ Another file")
        screen.press("enter")
        screen.until_shown("OPEN A FILE")
        screen.type("~/bad.toml")
        screen.until_shown("OPEN A FILE", "bad.toml:")
        screen.press("escape")
        screen.until_shown("LIBRARY")
        screen.press("escape")
        screen.until_shown("Should the United States")
        screen.press("enter")
        screen.until(lambda: cursor_row(screen).startswith("●"), "a choice")
        screen.press("q")
        screen.until_shown("NOT SAVED")
        screen.press("down")
        screen.until_shown("❯ Leave it")
        screen.press("enter")
        assert screen.end() == 0


ATTACKS = {
    "a window title": b"\x1b]0;",
    "the clipboard": b"\x1b]52;",
    "a command in one byte": "\x9d".encode(),
    "a right-to-left override": "\u202e".encode(),
}


def test_nothing_in_a_case_reaches_the_terminal_as_a_command(case_file: Path, home: Path) -> None:
    text = case_file.read_text("utf-8")
    title = re.search(r'^title = "(.*)"$', text, re.MULTILINE)
    assert title
    evil = r"\u001b]0;PWNED\u0007\u009d0;PWNED\u009c\u001b]52;c;eA==\u0007\u202e[bold]x[/b]"
    case_file.write_text(text.replace(title[0], f'title = "{evil}"'), "utf-8")
    with terminal(home, WIDE, case_file) as screen:
        begin(screen)
        screen.until_shown("[bold]x[")
        screen.press("o")
        screen.until_shown("LIBRARY", "␛]0;PWNED")
        screen.press("escape")
        screen.until(lambda: "LIBRARY" not in screen.text, "the walk")
        screen.press("q")
        assert screen.end() == 0
        assert [name for name, attack in ATTACKS.items() if attack in screen.output] == []

"""The tutorial is true: whoever presses what it says sees what it shows."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.conftest import copy_bundled
from tests.app.screen import MEDIUM, SIZES, Walker, at_home, said
from tests.plain.test_parity import piped
from tui.app.main import JunctureApp
from tui.scenario.opening import open_file

PAGE = Path(__file__).parents[2] / "docs" / "tutorial.md"
SIZE = "a terminal of {} columns and {} rows"
"""How the page says what the terminal is like that it shows."""
STEP = re.compile(
    r"^```text\n(?P<shows>.*?)^```$"
    r"|Press (?P<keys>`[^`]+`(?: `[^`]+`)*)(?:[^`.]*, and (?P<then>`[^`]+`) to )?"
    r"|Type `(?P<types>[^`]+)`",
    re.MULTILINE | re.DOTALL,
)


def steps() -> Iterator[tuple[str, str]]:
    """What is pressed, typed and shown, in the order of the page."""
    for match in STEP.finditer(PAGE.read_text("utf-8")):
        for what in ("keys", "then"):
            for key in re.findall(r"`([^`]+)`", match[what] or ""):
                yield "press", key
        if match["types"]:
            yield "type", match["types"]
        for line in (match["shows"] or "").splitlines():
            yield "see", line


@pytest.fixture
def town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The case, where walks may be saved beside it, and a home where nobody has been."""
    for name, value in at_home(tmp_path / "home").items():
        monkeypatch.setenv(name, value)
    copy_bundled(tmp_path)
    return tmp_path / "scenarios" / "town-baths" / "case.toml"


@pytest.mark.parametrize("size", SIZES)
async def test_the_keys_lead_where_the_page_says(town: Path, size: tuple[int, int]) -> None:
    is_shown = size == MEDIUM
    assert (SIZE.format(*size) in PAGE.read_text("utf-8")) == is_shown
    app = JunctureApp(open_file(town))
    done = []
    async with app.run_test(size=size) as pilot:
        walker = Walker(app, pilot)
        await walker.settle()
        for what, words in steps():
            done.append(what)
            if what == "press":
                await walker.press(words)
            elif what == "type":
                await walker.type(words)
            elif is_shown:
                seen = [said(row) for row in walker.rows] + walker.notices
                assert any(said(words) in row for row in seen), (words, walker.text)
        assert app.session.name == "my-course.toml"
        assert [len(each) for each in app.session.scenario.choices.values()] == [1, 1]
    assert (done.count("press"), done.count("type"), done.count("see")) == (17, 2, 22)


def test_the_walk_without_a_screen_goes_as_the_page_says(town: Path, tmp_path: Path) -> None:
    (block,) = re.findall(r"```console\n\$ .*?\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    lines = block.splitlines()
    prompts = ("One number: ", "Save before you quit?")
    typed = [line.rpartition(": ")[2] for line in lines if line.startswith(prompts)]
    assert typed == ["4", "1", "why 15", "find shops", "quit", "n"]
    printed, at = piped(tmp_path, town, typed, 80).splitlines(), 0
    for line in lines:
        assert line in printed[at:], line
        at = printed.index(line, at) + 1

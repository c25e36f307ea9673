"""The references say what the program does now, and their example works."""

import re
from pathlib import Path
from typing import Any

import pytest

from tests.docs import example
from tests.docs.pages import DOCS, PAGES, WHOLE, brought_up_to_date
from tests.docs.records import run
from tui.case.schema import CaseFile
from tui.scenario.opening import open_file
from tui.scenario.schema import ScenarioFile

ROOT = DOCS.parent
LINKED = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.glob("*.md"))]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "LOCALAPPDATA", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))


@pytest.mark.parametrize("page", [*PAGES, *WHOLE], ids=lambda page: page.stem)
def test_a_reference_is_up_to_date(page: Path) -> None:
    assert page.read_text(encoding="utf-8") == brought_up_to_date(page), "run `make docs`"


@pytest.mark.parametrize("file", [CaseFile, ScenarioFile])
def test_every_key_of_a_file_is_explained(file: Any) -> None:
    schema = file.model_json_schema()
    tables = {"the file": schema, **schema["$defs"]}
    bare = [
        f"{name}.{key}"
        for name, table in tables.items()
        for key, value in table["properties"].items()
        if not value.get("description")
    ]
    assert bare == []


def test_the_example_on_the_page_opens_and_nothing_is_wrong_with_it(tmp_path: Path) -> None:
    document, case, scenario = re.findall(
        r"```(?:text|toml)\n(.*?)```", (DOCS / "formats.md").read_text(encoding="utf-8"), re.DOTALL
    )
    folder, seeds = tmp_path / "scenarios" / "ford", tmp_path / "seeds"
    folder.mkdir(parents=True)
    seeds.mkdir()
    (seeds / "ford.txt").write_bytes(document.encode())
    (folder / "case.toml").write_text(case, encoding="utf-8")
    (folder / "shut.toml").write_text(scenario, encoding="utf-8")

    for name in ("case.toml", "shut.toml"):
        assert "Nothing found." in run("check", str(folder / name)), name
    opened = open_file(folder / "shut.toml")
    assert opened.saved and opened.saved.warnings == ()
    assert opened.scenario == example.scenario()
    assert opened.scenario.outcome and opened.scenario.outcome.follows == ("dry-goods",)


def test_the_readme_shows_what_the_commands_print() -> None:
    (shown,) = re.findall(
        r"```text\n(\$ .*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL
    )
    commands = re.split(r"^\$ juncture ", shown, flags=re.MULTILINE)[1:]
    assert len(commands) == 2
    for command in commands:
        arguments, _, printed = command.partition("\n")
        assert printed.strip() == run(*arguments.split()).strip()


@pytest.mark.parametrize("page", LINKED, ids=lambda page: page.name)
def test_every_link_within_the_repository_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)]*)\)", page.read_text(encoding="utf-8")):
        if target.startswith("https://"):
            continue
        name, _, heading = target.partition("#")
        file = page.parent / name if name else page
        assert file.exists(), target
        assert not heading or heading in _anchors(file.read_text(encoding="utf-8")), target


def _anchors(text: str) -> set[str]:
    """The names by which the headings of a Markdown page are linked to."""
    headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading).lower().replace(" ", "-") for heading in headings}

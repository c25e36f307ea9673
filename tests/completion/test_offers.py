"""What is offered for the beginning of a word, before any shell has it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.app.screen import at_home
from tui.commands import cli
from tui.completion.answer import for_powershell, offers, rows
from tui.completion.named import MOST_ENTRIES, Kind
from tui.completion.named import offers as named
from tui.completion.offer import Offer, harmless
from tui.completion.scripts import SHELLS, script
from tui.completion.words import of_line, rest_behind_cursor_word, unquoted

WALK = 'format = 1\n[scenario]\ntitle = "By rail"\n[case]\nid = "ferry"\n'


@pytest.fixture(autouse=True)
def folder(ferry: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the small case, in which one is, with a walk in it; and a home of its own."""
    for name, value in at_home(tmp_path / "home").items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(ferry.parent)
    (ferry.parent / "by rail.toml").write_text(WALK, "utf-8")
    (ferry.parent / "memo.pdf").write_bytes(b"%PDF-1.7")
    (ferry.parent / "notes.toml").write_text("x = 1\n", "utf-8")
    return ferry.parent


def values(*words: str) -> list[str]:
    return [offer.value for offer in offers(cli, words)]


def test_at_first_commands_and_cases_are_offered_and_what_lies_here() -> None:
    first = values("")
    assert {"show", "check", "town-baths", "case.toml", "by rail.toml"} <= set(first)
    assert "walk" not in first and "notes.toml" not in first
    assert values("s")[:4] == ["schema", "seek", "serve", "show"]
    assert values("--pl") == ["--plain"]
    assert values("--") == ["--plain", "--version", "--help"]
    assert values("--plain", "cas") == ["case.toml"]
    assert values("case.toml", "") == []


def test_each_place_takes_its_own_kind(folder: Path) -> None:
    (folder / "inner").mkdir()
    for kind, expected in {
        Kind.OPENED: {"by rail.toml", "case.toml", "inner/", "town-baths", "us-china-ai"},
        Kind.CASE: {"case.toml", "inner/", "town-baths", "us-china-ai"},
        Kind.SCENARIO: {"by rail.toml", "inner/", "town-baths/", "us-china-ai/"},
        Kind.DOCUMENT: {"memo.pdf", "inner/"},
        Kind.READ: {"memo.pdf", "case.toml", "inner/", "town-baths", "us-china-ai"},
        Kind.WALKS: {"by rail.toml", "case.toml", "inner/", "town-baths", "us-china-ai"},
        Kind.FOLDER: {"inner/"},
        Kind.FILE: {"by rail.toml", "case.toml", "memo.pdf", "notes.toml", "inner/"},
    }.items():
        assert {offer.value for offer in named(kind, "")} == expected, kind


def test_cases_of_ones_own_and_their_walks_go_by_name(folder: Path) -> None:
    from tui.outside.places import cases_folder

    own = cases_folder() / "harbour"
    own.mkdir(parents=True)
    (own / "case.toml").write_text((folder / "case.toml").read_text("utf-8"), "utf-8")
    (own / "by-rail.toml").write_text(WALK, "utf-8")
    assert named(Kind.OPENED, "har") == [
        Offer("harbour", "The night ferry", names_file=True),
        Offer("harbour/by-rail", "By rail", names_file=True),
    ]
    assert [offer.value for offer in named(Kind.SCENARIO, "harbour/")] == ["harbour/by-rail"]


def test_the_ids_of_the_case_that_is_named_are_offered() -> None:
    wanted = values("seek", "case.toml", "--want", "")
    assert "visits" in wanted and "no-school" in wanted
    assert values("seek", "case.toml", "--avoid=vi") == ["visits"]
    assert values("seek", "--want", "") == values("seek", "not-there", "--want", "") == []
    assert "hedge-left-out" in values("check", "case.toml", "--rule", "hedge-l")


def test_a_name_that_could_act_or_mislead_is_not_offered(folder: Path) -> None:
    names = ["bell\a.toml", "turned\u202e.toml", "two\nlines.toml", "csi\x9b2J.toml", "-rf.toml"]
    for name in names:
        (folder / name).write_text(WALK, "utf-8")
    os.mkfifo(folder / "pipe.toml")
    (folder / "title.toml").write_text(WALK.replace("By rail", "By\x1b]0;x\a rail"), "utf-8")
    for shell in SHELLS[:3]:
        line = ["juncture show ", ""] if shell == "bash" else ["show", ""]
        answer = rows(cli, shell, line, "utf-8")
        assert not [row for row in answer if row[0] in names or row[0].startswith("pipe")]
        assert all("".join(row).isprintable() for row in answer)
    assert not {item["shown"] for item in for_powershell(cli, ["show", ""])} & set(names)
    assert harmless([Offer("ä"), Offer("a")], "ascii") == [Offer("a")]


def test_no_more_of_a_folder_is_looked_at_than_somebody_waits_for(tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(MOST_ENTRIES + 1):
        (folder / f"{number}.txt").touch()
    assert len(named(Kind.FILE, f"{folder}/")) == MOST_ENTRIES


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("juncture ", [""]),
        ("juncture show", ["show"]),
        ("juncture show ", ["show", ""]),
        ("A=b sudo juncture 'my fi", ["my fi"]),
        ('juncture "my walk" a\\ b', ["my walk", "a b"]),
        ("./.venv/bin/juncture brief x\\", ["brief", "x"]),
        ("", [""]),
    ],
)
def test_a_line_is_read_as_a_shell_would(line: str, words: list[str]) -> None:
    assert of_line(line) == words


def test_bash_gets_only_what_stands_behind_what_it_ends_words_at() -> None:
    assert rest_behind_cursor_word("a:b c.toml", "a:b", "b") == "b c.toml"
    assert rest_behind_cursor_word("my walk", "my wa", "my\\ wa") == "my walk"
    assert rest_behind_cursor_word("my walk", "my wa", '"my wa') == "my walk"
    assert unquoted("'my fi") == "my fi"


def test_powershell_gets_text_that_it_takes_as_it_is(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "it’s 'mine.toml").write_text(WALK, "utf-8")
    (offer,) = for_powershell(cli, ["show", "it"])
    assert offer == {
        "text": "'it’’s ''mine.toml'",
        "shown": "it’s 'mine.toml",
        "help": "By rail",
    }
    assert for_powershell(cli, ["brief", "--format=h"])[0]["text"] == "--format=html"
    ended = asked("powershell", JUNCTURE_WORDS=json.dumps(["show", "it"]))
    assert ended.isascii() and json.loads(ended) == [offer]
    assert json.loads(asked("powershell", JUNCTURE_WORDS="{")) == []


def asked(*arguments: str, code: str = "None", **environment: str) -> str:
    """What the command answers; with `code`, what that prints in the end of the process."""
    program = (
        "import atexit, sys; from tui import cli;"
        f"atexit.register(lambda: {code}); sys.argv[0] = 'juncture'; cli.main()"
    )
    return subprocess.run(
        [sys.executable, "-c", program, "completion", "--answer", *arguments],
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])} | environment,
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout


def test_nothing_heavy_is_loaded_while_somebody_waits_for_the_answer_to_a_tab() -> None:
    heavy = "{'pydantic', 'textual', 'rich', 'tomllib', 'tui.case.model', 'tui.reason'}"
    out = asked("zsh", "--", "show", "to", code=f"print({heavy} & sys.modules.keys())")
    assert out.endswith("set()\n") and out.startswith("files\ntown-baths\t")


@pytest.mark.parametrize("shell", SHELLS)
def test_a_script_asks_for_its_own_shell_and_runs_nothing_that_it_is_given(shell: str) -> None:
    (text,) = (script(name) for name in SHELLS if name == shell)
    assert f"--answer {shell}" in text
    assert "eval " not in text and "/juncture" not in text.replace("completions/juncture", "")
    for opens, closes in ("()", "{}"):
        assert shell in ("bash", "zsh") or text.count(opens) == text.count(closes)

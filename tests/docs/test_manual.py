"""The manual page is roff that other programs read without a complaint, and lacks no command."""

import shutil
import subprocess
from pathlib import Path

import click
import pytest

from tests.docs.manual import EXAMPLES, page
from tests.docs.pages import DOCS
from tests.docs.records import run
from tests.docs.roff import escaped, lines, macro, prose
from tui.commands import cli

MANUAL = DOCS / "juncture.1"
HEADINGS = ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "COMMANDS", "ENVIRONMENT", "FILES"]
HEADINGS += ["EXIT STATUS", "EXAMPLES", "SEE ALSO"]
HOSTILE = [".so /etc/passwd", "'br", "\\fBbold\\", "a --flag", '"quoted"', "`x", "“π”", " .PP"]


def shown(roff: str, program: str = "mandoc") -> str:
    """A page as a program shows it, without its overstriking, its runs of spaces and its breaks."""
    if not shutil.which(program):
        pytest.skip(f"{program} is not installed: whether it reads the page is not tried")
    command = ["mandoc", "-Tutf8"] if program == "mandoc" else ["groff", "-man", "-Tutf8", "-P-c"]
    ended = subprocess.run(
        command, input=roff, capture_output=True, encoding="utf-8", check=True, timeout=60
    )
    assert not ended.stderr
    plain = ""
    for sign in ended.stdout:
        plain = plain[:-1] if sign == "\b" else plain + sign
    return " ".join(plain.split())


@pytest.mark.parametrize(
    "command",
    [("mandoc", "-Tlint", "-W", "warning"), ("groff", "-man", "-ww", "-z", "-Tutf8")],
    ids=lambda command: command[0],
)
def test_programs_that_read_manual_pages_find_nothing_wrong_with_it(command: list[str]) -> None:
    if not shutil.which(command[0]):
        pytest.skip(f"{command[0]} is not installed: what it finds wrong is not known")
    ended = subprocess.run([*command, MANUAL], capture_output=True, encoding="utf-8", timeout=60)
    assert (ended.stdout, ended.stderr, ended.returncode) == ("", "", 0)


@pytest.mark.parametrize("program", ["mandoc", "groff"])
def test_it_names_every_command_and_every_option(program: str) -> None:
    text = shown(page(), program)
    for name, command in cli.commands.items():
        if command.hidden:
            continue
        assert f"juncture {name}" in text
        for option in command.params:
            if isinstance(option, click.Option) and not option.hidden:
                assert ", ".join(option.opts) in text, (name, option.opts)
    for heading in HEADINGS:
        assert f" {heading} " in text


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("program", ["mandoc", "groff"])
def test_no_text_acts_as_a_command_of_roff(program: str, text: str) -> None:
    title = macro("TH", "X", "1", "2026-11-27", "x", "x")
    told = [macro("SH", text), ".PP", *prose(text), ".PP", *lines(text)]
    roff = "\n".join([title, *told, "end", ""])
    assert roff.isascii()
    words = " ".join(text.split())
    assert shown(roff, program).count(words) == 3


def test_its_examples_print_what_they_should(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    ran = [command.split()[1:] for command in EXAMPLES if command.split()[1:2]]
    printing = [arguments for arguments in ran if arguments[0] in cli.commands]
    assert len(printing) == 4
    for arguments in printing:
        assert run(*arguments)
    assert (tmp_path / "brief.html").is_file()
    for arguments in ran:
        assert all(word in page().replace("\\", "") for word in arguments)


def test_a_sign_of_each_kind_is_escaped() -> None:
    assert escaped("-\\“é”") == "\\-\\e\\(lq\\[u00E9]\\(rq"

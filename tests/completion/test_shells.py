"""Each shell that is installed, driven as a person does: words begun, tab, and what comes of it."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.terminal import REPOSITORY, Terminal

HARMFUL = "a $(touch hacked); 'b.toml"
"""A name that does something in a shell which puts it on the line as it is."""

STARTS = {
    "bash": ("bash", "--norc", "--noprofile", "-i"),
    "zsh": ("zsh", "--no-rcs", "-i"),
    "fish": ("fish", "--no-config", "--interactive"),
}
READY = {
    "bash": "PS1='> '; bind 'set enable-bracketed-paste off'; eval \"$(juncture completion bash)\"",
    "zsh": "PS1='> '; unsetopt zle_bracketed_paste; autoload -U compinit; compinit -u -D;"
    ' eval "$(juncture completion zsh)"',
    "fish": "function fish_prompt; echo '> '; end; juncture completion fish | source",
}


@pytest.fixture(params=STARTS)
def shell(request: pytest.FixtureRequest, tmp_path: Path, ferry: Path) -> Iterator[Terminal]:
    """A shell that has been taught, beside a few walks through the small case."""
    name = request.param
    if shutil.which(name) is None:
        pytest.skip(f"{name} is not installed: its completion is not tried")
    folder = ferry.parent
    for file in ("my walk.toml", HARMFUL, "bell\a.toml"):
        (folder / file).write_text(
            'format = 1\n[scenario]\ntitle = "Walked in peace"\n[case]\nid = "ferry"\n'
            '[choices]\nboat = "stop"\n',
            "utf-8",
        )
    (folder / "no-walk.toml").write_text("x = 1\n")
    programs = tmp_path / "bin"
    programs.mkdir()
    juncture = programs / "juncture"
    juncture.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tui "$@"\n')
    juncture.chmod(0o755)
    running = Terminal(
        folder,
        (100, 30),
        f"PATH={programs}:/usr/bin:/bin",
        f"PYTHONPATH={REPOSITORY}",
        "COLUMNS=100",
        *STARTS[name],
        program=("env",),
    )
    try:
        running.press(f"{READY[name]}; clear; echo rea''dy\n")
        running.until_shown("ready")
        yield running
    finally:
        running.close()


def test_commands_options_names_and_ids_are_completed(shell: Terminal) -> None:
    for begun, whole in (
        ("sho", "show "),
        ("brief --format=h", "brief --format=html "),
        ("compare town-baths/st", "compare town-baths/status-quo "),
        ("seek case.toml --want vi", "seek case.toml --want visits "),
    ):
        shell.press(f"juncture {begun}\t#")
        shell.until_shown(f"juncture {whole}#")
        shell.press("\x15")


def test_a_name_stands_there_so_that_the_shell_makes_of_it_what_it_was(
    shell: Terminal, ferry: Path
) -> None:
    for begun, name in (("a", HARMFUL), ('"my w', "my walk.toml"), ("~/my\\ ", "my walk.toml")):
        shell.press("\x15clear\n", f"juncture show {begun}\t")
        shell.until_shown(name[-6:])
        shell.press("\x01printf '[%s]' \x05\n")
        shell.until_shown("[juncture][show][")
        assert f"{name}]" in shell.text
    assert not (ferry.parent / "hacked").exists()


def test_what_is_listed_are_files_of_the_right_kind(shell: Terminal) -> None:
    shell.press("juncture brief case.toml --against \t\t")
    shell.until_shown("my walk.toml", "b.toml", "town-baths/")
    assert "no-walk" not in shell.text and "bell" not in shell.text
    assert shell.text.count("case.toml") == shell.text.count("juncture")

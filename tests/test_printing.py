"""What the commands print where somebody sees it at once, and where a program reads it."""

import os
import re
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.proposed import propose_all
from tests.test_cli import Run
from tests.test_cli import environment as environment
from tests.test_cli import run as run
from tui.cli import COMMANDS
from tui.text.skill import skill_text

See = Callable[..., list[str]]

if sys.platform == "win32":
    pytest.skip("needs a pseudo-terminal", allow_module_level=True)


@pytest.fixture
def see(environment: dict[str, str], tmp_path: Path) -> See:
    """The lines that a command prints on a terminal of some columns."""
    import fcntl
    import termios

    def see(*arguments: str | Path, columns: int, code: int = 0, **extra: str) -> list[str]:
        ours, theirs = os.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        command = [sys.executable, "-m", "tui", *map(str, arguments)]
        process = subprocess.Popen(
            command,
            cwd=tmp_path,
            env=environment | {"TERM": "xterm-256color"} | extra,
            stdin=subprocess.DEVNULL,
            stdout=theirs,
            stderr=theirs,
        )
        os.close(theirs)
        seen = b""
        try:
            while chunk := os.read(ours, 4096):
                seen += chunk
        except OSError:
            pass  # Linux says so when the other side has closed
        os.close(ours)
        assert process.wait() == code, seen
        return seen.decode().splitlines()

    return see


@pytest.fixture
def wrong(ferry: Path) -> Path:
    """The small case with a fault far out in a line of its file."""
    text = ferry.read_text("utf-8")
    text = text.replace('  hedges = ["might"]', f'  hedges = [{" " * 90}"surely"]')
    ferry.write_text(text, "utf-8")
    return ferry


def joined(lines: list[str]) -> list[str]:
    """The words in their order, however they are wrapped."""
    return " ".join(lines).split()


@pytest.mark.parametrize("columns", [40, 80])
def test_a_check_is_wrapped_at_words_on_a_terminal(see: See, wrong: Path, columns: int) -> None:
    name = wrong.relative_to(wrong.parents[3])
    found = see("check", name, columns=columns, code=1)
    assert max(map(cell_len, found)) <= columns
    assert found[0].startswith(f"{name}:141:103:")  # where to look stays in one piece
    assert found[1].startswith(" " * 8)  # and what goes on is no finding of its own
    caret = next(number for number, line in enumerate(found) if line.strip() == "^")
    assert found[caret - 1][found[caret].index("^")] == '"'
    assert "capitals included, or cite the passage that has it." in " ".join(joined(found))


@pytest.mark.parametrize("columns", [40, 80])
def test_the_counts_of_a_check_are_wrapped_too(see: See, wrong: Path, columns: int) -> None:
    name = wrong.relative_to(wrong.parents[3])
    lines = see("check", name, "--summary", columns=columns, code=1)
    assert max(map(cell_len, lines)) <= columns


def test_a_place_that_is_longer_than_a_line_stays_in_one_piece(see: See, wrong: Path) -> None:
    longer = wrong.with_name(f"{'a' * 60}.toml")
    wrong.rename(longer)
    assert any(f"{longer.name}:" in line for line in see("check", longer, columns=40, code=1))


def test_what_a_program_reads_of_a_check_is_not_wrapped(run: Run, see: See, wrong: Path) -> None:
    piped = run("check", wrong, code=1, COLUMNS="40").stdout
    (finding,) = [line for line in piped.splitlines() if "hedge-not-in-passage" in line]
    assert finding.endswith("does not stand in the passage school-closes.")
    # An editor may run it in a terminal, too, which it calls dumb.
    assert see("check", wrong, columns=40, code=1, TERM="dumb") == piped.splitlines()


@pytest.mark.parametrize("columns", [40, 80])
def test_the_guide_is_wrapped_at_words_but_for_its_code(see: See, columns: int) -> None:
    lines, written = see("skill", columns=columns), skill_text().splitlines()
    fences = [number for number, line in enumerate(lines) if line.startswith("```")]
    code = {line for begin, end in zip(fences[::2], fences[1::2], strict=True)
            for line in lines[begin : end + 1]}  # fmt: skip
    assert code.issubset(written)
    assert max(cell_len(line) for line in lines if line not in code) <= columns
    assert joined(lines) == joined(written)
    assert lines[lines.index("## The words") + 2].startswith("- **decision**: ")
    begins = [line.split()[0] for line in written if line.startswith(("- ", "1. ", "2. "))]
    assert [line.split()[0] for line in lines if line.startswith(("- ", "1. ", "2. "))] == begins


def test_the_guide_is_handed_on_as_it_is_written(run: Run, see: See) -> None:
    assert run("skill", COLUMNS="40").stdout == skill_text()


def test_a_refusal_is_wrapped_at_words_on_a_terminal_alone(run: Run, see: See) -> None:
    lines = see("show", "no-such-file", columns=40, code=2)
    assert len(lines) > 1
    assert max(map(cell_len, lines)) <= 40
    assert joined(lines) == run("show", "no-such-file", code=2, COLUMNS="40").stderr.split()
    assert run("show", "no-such-file", code=2, COLUMNS="40").stderr.count("\n") == 1


@pytest.mark.parametrize("command", ["", *sorted(COMMANDS - {"walk"})])
def test_help_is_set_to_a_narrow_terminal(run: Run, command: str) -> None:
    lines = run(*command.split(), "-h", COLUMNS="40").stdout.splitlines()
    typed = re.compile(r"    \S|  --format \[")  # what is to be typed stays in one piece
    assert not [line for line in lines if cell_len(line) > 40 and not typed.match(line)]
    said = next(number for number, line in enumerate(lines) if line.startswith("  -h, --help"))
    assert lines[said].endswith("  Show this message and")
    assert lines[said + 1].strip() == "exit."
    wide = run(*command.split(), "-h", COLUMNS="80").stdout
    assert "".join(" ".join(lines).split()) == "".join(wide.split())


def test_what_a_command_has_done_is_wrapped_too(see: See, ferry: Path) -> None:
    propose_all(ferry)
    text = ferry.read_text("utf-8")
    ferry.write_text(text.replace('"That might close the school."', '"It will."'), "utf-8")
    name = ferry.relative_to(ferry.parents[3])
    lines = see("accept", name, "consequence.no-school", "--yes", columns=40, code=1, NO_COLOR="1")
    assert max(map(cell_len, lines)) <= 40
    assert "Not accepted: school-closes cannot be found; juncture anchor" in " ".join(joined(lines))
    lines = see("brief", name, "-o", "some/new/folder/brief.txt", columns=40)
    assert lines[1].startswith("  ")
    assert max(map(cell_len, lines)) <= 40

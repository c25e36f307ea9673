"""Whatever the app can be asked, the plain walk answers too: over a pipe, within the width."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from tests.app.screen import at_home
from tui.app.actions import ACTIONS, PLACES
from tui.outside.widths import cell_len
from tui.plain.commands import COMMANDS, help_text
from tui.wording.plain import INSTEAD

ANSWERED: Mapping[str, str] = {
    "choose": "1",
    "mark": "1",
    "next": "next",
    "back": "back",
    "clear": "clear",
    "want": "want",
    "avoid": "avoid",
    "baseline": "baseline",
    "view": "list",
    "document": "document",
    "find": "find",
    "next_match": "find",
    "match_before": "find",
    "add": "compare",
    "everything": "compare",
    "guess": "guess",
    "undo": "undo",
    "redo": "redo",
    "why": "why",
    "doubt": "doubt",
    "reading": "reading",
    "proof": "proof",
    "note": "note",
    "copy": "copy",
    "save": "save",
    "save_as": "saveas",
    "brief": "brief",
    "folder": "gather",
    "picture": "picture",
    "open": "open",
    "walk": "branches",
    "board": "baseline",
    "map": "links",
    "source": "read",
    "compare": "compare",
    "readers": "gather",
    "outline": "links",
    "graph": "picture",
    "futures": "futures",
    "silences": "silences",
    "help": "help",
    "quit": "quit",
}
"""For each action of the app that asks or changes something, the command that does it here."""

OF_THE_SCREEN: Mapping[str, str] = {
    **dict.fromkeys(
        ("up", "down", "left", "right", "page_up", "page_down", "home", "end"),
        "moves a cursor; here, things are named by their numbers",
    ),
    **dict.fromkeys(("next_pane", "previous_pane", "maximise", "return"), "goes from pane to pane"),
    **dict.fromkeys(("fold", "more", "fewer"), "shows more or less of what is drawn"),
    "remove": "takes a column out of a table that stays; here, each comparison names its walks",
    "palette": "finds actions by name; here, help lists them all, and each is typed by its name",
    "tour": "leads through the screen",
    "settings": "sets how the screen looks; the reading that a walk begins with is in the file",
    "set_aside": "the shell does it itself where there is no screen",
}
"""What is a matter of the screen only, and why."""

ELSEWHERE: Mapping[str, str] = {
    **dict.fromkeys(
        ("make", "longer", "shorter", "word_more", "word_less", "other_end"),
        "outline",  # a case is written as an outline of plain text
    ),
    **dict.fromkeys(("unaccounted", "unaccounted_before"), "check"),
    "accept": "accept",
}
"""What is done to a case and not to a walk: the command that does it, in plain text too."""

ASKED: Sequence[tuple[str, str]] = (
    ("branches", "Option 2: could."),
    ("preview 2", "If you choose 2, Stop it:"),
    ("links 2", "It comes from: 1. Families leave"),
    ("find school", "Consequence 2,"),
    ("find zzz", "Nothing has these words."),
    ("read 3", "s3 “That might close the school.”"),
    ("read school", "with “school”."),
    ("read", "sentences."),
    ("document", "HARBOUR NOTES"),
    ("hinges", "Night ferry: Stop it:"),
    ("futures", "8 courses lead to 2 futures."),
    ("futures 1", "Which courses lead there:"),
    ("silences", "Stated: The document states what follows here."),
    ("want 2", "1. Night ferry: Stop it"),
    ("take 1", "Follows: 2. could, then might: The school shuts."),
    ("why 2", "fells it"),
    ("avoid 1", "1. Avoid: could: Families leave"),
    ("seek", "No way"),
    ("baseline 1", "Held against: the status quo. The walk against this: Follows: 1. could"),
    ("compare 1", "B: the status quo. Decisions: 1. Night ferry A: Stop it. B: Keep it."),
    ("compare all 1", "Reading A: stated. B: stated."),
    ("undo", "No longer said to follow: 1."),
    ("redo", "Follows: 1. could: Families leave."),
    ("list", "Follows"),
    ("doubt 2", "You doubt this passage."),
    ("hearsay", ""),
    ("reading", "Reading: beside."),
    ("proof", "Proof: evidenced."),
    ("note 1", "Your note:"),
    ("ask the pilot", ""),
    ("find pilot", "Your note, on consequence 1: ask the pilot"),
    ("note evidence 1", "Your note:"),
    ("a note on a count", ""),
    ("back", "This is the first decision."),
    ("guess", "Guess first"),
    ("preview 1", "Not guessed yet."),
    ("guess 2", "Families leave"),
    ("1 3", "Guessed; the document does not link it to this:"),
    ("preview 2", "If you choose 2"),
    ("copy 1", "(memo, HARBOUR NOTES, paragraph 1, sentence 2; doubted by the reader: hearsay)"),
    ("copied.txt", "Written to"),
    ("copy passage 3", "“That might close the school.”"),
    ("", ""),
    ("brief short", "How it ends says what it is written as"),
    ("walk.md", "Written to"),
    ("brief", "A file to write it to"),
    ("", "Night ferry"),
    ("picture", ".svg"),
    ("walk.svg", "Written to"),
    ("gather .", "There is no walk through this case here."),
    ("help", "Consequences, passages and evidence go by the numbers"),
    ("go 2", "Decision 2 of 2"),
    ("clear", "Nothing is changed."),
    ("next", "Your course:"),
    ("saveas", "A name for it"),
    ("course", "Saved to"),
    ("clear", "b goes back"),
    ("Board", "There is no board here: hinges tells"),
    ("outcome", "The outcome comes after the last decision"),
    ("gather", "A folder with walks"),
    ("", "1 walk"),
    ("counts.csv", "Written to"),
    ("open", "A new walk through"),
    ("1", "Decision 1 of 2"),
    ("2", "Follows: 1."),
    ("save", "A name for it"),
    ("other", "Saved to"),
    ("open nowhere.toml", "There is no file, case or walk of this name."),
    ("open course", "You are walking “course”."),
    ("quit", ""),
)
"""What is typed, and what is then told, its runs of spaces as one."""


def test_every_action_of_the_app_is_answered_or_is_of_the_screen_only() -> None:
    parted = [*ANSWERED, *OF_THE_SCREEN, *ELSEWHERE]
    assert len(parted) == len(set(parted))
    assert set(parted) == {action.id for action in ACTIONS}


def test_what_answers_is_there_and_is_tried() -> None:
    from tui.commands import cli

    words = {command.word for command in COMMANDS} | {"1"}
    assert set(ANSWERED.values()) <= words
    assert set(ELSEWHERE.values()) <= set(cli.commands)
    tried = {line.partition(" ")[0] for line, _ in ASKED}
    assert words - {"1"} - tried == set()


def test_names_that_only_the_app_has_are_answered_with_what_does_it_here() -> None:
    names = {command.word for command in COMMANDS}
    assert {"outcome", "library", "settings", *PLACES} <= names | set(INSTEAD)
    assert names.isdisjoint(INSTEAD)
    for name, sentence in INSTEAD.items():
        answers = [ANSWERED[name]] if name in ANSWERED else names
        assert set(answers) & set(re.findall(r"[a-z]+", sentence)), name


def test_no_two_commands_are_typed_alike() -> None:
    names = [name for command in COMMANDS for name in (command.word, *command.letters)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("width", [20, 40, 80, 120])
def test_the_help_keeps_to_the_width_and_lacks_nothing(width: int) -> None:
    text = help_text(width)
    assert all(cell_len(line) <= width for line in text.splitlines())
    for command in COMMANDS:
        assert command.word in text


def piped(folder: Path, case: Path, lines: Sequence[str], width: int) -> str:
    """All that a walk over a pipe prints."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    root = str(Path(__file__).parents[2])
    home = at_home(folder / "home")
    ended = subprocess.run(
        [sys.executable, "-m", "tui", str(case)],
        input="".join(f"{line}\n" for line in lines),
        cwd=folder,
        env=kept | home | {"PYTHONPATH": root, "PYTHONUTF8": "1", "COLUMNS": str(width)},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    return ended.stdout


@pytest.mark.parametrize("width", [40, 80])
def test_all_is_answered_over_a_pipe_within_the_width(
    ferry: Path, tmp_path: Path, width: int
) -> None:
    typed = [line for line, _ in ASKED]
    printed = piped(tmp_path, ferry, typed, width)
    assert "\x1b" not in printed
    for line in printed.splitlines():
        is_typed = any(line.endswith(f" {each}") for each in typed if each)
        assert cell_len(line) <= width or is_typed, line
    told, at = " ".join(printed.split()), 0
    for line, answer in ASKED:
        assert answer in told[at:], (line, answer, told[at : at + 2000])
        at = told.index(answer, at) + len(answer)

"""What can be typed in a plain walk besides numbers: one table, which also makes the help."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tui.outside.widths import cell_len
from tui.plain import files, handing_on, questions, seeking, steps
from tui.plain.sitting import Sitting
from tui.text.sheet import Sheet

NARROW = 48
"""Where there is less room than this, what a command does stands beneath it."""


@dataclass(frozen=True, slots=True)
class Command:
    """Something that can be typed: by its word, or by one letter.

    `takes` is what may stand after it, in brackets where nothing need; empty: nothing may.
    """

    word: str
    letters: str
    takes: str
    sentence: str
    does: Callable[[Sitting, str], None]

    @property
    def typed(self) -> str:
        """How it is typed: `w 3, why 3`."""
        taken = f" {self.takes}" if self.takes else ""
        short = [f"{letter}{taken}" for letter in self.letters[:1]]
        return ", ".join((*short, f"{self.word}{taken}"))


def _help(sitting: Sitting, rest: str) -> None:
    sitting.tell(help_text(sitting.width))


GROUPS: Mapping[str, tuple[Command, ...]] = {
    "Decide": (
        Command("next", "n", "", "on to the next decision; Enter does it too", steps.on),
        Command("back", "bp", "", "back to the decision before", steps.back),
        Command("go", "g", "3", "to decision 3", steps.go),
        Command("clear", "x", "", "leave this decision open again", steps.leave_open),
        Command("undo", "u", "", "take the last change back", steps.undo),
        Command("redo", "U", "", "make it again", steps.redo),
        Command("guess", "c", "[2]", "guess first, or not; guess of option 2", steps.guess_first),
    ),
    "Ask": (
        Command(
            "preview", "?", "2", "what option 2 would change, before you choose it",
            questions.preview,
        ),
        Command(
            "branches", "t", "", "what the document links to each option here", questions.branches
        ),
        Command("list", "l", "", "all consequences, as they stand now", questions.everything),
        Command(
            "why", "w", "3",
            "why consequence 3 follows, or what would make it; its evidence", questions.why,
        ),
        Command(
            "links", "k", "3", "what consequence 3 comes from, and what follows from it",
            questions.links,
        ),
        Command(
            "find", "/", "[words]", "find words, in the case, in your notes and the documents",
            questions.find,
        ),
        Command(
            "read", "", "[12]",
            "the document; sentence 12 with all that rests on it; or words to find in it",
            questions.read,
        ),
        Command("document", "D", "", "turn to the next document", questions.next_document),
        Command("hinges", "", "", "what depends on each decision", questions.hinges),
        Command(
            "futures", "", "[2]", "the futures that choices can lead to; future 2 in full",
            questions.futures,
        ),
        Command(
            "silences", "", "", "of which effects the document says nothing", questions.silences
        ),
    ),
    "Accept": (
        Command("doubt", "d", "5", "doubt passage 5, or accept it again", steps.doubt_passage),
        Command("reading", "r", "", "turn the reading: stated, beside, inferred", steps.reading),
        Command(
            "proof", "f", "", "turn the proof asked for: asserted, evidenced, unopposed",
            steps.proof,
        ),
        Command(
            "note", "i", "[3]",
            "note something on this decision, consequence 3, or evidence 3; your words may stand"
            " in the same line",
            steps.write_note,
        ),
    ),
    "Seek": (
        Command("want", "v", "3", "want consequence 3, or stop wanting it", seeking.want),
        Command("avoid", "V", "3", "avoid consequence 3, or stop avoiding it", seeking.avoid),
        Command("seek", "", "", "the smallest changes that do it", seeking.seek),
        Command("take", "", "2", "make the changes of way 2, of those listed last", seeking.take),
        Command(
            "baseline", "", "[walk]", "choose what the walk is held against, and hold it",
            seeking.baseline,
        ),
        Command(
            "compare", "a", "[walks]",
            "set walks beside this one; compare all tells what is the same too",
            seeking.compare_with,
        ),
        Command(
            "gather", "R", "[folder]", "count the walks in a folder together", handing_on.gather
        ),
    ),
    "Files": (
        Command(
            "copy", "y", "[3]",
            "consequence 3 with its citation; passage 3, option 3, evidence 3, sentence 3",
            handing_on.copy,
        ),
        Command("brief", "e", "[short]", "put the walk into a brief", handing_on.brief),
        Command("picture", "P", "", "write the argument as a drawing or graph", handing_on.picture),
        Command("save", "s", "", "save", files.save),
        Command("saveas", "S", "", "save under another name", files.save_as),
        Command("open", "o", "[file]", "open a case or a walk", files.open_named),
        Command("help", "h", "", "this help", _help),
        Command("quit", "q", "", "quit", files.leave),
    ),
}  # fmt: skip
"""Every command, under the heading that it has in the help."""

COMMANDS = tuple(command for group in GROUPS.values() for command in group)

BY_NAME: Mapping[str, Command] = {
    name: command for command in COMMANDS for name in (command.word, *command.letters)
}
"""Each command by its word, and by each of its letters."""

HOW = (
    "Type a number to choose that option, and Enter. Where any number may be chosen, separate them"
    " with commas; 0 chooses none of them. Enter alone goes on and leaves the decision as it is."
)
KINDS = "Consequences, passages and evidence go by the numbers that are told with them."


def help_text(width: int) -> str:
    """All that can be typed, set to a width."""
    sheet = Sheet(width)
    sheet.add(HOW)
    sheet.add(KINDS)
    room = max(cell_len(command.typed) for command in COMMANDS) + 4
    for heading, group in GROUPS.items():
        sheet.gap()
        sheet.add(f"{heading}:")
        for command in group:
            if sheet.width < NARROW:
                sheet.add(command.typed, "  ")
                sheet.add(f"{command.sentence}.", "    ")
            else:
                sheet.add(command.sentence, f"  {command.typed}".ljust(room))
    return sheet.text()

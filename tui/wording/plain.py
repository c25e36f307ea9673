"""What the plain walk asks, and what it says of its own commands."""

from collections.abc import Mapping

from tui.wording.branches import letter
from tui.wording.words import count

WRITES_OVER = "y writes over it, another name keeps both, Enter saves nothing: "
NAME_OR_PATH = "A name for it, or a path of your own: "
WHY_DOUBT = "Why? (Enter for no reason) "
A_FILE = "A file to write it to, or Enter for none: "
A_FOLDER = "A folder with walks, or Enter for that of this one: "
NOTHING_WRITTEN = "Nothing is written."
STAYS = "The walk stays as it is."
IS_OUTCOME = "This is the outcome; q quits."
IS_FIRST = "This is the first decision."
NO_SUCH_COMMAND = "There is no such command; h tells what there is."
NOTHING_TO_CHOOSE = "There is nothing to choose here; b goes back."
AT_A_DECISION = "This asks about a decision, and here is the outcome; b goes back."
NOTE_NEEDS_NUMBER = "i needs the number of a consequence here: i 1, for example."
NOTHING_SOUGHT = "Nothing is wanted or to be avoided: want 3, or avoid 3, for example."
NOTHING_LISTED = "No ways are listed: want 3, avoid 3 or why 3 lists some, for example."
CHOSEN_ALREADY = "It is chosen already. What rests on it:"
WHAT_TO_GUESS = "Numbers of what follows, 0 for nothing, Enter to leave it: "
AGAINST = "The walk against this:"

INSTEAD: Mapping[str, str] = {
    "walk": "All of this is the walk: Enter goes on, and branches tells what is linked here.",
    "board": "There is no board here: hinges tells what depends on each decision, and baseline"
    " what the walk is held against.",
    "map": "There is no map here: links 3 tells what consequence 3 comes from, and what follows"
    " from it; futures, silences, hinges and picture do what else the map does.",
    "outline": "There is no outline here: links 3 tells what consequence 3 comes from, and what"
    " follows from it.",
    "graph": "No graph is drawn here: picture writes one to a file.",
    "source": "read tells the document, and read 12 its sentence 12.",
    "readers": "gather counts the walks in a folder together.",
    "outcome": "The outcome comes after the last decision: Enter goes on; list tells how all"
    " consequences stand now.",
    "library": "open lists the cases and walks that there are, to open one.",
    "view": "list tells all consequences, as they stand now.",
    "settings": "Settings are of the screen: here, reading and proof turn what is accepted, and"
    " what a new walk begins with is set in the app, or in its settings file.",
    "palette": "There is no palette here: help lists all that can be typed.",
    "tour": "The tour leads through the screen: here, help lists all that can be typed.",
}
"""What is said to whoever types the name of something that only the app has: what does it here."""


def no_answer(typed: str) -> str:
    """That something is neither a number nor a command."""
    return f"“{typed}” is not an answer; h tells what is."


def needs_number(command: str) -> str:
    """That a command is about something that has a number."""
    return f"{command} needs a number: {command} 1, for example."


def no_number(number: int, most: int, of: str, lists: str) -> str:
    """That nothing of a kind has that number; `lists` is the command that lists what there is."""
    there = f"they go up to {most}." if most else f"there is no {of} here."
    return f"There is no number {number}; {there}{f' {lists} lists them.' if lists else ''}"


def no_option(number: int) -> str:
    """That the decision at hand has no such option."""
    return f"There is no option {number} here."


def save_before(step: str) -> str:
    """What is asked before unsaved work would be lost."""
    return f"Save before you {step}? y yes, n no, anything else stays: "


def which(least: int, most: int) -> str:
    """Asks for one of a list, or for something that the list does not have."""
    return f"A number from {least} to {most}, a name or a path; Enter for none: "


def kinds_words(endings: list[str]) -> str:
    """How a file can be named, which says what it is written as."""
    return f"How it ends says what it is written as: {', '.join(endings)}."


def document_words(title: str, sentences: int) -> str:
    """Which document is read from now on."""
    return f"{title}: {count(sentences, 'sentence')}."


def lettered(options: int) -> str:
    """Which letters options go by where it is told what they have in common."""
    return f"Options 1 to {options} are called {letter(0)} to {letter(options - 1)} here."


def on_words(kind: str, number: int) -> str:
    """What a note is on."""
    return f"on {kind} {number}"


def option_number(number: int) -> str:
    """An option of the decision at hand by its number."""
    return f"option {number}"

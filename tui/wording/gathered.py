"""The words for what many walks through one case come to."""

from collections.abc import Mapping, Sequence
from typing import Literal

from tui.case.model import Case
from tui.gather.model import MOST_TURNS, Course, Doubted, Gathered, Turn
from tui.wording.phrases import option_label
from tui.wording.proposed import called
from tui.wording.words import NONE_CHOSEN, NOT_MADE, capital, count, listed

CountsFormat = Literal["text", "markdown", "html", "csv", "json"]
"""What counts can be set as."""

NO_LIKELIHOOD = (
    "In how many walks something follows tells what their readers chose and accepted, not how"
    " likely it is, nor whether it is so."
)
BY_MORE = (
    "By more than is stated: at some step the document only sets two things side by side, or the"
    " reader took it."
)
NO_WALKS = "There is no walk through this case here."
NO_DOUBTS = "No walk doubts a passage."
NOBODY_RETURNED = "Nobody signed more than one walk, so nothing tells whether anybody changed."
NOBODY_CHANGED = (
    "Nobody’s last walk chooses otherwise than their first, as far as the files say when they were"
    " saved."
)
NO_REASON = "no reason given"
NOTHING_DECIDED = "nothing is decided"
GUESSED_FIRST = "What readers took the document to draw from an option, before they saw."
LINKED = "the document links it"
NOT_LINKED = "the document does not link it to this"
BY_NAME = (
    "Walks signed with the same name are taken to be one reader’s; when each was saved tells which"
    " is the first of them, and which the last."
)
MOST_TURNS_TOLD = f"Of these changes, the {MOST_TURNS} that most readers made:"
COUNTED = "What was counted"
TOGETHER = "Many walks, counted together"
COUNT_AGAIN = "How to count the same again"
COUNTED_WITH = "The SHA-256 digest of each file that the walks are counted with, as it was read:"
RUN_AGAIN = "With these and the same walks, this command counts the same:"

# In the app

View = Literal["chosen", "follows", "doubted", "alike", "changed", "guessed"]
VIEWS: Mapping[View, str] = {
    "chosen": "Chosen",
    "follows": "Follows",
    "doubted": "Doubts",
    "alike": "Alike",
    "changed": "Turns",
    "guessed": "Guess",
}
"""What is told of many walks, one thing at a time."""

NO_GUESSES = "No walk holds a guess."
NOTHING_COUNTED = "Stopped: nothing is counted."
NOT_COUNTED = "The walks cannot be counted: there may be no room left for what is worked with."
NO_SUCH_FOLDER = "There is no such folder."
TRY_ANOTHER = "Name another folder."
OTHER_FOLDER = "count the walks in a folder"
COUNT_WHERE = "All scenario files of this case in the folder, and below it, are counted together."
VISITORS_OWN = "Who visits from a browser counts the walks that they have saved here."
WRITE_COUNTS = "write the counts"
FORMAT_WORDS: Mapping[CountsFormat, tuple[str, str]] = {
    "html": ("HTML", "a page that stands by itself; prints well"),
    "markdown": ("Markdown", "with footnotes"),
    "text": ("Plain text", ""),
    "csv": ("CSV", "rows for a spreadsheet"),
    "json": ("JSON", "for programs"),
}
"""What counts can be written as, and what else is said of that."""


def reading_words(folder: str, files: int) -> str:
    """That walks are being read, and how far that is."""
    words = f"Reading the walks in {folder} …"
    return f"{words} {count(files, 'file')} read" if files else words


def progress_words(files: int, key: str) -> str:
    """The same in short, and how to stop it."""
    return f"{files:,} read; {key} stops" if files else f"reading; {key} stops"


def stop_words(key: str) -> str:
    """How to stop it."""
    return f"{key} stops."


def course_name(walks: int) -> str:
    """What to call a course by how many walks took it, beside another walk."""
    return f"the course of {count(walks, 'walk')}"


def how_to_begin_words(save: str, folder: str) -> str:
    """What to do where there is no walk."""
    return (
        f"Only walks that are saved are counted. {save} saves yours; {folder} names the folder in"
        " which others have put theirs."
    )


def another_folder_words(folder: str) -> str:
    """What to do where nothing was counted."""
    return f"{folder} names a folder, this one or another."


def how_to_guess_words(guess: str) -> str:
    """What to do where nobody has guessed."""
    return f"On the walk, {guess} covers the branches of each decision until one has guessed them."


def number_words(gathered: Gathered) -> str:
    """How many walks there are, of how many readers."""
    words = count(gathered.walks, "walk")
    if gathered.readers:
        words += f", signed with {count(gathered.readers, 'name')}"
    return f"{words}."


def remark_words(gathered: Gathered) -> tuple[str, ...]:
    """What else is to be said of the files: other versions, other cases, what is none."""
    remarks = []
    if others := gathered.other_versions:
        made = "was" if others == 1 else "were"
        remarks.append(
            f"{count(others, 'walk')} {made} saved with another version of the case:"
            " what this version does not have is left out of them."
        )
    if elsewhere := gathered.elsewhere:
        passed = "is a walk" if elsewhere == 1 else "are walks"
        remarks.append(f"{count(elsewhere, 'file')} {passed} through another case.")
    if unread := gathered.passed_over - elsewhere:
        told = len(gathered.problems)
        rest = f"; the first {told} of them" if told < unread else ""
        remarks.append(f"{count(unread, 'file')} cannot be read as a walk{rest}:")
    return tuple(remarks)


def looser_words(gathered: Gathered) -> str:
    """What it means that something follows by more than is stated; nothing where nothing does."""
    return BY_MORE if any(gathered.loosely.values()) else ""


def made_in_words(gathered: Gathered, decision: str) -> str:
    """In how many walks a decision is made."""
    return f"decided in {gathered.made.get(decision, 0):,} of {gathered.walks:,}"


def standing_in_words(gathered: Gathered, consequence: str) -> str:
    """In how many walks a consequence follows, and in how many it is open."""
    follows, is_open = gathered.follows.get(consequence, 0), gathered.open.get(consequence, 0)
    words = f"follows in {follows:,} of {count(gathered.walks, 'walk')}"
    return f"{words}, is open in {is_open:,}" if is_open else words


def aimed_at_words(gathered: Gathered, consequence: str) -> str:
    """The same of an aim, which is not said to come about."""
    follows = gathered.follows.get(consequence, 0)
    return f"aimed at by what is chosen in {follows:,} of {count(gathered.walks, 'walk')}"


def loosely_words(gathered: Gathered, consequence: str) -> str:
    """In how many of them only by what their readers accept beyond what the document states."""
    loosely = gathered.loosely.get(consequence, 0)
    follows = gathered.follows.get(consequence, 0)
    return f"{loosely:,} of the {follows:,} by more than is stated" if loosely else ""


def guessed_by_words(number: int, guessers: int) -> str:
    """How many of those who guessed have guessed it."""
    return f"guessed by {number:,} of {guessers:,}"


def whys_words(doubted: Doubted) -> str:
    """The reasons for a doubt, the commonest first, each with how many give it."""
    if not doubted.whys:
        return NO_REASON
    whys = [f"“{why}” ({number:,})" for why, number in doubted.whys]
    if more := doubted.reasons - len(whys):
        whys.append(count(more, "other reason"))
    elif silent := doubted.walks - sum(number for _, number in doubted.whys):
        whys.append(f"{NO_REASON} ({silent:,})")
    return listed(whys)


def course_words(case: Case, course: Course) -> tuple[str, ...]:
    """A course, decision by decision; what is not decided is left out."""
    return tuple(
        f"{called(case.decisions[key])}: {_options_words(case, key, options)}"
        for key, options in course.items()
        if key in case.decisions
    )


def turn_words(case: Case, turn: Turn) -> str:
    """From what to what readers turned at a decision."""
    before, after = (
        NOT_MADE if options is None else _options_words(case, turn.decision, options)
        for options in (turn.before, turn.after)
    )
    return f"{called(case.decisions[turn.decision])}: from {before} to {after}"


def _options_words(case: Case, decision: str, options: tuple[str, ...]) -> str:
    if not options:
        return NONE_CHOSEN
    return listed([f"“{option_label(case, decision, option)}”" for option in options])


def returned_words(gathered: Gathered) -> str:
    """How many readers have more than one walk."""
    words = count(gathered.returned, "reader has", "readers have")
    return f"{capital(words)} more than one walk."


def groups_words(gathered: Gathered) -> str:
    """How many different courses there are, and how many of them are told."""
    told = len(gathered.groups)
    words = f"{count(gathered.courses, 'course was', 'courses were')} taken"
    return f"{words}; the {told} commonest:" if gathered.courses > told else f"{words}:"


def command_words(places: Sequence[str], case: str) -> str:
    """The command that counts some walks; its files are as somebody types them."""
    return " ".join(("juncture gather", *places, *(["--case", case] if case else [])))

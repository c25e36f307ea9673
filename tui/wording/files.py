"""What is said of files that can be opened."""

from datetime import datetime

from tui.scenario.library import Shelved
from tui.wording.unsaved import moment
from tui.wording.words import count

NOTHING_NAMED_SO = "No name has these letters. Escape shows everything again."
STAYS = "Juncture leaves it as it is."
OPEN_HERE = "This walk is open here: open another one first, and delete it then."
SAVE_FIRST = "This walk has changes that are not saved: save it first, and rename it then."
NOT_AS_SAVED = (
    "The file of this walk has been changed by somebody else: save it first, and rename it then."
)
NOT_A_WALK = "Only saved walks are renamed, copied and deleted here."
IN_ANOTHER_FOLDER = "A new name stays in its folder: give it one without a path."
NAME_OF_CASES = "Cases have this name: choose another."
NOTHING_DELETED = "Nothing to bring back: none of the last walks in the trash lay here."
NOTHING_TYPED = "It needs a name: nothing was typed."
RENAME = "Its title. Its file has a name made from it."
COPY = "The title of the copy. Its file has a name made from it."
COPY_AS_SAVED = f"{COPY} What is not saved yet is not in it."
TRASH = "Choose a walk to bring it back to where it lay."
NOTHING_THERE = "There is nothing in it that could be brought back."
LOOKING = "…"
"""What is in a walk, while nobody has looked yet."""
CASE = "Case: "
"""What stands before the title of a case in a list."""

_A_CASE = (
    "A case is a TOML file that says what can be decided, and what a document says would follow."
)
IS_DOCUMENT = f"This is a document, not a case or a scenario. {_A_CASE}"
IS_OTHER = f"This is neither a case nor a scenario. {_A_CASE}"
IS_NO_OUTLINE = (
    "This is no outline: one names its document (document: …), and its decisions begin with ? and"
    " tell where they stand ([s4]). `juncture outline town-baths` prints one."
)
LISTED = "`juncture where` lists the cases that there are."


def no_such_words(*, is_document: bool) -> tuple[str, str]:
    """That nothing has a name, and what to do; of a document, that no such file is there."""
    if is_document:
        return "There is no file of this name.", "Check the name."
    message = "There is no file, case or walk of this name."
    return message, "Check it; `juncture where` lists the cases that there are."


def may_become(path: str, make: str) -> str:
    """What can be made of a document; `make` begins the sentence."""
    return (
        f"{make} a case from it: juncture new {path}. Or read its sentences: juncture read {path}"
    )


def is_scenario_words(case: str) -> tuple[str, str]:
    """That a scenario is named where only a case will do; and its case, where that is known."""
    message = "This is a scenario, which is one walk through a case, and not the case itself."
    return message, f"Name its case: {case}" if case else "Name its case."


def new_walk(title: str) -> str:
    """A walk through a case from its beginning, in a list."""
    return f"A new walk through {title}"


def walk_detail(walk: Shelved, decisions: int) -> str:
    """What a list says of a saved walk through a case of so many decisions."""
    made = f"{walk.decisions} of {count(decisions, 'decision')} made"
    return walk.wrong or f"{walk.title} · {made}{_saved(walk)}"


def case_detail(case: Shelved) -> str:
    """What a list says of a case."""
    return case.wrong or f"{count(case.decisions, 'decision')}{_saved(case)}"


def _saved(file: Shelved) -> str:
    return f" · saved {file.when:%Y-%m-%d}" if file.when else ""


def no_walks(key: str) -> str:
    """That there is none, and how one comes to be."""
    return f"No saved walk lies here: {key} saves the one at hand."


def shelf_words(walk: Shelved, case: str, decisions: int, inside: str) -> str:
    """What the library says of a saved walk, beneath its title: of a broken one, why it is so.

    `inside`: how many decisions are made and what follows, where that is worked out.
    """
    if walk.wrong:
        place = f"{walk.place}: " if walk.place else ""
        return f"{place}{walk.wrong} {walk.mend}".rstrip()
    if walk.is_long:
        return "too long to be looked into here"
    if walk.case != case:
        return f"through another case: {walk.case}" if walk.case else "it names no case"
    return inside or f"{walk.decisions} of {count(decisions, 'decision')} made"


def too_long_words(length: int, most: int) -> str:
    """That a title is too long."""
    return f"A title has at most {most} characters; this one has {length:,}."


def is_a_link(name: str) -> str:
    """That a link is neither renamed nor deleted."""
    return f"{name} is a link to another file. {STAYS}"


def not_ours(place: str) -> str:
    """That files in a folder are neither renamed nor deleted."""
    return f"The files in {place} are not yours to change. {STAYS}"


def is_foreign(name: str) -> str:
    """That a file which is no walk is neither renamed nor deleted."""
    return f"{name} is no saved walk. {STAYS}"


def comes_along_words(name: str, key: str) -> str:
    """That a walk which comes with the program is neither renamed nor deleted."""
    return f"{name} comes with Juncture, and stays as it is; {key} makes a copy of your own."


def named_so_words(name: str) -> str:
    """That a name is taken."""
    return f"There is a file of the name {name} already: choose another."


def is_gone_words(name: str) -> str:
    """That nothing can be done with a file any more."""
    return f"{name} is gone: somebody has removed it, or given it another name."


def renamed_words(name: str) -> str:
    """That a walk has another name."""
    return f"Renamed: its file is {name} now."


def copied_words(name: str) -> str:
    """That there is a copy of a walk."""
    return f"Copied to {name}."


def put_away_words(name: str, key: str) -> str:
    """That a walk is in the trash, and how it comes back."""
    return f"{name} is in the trash: {key} in the library brings it back."


def back_words(place: str) -> str:
    """That a walk is out of the trash."""
    return f"It is back: {place}."


def trash_detail(when: datetime, place: str) -> str:
    """When a walk was put away, and where it lay."""
    return f"deleted {moment(when)} · from {place}"


def trash_words(shown: int, number: int) -> str:
    """What one can do in the trash, and that it holds more than is shown."""
    if not shown:
        return NOTHING_THERE
    return TRASH if shown >= number else f"{TRASH} These are the last {shown:,} of {number:,}."

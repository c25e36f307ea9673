"""The words for what a walk can be held against, and why something cannot be."""

from tui.wording.words import count

AS_THINGS_ARE = "what the case says that things are now"
THE_BASELINE = "the baseline of the board"
AS_IT_IS_NOW = ("The walk as it is now", "kept as it is, while you go on")

STAYS_BESIDE = "Now it stays when others are added."


def stands_already(name: str) -> str:
    """That something is not to be put beside the walk twice."""
    return f"Already beside the walk: {name}."


def as_saved(name: str) -> str:
    """What the walk is called as its file holds it, beside what it is now."""
    return f"{name} as saved"


def last_saved(name: str) -> str:
    """The same in a list."""
    return f"{name}, as last saved"


def changes_ago(number: int) -> str:
    """A state that the walk had, in a list."""
    return f"The walk {count(number, 'change')} ago"


def after_words(changes: int) -> str:
    """What such a state is called: by the changes that led to it, which stays true."""
    return f"after {count(changes, 'change')}" if changes else "the beginning"


def is_a_case(name: str, opener: str) -> str:
    """That a file is a case by itself; `opener` is what opens one."""
    return f"{name} is a case, not a scenario: open it by itself ({opener})."


def of_another_case(name: str) -> str:
    """That a scenario is of another case."""
    return f"{name} is a scenario of another case: its choices cannot be set beside these."


def of_another_version(name: str, opener: str) -> str:
    """That a scenario is of the same case as it was, or will be."""
    return f"{name} belongs to another version of this case: open it by itself ({opener})."


def held_against(name: str) -> str:
    """What the walk is held against from now on."""
    return f"Held against: {name}."

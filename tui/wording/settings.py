"""What is said of what somebody can set."""

from tui.outside.problem import Problem

HEADING = "Settings"
THEME, MORE = "theme", "more themes"
NO_COLOUR = "no colour is sent, as NO_COLOR is set"
READING = "reading that a new walk begins with"
MANNER = "motion and signs"
KEYS = "keys"
FOLLOWS = "as the terminal is"
NOW = "as it is"
LETTERS = "letters only"
LETTERS_MEAN = "signs, lines and quotation marks in ASCII; words in other scripts stay"
STILL = "reduced motion"
STILL_MEANS = "nothing glides or blinks"
THEME_WORDS = {
    "juncture": "dark",
    "juncture-light": "light",
    "juncture-contrast": "white on black, for bright rooms and tired eyes",
    "juncture-16": "on black, for terminals of sixteen colours",
    "ansi-dark": "the terminal’s own colours, on its own dark ground",
    "ansi-light": "the terminal’s own colours, on its own light ground",
}
"""What to say of each theme of ours."""


def not_kept_words(problem: Problem) -> str:
    """That a choice counts, but only for now; why it is not kept, and what to do about it."""
    return (
        f"Not saved: your choice counts only until you leave. {problem.in_a_line}"
        " Then choose it again, and it is kept."
    )


def unreadable_words(file: str) -> str:
    """That nothing in the settings file counts, and where it is told why."""
    return (
        f"{file} cannot be read as it is: nothing in it counts, and nothing that is set here is"
        " kept. `juncture where` says what is wrong with it."
    )


def follows_words(theme: str) -> str:
    """What it comes to that the theme follows the terminal."""
    return f"now {theme}"


def instead_words(theme: str) -> str:
    """That another theme takes the place of one here."""
    return f"{theme} takes its place: this terminal has sixteen colours"


KEYS_ARE_USUAL = "All actions have their usual keys."
GIVE_KEYS = "To give an action another key, write beneath [keys] in"
KEYS_EXAMPLE = '[keys]\nwhy = "W"'
THEN_START = "and start again."
KEYS_DO = "{help} says in every place what its keys do."


def usual_words(keys: str) -> str:
    """The keys that an action comes with, and has not now."""
    return f"in place of {keys}"


def actions_words(count: int) -> str:
    """What opens to the names of all actions."""
    return f"the names of all {count} actions"


def others_words(count: int) -> str:
    """What opens to the themes that are not ours."""
    return f"{count} that come with Textual, made for any app"

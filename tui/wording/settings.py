"""What is said of what somebody can set."""

from tui.outside.problem import Problem

HEADING = "Settings"
THEME, MORE = "theme", "more themes"
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

NOT_KEPT = "not saved"


def not_kept_words(problem: Problem) -> str:
    """That a choice counts, but only for now; why it is not kept, and what to do about it."""
    return (
        "Your choice counts only until you leave: it could not be written to the settings file.\n"
        f"{problem.place}\n{problem.message} {problem.mend}\n"
        "Then choose it again, and it is kept."
    )


def follows_words(theme: str) -> str:
    """What it comes to that the theme follows the terminal."""
    return f"now {theme}"


def instead_words(theme: str) -> str:
    """That another theme takes the place of one here."""
    return f"{theme} takes its place: this terminal has sixteen colours"


def keys_words(count: int) -> str:
    """How many actions have keys of one's own, and how one gives them some."""
    if not count:
        own = "All actions have the keys that they come with."
    else:
        own = f"{count} {'action has' if count == 1 else 'actions have'} keys of your own."
    return f'{own} Set others in the file, beneath [keys]: why = "W" gives W to the action “why”.'

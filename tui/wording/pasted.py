"""What is said of what is pasted and typed."""


def cut_words(taken: int, length: int) -> str:
    """Not all of it was taken."""
    return f"That is too much to paste at once: the first {taken:,} of {length:,} characters came."


def no_room_words(room: int, length: int) -> str:
    """Only as much of it was taken as there was room for."""
    if length == 1:
        return "There is no room for more."
    return f"There was no room for {length - room:,} of {length:,} characters."


NOT_KEPT_YET = "Not kept yet: enter keeps what you wrote, esc again lets it go."
ENTER_ENDS = "enter ends it"


def new_line_words(key: str) -> str:
    """What enter does to a text of many lines, and what begins a line instead."""
    return f"{ENTER_ENDS} · {key} new line"


NO_SHELL = "There is no shell here to go back to."

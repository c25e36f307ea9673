"""How much a TOML file may hold, and what is raised by one that holds more, or is none."""

from math import inf

MOST_STEPS = 800_000
"""How many steps it may take to read a file. A key with its value takes one, an item of a list, a
part of a dotted key and an escape too; whatever is out of the ordinary takes a few."""

MOST_TABLES = 100_000
"""How many tables it may have, and lists of anything but plain strings."""

MOST_KEYS = 50_000
"""How many keys one table may have."""

OFTEN = 1_000
"""After how many steps of one kind they are counted."""

MOST_DEPTH = 32
"""How many parts a key may have, and how deeply lists and tables may be nested within a value."""

LONGEST_BARE = 100
"""How many characters a number or a date may have."""


class UnreadableError(Exception):
    """The text is no TOML: about where it goes wrong, and where that statement begins.

    `message` says what is wrong where it is not the grammar.
    """

    def __init__(self, at: int, message: str = "") -> None:
        super().__init__(message)
        self.at, self.message, self.statement = at, message, at


class TooMuchError(Exception):
    """There is more in the text than is read: what, and where that was noticed.

    `rule` is the rule that it breaks, `mend` what to do about it.
    """

    def __init__(self, at: int, rule: str, message: str, mend: str) -> None:
        super().__init__(message)
        self.at, self.rule, self.message, self.mend = at, rule, message, mend


class Budget:
    """What is left of the work that a file may be."""

    def __init__(self, *, is_bounded: bool = True) -> None:
        self._steps: float = MOST_STEPS if is_bounded else inf
        self._tables: float = MOST_TABLES if is_bounded else inf

    def take(self, steps: int, at: int) -> None:
        """Some more steps are taken."""
        self._steps -= steps
        if self._steps < 0:
            raise _too_many(at, "keys and values")

    def keys(self, count: int, at: int) -> None:
        """A table has as many keys."""
        if count > MOST_KEYS:
            raise _too_many(at, "keys in one table")

    def table(self, at: int) -> None:
        """There is one more table or list."""
        self._tables -= 1
        if self._tables < 0:
            raise _too_many(at, "tables and lists")


def check_depth(depth: int, at: int) -> None:
    """A list or table begins within `depth` others."""
    if depth >= MOST_DEPTH:
        message = "Arrays or tables are nested too deeply."
        raise TooMuchError(at, "toml-too-deep", message, "Flatten them.")


def check_key(parts: int, at: int) -> None:
    """A key has as many parts."""
    if parts > MOST_DEPTH:
        message = f"A dotted key has more than {MOST_DEPTH} parts."
        raise TooMuchError(at, "toml-too-deep", message, "Shorten the key.")


def bad_number(at: int, *, of_bits: bool) -> TooMuchError:
    """A number, or a date, is longer than any that is kept."""
    message = (
        "A whole number has more than 64 bits."
        if of_bits
        else f"A number or a date has more than {LONGEST_BARE} characters."
    )
    return TooMuchError(at, "toml-syntax", message, "Write it as a text, between quotation marks.")


def _too_many(at: int, what: str) -> TooMuchError:
    message = f"There are more {what} than in any case or scenario that can be walked."
    return TooMuchError(at, "file-too-large", message, "Is this the right file?")

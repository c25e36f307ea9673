"""How much a TOML file may hold, and what is raised by one that holds more, or is none."""

MOST_PARTS = 600_000
"""How many keys and values a file may have; each part of a dotted key counts, and each escape."""

MOST_TABLES = 250_000
"""How many tables and lists it may have."""

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
    """What is left of what a file may hold."""

    def __init__(self) -> None:
        self._parts = MOST_PARTS
        self._tables = MOST_TABLES

    def parts(self, count: int, at: int) -> None:
        """There are some more keys and values."""
        self._parts -= count
        if self._parts < 0:
            raise _too_many(at, f"{MOST_PARTS:,} keys and values")

    def table(self, at: int) -> None:
        """There is one more table or list."""
        self._tables -= 1
        if self._tables < 0:
            raise _too_many(at, f"{MOST_TABLES:,} tables and lists")


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
    message = f"There are more than {what}."
    return TooMuchError(at, "file-too-large", message, "Is this the right file?")

"""The keys and values of TOML, read one at a time within a budget."""

import re
from collections.abc import Iterable
from typing import Any, Protocol

from tui.outside import toml_tokens as tokens
from tui.outside.problem import shorten
from tui.outside.text import clean, clean_line
from tui.outside.toml_bounds import (
    LONGEST_BARE,
    MOST_DEPTH,
    OFTEN,
    Budget,
    UnreadableError,
    bad_number,
    check_depth,
    check_key,
)

Path = tuple[str | int, ...]
"""A way into the data: keys of tables and indexes of arrays, from the top."""

Span = tuple[int, int, int]
"""Offsets: where the key of a value begins, and where the value begins and ends."""

Table = dict[str, Any]


class Record(Protocol):
    """Is told where values stand."""

    def asks_within(self, path: Path) -> bool:
        """Whether anything is asked for within the table at `path`."""

    def tell(self, path: Path, span: Span) -> None:
        """The value at `path` stands there; it may not have been asked for.

        A value with a key is told of as soon as it begins, as if it were empty, and again.
        """


class Values:
    """Reads what stands at some place of a text.

    `begun` and `closed` hold tables by their identity, for none is let go of: those that have a
    header of their own, or that dotted keys of an earlier section have made; and those that were
    written inline, to which nothing can be added. `dotted` are those of this section.
    """

    def __init__(self, text: str, budget: Budget, record: Record | None, *, is_clean: bool) -> None:
        self._text, self._budget, self._record = text, budget, record
        self._is_clean = is_clean
        self._bare_values: dict[str, Any] = {"true": True, "false": False}
        self.begun: set[int] = set()
        self.dotted: list[int] = []
        self.closed: set[int] = set()

    # Lines of the usual kind

    def strings(self, written: str, at: int) -> list[str]:
        """A list of strings without escapes."""
        items: list[str] = tokens.ITEM.findall(written)
        self._budget.take(1 + len(items), at)
        return items if self._is_clean else list(map(clean, items))

    def fields(self, written: str, at: int) -> Table:
        """An inline table of strings without escapes."""
        pairs: list[tuple[str, str]] = tokens.FIELD.findall(written)
        self._budget.table(at)
        self._budget.take(2 * len(pairs), at)
        table = {key: item if self._is_clean else clean(item) for key, item in pairs}
        if len(table) < len(pairs):
            raise twice(at, _repeated(key for key, _ in pairs))
        self.closed.add(id(table))
        return table

    # Keys

    def pair(self, at: int, table: Table, path: Path | None, depth: int = 0) -> int:
        """Read a key with its value into a table; returns where the value ends.

        `path` is that of the table, when it is to be told where things stand.
        """
        match = tokens.KEY.match(self._text, at)
        equals = match and tokens.EQUALS.match(self._text, match.end())
        if not match or not equals:
            raise UnreadableError(match.end() if match else at)
        *above, last = self.key(at, match.end())
        for part in above:
            there = table.get(part)
            if there is None:
                there = table[part] = {}
                self._budget.table(at)
            elif type(there) is not dict or id(there) in self.begun or id(there) in self.closed:
                raise twice(at, part)
            self.dotted.append(id(there))
            table = there
        if last in table:
            raise twice(at, last)
        begins = equals.end()
        own = None if path is None else (*path, *above, last)
        if own is not None:
            # Before it is read: whoever asks for nothing else need not wait for the value.
            for fewer in range(len(above), -1, -1):
                self._tell(own[: len(own) - fewer], (at, begins, begins))
        value, ends = self._value(begins, own, depth)
        table[last] = value
        self._budget.keys(len(table), at)
        if type(value) is dict:
            self.closed.add(id(value))
        if own is not None:
            for fewer in range(len(above), -1, -1):
                self._tell(own[: len(own) - fewer], (at, begins, ends))
        return ends

    def key(self, start: int, end: int) -> list[str]:
        """The parts of the key that stands from `start` to `end`, cleaned."""
        written = self._text[start:end]
        if '"' in written or "'" in written:
            parts: list[str] = []
            at = start
            while at < end and len(parts) <= MOST_DEPTH:
                match = tokens.PART.match(self._text, at)
                assert match, "a key consists of parts"
                parts.append(self._part(match[0], at))
                at = end_of(tokens.DOT.match(self._text, match.end()))
        else:
            parts = [part.strip(" \t") for part in written.split(".", MOST_DEPTH)]
        check_key(len(parts), start)
        self._budget.take(3 + len(parts), start)
        return parts

    def _part(self, written: str, at: int) -> str:
        if written[0] == '"':
            return clean(self._unescaped(written[1:-1], at, lines=False))
        return clean(written[1:-1] if written[0] == "'" else written)

    # Values

    def _value(self, at: int, path: Path | None, depth: int) -> tuple[Any, int]:
        """The value that begins at `at`, and where it ends."""
        first = self._text[at : at + 1]
        if first in ('"', "'"):
            return self._string(at)
        if first == "[":
            return self._list(at, path, depth)
        if first == "{":
            return self._inline(at, path, depth)
        match = tokens.BARE_VALUE.match(self._text, at)
        if not match:
            raise UnreadableError(at)
        return self._bare(match[0], at), match.end()

    def _bare(self, token: str, at: int) -> Any:
        if tokens.SMALL_NUMBER.fullmatch(token):
            return int(token)
        if token not in self._bare_values:
            if len(token) > LONGEST_BARE:
                raise bad_number(at, of_bits=False)
            self._budget.take(25, at)
            try:
                self._bare_values[token] = tokens.bare(token)
            except OverflowError:
                raise bad_number(at, of_bits=True) from None
            except ValueError:
                raise UnreadableError(at) from None
        return self._bare_values[token]

    def _string(self, at: int) -> tuple[str, int]:
        text = self._text
        lines = False
        if match := tokens.ONE_LINE.match(text, at):
            value = match[0][1:-1]
        elif match := tokens.SEVERAL_LINES.match(text, at):
            value = match[0][3:-3].replace("\r\n", "\n").removeprefix("\n")
            lines = True
        else:
            raise UnreadableError(at)
        if text[at] == '"' and "\\" in value:
            value = clean(self._unescaped(value, at, lines=lines))
        elif lines or not self._is_clean:
            value = clean(value)
        return value, match.end()

    def _unescaped(self, written: str, at: int, *, lines: bool) -> str:
        self._budget.take(written.count("\\"), at)
        try:
            return tokens.unescaped(written, lines=lines)
        except tokens.BadEscapeError as error:
            raise UnreadableError(at + 1 + error.at) from None

    def _list(self, at: int, path: Path | None, depth: int) -> tuple[list[Any], int]:
        text, between = self._text, tokens.BETWEEN.match
        items: list[Any] = []
        check_depth(depth, at)
        self._budget.table(at)
        at = end_of(between(text, at + 1))
        if path is None:
            at = self._simple(at, items)
        while not text.startswith("]", at):
            inner = None if path is None else (*path, len(items))
            value, end = self._value(at, inner, depth + 1)
            items.append(value)
            self._budget.take(4, at)
            if inner is not None:
                self._tell(inner, (at, at, end))
            at = end_of(between(text, end))
            if text.startswith(",", at):
                at = end_of(between(text, at + 1))
            elif not text.startswith("]", at):
                raise UnreadableError(at)
        return items, at + 1

    def _simple(self, at: int, items: list[Any]) -> int:
        """Read items as most are, at a fraction of the cost, up to one that is not."""
        text, simple = self._text, tokens.ITEM_BEFORE_COMMA.match
        count, is_clean = 0, self._is_clean
        while match := simple(text, at):
            string, number = match.groups()
            if string is None:
                items.append(int(number))
            else:
                items.append(string if is_clean else clean(string))
            count += 1
            if count == OFTEN:
                self._budget.take(count, at)
                count = 0
            at = match.end()
        self._budget.take(count, at)
        return at

    def _inline(self, at: int, path: Path | None, depth: int) -> tuple[Table, int]:
        text, space = self._text, tokens.SPACE.match
        table: Table = {}
        check_depth(depth, at)
        self._budget.table(at)
        at = end_of(space(text, at + 1))
        if text.startswith("}", at):
            return table, at + 1
        while True:
            at = end_of(space(text, self.pair(at, table, path, depth + 1)))
            if text.startswith("}", at):
                return table, at + 1
            if not text.startswith(",", at):
                raise UnreadableError(at)
            at = end_of(space(text, at + 1))

    def _tell(self, path: Path, span: Span) -> None:
        if self._record:
            self._record.tell(path, span)


def twice(at: int, key: str) -> UnreadableError:
    """A key is given a value, or a table is begun, where there is one already."""
    name = shorten(clean_line(key), 60)
    return UnreadableError(at, f"“{name}” has been given before.")


def end_of(match: "re.Match[str] | None") -> int:
    """Where a match ends, of a pattern that matches anywhere, if nothing else then nothing."""
    assert match
    return match.end()


def _repeated(keys: Iterable[str]) -> str:
    """The first key that has stood before."""
    before: set[str] = set()
    for key in keys:
        if key in before:
            return key
        before.add(key)
    raise LookupError

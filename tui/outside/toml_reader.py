"""Reads TOML 1.0 in one pass, within bounds, and tells where things stand when it is asked to.

`tomllib` reads the same and bounds nothing: some files of a few megabytes take it gigabytes. What
is counted here is what costs: parts of keys, items of lists, escapes, and tables.
"""

from tui.outside import toml_tokens as tokens
from tui.outside.text import clean, is_clean
from tui.outside.toml_bounds import OFTEN, Budget, UnreadableError
from tui.outside.toml_values import Path, Record, Span, Table, Values, end_of, twice


def read(text: str, record: Record | None = None) -> Table:
    """The data that the TOML `text` holds, every string and key of it cleaned.

    `record` is told of the values that it asks for, each with its path and where it stands: a table
    at its header, an item of a list at its own place, the parts of a dotted key each at the whole
    of it. What is read so has been read before, and has no bounds any more. Cost: linear in the
    text.

    Raises:
        UnreadableError, TooMuchError: as they say.
    """
    return _Reader(text, record).read()


class _Reader:
    """One pass over the statements of a text."""

    def __init__(self, text: str, record: Record | None) -> None:
        self._text, self._record = text, record
        self._budget = Budget(is_bounded=record is None)
        self._is_clean = is_clean(text)
        self._values = Values(text, self._budget, record, is_clean=self._is_clean)
        self._root: Table = {}
        self._arrays: set[int] = set()
        """Arrays that headers append to, by their identity, for none is let go of."""

    def read(self) -> Table:
        """The data."""
        text, record, between = self._text, self._record, tokens.BETWEEN.match
        path: Path = ()
        end, at, table = len(text), 0, self._root
        asks = record is not None and record.asks_within(path)
        while True:
            if not asks:
                at = self._lines(at, table)
            at = end_of(between(text, at))
            if at == end:
                return self._root
            begins = at
            try:
                if text[at] == "[":
                    table, path, at = self._header(at)
                    asks = record is not None and record.asks_within(path)
                elif text[at] != "#":
                    at = self._values.pair(at, table, path if asks else None)
                match = tokens.END.match(text, at)
                if not match:
                    raise UnreadableError(at)
            except UnreadableError as error:
                error.statement = begins
                raise
            at = match.end()

    def _lines(self, at: int, table: Table) -> int:
        """Read lines as most are, at a fraction of the cost, up to one that is not."""
        text, values, line = self._text, self._values, tokens.LINE.match
        count, is_clean = 0, self._is_clean
        while match := line(text, at):
            key, string, number, strings, fields = match.groups()
            if key in table:
                raise twice(match.start(1), key)
            if string is not None:
                table[key] = string if is_clean else clean(string)
            elif number is not None:
                table[key] = int(number)
            elif strings is not None:
                table[key] = values.strings(strings, at)
            else:
                table[key] = values.fields(fields, at)
            count += 1
            if count == OFTEN:
                self._budget.take(count, at)
                self._budget.keys(len(table), at)
                count = 0
            at = match.end()
        self._budget.take(count, at)
        return at

    def _header(self, at: int) -> tuple[Table, Path, int]:
        """The table that a header opens, its path, and where the header ends."""
        match = tokens.HEADER.match(self._text, at)
        if not match:
            raise UnreadableError(at)
        values = self._values
        if values.dotted:
            values.begun.update(values.dotted)
            values.dotted.clear()
        is_item = match[1] is not None
        begins, ends = match.span(1 if is_item else 2)
        span = begins, begins, ends
        *above, last = values.key(begins, ends)
        self._budget.take(len(above), begins)
        path: Path = ()
        table = self._root
        for part in above:
            table, path = self._within(table, path, part, span)
        there, path = table.get(last), (*path, last)
        if is_item:
            if there is None:
                there = table[last] = []
                self._arrays.add(id(there))
                self._tell(path, span)
            elif id(there) not in self._arrays:
                raise twice(begins, last)
            path = (*path, len(there))
            table = {}
            there.append(table)
            self._budget.table(begins)
        else:
            if there is None:
                there = table[last] = {}
                self._budget.table(begins)
            elif not self._can_begin(there):
                raise twice(begins, last)
            values.begun.add(id(there))
            table = there
        self._tell(path, span)
        return table, path, match.end()

    def _within(self, table: Table, path: Path, part: str, span: Span) -> tuple[Table, Path]:
        """The table behind one part of a header; of an array of tables, the latest."""
        there, path = table.get(part), (*path, part)
        if there is None:
            there = table[part] = {}
            self._budget.table(span[0])
            self._tell(path, span)
        elif id(there) in self._arrays:
            path = (*path, len(there) - 1)
            there = there[-1]
        elif type(there) is not dict or id(there) in self._values.closed:
            raise twice(span[0], part)
        return there, path

    def _can_begin(self, there: object) -> bool:
        """Whether something is a table that only the headers of others have named yet."""
        values = self._values
        is_table = type(there) is dict
        return is_table and id(there) not in values.begun and id(there) not in values.closed

    def _tell(self, path: Path, span: Span) -> None:
        if self._record:
            self._record.tell(path, span)

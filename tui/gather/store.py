"""Keeps the rows of gathered walks on disk, so that memory does not grow with their number."""

import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tui.gather.tables import NUMBERS, TABLES, Row

_CACHE_KIB = 32 * 1024


class Store:
    """A database of the tables, in a file that is thrown away in the end."""

    def __init__(self, file: Path) -> None:
        self._base = sqlite3.connect(file)
        for setting in ("journal_mode=OFF", "synchronous=OFF", "temp_store=FILE"):
            self._base.execute(f"PRAGMA {setting}")
        self._base.execute(f"PRAGMA cache_size=-{_CACHE_KIB}")
        for table, columns in TABLES.items():
            kinds = (f"{name} {'INTEGER' if name in NUMBERS else 'TEXT'}" for name in columns)
            self._base.execute(f"CREATE TABLE {table} ({', '.join(kinds)})")

    def add(self, rows: Mapping[str, Iterable[Row]]) -> None:
        """Add rows to each table."""
        for table, added in rows.items():
            marks = ", ".join("?" * len(TABLES[table]))
            self._base.executemany(f"INSERT INTO {table} VALUES ({marks})", added)

    def ready(self) -> None:
        """All rows are there: make what the questions look things up by."""
        self._base.execute("CREATE INDEX made_by_walk ON made (walk, decision)")

    def ask(self, question: str) -> Iterator[Row]:
        """The rows that answer a question."""
        return self._base.execute(question)

    def close(self) -> None:
        """Let the file go."""
        self._base.close()


@contextmanager
def store() -> Iterator[Store]:
    """A store for as long as it is needed."""
    with tempfile.TemporaryDirectory(prefix="juncture-") as folder:
        opened = Store(Path(folder) / "walks.db")
        try:
            yield opened
        finally:
            opened.close()

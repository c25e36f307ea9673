"""The tables of gathered walks as Parquet files, which engines of any size read.

DuckDB writes and reads them: the extra `gather`.
"""

import csv
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

from tui.gather.tables import NUMBERS, TABLES, Ask
from tui.outside.paths import is_there, shown_path
from tui.outside.problem import Problem, Refused


def holds_tables(place: Path) -> bool:
    """Whether a folder holds the tables, as `write_tables` writes them."""
    return is_there(place / "walks.parquet")


def write_tables(ask: Ask, folder: Path) -> None:
    """Write each table to a Parquet file of its name. Memory does not grow with the rows.

    Raises:
        Refused: rule `cannot-save`, when the folder or a file in it cannot be made; rule
            `extra-missing`, when DuckDB is not there.
    """
    duckdb = _engine(folder)
    with duckdb.connect() as base, tempfile.TemporaryDirectory(prefix="juncture-") as scratch:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            for table in TABLES:
                rows = Path(scratch) / "rows.csv"
                with rows.open("w", encoding="utf-8", newline="") as file:
                    writer = csv.writer(file, quoting=csv.QUOTE_NONNUMERIC)
                    writer.writerows(ask(f"SELECT * FROM {table}"))
                target = _quoted(folder / f"{table}.parquet")
                base.execute(f"COPY ({_rows_of(table, rows)}) TO {target} (FORMAT parquet)")
        except (OSError, duckdb.Error) as error:
            message = "The tables cannot be written there."
            raise _refused("cannot-save", folder, message, "Name another folder.") from error


@contextmanager
def reading_tables(folder: Path) -> Iterator[Ask]:
    """Asks the tables in a folder.

    Raises:
        Refused: rule `unreadable-file`, when one is missing or is not such a table; rule
            `extra-missing`, when DuckDB is not there.
    """
    duckdb = _engine(folder)
    with duckdb.connect() as base:
        try:
            for table, columns in TABLES.items():
                source = _quoted(folder / f"{table}.parquet")
                selected = f"SELECT {', '.join(columns)} FROM read_parquet({source})"
                base.execute(f"CREATE VIEW {table} AS {selected}")
        except duckdb.Error as error:
            message = "These are not the tables of gathered walks."
            mend = "Write them anew: juncture gather DIR --tables OUT"
            raise _refused("unreadable-file", folder, message, mend) from error
        yield lambda question: base.execute(question).fetchall()


def _rows_of(table: str, rows: Path) -> str:
    """Selects the rows of a file of comma-separated values, all text quoted."""
    kinds = (f"'{name}': '{'BIGINT' if name in NUMBERS else 'VARCHAR'}'" for name in TABLES[table])
    columns = f"{{{', '.join(kinds)}}}"
    # Only what is not quoted could be no value, and that is numbers alone: an empty text stays one.
    form = "auto_detect=false, header=false, delim=',', quote='\"', escape='\"'"
    nulls = "allow_quoted_nulls=false"
    return f"SELECT * FROM read_csv({_quoted(rows)}, columns={columns}, {form}, {nulls})"


def _quoted(path: Path) -> str:
    """A path as a text of SQL."""
    return "'" + str(path).replace("'", "''") + "'"


def _engine(folder: Path) -> ModuleType:
    try:
        import duckdb
    except ImportError:
        message = "Parquet files are read and written by DuckDB, which is not installed."
        mend = "Install it: pip install 'juncture[gather]'"
        raise _refused("extra-missing", folder, message, mend) from None
    return duckdb


def _refused(rule: str, folder: Path, message: str, mend: str) -> Refused:
    return Refused([Problem(rule, "error", shown_path(folder), 0, 0, message, mend)])

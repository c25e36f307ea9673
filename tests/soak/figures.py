"""What an endurance test has found, as a row of the table that `make soak` prints."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figures:
    """How often something was tried, and how often it went wrong; 0 everywhere is the aim.

    `lost`: work that was to be there and was not. `torn`: files that held neither what they held
    before nor all that was new. `let_out`: raw bytes that should never have reached the terminal.
    `tracebacks`: Python's own words, or a program that ended of itself. `slowest` in seconds and
    `largest` in MB are None where they were not measured.
    """

    what: str
    tried: int
    lost: int = 0
    torn: int = 0
    let_out: int = 0
    tracebacks: int = 0
    slowest: float | None = None
    largest: float | None = None

    @property
    def is_clean(self) -> bool:
        """Whether nothing went wrong."""
        return not (self.lost or self.torn or self.let_out or self.tracebacks)


HEADS = ("", "tried", "lost", "torn", "bytes out", "tracebacks", "slowest", "largest")


def table(rows: Sequence[Figures]) -> str:
    """The rows below their heads, as wide as they need."""
    cells = [HEADS, *map(_cells, rows)]
    widths = [max(len(row[at]) for row in cells) for at in range(len(HEADS))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if at == 0 else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in cells
    )


def _cells(row: Figures) -> tuple[str, ...]:
    counts = (row.tried, row.lost, row.torn, row.let_out, row.tracebacks)
    return (
        row.what,
        *(f"{number:,}" for number in counts),
        "" if row.slowest is None else f"{row.slowest:.2f} s",
        "" if row.largest is None else f"{row.largest:.0f} MB",
    )

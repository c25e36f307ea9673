"""Where in a TOML file each key and value stands.

What is read forgets places. When there is a problem to show, and only then, the text is read once
more, and those that are asked for are remembered.
"""

from collections.abc import Collection, Iterable

from tui.outside.lines import Place, places_at
from tui.outside.toml_reader import read
from tui.outside.toml_values import Path, Span

__all__ = ["Path", "Span", "places", "spans", "stands"]


def stands(text: str, wanted: Collection[Path] | None = None) -> dict[Path, Span]:
    """Map each path in the TOML `text`, or each that is wanted, to where it stands.

    That is where its key begins, and where its value begins and ends, counting characters. An item
    of an array stands at its own place for both; a table at its header. The text must parse. Cost:
    linear in the text.
    """
    spans_of: dict[Path, Span] = {}

    def record(path: Path, span: Span) -> None:
        if wanted is None or path in wanted:
            spans_of.setdefault(path, span)

    read(text, record)
    return spans_of


def spans(text: str) -> dict[Path, tuple[int, int]]:
    """As `stands`, of the values alone."""
    return {path: (start, end) for path, (_, start, end) in stands(text).items()}


def places(text: str, asked: Iterable[tuple[Path, bool]]) -> list[Place]:
    """The places of some paths in the TOML `text`, each of its value if that is asked, or its key.

    Where there is no such path, it is the key of the closest thing around it that there is; at the
    top, the beginning. Cost: as `stands`.
    """
    asked = list(asked)
    if not asked:
        return []
    around = {path[:length] for path, _ in asked for length in range(1, len(path) + 1)}
    spans_of = stands(text, around)
    offsets = [_offset(spans_of, path, of_value=of_value) for path, of_value in asked]
    places_of = places_at(text, offsets)
    return [places_of[offset] for offset in offsets]


def _offset(spans_of: dict[Path, Span], path: Path, *, of_value: bool) -> int:
    if of_value and path in spans_of:
        return spans_of[path][1]
    lengths = range(len(path), 0, -1)
    return next((spans_of[path[:n]][0] for n in lengths if path[:n] in spans_of), 0)

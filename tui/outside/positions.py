"""Where in a TOML file each key and value stands.

What is read forgets places. When there is a problem to show, and only then, the text is read once
more, and those that are asked for are remembered.
"""

from collections.abc import Iterable

from tui.outside.lines import Place, places_at
from tui.outside.toml import TomlFile
from tui.outside.toml_reader import read
from tui.outside.toml_values import Path, Span

__all__ = ["Path", "Span", "places", "spans", "stands"]


def stands(text: str) -> dict[Path, Span]:
    """Map each path in the TOML `text` to where it stands.

    That is where its key begins, and where its value begins and ends, counting characters. An item
    of an array stands at its own place for both; a table at its header. The text must parse. Cost:
    linear in the text.
    """
    everything = _Everything()
    read(text, everything)
    return everything.spans


def spans(text: str) -> dict[Path, tuple[int, int]]:
    """As `stands`, of the values alone."""
    return {path: (start, end) for path, (_, start, end) in stands(text).items()}


def places(file: TomlFile, asked: Iterable[tuple[Path, bool]]) -> list[Place]:
    """The places of some paths in a file, each of its value if that is asked, or else of its key.

    Where there is no such path, it is the key of the closest thing around it that there is; at the
    top, the beginning. Cost: linear in the text up to the last of them.
    """
    asked = list(asked)
    closest = [_closest(file.data, path) for path, _ in asked]
    some = _Some(filter(None, closest))
    try:
        if some.paths:
            read(file.text, some)
    except _AllToldError:
        pass
    offsets = [
        some.spans[near][near == path and of_value] if near else 0
        for near, (path, of_value) in zip(closest, asked, strict=True)
    ]
    places_of = places_at(file.text, offsets)
    return [places_of[offset] for offset in offsets]


def _closest(data: object, path: Path) -> Path:
    """As much of a path as there is in the data."""
    for length, part in enumerate(path):
        is_there = (
            part in data
            if isinstance(data, dict)
            else isinstance(data, list) and isinstance(part, int) and part < len(data)
        )
        if not is_there:
            return path[:length]
        data = data[part]  # type: ignore[index] # it is one of the two
    return path


class _Everything:
    """Remembers where all stands."""

    def __init__(self) -> None:
        self.spans: dict[Path, Span] = {}

    def asks_within(self, path: Path) -> bool:
        return True

    def tell(self, path: Path, span: Span) -> None:
        if self.spans.setdefault(path, span)[0] == span[0]:
            self.spans[path] = span  # it is known now where it ends


class _Some:
    """Remembers where some paths stand, and reads no further than that takes."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self.paths = frozenset(paths)
        self.spans: dict[Path, Span] = {}
        self._above = {path[:length] for path in self.paths for length in range(len(path))}

    def asks_within(self, path: Path) -> bool:
        return path in self._above

    def tell(self, path: Path, span: Span) -> None:
        if path in self.paths and path not in self.spans:
            self.spans[path] = span
            if len(self.spans) == len(self.paths):
                raise _AllToldError


class _AllToldError(Exception):
    """Where everything stands that was asked for is known."""

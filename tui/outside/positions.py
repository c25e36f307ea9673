"""Where in a TOML file each key and value stands.

`tomllib` forgets places. When there is a problem to show, and only then, tree-sitter reads the text
once more and remembers them.
"""

import tomllib
from typing import TYPE_CHECKING

from tui.outside.text import clean

if TYPE_CHECKING:
    from tree_sitter import Node, Point

Path = tuple[str | int, ...]
"""A way into the data: keys of tables and indexes of arrays, from the top."""

Place = tuple[int, int]
"""Line and column, both from 1; columns count characters."""


def places(text: str) -> dict[Path, tuple[Place, Place]]:
    """Map each path in the TOML `text` to the places of its key and of its value.

    An item of an array stands at its own place for both; a table at its header. The text must parse
    as TOML. Cost: linear in the text.
    """
    lines = text.encode("utf-8").split(b"\n")

    def place(point: "Point") -> Place:
        return point.row + 1, len(lines[point.row][: point.column].decode("utf-8")) + 1

    return {
        path: (place(key.start_point), place(value.start_point))
        for path, (key, value) in _nodes(text).items()
    }


def spans(text: str) -> dict[Path, tuple[int, int]]:
    """Map each path in the TOML `text` to where its value starts and ends, counting characters.

    The text must parse as TOML. Cost: linear in the text.
    """
    return {path: value for path, (_, value) in pairs(text).items()}


def pairs(text: str) -> dict[Path, tuple[int, tuple[int, int]]]:
    """As `spans`, with where the key starts before it."""
    lines = text.encode("utf-8").split(b"\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line.decode("utf-8")) + 1)

    def offset(point: "Point") -> int:
        return starts[point.row] + len(lines[point.row][: point.column].decode("utf-8"))

    return {
        path: (offset(key.start_point), (offset(value.start_point), offset(value.end_point)))
        for path, (key, value) in _nodes(text).items()
    }


def nearest(places: dict[Path, tuple[Place, Place]], path: Path, *, value: bool = False) -> Place:
    """The place of `path`, or of the closest thing around it that has one; (1, 1) at the top."""
    for length in range(len(path), 0, -1):
        if pair := places.get(path[:length]):
            return pair[1] if value and length == len(path) else pair[0]
    return 1, 1


def _nodes(text: str) -> dict[Path, tuple["Node", "Node"]]:
    """Map each path to the nodes of its key and of its value."""
    import tree_sitter_toml
    from tree_sitter import Language, Parser

    tree = Parser(Language(tree_sitter_toml.language())).parse(text.encode("utf-8"))
    return _Walk().run(tree.root_node)


class _Walk:
    """One pass over the syntax tree, keeping the number of items of each array of tables."""

    def __init__(self) -> None:
        self._found: dict[Path, tuple[Node, Node]] = {}
        self._counts: dict[Path, int] = {}

    def run(self, root: "Node") -> dict[Path, tuple["Node", "Node"]]:
        for node in root.children:
            if node.type == "pair":
                self._pair(node, ())
            elif node.type in ("table", "table_array_element"):
                self._table(node)
        return self._found

    def _table(self, node: "Node") -> None:
        name = next(child for child in node.named_children if child.type.endswith("key"))
        parts = self._parts(name)
        path: Path = ()
        for part in parts[:-1]:
            self._found.setdefault((*path, part), (name, name))
            path = self._latest((*path, part))
        path = (*path, parts[-1])
        self._found.setdefault(path, (name, name))
        if node.type == "table_array_element":
            index = self._counts[path] = self._counts.get(path, -1) + 1
            path = (*path, index)
            self._found[path] = (name, name)
        for child in node.named_children:
            if child.type == "pair":
                self._pair(child, path)

    def _latest(self, path: Path) -> Path:
        """Inside an array of tables, a header means its latest item."""
        return (*path, self._counts[path]) if path in self._counts else path

    def _pair(self, node: "Node", base: Path) -> None:
        key, value = node.named_children[:2]  # a comment may stand behind them
        path = base
        for part in self._parts(key):
            path = (*path, part)
            self._found.setdefault(path, (key, value))
        self._value(value, path)

    def _value(self, node: "Node", path: Path) -> None:
        if node.type == "array":
            items = [child for child in node.named_children if child.type != "comment"]
            for index, item in enumerate(items):
                self._found[(*path, index)] = (item, item)
                self._value(item, (*path, index))
        elif node.type == "inline_table":
            for child in node.named_children:
                if child.type == "pair":
                    self._pair(child, path)

    def _parts(self, node: "Node") -> list[str]:
        """The parts of a key, spelled as in the data."""
        if node.type == "dotted_key":
            return [part for child in node.named_children for part in self._parts(child)]
        written = (node.text or b"").decode("utf-8")
        if written[:1] not in ("'", '"'):
            return [written]
        return [clean(next(iter(tomllib.loads(f"{written} = 0"))))]

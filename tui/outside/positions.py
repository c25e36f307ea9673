"""Where in a TOML file each key and value stands.

`tomllib` forgets places. When there is a problem to show, and only then, tree-sitter reads the text
once more and remembers them.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tree_sitter import Node

Path = tuple[str | int, ...]
"""A way into the data: keys of tables and indexes of arrays, from the top."""

Place = tuple[int, int]
"""Line and column, both from 1; columns count characters."""


def places(text: str) -> dict[Path, tuple[Place, Place]]:
    """Map each path in the TOML `text` to the places of its key and of its value.

    An item of an array stands at its own place for both; a table at its header. The text must parse
    as TOML. Cost: linear in the text.
    """
    import tree_sitter_toml
    from tree_sitter import Language, Parser

    source = text.encode("utf-8")
    root = Parser(Language(tree_sitter_toml.language())).parse(source).root_node
    return _Walk(source).run(root)


class _Walk:
    """One pass over the syntax tree, keeping the number of items of each array of tables."""

    def __init__(self, source: bytes) -> None:
        self._lines = source.split(b"\n")
        self._found: dict[Path, tuple[Place, Place]] = {}
        self._counts: dict[Path, int] = {}

    def run(self, root: "Node") -> dict[Path, tuple[Place, Place]]:
        for node in root.children:
            if node.type == "pair":
                self._pair(node, ())
            elif node.type in ("table", "table_array_element"):
                self._table(node)
        return self._found

    def _table(self, node: "Node") -> None:
        name = next(child for child in node.named_children if child.type.endswith("key"))
        parts = self._parts(name)
        at = self._place(name)
        path: Path = ()
        for part in parts[:-1]:
            path = self._latest((*path, part))
        path = (*path, parts[-1])
        self._found.setdefault(path, (at, at))
        if node.type == "table_array_element":
            index = self._counts[path] = self._counts.get(path, -1) + 1
            path = (*path, index)
            self._found[path] = (at, at)
        for child in node.named_children:
            if child.type == "pair":
                self._pair(child, path)

    def _latest(self, path: Path) -> Path:
        """Inside an array of tables, a header means its latest item."""
        return (*path, self._counts[path]) if path in self._counts else path

    def _pair(self, node: "Node", base: Path) -> None:
        key, value = node.named_children[0], node.named_children[-1]
        path = base
        for part in self._parts(key):
            path = (*path, part)
            self._found.setdefault(path, (self._place(key), self._place(value)))
        self._value(value, path)

    def _value(self, node: "Node", path: Path) -> None:
        if node.type == "array":
            items = [child for child in node.named_children if child.type != "comment"]
            for index, item in enumerate(items):
                at = self._place(item)
                self._found[(*path, index)] = (at, at)
                self._value(item, (*path, index))
        elif node.type == "inline_table":
            for child in node.named_children:
                if child.type == "pair":
                    self._pair(child, path)

    def _parts(self, node: "Node") -> list[str]:
        if node.type == "dotted_key":
            return [part for child in node.named_children for part in self._parts(child)]
        raw = (node.text or b"").decode("utf-8")
        return [raw[1:-1] if raw[:1] in "\"'" else raw]

    def _place(self, node: "Node") -> Place:
        row, byte_column = node.start_point
        return row + 1, len(self._lines[row][:byte_column].decode("utf-8")) + 1


def nearest(found: dict[Path, tuple[Place, Place]], path: Path, *, value: bool = False) -> Place:
    """The place of `path`, or of the closest thing around it that has one; (1, 1) at the top."""
    for length in range(len(path), 0, -1):
        if pair := found.get(path[:length]):
            return pair[1] if value and length == len(path) else pair[0]
    return 1, 1

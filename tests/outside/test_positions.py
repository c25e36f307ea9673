"""Where keys and values stand: compared with the text itself."""

import string
import tomllib
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from tui.outside.positions import Path, places, spans
from tui.outside.text import clean, clean_values
from tui.outside.toml import parse_toml

KEYS = st.text(string.ascii_letters + "-_ .\"'é日🙂\\#=[", min_size=0, max_size=5).filter(
    lambda key: key == clean(key)
)
SCALARS = (
    st.text(max_size=12)
    | st.integers(-(2**63), 2**63 - 1)
    | st.booleans()
    | st.floats()
    | st.datetimes()
    | st.dates()
    | st.times()
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=10,
)


def paths(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    if path:
        yield path, value
    if isinstance(value, dict):
        for key, item in value.items():
            yield from paths(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from paths(item, (*path, index))


def everywhere(text: str) -> dict[Path, tuple[tuple[int, int], tuple[int, int]]]:
    """The places of every key, and of its value."""
    paths, file = list(spans(text)), parse_toml(text.encode(), "a.toml")
    keys, values = (places(file, [(path, value) for path in paths]) for value in (False, True))
    return {
        path: ((key.line, key.column), (value.line, value.column))
        for path, key, value in zip(paths, keys, values, strict=True)
    }


def decorated(text: str) -> str:
    """The same TOML, with comments, blank lines, indents, and other line ends."""
    if '"""' in text:
        return text
    lines = [
        f"  {line} # é = [1] \\" if line and line[-1] not in "[{," else line
        for line in text.split("\n")
    ]
    return "# one\n\n" + "\r\n".join(lines)


@given(st.dictionaries(KEYS, VALUES, max_size=4), st.booleans(), st.booleans())
def test_every_path_has_its_place_and_its_span(
    data: dict[str, Any], multiline: bool, decorate: bool
) -> None:
    text = tomli_w.dumps(data, multiline_strings=multiline)
    text = decorated(text) if decorate else text
    parsed = clean_values(tomllib.loads(text))
    found, ranges = everywhere(text), spans(text)
    lines = text.split("\n")
    for path, value in paths(parsed):
        (key_line, key_column), (line, column) = found[path]
        start, end = ranges[path]
        assert text[:start].count("\n") + 1 == line
        assert start - (text.rfind("\n", 0, start) + 1) + 1 == column
        assert 1 <= key_column <= len(lines[key_line - 1])
        if not isinstance(value, dict | list) or text[start] in "[{":
            again = clean_values(tomllib.loads(f"x = {text[start:end]}")["x"])
            assert repr(again) == repr(value)
        if isinstance(value, str | int | float | date | datetime | time):
            assert key_line <= line


def test_tables_of_every_kind() -> None:
    text = (
        "[a]\n"
        "b = 1\n"
        "[[c]]\n"
        "d = 1\n"
        "  [[c.e]]\n"
        "  f = { g = [ 1,\n"
        "    2 ] }  # h\n"
        "[[c]]\n"
        "[[c.e]]\n"
        "f.g.h = 'x'\n"
        "[i.j]\n"
        "[c.k]\n"
        'l = ""\n'
    )
    found = everywhere(text)
    assert {path: place for path, (_, place) in found.items()} == {
        ("a",): (1, 2),
        ("a", "b"): (2, 5),
        ("c",): (3, 3),
        ("c", 0): (3, 3),
        ("c", 0, "d"): (4, 5),
        ("c", 0, "e"): (5, 5),
        ("c", 0, "e", 0): (5, 5),
        ("c", 0, "e", 0, "f"): (6, 7),
        ("c", 0, "e", 0, "f", "g"): (6, 13),
        ("c", 0, "e", 0, "f", "g", 0): (6, 15),
        ("c", 0, "e", 0, "f", "g", 1): (7, 5),
        ("c", 1): (8, 3),
        ("c", 1, "e"): (9, 3),
        ("c", 1, "e", 0): (9, 3),
        ("c", 1, "e", 0, "f"): (10, 9),
        ("c", 1, "e", 0, "f", "g"): (10, 9),
        ("c", 1, "e", 0, "f", "g", "h"): (10, 9),
        ("i",): (11, 2),
        ("i", "j"): (11, 2),
        ("c", 1, "k"): (12, 2),
        ("c", 1, "k", "l"): (13, 5),
    }
    assert found[("c", 0, "e", 0, "f", "g")][0] == (6, 9)


@pytest.mark.parametrize(
    "value", ["1 # c", '"x" # c', "[1] # c", "{a = 1} # c", '"#" # c', "nan#c"]
)
def test_a_comment_is_no_value(value: str) -> None:
    start, end = spans(f"a = {value}\nb = 1")[("a",)]
    assert f"a = {value}"[start:end] == value.partition("#c")[0].removesuffix(" # c")


def test_a_comment_among_items_is_no_item() -> None:
    found = everywhere("a = [ # one\n  1, # two\n  2,\n]")
    assert (found["a", 0][0], found["a", 1][0]) == ((2, 3), (3, 3))
    assert ("a", 2) not in found


def test_columns_count_characters() -> None:
    assert everywhere('"日本" = [ "é🙂", "x" ]')[("日本", 1)][0] == (1, 16)


@pytest.mark.parametrize(
    ("path", "value", "place"),
    [
        (("a", "b"), False, (2, 1)),
        (("a", "b"), True, (2, 5)),
        (("a", "b", 7, "c"), True, (2, 1)),
        (("a", "z"), True, (1, 2)),
        (("z",), True, (1, 1)),
        ((), True, (1, 1)),
    ],
)
def test_nearest(path: Path, value: bool, place: tuple[int, int]) -> None:
    (nearest,) = places(parse_toml(b"[a]\nb = [1]", ""), [(path, value)])
    assert (nearest.line, nearest.column) == place
    assert nearest.excerpt == ("[a]", "b = [1]")[place[0] - 1]

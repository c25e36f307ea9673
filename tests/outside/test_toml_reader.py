"""What is read of TOML is what the standard library reads, and as little as may be."""

import sys
import tomllib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.outside import toml_bounds
from tui.outside.text import clean_values
from tui.outside.toml_bounds import (
    LONGEST_BARE,
    MOST_DEPTH,
    TooMuchError,
    UnreadableError,
)
from tui.outside.toml_reader import read
from tui.outside.toml_values import Path, Span

PARTS, TABLES = 2_000, 60
"""Bounds to try, far below those that hold."""

STATEMENTS = [
    *("a = 1", "b = [1, {a=1}]", "b = {a = 1, b.c = 2}", "a.b = 1", '"a" = 2', "'a b' = 3"),
    *("[a]", "[[a]]", "[a.b]", "[[a.b]]", "[ a . 'b' ]", '["a"]', "[b]", "a.b.c = 'x'"),
    *('c = "x"', 'c = ["x", "y"]', 'c = { a = "x", b = "y" }', 'c = {a="x",a="y"}', "c = {}"),
    *("d = 1979-05-27 07:32:00Z", "d = 1979-05-27", "d = 07:32:00.5", "d = 1e999", "d = 0xFf"),
    *('e = """\nx\\\n  y""""', "e = '''x\r\n''y'''", 'e = "\\u00e9\\t"', "e = [ # c\n 1,\n]"),
    *("", "# c", "\t# c\t", "a = 1 # c"),
    *('c = "x\u034fy"', "c = ['\u17b4']", "c = { a = 'x\ufe00\ufe01' }", "'e\u0301\u034f' = 1"),
]
TOKENS = [
    *('"', "'", '"""', "'''", "\\", "\n", "\r\n", "\r", ".", "=", "[", "]", "[[", "]]", "{", "}"),
    *(",", "#", " ", "\t", "a", "b", "1", "-", "+", "_", "nan", "inf", "true", "0x", "1_0", "1e5"),
    *("\\ud800", "\\U0001F600", "\\U00110000", "é", "\0", "\x7f", "\x1b", "\u202e", "\x85"),
    *("\u034f", "\u17b4", "\ufe00\ufe01", "\u0301" * 40),
]
TEXTS = st.lists(
    st.sampled_from(STATEMENTS).map(lambda line: f"{line}\n") | st.sampled_from(TOKENS),
    max_size=14,
).map("".join)


def as_the_standard_reads(text: str) -> Any:
    try:
        return clean_values(tomllib.loads(text))
    except tomllib.TOMLDecodeError:
        return None


class Everything:
    """Asks for all that there is."""

    def asks_within(self, path: Path) -> bool:
        return True

    def tell(self, path: Path, span: Span) -> None:
        assert path
        assert span[0] <= span[1] <= span[2]


def as_we_read(text: str, *, telling: bool = False) -> Any:
    try:
        return read(text, Everything()) if telling else read(text)
    except UnreadableError as error:
        assert 0 <= error.statement <= error.at <= len(text)
        return None


@pytest.mark.skipif(sys.version_info >= (3, 15), reason="the library reads TOML 1.1 there")
@settings(max_examples=1_500, deadline=None)
@given(TEXTS)
def test_what_is_read_is_what_the_standard_library_reads(text: str) -> None:
    expected = as_the_standard_reads(text)
    assert repr(as_we_read(text)) == repr(expected)
    assert repr(as_we_read(text, telling=True)) == repr(expected)


@pytest.mark.parametrize("hidden", ["\u034f", "\u17b4", "\ufe00\ufe01", "\u0301" * 40], ids=ascii)
@pytest.mark.parametrize(
    "written", ["a = 'e{}'", "a = ['e{}']", "a = {{ b = 'e{}' }}", "'e{}' = 1"]
)
def test_what_is_printable_and_shows_nothing_is_cleaned(written: str, hidden: str) -> None:
    assert hidden not in repr(as_we_read(written.format(hidden)))


@pytest.mark.parametrize(
    "text",
    [
        *("a = {\n b = 1 }", "a = { b = 1, }", 'a = "\\e"', 'a = "\\x41"', "é = 1"),
        *(
            "a = 07:32",
            "a = 1979-05-27T07:32",
            "a = 1979-05-27 07:32Z",
            "a = 1979-05-27T07:32+01:00",
        ),
    ],
)
def test_of_newer_toml_nothing_is_read(text: str) -> None:
    assert as_we_read(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a = " + "[" * MOST_DEPTH + "]" * MOST_DEPTH, True),
        ("a = " + "[" * (MOST_DEPTH + 1) + "]" * (MOST_DEPTH + 1), False),
        ("a = " + "{a=" * MOST_DEPTH + "1" + "}" * MOST_DEPTH, True),
        ("a = " + "{a=" * (MOST_DEPTH + 1) + "1" + "}" * (MOST_DEPTH + 1), False),
        ("a = 0." + "1" * (LONGEST_BARE - 2), True),
        ("a = 0." + "1" * (LONGEST_BARE - 1), False),
        ("a = [" + "1," * (PARTS - 20) + "]", True),
        ("a = [" + "1," * PARTS + "]", False),
        ("".join(f"a{number} = ''\n" for number in range(PARTS // 4)), True),
        ("".join(f"a{number} = ''\n" for number in range(PARTS + 1)), False),
        ("".join(f'a{number} = ""\n' for number in range(PARTS)), True),
        ("".join(f'a{number} = ""\n' for number in range(PARTS + 1)), False),
        ("a = [" + '"",' * (PARTS - 20) + "]", True),
        ("a = [" + '"",' * PARTS + "]", False),
        ('a = "' + "\\t" * (PARTS - 20) + '"', True),
        ('a = "' + "\\t" * PARTS + '"', False),
        ("[[a]]\n" * TABLES, True),
        ("[[a]]\n" * (TABLES + 1), False),
        ("a = [" + "[]," * (TABLES - 1) + "]", True),
        ("a = [" + "{}," * TABLES + "]", False),
        ("".join(f"[{'.'.join([f'a{n}'] * 10)}]\n" for n in range(TABLES // 10)), True),
        ("".join(f"[{'.'.join([f'a{n}'] * 10)}]\n" for n in range(TABLES // 10 + 1)), False),
        ("\n" * 1_000_000 + "# c\n" * 1_000_000, True),
    ],
    ids=lambda value: "" if isinstance(value, str) else str(value),
)
def test_as_much_as_is_read_and_more(
    text: str, value: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(toml_bounds, "MOST_STEPS", PARTS)
    monkeypatch.setattr(toml_bounds, "MOST_TABLES", TABLES)
    monkeypatch.setattr(toml_bounds, "MOST_KEYS", PARTS)
    if value:
        assert read(text) is not None
    else:
        with pytest.raises(TooMuchError):
            read(text)

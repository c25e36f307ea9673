"""TOML from outside is read within bounds, and refused with one clear problem otherwise."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.outside.lines import LONGEST_LINE, Place, place_at
from tui.outside.problem import Problem, Refused
from tui.outside.text import clean
from tui.outside.toml import MOST_BYTES, parse_toml
from tui.outside.toml_bounds import MOST_DEPTH


def refusal(data: bytes) -> Problem:
    with pytest.raises(Refused) as refused:
        parse_toml(data, "a.toml")
    (problem,) = refused.value.problems
    assert problem.severity == "error"
    assert len(problem.message) < 500
    return problem


@pytest.mark.parametrize("part", ["a", '"a b"', "'a'", '"\\""', '"\\\\"', '""', "1", "-"])
@pytest.mark.parametrize(
    "shape", ["{} = 1", "[{}]", "[[{}]]", "x = {{ {} = 1 }}", "x = {{a=1, {}=2}}"]
)
@pytest.mark.parametrize("dot", [".", " . ", "\t.\t"])
def test_a_dotted_key_of_a_hundred_kilobytes_is_refused(part: str, shape: str, dot: str) -> None:
    key = dot.join([part] * (100_000 // len(part + dot)))
    problem = refusal(("\n# a comment\n" + shape.format(key)).encode())
    assert (problem.rule, problem.line) == ("toml-too-deep", 3)


def test_a_key_of_as_many_parts_as_there_may_be() -> None:
    key = ".".join(["a"] * MOST_DEPTH)
    assert parse_toml(f"{key} = 1".encode(), "a.toml").data
    assert refusal(f"a.{key} = 1".encode()).rule == "toml-too-deep"


def test_dots_in_a_text_are_no_key() -> None:
    dots = "1." * 100
    assert parse_toml(f'a = "see {dots}"'.encode(), "a.toml").data == {"a": f"see {dots}"}


@pytest.mark.parametrize(
    "data",
    ['a = "x\nb = 1\n', 'a = "x\r\n', "a = 'x\n", 'a = "x', 'a = """x', "a = '''x\n", '"a\n'],
)
def test_a_text_without_an_end_is_told_in_words(data: str) -> None:
    problem = refusal(data.encode())
    assert problem.message == "A text has no end."
    assert problem.mend == "End it with the quotation mark that it begins with."


@pytest.mark.parametrize(
    ("data", "name"), [('a = "\x01"', "U+0001"), ("# \x7f\n", "U+007F"), ('a = "x\ry"', "U+000D")]
)
def test_a_control_character_is_told_by_its_number(data: str, name: str) -> None:
    assert refusal(data.encode()).message == f"The control character {name} cannot stand here."


@pytest.mark.parametrize("depth", [400, 5_000, 100_000])
@pytest.mark.parametrize(("start", "end"), [("[", "]"), ("{a=", "}"), ("[{a=", "}]")])
def test_deep_nesting_is_read_or_refused(depth: int, start: str, end: str) -> None:
    data = f"a = {start * depth}1{end * depth}".encode()
    try:
        assert parse_toml(data, "a.toml").data
    except Refused as refused:
        (problem,) = refused.problems
        assert problem.rule == "toml-too-deep"
        assert depth >= 400
    else:
        assert depth <= 400


def test_unclosed_nesting_is_refused() -> None:
    assert refusal(b"a = " + b"[" * 100_000).rule in {"toml-too-deep", "toml-syntax"}


@pytest.mark.parametrize(
    "number",
    [
        *("9" * 5_000, "0x" + "f" * 5_000, "0b" + "1" * 50_000, "-" + "9" * 30),
        *("9223372036854775808", "[1, [2, 99999999999999999999]]", "{ a = 0xFFFFFFFFFFFFFFFFF }"),
    ],
)
def test_whole_numbers_beyond_64_bits_are_refused(number: str) -> None:
    assert refusal(f"a = {number}".encode()).rule == "toml-syntax"


def test_numbers_at_the_edge_are_read() -> None:
    text = b"a = 9223372036854775807\nb = -9223372036854775808\nc = nan\nd = 1e999\ne = -inf"
    data = parse_toml(text, "a.toml").data
    assert (data["a"], data["b"]) == (2**63 - 1, -(2**63))
    assert data["c"] != data["c"]
    assert (data["d"], data["e"]) == (float("inf"), float("-inf"))


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    file = parse_toml(b"\xef\xbb\xbfa = 1", "a.toml")
    assert (file.data, file.text) == ({"a": 1}, "a = 1")
    assert refusal(b"\xef\xbb\xbfa = ").column == 5


def test_what_is_not_utf_8_is_told_at_its_place() -> None:
    problem = refusal('é = 1\nab = "ü'.encode() + b"\xff")
    assert (problem.rule, problem.line, problem.column) == ("not-utf-8", 2, 8)
    assert problem.excerpt == 'ab = "ü\ufffd'


def test_an_empty_file_holds_nothing() -> None:
    assert parse_toml(b"", "a.toml").data == {}


def test_as_many_bytes_as_there_may_be() -> None:
    assert parse_toml(b"#" * MOST_BYTES, "a.toml").data == {}


def test_too_many_bytes() -> None:
    assert refusal(b"#" * (MOST_BYTES + 1)).rule == "file-too-large"


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a = 1\nb = ", 2, 5),
        ("a = 1\na = 2", 2, 1),
        ("é = 1", 1, 1),
        ('x = "é" y', 1, 9),
        ('a = "unclosed\n', 1, 14),
        ("[a]\n[a]", 2, 2),
        ("a = 01", 1, 6),
        ('a = "\\x41"', 1, 8),
        ("a = {\n b = 1 }", 1, 6),
    ],
)
def test_what_is_no_toml_is_told_at_its_place(text: str, line: int, column: int) -> None:
    problem = refusal(text.encode())
    assert (problem.rule, problem.line, problem.column) == ("toml-syntax", line, column)
    assert problem.excerpt == text.split("\n")[line - 1]


def test_the_excerpt_of_a_long_line_holds_what_is_meant() -> None:
    problem = refusal(b'a = "' + b"x" * 3000 + b'" y')
    assert problem.excerpt[problem.column - 1 :] == "y"


def test_values_and_names_are_cleaned() -> None:
    file = parse_toml(b'"a\\u001b" = "\\u009b31m"', "x\x1b]0;y\x07.toml")
    assert file.data == {"a␛": "\ufffd31m"}
    assert file.name == "x␛]0;y␇.toml"
    assert refusal(b'a = "\x1b[31m"').excerpt == 'a = "␛[31m"'


@given(st.binary(max_size=300) | st.text(max_size=200).map(lambda text: text.encode()))
def test_anything_at_all_is_read_or_refused(data: bytes) -> None:
    try:
        file = parse_toml(data, "a.toml")
    except Refused as refused:
        for problem in refused.problems:
            lines = data.decode("utf-8-sig", "replace").split("\n")
            assert 0 <= problem.line <= len(lines)
            assert 0 <= problem.column <= len(lines[problem.line - 1]) + 1
    else:
        assert file.data.keys() == {clean(key) for key in tomllib.loads(file.text)}


def test_an_excerpt_is_a_line_of_the_text() -> None:
    assert place_at("a\r\nb\x1b", 0) == Place(1, 1, "a")
    assert place_at("a\r\nb\x1b", 4) == Place(2, 2, "b␛")
    assert place_at("a\n", 2) == Place(2, 1, "")
    assert len(place_at("x" * 10 * LONGEST_LINE, 1).excerpt) == LONGEST_LINE

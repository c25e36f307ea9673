"""Reading scenario files, good and bad."""

from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256
from pathlib import Path

import pytest

from tests.scenario.samples import HAND_WRITTEN
from tui.outside.problem import Refused
from tui.scenario.model import Outcome
from tui.scenario.read import MOST_SCENARIO_BYTES, read_scenario

CORPUS = Path(__file__).parent / "corpus" / "bad"
BAD = sorted(CORPUS.glob("*.toml"))
LEAST = 'format = 1\n[scenario]\n[case]\nid = "small"\n'


def test_the_corpus_is_there() -> None:
    assert len(BAD) >= 15
    rules = {path.read_bytes().split()[2].decode() for path in BAD}
    assert rules == {
        "malformed-value",
        "missing-key",
        "newer-format",
        "not-utf-8",
        "toml-syntax",
        "toml-too-deep",
        "unknown-value",
        "wrong-length",
        "wrong-type",
    }


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_bad_file_breaks_its_rule_at_its_line(path: Path) -> None:
    first = path.read_bytes().split(b"\n", 1)[0].decode()
    hash_mark, expect, rule, line = first.split()
    assert (hash_mark, expect) == ("#", "expect:")
    with pytest.raises(Refused) as refused:
        read_scenario(path)
    (problem,) = refused.value.problems
    assert (problem.rule, problem.line) == (rule, int(line))
    assert problem.severity == "error"
    assert problem.file.endswith(path.name)
    assert problem.message.endswith(".")
    assert problem.mend.endswith((".", "?"))
    assert "\x1b" not in problem.message + problem.mend + problem.excerpt


def test_the_least_file(tmp_path: Path) -> None:
    path = tmp_path / "walk.toml"
    path.write_text(LEAST, encoding="utf-8")
    saved = read_scenario(path)
    assert saved.scenario.case_id == "small"
    assert saved.scenario.choices == {}
    assert saved.scenario.outcome is None
    assert saved.scenario.reading == "stated"
    assert saved.warnings == ()
    assert saved.text == LEAST
    assert saved.digest == sha256(LEAST.encode()).hexdigest()
    assert saved.path == path


def test_a_file_written_by_hand(tmp_path: Path) -> None:
    path = tmp_path / "walk.toml"
    path.write_text(HAND_WRITTEN, encoding="utf-8")
    saved = read_scenario(path)
    assert saved.scenario.title == "A walk"
    assert saved.scenario.created == datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
    assert saved.scenario.choices == {"sharing": ("cancer",), "controls": ("keep",)}
    assert saved.scenario.notes == {"beta": "café"}


def test_unknown_keys_are_told_with_their_place(tmp_path: Path) -> None:
    path = tmp_path / "walk.toml"
    path.write_text(LEAST + 'digset = ""\n[choises]\na = 1\n[outcome]\nzzz = 1\n', encoding="utf-8")
    warnings = read_scenario(path).warnings
    assert [(w.rule, w.severity, w.line, w.column) for w in warnings] == [
        ("unknown-key", "warning", 5, 1),
        ("unknown-key", "warning", 6, 2),
        ("unknown-key", "warning", 9, 1),
    ]
    assert warnings[0].mend == "Do you mean “digest”?"
    assert warnings[1].mend == "Do you mean “choices”?"
    assert all("kept, but not used" in warning.message for warning in warnings)


def test_very_many_unknown_keys_are_told_in_part(tmp_path: Path) -> None:
    path = tmp_path / "walk.toml"
    path.write_text(LEAST + "".join(f"k{n} = 1\n" for n in range(5000)), encoding="utf-8")
    assert len(read_scenario(path).warnings) == 20


def test_very_many_problems_are_told_in_part_and_the_first_of_them(tmp_path: Path) -> None:
    path = tmp_path / "walk.toml"
    wrong = "".join(f"k{number} = 1\n" for number in range(5000))
    path.write_text(f"{LEAST}[choices]\n{wrong}", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        read_scenario(path)
    assert [problem.line for problem in refused.value.problems] == [*range(6, 26)]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2026-11-22T10:00:00Z", datetime(2026, 11, 22, 10, tzinfo=UTC)),
        ("2026-11-22 10:00:00", datetime(2026, 11, 22, 10, tzinfo=UTC)),
        (
            "2026-11-22T10:00:00.5-03:30",
            datetime(2026, 11, 22, 10, 0, 0, 500000, timezone(-timedelta(hours=3, minutes=30))),
        ),
    ],
)
def test_moments(tmp_path: Path, written: str, meant: datetime) -> None:
    path = tmp_path / "walk.toml"
    path.write_text(LEAST.replace("[case]", f"saved = {written}\n[case]"), encoding="utf-8")
    saved = read_scenario(path).scenario.saved
    assert saved == meant
    assert saved is not None
    assert saved.utcoffset() == timedelta(0)


def test_outcome(tmp_path: Path) -> None:
    path = tmp_path / "walk.toml"
    outcome = '[outcome]\nfollows = ["b", "a"]\npassages = { p = "0123456789abcdef" }\n'
    path.write_text(LEAST + outcome, encoding="utf-8")
    expected = Outcome(("b", "a"), {"p": "0123456789abcdef"})
    assert read_scenario(path).scenario.outcome == expected


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("[choices]\na = 1\nb = 2\n[accept]\nproof = 3\n", [6, 7, 9]),
        ("[accept]\nproof = 3\n[choices]\na = 1\nb = 2\n", [6, 8, 9]),
    ],
)
def test_several_problems_are_told_in_the_order_of_the_file(
    tmp_path: Path, text: str, lines: list[int]
) -> None:
    path = tmp_path / "walk.toml"
    path.write_text(LEAST + text, encoding="utf-8")
    with pytest.raises(Refused) as refused:
        read_scenario(path)
    assert [problem.line for problem in refused.value.problems] == lines


def test_an_item_of_a_list_is_told_by_its_number(tmp_path: Path) -> None:
    path = tmp_path / "walk.toml"
    path.write_text(LEAST + '[choices]\na = ["b", 2]\n', encoding="utf-8")
    with pytest.raises(Refused) as refused:
        read_scenario(path)
    (problem,) = refused.value.problems
    assert problem.message == "Item 2 of “a”: Input should be a string."
    assert (problem.line, problem.column) == (6, 11)


def test_escapes_in_a_bad_file_are_not_repeated(tmp_path: Path) -> None:
    path = tmp_path / "walk.toml"
    path.write_text(LEAST + '[choices]\n"\\u001b]0;x\\u0007" = "\\u202e"\n', encoding="utf-8")
    with pytest.raises(Refused) as refused:
        read_scenario(path)
    told = "".join(p.message + p.mend + p.excerpt for p in refused.value.problems)
    assert told
    assert not {"\x1b", "\x07", "\u202e"} & set(told)


@pytest.mark.parametrize(
    ("make", "rule"),
    [("missing", "unreadable-file"), ("folder", "unreadable-file"), ("large", "file-too-large")],
)
def test_what_cannot_be_read_at_all(tmp_path: Path, make: str, rule: str) -> None:
    path = tmp_path / "walk.toml"
    if make == "folder":
        path.mkdir()
    if make == "large":
        path.write_bytes(b"#" * (MOST_SCENARIO_BYTES + 1))
    with pytest.raises(Refused) as refused:
        read_scenario(path)
    assert [problem.rule for problem in refused.value.problems] == [rule]

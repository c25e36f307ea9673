"""Files that are made to do harm cost next to nothing, whatever the machine does besides."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.soak.bomb_shapes import CASE_HEAD, KINDS

if sys.platform == "win32":
    pytest.skip("a process has no bounds there", allow_module_level=True)

from tests.soak.bombs import CHECK, MEGABYTE, OPEN, SAVE, TRIALS, place, run, tried

FELL = [
    ("hard", "headers of 31 parts", "case.toml", OPEN),
    ("hard", "array headers", "walk.toml", OPEN),
    ("hard", "keys", "case.toml", OPEN),
    ("hard", "newlines", "case.toml", OPEN),
    ("hard", "a hexadecimal number", "case.toml", OPEN),
    ("wrong", "unknown keys in one table", "case.toml", OPEN),
    ("wrong", "wrong links", "case.toml", CHECK),
    ("wrong", "the same document again and again", "case.toml", OPEN),
    ("wrong", "sentence breaks", "case.toml", OPEN),
    ("walk", "choices of the wrong kind", "walk.toml", OPEN),
    ("document", "ends of sentences", "case.toml", OPEN),
    ("document", "letters in another form", "case.toml", OPEN),
    ("walk", "comments", "walk.toml", SAVE),
]
"""What once took seconds and gigabytes, or would have."""


@pytest.mark.parametrize(
    ("kind", "what", "name", "program"), FELL, ids=[f"{kind}-{what}" for kind, what, *_ in FELL]
)
def test_what_is_made_to_do_harm_costs_little(
    kind: str, what: str, name: str, program: str, tmp_path: Path
) -> None:
    place(tmp_path)
    file = tmp_path / "scenarios" / "bomb" / name
    if kind == "walk":
        file.with_name("case.toml").write_text(CASE_HEAD, encoding="utf-8")
    size = {"walk": 1, "hard": 8, "document": 8}.get(kind, 3)
    met = run(program, kind, what, size * MEGABYTE, file)
    assert met.said.startswith(("refused", "read", "checked", "saved"))
    assert met.seconds < 5, "other work shares the processor"
    assert met.megabytes < 200


def test_bombs_are_of_the_size_that_is_asked_for() -> None:
    for bombs in KINDS.values():
        for what, shape in bombs.items():
            assert len(shape(20_000).encode("utf-8")) <= 20_000, what


def test_a_trial_tells_what_its_bombs_took() -> None:
    row = tried(TRIALS[-1], seed=1, share=0.05)
    assert row.is_clean
    assert row.tried == 4
    assert row.slowest
    assert row.largest


def test_a_program_that_ends_of_itself_is_noticed() -> None:
    row = tried(replace(TRIALS[-1], program="raise MemoryError"), seed=1, share=0)
    assert (row.tried, row.tracebacks, row.is_clean) == (1, 1, False)

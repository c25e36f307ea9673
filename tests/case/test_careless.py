"""How many careless readings are noticed, and that careful ones are left alone.

The careful cases themselves are in the corpus of good ones, and the bundled cases have a test of
their own: nothing is found in any of them.
"""

import shutil
from pathlib import Path

import pytest

from tests.case.careless import KEPT, TUNED, Falsification
from tests.case.ford import CORPUS
from tui.case.check.rules import RULES
from tui.work.check import check_case

_ASIDE = {"sentence-unaccounted", "passage-unused", "set-aside-cited", "digest-missing"}
"""Rules that notice that something was taken away, and not that the reading is careless."""


def noticed(case: Falsification, folder: Path) -> list[str]:
    """The rules that find something in a careless case, but for notes and loose ends."""
    text = (CORPUS / "good" / f"{case.case}.toml").read_text(encoding="utf-8")
    at = text.index(case.old, text.index(case.after))
    (folder / "case.toml").write_bytes(
        (text[:at] + case.new + text[at + len(case.old) :]).encode("utf-8")
    )
    rules = [problem.rule for problem in check_case(folder / "case.toml").problems]
    return [rule for rule in rules if rule not in _ASIDE and RULES[rule] != "note"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(CORPUS / "seeds", tmp_path / "seeds")
    return tmp_path


@pytest.mark.parametrize("cases", [TUNED, KEPT], ids=["tuned", "kept"])
def test_careless_readings_are_noticed(cases: tuple[Falsification, ...], folder: Path) -> None:
    missed = [case for case in cases if not noticed(case, folder)]
    assert missed == []


def test_each_is_another_careless_reading_of_a_careful_case() -> None:
    assert len(TUNED) + len(KEPT) >= 24
    assert len({case.kind for case in TUNED + KEPT}) >= 16
    for case in TUNED + KEPT:
        text = (CORPUS / "good" / f"{case.case}.toml").read_text(encoding="utf-8")
        assert case.old in text[text.index(case.after) :]

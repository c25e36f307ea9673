"""No command and no answer of the plain walk says more than the document."""

import re
from pathlib import Path

import pytest

from tests.docs.records import run
from tests.plain.test_plain import Walked
from tests.reason.bundled import case as bundled_case
from tui.commands import cli
from tui.wording.words import AIMS, KIND_WORDS, UNHEDGED

AVERTED = re.compile(r"\b(?:ruled? out|rules out|gone|averted|avoided)\b")
FILES = [f"us-china-ai/{name}" for name in ("status-quo", "argued-against", "recommended")]
AIM = next(key for key, item in bundled_case().consequences.items() if item.kind in AIMS)

COMMANDS = [
    *(["show", file, "--support", "--hinges", "--silences"] for file in ("us-china-ai", *FILES)),
    ["compare", *FILES],
    ["compare", *FILES, "--all"],
    *(["seek", file, "--want", AIM, "--avoid", "arms-race"] for file in FILES),
    *(["futures", file] for file in FILES),
    *([name, "--help"] for name in cli.commands),
    ["--help"],
]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "LOCALAPPDATA", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))


def assert_honest(text: str) -> None:
    """Nothing is said to be averted, and of no aim that it has no hedge."""
    words = " ".join(text.split())
    assert not AVERTED.search(words)
    for kind in AIMS:
        assert f"{KIND_WORDS[kind]} · {UNHEDGED}" not in words
    for item in bundled_case().consequences.values():
        if item.kind in AIMS:
            assert not re.search(rf"{UNHEDGED}[:)]? {re.escape(item.statement)}", words)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_command_says_more_than_the_document(command: list[str]) -> None:
    text = run(*command)
    assert text
    assert_honest(text)


def test_no_answer_of_the_plain_walk_says_more_than_the_document() -> None:
    case = bundled_case()
    asked = ["h", "?1", "?2", "?3", "l", "1", "r", "r", "f", "f", "l", "d 5", "no", "x", "2"]
    whys = [f"w {number}" for number in range(1, len(case.consequences) + 1)]
    on = [answer for _ in case.decisions for answer in ("?1", "?2", "")]
    walked = Walked(case, [*asked, *whys, *on, "q", "n"])
    assert len(walked.text) > 40_000
    assert_honest(walked.text)

"""A small share of the trial of hostile text, and whether it could find anything."""

import json
import re
import shutil
import sys
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from markdown_it import MarkdownIt

from tests.app.screen import MEDIUM, at_home
from tests.payloads.files import Portions, make
from tests.payloads.sinks import altered
from tests.payloads.stream import read
from tests.soak.payloads import COMMANDS, PORTIONS, screens
from tui.assist.tools import Tools
from tui.cli import main
from tui.outside.text import clean

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows allows no such names")

Printed = Callable[..., str]

SHORT = (
    *("t", "j", "n", "w", "escape", "2", "j", "3", "t", "4", "j", "d", "escape", "5", "a", "j"),
    *("enter", "1", "i", "escape", "\x10", "no", "escape", "S", "escape", "o", "j"),
)


def test_what_a_terminal_gets_for_hostile_text_is_what_it_gets_for_any() -> None:
    figures = screens([0], [MEDIUM], SHORT)
    assert figures.is_clean
    assert figures.tried >= 50


@pytest.fixture
def printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Printed:
    """What a command prints, by its words, for hostile text or for its twin; nothing in it acts."""
    for name, value in at_home(tmp_path).items():
        monkeypatch.setenv(name, value)
    files = {}
    for is_twin in (False, True):
        walk, other = make(tmp_path / str(is_twin), Portions(PORTIONS, is_twin=is_twin))
        case = walk.with_name("case.toml")
        files[is_twin] = {"WALK": walk, "OTHER": other, "CASE": case, "FOLDER": case.parent}

    def run(words: str, *, is_twin: bool = False) -> str:
        arguments = [str(files[is_twin].get(word, word)) for word in words.split()]
        monkeypatch.setattr(sys, "argv", ["juncture", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        assert ended.value.code in (0, 1), words
        told = capsys.readouterr()
        assert told.out
        assert clean(told.out + told.err) == told.out + told.err, words
        return told.out

    return run


def test_what_is_printed_of_hostile_text_acts_nowhere(printed: Printed) -> None:
    for words in COMMANDS:
        if "NAME" not in words and "--plain" not in words and "--format" not in words:
            out = printed(words)
            if "--json" in words:
                json.loads(out)
            if "--csv" in words:
                cells = [cell.strip('"') for row in out.splitlines() for cell in row.split(",")]
                assert not [cell for cell in cells if cell[:1] in ("=", "+", "-", "@", "\t")]


class Tags(HTMLParser):
    """The tags of a page, with the names of their attributes and the values of those that act."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.all: set[object] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.all |= {tag, *((tag, name) for name, _ in attrs)}
        self.all |= {value for name, value in attrs if name in ("src", "style")}

    def handle_comment(self, data: str) -> None:
        self.all.add(data)

    def handle_pi(self, data: str) -> None:
        self.all.add(data)


LINE_BREAK = {"br"}
"""What a newline may become, which a twin has none of."""


def test_pages_and_pictures_have_no_tag_that_their_twins_lack(printed: Printed) -> None:
    for words in ("brief WALK --format html", "graph CASE --format svg"):
        page = printed(words)
        assert Tags(page).all <= Tags(printed(words, is_twin=True)).all | LINE_BREAK
        assert "script" not in Tags(page).all
    ElementTree.fromstring(printed("graph CASE --format svg"))
    ElementTree.fromstring(printed("graph CASE --format graphml"))


def test_markdown_is_read_as_that_of_its_twin(printed: Printed) -> None:
    words = "brief WALK --format markdown"
    for rules in (MarkdownIt("commonmark"), MarkdownIt("gfm-like", {"linkify": False})):
        page, twin = rules.render(printed(words)), rules.render(printed(words, is_twin=True))
        assert Tags(page).all <= Tags(twin).all | LINE_BREAK


def test_a_graph_has_the_statements_of_its_twin(printed: Printed) -> None:
    quoted = re.compile(r'"(?:[^"\\]|\\.)*"')
    words = "graph CASE --format dot"
    assert quoted.sub("", printed(words)) == quoted.sub("", printed(words, is_twin=True))
    assert printed("graph CASE").count("\n") == printed("graph CASE", is_twin=True).count("\n")
    json.loads(printed("graph CASE --format canvas"))


def test_text_shows_as_itself() -> None:
    assert list(altered(0, 1_500)) == []


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x1b]0;title\x07", "OSC 0;title"),
        (b"\x9d".decode("latin-1").encode() + b"8;;x\x1b\\", "OSC 8;;x"),
        (b"\x1b[?1049l", "CSI ?1049l"),
        (b"\x1b[8m", "style 8"),
        (b"\x1bPq~~\x1b\\", "string 'P' q~~"),
        (b"\x1b_Ga=T;AAAA\x1b\\", "string '_' Ga=T;AAAA"),
        (b"\x1bc", "ESC c"),
        (b"\x07", "control '\\x07'"),
        ("\u202e".encode(), "'\\u202e'"),
        ("\U000e0041".encode(), "'\\U000e0041'"),
        (b"\xff", "'\\udcff'"),
    ],
)
def test_what_gets_out_is_noticed(data: bytes, what: str) -> None:
    benign = b"\x1b[1;38;2;1;2;3mword\x1b[0m\x1b[5;6H"
    assert read(benign + data + benign).beyond(read(benign)) == [what]


def test_what_an_assistant_is_told_acts_nowhere(tmp_path: Path) -> None:
    walk, _ = make(tmp_path / "made", Portions(PORTIONS))
    folder = tmp_path / "served"
    shutil.copytree(tmp_path / "made" / "seeds", folder / "seeds")
    shutil.copy(walk.with_name("case.toml"), folder)
    tools = Tools(folder, "x\x1b]0;T\x07")
    answers = (tools.read("", 1, 50), tools.find("young", "", 1), tools.check("", 100))
    for answer in (*answers, tools.outline(1)):
        told = answer if isinstance(answer, str) else json.dumps(answer, ensure_ascii=False)
        assert "§" in told
        assert clean(told) == told

"""A brief in Markdown, read back: only what the brief itself sets is more than words."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from tests.brief.goldens import WALKS, made, text
from tests.brief.hostile import ATTACKS, TURNS, hostile_walk, make_hostile, tame_walk
from tests.payloads import PAYLOADS
from tui.brief.formats import briefed
from tui.brief.markdown import markdown
from tui.content.brief.model import Brief, Origin, Section
from tui.content.model import Line, Note, Quote
from tui.outside.markdown import escaped, escaped_within
from tui.outside.text import clean
from tui.reason.reasoner import Reasoner
from tui.scenario.opening import open_file

READER = MarkdownIt("gfm-like").use(footnote_plugin)
"""As GitHub reads it, bare addresses included."""

WORDS = {"text", "text_special", "code_inline", "hardbreak", "softbreak"}
SET = {
    *("heading", "paragraph", "inline", "blockquote", "bullet_list", "list_item"),
    *("footnote_block", "footnote", "footnote_anchor", "footnote_ref", "strong", "em", *WORDS),
}
"""What there is in a brief."""


def flat(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from flat(token.children or [])


def kind(token: Token) -> str:
    return token.type.removesuffix("_open").removesuffix("_close")


@cache
def read(walk: str, *, is_short: bool) -> list[Token]:
    """A brief of what comes with the program, as it is read back."""
    return READER.parse(text(walk, "markdown", is_short=is_short))


def said(tokens: list[Token]) -> str:
    """All words, on one line."""
    words = (" " if t.type.endswith("break") else t.content for t in flat(tokens) if not t.children)
    return " ".join("".join(words).split())


@pytest.mark.parametrize("context", ["{}", "- {}", "> {}", "# {}", "[^1]: {}\n\nx[^1]"])
def test_words_from_outside_are_only_words(context: str) -> None:
    for payload in map(clean, (*ATTACKS, *PAYLOADS)):
        words = payload if context != "# {}" else " ".join(payload.split())
        if not words.strip():
            continue
        indent = {"- {}": "  ", "> {}": "> ", "{}": "", "# {}": ""}.get(context, "    ")
        put = context.format(escaped(words).replace("\n", f"\n{indent}"))
        tokens = READER.parse(put)
        inline = [token for token in tokens if token.type == "inline"]
        first = inline[-1] if context.startswith("[") else inline[0]
        kinds = {child.type for child in first.children or []}
        assert kinds <= WORDS, payload
        blocks = {token.type for token in tokens if not token.children}
        assert not blocks & {"fence", "code_block", "html_block", "hr", "table_open"}, payload
        assert len(inline) == 1 + context.startswith("["), payload
        assert said([first]) == " ".join(words.split()), payload


def test_words_within_a_line_are_only_words_too() -> None:
    for payload in map(clean, (*ATTACKS, *PAYLOADS)):
        if payload.strip():
            tokens = READER.parse(f"because: **{escaped_within(payload.strip())}** x")
            assert {child.type for child in flat(tokens)} <= {
                *WORDS, "inline", "strong_open", "strong_close", "paragraph_open", "paragraph_close"
            }, payload  # fmt: skip


def parts(brief: Brief) -> Iterator[object]:
    def within(section: Section) -> Iterator[object]:
        for entry in section.entries:
            yield entry.part
        for inner in section.inner:
            yield from within(inner)

    for section in (*brief.sections, brief.again):
        yield from within(section)


@pytest.mark.parametrize("is_short", [True, False])
@pytest.mark.parametrize("walk", WALKS)
def test_it_says_all_that_the_brief_holds(walk: str, is_short: bool) -> None:
    brief = made(walk, is_short=is_short).brief
    tokens = read(walk, is_short=is_short)
    assert {kind(token) for token in flat(tokens)} <= SET
    words = said(tokens)
    for part in parts(brief):
        match part:
            case Line():
                assert " ".join("".join(w for w, _ in part.spans).split()) in words
            case Quote():
                assert f"“{part.text}”" in words
            case Note():
                assert part.text in words
    for note in brief.footnotes:
        assert note.words in words
        assert note.text in words


@pytest.mark.parametrize("walk", WALKS)
def test_every_footnote_is_there_once_and_cited(walk: str) -> None:
    for is_short in (True, False):
        source = text(walk, "markdown", is_short=is_short)
        brief = made(walk, is_short=is_short).brief
        defined = Counter(re.findall(r"^\[\^(\d+)\]:", source, flags=re.MULTILINE))
        numbers = [str(note.number) for note in brief.footnotes]
        assert defined == Counter(numbers)
        assert set(re.findall(r"\[\^(\d+)\](?!:)", source)) == set(numbers)
        refs = {
            t.meta["id"] for t in flat(read(walk, is_short=is_short)) if t.type == "footnote_ref"
        }
        assert len(refs) == len(numbers)


def test_two_footnotes_are_not_one_number() -> None:
    """A renderer that sets `[^1][^2]` without brackets would make twelve of them."""
    source = text("us-china-ai/argued-against", "markdown", is_short=True)
    assert "[^1] [^2]" in source
    assert not re.search(r"\]\[\^", source)


def test_headings_step_down_one_by_one() -> None:
    for walk in WALKS:
        levels = [
            int(token.tag[1])
            for token in read(walk, is_short=False)
            if token.type == "heading_open"
        ]
        assert levels[0] == 1 and levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("turn", TURNS)
def test_a_hostile_case_is_only_words(ferry: Path, turn: int) -> None:
    tame = _read_back(tame_walk(ferry))
    make_hostile(ferry, turn)
    hostile = _read_back(hostile_walk(ferry, turn))
    assert tame == hostile


def _read_back(walk: Path) -> list[Counter[str]]:
    """How many there are of each block of the whole brief, and of the short one."""
    opened = open_file(walk)
    counts = []
    for is_short in (True, False):
        brief = briefed(Reasoner(opened.case), opened.scenario, Origin(), is_short=is_short).brief
        tokens = READER.parse(markdown(brief))
        assert {kind(token) for token in flat(tokens)} <= SET
        counts.append(Counter(token.type for token in tokens))
    return counts

"""Outlines of the ferry that mean something: whatever they refer to is there."""

from typing import Any

from hypothesis import strategies as st

from tests.outline.generated import WORDS
from tui.outline.model import Cited, Entry, Outline
from tui.outline.notes import STATUS_QUO

_SENTENCES = 11
_LEVELS = ["stated", "beside", "inferred"]


def _sentences() -> st.SearchStrategy[Cited]:
    return st.tuples(st.integers(1, _SENTENCES), st.integers(0, 2)).map(
        lambda pair: Cited(first=pair[0], last=min(pair[0] + pair[1], _SENTENCES))
    )


@st.composite
def _some(draw: st.DrawFn, values: dict[str, st.SearchStrategy[tuple[str, ...]]]) -> Any:
    return {name: draw(value) for name, value in values.items() if draw(st.booleans())}


def _one(words: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.sampled_from(words).map(lambda word: (word,))


@st.composite
def meant_outlines(draw: st.DrawFn) -> Outline:
    """Decisions, consequences that come from any of them and from each other, and evidence."""
    count = draw(st.integers(0, 6))
    pieces = [f"e{n}" for n in range(draw(st.integers(0, 3)))]
    decisions = [f"d{n}" for n in range(draw(st.integers(0, 2)))]
    options = [f"{decision}.o{n}" for decision in decisions for n in range(2)]
    sources = [*options, *(f"c{n}" for n in range(count))]
    entries: list[Entry] = []
    for decision in decisions:
        own = [draw(_option(f"o{n}", count)) for n in range(2)]
        notes = draw(_some({"who": st.tuples(WORDS), "choose": _one(["any"])}))
        near = tuple(draw(st.lists(_sentences(), max_size=1)))
        entries.append(
            Entry("?", draw(WORDS), id=decision, near=near, notes=notes, beneath=(*own,))
        )
    for n in range(count):
        links = range(draw(st.integers(1, 3)))
        entries += [draw(_effect(f"c{n}", bool(link), sources, pieces)) for link in links]
    entries += [Entry("+", f"Piece {e}", id=e, cited=(draw(_sentences()),)) for e in pieces]
    entries += [
        Entry("!", draw(WORDS), id=f"v{n}", cited=(draw(_sentences()),))
        for n in range(draw(st.integers(0, 2)))
    ]
    proposed = draw(st.just("") | WORDS)
    return Outline(title="The ferry", proposed=proposed, entries=tuple(entries))


@st.composite
def _option(draw: st.DrawFn, key: str, count: int) -> Entry:
    values = {"posed": _one(["explicit", "reported"])}
    if count:
        values["averts"] = _one([f"c{n}" for n in range(count)])
    notes = draw(_some(values))
    if key == "o0" and draw(st.booleans()):
        notes[STATUS_QUO] = (STATUS_QUO,)
    cited = tuple(draw(st.lists(_sentences(), max_size=2, unique=True)))
    return Entry("-", draw(WORDS), id=key, cited=cited, notes=notes)


@st.composite
def _effect(draw: st.DrawFn, key: str, again: bool, sources: list[str], pieces: list[str]) -> Entry:
    with_ = st.lists(st.sampled_from(sources), min_size=1, max_size=2, unique=True).map(tuple)
    values = {"with": with_, "directness": _one(_LEVELS), "by": st.tuples(st.just("Traders"))}
    if not again:
        signs = st.tuples(
            st.sampled_from(["risk", "mixed"]), st.just("") | WORDS, st.just("stated")
        )
        values |= {"kind": _one(["past", "trend"]), "sign": signs, "theme": _one(["Money", "Air"])}
    bearing = [
        Entry(draw(st.sampled_from(["+", "~"])), ref=piece, notes={"directness": ("beside",)})
        for piece in (draw(st.lists(st.sampled_from(pieces), max_size=2)) if pieces else [])
    ]
    return Entry(
        ">",
        words="" if again else draw(WORDS),
        ref=key if again else "",
        id="" if again else key,
        hedges=tuple(draw(st.lists(WORDS, max_size=1))),
        cited=tuple(draw(st.lists(_sentences(), min_size=1, max_size=2, unique=True))),
        notes=draw(_some(values)),
        beneath=tuple(bearing),
    )

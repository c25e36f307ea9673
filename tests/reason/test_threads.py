"""Whose voices state a chain, against trying every set of voices."""

from dataclasses import replace
from itertools import combinations
from unittest import mock

from hypothesis import given
from hypothesis import strategies as st

from tests.reason.bundled import bundled
from tests.reason.cases import (
    Choices,
    case_of,
    consequence,
    decision,
    holding,
    keys,
    link,
    questions,
)
from tui.case.model import Case, Link, Voice, by_id
from tui.reason import support
from tui.reason.engine.derive import derive
from tui.reason.engine.labels import label
from tui.reason.engine.program import Terms, compile_case
from tui.reason.support import Threads, threads

VOICES = ("zoe", "author", "bob")


def voiced(case: Case) -> Case:
    return replace(case, voices=by_id([Voice(key, key, key, True) for key in VOICES]))


@st.composite
def conversations(draw: st.DrawFn) -> tuple[Case, Terms, Choices]:
    """A case in which several people say what follows."""
    case, terms, choices = draw(questions())
    spoken = {
        key: replace(
            item,
            links=tuple(replace(way, voice=draw(st.sampled_from(VOICES))) for way in item.links),
        )
        for key, item in case.consequences.items()
    }
    return voiced(replace(case, consequences=spoken)), terms, choices


def keeping(case: Case, keep) -> Case:
    """A case of which only some links are left."""
    kept = {
        key: replace(item, links=tuple(way for way in item.links if keep(way)))
        for key, item in case.consequences.items()
    }
    return replace(case, consequences=kept)


@given(conversations())
def test_the_smallest_sets_of_voices_that_state_a_chain_are_found_and_all_of_them(question):
    case, terms, choices = question
    findings = derive(label(compile_case(case), terms), choices)
    chosen = keys(choices)
    now = holding(case, terms, chosen)
    sets: dict[str, list[tuple[str, ...]]] = {key: [] for key in case.consequences}
    for size in range(1, len(VOICES) + 1):
        for voices in combinations(VOICES, size):
            for key in holding(keeping(case, lambda w, v=voices: w.voice in v), terms, chosen):
                if not any(set(fewer) <= set(voices) for fewer in sets[key]):
                    sets[key].append(voices)
    unread = holding(keeping(case, lambda way: way.directness != "inferred"), terms, chosen)
    for key in case.consequences:
        reader = key in now and key not in unread
        assert threads(findings, key) == Threads(tuple(sets[key]), reader, complete=True)


def said(voice: str, *sources: str, directness: str = "stated") -> Link:
    return replace(link(*sources, directness=directness), voice=voice)


def test_a_chain_may_be_stitched_or_stated_by_one():
    case = voiced(
        case_of(
            [decision("d", 2)],
            [
                consequence("spark", said("author", "d.o0"), said("bob", "d.o0")),
                consequence("fire", said("bob", "spark")),
                consequence("smoke", said("zoe", "fire"), said("bob", "d.o1")),
                consequence("idea", said("author", "spark", directness="inferred")),
            ],
        )
    )
    findings = derive(label(compile_case(case), Terms("inferred")), {"d": ("o0",)})
    assert threads(findings, "spark").sets == (("author",), ("bob",))
    assert threads(findings, "fire") == Threads((("bob",),), reader=False, complete=True)
    assert threads(findings, "smoke").sets == (("zoe", "bob"),)
    assert threads(findings, "idea") == Threads((("author",),), reader=True, complete=True)
    other = derive(findings.labelling, {"d": ("o1",)})
    assert threads(other, "smoke").sets == (("bob",),)
    assert threads(other, "idea") == Threads((), reader=False, complete=True)


def test_too_many_threads_are_not_listed():
    case = voiced(
        case_of(
            [decision("d", 1)],
            [
                consequence("a", said("author", "d.o0"), said("bob", "d.o0")),
                consequence("b", said("zoe", "a", directness="inferred")),
            ],
        )
    )
    findings = derive(label(compile_case(case), Terms("inferred")), {"d": ("o0",)})
    assert threads(findings, "b").sets == (("zoe", "author"), ("zoe", "bob"))
    with mock.patch.object(support, "MOST_THREADS", 1):
        assert threads(findings, "b") == Threads((), reader=True, complete=False)


def test_the_voices_of_the_bundled_case():
    wide = bundled({"controls": ("intensify",)}, reading="inferred")
    assert threads(wide, "arms-race") == Threads((("author",),), reader=False, complete=True)
    assert threads(wide, "harder-still") == Threads((("author",),), reader=False, complete=True)
    assert threads(wide, "catching-up").sets == (("itif",),)
    assert threads(wide, "on-the-radar") == Threads((), reader=False, complete=True)
    api = bundled({"api": ("restrict",)}, reading="inferred")
    assert threads(api, "self-sufficiency").reader
    assert not threads(api, "sputnik-moment").reader  # set beside it by the document, not inferred

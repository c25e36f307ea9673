"""A brief as a page: it stands by itself, does nothing, and leads both ways."""

import hashlib
import re
from base64 import b64encode
from collections import Counter
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from tests.brief.goldens import WALKS, made, text
from tests.brief.hostile import ATTACKS, TURNS, hostile_walk, make_hostile, tame_walk
from tests.brief.pages import Element, assert_inert, read
from tests.brief.test_brief import entries
from tests.payloads import PAYLOADS
from tui.brief.formats import briefed
from tui.brief.html import ONE_PAGE, STYLE, html
from tui.brief.html_parts import attribute, words_of
from tui.case.read import open_case
from tui.content.brief.marked import read_documents
from tui.content.brief.model import Origin
from tui.content.model import Claim, Line, Note, Quote
from tui.outside.text import clean
from tui.reason.reasoner import Reasoner
from tui.scenario.model import choose, new_scenario
from tui.scenario.opening import open_file

BOTH = pytest.mark.parametrize("is_short", [True, False])
EVERY = pytest.mark.parametrize("walk", WALKS)


@cache
def page(walk: str, *, is_short: bool) -> Element:
    return read(text(walk, "html", is_short=is_short))


@BOTH
@EVERY
def test_it_does_nothing_and_loads_nothing(walk: str, is_short: bool) -> None:
    root = page(walk, is_short=is_short)
    assert_inert(root)
    (style,) = root.all("style")
    assert "url(" not in style.text and "@import" not in style.text
    policy = next(
        e.attributes["content"]
        for e in root.all("meta")
        if e.attributes.get("http-equiv") == "Content-Security-Policy"
    )
    source = text(walk, "html", is_short=is_short)
    between = source.partition("<style>")[2].partition("</style>")[0]
    digest = b64encode(hashlib.sha256(between.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert source.index("Content-Security-Policy") < source.index("<style>")


@BOTH
@EVERY
def test_it_says_all_that_the_brief_holds(walk: str, is_short: bool) -> None:
    brief = made(walk, is_short=is_short).brief
    (main,) = page(walk, is_short=is_short).all("main")
    words = main.words.replace(" ,", ",")
    for entry in entries(brief):
        match entry.part:
            case Line() as part:
                assert " ".join(part.words.split()) in words
            case Quote() as part:
                assert f"“{part.text}”" in words
            case Note() as part:
                assert f"{part.lead}{part.text}" in words
            case Claim() as part:
                assert f"{part.hedges}: {part.statement}" in words
    for note in brief.footnotes:
        assert note.words in words
        assert note.text in words


@EVERY
def test_the_document_stands_beside_it_word_for_word(walk: str) -> None:
    made_ = made(walk, is_short=False)
    (aside,) = read(text(walk, "html", is_short=False)).all("aside")
    case = made_.findings.program.case
    plain = read_documents(case, made_.brief)
    for document in plain:
        whole = "".join(case.documents[document.source.id].text.split())
        there = "".join(
            stretch.text
            for paragraph in document.paragraphs
            for sentence in paragraph.sentences
            for stretch in sentence.stretches
        )
        assert "".join(there.split()) == whole
    for element in aside.all():
        element.children = [
            child
            for child in element.children
            if isinstance(child, str) or child.attributes.get("class") not in {"par", "num", "back"}
        ]
    squeezed = "".join(aside.text.split())
    for document in plain:
        assert "".join(case.documents[document.source.id].text.split()) in squeezed


@BOTH
@EVERY
def test_each_passage_is_lit_and_leads_both_ways(walk: str, is_short: bool) -> None:
    brief = made(walk, is_short=is_short)
    root = page(walk, is_short=is_short)
    (main,), (aside,) = root.all("main"), root.all("aside")
    in_main = {e.attributes["id"]: e for e in main.all() if "id" in e.attributes}
    passages = brief.findings.program.case.passages
    for note in brief.brief.footnotes:
        (there,) = [e for e in aside.all("a") if e.attributes.get("id") == f"p{note.number}"]
        back = in_main[there.attributes["href"].removeprefix("#")]
        links = [back, *back.all("a")]
        assert any(e.attributes.get("href") == f"#p{note.number}" for e in links)
        lit = [
            mark.text
            for mark in aside.all("mark")
            if f"p{note.number}" in mark.attributes["class"].split()
        ]
        assert "".join("".join(lit).split()) == "".join(passages[note.passage].text.split())
        assert f"#p{note.number}:target) .p{note.number}" in root.all("style")[0].text


@BOTH
@EVERY
def test_it_can_be_heard(walk: str, is_short: bool) -> None:
    """Landmarks, headings that step down one by one, a language, a name for every region."""
    root = page(walk, is_short=is_short)
    (whole,) = root.all("html")
    assert whole.attributes["lang"] == "en"
    levels = [int(e.tag[1]) for e in root.all("main")[0].all() if re.fullmatch("h[1-6]", e.tag)]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    ids = {e.attributes["id"] for e in root.all() if "id" in e.attributes}
    for section in root.all("section"):
        assert section.attributes.get("aria-labelledby") in {*ids, None}
    for element in root.all():
        if element.attributes.get("role") == "img":
            names = {element.attributes.get("aria-label", ""), *_named(element)}
            assert any(names)
    for item in root.all("ul") + root.all("ol"):
        assert {child.tag for child in item.children if isinstance(child, Element)} == {"li"}


def _named(element: Element) -> set[str]:
    """What it is called by what stands in it."""
    return {title.words for title in element.all("title")}


def test_a_drawing_is_handed_in() -> None:
    brief = made("town-baths", is_short=True)
    drawing = '<svg role="img" aria-label="x"><path d="M0 0"/></svg>'
    with_it = html(brief.brief, brief.findings.program.case, drawing)
    assert f'<figure class="drawing">{drawing}<figcaption>' in with_it
    assert "juncture-graph" in with_it.partition("</style>")[0]
    without = html(brief.brief, brief.findings.program.case)
    assert "<figure" not in without.partition("</style>")[2]


def test_what_the_choices_bring_is_drawn_and_nothing_else() -> None:
    (figure,) = page("town-baths/joint-pool-by-bus", is_short=False).all("figure")
    titles = {title.words for title in figure.all("title")}
    assert any("Some Mill Street shops shut for good" in words for words in titles)
    assert not any("The old boiler fails" in words for words in titles)
    assert "is not drawn" in figure.words
    assert not page("town-baths", is_short=False).all("figure")
    assert not page("town-baths/joint-pool-by-bus", is_short=True).all("figure")


def test_words_from_outside_are_only_words() -> None:
    for payload in map(clean, (*ATTACKS, *PAYLOADS)):
        put = f"<p class='{attribute(payload)}'>{words_of(payload)}</p>"
        (paragraph,) = read(put).children
        assert isinstance(paragraph, Element)
        assert {child.tag for child in paragraph.all()} <= {"br"}
        assert paragraph.words == " ".join(payload.split()) or "\n" in payload
        assert paragraph.attributes == {"class": " ".join(payload.split())}


@pytest.mark.parametrize("turn", TURNS)
def test_a_hostile_case_is_only_words(ferry: Path, turn: int) -> None:
    tame = _elements(tame_walk(ferry))
    make_hostile(ferry, turn)
    assert _elements(hostile_walk(ferry, turn)) == tame


def _elements(walk: Path) -> list[Counter[str]]:
    """How many there are of each element of the whole brief, and of the short one."""
    opened = open_file(walk)
    counts = []
    for is_short in (True, False):
        brief = briefed(Reasoner(opened.case), opened.scenario, Origin(), is_short=is_short)
        root = read(html(brief.brief, opened.case))
        assert_inert(root)
        tags = Counter(e.tag for e in root.all("main")[0].all())
        counts.append(Counter({tag: n for tag, n in tags.items() if tag != "br"}))
    return counts


def test_a_passage_that_is_lost_leads_to_its_note(torn: Path) -> None:
    case = open_case(torn)
    scenario = choose(new_scenario(case), case, "boat", "stop")
    brief = briefed(Reasoner(case), scenario, Origin(), is_short=False)
    root = read(html(brief.brief, case))
    assert_inert(root)
    (number,) = [n.number for n in brief.brief.footnotes if n.passage == "families-move"]
    hrefs = {e.attributes.get("href") for e in root.all("a")}
    assert f"#n{number}" in hrefs
    assert f"#p{number}" not in hrefs


# Colours

SCHEMES = {"light": 0, "dark": 1}
ON = {
    "page": ("text", "quiet", "accent", "link", "risk", "benefit", "mixed"),
    "beside": ("text", "quiet", "accent", "link"),
    "mark": ("text", "quiet", "accent", "link"),
    "aimed": ("text", "link"),
}
"""Which colours stand on which."""


def colours(scheme: str) -> dict[str, str]:
    roots = re.findall(r":root \{(.*?)\}", STYLE.read_text("utf-8"), flags=re.DOTALL)
    assert len(roots) == len(SCHEMES)
    return dict(re.findall(r"--(\w+): (#[0-9a-f]{6});", roots[SCHEMES[scheme]]))


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_colour_can_be_read(scheme: str) -> None:
    there = colours(scheme)
    for ground, inks in ON.items():
        for ink in inks:
            light, dark = sorted((luminance(there[ground]), luminance(there[ink])), reverse=True)
            assert (light + 0.05) / (dark + 0.05) >= 4.5, (scheme, ink, ground)


def test_every_colour_is_one_of_them() -> None:
    """But for print, which is on white."""
    css = STYLE.read_text("utf-8") + ONE_PAGE.read_text("utf-8")
    rules = re.sub(r":root \{.*?\}", "", css, flags=re.DOTALL)
    assert set(re.findall(r"#[0-9a-f]{3,8}\b(?=;)", rules)) <= {"#5f5b51", "#8a5300"}

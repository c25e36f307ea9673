"""Pictures as files, of the argument and of the screen, and graphs for other tools."""

import re
from pathlib import Path
from threading import Event
from xml.etree import ElementTree

import pytest

from tests.app.conftest import copy_bundled
from tests.app.screen import NARROW, PATIENCE, SIZES, Walker, walking
from tests.brief.hostile import hostile_walk, make_hostile
from tests.graphs.drawn import text
from tui.app.actions import ACTIONS
from tui.app.picture import picture
from tui.outside.text import clean
from tui.outside.widths import cell_len
from tui.scenario.opening import open_file
from tui.wording.handing_on import WORKING

PLACES = ("1", "2", "3", "4", "5")


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """A walk that comes with the program, in a folder that may be written to."""
    copy_bundled(tmp_path)
    return tmp_path / "scenarios" / "town-baths" / "joint-pool-by-bus.toml"


async def draw(walker: Walker, what: str, *then: str) -> None:
    await walker.press("P")
    await walker.until_shown("WRITE A PICTURE")
    await walker.pick(what)
    for label in then:
        await walker.until_shown("WRITE A GRAPH")
        await walker.pick(label)


def test_the_key_means_nothing_else_anywhere() -> None:
    (action,) = (action for action in ACTIONS if "P" in action.keys.split(","))
    assert action.id == "picture"


@pytest.mark.parametrize("size", SIZES)
async def test_the_argument_of_the_walk_is_drawn_from_any_place(
    saved: Path, size: tuple[int, int]
) -> None:
    path = saved.with_name("joint-pool-by-bus.graph.svg")
    async with walking(open_file(saved), size) as walker:
        for place in PLACES if size == NARROW else PLACES[2:3]:
            await walker.press(place)
            await draw(walker, "This walk")
            await walker.until(path.exists)
            assert walker.notices and path.name in walker.notices[-1]
            assert path.read_text("utf-8") == text("town-baths.joint-pool-by-bus", "svg")
            path.unlink()


async def test_the_screen_waits_for_no_drawing(
    saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawing = Event()

    def drawn(*_: object) -> str:
        assert drawing.wait(PATIENCE), "the app goes on, and says that it is worked out"
        return "drawn"

    monkeypatch.setattr("tui.app.conversations.drawing.set_as", drawn)
    async with walking(open_file(saved)) as walker:
        await draw(walker, "This walk")
        await walker.until(lambda: WORKING in walker.notices)
        drawing.set()
        await walker.until(saved.with_name("joint-pool-by-bus.graph.svg").exists)


async def test_the_whole_and_what_differs_are_drawn(saved: Path) -> None:
    async with walking(open_file(saved)) as walker:
        await draw(walker, "The whole argument")
        whole = saved.with_name("joint-pool-by-bus.argument.svg")
        await walker.until(whole.exists)
        assert whole.read_text("utf-8") == text("town-baths", "svg")
        await draw(walker, "What differs")
        change = saved.with_name("joint-pool-by-bus.change.svg")
        await walker.until(change.exists)
        drawn = change.read_text("utf-8")
        assert "held against the status quo" in drawn
        assert 'class="consequence new' in drawn


async def test_a_graph_is_written_for_other_tools(saved: Path) -> None:
    async with walking(open_file(saved)) as walker:
        for label, suffix, name in (
            *(("Mermaid", ".mmd", "mermaid"), ("Graphviz", ".dot", "dot")),
            *(("GraphML", ".graphml", "graphml"), ("JSON Canvas", ".canvas", "canvas")),
        ):
            path = saved.with_name(f"joint-pool-by-bus.graph{suffix}")
            await draw(walker, "A graph for other tools", label)
            await walker.until(path.exists)
            assert path.read_text("utf-8") == text("town-baths.joint-pool-by-bus", name)  # type: ignore[arg-type]


@pytest.mark.parametrize("size", SIZES)
async def test_a_picture_of_the_screen_is_the_screen(saved: Path, size: tuple[int, int]) -> None:
    path = saved.with_name("joint-pool-by-bus.screen.svg")
    async with walking(open_file(saved), size) as walker:
        await walker.press("3", "t")
        await walker.settle()
        shown = [strip.text for strip in walker.app.screen._compositor.render_strips()]
        await draw(walker, "This screen")
        await walker.until(path.exists)
    drawn = ElementTree.parse(path).getroot()
    assert words_of(drawn) == {
        row: words for row, line in enumerate(shown) if (words := line.split())
    }
    for item in drawn.iter("{http://www.w3.org/2000/svg}text"):
        words = item.text or ""
        assert words == words.strip("\N{NO-BREAK SPACE} "), "some renderers lose it"
    held = path.read_text("utf-8")
    assert "http" not in held.replace("http://www.w3.org/2000/svg", "")
    assert "@font-face" not in held


def words_of(drawn: ElementTree.Element) -> dict[int, list[str]]:
    """The words of each row of the picture, put together where they touch."""
    rows: dict[int, dict[int, str]] = {}
    for item in drawn.iter("{http://www.w3.org/2000/svg}text"):
        if item.get("textLength"):
            row = round((float(item.get("y", "0")) - 20) / 24.4)
            rows.setdefault(row, {})[round(float(item.get("x", "0")) / 12.2)] = item.text or ""
    return {row: line(pieces).split() for row, pieces in rows.items()}


def line(pieces: dict[int, str]) -> str:
    words = ""
    for at, piece in sorted(pieces.items()):
        words += " " * (at - cell_len(words)) + piece
    return words


def test_words_in_wide_letters_keep_their_cells() -> None:
    made = (
        '<text class="r1" x="12.2" y="20" textLength="122" clip-path="url(#l)">'
        "&#160;港湾&#160;&#160;a&amp;b&#160;</text>"
    )
    assert re.findall(
        r'x="([\d.]+)" y="20" textLength="([\d.]+)"[^>]*>([^<]*)<', picture(made)
    ) == [
        ("24.4", "48.8", "港湾"),
        ("97.6", "36.6", "a&amp;b"),
    ]


async def test_pictures_of_hostile_words_are_only_pictures(ferry: Path) -> None:
    make_hostile(ferry)
    async with walking(open_file(hostile_walk(ferry))) as walker:
        await walker.press("3")
        for what, name in (("This screen", "screen"), ("This walk", "graph")):
            path = ferry.with_name(f"walk.{name}.svg")
            await draw(walker, what)
            await walker.until(path.exists)
            held = path.read_text("utf-8")
            assert clean(held) == held
            tags = {item.tag.rpartition("}")[2] for item in ElementTree.fromstring(held).iter()}
            drawn = {"svg", "style", "defs", "clipPath", "rect", "text", "g", "path", "circle"}
            assert tags <= {*drawn, "title", "desc"}

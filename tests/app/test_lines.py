"""The scrolling pane: its cursor, its place, and what it bears."""

import asyncio
import random
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager

import pytest
from rich.cells import cell_len
from textual import on
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from tests.app.screen import PATIENCE, text_of
from tui.app.rows import Item, Row
from tui.app.sheets import Items
from tui.app.widgets.lines import Lines
from tui.content.subject import NOTHING, Subject


class Host(App[None]):
    """An app of one pane."""

    CSS = "Lines { height: 1fr; width: 1fr; }"

    def __init__(self, *, cursor: bool = True) -> None:
        super().__init__()
        self.pane = Lines(id="pane", cursor=cursor)
        self.picked: list[tuple[str, bool]] = []

    def compose(self) -> ComposeResult:
        yield self.pane

    @on(Lines.Picked)
    def _picked(self, event: Lines.Picked) -> None:
        self.picked.append((event.subject.id, event.again))


class Stage:
    """A pane on the screen, and its terminal."""

    def __init__(self, app: Host, pilot: Pilot[None]) -> None:
        self.app, self.pilot, self.pane = app, pilot, app.pane

    @property
    def rows(self) -> list[str]:
        """What is in sight."""
        return text_of(self.pane).split("\n")

    async def resize(self, width: int, height: int) -> None:
        await self.pilot.resize_terminal(width, height)
        await self.until(lambda: self.pane.size == (width, height))

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE):
            while not condition():
                await self.pilot.pause()


@asynccontextmanager
async def staged(
    items: Sequence[Item], size: tuple[int, int] = (30, 8), *, cursor: bool = True
) -> AsyncIterator[Stage]:
    app = Host(cursor=cursor)
    async with app.run_test(size=size) as pilot:
        app.pane.show(Items(lambda _: items))
        await pilot.pause()
        yield Stage(app, pilot)


def row(text: str) -> Row:
    return ((f"  {text}", "text"),)


def named(key: str) -> Subject:
    return Subject("passage", key)


def entry(key: str, height: int = 1) -> Item:
    return named(key), [row(f"{key}.{number}") for number in range(height)]


def heading(words: str, height: int = 1) -> Item:
    return NOTHING, [row(f"{words}.{number}") for number in range(height)]


LETTERS = [entry(key) for key in "abcdefghijklmnopqrst"]


async def test_the_cursor_begins_on_the_first_item_that_has_a_key() -> None:
    async with staged([heading("First"), entry("a"), entry("b")]) as stage:
        assert stage.pane.subject.id == "a"
        assert stage.rows[:3] == ["  First.0", "❯ a.0", "  b.0"]


async def test_the_cursor_passes_over_headings_and_stops_at_the_ends() -> None:
    items = [heading("One"), entry("a"), heading("Two"), entry("b"), heading("End")]
    async with staged(items) as stage:
        assert not stage.pane.move(-1)
        assert stage.pane.subject.id == "a"
        assert stage.pane.move(1)
        assert stage.pane.subject.id == "b"
        assert not stage.pane.move(1)
        assert stage.pane.subject.id == "b"


async def test_several_steps_at_once_go_as_far_as_they_can() -> None:
    async with staged(LETTERS) as stage:
        assert stage.pane.move(3)
        assert stage.pane.subject.id == "d"
        assert stage.pane.move(100)
        assert stage.pane.subject.id == "t"
        assert stage.pane.move(-2)
        assert stage.pane.subject.id == "r"


async def test_the_edges_are_the_first_and_the_last_item() -> None:
    async with staged([heading("Top", 3), *LETTERS, heading("Bottom", 3)]) as stage:
        assert stage.pane.edge(1)
        assert stage.pane.subject.id == "t"
        assert "❯ t.0" in stage.rows
        assert stage.pane.edge(-1)
        assert stage.pane.subject.id == "a"
        assert stage.rows[0] == "  Top.0", "what stands above the first item is shown with it"


async def test_a_page_is_about_a_screenful_and_comes_back() -> None:
    async with staged(LETTERS) as stage:
        assert stage.pane.page(1)
        assert stage.pane.subject.id in "ghi"
        assert f"❯ {stage.pane.subject.id}.0" in stage.rows
        assert stage.pane.page(1)
        assert stage.pane.page(1)
        assert stage.pane.subject.id == "t"
        assert not stage.pane.page(1)
        for _ in range(3):
            assert stage.pane.page(-1)
        assert stage.pane.subject.id == "a"
        assert not stage.pane.page(-1)


@pytest.mark.parametrize("key", ["move", "page"])
@pytest.mark.parametrize("way", [1, -1])
async def test_nothing_is_passed_over_unseen(key: str, way: int) -> None:
    """However high an item is, and whatever stands between two, each row comes into sight."""
    items = [
        heading("Preamble", 11),
        entry("a", 30),
        heading("Between", 13),
        entry("b"),
        entry("c", 9),
        heading("End", 20),
    ]
    every = [text.strip() for _, rows in items for ((text, _),) in rows]
    async with staged(items) as stage:
        step = getattr(stage.pane, key)
        stage.pane.edge(-way)
        for _ in range(len(every)):
            step(-way)  # to the very first row, or the very last
        seen = set()
        for _ in range(len(every)):
            seen |= {line.lstrip("❯ ") for line in stage.rows}
            step(way)
        assert [line for line in every if line not in seen] == []


async def test_without_a_cursor_it_scrolls() -> None:
    async with staged(LETTERS, cursor=False) as stage:
        assert stage.pane.subject.id == ""
        assert stage.rows[0] == "  a.0"
        stage.pane.move(1)
        assert stage.rows[0] == "  b.0"
        stage.pane.page(1)
        assert stage.rows[0] in ("  h.0", "  i.0")
        stage.pane.edge(1)
        assert stage.rows[-1] == "  t.0"
        stage.pane.edge(-1)
        assert stage.rows[0] == "  a.0"


async def test_items_without_keys_scroll_too() -> None:
    async with staged([heading("long", 30)]) as stage:
        assert not stage.pane.move(1)
        assert stage.rows[0] == "  long.1"
        stage.pane.edge(1)
        assert stage.rows[-1] == "  long.29"


async def test_select_goes_to_a_key_and_leaves_the_cursor_when_there_is_none() -> None:
    async with staged(LETTERS) as stage:
        stage.pane.select(named("r"))
        assert stage.pane.subject.id == "r"
        assert "❯ r.0" in stage.rows
        stage.pane.select(named("nowhere"))
        assert stage.pane.subject.id == "r"


async def test_another_sheet_keeps_the_cursor_on_its_key_or_begins_anew() -> None:
    async with staged(LETTERS) as stage:
        stage.pane.select(named("m"))
        stage.pane.show(Items(lambda _: [heading("New"), *reversed(LETTERS)]))
        assert stage.pane.subject.id == "m"
        assert "❯ m.0" in stage.rows
        stage.pane.show(Items(lambda _: LETTERS), named("c"))
        assert stage.pane.subject.id == "c"
        stage.pane.show(Items(lambda _: LETTERS), top=True)
        assert stage.pane.subject.id == "a"
        assert stage.rows[0] == "❯ a.0"
        stage.pane.show(Items(lambda _: LETTERS[:1]), named("gone"))
        assert stage.pane.subject.id == "a"


def without(*gone: str) -> Items:
    left = [item for item in LETTERS if item[0].id not in gone]
    return Items(lambda _: [heading("Head"), *left])


async def test_the_cursor_stays_where_it_was_when_its_item_goes_and_goes_back_with_it() -> None:
    async with staged(LETTERS) as stage:
        stage.pane.select(named("m"))
        stage.pane.show(without("m"))
        assert stage.pane.subject.id == "n"
        assert "❯ n.0" in stage.rows
        stage.pane.show(without("l", "m", "n"))
        assert stage.pane.subject.id == "o"
        stage.pane.show(without("l", "m", *"opqrst"))
        assert stage.pane.subject.id == "k", "nothing is left after it"
        stage.pane.show(without())
        assert stage.pane.subject.id == "m"
        stage.pane.show(without("m"))
        stage.pane.move(1)
        stage.pane.show(without())
        assert stage.pane.subject.id == "o", "it has been moved since"
        stage.pane.show(Items(lambda _: [heading("Other"), entry("x"), entry("y")]))
        assert stage.pane.subject.id == "x", "nothing of the other is left"


async def test_a_shorter_sheet_is_not_scrolled_out_of_sight() -> None:
    async with staged(LETTERS) as stage:
        stage.pane.edge(1)
        stage.pane.show(Items(lambda _: [heading("Only")]))
        await stage.pilot.pause()
        assert stage.rows[0] == "  Only.0"


async def test_another_size_keeps_the_cursor_and_keeps_it_in_sight() -> None:
    def made(width: int) -> list[Item]:
        wide = max(1, 60 // max(width, 1))
        return [heading("Head"), *(entry(key, wide) for key in "abcdefghijklmnopqrst")]

    async with staged([]) as stage:
        stage.pane.show(Items(made))
        stage.pane.select(named("k"))
        for width, height in ((12, 5), (60, 20), (7, 3), (1, 1), (80, 24), (30, 4)):
            await stage.resize(width, height)
            assert stage.pane.subject.id == "k"
            if width > 10:
                assert "❯ k.0" in stage.rows


class Long(Items):
    """A sheet of very many items that remembers how often rows were asked for."""

    def __init__(self) -> None:
        super().__init__(lambda _: ())
        self.asked = 0

    def __len__(self) -> int:
        return 20_000

    def subject(self, index: int) -> Subject:
        return named(f"k{index}")

    def height(self, index: int) -> int:
        return 3

    def rows(self, index: int) -> Sequence[Row]:
        self.asked += 1
        return [row(f"k{index}.{number}") for number in range(3)]


async def test_rows_are_only_asked_for_in_sight() -> None:
    async with staged([]) as stage:
        sheet = Long()
        stage.pane.show(sheet)
        await stage.pilot.pause()
        for step in (stage.pane.move, stage.pane.page, stage.pane.edge):
            sheet.asked = 0
            step(1)
            await stage.pilot.pause()
            assert sheet.asked <= 4 * 8, "a few paints of eight lines at most"
        assert "❯ k19999.0" in stage.rows


async def test_a_sheet_can_be_shown_at_its_first_lit_row() -> None:
    dark = [row(f"dark.{number}") for number in range(40)]
    items: list[Item] = [("a", [*dark, (("  found", "lit"),), *dark])]
    async with staged(items) as stage:
        stage.pane.show(Items(lambda _: items), top=True, lit=frozenset({"lit"}))
        assert "  found" in stage.rows
        await stage.resize(40, 3)
        assert "  found" in stage.rows


async def test_an_empty_sheet_is_blank_and_bears_every_key() -> None:
    async with staged([]) as stage:
        for step in (stage.pane.move, stage.pane.page, stage.pane.edge):
            assert not step(1)
            assert not step(-1)
        stage.pane.select(named("a"))
        assert stage.pane.subject.id == ""
        assert set(stage.rows) == {""}


async def test_an_item_of_no_rows_is_no_trouble() -> None:
    async with staged([("a", []), entry("b"), ("c", []), ("", [])]) as stage:
        for _ in range(4):
            stage.pane.move(1)
        stage.pane.page(-1)
        assert "b.0" in "".join(stage.rows)


async def test_rows_are_cut_at_the_edge_of_the_pane() -> None:
    async with staged([("a", [(("  " + "国" * 40, "text"),)])], (11, 3)) as stage:
        assert cell_len(stage.rows[0]) <= 11


async def test_a_click_moves_the_cursor_and_tells_whether_it_was_there() -> None:
    async with staged([heading("Head", 2), *LETTERS]) as stage:
        for y in (4, 4, 0, 2):
            await stage.pilot.click("#pane", offset=(3, y))
        await stage.pilot.pause()
        assert stage.app.picked == [("c", False), ("c", True), ("a", False)]
        assert stage.pane.subject.id == "a"


async def test_the_row_of_the_cursor_stands_out_only_with_the_focus() -> None:
    async with staged(LETTERS) as stage:
        grounds = {}
        for name, focused in (("with", stage.pane), ("without", None)):
            stage.app.set_focus(focused)
            await stage.pilot.pause()
            grounds[name] = [
                {segment.style.bgcolor for segment in stage.pane.render_line(y) if segment.style}
                for y in (0, 1)
            ]
        assert grounds["with"][0] != grounds["with"][1]
        assert grounds["without"][0] == grounds["without"][1]


@pytest.mark.parametrize("seed", range(4))
async def test_it_survives_whatever_is_done_to_it(seed: int) -> None:
    """Sizes down to one cell, other sheets, and every way of moving, in any order."""
    chance = random.Random(seed)

    def some_items() -> list[Item]:
        keys = chance.sample("abcdefghijklmnopqrst", chance.choice([0, 1, 5, 20]))
        return [
            entry(key, chance.choice([1, 2, 12]))
            if chance.random() < 0.7
            else heading(key, chance.choice([0, 1, 3]))
            for key in keys
        ]

    async with staged(some_items()) as stage:
        pane = stage.pane
        for _ in range(100):
            match chance.choice(["resize", "resize", "show", "move", "page", "edge", "select"]):
                case "resize":
                    before = pane.subject.id
                    await stage.resize(chance.choice([1, 2, 20, 80]), chance.choice([1, 2, 9, 40]))
                    assert pane.subject.id == before
                case "show":
                    items = some_items()
                    pane.show(Items(lambda _, items=items: items), top=chance.random() < 0.5)
                case "select":
                    pane.select(named(chance.choice("abcdefghijklmnopqrst")))
                case how:
                    before, far = pane.subject.id, chance.choice([1, -1])
                    assert getattr(pane, how)(far) == (pane.subject.id != before)
            text_of(pane)
            await stage.until(lambda: 0 <= pane.scroll_y <= max(0, pane.max_scroll_y))


async def test_the_cursor_tells_apart_what_is_named_twice() -> None:
    twice = [entry("a"), entry("b"), entry("a"), entry("a")]
    async with staged(twice) as stage:
        stage.pane.move(1)
        stage.pane.move(1)
        stage.pane.show(Items(lambda _: twice))
        assert stage.rows[2] == "❯ a.0"
        assert stage.pane.subject == Subject("passage", "a", again=1)


async def test_a_pane_of_one_row_moves_by_one() -> None:
    async with staged(LETTERS, (30, 1)) as stage:
        assert stage.rows[0].startswith("❯ a.0")
        assert stage.pane.page(1)
        await stage.pilot.pause()
        assert stage.rows[0].startswith("❯ b.0")
        assert stage.pane.edge(1)
        await stage.pilot.pause()
        assert stage.rows[0].startswith("❯ t.0")
        assert stage.pane.page(-1)
        await stage.pilot.pause()
        assert stage.rows[0].startswith("❯ s.0")


async def test_in_a_pane_of_one_row_a_higher_item_is_read_row_by_row() -> None:
    async with staged([entry("a", 3), entry("b")], (30, 1)) as stage:
        for shown in ("a.1", "a.2"):
            stage.pane.page(1)
            await stage.pilot.pause()
            assert shown in stage.rows[0]
            assert stage.pane.subject.id == "a"
        stage.pane.page(1)
        await stage.pilot.pause()
        assert stage.rows[0].startswith("❯ b.0")

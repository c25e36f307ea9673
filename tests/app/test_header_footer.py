"""The header and the footer: they fit every width, and every part of them can be clicked."""

from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from tests.app.screen import walking
from tui.app.actions import ACTIONS, APART, BY_ID, PLACES, Place
from tui.app.bindings import bindings
from tui.app.rows import Region, text_of, width_of
from tui.app.session import Session, start
from tui.app.views.header_footer import footer, header
from tui.scenario.model import choose
from tui.scenario.opening import Opened

WIDTHS = range(20, 201)
PLACE_NAMES: tuple[Place, ...] = get_args(Place)
NAMES = ["a.toml", "a-name-that-is-much-too-long-for-any-header-to-show.toml", "国" * 30, "[/x]"]


def told(regions: list[Region]) -> str:
    return "".join(text_of(row) for _, row in regions)


def wide(regions: list[Region]) -> int:
    return sum(width_of(row) for _, row in regions)


@pytest.fixture
def session(small: Opened) -> Session:
    return start(small)


@pytest.mark.parametrize("place", PLACE_NAMES)
@pytest.mark.parametrize("words", [{}, {"choose": "what rests"}, {"next": ""}])
def test_the_footer_fits_every_width_and_always_leads_to_help(
    place: Place, words: dict[str, str]
) -> None:
    before: list[str] = []
    for width in WIDTHS:
        regions = footer(place, words, width)
        assert wide(regions) == width
        actions = [action for action, _ in regions if action]
        assert actions[-2:] == ["help", "palette"]
        assert actions[: len(before) - 2] == before[:-2], "more room only adds keys"
        assert all(place in BY_ID[action].places for action in actions)
        before = actions
    assert "next" not in before or words.get("next") != ""
    assert words.get("choose", "") in told(footer(place, words, 200))


@pytest.mark.parametrize("place", PLACE_NAMES)
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("is_dirty", [False, True])
def test_the_header_fits_every_width_and_always_shows_the_places(
    session: Session, place: Place, name: str, is_dirty: bool
) -> None:
    session = replace(session, path=Path(name))
    if is_dirty:
        session = session.then(choose(session.scenario, session.case, "boat", "keep"))
    for width in WIDTHS:
        regions = header(session, place, width)
        assert wide(regions) == width
        shown = told(regions)
        for key, (digit, word) in PLACES.items():
            if key in APART and key != place:
                assert f" {word} " not in shown
                continue
            named = f" {digit} {word} " in shown
            assert named or f" {digit} " in shown
            assert named or width < (34 if key == place else 72)
            assert BY_ID[key].call in [action for action, _ in regions]
        assert ("●" in shown) == is_dirty


def test_the_header_names_the_case_and_the_file_where_there_is_room(session: Session) -> None:
    shown = told(header(replace(session, path=Path("mine.toml")), "walk", 120))
    assert "The night ferry" in shown
    assert "mine.toml" in shown
    assert "untitled" in told(header(session, "walk", 80))


def test_a_key_means_one_thing_wherever_one_is() -> None:
    meanings: dict[str, list[str]] = {}
    for action in ACTIONS:
        for key in action.keys.split(","):
            meanings.setdefault(key, []).append(action.id)
    assert not {key: ids for key, ids in meanings.items() if len(ids) > 1}


def test_no_key_is_one_that_terminals_take_for_themselves() -> None:
    """Save the one by which a terminal sets a program aside, which does just that."""
    others = [action for action in ACTIONS if action.id != "set_aside"]
    keys = {key for action in others for key in action.keys.split(",")}
    assert not keys & {f"ctrl+{letter}" for letter in "hijmsqcz"}


@pytest.mark.parametrize("place", PLACE_NAMES)
def test_every_binding_is_an_action_of_the_registry_named_by_its_id(place: Place) -> None:
    for binding in bindings(place):
        assert not isinstance(binding, tuple)
        assert binding.id is not None
        assert binding.key == BY_ID[binding.id].keys
        assert binding.tooltip == BY_ID[binding.id].sentence


@pytest.mark.parametrize("key", PLACES)
async def test_every_action_of_a_place_is_one_that_it_has(small: Opened, key: Place) -> None:
    async with walking(small) as walker:
        await walker.press(PLACES[key][0])
        await walker.until(lambda: key == walker.place.PLACE)
        for action in ACTIONS:
            method, _, _ = action.call.partition("(")
            has = hasattr(walker.place, f"action_{method}")
            assert has or key not in action.places, action.id


def test_the_key_that_writes_counts_stands_among_readers_alone() -> None:
    for place in PLACES:
        shown = [action for action, _ in footer(place, {"brief": "write"}, 200)]
        assert ("brief" in shown) == (place == "readers")
    assert "brief" not in [action for action, _ in footer("readers", {"brief": ""}, 200)]

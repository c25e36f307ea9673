"""What many walks, counted together, look like: bars, names of views, every width."""

from pathlib import Path
from typing import Any

import pytest

from tests.app.screen import Walker
from tests.app.test_readers import A_CLASS, count_them
from tests.gather.class_of import walks_of_a_class, write_all
from tui.app.main import JunctureApp
from tui.app.rows import width_of
from tui.app.views.readers import Counts, counts_items, views_tabs
from tui.brief.gathered import held_against_case
from tui.gather.gathering import gather, walk_files
from tui.gather.model import Gathered
from tui.reason.reasoner import Reasoner
from tui.scenario.opening import Opened
from tui.wording.gathered import VIEWS


def test_a_bar_is_empty_or_full_only_where_there_is_none_or_all(small: Opened) -> None:
    case, most = small.case, 100_000
    reasoner = Reasoner(case)
    for number in (0, 1, most // 2, most - 1, most):
        gathered = _chosen(number, most)
        nothing, _ = held_against_case(reasoner, gathered)
        items = counts_items("chosen", Counts(nothing, gathered, ()), 100)
        (rows,) = [rows for subject, rows in items if subject.id == "boat.stop"]
        assert not callable(rows)
        bar = [(text, style) for text, style in rows[0] if set(text) <= set("━╾─")]
        drawn = "".join(text for text, _ in bar)
        assert len(drawn) == 24
        assert ("━" in drawn or "╾" in drawn) == (number > 0)
        assert (set(drawn) == {"━"}) == (number == most)
        assert all(width_of(row) <= 100 for row in rows)


def _chosen(number: int, of: int) -> Gathered:
    nothing: dict[str, Any] = {
        key: {} for key in ("follows", "open", "loosely", "guessers", "guesses")
    }
    none: dict[str, Any] = dict.fromkeys(("doubts", "groups", "turns", "problems"), ())
    zero = dict.fromkeys(("other_versions", "courses", "returned", "passed_over", "elsewhere"), 0)
    counts = {"made": {"boat": number}, "chosen": {"boat.stop": number}}
    return Gathered(walks=of, readers=0, **counts, **nothing, **none, **zero)


def test_the_names_of_the_views_fit_a_narrow_screen() -> None:
    for width in range(40, 121):
        for view in VIEWS:
            regions = views_tabs(view, width)
            assert sum(width_of(row) for _, row in regions) <= width
            shown = "".join(text for _, row in regions for text, _ in row)
            assert all(word in shown for word in VIEWS.values())


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("width", [20, 40, 60, 80, 120])
def test_every_view_fits_every_width(small: Opened, tmp_path: Path, view: Any, width: int) -> None:
    case = small.case
    write_all(tmp_path / "class", walks_of_a_class(case, A_CLASS), case)
    gathered = gather(walk_files(tmp_path / "class"), case, small.case_path)
    nothing, guessed = held_against_case(Reasoner(case), gathered)
    for _, rows in counts_items(view, Counts(nothing, gathered, guessed), width):
        assert not callable(rows)
        assert all(width_of(row) <= width for row in rows)


SCREENS = {"chosen": "", "follows": "t", "doubts": "t t", "alike": "t t t", "turns": "t t t t"}
WIDTHS = {"wide": (120, 36), "medium": (80, 24), "narrow": (40, 12)}


@pytest.mark.parametrize("size", WIDTHS)
@pytest.mark.parametrize("screen", [*SCREENS, "none", "guesses"])
def test_it_looks_as_it_did(screen: str, size: str, town: Opened, snap_compare: Any) -> None:
    async def go(pilot: Any) -> None:
        walker = Walker(app, pilot)
        await count_them(walker)
        keys = "t t t t t" if screen == "guesses" else SCREENS.get(screen, "")
        await walker.press(*keys.split())
        if screen == "chosen":
            await walker.press("down")
        await walker.settle()

    folder = town.case_path.parent
    if screen == "none":
        for path in folder.glob("*.toml"):
            if path != town.case_path:
                path.unlink()
    else:
        write_all(folder / "class", walks_of_a_class(town.case, A_CLASS), town.case)
        (folder / "class" / "broken.toml").write_text("format = \n", "utf-8")
    app = JunctureApp(town)
    assert snap_compare(app, terminal_size=WIDTHS[size], run_before=go)

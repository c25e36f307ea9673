"""Several documents in Source: tabs by key and mouse, and which document is meant."""

from dataclasses import replace

import pytest

from tests.app.screen import NARROW, SIZES, WIDE, Walker, said, walking
from tui.app.places.source import ONLY_ONE, SourceScreen
from tui.app.rows import Region, text_of, width_of
from tui.app.views.source import document_tabs, source_tabs, text_caption
from tui.case.model import Case
from tui.scenario.opening import Opened

MEMO, REPLY = "This memorandum is invented", "This letter is invented"


async def go_to_source(walker: Walker) -> None:
    await walker.press("4")
    await walker.until(lambda: walker.place.PLACE == "source")


def shown(walker: Walker) -> str:
    assert isinstance(walker.place, SourceScreen)
    return walker.place.document.id


def sentence(walker: Walker) -> int:
    return walker.lines("text").subject.number


@pytest.mark.parametrize("size", SIZES)
async def test_a_key_turns_to_the_next_document_and_round(
    town: Opened, size: tuple[int, int]
) -> None:
    async with walking(town, size) as walker:
        await go_to_source(walker)
        assert MEMO in said(walker.whole("text"))
        await walker.press("D")
        assert shown(walker) == "reply"
        assert REPLY in said(walker.whole("text"))
        assert MEMO not in said(walker.whole("text"))
        assert town.case.documents["reply"].title in said(walker.whole("text"))
        await walker.press("D")
        assert MEMO in said(walker.whole("text"))


@pytest.mark.parametrize("size", SIZES)
async def test_a_click_on_its_tab_shows_a_document(town: Opened, size: tuple[int, int]) -> None:
    async with walking(town, size) as walker:
        await go_to_source(walker)
        await walker.click(" Association ")
        assert shown(walker) == "reply"
        await walker.click(" Office ")
        assert shown(walker) == "memo"


async def test_the_cursor_waits_in_each_document_where_it_was(town: Opened) -> None:
    async with walking(town) as walker:
        await go_to_source(walker)
        await walker.press("g", *["j"] * 6)
        assert sentence(walker) == 7
        await walker.press("D")
        assert sentence(walker) == 1, "where nobody has been, it begins"
        await walker.press("j", "j", "D")
        assert (shown(walker), sentence(walker)) == ("memo", 7)
        await walker.press("D")
        assert (shown(walker), sentence(walker)) == ("reply", 3)
        assert "worst of the courses" in said(walker.pane("cited-by"))


async def test_turning_from_what_rests_on_a_sentence_leads_to_the_text(town: Opened) -> None:
    async with walking(town, NARROW) as walker:
        await go_to_source(walker)
        await walker.press("tab")
        assert walker.place.pane == "cited-by"
        await walker.press("D")
        assert walker.place.pane == "text"
        assert REPLY in said(walker.pane("text"))


async def test_a_passage_leads_to_its_own_document_and_back(town: Opened) -> None:
    """The third option is put by the reply alone."""
    async with walking(town) as walker:
        await walker.press("down", "down", "4")
        await walker.until(lambda: walker.place.PLACE == "source")
        assert (shown(walker), sentence(walker)) == ("reply", 19)
        await walker.press("D", "enter", "enter")
        await walker.until(lambda: walker.place.PLACE == "walk")
        await walker.press("escape")
        await walker.until(lambda: walker.place.PLACE == "source")
        assert shown(walker) == "memo"


async def test_a_case_with_one_document_has_no_tabs_and_says_so(small: Opened) -> None:
    async with walking(small) as walker:
        await go_to_source(walker)
        assert "THE DOCUMENT" in walker.text
        assert "D document" not in walker.rows[-1]
        await walker.press("D")
        assert walker.notices == [ONLY_ONE]


async def test_another_case_begins_with_its_own_first_document(town: Opened, small: Opened) -> None:
    async with walking(town, WIDE) as walker:
        await go_to_source(walker)
        await walker.press("D")
        assert "D document" in walker.rows[-1]
        from tui.app.session import start

        walker.app.begin(start(small))
        await walker.settle()
        await go_to_source(walker)
        assert "Should the night boat go on?" in said(walker.pane("cited-by"))


# Tabs that have no room


def _with_documents(case: Case, number: int) -> Case:
    """A case of so many documents, the last two of which are by one author."""
    first = next(iter(case.documents.values()))
    authors = [f"The Committee on Matter Number-{at}" for at in range(number - 1)]
    documents = {
        f"paper-{at}": replace(first, id=f"paper-{at}", author=author)
        for at, author in enumerate([*authors, authors[-1]])
    }
    return replace(case, documents=documents)


def _clicks(regions: list[Region]) -> list[str]:
    return [action for action, _ in regions if action]


@pytest.mark.parametrize("width", [16, 20, 40, 47, 72, 120])
@pytest.mark.parametrize("number", [2, 3, 12])
def test_tabs_never_outgrow_their_row(town: Opened, width: int, number: int) -> None:
    case = _with_documents(town.case, number)
    at = f"paper-{number // 2}"
    for regions in (
        document_tabs(case, at, width),
        text_caption(case, at, width),
        source_tabs(case, at, "text", width),
        source_tabs(case, at, "cited-by", width),
    ):
        assert sum(width_of(row) for _, row in regions) <= width
        clicks = _clicks(regions)
        every = [f"show_document('paper-{n}')" for n in range(number)]
        assert clicks[:number] == every or clicks[0] == "document"


def test_one_tab_of_many_says_which_it_is(town: Opened) -> None:
    case = _with_documents(town.case, 12)
    ((action, row),) = document_tabs(case, "paper-6", 30)
    assert action == "document"
    assert text_of(row) == " Number-6 7/12 "
    ((_, row),) = document_tabs(case, "paper-6", 12)
    assert text_of(row).endswith("… 7/12 ")


def test_documents_of_one_name_go_by_their_ids(town: Opened) -> None:
    tabs = document_tabs(_with_documents(town.case, 3), "paper-0", 80)
    assert [text_of(row).strip() for _, row in tabs] == ["Number-0", "paper-1", "paper-2"]


async def test_what_is_selected_far_down_is_let_go_in_a_shorter_document(town: Opened) -> None:
    async with walking(town) as walker:
        await go_to_source(walker)
        await walker.press("end", "shift+up", "D")
        await walker.settle()
        assert walker.is_running
        assert walker.app.screen.selection is None  # type: ignore[attr-defined]

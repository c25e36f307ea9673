"""The map: the outline, the graph, the futures and the silences, and what is said of each item."""

import re
from dataclasses import replace

import pytest

from tests.app.screen import MEDIUM, NARROW, SIZES, WIDE, Walker, said, walking
from tests.reason.cases import case_of, consequence, decision, link
from tests.reason.large import forty
from tui.app.places.map import MapScreen
from tui.app.rows import text_of
from tui.app.session import start
from tui.app.views.map.legends import NAMES, VIEWS, View, legend
from tui.app.widgets.lines import Lines
from tui.content.subject import Subject
from tui.reason.futures import futures
from tui.reason.silences import silences
from tui.scenario.opening import Opened
from tui.wording.meanings import WORDS
from tui.wording.phrases import NOT_ALL_FUTURES

SPUR = "An unintended spur to a self-sufficient AI ecosystem in China"
SPUTNIK = "A “Sputnik Moment”"
ARMS_RACE = "An arms race in technology"


def screen(walker: Walker) -> MapScreen:
    assert isinstance(walker.place, MapScreen)
    return walker.place


def views_row(walker: Walker) -> str:
    """The row that names the views."""
    return next(row for row in walker.rows if all(f" {key} " in row for key in "6789"))


async def show(walker: Walker, view: View, at: str = "") -> None:
    """Go to a view of the map, with a consequence or an option selected."""
    await walker.press("3")
    if at:
        screen(walker).action_show_view("outline")
        subject = Subject("option" if "." in at else "consequence", at)
        screen(walker)._outline.point_at(subject)
        screen(walker).moved()
    screen(walker).action_show_view(view)
    await walker.settle()


def made(bundled: Opened, case: object) -> Opened:
    return replace(bundled, case=case, scenario=None)  # type: ignore[arg-type]


# All views


@pytest.mark.parametrize("size", SIZES)
async def test_every_view_is_a_key_and_a_click_away(small: Opened, size: tuple[int, int]) -> None:
    async with walking(small, size) as walker:
        await walker.press("3")
        for view in (*VIEWS, VIEWS[0]):
            assert screen(walker).view == view
            assert walker.pane("chart").strip()
            await walker.press("t")
        for key, view in zip("6789", VIEWS, strict=True):
            assert all(f" {each} " in views_row(walker) for each in "6789")
            await walker.click(f" {key} ")
            assert screen(walker).view == view
            assert f" {key} {NAMES[view][0]} " in views_row(walker)
        if size == NARROW:
            await walker.click("About")
            assert " 9 Silences  About " in views_row(walker)


async def test_captions_and_legends_say_what_one_sees(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("3")
        assert "from choices to what follows" in walker.text
        assert "○ still open – not said to follow" in said(walker.text)
        await walker.press("t")
        assert "── stated ╌╌ beside ┈┈ inferred" in said(walker.text)
        await walker.press("t")
        assert "■ follows · does not" in said(walker.text)
        await walker.press("t")
        assert "■ stated ◧ evidence against ◇ aim only □ looser only · silent" in said(walker.text)


def test_the_help_calls_the_marks_of_the_silences_what_the_map_calls_them() -> None:
    signs, meaning = next(item for item in WORDS if item[0].startswith("■ ◧"))
    names = meaning.removeprefix("in the silences: ").split(", ")
    *others, (sign, _) = zip(signs.split(), names, strict=True)
    assert sign == "?", "the matrix itself tells of it"
    shown = said(text_of(legend("silences", (), 80)))
    assert shown == " ".join(f"{sign} {name}" for sign, name in others)


@pytest.mark.parametrize("size", SIZES)
async def test_both_panes_can_be_seen_and_left_again(small: Opened, size: tuple[int, int]) -> None:
    async with walking(small, size) as walker:
        await walker.press("3", "j", "j")
        await walker.press("tab")
        assert screen(walker).pane == "about"
        assert "Stop it" in walker.pane("about") or "Keep it" in walker.pane("about")
        shown = [p for p in screen(walker).PANES if walker.lines(p).region.height]
        assert shown == (["about"] if size == NARROW else ["chart", "about"])
        await walker.press("tab")
        assert screen(walker).pane == "chart"


async def test_the_map_keeps_its_place_through_every_size(bundled: Opened) -> None:
    async with walking(bundled) as walker:
        await show(walker, "graph", "arms-race")
        for size in (NARROW, MEDIUM, (200, 60), (20, 5), (1, 1), WIDE):
            await walker.resize(*size)
            assert screen(walker).selected == "arms-race"
        assert ARMS_RACE in said(walker.pane("about"))


@pytest.mark.parametrize("view", VIEWS)
async def test_a_choice_taken_back_is_seen_at_once(small: Opened, view: View) -> None:
    async with walking(small) as walker:
        await walker.press("j", "enter")
        await show(walker, view)
        before = walker.whole("chart")
        await walker.press("u")
        if view != "silences":  # which do not depend on choices
            assert walker.whole("chart") != before
        await walker.press("U")
        assert walker.whole("chart") == before


async def test_odd_cases_are_shown_too(bundled: Opened) -> None:
    loops = case_of(
        [decision("d", 2), decision("e", 2, "any")],
        [
            consequence("a", link("b"), link("d.o0", "e.o1")),
            consequence("b", link("a")),
            consequence("x", link("y")),
            consequence("y", link("x")),
            consequence("z", link("z"), link("d.o1", "e.o0", "a")),
        ],
    )
    nothing = case_of([decision("d", 2)], [])
    for case in (loops, nothing):
        for size in SIZES:
            async with walking(made(bundled, case), size) as walker:
                await walker.press("3")
                for _ in VIEWS:
                    await walker.press("j", "l", "h", "k", "G", "w", "escape", "z", "plus", "t")
                assert walker.is_running


async def test_another_case_with_fewer_themes_is_shown_from_any_cell(bundled: Opened) -> None:
    """The cell that was selected has no place in it."""
    case = case_of([decision("d", 2)], [consequence("a", link("d.o0"))])
    async with walking(bundled, MEDIUM) as walker:
        await show(walker, "silences")
        await walker.press("j", "right", "right", "tab")
        walker.app.begin(start(made(bundled, case)))
        await walker.press("3")
        assert screen(walker).view == "silences"
        assert "■ stated" in walker.text
        assert screen(walker).selected == "a"


# The outline


async def test_the_outline_leads_from_choices_to_what_follows(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("3")
        lines = [line.rstrip() for line in walker.whole("chart").split("\n")]
        stop = lines.index("    ○ Stop it")
        assert lines[:1] == ["  Night ferry"]
        assert lines[stop + 1 : stop + 3] == [
            "      ○ could Families leave",
            "        ○ might The school shuts",
        ]
        assert "    ○ Keep it ·\N{NO-BREAK SPACE}nothing is said to follow" in lines
        anyway = lines.index("  Whatever you choose")
        assert lines[anyway + 1] == "    ◇ will A bridge comes in 2031"


async def test_the_outline_shows_how_things_stand(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("enter", "3")
        assert "● Keep it" in walker.whole("chart")
        assert "– could Families leave" in walker.whole("chart")
        await walker.press("1", "j", "enter", "3")
        assert "▼ could Families leave" in walker.whole("chart")


async def test_what_the_reading_does_not_accept_is_quieter(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("3")
        assert "(by a reader’s step)" in walker.styles("chart")["quiet"]
        assert "· inferred" in said(walker.whole("chart"))
        await walker.press("r", "r")
        assert "by a reader’s step" in walker.styles("chart")["hedge"]
        assert "· inferred" in said(walker.whole("chart")), "how direct it is is said all the same"


async def test_a_consequence_reached_again_refers_to_where_it_is_in_full(bundled: Opened) -> None:
    async with walking(bundled) as walker:
        await walker.press("3")
        text = walker.whole("chart")
        places = [line for line in text.split("\n") if SPUTNIK in line]
        assert len(places) == 4
        assert "above" not in places[0]
        assert all(line.rstrip().endswith("↑ above") for line in places[1:])
        lines = walker.lines("chart")
        again = next(
            lines.sheet.subject(at)
            for at in range(len(lines.sheet))
            if lines.sheet.subject(at).id == "sputnik-moment" and lines.sheet.subject(at).again
        )
        lines.select(again)
        await walker.press("z")
        assert lines.subject == Subject("consequence", "sputnik-moment")


async def test_every_consequence_stands_in_full_once(bundled: Opened) -> None:
    async with walking(bundled) as walker:
        await walker.press("3")
        sheet = walker.lines("chart").sheet
        keys = [sheet.subject(at) for at in range(len(sheet))]
        full = [key.id for key in keys if key.kind == "consequence" and not key.again]
        assert sorted(full) == sorted(bundled.case.consequences)
        assert len(set(filter(None, keys))) == len(list(filter(None, keys)))


async def test_what_stands_beneath_an_item_can_be_folded(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("3", "j", "j", "z")
        assert "Stop it + 2 folded" in said(walker.pane("chart"))
        assert "Families leave" not in walker.whole("chart")
        await walker.press("z")
        assert "Families leave" in walker.whole("chart")
        await walker.press("g", "z")
        assert "Night ferry + 4 folded" in said(walker.pane("chart"))


async def test_enter_leads_to_the_document_or_the_walk(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("3", "j", "j", "enter")
        assert walker.walk.PLACE == "walk"
        assert walker.lines("decision").subject.id == "boat.stop"
        await walker.press("3", "j", "enter")
        assert walker.place.PLACE == "source"
        assert "young families could move" in said(walker.pane("text"))


# What is said of the item selected


async def test_what_is_selected_is_told_in_full(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "enter")
        await show(walker, "outline", "move-away")
        about = said(walker.whole("about"))
        for words in (
            "▼ could Families leave",
            "It follows.",
            "IT COMES FROM ● Night ferry: Stop it · could · stated",
            "SAID TO FOLLOW FROM IT ▼ The school shuts · might · stated",
            "If the night ferry ends, young families could move to the mainland.",
            "EVIDENCE AGAINST",
            "Editor’s note: The year of the count is not given.",
        ):
            assert words in about


async def test_why_doubt_and_copy_are_about_what_is_selected(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "enter")
        await show(walker, "outline", "move-away")
        await walker.press("y")
        assert "young families could move" in walker.app.clipboard
        await walker.press("w")
        await walker.until_shown("Families leave")
        assert walker.app.screen is not walker.place
        await walker.press("escape", "d")
        await walker.until_shown("DOUBT A PASSAGE")
        await walker.type("no")
        await walker.until(lambda: "families-move" in walker.app.session.scenario.doubts)
        await walker.settle()
        assert "· doubted" in said(walker.whole("chart"))
        assert "doubted by you" in walker.whole("about")


async def test_an_option_without_words_has_those_of_its_decision(small: Opened) -> None:
    async with walking(small) as walker:
        await show(walker, "outline", "timetable.hospital")
        assert small.case.options["timetable.hospital"].passages == ()
        assert walker.place.passages_shown() == ("share",)


async def test_on_an_option_nothing_is_asked_why(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("3", "w")
        assert walker.app.screen is walker.place
        assert walker.notices == ["Select a consequence first."]


async def test_what_is_named_beside_can_be_followed(small: Opened) -> None:
    async with walking(small) as walker:
        await show(walker, "outline", "move-away")
        await walker.press("tab", "j")
        assert walker.lines("about").subject == Subject("consequence", "no-school")
        assert screen(walker).selected == "no-school"
        await walker.press("enter")
        assert walker.lines("chart").subject == Subject("consequence", "no-school")
        assert screen(walker).pane == "chart"


# The graph


async def test_the_graph_is_drawn_around_what_is_selected(bundled: Opened) -> None:
    async with walking(bundled) as walker:
        await show(walker, "graph", "self-sufficiency")
        assert said(walker.styles("chart")["chip"]).startswith("○ An unintended")
        assert "EXPORT CONTROLS" in walker.pane("chart")
        assert "all but 17 looser links: r · - less" in walker.text
        lit = said(walker.styles("chart")["accent"])
        assert lit.count("▸") == 3, "what leads there, and what it leads to"


async def test_keys_move_along_columns_and_arrows(bundled: Opened) -> None:
    async with walking(bundled) as walker:
        await show(walker, "graph", "self-sufficiency")
        for key, at in (
            ("right", "management-complicated"),
            ("j", "arms-race"),
            ("l", "arms-race"),
            ("left", "self-sufficiency"),
            ("h", "controls.continue"),
            ("up", "controls.intensify"),
            ("G", "bills.pass"),
            ("g", "controls.intensify"),
            ("pagedown", "standards.together"),
            ("k", "strategies.cooperate"),
        ):
            await walker.press(key)
            assert screen(walker).subject.id == at, key
        assert "Promote some cooperation" in walker.pane("about")
        assert screen(walker).pane == "chart"


async def test_steps_around_the_selection_grow_and_shrink(bundled: Opened) -> None:
    async with walking(bundled) as walker:
        await show(walker, "graph", "management-complicated")
        await walker.press("minus")
        assert "2 steps around it · + more · - less" in walker.text
        await walker.press("minus", "minus")
        assert "1 step around it · + more " in walker.text
        assert "EXPORT CONTROLS" not in walker.pane("chart")
        await walker.press("plus")
        assert "EXPORT CONTROLS" in walker.pane("chart")
        assert "MODEL ACCESS" not in walker.pane("chart"), "it leads elsewhere"
        await walker.press("plus")
        assert "all but 17 looser links" in walker.text


async def test_a_wider_reading_draws_more(bundled: Opened) -> None:
    async with walking(bundled) as walker:
        await show(walker, "graph", "sputnik-moment")
        assert "looser links" in walker.text
        await walker.press("r")
        drawn = walker.pane("chart")
        assert "╎" in drawn or "╌" in drawn
        await walker.press("r")
        assert "┈" in walker.pane("chart")
        assert "looser links" not in walker.text
        assert "all of it · - less" in walker.text


async def test_what_needs_several_things_is_joined(bundled: Opened) -> None:
    case = case_of(
        [decision("d", 2), decision("e", 2)],
        [consequence("c", link("d.o0", "e.o0"))],
    )
    async with walking(made(bundled, case)) as walker:
        await show(walker, "graph", "c")
        assert "▸ both ──▸ ○ That is c." in walker.pane("chart")
        lit = walker.styles("chart")["accent"]
        assert lit.count("▸") == 2, "the joint is lit with what it joins"
        await walker.press("left")
        assert screen(walker).subject.kind == "option", "no key stops at a joint"
        await walker.press("right")
        assert screen(walker).subject == Subject("consequence", "c")


async def test_too_large_a_graph_is_folded_and_says_so(bundled: Opened) -> None:
    async with walking(made(bundled, forty())) as walker:
        await show(walker, "graph", "c500")
        assert "around it" in walker.text
        before = screen(walker).subject.id
        await walker.press("left")
        assert screen(walker).subject.id != before
        for _ in range(6):
            await walker.press("minus")
        assert "1 step around it" in walker.text


async def test_where_it_is_narrow_the_graph_is_a_list(bundled: Opened) -> None:
    async with walking(bundled, NARROW) as walker:
        await show(walker, "graph", "self-sufficiency")
        listed = said(walker.whole("chart"))
        assert f"{SPUR} ← IT COMES FROM ○ Export controls: Continue and intensify" in listed
        assert "→ SAID TO FOLLOW FROM IT ○ Managing AI innovation" in listed
        await walker.press("right")
        assert screen(walker).selected == "management-complicated"
        assert "Managing AI" in walker.pane("chart").split("\n")[0]


async def test_boxes_can_be_clicked(bundled: Opened) -> None:
    async with walking(bundled) as walker:
        await show(walker, "graph", "sputnik-moment")
        await walker.click("An arms race in")
        assert screen(walker).selected == "arms-race"
        await walker.click("An arms race in", nth=1)  # it stands in the other pane too
        assert walker.place.PLACE == "source"
        await walker.resize(*NARROW)
        await show(walker, "graph", "sputnik-moment")
        await walker.click("Continue and")
        assert screen(walker).subject == Subject("option", "controls.intensify")


async def test_something_by_itself_is_drawn_by_itself(bundled: Opened) -> None:
    async with walking(bundled) as walker:
        await show(walker, "graph", "resilience")
        assert "resilient" in walker.pane("chart")
        assert "▸" not in walker.pane("chart")
        await walker.press("j")
        assert screen(walker).subject.kind == "option", "from there to the others"


# The futures


MARKED = re.compile(r"[ ❯›]*(\d+) +[■·]")


async def test_the_futures_are_a_table_of_courses(bundled: Opened) -> None:
    async with walking(bundled) as walker:
        await show(walker, "futures")
        whole = futures(walker.app.findings.labelling, {})
        nearest = whole.nearest_to(walker.app.findings).found
        table = walker.whole("chart")
        assert f"{whole.courses:,} courses lead to {whole.number} futures." in table
        counts = [found[1] for line in table.split("\n") if (found := MARKED.match(line))]
        assert counts[:2] == [str(future.courses) for future in nearest[:2]]
        assert "A “Sputnik Moment”, unintended" in table
        assert f"{whole.courses_with['curb-intent']:,} of {whole.courses:,}" in table
        about = said(walker.whole("about"))
        assert f"{nearest[0].courses} of 1,536 courses lead here." in about


async def test_choices_close_futures_and_lead_to_one(small: Opened) -> None:
    async with walking(small) as walker:
        await show(walker, "futures")
        assert "8 courses lead to 2 futures." in walker.pane("chart")
        assert "no longer open" not in walker.pane("chart")
        await walker.press("1", "enter", "3")
        assert "Your choices so far leave 4 courses and 1 future." in said(walker.pane("chart"))
        assert walker.pane("chart").count("no longer open") == 1
        await walker.press("1", "n", "space", "3")
        assert "Your choices lead to the one marked yours." in said(walker.pane("chart"))
        rows = [line for line in walker.pane("chart").split("\n") if line.endswith("yours")]
        assert len(rows) == 1


async def test_how_often_each_follows_is_told_and_can_be_asked_about(small: Opened) -> None:
    async with walking(small) as walker:
        await show(walker, "futures")
        assert "4 of 8 ▼ Families leave" in said(walker.whole("chart"))
        await walker.press("j", "j")
        assert screen(walker).selected == "move-away"
        assert "Under 4 of 8 courses." in said(walker.pane("about"))


async def test_that_not_all_futures_are_told_apart_is_said(bundled: Opened) -> None:
    async with walking(made(bundled, forty())) as walker:
        await show(walker, "futures")
        words = f"at least 8,589,934,592 futures. {NOT_ALL_FUTURES}"
        await walker.until(lambda: words in said(walker.pane("chart")))


# The silences


async def test_the_silences_are_a_matrix_of_marks(bundled: Opened) -> None:
    glyphs = {"asserted": "■", "contested": "◧", "aim only": "◇"}
    glyphs |= {"inferred only": "□", "silent": "·"}
    async with walking(bundled) as walker:
        await show(walker, "silences")
        said_of = silences(walker.app.findings.program, "stated")
        lines = walker.whole("chart").split("\n")
        for row, item in zip(said_of.rows, bundled.case.decisions.values(), strict=True):
            marks = next(x for x in lines if x.startswith(f"  {item.label} ")).split()
            expected = [glyphs[c.standing] for c in row]
            assert marks[-len(row) :] == expected
        for theme in bundled.case.themes.values():
            assert theme.label in walker.pane("chart")
        listed = said(walker.whole("chart"))
        assert "OPTIONS OF WHICH NOTHING IS SAID ∙ Model access: Do not restrict it" in listed
        assert "ONLY LOOSER LINKS SPEAK ∙ Shared data: AI cancer research" in listed
        assert "needs a choice at more than one decision." in listed


async def test_the_cursor_moves_over_cells(bundled: Opened) -> None:
    async with walking(bundled) as walker:
        await show(walker, "silences")
        await walker.press("l", "l")
        about = said(walker.pane("about"))
        assert "Export controls · Rivalry and stability" in about
        assert "The document states what follows here." in about
        assert ARMS_RACE in about
        assert screen(walker).selected == "arms-race"
        await walker.press("j")
        assert "Nothing is stated here" in said(walker.pane("about"))
        await walker.press("h", "h", "h", "j", "j", "j", "j", "j")
        assert "Dialogue · China’s AI progress" in said(walker.pane("about"))
        assert "The document says nothing here." in said(walker.pane("about"))
        assert screen(walker).selected == ""


async def test_cells_can_be_clicked(bundled: Opened) -> None:
    async with walking(bundled) as walker:
        await show(walker, "silences")
        y = next(at for at, row in enumerate(walker.rows) if "Global standards" in row)
        x = walker.rows[y].index("■")
        await walker.click_at(x, y)
        assert "Global standards · Public goods, ethics, safety" in said(walker.pane("about"))


async def test_on_small_screens_themes_are_numbered_and_named(bundled: Opened) -> None:
    async with walking(bundled, NARROW) as walker:
        await show(walker, "silences")
        await walker.press("l", "l")
        first, second, *_ = walker.pane("chart").split("\n")
        assert said(first) == "Rivalry and stability · stated"
        assert second.split() == [str(n) for n in range(1, 8)]
        assert "7 Public goods, ethics, safety" in said(walker.whole("chart"))


async def test_what_is_assessed_together_is_told(bundled: Opened) -> None:
    case = case_of(
        [decision("d", 2), decision("e", 2), decision("f", 2)],
        [consequence("c", link("d.o0", "e.o0")), consequence("g", link("f.o1"))],
    )
    async with walking(made(bundled, case)) as walker:
        await show(walker, "silences")
        told = said(walker.whole("chart"))
        assert "OF THESE SOMETHING IS SAID ONLY TOGETHER ∙ d: Option 0 and e: Option 0" in told
        assert "DECISIONS NEVER ASSESSED TOGETHER ∙ d with f ∙ e with f" in told


async def test_what_a_cell_names_can_be_followed_with_the_mouse(small: Opened) -> None:
    async with walking(small) as walker:
        await show(walker, "silences")
        about = walker.lines("about")
        at = next(at for at in range(len(about.sheet)) if about.sheet.subject(at))
        subject = about.sheet.subject(at)
        walker.place.go_to("about")
        about.select(subject)
        about.post_message(Lines.Picked(about, subject, again=True))
        await walker.settle()
        assert screen(walker).view == "outline"
        assert screen(walker).subject == subject

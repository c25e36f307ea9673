"""Making a case of a document: selecting words, making something of them, and taking it back."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.app.drafts import draft
from tests.app.screen import MEDIUM, NARROW, SIZES, WIDE, Walker, said, walking
from tui.app.places.source import SourceScreen
from tui.app.rows import text_of
from tui.app.views.text_sheet import left_words
from tui.scenario.model import choose
from tui.scenario.opening import Opened, open_file
from tui.wording.authoring import NO_DECISIONS, NOT_OURS


@pytest.fixture
def baths(tmp_path: Path) -> Path:
    """The file of a case that is begun, and no more."""
    return draft(tmp_path)


def written(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


def selected(walker: Walker) -> str:
    """The words that are selected."""
    assert isinstance(walker.place, SourceScreen)
    selection = walker.place.selection
    return selection.text(walker.place.document) if selection else ""


async def make(walker: Walker, what: str) -> None:
    await walker.press("M")
    await walker.until_shown("MAKE OF THIS")
    await walker.pick(what)


async def write_it(walker: Walker) -> None:
    await walker.until_shown("Write it")
    await walker.press("enter")
    await walker.until(lambda: not walker.app.screen.is_modal)


async def make_decision(walker: Walker) -> None:
    await make(walker, "A decision")
    await walker.until_shown("as a question?")
    await walker.type("Should the baths be closed?")
    await walker.until_shown("Two or three words")
    await walker.type("")
    for option in ("Close them", "Repair them", ""):
        await walker.until_shown("An option" if option == "Close them" else "So far:")
        await walker.type(option)
    await write_it(walker)


async def make_consequence(walker: Walker, statement: str, *down: str) -> None:
    """Of the sentence under the cursor; `down` are the keys to what it comes from."""
    await make(walker, "A consequence")
    await walker.until_shown("come from?")
    await walker.press(*down, "enter")
    await walker.until_shown("How sure")
    await walker.press("enter")
    await walker.until_shown("Who says that")
    await walker.pick("the document")
    await walker.until_shown("in your own words")
    await walker.type(statement)
    await write_it(walker)


@pytest.mark.parametrize("size", SIZES)
async def test_a_draft_opens_on_its_document_and_says_what_to_do(
    baths: Path, size: tuple[int, int]
) -> None:
    async with walking(open_file(baths), size) as walker:
        assert walker.place.PLACE == "source"
        assert "Nothing is read out of it yet." in said(walker.whole("text"))
        assert "press M to make a decision of it" in said(walker.whole("text"))
        for place in "1235":
            await walker.press(place)
            shown = " ".join(said(walker.pane(pane)) for pane in walker.place.PANES)
            assert NO_DECISIONS in shown or size == NARROW
        await walker.press("1", "enter")
        assert walker.place.PLACE == "source"


async def test_words_are_selected_by_sentences_and_by_words(baths: Path) -> None:
    async with walking(open_file(baths)) as walker:
        first = selected(walker)
        assert first == ""
        await walker.press("J")
        assert selected(walker).startswith("The council must decide")
        assert selected(walker).endswith("lose its only pool.")
        assert "┃" in walker.pane("text")
        assert "s1–2" in walker.text
        await walker.press("K", "H")
        assert selected(walker).endswith("the old baths or to repair")
        await walker.press("O", "L", "L", "L")
        assert selected(walker) == "decide this year whether to close the old baths or to repair"
        await walker.press("H")
        assert selected(walker).startswith("must decide")
        await walker.press("escape")
        assert selected(walker) == ""
        assert "┃" not in walker.pane("text")
        await walker.press("shift+right")
        assert selected(walker).endswith("repair them. If")
        await walker.press("j")
        assert selected(walker) == "", "the cursor has gone elsewhere"


async def test_the_sentence_before_is_selected_where_there_is_none_less(baths: Path) -> None:
    async with walking(open_file(baths)) as walker:
        await walker.press("j", "K")
        assert selected(walker).startswith("The council must")
        assert selected(walker).endswith("only pool.")


async def test_a_drag_selects_from_one_sentence_to_another(baths: Path) -> None:
    async with walking(open_file(baths)) as walker:
        await walker.drag("If the baths are", "The club might")
        assert selected(walker).startswith("If the baths")
        assert selected(walker).endswith("then dissolve.")
        await walker.click("A survey of")
        assert selected(walker) == ""


async def test_a_case_is_made_and_each_step_taken_back(baths: Path) -> None:
    texts = [baths.read_text("utf-8")]
    async with walking(open_file(baths)) as walker:
        await make_decision(walker)
        texts.append(baths.read_text("utf-8"))
        assert "Written: the decision “Baths" in walker.notices[-1]
        assert "decision Should the baths be closed?" in said(walker.pane("cited-by"))
        await walker.press("right_square_bracket")
        assert walker.lines("text").subject.number == 2
        await make_consequence(walker, "The club loses its pool", "j")
        texts.append(baths.read_text("utf-8"))
        link = written(baths)["consequences"][0]["links"][0]
        assert link["from"] == ["baths-be-closed.close-them"]
        assert (link["directness"], link["hedges"]) == ("stated", ["could"])
        assert written(baths)["consequences"][0]["valence"] == {"sign": "none"}
        assert walker.lines("text").subject.number == 2, "the cursor stays"

        await walker.press("u")
        assert baths.read_text("utf-8") == texts[1]
        assert "Taken back" in walker.notices[-1]
        assert "The club loses its pool" in walker.notices[-1]
        await walker.press("U")
        assert baths.read_text("utf-8") == texts[2]
        await walker.press("u", "u")
        assert baths.read_text("utf-8") == texts[0]
        await walker.press("1")
        assert NO_DECISIONS in said(walker.text)


async def test_the_walk_goes_on_through_the_case_as_it_is_written(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "enter", "n", "4", "g", "j", "j")
        await make(walker, "A caveat")
        await walker.until_shown("What is your note on?")
        await walker.pick("These words")
        await walker.until_shown("Your note")
        await walker.type("Which school?")
        await write_it(walker)
        scenario = walker.app.session.scenario
        assert scenario.choices == {"boat": ("stop",)}
        assert walker.app.findings.state("no-school") == "follows"
        await walker.press("1")
        assert walker.walk.at == 1
        await walker.press("u")
        assert walker.app.session.scenario.choices == {}, "on the walk, a step of the walk"
        assert walker.app.session.case.caveats[-1].text == "Which school?"


async def test_in_the_document_what_was_done_last_is_taken_back_first(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("4", "G")
        await make(walker, "A caveat")
        await walker.until_shown("Your note")
        await walker.type("Odd.")
        await write_it(walker)
        walker.app.change(choose(walker.app.session.scenario, small.case, "boat", "stop"))
        await walker.press("u")
        assert not walker.app.session.scenario.choices
        assert len(walker.app.session.case.caveats) == len(small.case.caveats) + 1
        await walker.press("u")
        assert len(walker.app.session.case.caveats) == len(small.case.caveats)


async def test_what_is_wrong_with_it_is_said_at_once(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("4", "g", "j", "j")
        await make(walker, "A consequence")
        await walker.until_shown("come from?")
        await walker.press("enter")
        await walker.until_shown("How sure")
        await walker.press("enter")
        await walker.until_shown("in your own words")
        await walker.type("77 schools shut")
        await write_it(walker)
        assert any("77 schools" in notice or "“77”" in notice for notice in walker.notices[1:])


async def test_nothing_is_written_of_what_one_thinks_better_of(baths: Path) -> None:
    before = baths.read_bytes()
    async with walking(open_file(baths)) as walker:
        await make(walker, "A decision")
        await walker.until_shown("as a question?")
        await walker.type("Which?")
        await walker.until_shown("Two or three words")
        await walker.press("escape")
        await walker.until(lambda: not walker.app.screen.is_modal)
        await make(walker, "Nothing: set it aside")
        await walker.until_shown("Why does nothing rest on it?")
        await walker.type("")
        await walker.until_shown("It needs a few words")
        await walker.press("escape")
        await walker.until(lambda: not walker.app.screen.is_modal)
    assert baths.read_bytes() == before


async def test_what_is_left_is_said_in_as_many_words_as_have_room(baths: Path) -> None:
    long, brief = "! 6 of 6 sentences not accounted for", "! 6 of 6 not accounted for"
    async with walking(open_file(baths)) as walker:
        for size, words in ((WIDE, long), (MEDIUM, brief)):
            await walker.resize(*size)
            (told,) = (row for row in walker.rows if "! 6 of 6" in row)
            assert words in told
    for room, words in ((38, long), (37, brief), (28, brief), (27, "! 6 of 6"), (6, "! 6…")):
        assert text_of(left_words(["unaccounted"] * 6, room)).strip() == words


async def test_sentences_are_set_aside_and_the_case_called_complete(baths: Path) -> None:
    async with walking(open_file(baths)) as walker:
        await make_decision(walker)
        assert "5 of 6 sentences not accounted for" in said(walker.text)
        await walker.press("right_square_bracket", "J", "J", "J", "J")
        await make(walker, "Nothing: set it aside")
        await walker.until_shown("Why does nothing rest on it?")
        await walker.type("Not now.")
        await walker.until(lambda: not walker.app.screen.is_modal)
        assert "Every sentence is accounted for." in walker.notices[-1]
        assert "not accounted for" not in walker.text
        await walker.press("right_square_bracket")
        assert walker.notices[-1] == "Every sentence is accounted for."
        await make(walker, "Call the case complete")
        await walker.until(lambda: walker.app.session.case.stage == "complete")
    assert written(baths)["case"]["stage"] == "complete"


async def test_words_that_say_it_again_are_cited_for_it_too(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("4", "G")
        await make(walker, "More words for what there is")
        await walker.until_shown("What does it say again?")
        await walker.pick("consequence: Families leave")
        await walker.until(lambda: not walker.app.screen.is_modal)
        link = walker.app.session.case.consequences["move-away"].links[0]
        assert link.passages == ("families-move", "printed-on-paper-made-on")


async def test_evidence_is_for_or_against(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("4", "g", *"jjj")
        await make(walker, "Evidence")
        await walker.until_shown("On which consequence")
        await walker.pick("The school shuts")
        await walker.until_shown("For it, or against it?")
        await walker.pick("against it")
        await walker.until_shown("What is brought forward?")
        await walker.type("People sail")
        await walker.until_shown("Write it")
        await walker.pick("Who says so")
        await walker.until_shown("Whom does it report")
        await walker.type("harbour office")
        await write_it(walker)
        item = walker.app.session.case.evidence["people-sail"]
        assert (item.voice, item.kind, item.passages) == ("office", "background", ("counted",))
        assert [(b.on, b.way, b.directness) for b in item.bears] == [
            ("no-school", "against", "inferred")
        ]


async def test_a_case_that_comes_along_is_not_written_to(
    small: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.outside.places.bundled_cases", lambda: [small.case_path])
    async with walking(small) as walker:
        await walker.press("4", "M")
        assert walker.notices == [NOT_OURS]
        assert "make of this" not in walker.rows[-1]


async def test_the_case_is_read_anew_when_its_file_changes(small: Opened) -> None:
    text = small.case_path.read_text("utf-8")
    async with walking(small) as walker:
        await walker.press("j", "enter")
        small.case_path.write_text(text.replace("Families leave", "They go away"), "utf-8")
        await walker.press("j")
        assert "They go away" in said(walker.text)
        assert walker.app.session.scenario.choices == {"boat": ("stop",)}

        small.case_path.write_text(text.replace('kind = "prediction"', 'kind = "x"', 1), "utf-8")
        await walker.press("4")
        assert "case.toml:" in walker.notices[-1] and "“kind” holds a word" in walker.notices[-1]
        line = text[: text.index('kind = "prediction"')].count("\n") + 1
        assert f"! line {line}:" in walker.text
        assert walker.app.session.case.consequences["move-away"].statement == "They go away"

        small.case_path.write_text(text, "utf-8")
        await walker.press("j")
        assert "! line" not in walker.text
        assert walker.app.session.case == small.case


@pytest.mark.parametrize("size", [WIDE, MEDIUM, NARROW])
async def test_every_place_bears_a_case_that_is_half_written(
    baths: Path, size: tuple[int, int]
) -> None:
    async with walking(open_file(baths), size) as walker:
        for step in (make_decision, None):
            for place in "12345":
                await walker.press(place)
                for key in ("j", "k", "enter", "escape", "w", "escape", "t", "t", "t", "tab", "r"):
                    await walker.press(key)
                    if walker.app.screen.is_modal:
                        await walker.press("escape")
                await walker.press("escape")
            if step:
                await walker.press("4", "g")
                await step(walker)
        assert walker.is_running


async def test_what_is_proposed_is_accepted_by_somebody_with_its_passages(ferry: Path) -> None:
    text = ferry.read_text("utf-8")
    for entry in ('id = "move-away"', 'id = "families-move"'):
        assert text.count(f"{entry}\n") == 1
        text = text.replace(f"{entry}\n", f'{entry}\nproposed_by = "a model"\n')
    ferry.write_text(text, "utf-8")
    async with walking(open_file(ferry)) as walker:
        await walker.press("j", "A")
        await walker.until_shown("What do you want to look at?")
        await walker.pick("Families leave")
        await walker.until_shown("“If the night ferry ends, young families could move")
        await walker.pick("I accept it under another name")
        await walker.until_shown("Under which name")
        await walker.type("Ada")
        await walker.until(lambda: not walker.app.screen.is_modal)
        case = walker.app.session.case
        assert not case.consequences["move-away"].proposed
        assert not case.passages["families-move"].proposed
        await walker.press("A")
        assert walker.notices[-1] == "Nothing is proposed that nobody has accepted."
    assert ferry.read_text("utf-8").count('accepted_by = "Ada"') == 2


async def test_nothing_is_accepted_by_looking_at_it(ferry: Path) -> None:
    text = ferry.read_text("utf-8")
    ferry.write_text(text.replace('id = "fall"', 'id = "fall"\nproposed_by = "a model"'), "utf-8")
    before = ferry.read_bytes()
    async with walking(open_file(ferry)) as walker:
        await walker.press("A")
        await walker.pick("Ever fewer people take it")
        await walker.until_shown("Not now")
        await walker.pick("Not now")
        await walker.until(lambda: not walker.app.screen.is_modal)
    assert ferry.read_bytes() == before


async def test_a_decision_needs_an_option_and_no_option_twice(baths: Path) -> None:
    async with walking(open_file(baths)) as walker:
        await make(walker, "A decision")
        await walker.until_shown("as a question?")
        await walker.type("Should the baths be closed?")
        await walker.until_shown("Two or three words")
        await walker.type("")
        await walker.until_shown("An option, in a few words.")
        await walker.type("")
        await walker.until_shown("An option", "It needs a few words; esc leaves.")
        await walker.type("Close them")
        await walker.until_shown("So far: Close them.")
        await walker.type("Close them")
        await walker.until_shown("So far: Close them.", "“Close them” is among them already.")
        await walker.type("Repair them")
        await walker.until_shown("So far: Close them and Repair them.")
        assert "already" not in walker.text
        await walker.type("")
        await write_it(walker)
        (decision,) = open_file(baths).case.decisions.values()
        assert [option.label for option in decision.options] == ["Close them", "Repair them"]

"""What takes longer than a frame is worked out beside the screen: told, stopped, and dropped."""

import asyncio
import gc
import threading
import weakref
from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.app.screen import NARROW, Walker, said, walking
from tests.explosive.shapes import chain, ways
from tests.reason.large import forty
from tui.app.working import AT_ONCE, FEW_ANSWERS, LARGE, Work
from tui.case.model import Case
from tui.reason.engine.budget import pulse
from tui.reason.engine.program import compile_case
from tui.scenario.model import new_scenario
from tui.scenario.opening import Opened
from tui.wording.working import LET_GO, WORKING


def opened_as(small: Opened, case: Case) -> Opened:
    return replace(small, case=case, scenario=new_scenario(case))


class Slow:
    """An answer that is long in coming, until it is let."""

    def __init__(self, value: str = "there") -> None:
        self.let, self.was_stopped, self.value = threading.Event(), threading.Event(), value
        self.began = threading.Event()

    def __call__(self) -> str:
        try:
            pulse(AT_ONCE + 1)  # too much for the event loop
            self.began.set()
            while not self.let.wait(0.001):
                pulse()
        except BaseException:
            if self.began.is_set():
                self.was_stopped.set()
            raise
        return self.value


async def until(condition: Callable[[], object]) -> None:
    async with asyncio.timeout(20):
        while not condition():
            await asyncio.sleep(0)


@pytest.fixture
def calls() -> list[str]:
    return []


@pytest.fixture
def work(calls: list[str]) -> Work:
    return Work(lambda: calls.append("answered"), lambda: calls.append("tick"))


async def test_what_is_quick_is_answered_at_once_and_remembered(
    work: Work, calls: list[str]
) -> None:
    assert work.ask("a", 1, "it", lambda: "there") == "there"
    assert work.ask("a", 1, "it", lambda: "another") == "there"
    assert not work.is_busy
    assert calls == []


async def test_what_is_slow_comes_later_and_is_remembered(work: Work, calls: list[str]) -> None:
    slow = Slow()
    assert work.ask("a", 1, "it", slow) is None
    assert work.ask("a", 1, "it", slow) is None
    await until(slow.began.is_set)
    slow.let.set()
    await until(lambda: "answered" in calls)
    assert work.ask("a", 1, "it", Slow()) == "there"
    assert not work.is_busy


async def test_one_thing_after_the_other(work: Work, calls: list[str]) -> None:
    first, second = Slow("first"), Slow("second")
    assert work.ask("a", 1, "it", first) is None
    assert work.ask("b", 1, "it", second) is None
    await until(first.began.is_set)
    assert not second.began.is_set()
    first.let.set()
    second.let.set()
    await until(lambda: calls.count("answered") == 2)
    assert work.ask("b", 1, "it", Slow()) == "second"


async def test_what_is_asked_anew_about_something_else_replaces_it(work: Work) -> None:
    first, second = Slow("first"), Slow("second")
    work.ask("a", 1, "it", first)
    await until(first.began.is_set)
    work.ask("a", 2, "it", second)
    await until(first.was_stopped.is_set)
    second.let.set()
    await until(lambda: work.ask("a", 2, "it", second) == "second")


async def test_what_is_not_asked_for_any_more_is_dropped(work: Work, calls: list[str]) -> None:
    slow = Slow()
    work.ask("a", 1, "it", slow)
    await until(slow.began.is_set)
    with work.drawing(None):
        pass
    await until(slow.was_stopped.is_set)
    assert not work.is_busy
    assert "answered" not in calls


async def test_whoever_waits_can_stop_it_and_ask_again(work: Work, calls: list[str]) -> None:
    slow = Slow()
    work.ask("a", 1, "it", slow)
    assert not work.stop(), "it has not been said yet that anything is worked out"
    await until(lambda: "tick" in calls)
    assert work.under_way == ("it", 0)
    assert work.stop()
    await until(slow.was_stopped.is_set)
    assert work.is_stopped("a")
    assert work.ask("a", 1, "it", slow) is None
    assert not work.is_busy
    work.ask_again()
    assert work.ask("a", 1, "it", lambda: "there") == "there"
    assert not work.is_stopped("a")


async def test_of_a_large_case_few_answers_are_kept(
    work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Answer:
        """Something that takes up room."""

    work.begin(compile_case(chain(LARGE)))
    gc.collect()
    gc.freeze()  # what other tests left takes a second to go through, again and again
    monkeypatch.setattr(gc, "freeze", lambda: None)
    kept: weakref.WeakSet[Answer] = weakref.WeakSet()

    def answer() -> Answer:
        kept.add(made := Answer())
        return made

    def is_let_go() -> bool:
        gc.collect()
        return len(kept) <= FEW_ANSWERS

    for on in range(9):
        work.ask("a", on, "it", answer)
        await until(lambda: not work.is_busy)
    await until(is_let_go)
    assert work.ask("a", 8, "it", lambda: None)
    gc.unfreeze()


async def test_what_is_kept_of_a_large_case_goes_with_it(work: Work) -> None:
    large = compile_case(chain(LARGE))
    work.begin(large)
    work.ask("a", 1, "it", lambda: "there")
    await until(lambda: not work.is_busy and gc.get_freeze_count())
    work.begin(large)
    assert not gc.get_freeze_count()


async def test_it_is_known_whether_what_was_drawn_last_is_whole(work: Work) -> None:
    here, elsewhere = object(), object()
    with work.drawing(here):
        work.ask("a", 1, "it", lambda: "there")
    assert work.is_whole(here)
    assert not work.is_whole(elsewhere)
    slow = Slow()
    with work.drawing(here):
        work.ask("a", 2, "it", slow)
    assert not work.is_whole(here)
    await until(slow.began.is_set)
    slow.let.set()
    await until(lambda: work.ask("a", 2, "it", slow))
    with work.drawing(here):
        work.ask("a", 2, "it", slow)
    assert work.is_whole(here)


async def test_what_goes_wrong_beside_the_screen_is_raised_on_it(work: Work) -> None:
    def wrong() -> str:
        pulse(AT_ONCE + 1)
        raise ValueError("wrong")

    raised: list[BaseException] = []
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _, context: raised.append(context["exception"]))
    work.ask("a", 1, "it", wrong)
    await until(lambda: raised)
    assert str(raised[0]) == "wrong"


async def test_a_small_case_is_answered_in_the_same_frame(small: Opened) -> None:
    async with walking(small) as walker:
        for key in ("2", "3", "t", "t", "t", "5"):
            await walker.press(key)
            assert not walker.app.answers.work.is_busy
            assert WORKING not in walker.text


async def test_an_answer_that_comes_before_a_place_has_its_panes_waits_for_them(
    small: Opened,
) -> None:
    async with walking(small) as walker:
        walker.app.switch_mode("source")
        assert not walker.app.screen.is_mounted
        walker.app.draw()
        await walker.settle()
        assert walker.place.PLACE == "source"
        assert "ferry" in walker.text


async def test_a_dialog_that_is_closed_leaves_what_is_beneath_it_as_it_was(small: Opened) -> None:
    async with walking(small) as walker:
        before, place = walker.text, walker.place
        drawn: list[str] = []
        place.draw = lambda: drawn.append("again")  # type: ignore[method-assign]
        await walker.press("question_mark")
        assert walker.app.screen is not place
        await walker.press("escape")
        assert walker.text == before
        assert drawn == []
        await walker.press("question_mark")
        await walker.resize(80, 24)
        await walker.press("escape")
        assert drawn == ["again"]


async def until_told(walker: Walker, words: str) -> None:
    """Wait until the words stand there, after however many seconds."""
    await walker.until(lambda: any(words.format(s) in walker.text for s in range(20)))


async def futures_of(walker: Walker) -> None:
    await walker.press("3", "t", "t")


async def test_the_futures_of_a_large_case_come_later_and_keys_go_on(small: Opened) -> None:
    async with walking(opened_as(small, forty())) as walker:
        await futures_of(walker)
        assert WORKING in said(walker.pane("chart"))
        await walker.press("1")
        assert walker.place.PLACE == "walk"
        await walker.press("3")
        await walker.until_shown("at least 8,589,934,592 futures.")


async def test_escape_stops_what_is_worked_out_and_says_so(small: Opened) -> None:
    async with walking(opened_as(small, forty())) as walker:
        slow = Slow()
        walker.app.reasoner.futures = lambda _: slow()  # type: ignore[assignment, method-assign]
        await futures_of(walker)
        await until_told(walker, "working out the futures · {} s · escape stops it")
        await walker.press("escape")
        assert LET_GO in said(walker.pane("chart"))
        assert "stops it" not in walker.text
        assert slow.was_stopped.wait(20)
        await walker.press("1", "3")
        assert WORKING in said(walker.pane("chart"))


async def test_how_to_stop_it_is_said_where_there_is_little_room(small: Opened) -> None:
    async with walking(opened_as(small, forty()), NARROW) as walker:
        slow = Slow()
        walker.app.reasoner.futures = lambda _: slow()  # type: ignore[assignment, method-assign]
        await futures_of(walker)
        await until_told(walker, "escape stops it · {} s · the futures")
        slow.let.set()


async def test_the_walk_of_a_case_that_explodes_says_what_is_not_there_yet(small: Opened) -> None:
    async with walking(opened_as(small, chain(7_000))) as walker:
        await walker.until(lambda: not walker.app.answers.work.is_busy)
        assert walker.app.findings.labelling.complete
        assert WORKING not in walker.text
        slow = Slow()
        walker.app.reasoner.branches = lambda *_: slow()  # type: ignore[assignment, method-assign]
        await walker.press("n")
        assert WORKING in said(walker.pane("decision"))
        await until_told(
            walker, "working out what is linked to each option · {} s · escape stops it"
        )
        await walker.press("p", "down", "enter")
        assert walker.place.PLACE == "walk"


async def test_of_too_many_ways_it_is_said_that_not_all_is_worked_out(small: Opened) -> None:
    async with walking(opened_as(small, ways(40))) as walker:
        await walker.press("t")
        assert "Too many combinations to weigh" in said(walker.whole("decision"))

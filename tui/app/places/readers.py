"""Many walks through the case, counted together: what others chose, doubted, guessed."""

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.timer import Timer

from tui.app.actions import Place, key_of
from tui.app.bindings import bindings
from tui.app.conversations.copying import folder_of
from tui.app.conversations.gathering import (
    Count,
    Counted,
    ask_folder,
    offer_to_write,
)
from tui.app.places.place import PlaceScreen
from tui.app.rows import Item, Region
from tui.app.sheets import Items
from tui.app.views.readers import (
    Counts,
    counts_items,
    stopped_items,
    views_caption,
    views_tabs,
    waiting_items,
)
from tui.app.widgets.caption import Caption
from tui.app.widgets.lines import Lines
from tui.content.beside import Named
from tui.content.subject import Subject
from tui.gather.gathering import FEW
from tui.outside.paths import shown_path
from tui.outside.places import visitor_folder
from tui.outside.problem import Refused
from tui.reason.engine.budget import StoppedError
from tui.scenario.model import new_scenario
from tui.wording.gathered import NO_WALKS, VIEWS, VISITORS_OWN, View, course_name, progress_words

_EVERY = 0.2
"""Seconds after which it is told anew how far a count is."""


class ReadersScreen(PlaceScreen, inherit_bindings=False):
    """One list with six views. The walks are read on another thread, at first those of the case.

    What is counted is what the files held when one came here last; where there are many, when one
    asked.
    """

    PLACE: ClassVar[Place] = "readers"
    PANES: ClassVar[tuple[str, ...]] = ("counts",)
    LEADS_TO_PASSAGES: ClassVar[bool] = True
    BINDINGS = bindings("readers")

    def __init__(self) -> None:
        super().__init__()
        self._view: View = "chosen"
        self._counted: Counted | None = None
        self._count: Count | None = None
        self._clock: Timer | None = None
        self._is_stopped = False

    def compose_body(self) -> ComposeResult:
        """The counts, and above them what they can be of."""
        yield Caption(id="tabs")
        with Vertical(id="body"), Vertical(id="pane-counts", classes="pane"):
            yield Caption(id="views")
            yield Lines(id="counts")

    # What is counted

    def on_screen_resume(self) -> None:
        """Count anew where there are few files, for another walk may have been saved."""
        has_many = self._counted and self._counted.files > FEW
        if not self._count and not has_many and not self._is_stopped:
            self._begin(self._folder)

    def draw(self) -> None:
        """Draw the counts; those of another case than the one that is open are let go."""
        super().draw()
        last = self._count or self._counted
        if last and last.case is not self.juncture.session.case:
            folder, self._counted = self._folder, None
            self._begin(folder)
        else:
            self._show()

    @property
    def _folder(self) -> Path:
        """The folder that was named last for this case; else that of its walks."""
        last = self._count or self._counted
        is_ours = last and last.case.id == self.juncture.session.case.id
        return last.folder if last and is_ours else folder_of(self.juncture)

    def _begin(self, folder: Path) -> None:
        self._stop()
        self._is_stopped = False
        session = self.juncture.session
        count = Count(session.case, session.case_path, folder)
        self._count = count
        self._clock = self.set_interval(_EVERY, self._tick)
        self.run_worker(self._work_out(count), group="counts", exclusive=True)
        self.draw()

    async def _work_out(self, count: Count) -> None:
        try:
            counted = await asyncio.to_thread(count.work_out)
        except StoppedError:
            return
        except Refused as refused:
            self._end()
            self.juncture.tell(refused.problems)
        else:
            self._end()
            is_ours = count.case is self.juncture.session.case
            self._counted = counted if is_ours else None
        self._show()

    def _stop(self) -> None:
        if self._count:
            self._count.stop()
        self._end()

    def _end(self) -> None:
        self._count = None
        if self._clock:
            self._clock.stop()
            self._clock = None

    def _tick(self) -> None:
        """Say how far it is."""
        if self._counted:
            self.caption("views").refresh()
        else:
            self._show()

    def on_unmount(self) -> None:
        """Nobody waits for it any longer."""
        self._stop()

    # What is shown

    def _show(self) -> None:
        if not self.query("#counts"):  # what was counted came as the app was left
            return
        self.lines("counts").show(Items(self._items))
        self.moved()

    def _items(self, width: int) -> list[Item]:
        if counted := self._counted:
            counts = Counts(counted.nothing, counted.gathered, counted.guessed)
            return counts_items(self._view, counts, width)
        if count := self._count:
            return waiting_items(shown_path(count.folder), count.files, width)
        return stopped_items(width)

    def moved(self) -> None:
        """Draw what depends on the cursor and on the view."""
        self.caption("views").show(self._caption)
        self.caption("tabs").show(lambda width: views_tabs(self._view, width))
        self.caption("footer").refresh()

    def _caption(self, width: int) -> list[Region]:
        about: list[str] = []
        if self._count and self._counted:
            about = [progress_words(self._count.files, key_of("return"))]
        elif self._counted:
            folder = self._counted.folder
            about = [shown_path(folder), shown_path(Path(folder.name))]
        return views_caption(self._view, about, width)

    @property
    def subject(self) -> Subject:
        """What the row under the cursor is about."""
        return self.lines("counts").subject

    def passages_shown(self) -> tuple[str, ...]:
        """The passages of what is under the cursor: of a consequence, those of all its links."""
        case = self.juncture.session.case
        match self.subject:
            case Subject("passage", key):
                return (key,)
            case Subject("consequence", key):
                links = case.consequences[key].links
                return tuple(dict.fromkeys(one for link in links for one in link.passages))
            case Subject("decision" | "none", key):
                return case.decisions[key].passages
            case Subject("option", key):
                return case.decision_of(key).passages_for(case.options[key].id)
        return ()

    def footer_words(self) -> dict[str, str]:
        """What enter does with the row under the cursor; there may be nothing to write.

        Visitors have no other folder.
        """
        kind = self.subject.kind
        leads = "to the walk" if kind in ("decision", "option", "none") else "source"
        leads = "compare" if kind == "answer" else leads
        has_walks = self._counted and self._counted.gathered.walks
        words = {"choose": leads if self.subject else "", "brief": "write" if has_walks else ""}
        return {**words, "folder": ""} if visitor_folder() else words

    # What keys do

    def action_view(self) -> None:
        """Turn to the next view."""
        views = list(VIEWS)
        self.action_show_view(views[(views.index(self._view) + 1) % len(views)])

    def action_show_view(self, view: View) -> None:
        """Show a view from its beginning."""
        self._view = view
        self.lines("counts").show(Items(self._items), top=True)
        self.moved()

    def action_folder(self) -> None:
        """Count the walks in another folder, or in the same anew."""
        if visitor_folder():
            self.juncture.say(VISITORS_OWN)
            return
        ask_folder(self.juncture, self._folder, self._begin)

    def action_return(self) -> None:
        """Stop what is under way, or go back to where one was."""
        if self._count:
            self._is_stopped = True
            self._stop()
            self._show()
        else:
            super().action_return()

    def action_brief(self) -> None:
        """Write the counts."""
        if self._counted and self._counted.gathered.walks:
            offer_to_write(self.juncture, self._counted)
        else:
            self.juncture.say(NO_WALKS)

    def action_choose(self) -> None:
        """Go on to what the row is about: the decision in the walk, the passages, the course.

        A key may come before the rows of a case that is not open any more have gone.
        """
        if not self._counted or self._counted.case is not self.juncture.session.case:
            return
        subject = self.subject
        if subject.kind == "answer":
            self._compare(subject.number)
            return
        if subject.kind == "none":
            subject = Subject("decision", subject.id)
        if subject.kind in ("decision", "option"):
            self.juncture.show_walk(Subject(subject.kind, subject.id))
        elif passages := self.passages_shown():
            self.juncture.show_source(passages)

    def _compare(self, number: int) -> None:
        """Put the course of some walks beside one's own, whose terms it is read on there."""
        from tui.app.conversations.baseline import put_beside

        if counted := self._counted:
            group = counted.gathered.groups[number]
            scenario = replace(new_scenario(counted.case), choices=dict(group.course))
            named = Named(course_name(group.walks), scenario, borrows=True)
            put_beside(self.juncture, named)
            self.action_go_to_place("compare")

    @on(Lines.Picked)
    def _picked(self, event: Lines.Picked) -> None:
        if event.again:
            self.action_choose()
        else:
            self.moved()

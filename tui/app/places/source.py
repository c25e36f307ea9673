"""The documents themselves: sentences numbered, cited words lit, and what rests on them."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from tui.app.actions import Place
from tui.app.bindings import bindings
from tui.app.places.writing import Writing
from tui.app.rows import Item, Region, ends
from tui.app.sheets import Items
from tui.app.views.beginning import pending_items
from tui.app.views.selection import selection_caption, trouble_row
from tui.app.views.source import rests_items, source_tabs, text_caption
from tui.app.views.text_sheet import TextSheet
from tui.app.widgets.caption import Caption
from tui.app.widgets.lines import Lines
from tui.case.citations import Citing, citers
from tui.case.coverage import accounts
from tui.case.document import Document, Sentence
from tui.content.sentences import passages_in
from tui.content.subject import NOTHING, Subject

ONLY_ONE = "This case has one document."


class SourceScreen(Writing, inherit_bindings=False):
    """Two panes: the sentences, and what rests on the one under the cursor."""

    PLACE: ClassVar[Place] = "source"
    PANES: ClassVar[tuple[str, ...]] = ("text", "cited-by")
    BINDINGS = bindings("source")

    def __init__(self) -> None:
        super().__init__()
        self._shown = ""
        self._left_at: dict[str, Subject] = {}
        """Where the cursor was in each document when one turned to another."""
        self._go_to: tuple[str, ...] = ()
        self._citing: Citing | None = None
        """What cites each passage, as soon as it is known."""
        self._go_to_sentence = NOTHING

    def compose_body(self) -> ComposeResult:
        """The document on the left, what rests on it on the right."""
        yield Caption(id="tabs")
        with Horizontal(id="body"):
            with Vertical(id="pane-text", classes="pane"):
                yield Caption(id="text-caption")
                yield Lines(id="text")
            with Vertical(id="pane-cited-by", classes="pane"):
                yield Caption(id="cited-by-caption")
                yield Lines(id="cited-by")

    @property
    def document(self) -> Document:
        """The document shown: the first of the case until one turns to another."""
        documents = self.juncture.session.case.documents
        return documents.get(self._shown) or next(iter(documents.values()))

    @property
    def sentence(self) -> Sentence | None:
        """The sentence under the cursor."""
        subject, sentences = self.lines("text").subject, self.document.sentences
        # What is on the screen may still be another document, or this one before it was read anew.
        is_here = subject and subject.number <= len(sentences)
        return sentences[subject.number - 1] if is_here else None

    def begin_at(self, passages: tuple[str, ...]) -> None:
        """Show the first of some passages, as soon as the document is on the screen."""
        self._go_to = passages

    def begin_at_sentence(self, document: str, number: int) -> None:
        """Show a sentence, as soon as its document is on the screen."""
        if self.is_mounted:
            self._left_at[self.document.id] = self.lines("text").subject
        self._shown, self._go_to_sentence = document, Subject.numbered("sentence", number)

    def on_screen_resume(self) -> None:
        """Draw anew, at what was asked for."""
        passages, self._go_to = self._go_to, ()
        sentence, self._go_to_sentence = self._go_to_sentence, NOTHING
        with self.juncture.answers.work.drawing(self):
            self.draw(passages, sentence)
        if passages or sentence:
            self.go_to("text")
            self.moved()

    def _begins(self, passages: tuple[str, ...]) -> Subject:
        """The sentence in which the first of some passages begins, in the document now shown."""
        case = self.juncture.session.case
        for passage in map(case.passages.__getitem__, passages):
            if passage.sentences:
                self._shown = passage.document
                return Subject.numbered("sentence", passage.sentences[0])
        return NOTHING

    def draw(self, passages: tuple[str, ...] = (), at: Subject = NOTHING) -> None:
        """Draw the document and what rests on it; the cursor goes where `passages` begin."""
        super().draw()
        at = self._begins(passages) or at
        walk, document, case = self.juncture.walk, self.document, self.juncture.session.case
        is_told = self.juncture.answers.has_cited(case)
        self._citing = citers(case) if is_told else None
        accounted = accounts(case)[document.id] if is_told else ()
        self.drawn_for(accounted)
        sheet = TextSheet(
            walk,
            document,
            self._citing,
            accounted,
            lambda: self.selection,
            self.juncture.searching.pattern,
        )
        self.lines("text").show(sheet, at)
        self.caption("text-caption").show(self._text_caption)
        if self.pane == "cited-by":
            self._draw_citers(top=False)
        self.moved()

    def moved(self) -> None:
        """Draw what rests on the sentence under the cursor; elsewhere, nothing is selected."""
        self._drop_stale()
        self.caption("tabs").show(self._tabs)
        self.caption("footer").refresh()
        if self.pane != "cited-by":
            self._draw_citers(top=True)

    def _draw_citers(self, *, top: bool) -> None:
        sentence, document, walk = self.sentence, self.document, self.juncture.walk
        if sentence is None:
            return
        citing, words = self._citing, self.juncture.answers.words_for("cited")

        def listed(width: int) -> Sequence[Item]:
            if citing is None:
                return pending_items(words, width)
            return rests_items(walk, document, sentence, citing, width)

        self.lines("cited-by").show(Items(listed), top=top)
        self.caption("cited-by-caption").say(
            lambda width: ends(
                (("  WHAT RESTS ON IT", "heading"),), ((f"s{sentence.number} ", "quiet"),), width
            )
        )

    def drawn_selection(self) -> None:
        """Draw what is selected anew."""
        self.lines("text").restyle()
        for name in ("tabs", "text-caption", "footer"):
            self.caption(name).refresh()

    def _text_caption(self, width: int) -> list[Region]:
        if self.juncture.session.desk.problems:
            return [("", trouble_row(self.juncture.session.desk.problems, width))]
        if self.selection:
            return selection_caption(self.selection, self.document, width)
        return text_caption(self.juncture.session.case, self.document.id, width, self._accounts)

    def _tabs(self, width: int) -> list[Region]:
        if self.juncture.session.desk.problems and self.pane == "text":
            return [("", trouble_row(self.juncture.session.desk.problems, width))]
        if self.selection and self.pane == "text":
            return selection_caption(self.selection, self.document, width)
        return source_tabs(self.juncture.session.case, self.document.id, self.pane, width)

    def action_show_document(self, document: str) -> None:
        """Show a document, at the sentence where one left it."""
        if document != self.document.id:
            self._left_at[self.document.id] = self.lines("text").subject
            self._shown = document
            first = Subject.numbered("sentence", 1)
            self.go_to("text")
            self.draw(at=self._left_at.get(document, first))
        self.action_tab("text")

    def action_document(self) -> None:
        """Turn to the next document."""
        documents = list(self.juncture.session.case.documents)
        if len(documents) == 1:
            self.juncture.say(ONLY_ONE)
            return
        at = documents.index(self.document.id)
        self.action_show_document(documents[(at + 1) % len(documents)])

    def bookmark(self) -> Callable[[], None]:
        """What brings one back to the document and the sentence shown now."""
        document, back = self.document.id, super().bookmark()

        def return_to_document() -> None:
            self._shown = document
            back()

        return return_to_document

    def passages_shown(self) -> tuple[str, ...]:
        """The passage under the cursor on the right, or all that the sentence holds."""
        passage = self.lines("cited-by").subject.id_as("passage")
        if self.pane == "cited-by" and passage:
            return (passage,)
        citing = self._citing
        if self.sentence is None or citing is None:
            return ()
        case = self.juncture.session.case
        passages = passages_in(case, self.document, self.sentence)
        return tuple(passage.id for passage in passages if citing[passage.id])

    def taken_along(self) -> str:
        """What is selected, or the sentence under the cursor; on the right, what rests on it."""
        if self.pane == "text" and (selection := self._in_hand()):
            from tui.content.taken import taken_words

            document = self.document
            numbers = selection.sentences(document)
            case = self.juncture.session.case
            return taken_words(case, document, selection.text(document), numbers)
        return super().taken_along()

    def footer_words(self) -> dict[str, str]:
        """What enter does here; that one can turn to another document, where there is one."""
        choose = "to the walk" if self.pane == "cited-by" else "what rests"
        words = {**self.writing_words(), "choose": choose}
        return words if len(self.juncture.session.case.documents) > 1 else {**words, "document": ""}

    def action_choose(self) -> None:
        """From a sentence to what rests on it; from there to the walk."""
        if self.pane == "text":
            self.action_tab("cited-by")
            return
        self.juncture.show_walk(self.lines("cited-by").subject)

    @on(Lines.Picked)
    def _picked(self, event: Lines.Picked) -> None:
        if event.since.kind == "sentence" == event.subject.kind:
            self.select_through(event.since.number, event.subject.number)
        elif event.again and event.lines.id == "cited-by":
            self.action_choose()
        else:
            self.moved()

"""What one does in a document to make a case of it: select words, and make something of them."""

from tui.app.conversations.desk import can_redo, can_undo, redo, undo
from tui.app.places.place import PlaceScreen
from tui.authoring.selection import Selection, by_sentences, by_words, whole
from tui.case.coverage import Account
from tui.case.document import Document, Sentence
from tui.content.subject import Subject
from tui.outside.places import is_ours
from tui.wording.authoring import ALL_ACCOUNTED, NOT_OURS


class Writing(PlaceScreen):
    """A place with a document in hand, in which words can be selected."""

    _selection: Selection | None = None
    _selected_at = 0
    """The sentence that the cursor was put on when the selection was made."""
    _selected_in = ""
    """The digest of the case then: of another version, something was made of it."""

    @property
    def document(self) -> Document:
        """The document shown."""
        raise NotImplementedError

    @property
    def sentence(self) -> Sentence | None:
        """The sentence under the cursor."""
        raise NotImplementedError

    _accounts: tuple[Account, ...] = ()
    """How each sentence of the document shown is accounted for."""
    _is_ours = False
    """Whether the case is the user's to change."""

    def drawn_selection(self) -> None:
        """Draw what is selected anew."""
        raise NotImplementedError

    @property
    def selection(self) -> Selection | None:
        """What is selected, if anything was beyond the sentence under the cursor."""
        return self._selection

    def writing_words(self) -> dict[str, str]:
        """The words of the footer for what can be done now: nothing to write, none."""
        words = {} if self._is_ours and self.pane == "text" else {"make": ""}
        return words if "unaccounted" in self._accounts else {**words, "unaccounted": ""}

    def drawn_for(self, accounts: tuple[Account, ...]) -> None:
        """The document is drawn anew, with its sentences accounted for like this."""
        self._accounts = accounts
        self._is_ours = is_ours(self.juncture.session.case_path)
        self._drop_stale()

    def _in_hand(self) -> Selection | None:
        """What is selected; else the sentence under the cursor, whole."""
        if self._selection or self.sentence is None:
            return self._selection
        return whole(self.document, self.sentence)

    def _select(self, selection: Selection) -> None:
        """Select something, and go along with the end that moves."""
        numbers = selection.sentences(self.document)
        at = numbers[0] if selection.moves_start else numbers[-1]
        self._selection, self._selected_at = selection, at
        self._selected_in = self.juncture.session.case.digest
        self.lines("text").select(Subject.numbered("sentence", at))
        self.moved()
        self.drawn_selection()

    def _drop_stale(self) -> None:
        """Let the selection go when the cursor has gone elsewhere, or the case is another."""
        if self._selection and (
            self._selection.document != self.document.id
            or self.juncture.session.case.digest != self._selected_in
            or self.sentence is None
            or self.sentence.number != self._selected_at
        ):
            self.drop_selection()

    def drop_selection(self) -> None:
        """Select nothing."""
        if self._selection:
            self._selection = None
            self.drawn_selection()

    def action_select_sentences(self, way: int) -> None:
        """Select a sentence more, or less; at first, the one under the cursor."""
        if self.pane != "text" or (selection := self._in_hand()) is None:
            return
        self._select(by_sentences(selection, self.document, way))

    def action_select_words(self, way: int) -> None:
        """Move the end that moves by a word."""
        if self.pane != "text" or (selection := self._in_hand()) is None:
            return
        self._select(by_words(selection, self.document, way))

    def action_other_end(self) -> None:
        """Move the other end from now on."""
        if self.pane == "text" and (selection := self._in_hand()):
            self._select(selection.turned())

    def select_through(self, first: int, last: int) -> None:
        """Select the sentences from one to another, by their numbers."""
        sentences = self.document.sentences
        self._select(whole(self.document, sentences[first - 1], sentences[last - 1]))

    def action_return(self) -> None:
        """Let the selection go; without one, go back."""
        if self._selection:
            self.drop_selection()
        else:
            super().action_return()

    def action_go_unaccounted(self, way: int) -> None:
        """Go to the next sentence that is not accounted for, or to the one before."""
        left = [n for n, account in enumerate(self._accounts, 1) if account == "unaccounted"]
        if not left:
            self.juncture.say(ALL_ACCOUNTED)
            return
        here = self.sentence.number if self.sentence else 0
        if way > 0:
            goal = next((number for number in left if number > here), left[0])
        else:
            goal = next((number for number in reversed(left) if number < here), left[-1])
        self.go_to("text")
        self.lines("text").select(Subject.numbered("sentence", goal))
        self.moved()

    def action_make(self) -> None:
        """Make something of what is selected."""
        from tui.app.conversations.making import make_of

        if (selection := self._in_hand()) is None:
            return
        if not is_ours(self.juncture.session.case_path):
            self.juncture.say(NOT_OURS, stays=True)
        else:
            make_of(self.juncture, selection)

    def action_undo(self) -> None:
        """Take the last change back, of the case or of the walk."""
        if can_undo(self.juncture):
            undo(self.juncture)
        else:
            super().action_undo()

    def action_redo(self) -> None:
        """Make the change again that was taken back."""
        if can_redo(self.juncture):
            redo(self.juncture)
        else:
            super().action_redo()

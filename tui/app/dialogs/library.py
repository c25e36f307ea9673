"""The library: walks and cases to open, and walks to rename, copy, put away and bring back."""

from collections.abc import Callable, Sequence
from pathlib import Path

from textual import on
from textual.binding import Binding
from textual.widget import Widget
from textual.widgets import Input

from tui.app.actions import BY_ID, key_of
from tui.app.bindings import COPY, RENAME, moves
from tui.app.conversations import renaming, shelving
from tui.app.dialogs.dialog import Dialog
from tui.app.dialogs.looks import NAME, Looks
from tui.app.dialogs.prompt import Answer
from tui.app.dialogs.shelf import Entry, Shelf
from tui.app.drawn import Drawn
from tui.app.host import Then
from tui.app.rows import Row
from tui.app.views.shelf import walk_rows
from tui.app.widgets.caption import Caption
from tui.app.widgets.lines import Lines
from tui.app.widgets.one_line import OneLine
from tui.content.subject import NOTHING, Subject
from tui.outside.text import clean_line
from tui.scenario.library import Lying, Shelved, unread
from tui.wording.files import LOOKING, NOTHING_NAMED_SO, no_walks, shelf_words


class Library(Drawn, Dialog[Then]):
    """What there is to open. Answers what is to come of it.

    `walks` lists the files of walks, and `others` what stands before and after them, again after
    each change; `opens` opens a walk. What is picked closes the library, unless it cannot be had. A
    walk is read when it has come into sight; where there are few, all are at once, for the sake of
    their order.
    """

    HEADING = "library"
    BINDINGS = [
        *moves(),
        Binding("enter", "choose", "open"),
        Binding("escape,q", "leave", "close"),
        Binding(RENAME, "rename", "rename"),
        Binding(COPY, "duplicate", "copy"),
        Binding(BY_ID["remove"].keys, "remove", "delete", id="remove"),
        Binding(BY_ID["undo"].keys, "undo", "bring back", id="undo"),
        Binding(BY_ID["find"].keys, "find", "filter", id="find"),
    ]
    GO_FIRST = ("move", "filter", "copy", "rename", "delete")
    AUTO_FOCUS = ""  # else the field, which is laid out first, would have the first letters

    def __init__(
        self,
        walks: Callable[[], Sequence[Lying]],
        others: Callable[[], tuple[list[Entry], list[Entry]]],
        opens: Callable[[Path], object],
    ) -> None:
        super().__init__(classes="tall")
        self._list, self._others, self._opens = walks, others, opens
        self._all: list[Entry] = []
        self._entries: list[Entry] = []
        self._letters: list[str] = []
        self._words = ""
        self._brings_back = False

    def contents(self) -> list[Widget]:
        """A place for letters of a name, shown when they are wanted, and the list."""
        self._field = OneLine("", placeholder="letters of a name")
        self._field.display = False
        return [self._field, Lines(id="dialog-lines")]

    def on_mount(self) -> None:
        """List everything."""
        super().on_mount()
        self._looks = Looks(self.juncture, self._seen)
        self.set_focus(self.in_hand)
        self.reload(self.juncture.session.path)

    def _seen(self) -> None:
        """More is known of some walks."""
        if self.is_attached:
            self.in_hand.restyle()
            self.moved()

    def on_unmount(self) -> None:
        """Look no further."""
        self._looks.close()

    def reload(self, at: Path | None = None) -> None:
        """List everything anew, with the cursor on a walk, or where it stands."""
        self._brings_back = shelving.last_here(self.juncture) is not None
        walks = self._looks.in_order(self._list())
        before, after = self._others()
        none = [] if walks else [no_walks(key_of("save"))]
        self._all = [*before, *walks, *none, *after]
        self._letters = list(map(self._letters_of, self._all)) if self._words else []
        self._show(at)

    def _show(self, at: Path | None = None, *, top: bool = False) -> None:
        """Show what has the letters, with the cursor on a walk, on the first, or as it was."""
        words, entries = self._words.casefold().split(), self._all
        if words:
            named = zip(self._all, self._letters, strict=True)
            entries = [entry for entry, name in named if all(word in name for word in words)]
        self._entries = entries or [NOTHING_NAMED_SO]
        self.in_hand.show(Shelf(self._entries, self._rows), self._subject_of(at), top=top)
        self.moved()

    def _letters_of(self, entry: Entry) -> str:
        if isinstance(entry, Lying):
            walk = self._looks.walks.get(entry)
            return f"{walk.title if walk else ''} {entry.name.removesuffix('.toml')}".casefold()
        return entry.label.casefold() if isinstance(entry, Answer) else ""

    def _subject_of(self, path: Path | None) -> Subject:
        name = path.name if path else ""
        for number, entry in enumerate(self._entries if path else ()):
            if isinstance(entry, Lying) and entry.name == name and entry.path == path:
                return Subject.numbered("answer", number)
        return NOTHING

    # What is said of a walk

    def _rows(self, file: Lying, width: int) -> list[Row]:
        if self._looks.want(file):
            self.call_later(self.run_worker, self._looks.look, group=NAME)
        session, words = self.juncture.session, LOOKING
        if walk := self._looks.walks.get(file):
            decisions, inside = len(session.case.decisions), self._looks.inside(file)
            words = shelf_words(walk, session.case.id, decisions, inside)
        is_open = shelving.is_open_here(self.juncture, file.path)
        return walk_rows(walk or unread(file), words, width, is_open=is_open)

    def draw(self) -> None:
        """Say what follows, where that is worked out by now."""
        self._looks.count()

    def now(self, file: Lying) -> Shelved:
        """What a walk holds as its file is now."""
        return self._looks.now(file)

    # What is done

    @property
    def _entry(self) -> Entry:
        subject = self.in_hand.subject
        return self._entries[subject.number] if subject else ""

    @property
    def file(self) -> Lying | None:
        """The walk under the cursor."""
        entry = self._entry
        return entry if isinstance(entry, Lying) else None

    @property
    def beside(self) -> Path | None:
        """The walk after the one under the cursor; the one before, where that is the last."""
        subject = self.in_hand.subject
        at = subject.number if subject else 0
        for number in (at + 1, at - 1):
            entry = self._entries[number] if 0 <= number < len(self._entries) else ""
            if isinstance(entry, Lying):
                return entry.path
        return None

    def moved(self) -> None:
        """Say what can be done with what is under the cursor."""
        walk = self._looks.walks.get(self.file) if self.file else None
        done = shelving.keys_of(self.juncture, self.file, walk) if self.file else ()
        back = ((key_of("undo"), "bring back"),) if self._brings_back else ()
        enter = ("enter", "why" if walk and walk.wrong else "open")
        keys = (enter, *back, *done, (key_of("find"), "filter"))
        if self.focused is self._field:  # what it says of itself comes later
            keys = (("enter", "to the list"),)
        leave = ("esc", "show all" if self._field.display else "close")
        self.KEYS = (("↑↓", "move"), *keys, leave)
        self.query_one("#dialog-keys", Caption).refresh()

    def action_choose(self) -> None:
        """Open what is under the cursor."""
        entry = self._entry
        if isinstance(entry, Lying):
            self._opens(entry.path)
        elif isinstance(entry, Answer):
            entry.then()

    @on(Lines.Picked)
    def _picked(self, event: Lines.Picked) -> None:
        if event.again:
            self.action_choose()
        else:
            self.moved()

    def action_rename(self) -> None:
        """Ask for another name."""
        renaming.rename(self)

    def action_duplicate(self) -> None:
        """Ask for the name of a copy."""
        renaming.duplicate(self)

    def action_remove(self) -> None:
        """Put the walk under the cursor into the trash."""
        shelving.remove(self)

    def action_undo(self) -> None:
        """Bring back what was put away last, here."""
        shelving.undo(self)

    # Letters of a name

    def action_find(self) -> None:
        """Let letters be typed that names are to have."""
        self._letters = list(map(self._letters_of, self._all))  # more titles are known by now
        self._show_field(is_shown=True)
        self.set_focus(self._field)
        self.moved()

    def action_leave(self) -> None:
        """Show everything again, where something was looked for; else close."""
        if not self._field.display:
            super().action_leave()
            return
        self._words, at = "", self.file
        self._show_field(is_shown=False)
        self._field.value = ""
        self.set_focus(self.in_hand)
        self._show(at.path if at else None)

    def _show_field(self, *, is_shown: bool) -> None:
        self._field.display = is_shown
        self.FIXED_ROWS = Dialog.FIXED_ROWS + (2 if is_shown else 0)
        self.fit()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        words = clean_line(event.value)
        if words != self._words and self._field.display:
            self._words = words
            self._show(top=True)

    @on(Input.Submitted)
    def _done(self) -> None:
        self.set_focus(self.in_hand)
        self.moved()

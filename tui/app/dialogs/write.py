"""Ask for a text of as many lines as it needs. Not loaded before somebody writes one."""

from textual import on
from textual.widget import Widget

from tui.app.actions import keys_as_shown
from tui.app.dialogs.prompt import Ask
from tui.app.rows import Row, ends, width_of
from tui.app.widgets.many_lines import NEW_LINE, ManyLines
from tui.outside.text import written
from tui.scenario.record import MOST_TEXT
from tui.wording.pasted import ENTER_ENDS, NOT_KEPT_YET, new_line_words

LOW = 12
"""A screen with fewer rows shows only one of what is written."""


_NEW_LINE = keys_as_shown(NEW_LINE)


class Write(Ask):
    """A text of many lines. Answers it cleaned, or None; what was written is not let go unasked."""

    KEYS = (("enter", "done"), (_NEW_LINE, "new line"), ("esc", "cancel"))

    _is_warned = False

    def on_resize(self) -> None:
        """Leave room for what is asked, on a low screen too."""
        rows = 4 if self.size.height >= LOW else 1
        self.query_one(ManyLines).styles.height = rows
        self.FIXED_ROWS = rows + 3

    def _heading(self, width: int) -> Row:
        """Beside it, as much as has room of what enter does: who types on would give commands."""
        heading = super()._heading(width)
        for words in (new_line_words(_NEW_LINE), ENTER_ENDS):
            beside: Row = ((words, "quiet"),)
            if width_of(heading) + 2 + width_of(beside) <= width:
                return ends(heading, beside, width)
        return heading

    def field(self) -> Widget:
        """The place to write."""
        return ManyLines(self._value, MOST_TEXT, self._placeholder)

    @property
    def _text(self) -> str:
        return written(self.query_one(ManyLines).text)

    @on(ManyLines.Changed)
    def _changed(self) -> None:
        self._is_warned = False
        self.heard(self._text)

    @on(ManyLines.Submitted)
    def _submitted(self) -> None:
        self.dismiss(self._text)

    def action_leave(self) -> None:
        """Close without an answer; the first time, say what would be lost by that."""
        if self._is_warned or self._text in ("", written(self._value)):
            self.dismiss(None)
        else:
            self._is_warned = True
            self.juncture.say(NOT_KEPT_YET)

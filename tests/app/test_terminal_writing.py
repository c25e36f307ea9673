"""A case made of a page of text in a real terminal, with no editor, then walked and saved."""

import tomllib
from pathlib import Path

import pytest

from tests.app.drafts import draft
from tests.app.screen import MEDIUM, WIDE
from tests.app.terminal import Terminal, at_cursor, terminal
from tui.work.check import check_case


class Author:
    """Somebody who writes a case by keyboard alone."""

    def __init__(self, screen: Terminal) -> None:
        self._screen = screen

    @property
    def at_answer(self) -> str:
        """What the cursor of a dialog is on; the pane beneath, with its bar, has one of its own."""
        rows = [row.removeprefix("▌ ❯") for row in self._screen.text.split("\n")]
        return next((row.rpartition("❯")[2] for row in rows if "❯" in row), "")

    def go_on(self, sentence: int) -> None:
        """Go to the next sentence that is not accounted for."""
        self._screen.press("]")
        self.until_at(f"{sentence} ")

    def until_at(self, words: str) -> None:
        self._screen.until(lambda: words in at_cursor(self._screen), f"the cursor at “{words}”")

    def pick(self, words: str) -> None:
        """Move down to an answer, and take it."""
        self._screen.until_shown(words)
        self._screen.until(lambda: self.at_answer, "the cursor of the dialog")
        for _ in range(20):
            self._screen.rest(patience=0.15)  # a row that is half painted names another answer
            before = self.at_answer
            if words in before:
                self._screen.press("enter")
                return
            self._screen.press("j")
            self._screen.until(lambda b=before: self.at_answer not in ("", b), "the next answer")
        raise AssertionError(f"“{words}” cannot be picked on\n{self._screen.text}")

    def make(self, what: str) -> None:
        self._screen.press("M")
        self._screen.until_shown("MAKE OF THIS")
        self.pick(what)

    def write_it(self) -> None:
        self.pick("Write it")
        self._screen.until_shown("Written")
        self._screen.until(lambda: "esc cancel" not in self._screen.text, "the end of the dialog")

    def answer(self, question: str, text: str) -> None:
        """Write an answer, when it is asked for; nothing takes what is suggested."""
        self._screen.until_shown(question)
        if text:
            self._screen.type(text)
        else:
            self._screen.until(lambda: self._screen.has_field, "a field to write in")
            self._screen.press("enter")

    def decision(self) -> None:
        self.make("A decision")
        self.answer("as a question?", "Should the baths be closed?")
        self.answer("Two or three words", "Baths")
        self.answer("An option", "Close them")
        self.answer("So far: Close them.", "Repair them")
        self.answer("So far: Close them and", "")
        self.write_it()

    def consequence(self, source: str, statement: str) -> None:
        self.make("A consequence")
        self._screen.until_shown("come from?")
        self.pick(source)
        self._screen.until_shown("How sure")
        self._screen.press("enter")
        self._screen.until_shown("Who says that")
        self.pick("the document")
        self.answer("in your own words", statement)
        self.write_it()

    def evidence(self) -> None:
        self.make("Evidence")
        self._screen.until_shown("On which consequence")
        self.pick("The club loses its pool")
        self._screen.until_shown("For it, or against it?")
        self.pick("for it")
        self.answer("What is brought forward?", "Swimmers were counted")
        self.write_it()

    def set_aside(self, why: str) -> None:
        self.make("Nothing: set it aside")
        self.answer("Why does nothing rest on it?", why)
        self._screen.until_shown("Written")


@pytest.mark.parametrize("size", [WIDE, MEDIUM], ids=["wide", "medium"])
def test_a_page_of_text_becomes_a_case_that_is_walked_and_saved(
    home: Path, size: tuple[int, int]
) -> None:
    case = draft(home)
    with terminal(home, size, case) as screen:
        author = Author(screen)
        screen.until_shown("Nothing is read out of it yet")
        author.until_at("The council must decide")
        author.decision()
        author.go_on(2)
        author.consequence("Close them", "The club loses its pool")
        author.go_on(3)
        author.consequence("The club loses its pool", "The club comes to an end")
        author.go_on(4)
        author.evidence()
        author.go_on(5)
        screen.press("J")
        screen.until_shown("s5–6")
        author.set_aside("Of money and of paper, not of what would follow.")
        screen.until(lambda: "not accounted for" not in screen.text, "the end of what is left")

        # Taken back and made again, then no draft any more.
        screen.press("u")
        screen.until_shown("Taken back")
        assert "set_aside" not in tomllib.loads(case.read_text("utf-8"))
        screen.press("U")
        screen.until_shown("Written again")
        author.make("Call the case complete")
        screen.until(lambda: 'stage = "complete"' in case.read_text("utf-8"), "the other stage")
        checked = check_case(case)
        assert not checked.failed
        assert checked.case is not None
        assert checked.case.stage == "complete"

        # The walk through it, and its file.
        screen.press("1")
        screen.until_shown("Should the baths be closed?")
        author.until_at("Close them")
        screen.press("enter")
        screen.until_shown("A ●")
        screen.press("n")
        screen.until_shown("1 of 1 decision made.", "The club comes to an end")
        screen.press("s")
        screen.until_shown("SAVE THIS WALK")
        screen.type("Closed")
        screen.until_shown("Saved to")
        screen.press("q")
        assert screen.end() == 0
        assert screen.left_on() == []
    saved = tomllib.loads(case.with_name("closed.toml").read_text("utf-8"))
    assert saved["choices"] == {"baths": "close-them"}
    assert saved["outcome"]["follows"] == ["the-club-loses-its-pool", "the-club-comes-to-an"]


def test_a_case_that_an_editor_changes_is_read_anew_at_once(home: Path) -> None:
    case = draft(home)
    with terminal(home, WIDE, case) as screen:
        author = Author(screen)
        author.until_at("The council must decide")
        author.decision()
        text = case.read_text("utf-8")
        case.write_text(text.replace("Should the baths be closed?", "Close the baths?"), "utf-8")
        screen.until_shown("read anew")
        screen.until_shown("Close the baths?")
        case.write_text(text + "oops\n", "utf-8")
        screen.until_shown(f"! line {text.count(chr(10)) + 1}:")
        case.write_text(text, "utf-8")
        screen.until_shown("Should the baths be closed?")
        screen.press("q")
        assert screen.end() == 0

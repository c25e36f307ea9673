"""What everything is measured by: the least that a two-pane Textual app can be."""

from textual.app import App, ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import OptionList, Static

OPTIONS = ("The first of the options", *(f"Option number {number}" for number in range(2, 7)))


class Options(OptionList):
    """Tells of the option under the cursor in the same frame in which the cursor moves."""

    def __init__(self, about: Static) -> None:
        self.about = about
        super().__init__(*OPTIONS)

    def watch_highlighted(self, highlighted: int | None) -> None:
        super().watch_highlighted(highlighted)
        if highlighted is not None:
            self.about.update(f"About option {highlighted + 1}", layout=False)


class BareApp(App[None]):
    CSS = "Horizontal { height: 1fr; } #about { height: 1fr; }"

    def compose(self) -> ComposeResult:
        about = Static(id="about")
        yield Static("A bare app")
        with Horizontal():
            yield Options(about)
            with Vertical():
                yield Static("What follows")
                yield about
        yield Static("arrows move")


if __name__ == "__main__":
    BareApp().run()

"""Guessing, before the branches of a decision are shown, what the document draws from an option."""

from tui.app.dialogs.several import Choice, Several
from tui.app.host import Host
from tui.scenario.model import guess
from tui.wording.guesses import ASKED
from tui.wording.proposed import called
from tui.wording.words import option_words


def ask_guess(app: Host, option: str) -> None:
    """Ask what the document draws from an option, by its key: any consequences of the case."""
    case, scenario = app.session.case, app.session.scenario
    by_theme = sorted(
        case.consequences, key=lambda key: list(case.themes).index(case.consequences[key].theme)
    )
    choices = [
        Choice(called(case.consequences[key]), called(case.themes[case.consequences[key].theme]))
        for key in by_theme
    ]
    before = (scenario.guesses or {}).get(option, ())
    marked = [at for at, key in enumerate(by_theme) if key in before]

    def answered(numbers: tuple[int, ...] | None) -> None:
        if numbers is not None:
            keys = tuple(by_theme[number] for number in numbers)
            app.change(guess(app.session.scenario, option, keys))

    words = f"{option_words(case, option)}\n{ASKED}"
    app.push_screen(Several("your guess", words, choices, marked, may_be_none=True), answered)

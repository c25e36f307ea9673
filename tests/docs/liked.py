"""The tables of the page on settings, from what the program knows of them."""

from tests.docs.markdown import table
from tui.app.actions import ACTIONS
from tui.app.theme import OURS
from tui.settings.read import SETTINGS
from tui.wording.settings import THEME_WORDS


def parts() -> dict[str, str]:
    """Each table, by the name of its place on the page."""
    settings = [(f"`{name}`", meaning) for name, meaning in SETTINGS.items()]
    themes = [(f"`{theme.name}`", THEME_WORDS[theme.name]) for theme in OURS]
    actions = [
        (f"`{action.id}`", " ".join(f"`{key}`" for key in action.keys.split(",")), action.sentence)
        for action in ACTIONS
    ]
    return {
        "settings": table(["setting", "meaning"], settings),
        "themes": table(["theme", ""], themes),
        "actions": table(["action", "keys", ""], actions),
    }

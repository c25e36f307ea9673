"""What can be set, with the values that each setting can have."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from tui.app.first_theme import fitting
from tui.app.host import Host
from tui.app.theme import OURS
from tui.case.model import Directness
from tui.settings.model import Name
from tui.wording import settings as words
from tui.wording.words import READING_WORDS


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that a setting can have: what it is called, what it means, and whether it has it."""

    group: str
    name: Name
    value: str | bool | None
    label: str
    meaning: str
    is_so: bool


def choices(app: Host) -> list[Choice]:
    """Every setting with the values that it can have, the themes of others last."""
    return [*_themes(app, ours=True), *_others(app), *_themes(app, ours=False)]


def _themes(app: Host, *, ours: bool) -> Iterator[Choice]:
    has = app.held.settings.theme
    names = [theme.name for theme in OURS]
    if ours:
        now = words.follows_words(app.theme) if not has else ""
        yield Choice(words.THEME, "theme", None, words.FOLLOWS, now, not has)
    else:
        names = sorted(set(app.available_themes) - set(names))
    for name in names:
        instead = fitting(name, app.taste.environ)
        meaning = words.THEME_WORDS.get(name, "")
        if instead != name:
            meaning = words.instead_words(instead)
        group = words.THEME if ours else words.MORE
        yield Choice(group, "theme", name, name, meaning, name == has)


def _others(app: Host) -> Iterator[Choice]:
    has = app.held.settings
    for reading in get_args(Directness):
        meaning, is_so = READING_WORDS[reading], reading == has.reading
        yield Choice(words.READING, "reading", reading, reading, meaning, is_so)
    group, still, letters = words.MANNER, has.reduced_motion, has.ascii
    yield Choice(group, "reduced_motion", not still, words.STILL, words.STILL_MEANS, still)
    yield Choice(group, "ascii", not letters, words.LETTERS, words.LETTERS_MEAN, letters)

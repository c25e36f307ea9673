"""How the app is to look and to behave: what somebody has set, and what the terminal says."""

import os
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from textual import constants
from textual.binding import Keymap
from textual.filter import LineFilter, Monochrome, NoColor
from textual.theme import BUILTIN_THEMES, Theme

from tui.app.actions import rebind
from tui.app.early import Base
from tui.app.first_theme import first_theme, fitting
from tui.app.ground import keep_ground, kept_ground
from tui.app.reader import Ground
from tui.app.theme import DARK, DEFAULTS, LIGHT, OURS
from tui.app.wall import Wall
from tui.outside.places import cache_folder, settings_file
from tui.outside.problem import Problem, Refused
from tui.settings.model import Held, Name, Settings

THEMES = {**BUILTIN_THEMES, **{theme.name: theme for theme in OURS}}
"""Textual's themes and ours, which have the first word."""
WALL = Wall()


class Taste(NamedTuple):
    """What is known before the first frame.

    `follows`: the terminal may still say that another theme suits it; `environ` is what it has said
    already.
    """

    held: Held
    theme: str
    follows: bool
    environ: Mapping[str, str]


def usual_taste() -> Taste:
    """What nobody has said anything about, in a terminal of many colours."""
    return Taste(Held(settings_file()), DARK.name, False, {"COLORTERM": "truecolor"})


def taste_of(held: Held, environ: Mapping[str, str]) -> Taste:
    """What the settings and the environment come to."""
    theme, follows = first_theme(held.settings.theme, environ, THEMES)
    if follows and not environ.get("COLORFGBG") and kept_ground(cache_folder(), environ):
        theme = LIGHT.name
    return Taste(held, theme, follows, environ)


def keys_and_faults(held: Held) -> tuple[dict[str, str], list[Problem]]:
    """The keys to bind anew, and all that is wrong with the settings, as it stands in the file."""
    faults = [*held.problems, *_unknown_theme(held)]
    keymap: dict[str, str] = {}
    if held.settings.keys:
        from tui.app.keymap import keymap_of

        keymap, wrong = keymap_of(held)
        faults += wrong
    return keymap, sorted(faults, key=lambda fault: (fault.line, fault.column))


def _unknown_theme(held: Held) -> list[Problem]:
    name = held.settings.theme
    if not name or name in THEMES:
        return []
    from tui.outside.near import did_you_mean
    from tui.outside.problem import shorten
    from tui.outside.text import clean_line

    message = f"There is no theme “{shorten(clean_line(name), 60)}”."
    mend = did_you_mean(name, THEMES) or "Juncture shows those there are: see its settings."
    return [held.problem(("theme",), message, mend, of_value=True)]


class Tasteful(Base):
    """An app that looks and behaves as somebody wants it to. `taste` is there from the first."""

    taste: Taste
    held: Held
    follows_terminal: bool
    ground: bool | None = None
    """Whether the terminal writes on a light ground, as far as it has said so."""

    def __init__(self) -> None:
        if os.environ.get("NO_COLOR") == "":  # says nothing; but Textual would listen
            del os.environ["NO_COLOR"]
        self.held, self.follows_terminal = self.taste.held, self.taste.follows
        self._last_filters: tuple[LineFilter, ...] = (WALL,)
        super().__init__()
        rebind({})
        self._choose_filters()
        self._choose_motion()

    def draw(self) -> None:
        """Let what is shown draw itself anew."""
        raise NotImplementedError

    def warn(self, *words: str, lists: str = "") -> None:
        """Say at the edge what is wrong; `lists` is the command that lists all of it."""
        raise NotImplementedError

    # What is there to choose from

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Textual's themes and ours. Ours is there from the first, so no other is ever parsed."""
        return THEMES

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """What themes that are not ours lack."""
        return DEFAULTS

    # What is set

    def take_settings(self) -> None:
        """Bind the keys that are set, and say once what is wrong with the settings."""
        keymap, faults = keys_and_faults(self.held)
        if keymap:
            self.set_keymap(keymap)
        if faults:
            self.warn(*(fault.in_a_line for fault in faults), lists="where")

    def have(self, name: Name, value: str | bool | None) -> None:
        """Have something otherwise from now on, at the next start too; None: as if never set."""
        from tui.settings.write import keep_setting

        try:
            self.held = keep_setting(self.held.path, name, value)
        except Refused as refused:  # for this once, then
            from tui.wording.settings import not_kept_words

            self.warn(not_kept_words(refused.problems[0]))
            value = getattr(Settings(), name) if value is None else value
            settings = self.held.settings._replace(**{name: value})  # type: ignore[arg-type]
            self.held = self.held._replace(settings=settings)
        match name:
            case "theme":
                self._choose_theme()
            case "reduced_motion":
                self._choose_motion()
            case "ascii":
                self._choose_filters()
                self.refresh_css(animate=False)

    # How it looks

    def _choose_theme(self) -> None:
        taste = taste_of(self.held, self.taste.environ)
        self.theme, self.follows_terminal = taste.theme, taste.follows
        self._suit_ground()

    def on_ground(self, event: Ground) -> None:
        """The terminal says what ground it writes on."""
        self.ground = event.is_light
        keep_ground(cache_folder(), self.taste.environ, is_light=event.is_light)
        self._suit_ground()

    def _suit_ground(self) -> None:
        if self.follows_terminal and self.ground is not None:
            self.theme = fitting((LIGHT if self.ground else DARK).name, self.taste.environ)

    def _choose_filters(self) -> None:
        filters: list[LineFilter] = []
        if self.held.settings.ascii:
            from tui.app.letters import Letters

            filters.append(Letters())
        if self.no_color:
            from tui.app.colourless import Colourless

            filters.append(Colourless())
        self._last_filters = (*filters, WALL)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What every line passes, whoever drew it; at last a second wall: no control character."""
        first = super().get_line_filters()
        if self.no_color:  # Textual's own makes grey of colours, which is one
            first = [its for its in first if not isinstance(its, Monochrome | NoColor)]
        return [*first, *self._last_filters]

    # How it behaves

    def _choose_motion(self) -> None:
        is_less = self.held.settings.reduced_motion
        self.animation_level = "none" if is_less else constants.TEXTUAL_ANIMATIONS

    def set_keymap(self, keymap: Keymap) -> None:
        """Bind other keys to some actions, and name those wherever keys are named."""
        rebind(keymap)
        super().set_keymap(keymap)
        if self.is_running:
            self.draw()

    def update_keymap(self, keymap: Keymap) -> None:
        """Bind other keys to some actions beside those that have others already."""
        self.set_keymap({**self._keymap, **keymap})

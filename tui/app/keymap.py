"""The keys that somebody wants for some actions, by their ids: what of it can be had, and what not.

Textual takes any word for a key and any for an action, and where two actions are to have one key it
lets go of one without a word.
"""

import unicodedata
from collections.abc import Iterator, Mapping

from textual.keys import KEY_NAME_REPLACEMENTS, Keys, _character_to_key

from tui.app.actions import ACTIONS, BY_ID, keys_as_shown
from tui.app.bindings import COPY, IN_LIBRARY, RENAME
from tui.outside.problem import Problem, shorten
from tui.outside.text import clean_line
from tui.settings.model import Held

MODIFIERS = frozenset({"alt", "ctrl", "shift", "super", "hyper", "meta"})
"""What a key can be held together with."""

SAME_AS = {
    "ctrl+i": "tab",
    "ctrl+m": "enter",
    "ctrl+j": "enter",
    "ctrl+h": "backspace",
    "ctrl+left_square_bracket": "escape",
}
"""Keys that reach a program as another, in most terminals."""

TAKEN = {"ctrl+q": "leaves at once", "ctrl+c": "is for copying, and says how to leave"}
"""Keys that have a meaning whatever somebody wants."""

TAKEN_IN_LIBRARY = {RENAME: "renames", COPY: "copies"}
"""Keys that mean something in the library, for what is done there."""

_NAMED = frozenset(key.value for key in Keys if key.value.replace("_", "").isalnum())

Wrong = tuple[str, str, str]
"""An action, what is wrong with its keys, and how to mend it."""


def keymap_of(held: Held) -> tuple[dict[str, str], list[Problem]]:
    """The keys to bind anew, as Textual takes them, and what is wrong with the others."""
    wanted = held.settings.keys
    if not wanted:
        return {}, []
    keymap, wrong = bound(wanted)
    return keymap, held.all_problems(
        [(("keys", action), message, mend, action in BY_ID) for action, message, mend in wrong]
    )


def bound(wanted: Mapping[str, tuple[str, ...]]) -> tuple[dict[str, str], list[Wrong]]:
    """As much of what is wanted as can be had, and why not the rest."""
    keymap: dict[str, str] = {}
    wrong: list[Wrong] = []
    for action, written in wanted.items():
        if action not in BY_ID:
            wrong.append((action, f"There is no action “{_shown(action)}”.", _nearest(action)))
            continue
        keys = []
        for word in written:
            key = key_named(word)
            if why_not := _why_not(word, key, action):
                wrong.append((action, *why_not))
            else:
                keys.append(key)
        if keys:
            keymap[action] = ",".join(dict.fromkeys(keys))
    wrong += _without_clashes(keymap)
    return keymap, wrong


def _without_clashes(keymap: dict[str, str]) -> Iterator[Wrong]:
    """Take out of the keys those that another action has too, the last wanted first."""
    while clash := _clash(keymap):
        key, action, other = clash
        del keymap[action]
        stays = keys_as_shown(BY_ID[action].keys)
        message = f"“{keys_as_shown(key)}” would do both “{other}” and “{action}”."
        yield action, message, f"“{action}” keeps {stays}; give “{other}” another key too."


def _clash(keymap: Mapping[str, str]) -> tuple[str, str, str] | None:
    """A key of two actions: of these the one that wants it, the last if both do, and the other."""
    order = [*(action.id for action in ACTIONS if action.id not in keymap), *keymap]
    has: dict[str, str] = {}
    for action in order:
        for key in keymap.get(action, BY_ID[action].keys).split(","):
            other = has.setdefault(key, action)
            if other != action and action in keymap:
                return key, action, other
    return None


def _why_not(word: str, key: str, action: str) -> tuple[str, str] | None:
    """Why a key cannot be had, and what to do about it; None where it can."""
    if not key:
        message = f"“{_shown(word)}” is no key, for “{action}” or any other action."
        return message, "Write a letter or sign, or a name such as f5, ctrl+n or shift+up."
    if same := SAME_AS.get(key):
        return f"“{key}” is {same} to most terminals.", f"Give “{action}” another key."
    if taken := TAKEN.get(key):
        return f"“{key}” {taken}.", f"Give “{action}” another key."
    if action in IN_LIBRARY and (does := TAKEN_IN_LIBRARY.get(key)):
        return f"“{key}” {does} walks in the library.", f"Give “{action}” another key."
    return None


def key_named(word: str) -> str:
    """The key that somebody means, by the name that Textual has for it; empty where there is none.

    A letter or sign means itself: `?` is `question_mark`. What it is held with stands before it;
    `^u`, as the app shows it, is `ctrl+u`.
    """
    word = f"ctrl+{word[1:]}" if word.startswith("^") and len(word) > 1 else word
    *held, base = word.rsplit("+", 1) if len(word) > 1 and not word.endswith("+") else [word]
    modifiers = [part.strip().lower() for part in held[0].split("+")] if held else []
    if not MODIFIERS.issuperset(modifiers) or len(set(modifiers)) < len(modifiers):
        return ""
    if len(base) == 1 and base.isprintable() and base != " ":
        if modifiers == ["shift"] and base.isalpha():
            return base.upper()
        base = _character_to_key(base if modifiers in ([], ["alt"]) else base.lower())
    else:
        base = base.lower()
        if base not in _NAMED and not _is_sign(base):
            return ""
    return "+".join([*sorted(modifiers), base])


def _is_sign(name: str) -> bool:
    """Whether it is Textual's name for a sign: `question_mark`."""
    whole = {value: key for key, value in KEY_NAME_REPLACEMENTS.items()}.get(name, name)
    for words in (whole.replace("_", " "), whole.replace("_", "-")):
        try:
            sign = unicodedata.lookup(words)
            return sign.isascii() and _character_to_key(sign) == name
        except KeyError:
            continue
    return False


def _nearest(action: str) -> str:
    from tui.outside.near import did_you_mean

    return did_you_mean(action, BY_ID) or "The help and docs/settings.md list them."


def _shown(word: str) -> str:
    return shorten(clean_line(word), 60)

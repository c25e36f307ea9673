"""Who is here: a folder for each visitor, found again by what their browser keeps."""

import hashlib
import secrets
import shutil
from collections import Counter
from pathlib import Path

MOST_KEPT = 500
"""How many visitors' folders are kept; whoever has been away the longest is forgotten."""


class Visitors:
    """The visitors by their passes, the one who came last at the end, and who is here now."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, Path] = {}
        self._here: Counter[str] = Counter()

    def welcome(self, shown: str | None) -> str:
        """The pass of a visitor: the one they have shown, if it is one, or a new one."""
        key = shown if shown and shown in self._known else secrets.token_urlsafe(24)
        folder = self._known.pop(key, None) or self._folder / _name(key)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._known[key] = folder
        self._forget()
        return key

    def folder(self, shown: str | None) -> Path | None:
        """The folder of whoever shows a pass; None for one that nobody has been given."""
        return self._known.get(shown or "")

    @property
    def here(self) -> int:
        """How many apps are open."""
        return self._here.total()

    def enter(self, key: str) -> None:
        """A visitor opens the app."""
        self._here[key] += 1

    def leave(self, key: str) -> None:
        """A visitor has closed the app."""
        self._here[key] -= 1
        self._here += Counter()  # drops those that are not here any more

    def _forget(self) -> None:
        away = [key for key in self._known if key not in self._here]
        for key in away[: max(0, len(self._known) - MOST_KEPT)]:
            shutil.rmtree(self._known.pop(key), ignore_errors=True)


def _name(key: str) -> str:
    """The name of a visitor's folder, from which nobody finds their pass."""
    return hashlib.sha256(key.encode()).hexdigest()[:32]

"""Every place, dialog and empty state, in every size and in each kind of colours.

One file holds all that is passed through in one sitting, as text with the sequences that colour it:
`cat` shows it as it looked. Those of each screen by itself, drawn, are in `test_snapshots`.
"""

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from rich.color import ColorSystem
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from tests.app.screen import MEDIUM, NARROW, WIDE, Walker, walking, without_decisions
from tests.app.test_contrast import taste
from tests.app.test_library_look import WHEN
from tui.app.dialogs.looks import NAME
from tui.app.theme import DARK, LIGHT, SIXTEEN
from tui.outside import places
from tui.scenario.opening import Opened
from tui.wording.handing_on import WORKING

TOURED: dict[str, Sequence[str]] = {
    "the walk": (),
    "an option chosen": ("enter",),
    "a consequence": ("down", "down", "down"),
    "why": ("w",),
    "a note": ("escape", "i"),
    "a doubt": ("escape", "d"),
    "the outcome": ("escape", "n", "n"),
    "the board": ("2", "down"),
    "seek": ("tab", "down", "V"),
    "the baseline": ("b",),
    "the outline": ("escape", "6", "down"),
    "the graph": ("7", "down"),
    "the futures": ("8",),
    "the silences": ("9", "right"),
    "the document": ("4", "down"),
    "made of it": ("M",),
    "the comparison": ("escape", "5"),
    "the counts": ("R",),
    "find": ("slash", *"ferry"),
    "the palette": ("escape", "ctrl+p"),
    "the library": ("escape", "o"),
    "help": ("escape", "question_mark"),
    "the settings": ("escape", "T"),
    "a brief": ("escape", "e"),
    "a picture": ("escape", "P"),
    "the tour": ("escape", "1", "I"),
    "unsaved": ("escape", "q"),
}
"""What is passed through one after the other, by the keys that lead on from the one before."""

EMPTY: dict[str, Sequence[str]] = {
    "nothing to walk": ("1",),
    "nothing on the board": ("2",),
    "nothing in the outline": ("6",),
    "nothing in the graph": ("7",),
    "nothing of futures": ("8",),
    "nothing of silences": ("9",),
    "nothing to compare": ("5",),
    "nothing to count": ("R",),
    "nothing found": ("slash", *"zebra"),
    "nothing called so": ("escape", "ctrl+p", *"zebra"),
    "nothing in the library": ("escape", "o"),
}
"""The same of a case that has only its document."""

COLOURS: dict[str, tuple[str, ColorSystem | None]] = {
    "dark": (DARK.name, ColorSystem.TRUECOLOR),
    "light": (LIGHT.name, ColorSystem.TRUECOLOR),
    "sixteen": (SIXTEEN.name, ColorSystem.STANDARD),
    "none": (DARK.name, None),
}
WALK = """format = 1
[scenario]
title = "By day"
author = "Ines"
saved = 2026-11-26T09:00:00Z
[case]
id = "ferry"
[choices]
boat = "stop"
"""
BEING_LISTED = {"counts", NAME}
"""What goes on until a list is whole."""
LOOKED_AT = {"wide": WIDE, "medium": MEDIUM, "narrow": NARROW}


COLOURED = re.compile(r"\x1b\[(?:\d+;)*(?:[34][0-8]|9\d|10\d)[;m]")


class Sitting(SingleFileSnapshotExtension):
    """All that was passed through, in one file."""

    _write_mode = WriteMode.TEXT
    file_extension = "ansi"
    _file_extension = "ansi"


def painted(walker: Walker, colours: ColorSystem | None) -> Iterator[str]:
    """The rows of the screen, as a terminal of so many colours is told them."""
    for strip in walker.app.screen._compositor.render_strips():
        row = "".join(
            style.render(text, color_system=colours or ColorSystem.TRUECOLOR) if style else text
            for text, style, _ in strip.simplify()
        )
        yield row.rstrip()


def is_whole(walker: Walker) -> bool:
    """Whether all that the screen is to show is there: no list, answer or brief is to come."""
    listing = not BEING_LISTED.isdisjoint(work.group for work in walker.app.workers)
    return not (listing or walker.app.answers.work.is_busy or WORKING in walker.text)


async def passed_through(
    opened: Opened, passed: dict[str, Sequence[str]], colours: str, size: tuple[int, int]
) -> str:
    """Everything that is seen on the way, each beneath its name."""
    theme, system = COLOURS[colours]
    seen: list[str] = []
    async with walking(opened, size, taste=taste(theme, still=True)) as walker:
        for name, keys in passed.items():
            walker.app.saying.hush()
            await walker.press(*keys)
            await walker.until(lambda: is_whole(walker))
            await walker.settle()
            seen += [f"── {name} ──", *painted(walker, system)]
        assert walker.is_running
    return "\n".join([*seen, ""])


@pytest.mark.parametrize("size", LOOKED_AT)
@pytest.mark.parametrize("colours", COLOURS)
async def test_every_place_and_dialog_looks_as_it_did(
    colours: str,
    size: str,
    small: Opened,
    home: Path,
    snapshot: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if colours == "none":
        monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr(places, "_PACKAGE", home / "tui")  # no cases but the one that is open
    os.utime(small.case_path, (WHEN, WHEN))
    seen = await passed_through(without_decisions(small), EMPTY, colours, LOOKED_AT[size])
    (small.case_path.parent / "by-day.toml").write_text(WALK, "utf-8")
    seen += await passed_through(small, TOURED, colours, LOOKED_AT[size])
    assert bool(COLOURED.search(seen)) == (colours != "none")
    assert seen == snapshot(extension_class=Sitting)

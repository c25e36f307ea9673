"""The briefs of everything that comes with the program, as files that a change shows in."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tui.brief.formats import SUFFIXES, Briefed, Format, briefed, set_as
from tui.content.brief.model import Origin
from tui.reason.reasoner import Reasoner
from tui.scenario.opening import Opened
from tui.start import open_named

GOLDENS = Path(__file__).parent / "goldens"

WALKS = (
    "town-baths",
    "town-baths/status-quo",
    "town-baths/joint-pool-by-bus",
    "town-baths/what-the-association-asks",
    "us-china-ai",
    "us-china-ai/status-quo",
    "us-china-ai/recommended",
    "us-china-ai/argued-against",
)
IN_FULL = ("town-baths/joint-pool-by-bus",)
"""What is kept whole in every format; of the others, the page is, and the whole in Markdown."""

VERSION = "0.0"
"""Every version sets the same."""


def files() -> Iterator[tuple[Path, str, bool, Format]]:
    """The file, and what is in it: a brief of a walk, short or not, in a format."""
    for walk in WALKS:
        for is_short in (True, False):
            for name, (suffix, *_) in SUFFIXES.items():
                if is_short or walk in IN_FULL or name == "markdown":
                    kind = "short" if is_short else "whole"
                    stem = walk.replace("/", ".")
                    yield GOLDENS / f"{stem}.{kind}{suffix}", walk, is_short, name


@cache
def opened(walk: str) -> tuple[Opened, Reasoner]:
    """A walk that comes with the program, by its name."""
    there = open_named(walk)
    return there, Reasoner(there.case)


@cache
def made(walk: str, *, is_short: bool) -> Briefed:
    """A brief of such a walk."""
    there, reasoner = opened(walk)
    digest = there.saved.digest if there.saved else ""
    origin = Origin(walk, digest, is_case=there.saved is None, version=VERSION)
    return briefed(reasoner, there.scenario, origin, is_short=is_short)


def text(walk: str, format: Format, *, is_short: bool) -> str:
    """What such a file holds."""
    return set_as(format, made(walk, is_short=is_short))

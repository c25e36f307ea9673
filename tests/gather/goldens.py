"""The walks that come with each case, counted together, as files that a change shows in."""

from collections.abc import Iterator
from pathlib import Path

from tui.brief.gathered import SUFFIXES, Format, set_as
from tui.gather.gathering import gather, walk_files
from tui.outside.places import bundled_case
from tui.reason.reasoner import Reasoner
from tui.start import open_named

GOLDENS = Path(__file__).parent / "goldens"
CASES = ("town-baths", "us-china-ai")
VERSION = "0.0"
"""Every version sets the same."""


def files() -> Iterator[tuple[Path, str, Format]]:
    """The file, of which case it is, and its format."""
    for case in CASES:
        for name, (suffix, *_) in SUFFIXES.items():
            yield GOLDENS / f"{case}{suffix}", case, name


def text(case: str, format: Format) -> str:
    """What such a file holds."""
    opened = open_named(case)
    folder = bundled_case().parents[1] / case
    gathered = gather(walk_files(folder), opened.case, opened.case_path)
    command = f"juncture gather {case}"
    return set_as(format, Reasoner(opened.case), gathered, command, VERSION)

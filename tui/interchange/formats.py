"""The formats that a whole case can be handed on in, and how the names of such files end."""

from pathlib import Path
from typing import Literal

from tui.case.model import Case

CaseFormat = Literal["aif", "annotations", "argdown"]

SUFFIXES: dict[CaseFormat, tuple[str, ...]] = {
    "aif": (".aif.json", ".aif"),
    "annotations": (".jsonld",),
    "argdown": (".argdown", ".ad"),
}
"""How such files are named; the first is what a new one gets."""


def format_of(path: Path) -> CaseFormat | None:
    """The format of a file, by how its name ends; None when that tells nothing."""
    name = path.name.lower()
    return next((key for key, ends in SUFFIXES.items() if name.endswith(ends)), None)


def set_as(format: CaseFormat, case: Case) -> str:
    """The text of a file in that format."""
    match format:
        case "aif":
            from tui.interchange.aif import aif

            return aif(case)
        case "annotations":
            from tui.interchange.annotations import annotations

            return annotations(case)
        case "argdown":
            from tui.interchange.argdown import argdown

            return argdown(case)

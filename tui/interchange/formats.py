"""The formats that a whole case can be handed on in, and how the names of such files end."""

from typing import Literal

from tui.case.model import Case

CaseFormat = Literal["aif", "annotations", "argdown"]

SUFFIXES: dict[CaseFormat, tuple[str, ...]] = {
    "aif": (".aif.json", ".aif"),
    "annotations": (".jsonld",),
    "argdown": (".argdown", ".ad"),
}
"""How such files are named; the first is what a new one gets."""


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

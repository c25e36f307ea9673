"""One save, between two marks that a tracer sees: run by the trial `faults`."""

import os
import sys
from dataclasses import replace
from pathlib import Path

from tests.scenario.samples import sample
from tui.outside.problem import Refused
from tui.scenario.read import read_scenario
from tui.scenario.write import save

BEGIN, END = "/juncture/begin", "/juncture/end"
"""Paths that nothing has; to ask for them is the mark."""


def main(link: Path, file: Path, other: Path) -> None:
    """Save a changed walk through `link`, and print what came of it.

    `file` is what the link leads to. A first save, to `other`, has everything imported.
    """
    previous = read_scenario(file)
    walk = replace(sample(), title="New " * 50, notes={"boat": "a longer note " * 300})
    save(other, walk, None)
    os.access(BEGIN, os.F_OK)
    try:
        save(link, walk, previous)
        answer = "saved"
    except Refused as refused:
        answer = str(refused)
    os.access(END, os.F_OK)
    print(answer)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))

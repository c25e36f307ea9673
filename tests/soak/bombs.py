"""Files that are made to cost more than they are worth: opened, checked, and saved over.

Whatever a file is, it is read or refused in little time and memory, and a line says why. A sound
case is as long as it likes to be, and costs what one of its length costs. The seconds told are what
the file costs: what the same program takes with a small sound one is taken off.
"""

import random
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.soak.bomb_shapes import CASE_HEAD, DOCUMENT, KINDS
from tests.soak.figures import Figures

ROOT = Path(__file__).parents[2]
MEGABYTE = 1024 * 1024
MOST_MEMORY = 400 * MEGABYTE
"""What a program gets; one that wants more ends with a traceback, and is counted."""

SECONDS = 60
"""How long one may work; one that works longer is ended, and counted too."""

IN_DOUBT = 0.8
"""Seconds from which one is met again: a busy machine makes it slower, and never quicker."""

AGAIN = 2
"""How often it is met again."""

OPEN = """
import sys
from pathlib import Path
from tui.outside.problem import Refused
from tui.scenario.opening import open_file
try:
    open_file(Path(sys.argv[1]))
    print("read")
except Refused as refused:
    print("refused", *(problem.rule for problem in refused.problems))
"""
CHECK = """
import sys
from pathlib import Path
from tui.work.check import check_case
print("checked", *{problem.rule for problem in check_case(Path(sys.argv[1])).problems})
"""
SAVE = """
import sys
from dataclasses import replace
from pathlib import Path
from tui.outside.problem import Refused
from tui.scenario.opening import open_file
from tui.scenario.write import save
path = Path(sys.argv[1])
try:
    opened = open_file(path)
    saved = save(path, replace(opened.scenario, title="Another"), opened.saved, case=opened.case)
    print("saved", *(problem.rule for problem in saved.warnings))
except Refused as refused:
    print("refused", *(problem.rule for problem in refused.problems))
"""


@dataclass(frozen=True, slots=True)
class Run:
    """What became of one file: what was said, and what it took."""

    said: str
    seconds: float
    megabytes: float

    @property
    def is_well(self) -> bool:
        """Whether it was read or refused, and nothing else."""
        return self.said.startswith(("read", "refused", "checked", "saved"))


def place(folder: Path) -> None:
    """Make the folders that a case stands in, with its document."""
    (folder / "seeds").mkdir()
    (folder / "scenarios" / "bomb").mkdir(parents=True)
    (folder / "seeds" / "memo.txt").write_text(DOCUMENT, encoding="utf-8")


def run(program: str, kind: str, what: str, size: int, file: Path) -> Run:
    """Let a program read a bomb as the file of that name, each in a process of its own.

    A document is read as that of the case whose file this is.
    """
    opened = file
    if kind == "document":
        file.write_text(CASE_HEAD, encoding="utf-8")
        file = file.parents[2] / "seeds" / "memo.txt"
    made = [sys.executable, "-m", "tests.soak.bomb_shapes", kind, what, str(size), str(file)]
    subprocess.run(made, check=True, cwd=ROOT)
    with tempfile.NamedTemporaryFile() as out:
        bounds = [out.name, str(SECONDS), str(MOST_MEMORY)]
        command = [sys.executable, "-c", program, str(opened)]
        measured = subprocess.run(
            [sys.executable, "-m", "tests.soak.measuring", *bounds, *command],
            check=True,
            cwd=ROOT,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        said = out.read(4_000).decode("utf-8", "replace").strip()
    file.unlink()
    code, seconds, megabytes = measured.stdout.split()
    if int(code):
        said = f"ended with {code}: {said}"
    return Run(said, float(seconds), float(megabytes))


@dataclass(frozen=True, slots=True)
class Trial:
    """Bombs of a kind, as files of some sizes and of one name, and the program that meets them."""

    what: str
    kind: str
    megabytes: Sequence[float]
    name: str
    program: str

    @property
    def small(self) -> str:
        """The kind of what is small and sound, and read in the same way."""
        return "small walk" if self.kind == "walk" else "small case"


TRIALS = (
    Trial("files hard to parse, as cases", "hard", (8,), "case.toml", OPEN),
    Trial("files hard to parse, as walks", "hard", (8,), "walk.toml", OPEN),
    Trial("cases full of faults", "wrong", (8, 3), "case.toml", OPEN),
    Trial("cases full of faults, checked", "wrong", (8, 3), "case.toml", CHECK),
    Trial("long cases", "sound", (8, 0.5), "case.toml", OPEN),
    Trial("long cases, checked", "sound", (0.5,), "case.toml", CHECK),
    Trial("walks full of faults", "walk", (8, 1, 0.5), "walk.toml", OPEN),
    Trial("documents of a case", "document", (8, 2, 0.5, 0.15), "case.toml", OPEN),
    Trial("long walks, saved over", "walk", (1, 0.4, 0.1), "walk.toml", SAVE),
)


def soak(seed: int, share: float) -> Sequence[Figures]:
    """Each kind of bomb, met in each way: how slow the slowest was, and how large the largest."""
    return [tried(trial, seed, share) for trial in TRIALS]


def tried(trial: Trial, seed: int, share: float) -> Figures:
    """Some of the bombs of one trial, and what became of them."""
    bombs = [(what, size) for what in KINDS[trial.kind] for size in trial.megabytes]
    chosen = random.Random(seed).sample(bombs, max(1, min(len(bombs), round(share * len(bombs)))))
    with tempfile.TemporaryDirectory() as folder:
        place(Path(folder))
        file = Path(folder, "scenarios", "bomb", trial.name)
        if trial.kind == "walk":
            file.with_name("case.toml").write_text(CASE_HEAD, encoding="utf-8")
        start = min(run(trial.program, trial.small, "one", 0, file).seconds for _ in range(AGAIN))
        runs = [_met(trial, what, int(size * MEGABYTE), file, start) for what, size in chosen]
    for (what, size), each in zip(chosen, runs, strict=True):
        if not each.is_well:
            print(f"{trial.what}: {what}, {size} MB: {each.said}", file=sys.stderr)
    return Figures(
        trial.what,
        len(runs),
        tracebacks=sum(not each.is_well for each in runs),
        slowest=max(each.seconds for each in runs),
        largest=max(each.megabytes for each in runs),
    )


def _met(trial: Trial, what: str, size: int, file: Path, start: float) -> Run:
    """One bomb, met until it is known what it costs beyond the start of the program."""
    first = run(trial.program, trial.kind, what, size, file)
    runs = [first]
    while len(runs) <= AGAIN and min(each.seconds for each in runs) - start > IN_DOUBT:
        runs.append(run(trial.program, trial.kind, what, size, file))
    return Run(
        next((each.said for each in runs if not each.is_well), first.said),
        max(min(each.seconds for each in runs) - start, 0.0),
        max(each.megabytes for each in runs),
    )

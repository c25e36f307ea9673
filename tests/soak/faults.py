"""Every system call of a save fails with every error, and is the last one before a kill."""

import errno
import os
import re
import shutil
import stat
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tests.scenario.samples import sample
from tests.soak import saving
from tests.soak.figures import Figures
from tui.scenario.leftovers import sweep
from tui.scenario.write import render, save

ERRORS = ("ENOSPC", "EIO", "EACCES", "EROFS", "EDQUOT", "EINTR")
KILL = "KILL"
_ROOT = Path(__file__).parents[2]
_CALL = re.compile(r"(\w+)\(")
_PATIENCE = 60
_NOT_OF_FILES = frozenset({"brk", "futex", "mmap", "mprotect", "mremap", "munmap", "madvise"})
"""Calls that get memory: what they fail with are not the errors of a disk. A kill is."""
_MODE = 0o640


@dataclass(frozen=True, slots=True)
class Fault:
    """The `nth` call of its name, from the start of the program, fails so, or is the last."""

    call: str
    nth: int
    error: str

    @property
    def rule(self) -> str:
        """As strace is told."""
        how = f"signal={KILL}" if self.error == KILL else f"error={self.error}"
        return f"inject={self.call}:{how}:when={self.nth}"


def can_run() -> bool:
    """Whether there is a tracer, and it may trace."""
    if not shutil.which("strace"):
        return False
    return subprocess.run(["strace", "-o", os.devnull, "true"], capture_output=True).returncode == 0


def soak(seed: int, share: float) -> Sequence[Figures]:
    """All faults, or evenly spread ones. `seed` plays no part: nothing is random."""
    if not can_run():
        print("faults: needs strace, and leave to trace", file=sys.stderr)
        return ()
    with tempfile.TemporaryDirectory() as folder:
        calls = _calls(Path(folder))
        faults = [
            Fault(call, nth, error)
            for call, nth in calls
            for error in (*ERRORS, KILL)
            if error == KILL or call not in _NOT_OF_FILES
        ]
        step = max(1, round(1 / share))
        tried = [
            (Path(folder) / str(at), fault) for at, fault in enumerate(faults) if not at % step
        ]
        with ThreadPoolExecutor(2) as pool:
            wrongs = Counter(
                wrong for some in pool.map(_try, *zip(*tried, strict=True)) for wrong in some
            )
    what = f"a save: {len(calls)} calls x {len(ERRORS)} errors and a kill"
    return [Figures(what, len(tried), wrongs["lost"], wrongs["torn"], 0, wrongs["traceback"])]


def _calls(folder: Path) -> list[tuple[str, int]]:
    """The calls of a save, each with how often the program has made it by then."""
    log = folder / "log"
    done = _save(folder / "whole", "-o", str(log))
    assert done.stdout == "saved\n", done
    counts: Counter[str] = Counter()
    calls: list[tuple[str, int]] = []
    within = False
    for line in log.read_text("utf-8", "replace").splitlines():
        if not (match := _CALL.match(line)):
            continue
        counts[match[1]] += 1
        if saving.BEGIN in line or saving.END in line:
            within = saving.BEGIN in line
        elif within:
            calls.append((match[1], counts[match[1]]))
    return calls


def _save(folder: Path, *tracing: str) -> subprocess.CompletedProcess[str]:
    """Save under the tracer, in a new folder, over a file that a link leads to."""
    kept = folder / "kept"
    kept.mkdir(parents=True)
    file, link = kept / "walk.toml", folder / "link.toml"
    save(file, sample(), None)
    file.chmod(_MODE)
    link.symlink_to(file)
    child = [
        sys.executable,
        "-m",
        "tests.soak.saving",
        str(link),
        str(file),
        str(folder / "other.toml"),
    ]
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    return subprocess.run(
        ["strace", *tracing, *child],
        cwd=_ROOT,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=_PATIENCE,
    )


def _try(folder: Path, fault: Fault) -> list[str]:
    """What went wrong under a fault; nothing is the aim."""
    done = _save(folder, "-o", os.devnull, "-e", f"trace={fault.call}", "-e", fault.rule)
    wrongs = list(_wrongs(folder, fault, done))
    if wrongs:
        print(f"{fault}: {', '.join(wrongs)}\n{done.stdout}{done.stderr}", file=sys.stderr)
    shutil.rmtree(folder)
    return wrongs


def _wrongs(folder: Path, fault: Fault, done: subprocess.CompletedProcess[str]) -> Iterator[str]:
    file, other = folder / "kept" / "walk.toml", folder / "other.toml"
    holds = file.read_bytes()
    is_new = b"longer note" in holds
    if holds != render(sample()) and not (is_new and holds == other.read_bytes()):
        yield "torn"
    if not (folder / "link.toml").is_symlink() or stat.S_IMODE(file.stat().st_mode) != _MODE:
        yield "torn"
    if "Traceback" in done.stderr:
        yield "traceback"
    if fault.error == KILL:
        sweep(folder / "kept")
    elif fault.error == errno.errorcode[errno.EINTR] and done.stdout != "saved\n":
        yield "lost"
    if (done.stdout == "saved\n" or "in its place" in done.stdout) and not is_new:
        yield "lost"
    if "as it was" in done.stdout and is_new:
        yield "lost"
    if list(folder.rglob(".juncture-*")):
        yield "lost"

"""The benchmark can be run. What it measures is for people to judge: no test asserts a time."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROWS = (
    "time to the first frame",
    "most memory",
    "key press to repaint",
    "moving to another option",
    "choosing an option",
    "juncture new",
    "juncture check",
    "juncture read --find",
    "opened again",
    "moving in Source",
)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_it_measures_everything() -> None:
    command = [sys.executable, "-m", "tests.benchmarks", "--runs", "1", "--quick"]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert ended.returncode == 0, ended.stderr
    for row in ROWS:
        assert f"\n{row}" in ended.stdout
    for aim in ("1.25", "1.4", "1.5"):
        assert aim in ended.stdout

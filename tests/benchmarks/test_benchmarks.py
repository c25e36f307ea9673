"""The benchmark can be run. What it measures is for people to judge: no test asserts a time."""

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.benchmarks.reasons import REASONS, why_not

ROOT = Path(__file__).parents[2]
ROWS = (
    "time to the first frame",
    "the same, nothing kept",
    "first key answered after",
    "most memory",
    "key press to repaint",
    "moving to another option",
    "choosing an option",
    "juncture show --json",
    "juncture check of 1 MB",
    "juncture new",
    "juncture check",
    "juncture read --find",
    "opened again",
    "moving in Source",
)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_it_measures_everything(tmp_path: Path) -> None:
    picture = tmp_path / "bench.svg"
    asked = ["--runs", "1", "--quick", "--plot", str(picture)]
    command = [sys.executable, "-m", "tests.benchmarks", *asked]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert ended.returncode == 0, ended.stderr
    for row in ROWS:
        assert f"\n{row}" in ended.stdout
    for aim in ("0.15", "1.35", "1.15", "1.3"):
        assert aim in ended.stdout
    drawn = ET.fromstring(picture.read_text("utf-8"))
    words = [text.text for text in drawn.iter("{http://www.w3.org/2000/svg}text")]
    assert "first key answered after" in words


def test_a_reason_is_given_for_what_is_measured() -> None:
    assert set(REASONS) <= {row.strip() for row in ROWS}
    assert why_not(["another"]) == ["another: Not looked into yet."]

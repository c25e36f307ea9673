"""Who has a walk open: told to the second, and taken over from the dead."""

import os
import subprocess
import sys
from pathlib import Path

from tui.scenario.holding import Hold, Holder, hold

HOLD = """
import sys
from pathlib import Path
from tui.scenario.holding import hold
held = hold(Path(sys.argv[1]), Path(sys.argv[2]))
print("held", flush=True)
sys.stdin.read()
"""


def test_a_hold_is_told_to_others_and_given_up(tmp_path: Path) -> None:
    locks, walk = tmp_path / "locks", tmp_path / "walk.toml"
    first = hold(locks, walk)
    assert isinstance(first, Hold)
    second = hold(locks, walk)
    assert isinstance(second, Holder)
    assert (second.process, second.is_here) == (os.getpid(), True)
    assert second.since
    other = hold(locks, tmp_path / "other.toml")
    assert isinstance(other, Hold)
    first.release()
    third = hold(locks, walk)
    assert isinstance(third, Hold)
    third.release()
    other.release()
    assert list(locks.iterdir()) == []


def test_every_way_to_a_file_leads_to_its_holder(tmp_path: Path) -> None:
    walk, link = tmp_path / "walk.toml", tmp_path / "link.toml"
    link.symlink_to(walk)
    first = hold(tmp_path, walk)
    assert isinstance(first, Hold)
    assert isinstance(hold(tmp_path, link), Holder)
    first.release()


def test_the_hold_of_a_killed_program_is_taken_over(tmp_path: Path) -> None:
    walk = tmp_path / "walk.toml"
    arguments = [sys.executable, "-c", HOLD, str(tmp_path), str(walk)]
    with subprocess.Popen(
        arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]
    ) as program:
        assert program.stdout
        assert program.stdout.readline() == b"held\n"
        holder = hold(tmp_path, walk)
        assert isinstance(holder, Holder)
        assert holder.process == program.pid
        program.kill()
    taken = hold(tmp_path, walk)
    assert isinstance(taken, Hold)
    taken.release()


def test_a_holder_whose_record_says_nothing_is_nobody_in_particular(tmp_path: Path) -> None:
    walk = tmp_path / "walk.toml"
    held = hold(tmp_path, walk)
    assert isinstance(held, Hold)
    (record,) = tmp_path.glob("walk-*.toml")
    for text in ("", "= 1", 'process = "x"\nmachine = 1\nsince = 2'):
        record.write_text(text, "utf-8")
        assert hold(tmp_path, walk) == Holder()
    record.unlink()
    assert hold(tmp_path, walk) == Holder()
    held.release()


def test_without_a_folder_nothing_is_held(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert hold(tmp_path / "file" / "locks", tmp_path / "walk.toml") is None

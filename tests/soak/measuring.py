"""Runs a command within bounds, and prints its exit code and what it took: seconds and megabytes.

What the system says that a process has taken includes what the one took that began it. This one
takes next to nothing, whoever runs it.
"""

import os
import resource
import subprocess
import sys

MEGABYTE = 1024 * 1024


def largest(used: resource.struct_rusage) -> float:
    """The megabytes that a process has taken at once."""
    return used.ru_maxrss / (
        MEGABYTE if sys.platform == "darwin" else 1024
    )  # in kilobytes elsewhere


def main(said: str, seconds: int, memory: int, command: list[str]) -> None:
    """Run `command`, with all that it says going to the file `said`."""

    def bound() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))

    with open(said, "wb") as out:  # noqa: PTH123 - even a path would take something
        child = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT, preexec_fn=bound)
        _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    print(child.returncode, used.ru_utime + used.ru_stime, largest(used))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4:])

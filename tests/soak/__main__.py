"""How much does it take to lose something, or to let something in?

Each trial is a module of this folder with a function `soak(seed, share)`, which tries as much as it
was made for, times `share`, and answers with `Figures`. The tests of the same name run a small
share of it.
"""

import argparse
import sys
from importlib import import_module

from tests.soak.figures import Figures, table

TRIALS: tuple[str, ...] = (
    "faults",
    "kills",
    "walks",
    "together",
    "stdin",
    "monkey",
    "payloads",
    "bombs",
    "explosions",
)


def main() -> int:
    """Run the trials that are named, or all, and print one table. 1 when anything went wrong."""
    parser = argparse.ArgumentParser(prog="make soak", description=__doc__)
    parser.add_argument("trials", nargs="*", help=f"which; of {', '.join(TRIALS)}")
    parser.add_argument("--seed", type=int, default=0, help="for everything that is random")
    parser.add_argument("--share", type=float, default=1.0, help="of the whole, for each trial")
    asked = parser.parse_args()
    rows: list[Figures] = []
    for name in asked.trials or TRIALS:
        print(f"{name} …", file=sys.stderr, flush=True)
        figures = import_module(f"tests.soak.{name}").soak(asked.seed, asked.share)
        print(table(figures), file=sys.stderr, flush=True)  # the whole takes hours, and may be cut
        rows += figures
    print(table(rows))
    return 0 if all(row.is_clean for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())

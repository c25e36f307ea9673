"""Other terminal apps made with Textual, where they are installed, each as it starts by itself."""

import shutil
from pathlib import Path

README = str(Path(__file__).parents[2] / "README.md")

PEERS: dict[str, tuple[tuple[str, ...], str]] = {
    "posting": (("posting",), "Collection"),
    "harlequin": (("harlequin", "--locale", "C"), "Data Catalog"),
    "frogmouth": (("frogmouth", README), "Frogmouth"),
    "toolong": (("tl", README), "Juncture"),
}
"""By name: how each is started, and what its first frame shows."""


def installed() -> dict[str, tuple[list[str], str]]:
    """Those that are found on the PATH, with the whole path of the command."""
    return {
        name: ([path, *command[1:]], first)
        for name, (command, first) in PEERS.items()
        if (path := shutil.which(command[0]))
    }

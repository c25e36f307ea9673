"""What somebody might put into a file so that a terminal, a markup or a reader does as they like.

The Big List of Naughty Strings, with its licence beside it, and our own, by family.
"""

import json
from pathlib import Path

from tests.payloads.own import FAMILIES

NAUGHTY: tuple[str, ...] = tuple(
    dict.fromkeys(json.loads((Path(__file__).parent / "blns.json").read_text("utf-8")))
)
"""The Big List of Naughty Strings, each once."""

OWN: tuple[str, ...] = tuple(dict.fromkeys(text for family in FAMILIES.values() for text in family))

PAYLOADS: tuple[str, ...] = tuple(dict.fromkeys((*OWN, *NAUGHTY)))
"""All of them, ours first."""

SAMPLE: tuple[str, ...] = tuple(
    dict.fromkeys(text for family in FAMILIES.values() for text in family[:4])
)
"""A few of each family, for tests that are to be quick."""

"""A case of which nothing is written yet but where its document is."""

from hashlib import sha256
from pathlib import Path

PAGE = """THE BATHS

The council must decide this year whether to close the old baths or to repair them. If the \
baths are closed, the swimming club could lose its only pool. The club might then dissolve.

A survey of 2019 counted 310 swimmers a week. Repairs are expected to cost the town more than a \
new roof would.

This note was printed on recycled paper.
"""

DRAFT = """format = 1

[case]
id = "baths"
title = "The baths"
summary = "A note on the baths."
stage = "draft"

[[documents]]
id = "note"
path = "baths.txt"
sha256 = "{sha256}"
title = "THE BATHS"
body = {{ from = "The council must", to = "recycled paper." }}

# What follows is written in the app.
"""


def draft(folder: Path) -> Path:
    """Write a page of text, and the draft of a case of it; the file of the case."""
    (folder / "seeds").mkdir(parents=True)
    (folder / "seeds" / "baths.txt").write_text(PAGE, "utf-8", newline="\n")
    path = folder / "baths" / "case.toml"
    path.parent.mkdir()
    path.write_text(DRAFT.format(sha256=sha256(PAGE.encode()).hexdigest()), "utf-8", newline="\n")
    return path

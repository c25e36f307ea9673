"""The file of the small case with something else in it."""

from pathlib import Path

NOTE_ON_MOVING = """[[caveats]]
id = "nobody-asked"
about = ["passage.families-move"]
text = "Nobody is asked."
basis = "document"

[[caveats]]"""
"""Instead of `[[caveats]]`: a note on a passage that much rests on, before the others."""

NOTE_ON_THE_PAPER = """[[passages]]
id = "paper"
document = "memo"
from = "Printed on paper"
to = "on the island."

[[caveats]]
id = "why-paper"
about = ["passage.paper"]
text = "The paper is mentioned for no reason."
basis = "document"

[[set_aside]]"""
"""Instead of `[[set_aside]]`: a note on a passage that nothing else cites."""


def edit(case: Path, old: str, new: str) -> None:
    """Put something else in the case file in the first place where something stands."""
    text = case.read_text("utf-8")
    assert old in text
    case.write_text(text.replace(old, new, 1), "utf-8")

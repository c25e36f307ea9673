"""The short guide for people's own assistants, which `juncture skill` prints."""

import re
from importlib.resources import files

from tui.text.sheet import NARROWEST, wrap

_CODE = re.compile(r"(^```.*?^```$)", re.MULTILINE | re.DOTALL)
_PROSE = re.compile(
    r"^(?!#)(- |\d+\. |)"  # what leads an item of a list; nothing leads a paragraph
    r"(\S.*(?:\n(?!- |\d+\. ) *\S.*)*)",
    re.MULTILINE,
)


def skill_text(width: int = 0) -> str:
    """The guide, as Markdown. With a width, for a person to read: its prose is set to that.

    Its code stays as it is, for that is to be copied.
    """
    text = files("tui.text").joinpath("skill.md").read_text("utf-8")
    if not width:
        return text

    def wrapped(block: re.Match[str]) -> str:
        lead, words = block.groups()
        return "\n".join(wrap(words, max(width, NARROWEST), lead, " " * len(lead), whole=True))

    pieces = _CODE.split(text)
    pieces[::2] = [_PROSE.sub(wrapped, piece) for piece in pieces[::2]]
    return "".join(pieces)

"""Words as the formats of a graph can hold them: on one line, and escaped for XML."""

import re
from xml.sax.saxutils import escape

from tui.outside.text import REPLACEMENT, clean_line

_FORBIDDEN = re.compile("[\ufffe\uffff]")


def flat(words: str) -> str:
    """Words on one line, cleaned, and without the few other characters that XML forbids.

    What is drawn of a graph is XML sooner or later, whatever the format.
    """
    return _FORBIDDEN.sub(REPLACEMENT, clean_line(words))


def xml_text(words: str) -> str:
    """Words that stand between tags, or in an attribute with double quotes."""
    return escape(flat(words), {'"': "&quot;"})

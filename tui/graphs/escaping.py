"""Words as the formats of a graph can hold them: on one line, and escaped for XML."""

import re
from xml.sax.saxutils import escape

from tui.outside.text import REPLACEMENT, clean_line

_NO_WORD = re.compile(r"[^\w ,\u00a0-\U0010ffff]|_")
_FORBIDDEN = re.compile("[\ufffe\uffff]")


def flat(words: str) -> str:
    """Words on one line, cleaned, and without the few other characters that XML forbids.

    What is drawn of a graph is XML sooner or later, whatever the format.
    """
    return _FORBIDDEN.sub(REPLACEMENT, clean_line(words))


def xml_text(words: str) -> str:
    """Words that stand between tags, or in an attribute with double quotes."""
    return escape(flat(words), {'"': "&quot;"})


def yaml_text(words: str) -> str:
    """Words as a string of YAML, in which all but letters, digits and spaces is an escape.

    So neither YAML finds anything in it, nor what looks for the end of the YAML around it.
    """
    return f'"{_NO_WORD.sub(_yaml_escape, flat(words))}"'


def _yaml_escape(match: re.Match[str]) -> str:
    return f"\\U{ord(match[0]):08x}"

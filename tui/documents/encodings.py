"""The characters of a text file: which encoding its bytes are in.

UTF-8, with or without a byte order mark, and UTF-16 with one. Anything else is taken to be
Windows-1252, in which older programs write, and that is counted among the repairs: a document that
was read in a wrong encoding says strange things.
"""

import codecs
import re

from tui.documents.model import Repair
from tui.documents.refusals import refused

_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{1,40})""", re.IGNORECASE
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f]")
_LATIN = {"iso8859-1", "ascii", "latin-1"}  # what browsers read as Windows-1252
_SAVE_AS_UTF_8 = "Save it as UTF-8, and name that."

Repairs = tuple[tuple[Repair, int], ...]


def decode(data: bytes, name: str, *, is_html: bool = False) -> tuple[str, Repairs]:
    """The text of `data`, and what was done to read it.

    Raises:
        Refused: rule `document-not-text`, when these are the bytes of no text.
    """
    repairs: Repairs = ()
    try:
        if data.startswith(codecs.BOM_UTF8):
            text, repairs = data.decode("utf-8-sig"), (("byte order mark", 1),)
        elif data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            text, repairs = data.decode("utf-16"), (("utf-16", 1),)
        else:
            text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            message = (
                f"Its first bytes promise {error.encoding.upper()}; byte {error.start} is not."
            )
            raise refused("document-not-text", name, message, _SAVE_AS_UTF_8) from error
        text, repairs = _older(data, name, _declared(data) if is_html else "")
    if _CONTROLS.search(text) and (repairs or "\0" in text):
        message = "It holds bytes that no text holds."
        raise refused("document-not-text", name, message, "Is this the right file?")
    return text, repairs


def _older(data: bytes, name: str, declared: str) -> tuple[str, Repairs]:
    """The text in the encoding that a page declares, or else in Windows-1252."""
    try:
        if declared and declared != "utf-8":
            return data.decode(declared), ()
        text = data.decode("cp1252")
        return text, (("windows-1252", sum(character > "\x7f" for character in text)),)
    except UnicodeDecodeError as error:
        message = f"Byte {error.start} is neither UTF-8 nor Windows-1252."
        raise refused("document-not-text", name, message, _SAVE_AS_UTF_8) from error


def _declared(data: bytes) -> str:
    """The encoding that an HTML page says it is in; empty where it names none that is known."""
    match = _DECLARED.search(data[:4096])
    try:
        codec = codecs.lookup(match[1].decode("ascii")) if match else None
    except LookupError:
        return ""
    if not codec or not codec._is_text_encoding or codec.name.startswith(("utf-16", "utf-32")):
        return ""
    return "" if codec.name in _LATIN else codec.name

"""Outside text made safe to show: the one room that cleans.

Nothing that a document, a case, a scenario or a file name holds may move the cursor, set the
window's title, write to the clipboard or reorder what is read. Each dangerous character is
replaced by one visible stand-in, so that offsets into a document still hold after cleaning, and a
reader sees that something stood there.
"""

from typing import Any

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def _stand_ins() -> dict[int, str]:
    table = {code: chr(0x2400 + code) for code in range(0x20)}  # the control pictures: ␀ ␛ …
    table[0x7F] = "\N{SYMBOL FOR DELETE}"
    table |= dict.fromkeys(range(0x80, 0xA0), REPLACEMENT)  # C1: CSI, OSC, DCS in one byte
    table |= dict.fromkeys((0x85, 0x2028, 0x2029), " ")  # lines that only some programs break
    bidi = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x2070))
    table |= dict.fromkeys(bidi, REPLACEMENT)  # could show a sentence in another order
    table |= dict.fromkeys((0xFEFF, *range(0xFFF9, 0xFFFC)), REPLACEMENT)
    table |= dict.fromkeys(range(0xE0000, 0xE0080), REPLACEMENT)  # invisible "tag" letters
    table |= dict.fromkeys(range(0xD800, 0xE000), REPLACEMENT)  # lone surrogates cannot be encoded
    table[ord("\t")] = " "
    table[ord("\r")] = " "
    table[ord("\f")] = " "  # begins a page, and shows as nothing
    del table[ord("\n")]
    return table


_TABLE = _stand_ins()


def clean(text: str) -> str:
    """Return `text`, character for character, with every dangerous one replaced. Keeps newlines.

    The result has the length of the input. Markup is left alone: it is only dangerous to those who
    parse it, and nothing here does.
    """
    return text if text.isprintable() else text.translate(_TABLE)  # nothing printable is dangerous


def is_clean(text: str) -> bool:
    """Whether it is certain that `clean` changes nothing in `text`; a quick look, at all of it."""
    return text.replace("\n", "").isprintable()


def clean_line(text: str) -> str:
    """Return `text` cleaned, on one line: a run of white space becomes one space."""
    return " ".join(clean(text).split())


def clean_values(value: Any) -> Any:
    """Return nested lists and dicts, as TOML gives them, with every string (and key) cleaned."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [clean_values(item) for item in value]
    if isinstance(value, dict):
        return {clean(key): clean_values(item) for key, item in value.items()}
    return value

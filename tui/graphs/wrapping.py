"""Words in lines no wider than some width, however it is measured."""

from collections.abc import Callable

from tui.outside.widths import cell_len


def wrapped(words: str, most: float, width: Callable[[str], float] = cell_len) -> list[str]:
    """The lines; a word that is wider than a line is broken. No words are one empty line.

    Cost: linear in the words.
    """
    lines = [""]
    for word in words.split():
        line = f"{lines[-1]} {word}" if lines[-1] else word
        if width(line) <= most:
            lines[-1] = line
            continue
        if lines[-1]:
            lines.append("")
        for letter in word:
            if lines[-1] and width(lines[-1] + letter) > most:
                lines.append("")
            lines[-1] += letter
    return lines

"""The words on a command line that is still being typed, as the program would get them."""

import shlex
from pathlib import PurePath


def unquoted(word: str) -> str:
    """A word as the program would get it, whose quotation marks may still be open."""
    return "".join(_tokens(word)) if word else ""


def of_line(line: str) -> list[str]:
    """The words behind the program's name on a line that ends at the cursor.

    The last is the one at the cursor: empty, where none is begun.
    """
    words = _tokens(line)
    if not words or _ends_a_word(line, words):
        words.append("")
    for index, word in enumerate(words[:-1]):  # an assignment or `sudo` may stand before it
        if PurePath(word).stem == "juncture":
            return words[index + 1 :]
    return words[1:] or [""]


def rest_behind_cursor_word(value: str, word: str, part: str) -> str:
    """What bash is to put in place of `part`, the end of a word, so that `value` stands there.

    Bash ends its words at some characters that mean nothing to a program, as `:` and `=`.
    """
    end = unquoted(part)
    kept = word[: len(word) - len(end)] if word.endswith(end) else ""
    return value.removeprefix(kept)


def _ends_a_word(line: str, words: list[str]) -> bool:
    """Whether another word begins at the end of a line."""
    return _tokens(line + "x") == [*words, "x"]


def _tokens(text: str) -> list[str]:
    lexer = shlex.shlex(text, posix=True)
    lexer.whitespace_split = True
    lexer.commenters = ""
    words: list[str] = []
    try:
        words.extend(lexer)
    except ValueError:  # a quotation mark is open, or a backslash waits for what it quotes
        words.append(lexer.token)
    return words

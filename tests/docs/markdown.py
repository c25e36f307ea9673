"""What every generated part of a page is made with."""

from collections.abc import Iterable, Sequence


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(_cell(cell) for cell in line)} |" for line in lines)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def either(words: Sequence[str]) -> str:
    """Things of which it is one: `a, b or c`."""
    return " or ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def fenced(text: str, language: str) -> str:
    """A block of code."""
    return f"```{language}\n{text.strip()}\n```"


def filled(page: str, part: str, text: str) -> str:
    """The page with its generated part of that name brought up to date.

    Raises:
        ValueError: when the page has no such part.
    """
    begin, end = f"<!-- {part}: made by `make docs` -->", f"<!-- end of {part} -->"
    before, opened, rest = page.partition(begin)
    _, closed, after = rest.partition(end)
    if not (opened and closed):
        message = f"The page lacks {begin} or {end}."
        raise ValueError(message)
    return f"{before}{begin}\n\n{text}\n\n{end}{after}"

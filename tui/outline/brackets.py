"""What stands in brackets: the sentences, sections and words of a document that a line cites."""

import re

from tui.outline.model import Cited

ID = "[a-z0-9]+(?:-[a-z0-9]+)*"
QUOTE = r'(?:"(?:\\.|[^"\\])*"|“(?:\\.|[^”\\])*”)'
"""Words of a document, in straight or curly quotation marks."""

BRACKET = re.compile(rf"\[((?:\\.|{QUOTE}|[^\]\\\"“])*)\]", re.DOTALL)
_ITEM = re.compile(
    rf"""\s*(?:
        \#(?P<ref>{ID})
      | (?:(?P<document>{ID})\s+)??
        (?:(?:p\.\s*\d+\s+)?(?:¶\s*\d+\s+)?[sS](?P<first>\d{{1,6}})(?:\s*[-–]\s*[sS]?(?P<last>\d{{1,6}}))?
          | \#+\s+(?P<heading>(?:\\.|[^\\,{{\"“])+)
          | (?={QUOTE}))
        (?:\s*\{{\#?(?P<id>{ID})\}})?
        (?:\s*(?P<quote>{QUOTE}))?
        (?:\s*\{{\#?(?P<late>{ID})\}})?
    )\s*(?:,|$)""",
    re.VERBOSE | re.DOTALL,
)
_GAP = re.compile(r"(?<!\\)(?:…|(?<!\.)\.\.\.(?!\.))")
_HOW = r"Write [s12], [s12-14] or [report s12]; a bracket that belongs to the words is written \[."


class Bracket:
    """What is cited in one pair of brackets, and what is wrong with it: (offset, message, mend)."""

    def __init__(self, text: str) -> None:
        self.cited: list[Cited] = []
        self.problems: list[tuple[int, str, str]] = []
        at, document = 0, ""
        while text[at:].strip():
            match = _ITEM.match(text, at)
            if not match:
                rest = text[at:].strip()
                message = f"“{rest[:60]}” names no sentences."
                self.problems.append((text.index(rest, at), message, _HOW))
                return
            document = match["document"] or document
            self._take(match, document)
            at = match.end()

    def _take(self, match: re.Match[str], document: str) -> None:
        if match["ref"]:
            self.cited.append(Cited(id=match["ref"]))
            return
        first = int(match["first"] or 0)
        last = int(match["last"] or first)
        place = match.start() + len(match[0]) - len(match[0].lstrip())
        if match["first"] and not 1 <= first <= last:
            message = f"s{first}-{last} is no run of sentences."
            self.problems.append((place, message, "They are counted from 1, the lower one first."))
            return
        start, end = _ends(match["quote"] or "")
        if match["quote"] and not start:
            message = "These quotation marks hold no words to begin with."
            self.problems.append((place, message, 'Write the first and last words: "the … end".'))
            return
        heading = " ".join(_plain(match["heading"] or "").split())
        own = match["id"] or match["late"] or ""
        self.cited.append(Cited(document, first, last, heading, start, end, own))


def unquoted(quote: str) -> str:
    """The words in some quotation marks, on one line."""
    return " ".join(_plain(quote[1:-1]).split())


def _ends(quote: str) -> tuple[str, str]:
    """The first and last words of a stretch, which three dots stand between."""
    start, *rest = _GAP.split(quote[1:-1], maxsplit=1)
    return " ".join(_plain(start).split()), " ".join(_plain("".join(rest)).split())


def _plain(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text, flags=re.DOTALL)

"""Compare ways of breaking a text into sentences, and write `docs/sentences.md`: `make sentences`.

One that is not installed is left out of the page.
"""

import re
import time
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import PackageNotFoundError, version
from itertools import pairwise
from pathlib import Path

from tests.documents.labelled import HALVES, KINDS, Labelled, Stretch, labelled, trimmed
from tui.documents.lines import stretches
from tui.documents.sentences import sentences

PAGE = Path(__file__).parents[2] / "docs" / "sentences.md"
OURS = "Juncture"
ON_OUR_LINES = "on Juncture's lines"
SIZE = 300_000
"""About a hundred pages."""

Way = Callable[[str], Iterable[Stretch]]

NAMES = {
    "report": "policy report",
    "law": "act, treaty",
    "news": "news",
    "paper": "paper",
    "minutes": "minutes, FAQ",
    "technical": "technical",
}

HEAD = """\
# Sentences

How Juncture breaks a document into sentences, and how it does beside four libraries. `make
sentences` writes this page anew; it fetches the libraries into a folder that is thrown away.

## What is a sentence

Sentences are what a case cites and what a reader counts, so a sentence is what a
careful reader would number as one:

- a blank line ends a sentence, whatever stands before it;
- a line break does when an item of a list, a heading, a row of a table or a line of code comes
  after it, or when the line was plainly ended on purpose; a wrapped line goes on, and so does a
  sentence over a page;
- an item keeps its mark, a row keeps its cells, and "Table 1." keeps its title;
- a line without a letter or a digit (a rule, a fence) belongs to the line beside it;
- closing quotation marks and brackets, footnote marks and a citation in brackets belong to the
  sentence before them;
- a quotation of two sentences is two; what stands in brackets within a sentence stays with it,
  and so does who said it: "Why?" she asked;
- nothing is held together by a quotation mark or a bracket that is not closed soon; and a
  sentence over 600 characters is looked at again, for where it can be broken with less certainty.

A document's entry in a case file mends what comes out wrong, with [`join` and `break`](formats.md).

## How often it is right
"""

BETWEEN = """\

The sample is in `tests/documents/sample`: twelve documents of six kinds, written for it, with
{count} sentences labelled by hand. The rules were written with an eye on the first half; the
second was labelled before them and held back (two of its labels, on the lines of titles, were
mended later, to keep to what is said above). A sentence is wrong unless both its ends are those
of the label, so that one break too many or too few spoils one or two. Numbers are per hundred
labelled sentences.

Each library is given a paragraph at a time; and then, since none of them is made for lines, each
list item, heading, row and wrapped run of lines that Juncture finds, to see what is left.

"""

KINDS_HEAD = """
By kind of document, both halves together:

"""

SPEED_HEAD = """
## How fast, and what it swallows

Seconds for a hundred pages (300,000 characters) on one machine, worked out from the sample; and
how many characters the longest sentence has when 100,000 characters of short ones stand between a
quotation mark or a bracket and the next one that could close it.

"""


def ways() -> Iterator[tuple[str, Way]]:
    """The name of each way that is at hand, and what it finds."""
    yield OURS, sentences
    for name in ("sentencex", "pysbd", "syntok", "blingfire"):
        try:
            label = f"{name} {version(name)}"
        except PackageNotFoundError:
            print(f"{name} is not installed, and left out")
            continue
        pieces_of = _pieces_of(name)
        yield label, in_parts(pieces_of, _paragraphs)
        yield f"{name}, {ON_OUR_LINES}", in_parts(pieces_of, _runs_of_lines)


def _pieces_of(name: str) -> Callable[[str], Iterable[str]]:
    """A library's own way, as a function from a paragraph to its pieces."""
    if name == "sentencex":
        from sentencex import segment

        return lambda text: segment("en", text)
    if name == "pysbd":
        from pysbd import Segmenter

        return Segmenter(language="en", clean=False).segment
    if name == "syntok":
        from syntok import segmenter

        return lambda text: (
            text[sentence[0].offset : sentence[-1].offset + len(sentence[-1].value)]
            for paragraph in segmenter.analyze(text)
            for sentence in paragraph
        )
    from blingfire import text_to_sentences_and_offsets

    return lambda text: (text[a:b] for a, b in text_to_sentences_and_offsets(text)[1])


def _paragraphs(text: str) -> Iterator[tuple[int, int, bool]]:
    for paragraph in re.finditer(r"(?:(?!\n[^\S\n]*\n).)+", text, re.DOTALL):
        yield *paragraph.span(), False


def _runs_of_lines(text: str) -> Iterator[tuple[int, int, bool]]:
    return stretches(text, 0, len(text))


def in_parts(
    pieces_of: Callable[[str], Iterable[str]],
    parts: Callable[[str], Iterable[tuple[int, int, bool]]],
) -> Way:
    """A way that finds the pieces of each part in the text again; some parts have only one."""

    def way(text: str) -> Iterator[Stretch]:
        for at, end, whole in parts(text):
            begins = {at}
            for piece in () if whole else pieces_of(text[at:end]):
                place = text.find(piece.strip(), at, end)
                if place >= 0:
                    begins.add(place)
                    at = place + len(piece.strip())
            order = [*sorted(begins), end]
            for start, stop in pairwise(order):
                start, stop = trimmed(text, start, stop)
                if start < stop:
                    yield start, stop

    return way


def counts(way: Way, documents: Iterable[Labelled]) -> tuple[int, int, int, int]:
    """How many sentences, how many of them wrong, how many breaks missed, how many too many."""
    total = wrong = missed = added = 0
    for document in documents:
        found = list(way(document.text))
        wanted, given = {a for a, _ in document.sentences}, {a for a, _ in found}
        total += len(document.sentences)
        wrong += len(document.wrong(found))
        missed += len(wanted - given)
        added += len(given - wanted)
    return total, wrong, missed, added


def halves_row(name: str, way: Way) -> str:
    """How often a way is right, on each half."""
    cells = []
    for half in HALVES:
        total, *numbers = counts(way, (labelled(half, kind) for kind in KINDS))
        cells += [f"{100 * number / total:.1f}" for number in numbers]
    return _row(name, *cells)


def kinds_row(name: str, way: Way) -> str:
    """How many of a hundred sentences are wrong, in each kind of document."""
    cells = []
    for kind in KINDS:
        total, wrong, *_ = counts(way, (labelled(half, kind) for half in HALVES))
        cells.append(f"{100 * wrong / total:.1f}")
    return _row(name, *cells)


def speed_row(name: str, way: Way) -> str:
    """How fast a way is, and how much it swallows."""
    text = "\n\n".join(labelled(half, kind).text for half in HALVES for kind in KINDS)
    start = time.process_time()
    list(way(text))
    seconds = (time.process_time() - start) * SIZE / len(text)
    longest = []
    for opened, closed in ("“”", "()"):
        short = "The council met again. " * (100_000 // 23)
        broken = way(f"It began {opened}here. {short}It ended{closed} there.")
        longest.append(f"{max(b - a for a, b in broken):,}")
    return _row(name, f"{seconds:.2f}", *longest)


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |\n"


def page() -> str:
    """The whole page."""
    every = list(ways())
    count = sum(len(labelled(half, kind).sentences) for half in HALVES for kind in KINDS)
    text = HEAD + BETWEEN.format(count=count)
    text += _row("way", *(f"{half}: {what}" for half in ("first half", "held back")
                          for what in ("wrong", "breaks missed", "breaks too many")))  # fmt: skip
    text += "|---|--:|--:|--:|--:|--:|--:|\n"
    text += "".join(halves_row(*way) for way in every) + KINDS_HEAD
    text += _row("way", *(NAMES[kind] for kind in KINDS)) + "|---|--:|--:|--:|--:|--:|--:|\n"
    text += "".join(kinds_row(*way) for way in every) + SPEED_HEAD
    text += _row("way", "seconds", "longest within quotation marks", "longest within brackets")
    return text + "|---|--:|--:|--:|\n" + "".join(speed_row(*way) for way in every)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(f"wrote {PAGE.name}")

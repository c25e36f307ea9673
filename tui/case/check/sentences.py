"""Rules on sentences: each one of the body is cited or set aside, and not both.

In a draft, what is still to do is told in one finding a section. In a complete case each sentence
is told by itself while they are few, then in runs of neighbours, then a section at a time: ten
thousand findings help nobody.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from tui.case.check.finding import Finding, quoted
from tui.case.coverage import accounts
from tui.case.document import Document, Section, Sentence, touched
from tui.case.read import Reading
from tui.outside.problem import Spot

MOST_SENTENCES = 12
"""Up to how many sentences of a document are told one by one."""

MOST_RUNS = 40
"""Up to how many runs of neighbours are told, before those of a section are told together."""

_Owned = tuple[Section | None, list[Sentence]]


def sentences(reading: Reading) -> Iterator[Finding]:
    """Each sentence of a body is accounted for. It is told at the document's entry."""
    accounted = accounts(reading.case)
    for index, document in enumerate(reading.case.documents.values()):
        left = [
            sentence
            for sentence, account in zip(document.sentences, accounted[document.id], strict=True)
            if account == "unaccounted"
        ]
        if left:
            of_draft = reading.case.stage == "draft"
            tell = _to_do if of_draft else _left_out
            yield from tell(document, left, index)


def _to_do(document: Document, left: Sequence[Sentence], index: int) -> Iterator[Finding]:
    """A finding for each section that is not finished."""
    sizes: dict[Section | None, int] = {}
    for section in document.innermost():
        sizes[section] = sizes.get(section, 0) + 1
    for section, own in _by_section(document, left):
        where = f"§ {section.title}: " if section else ""
        share = f"{len(own)} of {_counted(sizes[section])} unaccounted"
        first = f"s{own[0].number} {_first_words(document, own[0])}"
        message = f"{where}{share}, {_span(own)}; next: {first}."
        mend = "Cite each, or set it aside and say why."
        path = ("documents", index, "id")
        yield Finding("section-unfinished", path, message, mend, _spot(document, own))


def _left_out(document: Document, left: Sequence[Sentence], index: int) -> Iterator[Finding]:
    """A finding for each sentence, each run of neighbours, or each section."""
    groups: list[_Owned] = [(None, [sentence]) for sentence in left]
    if len(left) > MOST_SENTENCES:
        sections = list(_by_section(document, left))
        groups = [(section, run) for section, own in sections for run in _runs(own)]
        if len(groups) > MOST_RUNS:
            groups = sections
    for section, own in groups:
        first = _first_words(document, own[0])
        where = f" (§ {section.title})" if section else f" (paragraph {own[0].paragraph})"
        if len(own) == 1:
            message = f"Sentence {own[0].number}{where} is neither cited nor set aside: {first}."
            mend = "Cite it, or set it aside and say why."
        else:
            which = f"{len(own)} sentences{where}, {_span(own)},"
            message = f"{which} are neither cited nor set aside; the first: {first}."
            mend = "Cite each, or set them aside and say why; a stage of “draft” sums this up."
        path = ("documents", index, "id")
        yield Finding("sentence-unaccounted", path, message, mend, _spot(document, own))


def _by_section(document: Document, left: Sequence[Sentence]) -> Iterator[_Owned]:
    innermost = document.innermost()
    for section, own in groupby(left, key=lambda sentence: innermost[sentence.number - 1]):
        yield section, list(own)


def _runs(own: Sequence[Sentence]) -> list[list[Sentence]]:
    """The sentences in runs of neighbours."""
    numbered = groupby(enumerate(own), key=lambda pair: pair[1].number - pair[0])
    return [[sentence for _, sentence in run] for _, run in numbered]


def _span(own: Sequence[Sentence]) -> str:
    first, last = own[0].number, own[-1].number
    return f"s{first}" if first == last else f"s{first}-s{last}"


def _spot(document: Document, own: Sequence[Sentence]) -> Spot:
    numbers = tuple(sentence.number for sentence in own)
    return Spot(document.id, own[0].start, own[-1].end, numbers)


def _first_words(document: Document, sentence: Sentence) -> str:
    words = document.text[sentence.start : sentence.end].split()
    return quoted(" ".join(words[:8]) + (" …" if len(words) > 8 else ""))


def _counted(count: int) -> str:
    return "1 sentence" if count == 1 else f"{count} sentences"


def set_aside_cited(reading: Reading) -> Iterator[Finding]:
    """What is set aside is not cited."""
    accounted = accounts(reading.case)
    for index, item in enumerate(reading.case.set_aside):
        if item.found:
            document = reading.case.documents[item.document]
            cited = [
                number
                for number in touched(document.sentences, item.start, item.end)
                if accounted[item.document][number - 1] == "cited"
            ]
            if cited:
                what = "Sentence" if len(cited) == 1 else "Sentences"
                numbers = ", ".join(map(str, cited))
                message = f"Set aside here, and cited elsewhere: {what} {numbers}."
                mend = "Set aside only what nothing cites."
                spot = Spot(item.document, item.start, item.end, tuple(cited))
                path = ("set_aside", index, "from")
                yield Finding("set-aside-cited", path, message, mend, spot)

"""Rules on sentences: each one of the body is cited or set aside, and not both."""

from collections.abc import Iterator

from tui.case.check.finding import Finding, quoted
from tui.case.coverage import accounts
from tui.case.document import touched
from tui.case.read import Reading


def sentences(reading: Reading) -> Iterator[Finding]:
    """Each sentence of a body is accounted for. It is told at the document's entry."""
    told = accounts(reading.case)
    for index, document in enumerate(reading.case.documents.values()):
        for sentence, account in zip(document.sentences, told[document.id], strict=True):
            if account == "unaccounted":
                first = " ".join(document.text[sentence.start : sentence.end].split()[:8])
                where = f"Sentence {sentence.number} (paragraph {sentence.paragraph})"
                message = f"{where} is neither cited nor set aside: {quoted(first + ' …')}."
                mend = "Cite it, or set it aside and say why."
                yield Finding("sentence-unaccounted", ("documents", index, "id"), message, mend)


def set_aside_cited(reading: Reading) -> Iterator[Finding]:
    """What is set aside is not cited."""
    told = accounts(reading.case)
    for index, item in enumerate(reading.case.set_aside):
        if item.found:
            document = reading.case.documents[item.document]
            cited = [
                str(number)
                for number in touched(document.sentences, item.start, item.end)
                if told[item.document][number - 1] == "cited"
            ]
            if cited:
                told_of = "Sentence" if len(cited) == 1 else "Sentences"
                message = f"Set aside here, and cited elsewhere: {told_of} {', '.join(cited)}."
                mend = "Set aside only what nothing cites."
                yield Finding("set-aside-cited", ("set_aside", index, "from"), message, mend)

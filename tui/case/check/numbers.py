"""A rule on paraphrases: they name no number that their passages do not hold."""

from collections.abc import Iterator

from tui.case.check.finding import Finding, quoted, spot_of
from tui.case.check.numerals import Meaning, held, numerals
from tui.case.check.texts import paraphrases
from tui.case.read import Reading


def numbers(reading: Reading) -> Iterator[Finding]:
    """Each number in a paraphrase stands in its passages, in digits or in words.

    The word `one` is hardly ever meant as a number, and is left out; so is `two` beside digits: it
    counts what the editor tells of, as in "two figures, 35% and 60%".
    """
    case = reading.case
    anywhere: frozenset[Meaning] | None = None
    within: dict[tuple[str, ...], frozenset[Meaning]] = {}
    for paraphrase in paraphrases(case):
        stated = [n for n in numerals(paraphrase.text) if n.written.casefold() != "one"]
        if any(numeral.written[0].isdigit() for numeral in stated):
            stated = [n for n in stated if n.written.casefold() != "two"]
        if not stated:
            continue
        if paraphrase.passages is None:
            if anywhere is None:
                anywhere = held("\n".join(document.text for document in case.documents.values()))
            meanings, where = anywhere, "the documents"
        elif any(not case.passages[key].text for key in paraphrase.passages):
            continue  # a passage that is not found is told once, as that
        else:
            texts = tuple(dict.fromkeys(case.passages[key].text for key in paraphrase.passages))
            if texts not in within:
                within[texts] = held("\n".join(texts))
            meanings, where = within[texts], "its passages"
        named: set[str] = set()
        for numeral in stated:
            if not numeral.meanings & meanings and numeral.written not in named:
                named.add(numeral.written)
                message = f"{where.capitalize()} do not hold the number {quoted(numeral.written)}."
                mend = "Correct it, cite the passage that has it, or leave it out."
                spot = spot_of(case, paraphrase.passages or ())
                yield Finding("number-not-in-passage", paraphrase.path, message, mend, spot)

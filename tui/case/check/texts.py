"""The words in a case that are the editor's own, and what they are about."""

from collections.abc import Iterator
from dataclasses import dataclass

from tui.case.model import Case, Decision
from tui.outside.positions import Path


@dataclass(frozen=True, slots=True)
class Words:
    """Some words of the editor's: the path to them in the file, and what they are called."""

    path: Path
    what: str
    text: str


@dataclass(frozen=True, slots=True)
class Paraphrase(Words):
    """Words that render what passages say. `passages` is None where any of the documents may."""

    passages: tuple[str, ...] | None


def paraphrases(case: Case) -> Iterator[Paraphrase]:
    """Every statement, summary, label and question, with the passages that it rests on."""
    yield Paraphrase(("case", "title"), "title", case.title, None)
    yield Paraphrase(("case", "summary"), "summary", case.summary, None)
    for index, decision in enumerate(case.decisions.values()):
        yield from _of_decision(decision, ("decisions", index))
    for index, theme in enumerate(case.themes.values()):
        yield Paraphrase(("themes", index, "label"), "label", theme.label, None)
    for index, consequence in enumerate(case.consequences.values()):
        passages = tuple(key for link in consequence.links for key in link.passages)
        path: Path = ("consequences", index, "statement")
        yield Paraphrase(path, "statement", consequence.statement, passages)
    for index, item in enumerate(case.evidence.values()):
        path = ("evidence", index, "summary")
        yield Paraphrase(path, "summary", item.summary, item.passages)


def _of_decision(decision: Decision, path: Path) -> Iterator[Paraphrase]:
    every = decision.passages + tuple(key for o in decision.options for key in o.passages)
    yield Paraphrase((*path, "label"), "label", decision.label, every)
    yield Paraphrase((*path, "question"), "question", decision.question, every)
    for index, option in enumerate(decision.options):
        own = option.passages + decision.passages
        yield Paraphrase((*path, "options", index, "label"), "label", option.label, own)


def editors_words(case: Case) -> Iterator[Words]:
    """Everything in a case that the editor has written, paraphrases included.

    Names, figures, dates, who decides and when are the document's words, and are left out.
    """
    yield from paraphrases(case)
    for index, consequence in enumerate(case.consequences.values()):
        path: Path = ("consequences", index, "valence", "for")
        yield Words(path, "valence", consequence.valence.for_whom)
    for index, item in enumerate(case.evidence.values()):
        yield Words(("evidence", index, "origin"), "origin", item.origin)
    for index, caveat in enumerate(case.caveats):
        yield Words(("caveats", index, "text"), "caveat", caveat.text)
    for index, aside in enumerate(case.set_aside):
        yield Words(("set_aside", index, "why"), "reason", aside.why)
    for index, expectation in enumerate(case.expectations):
        yield Words(("expect", index, "title"), "title", expectation.title)

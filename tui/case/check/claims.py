"""Where in its passages a link or a piece of evidence is said: the sentence, and the clause in it.

A passage may hold more than the one sentence that counts: what came before, so that it can be
understood. The one that holds the hedges, or else most of the paraphrase's words, is meant.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.case.check.words import clauses, stems
from tui.case.locate import stands_in
from tui.case.model import Case, Consequence, Evidence, Link, Passage
from tui.documents.telling import CONDITIONS, pattern_of
from tui.outside.positions import Path
from tui.outside.problem import Spot

_ASIDE = re.compile(
    rf"(?:{pattern_of(CONDITIONS).pattern})|(?:(?i:since|because|although|though|while|when|after|"
    r"before|despite|even though)\b)"
)
"""How a part of a sentence begins that says on what ground, and not what."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence of a passage and the clause in it that says what is paraphrased.

    `clause` is empty when none could be told to be the one; `rest` is all of the passage.
    """

    sentence: str
    clause: str
    rest: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class Said:
    """A link or a piece of evidence with the paraphrase of it, and where its passages say it."""

    path: Path
    words: str
    words_path: Path
    what: str
    voice: str
    claims: tuple[Claim, ...]
    consequence: Consequence | None = None
    link: Link | None = None
    evidence: Evidence | None = None

    @property
    def text(self) -> str:
        """All that its passages say."""
        return "\n".join(claim.rest for claim in self.claims)

    @property
    def spot(self) -> Spot | None:
        """The first of the sentences."""
        return self.claims[0].spot if self.claims else None


def said(case: Case) -> tuple[Said, ...]:
    """Every link and every piece of evidence all of whose passages are found.

    A dozen rules ask one after the other, so the last answer is kept.
    """
    if not (_kept and _kept[0][0] is case):
        _kept[:] = [(case, tuple(_said(case)))]
    return _kept[0][1]


_kept: list[tuple[Case, tuple[Said, ...]]] = []


def _said(case: Case) -> Iterator[Said]:
    for index, item in enumerate(case.consequences.values()):
        for number, link in enumerate(item.links):
            claims = _claims(case, link.passages, item.statement, link.hedges)
            path: Path = ("consequences", index, "links", number)
            above: Path = ("consequences", index, "statement")
            if claims:
                yield Said(path, item.statement, above, "statement", link.voice, claims, item, link)
    for index, evidence in enumerate(case.evidence.values()):
        claims = _claims(case, evidence.passages, evidence.summary, evidence.figures)
        path = ("evidence", index)
        if claims:
            above = (*path, "summary")
            yield Said(
                path, evidence.summary, above, "summary", evidence.voice, claims, evidence=evidence
            )


def _claims(
    case: Case, passages: Sequence[str], paraphrase: str, marks: Sequence[str]
) -> tuple[Claim, ...]:
    listed = [case.passages[key] for key in passages]
    if not all(passage.text for passage in listed):
        return ()  # one that is not found is told once, as that
    return tuple(_claim(case, passage, paraphrase, marks) for passage in listed)


def _claim(case: Case, passage: Passage, paraphrase: str, marks: Sequence[str]) -> Claim:
    document = case.documents[passage.document]
    wanted = stems(paraphrase)
    best: tuple[tuple[int, int, int], int, str] | None = None
    for place, number in enumerate(passage.sentences):
        sentence = document.sentences[number - 1]
        start, end = max(sentence.start, passage.start), min(sentence.end, passage.end)
        text = document.text[start:end]
        marked = sum(stands_in(mark, text) for mark in marks)
        score = (marked, len(wanted & stems(text)), place)
        if best is None or score > best[0]:
            best = score, number, text
    if best is None:
        return Claim(passage.text, passage.text, passage.text, _spot(passage, ()))
    _, number, text = best
    clause = _clause(text, wanted, marks)
    return Claim(text, clause, passage.text, _spot(passage, (number,), case))


def _clause(sentence: str, wanted: frozenset[str], marks: Sequence[str]) -> str:
    parts = clauses(sentence)
    if len(parts) == 1:
        return parts[0]
    scores = [
        (
            sum(stands_in(mark, part) for mark in marks),
            not _ASIDE.match(part),
            len(wanted & stems(part)),
        )
        for part in parts
    ]
    best = max((score for score in scores if score[0] or score[2]), default=None)
    if best is None:
        return ""
    return parts[scores.index(best)]


def _spot(passage: Passage, numbers: tuple[int, ...], case: Case | None = None) -> Spot:
    if case and numbers:
        sentence = case.documents[passage.document].sentences[numbers[0] - 1]
        start, end = max(sentence.start, passage.start), min(sentence.end, passage.end)
        return Spot(passage.document, start, end, numbers)
    return Spot(passage.document, passage.start, passage.end, passage.sentences)

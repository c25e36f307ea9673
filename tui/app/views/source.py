"""The document sentence by sentence, and what rests on each."""

from collections.abc import Iterable, Mapping

from tui.app.rows import BLANK, Row, Span, lit, wrap
from tui.app.widgets.lines import Item
from tui.brief.citing import Citer
from tui.brief.words import SIGN_GLYPHS
from tui.case.model import Case, Document, Passage, Sentence
from tui.reason.engine.derive import Findings

ASIDE, UNACCOUNTED = "–", "!"
LETTERS = {"decision": "d", "option": "d", "evidence": "e", "consequence": "c"}
"""What the margin shows for each kind of thing that cites a sentence."""
KIND_STYLES = {
    "evidence": "link",
    "decision": "strong",
    "option": "strong",
    "consequence": "accent",
}
"""How a cited stretch is lit, by what cites it; the last that applies wins."""

LONGEST_QUOTE = 120
"""Characters of a passage shown beside the document, which has it in full."""

Citing = Mapping[str, tuple[Citer, ...]]


def passages_in(case: Case, document: Document, sentence: Sentence) -> list[Passage]:
    """The passages that touch a sentence, in the order of the document."""
    touching = [
        passage
        for passage in case.passages.values()
        if passage.document == document.id and sentence.number in passage.sentences
    ]
    return sorted(touching, key=lambda passage: (passage.start, passage.end))


def text_items(
    case: Case, document: Document, citing: Citing, doubts: Iterable[str], width: int
) -> list[Item]:
    """The sentences, numbered; the margin says whether each is cited. Keys are the numbers."""
    by_sentence: dict[int, list[Passage]] = {}
    for passage in case.passages.values():
        if passage.document == document.id:
            for number in passage.sentences:
                by_sentence.setdefault(number, []).append(passage)
    doubted = set(doubts)
    items: list[Item] = []
    paragraph = 0
    for sentence in document.sentences:
        rows: list[Row] = []
        if sentence.paragraph != paragraph:
            paragraph = sentence.paragraph
            rows = [BLANK] if items else []
            items.append(("", [*rows, (("  ", "text"), (f"¶ {paragraph}", "heading"))]))
        passages = by_sentence.get(sentence.number, [])
        stretches = [
            (passage.start, passage.end, style)
            for kind, style in KIND_STYLES.items()
            for passage in passages
            if any(citer.kind == kind for citer in citing[passage.id])
        ]
        stretches += [(p.start, p.end, "struck") for p in passages if p.id in doubted]
        text = document.text[sentence.start : sentence.end]
        spans = [
            (t.replace("\n", " "), s) for t, s in lit(text, stretches, "quiet", sentence.start)
        ]
        first: Row = (
            ("  ", "text"),
            *_margin(case, document, sentence, passages, citing),
            (f"{sentence.number:>3} ", "quiet"),
        )
        items.append((str(sentence.number), wrap(spans, width - 1, first, ((" " * 9, "text"),))))
    return items


def _margin(
    case: Case, document: Document, sentence: Sentence, passages: list[Passage], citing: Citing
) -> Row:
    """Three cells: a letter for each kind that cites the sentence, or why none does."""
    kinds = {LETTERS[citer.kind]: citer.kind for p in passages for citer in citing[p.id]}
    if kinds:
        return tuple(
            (letter, KIND_STYLES[kinds[letter]]) if letter in kinds else (" ", "text")
            for letter in dict.fromkeys(LETTERS.values())
        )
    if aside(case, document, sentence):
        return ((f" {ASIDE} ", "quiet"),)
    return ((f" {UNACCOUNTED} ", "caveat"),)


def aside(case: Case, document: Document, sentence: Sentence) -> str:
    """Why a sentence is set aside; empty when it is not."""
    for stretch in case.set_aside:
        touches = stretch.start < sentence.end and sentence.start < stretch.end
        if stretch.document == document.id and stretch.found and touches:
            return stretch.why
    return ""


def rests_items(
    findings: Findings,
    document: Document,
    sentence: Sentence,
    citing: Citing,
    doubts: Mapping[str, str],
    width: int,
) -> list[Item]:
    """What rests on a sentence, passage by passage. Keys are `kind.key`, numbered when repeated."""
    case = findings.program.case
    items: list[Item] = []
    for passage in passages_in(case, document, sentence):
        if not citing[passage.id]:
            continue
        text = _in_short(passage.text.replace("\n", " "))
        style = "struck" if passage.id in doubts else "lit"
        rows = wrap([(f"“{text}”", style)], width - 1, (("  ▎ ", "rule"),))
        if passage.id in doubts:
            reason = doubts[passage.id]
            words = f"doubted by you: {reason}" if reason else "doubted by you"
            rows += wrap([(words, "caveat")], width - 1, (("    ", "text"),))
        items.append((f"passage.{passage.id}", [*rows, BLANK]))
        for citer in citing[passage.id]:
            key = f"{citer.kind}.{citer.key}#{len(items)}"
            items.append((key, [*_citer_rows(findings, citer, width), BLANK]))
    if not items:
        why = aside(case, document, sentence)
        words = f"Set aside: {why}" if why else "Nothing in the case accounts for this sentence."
        items.append(("", wrap([(words, "silent")], width - 1, (("  ", "text"),))))
    return items


def _in_short(text: str) -> str:
    """A long passage by its first and last words, as a case file points at it."""
    if len(text) <= LONGEST_QUOTE:
        return text
    head, _, _ = text[: LONGEST_QUOTE // 2].rpartition(" ")
    _, _, tail = text[-LONGEST_QUOTE // 2 :].partition(" ")
    return f"{head} … {tail}"


def _citer_rows(findings: Findings, citer: Citer, width: int) -> list[Row]:
    hang: Row = (("    ", "text"),)
    style = KIND_STYLES[citer.kind]
    spans: list[Span] = [(f"{citer.kind}  ", style)]
    if citer.kind == "consequence":
        sign = findings.program.case.consequences[citer.key].valence.sign
        spans.append((f"{SIGN_GLYPHS[sign]} ", sign))
    spans.append((citer.words, "text"))
    if citer.kind == "consequence":
        spans.append((f"  {findings.state(citer.key)}", "quiet"))
    return wrap(spans, width - 1, (("  ", "text"),), hang)

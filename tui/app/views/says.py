"""The document itself: passages in their paragraphs, with the cited words lit."""

from collections.abc import Iterable, Mapping

from tui.app.rows import BLANK, Row, Span, lit, wrap
from tui.app.views.decision import caveat_rows, note_rows
from tui.app.widgets.lines import Item
from tui.brief.words import cite, origins_words, paragraph_of, voice_words
from tui.case.model import Case, Passage
from tui.reason.engine.derive import Findings
from tui.reason.weigh import Item as Weighed
from tui.reason.weigh import weigh

LIT = frozenset({"lit", "struck"})
"""The styles of cited words."""

BAR: Row = (("  ▎", "rule"),)


def passage_items(
    case: Case, doubts: Iterable[str], passages: Iterable[str], width: int
) -> list[Item]:
    """Each paragraph that some passages stand in, with the passages lit; keys are passage ids."""
    doubted = set(doubts)
    by_paragraph: dict[tuple[str, int], list[Passage]] = {}
    items: list[Item] = []
    for key in dict.fromkeys(passages):
        passage = case.passages[key]
        if passage.status == "lost":
            words = (
                "This passage is not in the document any more: run `juncture check` on the case."
            )
            items.append((key, [*wrap([(words, "caveat")], width - 1, (("  ", "text"),)), BLANK]))
            continue
        place = (passage.document, paragraph_of(case, passage))
        by_paragraph.setdefault(place, []).append(passage)
    for (document_id, paragraph), cited in by_paragraph.items():
        document = case.documents[document_id]
        sentences = [s for s in document.sentences if s.paragraph == paragraph]
        start = sentences[0].start if sentences else cited[0].start
        end = max(sentences[-1].end if sentences else 0, *(p.end for p in cited))
        stretches = [(p.start, p.end, "struck" if p.id in doubted else "lit") for p in cited]
        spans = [
            (text.replace("\n", " "), style)
            for text, style in lit(document.text[start:end], stretches, "quote", start)
        ]
        places = " · ".join(dict.fromkeys(cite(case, passage) for passage in cited))
        rows: list[Row] = [(("  ", "text"), (places, "quiet"))]
        if any(p.id in doubted for p in cited):
            rows.append((("  ", "text"), ("doubted by you", "caveat")))
        rows += [*wrap(spans, width - 1, (*BAR, (" ", "text"))), BLANK]
        items.append((cited[0].id, rows))
    return items


def evidence_items(
    findings: Findings, consequence: str, notes: Mapping[str, str], width: int
) -> list[Item]:
    """The evidence for and against a consequence, with the editor's notes and the reader's own."""
    case = findings.program.case
    scales = weigh(findings.program, findings.terms, consequence)
    items: list[Item] = [("", note_rows(notes, consequence, width))]
    for heading, weighed in (
        ("EVIDENCE FOR", scales.speaks_for),
        ("EVIDENCE AGAINST", scales.speaks_against),
    ):
        if not weighed:
            continue
        counted = f" · {origins_words(weighed)}"
        items.append(("", [(("  ", "text"), (heading, "heading"), (counted, "quiet")), BLANK]))
        items += [
            (f"evidence.{item.evidence.id}", _evidence_rows(case, item, notes, width))
            for item in weighed
        ]
    if not (scales.speaks_for or scales.speaks_against):
        items.append(
            ("", [(("  ", "text"), ("No evidence is given for or against.", "silent")), BLANK])
        )
    caveats = case.caveats_about("consequence", consequence)
    return [*items, *(("", [*caveat_rows(caveat, width), BLANK]) for caveat in caveats)]


def _evidence_rows(case: Case, item: Weighed, notes: Mapping[str, str], width: int) -> list[Row]:
    hang: Row = (("    ", "text"),)
    style = "struck" if item.doubted else "text"
    rows = wrap([(item.evidence.summary, style)], width - 1, (("  ∙ ", "quiet"),), hang)
    places = ", ".join(cite(case, case.passages[key]) for key in item.evidence.passages)
    whose = (
        "your step, not the document’s"
        if item.bearing.directness == "inferred"
        else ("set beside it" if item.bearing.directness == "beside" else "so stated")
    )
    voice = voice_words(case.voices[item.evidence.voice])
    spans: list[Span] = [(f"{item.evidence.kind} · {voice} · {whose} · {places}", "quiet")]
    rows += wrap(spans, width - 1, hang)
    rows += note_rows(notes, item.evidence.id, width)
    for caveat in case.caveats_about("evidence", item.evidence.id):
        rows += caveat_rows(caveat, width)
    return [*rows, BLANK]

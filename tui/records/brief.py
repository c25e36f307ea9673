"""A brief as the object that `juncture brief --format json` prints; see `brief_shapes`."""

from typing import TYPE_CHECKING

from tui.content.brief.model import Brief, Entry, Footnote, Section
from tui.content.model import Choice, Claim, Exhibit, Heading, Line, Note, Quote
from tui.content.subject import Subject
from tui.reason.engine.derive import Findings
from tui.records.show import case_record, scenario_record
from tui.scenario.model import Scenario

if TYPE_CHECKING:
    from tui.records import brief_shapes as shapes


def brief_record(brief: Brief, findings: Findings, scenario: Scenario) -> "shapes.Brief":
    """All of it, and which case and choices it is of."""
    return {
        "format": 1,
        "kind": "short" if brief.is_short else "whole",
        "title": brief.title,
        "author": brief.author or None,
        "saved": brief.saved or None,
        "digest": brief.digest or None,
        "case": case_record(findings.program.case),
        "scenario": scenario_record(findings, scenario),
        "sections": [_section(section) for section in (*brief.sections, brief.again)],
        "footnotes": [_footnote(note) for note in brief.footnotes],
    }


def _section(section: Section) -> "shapes.BriefSection":
    return {
        "name": section.name,
        "heading": section.heading,
        "entries": [_entry(entry) for entry in section.entries],
        "parts": [
            {
                "name": inner.name,
                "heading": inner.heading,
                "beside": inner.beside or None,
                "entries": [_entry(entry) for entry in inner.entries],
            }
            for inner in section.inner
        ],
    }


def _entry(entry: Entry) -> "shapes.BriefEntry":
    cites = list(entry.cites)
    match entry.part:
        case Heading() as part:
            return {"kind": "heading", "words": part.words, "beside": part.beside or None}
        case Line() as part:
            return {
                "kind": "line",
                "words": part.words,
                "mark": part.mark[0].strip() or None,
                "depth": part.depth,
                "about": _about(part.subject),
                "cites": cites,
            }
        case Claim() as part:
            return _claim(part, cites)
        case Quote() as part:
            return {
                "kind": "quote",
                "passage": part.subject.id,
                "place": part.place,
                "text": part.text or None,
                "doubt": part.doubt or None,
                "depth": part.depth,
                "cites": cites,
            }
        case Exhibit() as part:
            return {
                "kind": "exhibit",
                "evidence": part.subject.id,
                "way": part.way,
                "directness": part.directness,
                "summary": part.summary,
                "about": list(part.about),
                "counts": part.counts,
                "cites": cites,
            }
        case Note() as part:
            return {
                "kind": "note",
                "whose": part.whose,
                "name": part.name,
                "lead": part.lead.strip(),
                "text": part.text,
                "depth": part.depth,
            }
        case Choice() as part:
            return {
                "kind": "choice",
                "option": part.subject.id_as("option") or None,
                "label": part.label,
                "marks": list(part.marks),
                "chosen": part.chosen,
                "cites": cites,
            }


def _about(subject: Subject) -> "shapes.BriefSubject | None":
    return {"kind": subject.kind, "id": subject.id} if subject else None


def _claim(part: Claim, cites: list[int]) -> "shapes.BriefClaim":
    return {
        "kind": "claim",
        "consequence": part.subject.id,
        "sign": part.sign,
        "hedges": part.hedges,
        "statement": part.statement,
        "aim": part.is_aim,
        "state": part.state,
        "regardless": part.is_regardless,
        "voice": part.voice,
        "directness": part.directness,
        "evidence": part.evidence,
        "notes": part.caveats,
        "cites": cites,
    }


def _footnote(note: Footnote) -> "shapes.BriefFootnote":
    source = note.source
    return {
        "number": note.number,
        "passage": note.passage,
        "document": source.id,
        "author": source.author or None,
        "title": source.title or None,
        "publisher": source.publisher or None,
        "published": source.published or None,
        "stands": note.stands,
        "citation": note.words,
        "quoted": note.text or None,
        "doubt": note.doubt or None,
    }

"""Findings as the object that `juncture show --json` prints. `shapes` says what it holds."""

from typing import TYPE_CHECKING

from tui.case.coverage import coverage
from tui.case.model import Case, Consequence, Decision, Evidence, Passage
from tui.reason.engine.derive import Findings
from tui.reason.engine.said import is_silent
from tui.reason.weigh import Weighed, weigh
from tui.scenario.model import Scenario

if TYPE_CHECKING:
    from tui.records import shapes


def show(findings: Findings, scenario: Scenario) -> "shapes.Show":
    """The whole object. Everything is in the order of the case file."""
    case = findings.program.case
    return {
        "format": 1,
        "case": case_record(case),
        "scenario": scenario_record(findings, scenario),
        "decisions": [_decision(findings, item) for item in case.decisions.values()],
        "consequences": [_consequence(findings, item) for item in case.consequences.values()],
        "evidence": [_evidence(item) for item in case.evidence.values()],
        "voices": [
            {"id": voice.id, "name": voice.name, "proposed": voice.proposed or None}
            for voice in case.voices.values()
        ],
        "caveats": [
            {
                "id": caveat.id,
                "about": list(caveat.about),
                "text": caveat.text,
                "basis": caveat.basis,
                "source": caveat.source or None,
                "proposed": caveat.proposed or None,
            }
            for caveat in case.caveats
        ],
        "set_aside": [
            {
                "document": item.document,
                "start": item.start if item.found else None,
                "end": item.end if item.found else None,
                "why": item.why,
                "proposed": item.proposed or None,
            }
            for item in case.set_aside
        ],
        "passages": [_passage(item) for item in case.passages.values()],
        "coverage": _coverage(case),
        "complete": findings.complete,
    }


def case_record(case: Case) -> "shapes.ShownCase":
    """Which case it is."""
    return {
        "id": case.id,
        "title": case.title,
        "digest": case.digest,
        "documents": [
            {
                "id": document.id,
                "path": document.path,
                "sha256": document.sha256,
                "title": document.title,
            }
            for document in case.documents.values()
        ],
    }


def scenario_record(findings: Findings, scenario: Scenario) -> "shapes.ShownScenario":
    """What was chosen, and on which terms."""
    return {
        "title": scenario.title or None,
        "choices": choices_record(findings),
        "reading": scenario.reading,
        "proof": scenario.proof,
        "doubts": dict(scenario.doubts),
    }


def choices_record(findings: Findings) -> dict[str, str | list[str]]:
    """What is chosen at the decisions that are made, as a scenario file writes it."""
    decisions = findings.program.case.decisions
    return {
        decision: chosen[0] if decisions[decision].choose == "one" else list(chosen)
        for decision, chosen in findings.choices.items()
    }


def _decision(findings: Findings, decision: Decision) -> "shapes.ShownDecision":
    return {
        "id": decision.id,
        "label": decision.label,
        "question": decision.question,
        "who": decision.who or None,
        "when": decision.when or None,
        "choose": decision.choose,
        "posed": decision.posed,
        "passages": list(decision.passages),
        "related": list(decision.related),
        "options": [
            {
                "id": option.id,
                "label": option.label,
                "posed": option.posed,
                "status_quo": option.status_quo,
                "passages": list(option.passages),
                "related": list(option.related),
                "averts": list(option.averts),
                "silent": is_silent(findings.program.case, findings.terms.reading, option.key),
                "proposed": option.proposed or None,
            }
            for option in decision.options
        ],
        "proposed": decision.proposed or None,
    }


def _consequence(findings: Findings, consequence: Consequence) -> "shapes.ShownConsequence":
    scales = weigh(findings.program, findings.terms, consequence.id)
    return {
        "id": consequence.id,
        "statement": consequence.statement,
        "theme": consequence.theme,
        "kind": consequence.kind,
        "valence": {
            "sign": consequence.valence.sign,
            "for": consequence.valence.for_whom or None,
            "basis": consequence.valence.basis,
        },
        "state": findings.state(consequence.id),
        "regardless": findings.is_regardless(consequence.id),
        "links": [
            {
                "from": list(link.sources),
                "directness": link.directness,
                "passages": list(link.passages),
                "hedges": list(link.hedges),
                "voice": link.voice,
                "fires": findings.fires(consequence.id, link),
            }
            for link in consequence.links
        ],
        "evidence": {
            "for": [_item(item) for item in scales.speaks_for],
            "against": [_item(item) for item in scales.speaks_against],
        },
        "proposed": consequence.proposed or None,
    }


def _item(item: Weighed) -> "shapes.ShownItem":
    return {"id": item.evidence.id, "directness": item.bearing.directness}


def _evidence(evidence: Evidence) -> "shapes.ShownEvidence":
    return {
        "id": evidence.id,
        "kind": evidence.kind,
        "summary": evidence.summary,
        "voice": evidence.voice,
        "origin": evidence.origin,
        "figures": list(evidence.figures),
        "dates": list(evidence.dates),
        "actors": list(evidence.actors),
        "passages": list(evidence.passages),
        "bears": [
            {"on": bearing.on, "way": bearing.way, "directness": bearing.directness}
            for bearing in evidence.bears
        ],
        "proposed": evidence.proposed or None,
    }


def _passage(passage: Passage) -> "shapes.ShownPassage":
    is_lost = passage.status == "lost"
    return {
        "id": passage.id,
        "document": passage.document,
        "start": None if is_lost else passage.start,
        "end": None if is_lost else passage.end,
        "text": None if is_lost else passage.text,
        "status": passage.status,
        "proposed": passage.proposed or None,
    }


def _coverage(case: Case) -> "shapes.ShownCoverage":
    used = coverage(case)
    return {
        "sentences": used.sentences,
        "cited": used.cited,
        "set_aside": used.set_aside,
        "unaccounted": used.unaccounted,
    }

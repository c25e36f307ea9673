"""What somebody takes along of a case: a thing in words, with its passages cited in full."""

from collections.abc import Iterable, Iterator, Sequence

from tui.case.document import Document
from tui.case.model import Case
from tui.content.brief.apparatus import source_of
from tui.content.claims import claim, claim_line, standing_words
from tui.content.subject import Subject
from tui.content.walk import Walk
from tui.reason.why import passages_of
from tui.wording.brief import doubted_words, sentences_words, stands_words
from tui.wording.proposed import called
from tui.wording.silence import silence_words
from tui.wording.standing import EDITORS_NOTE, caveat_words
from tui.wording.words import option_words, voice_words


def taken(walk: Walk, subject: Subject, passages: Sequence[str]) -> str:
    """A thing of the case and what cites it; of what is none, the passages alone.

    Empty when there is nothing of the case there, and no passage.
    """
    case, key = walk.case, subject.id
    match subject.kind:
        case "consequence":
            lines = [*_claimed(walk, key), *_quoted(walk, passages_of(walk.findings, key))]
        case "evidence":
            item = case.evidence[key]
            whose = f"{item.kind}, {voice_words(case, item.voice)}"
            lines = [f"{called(item)} ({whose})", *_quoted(walk, item.passages)]
        case "option":
            silence = silence_words(walk.findings, key)
            quoted = case.decision_of(key).passages_for(case.options[key].id)
            lines = [option_words(case, key), *filter(None, [silence]), *_quoted(walk, quoted)]
        case "decision":
            decision = case.decisions[key]
            lines = [f"{called(decision)}: {decision.question}", *_quoted(walk, decision.passages)]
        case "passage":
            lines = list(_quoted(walk, [key]))
        case "caveat":
            lines = [EDITORS_NOTE + caveat_words(c) for c in case.caveats if c.id == key]
        case _:
            lines = list(_quoted(walk, passages))
    return "\n".join(lines)


def _claimed(walk: Walk, consequence: str) -> Iterator[str]:
    claimed = claim(walk.findings, consequence)
    yield claim_line(walk.findings, consequence)
    yield f"{' · '.join(claimed.footing)}. {standing_words(claimed)}"


def _quoted(walk: Walk, passages: Iterable[str]) -> Iterator[str]:
    """Each passage with its citation; of one that is lost, that alone."""
    for key in dict.fromkeys(passages):
        passage = walk.case.passages[key]
        where = f"({source_of(walk.case, passage.document).words}, {_stands(walk, key)})"
        yield f"“{' '.join(passage.text.split())}” {where}" if passage.text else where


def _stands(walk: Walk, passage: str) -> str:
    stands = stands_words(walk.case, walk.case.passages[passage])
    if passage not in walk.doubts:
        return stands
    return f"{stands}; {doubted_words(walk.author, walk.doubts[passage])}"


def taken_words(case: Case, document: Document, text: str, sentences: Sequence[int]) -> str:
    """Some words of a document, with their citation."""
    where = f"{source_of(case, document.id).words}, {sentences_words(document, sentences)}"
    return f"“{' '.join(text.split())}” ({where})"

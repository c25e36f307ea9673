"""Commands of the plain walk that ask, and change nothing."""

from collections.abc import Iterator

from tui.case.citations import citers
from tui.content.finding import MOST_FOUND, Found, search, where
from tui.content.model import Heading, Line, Part
from tui.content.relations import following, leading
from tui.content.sentences import resting_on
from tui.content.subject import Subject
from tui.content.support import firmness_line, supports, ways
from tui.outside.text import clean_line
from tui.plain.sitting import Sitting, number_in
from tui.plain.speech import Speech, as_choice, without_signs
from tui.plain.steps import is_covered
from tui.wording import plain as words
from tui.wording.finding import (
    FOUND_NAMES,
    LOOKED_THROUGH,
    NOTHING_FOUND,
    ONLY_ALIKE,
    found_words,
)
from tui.wording.guesses import GUESS_FIRST, NOT_GUESSED
from tui.wording.phrases import change_words
from tui.wording.proposed import called
from tui.wording.silence import LEFT_OUT, STANDING_NAMES, STANDING_WORDS
from tui.wording.words import NO_TURN, capital, count, listed

MOST_FUTURES_TOLD = 20
"""How many futures are told in short; each of the others by its number."""


def preview(sitting: Sitting, rest: str) -> None:
    """What an option would change, before it is chosen."""
    decision = sitting.decision
    number = number_in(rest)
    if decision is None or number is None or not 0 < number <= len(decision.options):
        sitting.say(words.needs_number("?") if number is None else words.no_option(number))
        return
    option = decision.options[number - 1]
    if is_covered(sitting, option.key):
        sitting.say(f"{capital(NOT_GUESSED)}. {GUESS_FIRST}")
        return
    seen = sitting.reasoner.preview(sitting.findings, decision.id, option.id)
    sitting.tell(sitting.pages.option(decision, number - 1, seen))


def branches(sitting: Sitting, rest: str) -> None:
    """All that the document links to the options of the decision at hand, side by side."""
    from tui.content.branches import NOT_LINKED, branch_table

    decision = sitting.decision
    if decision is None:
        sitting.say(words.AT_A_DECISION)
        return
    if any(is_covered(sitting, option.key) for option in decision.options):
        sitting.say(GUESS_FIRST)
        return
    walk = sitting.walk
    linked = sitting.reasoner.branches(walk.findings, decision.id)
    table = branch_table(walk, decision, linked)
    speech = sitting.speech()
    for row in table.rows:
        speech.set([Line(((row.statement, "text"),), subject=row.subject)], "  " * row.depth)
        inner = "  " * (row.depth + 1)
        for number, (cell, _) in enumerate(row.cells, 1):
            if cell != NOT_LINKED:
                said = without_signs(cell).removeprefix("→ ")
                speech.say(f"{capital(words.option_number(number))}: {said}.", inner)
        if row.remark:
            speech.say(f"{capital(without_signs(row.remark))}.", inner)
    if table.sentences:
        speech.say(words.lettered(len(decision.options)))
    for sentence in table.sentences:
        speech.say(without_signs(sentence))
    sitting.tell(speech.text())


def everything(sitting: Sitting, rest: str) -> None:
    """All consequences, as they stand."""
    sitting.tell(sitting.pages.everything())


def why(sitting: Sitting, rest: str) -> None:
    """Why a consequence follows, or what would make it follow; what it rests on; its evidence."""
    key = sitting.consequence_at(rest, "w")
    if not key:
        return
    walk, reasoner = sitting.walk, sitting.reasoner
    parts: list[Part] = []
    if walk.findings.state(key) == "follows":
        parts.append(firmness_line(walk, *reasoner.firmness(walk.findings, key)))
    else:
        why_not = reasoner.why_not(walk.findings, key)
        lines, remark = ways(walk, why_not)
        sitting.ways = why_not.ways
        parts += [Heading("what would make it follow")] if lines else []
        for number, line in enumerate(lines):
            parts.append(Line(line.spans, line.mark, 1, Subject.numbered("answer", number)))
        parts += [Line(((remark, "silent"),))] if remark else []
    parts += supports(walk, reasoner.supports(walk.findings, key))
    sitting.tell(sitting.pages.why(key, parts))


def links(sitting: Sitting, rest: str) -> None:
    """What a consequence comes from, and what is said to follow from it."""
    if key := sitting.consequence_at(rest, "links"):
        walk = sitting.walk
        sitting.set([*leading(walk, key), *following(walk, (key,), "said to follow from it")])


def find(sitting: Sitting, rest: str) -> None:
    """Look for words in the case, in the reader's notes and in the documents."""
    sought = rest or sitting.ask(f"{LOOKED_THROUGH} ")
    walk = sitting.walk
    result = search(walk, sought)
    speech = sitting.speech()
    if result.is_alike:
        speech.say(ONLY_ALIKE)
    else:
        number = len(result.found)
        speech.say(found_words(number, most=MOST_FOUND) if number else NOTHING_FOUND)
    for found in result.found:
        lead = ", ".join(filter(None, (*_names(speech, found), without_signs(where(walk, found)))))
        speech.say(f"{capital(lead)}: {' '.join(found.text.split())}", "  ")
    sitting.tell(speech.text())


def _names(speech: Speech, found: Found) -> Iterator[str]:
    """What was found, by the number that it goes by; of a note, what it is on."""
    number, kind = speech.number_of(found.subject), found.subject.kind
    is_itself = kind == found.kind or found.kind == "doubt"
    yield FOUND_NAMES[found.kind] + (f" {number}" if number and is_itself else "")
    if number and not is_itself:
        yield words.on_words(kind, number)


# The documents


def read(sitting: Sitting, rest: str) -> None:
    """The document, sentence by sentence; one by its number; or those that have some words."""
    from tui.text.read import read_text

    document = tuple(sitting.case.documents.values())[sitting.document]
    number = number_in(rest.removeprefix("s"))
    if number is None:
        sitting.tell(read_text([document], rest, sitting.width, styled=False))
        return
    if not 0 < number <= len(document.sentences):
        sitting.say(words.no_number(number, len(document.sentences), "sentence", "read"))
        return
    sentence = document.sentences[number - 1]
    text = " ".join(document.text[sentence.start : sentence.end].split())
    speech = sitting.speech()
    speech.say(f"“{text}”", f"s{number}  ")
    speech.set(resting_on(sitting.walk, document, sentence, citers(sitting.case)), "  ")
    sitting.tell(speech.text())


def next_document(sitting: Sitting, rest: str) -> None:
    """Read the next document from now on."""
    documents = tuple(sitting.case.documents.values())
    sitting.document = (sitting.document + 1) % len(documents)
    document = documents[sitting.document]
    sitting.say(words.document_words(clean_line(document.title), len(document.sentences)))


# The whole space of choices


def futures(sitting: Sitting, rest: str) -> None:
    """How many futures there are, the nearest in short; one by its number, in full."""
    from tui.content.futures import future, in_numbers, in_short
    from tui.reason.prospect import ahead_of

    findings, reasoner = sitting.findings, sitting.reasoner
    space = reasoner.futures(findings.terms)
    ahead = ahead_of(findings, space, reasoner.futures_left(findings), from_here=False)
    if rest:
        numbers = tuple(map(str, range(len(ahead.space.found))))
        if number := sitting.key_at(numbers, rest, "futures", "futures"):
            sitting.set(future(findings, ahead, int(number)))
        return
    speech = sitting.speech()
    speech.set([in_numbers(findings, ahead)])
    for at in range(min(MOST_FUTURES_TOLD, len(ahead.space.found))):
        first, *parts = in_short(findings, ahead, at)
        speech.set([first])
        speech.set(parts, "  ")
    sitting.tell(speech.text())


def hinges(sitting: Sitting, rest: str) -> None:
    """What depends on each decision, if it alone is changed."""
    from tui.content.changes import turn_change, turned

    findings, case = sitting.findings, sitting.case
    speech = sitting.speech()
    for hinge in sitting.reasoner.hinges(findings).values():
        number = hinge.turning.bit_count()
        depends = count(number, "consequence depends", "consequences depend")
        label = called(case.decisions[hinge.decision])
        speech.say(f"{label}: {depends} on it." if number else f"{label}:")
        if not any(turn.difference for turn in hinge.turns):
            speech.say(NO_TURN, "  ")
            continue
        for turn in hinge.turns:
            speech.say(f"{as_choice(change_words(case, turn_change(hinge.decision, turn)))}:", "  ")
            speech.set(turned(findings, hinge.decision, turn), "    ")
    sitting.tell(speech.text())


def silences(sitting: Sitting, rest: str) -> None:
    """Of which effects of each decision the document speaks, and of which it does not."""
    from tui.content.silences import unsaid

    case = sitting.case
    silent = sitting.reasoner.silences(sitting.findings.terms.reading)
    speech = sitting.speech()
    met = {cell.standing for row in silent.rows for cell in row}
    for standing, meaning in STANDING_WORDS.items():
        if standing in met:
            speech.say(f"{capital(STANDING_NAMES[standing])}: {meaning}")
    for row in filter(None, silent.rows):
        speech.say(f"{called(case.decisions[row[0].decision])}:")
        for standing, name in STANDING_NAMES.items():
            themes = [called(case.themes[cell.theme]) for cell in row if cell.standing == standing]
            if themes:
                speech.say(f"{capital(name)}: {listed(themes)}.", "  ")
    speech.set(unsaid(case, silent))
    if not silent.complete:
        speech.say(LEFT_OUT)
    sitting.tell(speech.text())

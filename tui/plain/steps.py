"""Commands of the plain walk that take a step: go on, choose, leave open, doubt, note, guess."""

import re
from dataclasses import replace

from tui.content.guesses import guess_parts
from tui.content.model import Heading, Line
from tui.content.subject import Subject
from tui.plain.pages import terms
from tui.plain.sitting import Sitting
from tui.scenario.model import (
    Scenario,
    choose,
    choose_none,
    doubt,
    guess,
    next_proof,
    next_reading,
    trust,
    unmake,
)
from tui.wording import plain as words
from tui.wording.guesses import ASKED, GUESSING, NOT_GUESSING
from tui.wording.proposed import called
from tui.wording.silence import silence_words
from tui.wording.standing import YOUR_NOTE
from tui.wording.words import option_words


def on(sitting: Sitting, rest: str) -> None:
    """Go on to the next decision."""
    _go(sitting, sitting.at + 1)


def back(sitting: Sitting, rest: str) -> None:
    """Go back to the decision before."""
    _go(sitting, sitting.at - 1)


def go(sitting: Sitting, rest: str) -> None:
    """Go to a decision by its number."""
    if key := sitting.key_at(sitting.case.decisions, rest, "go", ""):
        _go(sitting, list(sitting.case.decisions).index(key))


def _go(sitting: Sitting, at: int) -> None:
    to = min(max(at, 0), len(sitting.decisions))
    if to == sitting.at:
        sitting.say(words.IS_OUTCOME if at > to else words.IS_FIRST if at < to else words.STAYS)
    sitting.at = to


def choose_numbers(sitting: Sitting, numbers: list[int]) -> None:
    """Choose the options of these numbers at the decision at hand; 0 is none of them."""
    decision = sitting.decision
    if decision is None:
        sitting.say(words.NOTHING_TO_CHOOSE)
        return
    most = len(decision.options)
    least = 0 if decision.choose == "any" else 1
    if (decision.choose == "one" or 0 in numbers) and len(set(numbers)) > 1:
        only = "one of them" if decision.choose == "one" else "others, or 0 for none of them"
        sitting.say(f"Choose {only}.")
        return
    if wrong := [number for number in numbers if not least <= number <= most]:
        sitting.say(f"There is no option {wrong[0]}; they go from {least} to {most}.")
        return
    chosen = [decision.options[n - 1] for n in dict.fromkeys(n for n in numbers if n)]
    scenario = choose_none(sitting.scenario, decision.id)
    for option in chosen:
        scenario = choose(scenario, sitting.case, decision.id, option.id)
    sitting.then(scenario)
    for option in chosen:
        if silence := silence_words(sitting.findings, option.key):
            sitting.say(f"{called(option)}: {silence}", "  ")
    sitting.at += 1


def leave_open(sitting: Sitting, rest: str) -> None:
    """Leave the decision at hand open again."""
    if decision := sitting.decision:
        sitting.then(unmake(sitting.scenario, decision.id))
    else:
        sitting.say(words.AT_A_DECISION)


def undo(sitting: Sitting, rest: str) -> None:
    """Take the last step back."""
    sitting.undo()


def redo(sitting: Sitting, rest: str) -> None:
    """Take it again."""
    sitting.redo()


def reading(sitting: Sitting, rest: str) -> None:
    """Turn the reading."""
    _turn(sitting, next_reading(sitting.scenario))


def proof(sitting: Sitting, rest: str) -> None:
    """Turn the proof asked for."""
    _turn(sitting, next_proof(sitting.scenario))


def _turn(sitting: Sitting, scenario: Scenario) -> None:
    sitting.then(scenario)
    sitting.say(terms(sitting.scenario))


def doubt_passage(sitting: Sitting, rest: str) -> None:
    """Doubt a passage, or accept it again."""
    key = sitting.key_at(sitting.case.passages, rest, "d", "l")
    if not key:
        return
    accepted = key in sitting.scenario.doubts
    sitting.say(f"You {'accept this passage again' if accepted else 'doubt this passage'}.")
    sitting.tell(sitting.pages.passage(key))
    if accepted:
        sitting.then(trust(sitting.scenario, (key,)))
    else:
        reason = sitting.ask(words.WHY_DOUBT)
        sitting.then(doubt(sitting.scenario, (key,), reason))


_NOTED = re.compile(r"(?:(evidence|consequence)\s+)?(\d+)(?:[\s.,:]+(.+))?")
"""What a note is on, by its number, and the note itself where it was typed in the same line."""


def write_note(sitting: Sitting, rest: str) -> None:
    """Write a note on the decision at hand, a consequence, or a piece of evidence."""
    text = ""
    if numbered := _NOTED.fullmatch(rest):
        kind, number, text = numbered.groups(default="")
        if kind == "evidence":
            key = sitting.key_at(sitting.case.evidence, number, "i evidence", "")
        else:
            key = sitting.consequence_at(number, "i")
    elif rest in ("evidence", "consequence"):
        sitting.say(words.needs_number(f"i {rest}"))
        return
    elif decision := sitting.decision:
        key, text = decision.id, rest
    else:
        sitting.say(words.NOTE_NEEDS_NUMBER)
        return
    if key:
        sitting.note(key, text or sitting.ask(f"{YOUR_NOTE}(Enter for none) "))


# Guessing first


def guess_first(sitting: Sitting, rest: str) -> None:
    """Guess first from now on, or not; with the number of an option: guess what it brings."""
    if rest:
        _guess(sitting, rest)
        return
    if sitting.scenario.guesses:  # what was guessed is not thrown away by a key
        from tui.content.guesses import guesses_parts

        guessed = sitting.reasoner.guessed(sitting.findings, sitting.scenario)
        sitting.set(guesses_parts(sitting.findings, guessed))
        return
    is_off = sitting.scenario.guesses is None
    scenario = replace(sitting.scenario, guesses={} if is_off else None)
    sitting.history = sitting.history.then(scenario)
    sitting.say(GUESSING if is_off else NOT_GUESSING)


def is_covered(sitting: Sitting, option: str) -> bool:
    """Whether what an option would bring waits for a guess."""
    guesses = sitting.scenario.guesses
    return guesses is not None and option not in guesses


def _guess(sitting: Sitting, rest: str) -> None:
    decision = sitting.decision
    if decision is None:
        sitting.say(words.AT_A_DECISION)
        return
    key = sitting.key_at((option.key for option in decision.options), rest, "guess", "")
    if not key:
        return
    case = sitting.case
    speech = sitting.speech()
    speech.say(f"{option_words(case, key)}. {ASKED}")
    by_theme: dict[str, list[str]] = {theme: [] for theme in case.themes}
    for item in case.consequences.values():
        by_theme[item.theme].append(item.id)
    for theme, keys in by_theme.items():
        speech.set([Heading(called(case.themes[theme]))] if keys else [])
        for each in keys:
            subject = Subject("consequence", each)
            speech.set([Line(((called(case.consequences[each]), "text"),), subject=subject)], "  ")
    sitting.tell(speech.text())
    numbers = _numbers(sitting.ask(words.WHAT_TO_GUESS))
    keys = list(case.consequences)
    if numbers is None or any(number > len(keys) for number in numbers):
        sitting.say(words.STAYS)
        return
    chosen = tuple(keys[number - 1] for number in dict.fromkeys(numbers) if number)
    sitting.history = sitting.history.then(guess(sitting.scenario, key, chosen))
    for one in sitting.reasoner.guessed(sitting.findings, sitting.scenario):
        if one.option == key:
            sitting.set(guess_parts(sitting.findings, one))


def _numbers(answer: str) -> list[int] | None:
    """Numbers that were typed; None when that is something else, or nothing."""
    if not re.fullmatch(r"\d{1,6}(?:[\s,]+\d{1,6})*,?", answer):
        return None
    return [int(number) for number in re.findall(r"\d+", answer)]

"""Commands of the plain walk on what one wants and would avoid, and on other walks beside this."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from tui.content.beside import Named, Offer, at_hand
from tui.content.comparison import (
    LETTERS,
    MOST_COMPARED,
    Side,
    about,
    caused,
    cell,
    differing,
    remarks,
    sections,
)
from tui.content.model import Line
from tui.content.seek import answers, asked, effects
from tui.outside.paths import path_typed, shown_path
from tui.outside.problem import Refused
from tui.outside.text import clean_line
from tui.plain.pages import changed
from tui.plain.sitting import Sitting, number_in
from tui.plain.speech import Speech, as_choice, without_signs
from tui.reason.compare import Causes, compare
from tui.reason.engine.changes import applied
from tui.scenario.library import walks
from tui.wording import plain as words
from tui.wording.beside import held_against
from tui.wording.files import walk_detail
from tui.wording.phrases import changes_words, ways_words
from tui.wording.unsaved import UNTITLED
from tui.wording.words import capital, listed, made_words

# What is wanted and what is to be avoided


def want(sitting: Sitting, rest: str) -> None:
    """Want a consequence, or stop wanting it; then tell what would do it."""
    if key := sitting.consequence_at(rest, "v"):
        sitting.wanted, sitting.avoided = sitting.wanted ^ {key}, sitting.avoided - {key}
        seek(sitting, "")


def avoid(sitting: Sitting, rest: str) -> None:
    """Avoid a consequence, or stop avoiding it; then tell what would do it."""
    if key := sitting.consequence_at(rest, "V"):
        sitting.wanted, sitting.avoided = sitting.wanted - {key}, sitting.avoided ^ {key}
        seek(sitting, "")


def seek(sitting: Sitting, rest: str) -> None:
    """The smallest changes that reach what is wanted and avoid the rest, or why there are none."""
    if not sitting.wanted and not sitting.avoided:
        sitting.ways = ()
        sitting.say(words.NOTHING_SOUGHT)
        return
    findings = sitting.findings
    sought = sitting.reasoner.sought(findings, sitting.wanted, sitting.avoided)
    wanted, avoided = (
        [key for key in sitting.case.consequences if key in keys]
        for keys in (sitting.wanted, sitting.avoided)
    )
    sitting.ways = sought.answers
    speech = sitting.speech()
    speech.set(asked(findings, wanted, avoided))
    speech.say(f"{capital(ways_words(sought))}:")
    speech.set(answers(findings, sought, effects(findings, sought)), "  ")
    sitting.tell(speech.text())


def take(sitting: Sitting, rest: str) -> None:
    """Make the changes of one of the ways that were listed last, as one step."""
    if not sitting.ways:
        sitting.say(words.NOTHING_LISTED)
        return
    numbers = tuple(map(str, range(len(sitting.ways))))
    if not (at := sitting.key_at(numbers, rest, "take", "")):
        return
    changes = sitting.ways[int(at)]
    for line in changes_words(sitting.case, changes):
        sitting.say(f"{as_choice(line)}.")
    sitting.ways = ()
    sitting.then(applied(sitting.case, sitting.scenario, changes))


# Beside others


def baseline(sitting: Sitting, rest: str) -> None:
    """Choose what the walk is held against, and tell what is otherwise in the walk."""
    if picked := _picked(sitting, rest, 1):
        sitting.baseline = picked[0]
    sitting.say(held_against(sitting.baseline.name))
    base = sitting.reasoner.findings(sitting.baseline.on_terms_of(sitting.scenario))
    sitting.say(words.AGAINST)
    sitting.tell(changed(sitting.walk, base, sitting.width))


def compare_with(sitting: Sitting, rest: str) -> None:
    """Set walks beside this one: what differs, and what that is due to; or everything."""
    first, _, others = rest.partition(" ")
    everything = first == "all"
    picked = _picked(sitting, others if everything else rest, MOST_COMPARED - 1)
    if not picked:
        sitting.say(words.STAYS)
        return
    path, title = sitting.keep.path, sitting.scenario.title
    mine = Named(clean_line(path.name if path else title) or UNTITLED, sitting.scenario)
    scenarios = [(each.name, each.on_terms_of(sitting.scenario)) for each in (mine, *picked)]
    sides = [Side(name, one, sitting.reasoner.findings(one)) for name, one in scenarios]
    comparison = compare([side.findings for side in sides])
    speech = sitting.speech()
    for letter, side in zip(LETTERS, sides, strict=False):
        speech.say(f"{letter}: {side.name}.")
    speech.set(remarks(comparison))
    marked, heading = differing(comparison), ""
    for section in sections(comparison, everything=everything):
        if section.heading != heading:
            heading = section.heading
            speech.say(f"{capital(heading)}:")
        if section.theme:
            speech.say(f"{section.theme}:", "  ")
        for subject in section.subjects:
            line = about(sitting.case, subject)
            number = speech.number_of(subject)
            speech.say(f"{number}. {line.words}" if number else line.words, "    ")
            for letter, side in zip(LETTERS, sides, strict=False):
                held = ", ".join(_apart(line) for line in cell(side, subject))
                speech.say(f"{letter}: {without_signs(held)}.", "      ")
            if subject.kind == "consequence" and subject in marked:
                _say_causes(sitting, speech, sides, subject.id)
    sitting.tell(speech.text())


def _apart(line: Line) -> str:
    """The words of a cell, in which hedges stand beside how a consequence stands."""
    return ", ".join(text.strip(" ·") for text, _ in line.spans)


def _say_causes(sitting: Sitting, speech: Speech, sides: Sequence[Side], key: str) -> None:
    first = sides[0].findings
    letters: dict[Causes, list[str]] = {}
    for letter, side in zip(LETTERS[1:], sides[1:], strict=False):
        if side.findings.state(key) != first.state(key):
            due_to = sitting.reasoner.causes(first, side.findings, key)
            letters.setdefault(due_to, []).append(letter)
    for due_to, turned in letters.items():
        speech.set(caused(sitting.case, due_to, LETTERS[0], listed(turned)), "      ")


def _picked(sitting: Sitting, rest: str, most: int) -> list[Named]:
    """The scenarios named after a command; else those that are picked from a list."""
    offers: list[tuple[str, str, Callable[[], Named | None]]] = []
    for named, label, detail in _at_hand(sitting):
        offers.append((label, detail, lambda named=named: named))  # type: ignore[misc]
    decisions = len(sitting.decisions)
    for walk in walks(sitting.saved_walks):
        detail = f"{walk_detail(walk, decisions)}, {shown_path(walk.path)}"
        offers.append(
            (clean_line(walk.path.stem), detail, lambda p=walk.path: _read(sitting, p))  # type: ignore[misc]
        )
    if not rest:
        speech = sitting.speech()
        for number, (label, detail, _) in enumerate(offers, 1):
            beside = f": {without_signs(detail)}" if detail else ""
            speech.say(f"{number}. {label}{beside}.")
        sitting.tell(speech.text())
        rest = sitting.ask(words.which(1, len(offers)))
    if not rest:
        return []
    names = re.findall(r"\d+", rest) if re.fullmatch(r"\d[\d\s,]*", rest) else [rest]
    picked: list[Named] = []
    for name in names[:most]:
        of_name = [get for label, _, get in offers if label.lower() == name.lower()]
        typed = number_in(name)
        if typed and typed <= len(offers):
            of_name = [offers[typed - 1][2]]
        elif typed is not None:
            sitting.say(words.no_number(typed, len(offers), "walk", ""))
            continue
        one = of_name[0]() if of_name else _read(sitting, path_typed(name))
        picked += [one] if one else []
    return picked


def _at_hand(sitting: Sitting) -> list[Offer]:
    path = sitting.keep.path
    saved = Named(clean_line(path.name), sitting.kept) if path and sitting.is_unsaved else None
    return list(
        at_hand(
            sitting.case,
            sitting.history,
            sitting.baseline,
            saved,
            lambda scenario: made_words(sitting.reasoner.findings(scenario)),
        )
    )


def _read(sitting: Sitting, path: Path) -> Named | None:
    """A saved scenario; why there is none is told."""
    from tui.case.cache import Cache
    from tui.outside.places import cache_folder
    from tui.work.beside import read_beside

    try:
        read = read_beside(
            path, sitting.case, sitting.keep.case_path, Cache(cache_folder()), "open"
        )
    except Refused as refused:
        sitting.refuse(refused)
        return None
    if isinstance(read, str):
        sitting.say(read)
        return None
    named, odd = read
    for notice in odd:
        sitting.say(notice)
    return named

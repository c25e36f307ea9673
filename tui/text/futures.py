"""All futures that the choices lead to, as text for people: `juncture futures`."""

from tui.case.model import Case
from tui.content.claims import claim_line
from tui.reason.engine.derive import Findings
from tui.reason.futures import Future, Futures
from tui.reason.prospect import Prospect
from tui.scenario.model import Scenario
from tui.text.sheet import Sheet
from tui.wording.phrases import ANY_COURSE, box_words
from tui.wording.standing import NO_LIKELIHOOD
from tui.wording.words import count

MOST_BOXES_TOLD = 2
"""How many of the ways into a future are told in words; the JSON has more."""

STOPPED = "There are too many combinations to work out every future, so none is listed."


def futures_text(
    findings: Findings,
    scenario: Scenario,
    ahead: Prospect,
    most: int,
    width: int = 80,
    *,
    styled: bool = False,
) -> str:
    """How many futures there are, the largest of them, and under how many courses what follows."""
    sheet = Sheet(width, styled=styled)
    space = ahead.space
    sheet.add(findings.program.case.title, style="strong")
    if scenario.title:
        sheet.add(scenario.title)
    sheet.gap()
    courses, number = count(space.courses, "course"), _futures_words(space)
    if ahead.from_here:
        sheet.add(f"With the choices made kept, there are {courses} and {number}.")
    else:
        sheet.add(f"All decisions made, there are {courses}, which lead to {number}.")
    sheet.add(_yours(findings, ahead))
    if not space.complete:
        sheet.gap()
        sheet.add(STOPPED)
    if space.found:
        _futures(sheet, findings, ahead, most)
    _each(sheet, findings, space)
    return sheet.text()


def _futures_words(space: Futures) -> str:
    least = "" if space.complete else "at least "
    return f"{least}{count(space.number, 'future')}"


def _yours(findings: Findings, ahead: Prospect) -> str:
    """Where the choices lead, or what they leave."""
    case = findings.program.case
    if ahead.yours:
        return f"The choices made lead to future {ahead.yours[0]}."
    still = sum(not findings.is_made(decision) for decision in case.decisions)
    if not still:
        return "The choices made lead to one that is not among those found."
    told = f"{count(still, 'decision is', 'decisions are')} still open"
    if ahead.from_here or still == len(case.decisions):
        return f"{told[0].upper()}{told[1:]}."
    left = f"{count(ahead.left.courses, 'course')} and {_futures_words(ahead.left)}"
    return f"Of these, the choices made leave {left}: {told}."


def _futures(sheet: Sheet, findings: Findings, ahead: Prospect, most: int) -> None:
    program, space = findings.program, ahead.space
    shown = space.found[:most]
    if not shown:
        return
    told = f"{len(shown)} of {space.number:,}" if len(shown) < space.number else ""
    sheet.heading("Futures, the nearest to these choices first", told)
    always = sum(
        program.consequence_bits[key]
        for key, courses in space.courses_with.items()
        if courses == space.courses
    )
    if always:
        words = count(always.bit_count(), "consequence that follows", "consequences that follow")
        sheet.add(f"Left out here: {words} under every course.", "  ", style="quiet")
        sheet.gap()
    for number, future in enumerate(shown, 1):
        yours = " · the choices made lead here" if ahead.yours == (number, future) else ""
        courses = count(future.courses, "course")
        sheet.add(f"{courses}{yours}", f"{number:>3}  ", style="strong")
        _ways(sheet, program.case, future)
        keys = program.ids(future.follows & ~always)
        sheet.add(", ".join(keys) or "nothing more", "     then ")
        sheet.gap()


def _ways(sheet: Sheet, case: Case, future: Future) -> None:
    lead = "     when "
    for box in future.boxes[:MOST_BOXES_TOLD]:
        sheet.add(" · ".join(box_words(case, box)) or ANY_COURSE, lead, " " * 10)
        lead = "     or   "
    left = len(future.boxes) - MOST_BOXES_TOLD
    if not future.described:
        sheet.add("in other ways", lead)
    elif left > 0:
        sheet.add(f"in {count(left, 'other way')}", lead)


def _each(sheet: Sheet, findings: Findings, space: Futures) -> None:
    """Under how many courses each consequence follows, the most first."""
    keys = findings.program.case.consequences
    sheet.heading("Under how many courses each follows", f"of {count(space.courses, 'course')}")
    sheet.add(NO_LIKELIHOOD, "  ", style="quiet")
    sheet.gap()
    for key in sorted(keys, key=lambda key: -space.courses_with.get(key, 0)):
        known = key in space.courses_with
        words = f"{space.courses_with[key]:,}" if known else "not worked out"
        sheet.ends(f"  {key}", words, style="strong")
        sheet.add(claim_line(findings, key), "    ")

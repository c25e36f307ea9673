"""What is said of a walk that is not what its file holds."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from tui.case.model import Case
from tui.outside.problem import Problem
from tui.outside.text import clean_line
from tui.scenario.model import Scenario
from tui.wording.proposed import called
from tui.wording.words import count, listed

if TYPE_CHECKING:
    from tui.scenario.holding import Holder

UNTITLED = "untitled"
"""What a walk is called that has neither a file nor a title."""

COMES_ALONG = "This walk comes with Juncture, and stays as it is."
ANOTHER_NAME = "Save yours under another name."
NOTHING_SAVED = "Nothing was saved."
KEPT_AS_DRAFT = "What was not saved is kept, and offered the next time."

MOST_NAMED = 3
"""How many decisions are named; of more, it is said how many there are."""


def differences(case: Case, one: Scenario, other: Scenario) -> str:
    """What two walks through a case differ in: `Export controls, 2 notes, the reading`.

    Empty when they are the same.
    """
    choices = _unlike(one.choices, other.choices)
    parts = (
        [called(case.decisions[key]) if key in case.decisions else key for key in choices]
        if len(choices) <= MOST_NAMED
        else [count(len(choices), "choice")]
    )
    for one_of, all_of, word in (
        (one.notes, other.notes, "note"),
        (one.doubts, other.doubts, "doubt"),
    ):
        if unlike := _unlike(one_of, all_of):
            parts.append(count(len(unlike), word))
    if guesses := _unlike(one.guesses or {}, other.guesses or {}):
        parts.append(count(len(guesses), "guess", "guesses"))
    parts += ["the reading"] if one.reading != other.reading else []
    parts += ["the proof asked for"] if one.proof != other.proof else []
    parts += ["the title"] if one.title != other.title else []
    return listed(parts)


def saved_words(place: str, warnings: Iterable[Problem], made: str = "") -> str:
    """A walk is saved, at a place as shown; and what did not stay as it was, if anything.

    `made`: the folder that was made for it, if one was.
    """
    lost = [f" {odd.message} {odd.mend}" for odd in warnings if odd.rule == "rewritten"]
    return f"Saved to {place}.{folder_words(made)}{''.join(lost)}"


def folder_words(made: str) -> str:
    """Behind where a file was written: which folder was made for it, if one was."""
    return f" The folder {made} was made for it." if made else ""


def _unlike(one: Mapping[str, object], other: Mapping[str, object]) -> list[str]:
    keys = dict.fromkeys((*one, *other))
    return [key for key in keys if one.get(key) != other.get(key)]


def moment(when: datetime) -> str:
    """A moment as one speaks of it, where one is: `12 November 10:12`."""
    local = when.astimezone()
    return f"{local.day} {local:%B %H:%M}"


def draft_words(name: str, when: datetime) -> str:
    """That a walk was not saved."""
    return f"A walk was not saved when Juncture last ended: {clean_line(name)}, {moment(when)}."


def draft_detail(case: Case, draft: Scenario, base: Scenario, *, has_file: bool) -> str:
    """What a draft has that its file has not, or that a new walk has not."""
    differs = differences(case, draft, base)
    return f"Not as in its file: {differs}." if has_file else f"It has: {differs}."


SEVERAL = "This walk was not saved, and there is more than one draft of it. Each is kept."
OVERTAKEN = "Its file has changed since; saving will ask before it writes over that."


def others_words(number: int, key: str) -> str:
    """That there are drafts of other walks than the one that is open."""
    drafts = count(number, "draft")
    return (
        f"There {'is a draft' if number == 1 else f'are {drafts}'} of"
        f" {'another walk' if number == 1 else 'other walks'}, not saved:"
        f" {key} lists {'it' if number == 1 else 'them'}."
    )


SAVING_ASKS = "saving will ask before it writes over that"
BESIDE = "under another name; both are kept"
TAKEN = "undo brings mine back"
WRITTEN_OVER = "What the file holds now is lost."
GONE_STAYS = "saving writes the file again"


def changed_words(case: Case, name: str, mine: Scenario, theirs: Scenario | None) -> str:
    """That somebody else has written the file of the walk; `theirs` is what can be read of it."""
    words = f"{name} has been changed by somebody else."
    if theirs is None:
        return f"{words} It cannot be opened as it is now."
    return f"{words}{differ_words(case, mine, theirs)}"


def differ_words(case: Case, mine: Scenario, theirs: Scenario) -> str:
    """Behind what was done to the file of a walk: what the two differ in, if in anything."""
    differs = differences(case, mine, theirs)
    return f" Theirs and yours differ in: {differs}." if differs else ""


def gone_words(name: str) -> str:
    """That somebody has taken the file of the walk away."""
    return f"{name} is not there any more: somebody has removed it, or given it another name."


def holder_words(name: str, holder: "Holder") -> str:
    """Who has the walk open, where and since when, as far as that can be told."""
    process = f"process {holder.process}" if holder.process else ""
    machine = holder.machine and ("on this machine" if holder.is_here else f"on {holder.machine}")
    since = f"since {moment(holder.since)}" if holder.since else ""
    who = ", ".join(filter(None, (" ".join(filter(None, (process, machine))), since)))
    return f"{name} is open in another Juncture{f': {who}' if who else ''}."

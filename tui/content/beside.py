"""What a walk can be held against: the status quo, states that it had, and what is saved."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tui.case.model import Case
from tui.scenario.history import History
from tui.scenario.model import Scenario, on_terms_of, status_quo
from tui.wording.standing import NOTHING_DECIDED, STATUS_QUO

LONG_AGO = 8
"""How many earlier states of the walk are offered."""


@dataclass(frozen=True, slots=True)
class Named:
    """A scenario that the walk is held against, and what to call it.

    `borrows`: it is only a set of choices, and is read on the terms of the walk.
    """

    name: str
    scenario: Scenario
    borrows: bool = False

    def is_same(self, other: "Named") -> bool:
        """Whether both are the same choices on the same terms, whatever they are called."""
        return self.borrows == other.borrows and self.scenario == other.scenario

    def on_terms_of(self, walk: Scenario) -> Scenario:
        """The scenario, on the terms that it is to be read on beside a walk."""
        if not self.borrows:
            return self.scenario
        return on_terms_of(self.scenario, walk)


Offer = tuple[Named, str, str]
"""A scenario, the words for it in a list, and what else is said of it there."""


def status_quo_of(case: Case) -> Named:
    """The status quo of a case, by name. A case that knows of none has it all open."""
    things = status_quo(case)
    return Named(STATUS_QUO if things.choices else NOTHING_DECIDED, things, borrows=True)


def at_hand(
    case: Case,
    history: History,
    baseline: Named,
    saved: Named | None,
    in_short: Callable[[Scenario], str],
) -> Iterator[Offer]:
    """What can be held against a walk without opening a file.

    A state of the walk is called by the changes that led to it: how long ago that is does not stay
    true while the walk goes on. `saved` is what its file holds, where that is another than the
    walk, and `in_short` says what a scenario has chosen.
    """
    from tui.wording import beside as words

    quo = status_quo_of(case)
    yield quo, quo.name.capitalize(), words.AS_THINGS_ARE
    if not baseline.is_same(quo):
        yield baseline, baseline.name, words.THE_BASELINE
    past = history.past
    yield Named(words.after_words(len(past)), history.present), *words.AS_IT_IS_NOW
    if saved:
        yield Named(words.as_saved(saved.name), saved.scenario), words.last_saved(saved.name), ""
    for ago in range(1, min(len(past), LONG_AGO) + 1):
        then = Named(words.after_words(len(past) - ago), past[-ago])
        yield then, words.changes_ago(ago), in_short(then.scenario)

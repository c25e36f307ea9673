"""Rules by what they need, so that what follows is found step by step, each link looked at once."""

from collections.abc import Sequence
from functools import partial

from tui.reason.engine.budget import pulse
from tui.reason.engine.program import Rule, bits, mask_of
from tui.reason.remember import remembered

MOST_SPREAD = 16
"""For how many sets of options it is remembered what they bring about."""


class Network:
    """Some rules, numbered. `causes` are those of each rule, `resting_on` the rules on each cause.

    Cost: the rules and what stands in them, once.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = rules
        self.causes: list[tuple[int, ...]] = [_causes(rule.causes) for rule in rules]
        self.resting_on: dict[int, list[int]] = {}
        for number, causes in enumerate(self.causes):
            for cause in causes:
                self.resting_on.setdefault(cause, []).append(number)
        self._heads = [rule.head for rule in rules]
        self._first: dict[int, list[int]] = {}
        for number, rule in enumerate(rules):
            if not rule.causes:  # by one of its options; -1 where it needs nothing at all
                first = (rule.options & -rule.options).bit_length() - 1
                self._first.setdefault(first, []).append(number)
        self._spread: dict[int, int] = {}

    def spread(self, options: int) -> int:
        """Everything that the options bring about: the least fixpoint of the rules.

        Options that exclude each other may be given together; the answer is then an upper bound.
        Cost: the rules that rest on what follows; nothing for options that were asked for lately.
        """
        return remembered(self._spread, options, partial(self._spread_of, options), MOST_SPREAD)

    def _spread_of(self, options: int) -> int:
        pulse(len(self.rules) // 4 + 1)
        rules, heads, causes, resting_on = self.rules, self._heads, self.causes, self.resting_on
        begun = (-1, *bits(options))
        waiting = [number for at in begun for number in self._first.get(at, ())]
        held: set[int] = set()
        while waiting:
            number = waiting.pop()
            head = heads[number]
            if head in held or rules[number].options & ~options:
                continue
            if held.issuperset(causes[number]):
                held.add(head)
                waiting += [n for n in resting_on.get(head, ()) if heads[n] not in held]
        return mask_of(held)


def _causes(mask: int) -> tuple[int, ...]:
    """Nearly every rule has one cause at most, and there may be very many rules."""
    return tuple(bits(mask)) if mask.bit_count() > 1 else (mask.bit_length() - 1,) * bool(mask)

"""Rules by what they need, so that what follows is found step by step, each link looked at once."""

from collections.abc import Sequence

from tui.reason.engine.budget import pulse
from tui.reason.engine.program import Rule, bits, mask_of


class Network:
    """Some rules, numbered. `causes` are those of each rule, `resting_on` the rules on each cause.

    Cost: the rules and what stands in them, once.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = rules
        self.causes: list[tuple[int, ...]] = [tuple(bits(rule.causes)) for rule in rules]
        self.resting_on: dict[int, list[int]] = {}
        for number, causes in enumerate(self.causes):
            for cause in causes:
                self.resting_on.setdefault(cause, []).append(number)
        self._first: dict[int, list[int]] = {}
        for number, rule in enumerate(rules):
            if not rule.causes:  # by one of its options; -1 where it needs nothing at all
                first = (rule.options & -rule.options).bit_length() - 1
                self._first.setdefault(first, []).append(number)

    def spread(self, options: int) -> int:
        """Everything that the options bring about: the least fixpoint of the rules.

        Options that exclude each other may be given together; the answer is then an upper bound.
        Cost: the rules that rest on what follows.
        """
        pulse(len(self.rules) // 4 + 1)
        rules, causes, resting_on = self.rules, self.causes, self.resting_on
        begun = (-1, *bits(options))
        waiting = [number for at in begun for number in self._first.get(at, ())]
        held: set[int] = set()
        while waiting:
            number = waiting.pop()
            rule = rules[number]
            if rule.head in held or rule.options & ~options:
                continue
            if held.issuperset(causes[number]):
                held.add(rule.head)
                waiting += resting_on.get(rule.head, ())
        return mask_of(held)

"""What leads to one consequence, numbered small, so that asking about it costs no more than that.

The cone of a consequence is often a few links of a case of thousands. Here it is walked from the
consequence back to its causes, without a look at the rest, and its consequences are numbered anew.
"""

from collections.abc import Callable
from dataclasses import dataclass

from tui.case.model import Link
from tui.reason.engine.program import Program, Rule


@dataclass(frozen=True, slots=True)
class Upstream:
    """The cone of one consequence: its links as rules, and whatever stands in them.

    Heads and causes of the rules are bits over `consequences`, of which the one asked about is the
    first; options are bits over those of the program.
    """

    consequences: tuple[str, ...]
    rules: tuple[Rule, ...]


def upstream(program: Program, consequence: str, counts: Callable[[str, Link], bool]) -> Upstream:
    """Everything that can lead to a consequence through the links that count.

    `counts` is asked of every link, with the consequence that it brings about. Cost: the links of
    the cone.
    """
    case, option_bits = program.case, program.option_bits
    numbers = {consequence: 0}
    reached = [consequence]
    rules = []
    for head, key in enumerate(reached):  # grows while it is gone through
        for link in case.consequences[key].links:
            if not counts(key, link):
                continue
            options = causes = 0
            for source in link.sources:
                if bit := option_bits.get(source):
                    options |= bit
                    continue
                if source not in numbers:
                    numbers[source] = len(reached)
                    reached.append(source)
                causes |= 1 << numbers[source]
            rules.append(Rule(head, options, causes, link))
    return Upstream(tuple(reached), tuple(rules))


def excluding(program: Program, rules: tuple[Rule, ...]) -> tuple[int, ...]:
    """The masks of those decisions of one of which the rules need more than one option.

    Cost: the decisions of one.
    """
    needed = 0
    for rule in rules:
        needed |= rule.options
    return tuple(mask for mask in program.exclusive if (mask & needed).bit_count() > 1)

"""A case compiled into integers and bit masks, once.

Bit `i` of an option mask is `options[i]`; bit `i` of a consequence mask is `consequences[i]`; both
follow the order of the case file.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import compress
from typing import Any

from tui.case.model import DIRECTNESS, Bearing, Case, Directness, Evidence, Kind, Link, Way
from tui.reason.remember import remembered
from tui.scenario.model import Proof, Scenario

MUCH = 100
"""Pieces of evidence on one consequence from which it is remembered what they come to."""

MOST_HEARD = 64
"""For how many consequences, sides and readings the passages are remembered."""


@dataclass(frozen=True, slots=True)
class Terms:
    """How much to accept: the reading, the proof, and the passages doubted."""

    reading: Directness = "stated"
    proof: Proof = "asserted"
    doubts: frozenset[str] = frozenset()

    def reads(self, directness: Directness) -> bool:
        """Whether the reading accepts a step of that directness."""
        return DIRECTNESS.is_within(directness, self.reading)


def terms_of(scenario: Scenario) -> Terms:
    """The terms that a scenario is read on."""
    return Terms(scenario.reading, scenario.proof, frozenset(scenario.doubts))


@dataclass(frozen=True, slots=True)
class Rule:
    """A link as masks: `head` (an index) holds when all of `options` and `causes` do."""

    head: int
    options: int
    causes: int
    link: Link


@dataclass(frozen=True, slots=True)
class Program:
    """A case ready for reasoning.

    `exclusive` holds a mask for each decision of one; `lost` the passages that are not found.
    """

    case: Case
    options: tuple[str, ...]
    consequences: tuple[str, ...]
    option_bits: Mapping[str, int]
    consequence_bits: Mapping[str, int]
    decision_masks: Mapping[str, int]
    exclusive: tuple[int, ...]
    rules: tuple[Rule, ...]
    evidence_on: Mapping[str, tuple[Evidence, ...]]
    kind_masks: Mapping[Kind, int]
    lost: frozenset[str]
    weighed: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    """How much evidence weighs, where there is too much to weigh it again and again."""
    heard: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    """The passages of much evidence, in the same way."""

    @property
    def all_options(self) -> int:
        """Every option, as a mask."""
        return (1 << len(self.options)) - 1

    def restored(self) -> "Program":
        """The same, as if every passage were found."""
        return replace(self, lost=frozenset())

    def option_mask(self, choices: Mapping[str, tuple[str, ...]]) -> int:
        """The options of some choices as a mask; the choices are such as `decided` gives."""
        return sum(
            self.option_bits[f"{decision}.{option}"]
            for decision, chosen in choices.items()
            for option in chosen
        )

    def decided_mask(self, choices: Mapping[str, tuple[str, ...]]) -> int:
        """All options of the decisions in some choices, chosen or not."""
        return sum(self.decision_masks[decision] for decision in choices)

    def decided(self, choices: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        """What is decided, of what somebody wrote: decisions that are made, options of the case.

        Both are in the order of the case. A choice among options that are all gone decides nothing.
        Nor is a decision of one made while none of its options is chosen, or more than one: a
        scenario may hold that from another version of the case. Cost: the options of the case.
        """
        decisions = {}
        for decision in self.case.decisions.values():
            written = choices.get(decision.id)
            if written is None:
                continue
            chosen = tuple(option.id for option in decision.options if option.id in written)
            if len(chosen) == 1 or (decision.choose == "any" and (chosen or not written)):
                decisions[decision.id] = chosen
        return decisions

    def ids(self, mask: int) -> tuple[str, ...]:
        """The consequences in a mask, in the order of the case."""
        digits = bin(mask)[:1:-1].encode().translate(_IS_SET)
        return tuple(compress(self.consequences, digits))

    def accepts(self, passages: tuple[str, ...], terms: Terms) -> bool:
        """Whether at least one of some passages is found in its document and not doubted."""
        return any(p not in terms.doubts and p not in self.lost for p in passages)

    def active(self, link: Link, terms: Terms) -> bool:
        """Whether a link counts on these terms, whatever it comes from."""
        return terms.reads(link.directness) and self.accepts(link.passages, terms)

    def proven(self, consequence: str, terms: Terms) -> bool:
        """Whether a consequence meets the proof that the terms ask for."""
        if terms.proof == "asserted":
            return True
        if not self.accepts(self.speaking(consequence, "for", terms), terms):
            return False
        against = self.speaking(consequence, "against", terms)
        return terms.proof == "evidenced" or not self.accepts(against, terms)

    def speaking(self, consequence: str, way: Way, terms: Terms) -> tuple[str, ...]:
        """The passages of all evidence on a consequence that the reading accepts, for or against.

        Doubted and lost ones are among them. Cost: the evidence; of much, once for a reading.
        """

        def heard() -> tuple[str, ...]:
            return tuple(
                passage
                for item, bearing in self.bearing_on(consequence, way)
                if terms.reads(bearing.directness)
                for passage in item.passages
            )

        if len(self.evidence_on[consequence]) < MUCH:
            return heard()
        passages: tuple[str, ...] = remembered(
            self.heard, (consequence, way, terms.reading), heard, MOST_HEARD
        )
        return passages

    def bearing_on(self, consequence: str, way: Way) -> Iterator[tuple[Evidence, Bearing]]:
        """The evidence for or against a consequence, and how it bears, in the order of the case."""
        for item in self.evidence_on[consequence]:
            for bearing in item.bears:
                if bearing.on == consequence and bearing.way == way:
                    yield item, bearing


_IS_SET = bytes(character == ord("1") for character in range(256))

FEW = 8
"""Up to so many bits, arithmetic is quicker than a search through the digits of a long mask."""


def bits(mask: int) -> Iterator[int]:
    """The positions of the bits set in a mask, lowest first."""
    if mask.bit_count() <= FEW:
        while mask:
            lowest = mask & -mask
            yield lowest.bit_length() - 1
            mask ^= lowest
        return
    digits = bin(mask)[:1:-1]
    at = digits.find("1")
    while at >= 0:
        yield at
        at = digits.find("1", at + 1)


def mask_of(positions: Iterable[int]) -> int:
    """The mask in which those bits are set. Cost: linear in them, and in the highest."""
    array = bytearray()
    for at in positions:
        byte = at >> 3
        if byte >= len(array):
            array.extend(bytes(byte + 1 - len(array)))
        array[byte] |= 1 << (at & 7)
    return int.from_bytes(array, "little")


def compile_case(case: Case) -> Program:
    """Compile a case. Cost: linear in its links and evidence."""
    options = tuple(case.options)
    consequences = tuple(case.consequences)
    option_bits = {key: 1 << index for index, key in enumerate(options)}
    consequence_bits = {key: 1 << index for index, key in enumerate(consequences)}
    decision_masks = {
        decision.id: sum(option_bits[option.key] for option in decision.options)
        for decision in case.decisions.values()
    }
    kinds: dict[Kind, list[int]] = {}
    for index, followed in enumerate(case.consequences.values()):
        kinds.setdefault(followed.kind, []).append(index)
    evidence_on: dict[str, list[Evidence]] = {key: [] for key in consequences}
    for item in case.evidence.values():
        for consequence in dict.fromkeys(bearing.on for bearing in item.bears):
            evidence_on[consequence].append(item)
    return Program(
        case=case,
        options=options,
        consequences=consequences,
        option_bits=option_bits,
        consequence_bits=consequence_bits,
        decision_masks=decision_masks,
        exclusive=tuple(decision_masks[d.id] for d in case.decisions.values() if d.choose == "one"),
        rules=tuple(
            Rule(
                index,
                _mask(option_bits, link.sources),
                _mask(consequence_bits, link.sources),
                link,
            )
            for index, consequence in enumerate(case.consequences.values())
            for link in consequence.links
        ),
        evidence_on={key: tuple(items) for key, items in evidence_on.items()},
        kind_masks={kind: mask_of(indexes) for kind, indexes in kinds.items()},
        lost=frozenset(key for key, p in case.passages.items() if p.status == "lost"),
    )


def _mask(bits_of: Mapping[str, int], sources: tuple[str, ...]) -> int:
    mask = 0
    for source in sources:
        mask |= bits_of.get(source, 0)
    return mask

"""What somebody has proposed for a case, and no person has accepted yet."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from tui.case.model import Case

if TYPE_CHECKING:  # it brings a reader of TOML along
    from tui.outside.positions import Path

ProposalKind = Literal[
    "decision",
    "option",
    "consequence",
    "evidence",
    "caveat",
    "set_aside",
    "voice",
    "theme",
    "passage",
]


@dataclass(frozen=True, slots=True)
class Proposal:
    """An entry that is proposed, and by whom.

    `key` is its id; of an option `decision.option`, of what is set aside its number, from 1. `path`
    leads to its table in the file.
    """

    kind: ProposalKind
    key: str
    by: str
    path: "Path"

    @property
    def reference(self) -> str:
        """What it is called: `consequence.x`, as caveats refer to things."""
        return f"{self.kind}.{self.key}"


def proposals(case: Case) -> tuple[Proposal, ...]:
    """All of them: what the case says first, then what that stands on. Cost: the case, once."""
    return tuple(proposal for proposal in _entries(case) if proposal.by)


def quoted_passages(case: Case, proposal: Proposal) -> tuple[str, ...]:
    """The ids of the passages that a proposed entry cites."""
    key = proposal.key
    match proposal.kind:
        case "decision":
            decision = case.decisions[key]
            cited = (*decision.passages, *_near(decision.related))
        case "option":
            option = case.options[key]
            cited = (*option.passages, *_near(option.related))
        case "consequence":
            links = case.consequences[key].links
            cited = tuple(passage for link in links for passage in link.passages)
        case "evidence":
            cited = case.evidence[key].passages
        case "caveat":
            cited = next(item.passages for item in case.caveats if item.id == key)
        case _:
            cited = ()
    return tuple(dict.fromkeys(cited))


def meant(waiting: tuple[Proposal, ...], name: str) -> tuple[Proposal, ...]:
    """Those among some that a name can mean: a reference, or an id by itself."""
    exact = tuple(proposal for proposal in waiting if proposal.reference == name)
    return exact or tuple(
        proposal
        for proposal in waiting
        if proposal.kind != "set_aside" and name in (proposal.key, proposal.key.rpartition(".")[2])
    )


def _near(references: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(r.removeprefix("passage.") for r in references if r.startswith("passage."))


def _entries(case: Case) -> Iterator[Proposal]:
    """Every entry that somebody could have proposed."""
    for index, decision in enumerate(case.decisions.values()):
        yield Proposal("decision", decision.id, decision.proposed, ("decisions", index))
        for at, option in enumerate(decision.options):
            path: Path = ("decisions", index, "options", at)
            yield Proposal("option", option.key, option.proposed, path)
    for index, item in enumerate(case.consequences.values()):
        yield Proposal("consequence", item.id, item.proposed, ("consequences", index))
    for index, evidence in enumerate(case.evidence.values()):
        yield Proposal("evidence", evidence.id, evidence.proposed, ("evidence", index))
    for index, caveat in enumerate(case.caveats):
        yield Proposal("caveat", caveat.id, caveat.proposed, ("caveats", index))
    for index, aside in enumerate(case.set_aside):
        yield Proposal("set_aside", str(index + 1), aside.proposed, ("set_aside", index))
    for index, voice in enumerate(case.voices.values()):
        yield Proposal("voice", voice.id, voice.proposed, ("voices", index))
    for index, theme in enumerate(case.themes.values()):
        yield Proposal("theme", theme.id, theme.proposed, ("themes", index))
    for index, passage in enumerate(case.passages.values()):
        yield Proposal("passage", passage.id, passage.proposed, ("passages", index))

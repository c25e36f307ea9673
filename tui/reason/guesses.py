"""What a reader took the document to draw from an option, held against what it draws."""

from collections.abc import Mapping
from dataclasses import dataclass

from tui.reason.branches import branches
from tui.reason.engine.derive import Findings, derive
from tui.reason.engine.program import Terms
from tui.reason.preview import LabellingOf


@dataclass(frozen=True, slots=True)
class Guessed:
    """The guess for one option, by its key; each part in the order of the case.

    `drawn` was guessed, and the document links it to the option, by itself or together with others;
    `missed` it links too, and was not guessed; on the rest of the guess, `silent`, it says nothing
    of the kind.
    """

    option: str
    drawn: tuple[str, ...]
    missed: tuple[str, ...]
    silent: tuple[str, ...]


def guessed(
    findings: Findings, guesses: Mapping[str, tuple[str, ...]], labelling_of: LabellingOf
) -> tuple[Guessed, ...]:
    """The guesses for options that the case has, in its order.

    Held against the document at the reading of the walk, whatever is chosen, doubted or asked as
    proof in it: a guess is of what the document says. Cost: the branches of the decisions guessed.
    """
    case = findings.program.case
    nothing = derive(labelling_of(Terms(findings.terms.reading)), {})
    answers = []
    for decision in case.decisions.values():
        keys = [option.key for option in decision.options if option.key in guesses]
        if not keys:
            continue
        linked = branches(nothing, decision.id, labelling_of)
        for key in keys:
            draws = {consequence for consequence, _ in linked.column(key)}
            guess = set(guesses[key])
            known = [
                consequence for consequence in case.consequences if consequence in guess | draws
            ]
            answers.append(
                Guessed(
                    key,
                    tuple(one for one in known if one in guess & draws),
                    tuple(one for one in known if one in draws - guess),
                    tuple(one for one in known if one in guess - draws),
                )
            )
    return tuple(answers)

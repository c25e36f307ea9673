"""Questions one after the other, for conversations that take several steps.

Each waits for its answer, which is None when the dialog was left: then the conversation is over,
and nothing has been done.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from tui.app.dialogs.prompt import Answer, Ask, Pick
from tui.app.dialogs.several import Choice, Several
from tui.app.host import Host

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Offer(Generic[V]):
    """Something that can be picked: what it is called, what else is said of it, what it means."""

    value: V
    label: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """Something that has an answer already, and can have another.

    `offers` are the answers to pick from; without any, the answer is written. `value` is the first;
    `unset` is said where that is empty.
    """

    name: str
    label: str
    value: str
    offers: tuple[Offer[Any], ...] = ()
    question: str = ""
    unset: str = "–"

    def shown(self, value: str) -> str:
        """An answer in words."""
        labels = [offer.label for offer in self.offers if offer.value == value]
        return labels[0] if labels else value or self.unset


def offers_of(answers: Mapping[V, str] | Mapping[V, tuple[str, str]]) -> tuple[Offer[V], ...]:
    """The answers that a wording has for each value."""
    worded = (
        (value, (said, "") if isinstance(said, str) else said) for value, said in answers.items()
    )
    return tuple(Offer(value, label, detail) for value, (label, detail) in worded)


async def ask(app: Host, heading: str, words: str, suggestion: str = "") -> str | None:
    """One line of text; the suggestion, where nothing is written."""
    hint = f"{suggestion}  (enter takes this)" if suggestion else ""
    answer = await app.push_screen_wait(Ask(heading, words, placeholder=hint))
    return answer if answer is None else answer or suggestion


async def ask_until_given(app: Host, heading: str, words: str) -> str | None:
    """One line of text that must not be empty."""
    said = words
    while True:
        answer = await ask(app, heading, said)
        if answer is None or answer:
            return answer
        said = f"{words}\nIt needs a few words; esc leaves."


async def pick(app: Host, heading: str, words: str, offers: Sequence[Offer[V]]) -> Offer[V] | None:
    """One of a few things."""
    answers = [Answer(offer.label, offer.detail) for offer in offers]
    tall = len(offers) > 8
    answer = await app.push_screen_wait(Pick(heading, words, answers, tall=tall))
    if answer is None:
        return None
    at = next(number for number, other in enumerate(answers) if other is answer)
    return offers[at]


async def pick_several(
    app: Host,
    heading: str,
    words: str,
    choices: Sequence[Choice],
    marked: Sequence[int] = (),
    *,
    may_be_none: bool = False,
) -> tuple[int, ...] | None:
    """Any number of a few things, by their numbers."""
    dialog = Several(heading, words, choices, marked, may_be_none=may_be_none)
    return await app.push_screen_wait(dialog)


async def reviewed(
    app: Host, heading: str, words: str, fields: Sequence[Field]
) -> dict[str, str] | None:
    """What is taken for granted, for a person to change before it is written."""
    values = {field.name: field.value for field in fields}
    while True:
        rows: list[Offer[Field | None]] = [Offer(None, "Write it")]
        rows += [
            Offer(field, f"{field.label}: {field.shown(values[field.name])}") for field in fields
        ]
        picked = await pick(app, heading, words, rows)
        if picked is None or picked.value is None:
            return values if picked else None
        field = picked.value
        question = field.question or f"{field.label}:"
        if field.offers:
            other = await pick(app, heading, question, field.offers)
            if other:
                values[field.name] = other.value
        else:
            text = await ask(app, heading, question, values[field.name])
            if text is not None:
                values[field.name] = text

"""What can be done now, by name: what the palette lists, and what of it some words mean."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import Any

from tui.app.actions import ACTIONS, BY_ID, GROUPS, Place
from tui.app.choices import Choice, choices
from tui.app.host import Host
from tui.app.views.offered import Offer
from tui.content.finding import LONGEST_ALIKE, having, numbered, where
from tui.content.subject import Subject
from tui.outside.near import alike
from tui.wording.finding import FOUND_HEADINGS, MORE_FOUND, more_words
from tui.wording.proposed import called
from tui.wording.settings import HEADING as SETTINGS
from tui.wording.settings import NOW
from tui.wording.words import capital

MOST_FOUND = 20
"""How much of the case is listed beside what can be done: the search has the rest."""

MOST_ALIKE = 8
"""How many names are listed that are only like the words."""


def everything(app: Host, place: Place, act: Callable[[str], Any]) -> list[Offer]:
    """What can be done in a place, each kind of thing together. `act` does what an action calls."""
    return [*_actions(place, act), *_decisions(app), *map(partial(_setting, app), choices(app))]


def fitting(app: Host, offers: Sequence[Offer], words: str) -> list[Offer]:
    """What the words may mean, the likeliest first, each kind of thing together.

    First what is called so, then what stands in the case, then what is only explained so; when
    nothing is, what is called nearly so. All, when there are no words.
    """
    sought = words.casefold().split()
    if not sought:
        return list(offers)
    ranked = [(rank, _light(offer, sought)) for offer in offers if (rank := _rank(offer, sought))]
    ranked += [(_IN_CASE, offer) for offer in _in_case(app, words)]
    if not ranked:
        return _alike(offers, words)
    best: dict[str, int] = {}
    for rank, offer in ranked:
        best[offer.group] = min(rank, best.get(offer.group, rank))
    groups = {group: at for at, group in enumerate(sorted(best, key=best.__getitem__))}
    ranked.sort(key=lambda pair: (groups[pair[1].group], pair[0]))
    return [offer for _, offer in ranked]


_BEGUN, _NAMED, _IN_CASE, _EXPLAINED = 1, 2, 3, 4


def _rank(offer: Offer, sought: Sequence[str]) -> int:
    """How well the words fit; 0 when they do not."""
    name = offer.name.casefold()
    if all(word in name for word in sought):
        return _BEGUN if all(f" {word}" in f" {name}" for word in sought) else _NAMED
    whole = f"{name} {offer.group.casefold()} {offer.meaning.casefold()}"
    return _EXPLAINED if all(word in whole for word in sought) else 0


def _light(offer: Offer, sought: Iterable[str]) -> Offer:
    name = offer.name.lower()
    if len(name) != len(offer.name):  # lower case may take more letters
        return offer
    starts = ((name.find(word), len(word)) for word in sought)
    return replace(offer, lit=tuple((at, at + length) for at, length in starts if at >= 0))


def _alike(offers: Sequence[Offer], words: str) -> list[Offer]:
    if len(words) > LONGEST_ALIKE:
        return []
    near = alike(words, [offer.name for offer in offers], MOST_ALIKE)
    return [replace(offers[at], lit=((start, end),)) for at, start, end in near]


def _actions(place: Place, act: Callable[[str], Any]) -> Iterator[Offer]:
    """All but the moves, and what is open already."""
    for action in sorted(ACTIONS, key=lambda action: GROUPS.index(action.group)):
        if place in action.places and action.group != "Move" and action is not BY_ID["palette"]:
            name = capital(action.word)
            do = partial(act, action.call)
            yield Offer(action.group, name, do, action.sentence, action.shown_keys)


def _decisions(app: Host) -> Iterator[Offer]:
    for decision in app.session.case.decisions.values():
        go = partial(app.show_walk, Subject("decision", decision.id))
        yield Offer(FOUND_HEADINGS["decision"], called(decision), go, decision.question)


def _setting(app: Host, choice: Choice) -> Offer:
    name = f"{capital(choice.group)}: {choice.label}"
    meaning = f"{NOW} · {choice.meaning}".rstrip(" ·") if choice.is_so else choice.meaning
    return Offer(SETTINGS, name, partial(app.have, choice.name, choice.value), meaning)


def _in_case(app: Host, words: str) -> Iterator[Offer]:
    """The sentence with a number, and whatever has the words; decisions are there by themselves."""
    walk = app.walk
    has_words = (found for found in having(walk, words) if found.kind != "decision")
    its_number = numbered(walk.case, words)
    named = {(found.document, found.subject) for found in its_number}
    others = (found for found in has_words if (found.document, found.subject) not in named)
    for found in (*its_number, *islice(others, MOST_FOUND)):
        group, go = FOUND_HEADINGS[found.kind], partial(app.searching.go, found)
        yield Offer(group, found.text, go, found=found, beside=where(walk, found))
    if next(others, None):
        find = BY_ID["find"]
        look = partial(app.searching.ask, documents_first=False, words=words)
        yield Offer(MORE_FOUND, capital(find.word), look, more_words(MOST_FOUND), find.shown_keys)

"""The header and the footer: where one is, what it is kept in, and which keys do what."""

from tui.app.actions import ACTIONS, APART, BY_ID, PLACES, Place, key_of
from tui.app.rows import Region, Row, fit, width_of
from tui.app.session import Session
from tui.outside.widths import cell_len
from tui.wording.words import about_words
from tui.wording.working import working_words

NAME = "JUNCTURE"
LEAST_KEPT = 4
"""Cells that what a walk is kept in needs beside the places: a letter or two, and the dot."""
LEAST_NAME = 16
"""Cells that what a walk is kept in needs beside the name of the program; else that goes."""


def header(session: Session, place: Place, width: int) -> list[Region]:
    """The name, the case, the scenario with a dot when it is not saved, and the places."""
    places = _places(place, width)
    right = sum(width_of(row) for _, row in places)
    room = max(0, width - right)
    brand = " ".join(NAME) if width >= 100 else NAME
    left: Row = ((f" {brand}  ", "hedge"),) if room > len(NAME) + LEAST_NAME else ()
    room -= width_of(left)
    dot: Row = (("●" if session.is_dirty else " ", "accent"),)
    name = fit(((session.name, "text"),), min(30, room - 4))
    kept: Row = fit((*name, (" ", "text"), *dot, ("  ", "text")) if name else dot, room)
    room -= width_of(kept)
    title = fit(((about_words(session.case), "quiet"),), room - 2) if room > 14 else ()
    space: Row = ((" " * (room - width_of(title)), "text"),)
    return [("", (*left, *title, *space)), ("save", kept), *places]


def _places(place: Place, width: int) -> list[Region]:
    """All places by name, or, where they would crowd out the walk, only the one that is shown."""
    there = [(key, word) for key, (_, word) in PLACES.items() if key == place or key not in APART]

    def named(*wordy: str) -> list[Region]:
        regions: list[Region] = [
            (
                BY_ID[key].call,
                ((f" {key_of(key)} {word} " if key in wordy else f" {key_of(key)} ", style),),
            )
            for key, word in there
            for style in ("chip" if key == place else "quiet",)
        ]
        return [*regions, ("", ((" ", "text"),))]

    for regions in (named(*PLACES), named(place)):
        if sum(width_of(row) for _, row in regions) + LEAST_KEPT <= width:
            return regions
    return named()


def footer(
    place: Place, words: dict[str, str], width: int, under_way: tuple[str, int] | None = None
) -> list[Region]:
    """As many of the place's keys as fit, the most wanted first. `words` renames some for now.

    While something is worked out that one waits for: what, and for how many seconds already.
    """
    if under_way:
        telling = working_words(*under_way, key_of("return"))
        words_now = next((t for t in telling if cell_len(t) < width - 1), telling[-1])
        return [("return", fit(((f" {words_now}", "accent"),), width))]
    last: list[Region] = [
        (key, ((key_of(key), "key"), (f" {word} ", "quiet")))
        for key, word in (("help", "help"), ("palette", "all"))
    ]
    room = width - 1 - sum(width_of(row) for _, row in last)
    regions: list[Region] = [("", ((" ", "text"),))]
    wanted = sorted(
        (a for a in ACTIONS if a.rank and place in a.places and place in (a.footed or a.places)),
        key=lambda action: action.rank,
    )
    for action in wanted:
        if action is BY_ID["help"] or words.get(action.id) == "":
            continue
        key = key_of(action.id)
        row: Row = ((key, "key"), (f" {words.get(action.id, action.word)}  ", "quiet"))
        if width_of(row) > room:
            break
        room -= width_of(row)
        regions.append((action.id, row))
    return [*regions, ("", ((" " * room, "text"),)), *last]

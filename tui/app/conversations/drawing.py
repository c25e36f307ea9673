"""Pictures and graphs as files: of the argument of the walk, of what differs, of the screen."""

from functools import partial
from pathlib import Path

from tui.app.conversations.copying import folder_of, write_later, write_out
from tui.app.dialogs.prompt import Answer, pick
from tui.app.host import Host, Then
from tui.app.session import Session
from tui.content.comparison import Side, side_of
from tui.graphs.build import argument_graph, difference_graph, scenario_graph
from tui.graphs.formats import SUFFIXES, Format, set_as
from tui.graphs.model import Graph, Shows
from tui.reason.reasoner import Reasoner
from tui.scenario.naming import path_for
from tui.wording.graphs import (
    FOR_OTHERS,
    FORMAT_WORDS,
    PICTURE_WORDS,
    SCREEN,
    WRITE_GRAPH,
    WRITE_PICTURE,
    against_words,
)

_NAMES: dict[Shows, str] = {"argument": "argument", "scenario": "graph", "difference": "change"}
"""What the names of files say of what is drawn in them."""


def offer_pictures(app: Host, screen: str) -> None:
    """Ask what is to be drawn, and write it beside the walks. `screen` is a picture of that."""
    answers = [
        Answer(*PICTURE_WORDS["scenario"], _drawn(app, "scenario")),
        Answer(*against_words(app.session.baseline.name), _drawn(app, "difference")),
        Answer(*PICTURE_WORDS["argument"], _drawn(app, "argument")),
        Answer(*SCREEN, lambda: write_out(app, _path(app, "screen.svg"), screen)),
        Answer(*FOR_OTHERS, lambda: _offer_formats(app)),
    ]
    pick(app, WRITE_PICTURE, "", answers)


def _offer_formats(app: Host) -> None:
    """Ask for which program the argument of the walk is to be written."""
    answers = [
        Answer(*words, _drawn(app, "scenario", name)) for name, words in FORMAT_WORDS.items()
    ]
    pick(app, WRITE_GRAPH, "", answers)


def _drawn(app: Host, shows: Shows, name: Format = "svg") -> Then:
    def written() -> None:
        path = _path(app, f"{_NAMES[shows]}{SUFFIXES[name][0]}")
        write_later(app, partial(_text, app.session, shows, name), path)

    return written


def _text(session: Session, shows: Shows, name: Format) -> str:
    return set_as(name, _graph(session, shows))


def _graph(session: Session, shows: Shows) -> Graph:
    """What is to be drawn. It asks a reasoner of its own, for it is made on another thread."""
    reasoner = Reasoner(session.case)
    if shows == "argument":
        return argument_graph(reasoner)
    side = side_of("", session.scenario, reasoner.findings(session.scenario))
    if shows == "scenario":
        return scenario_graph(side)
    other = session.baseline.on_terms_of(session.scenario)
    return difference_graph(side, Side(session.baseline.name, other, reasoner.findings(other)))


def _path(app: Host, ending: str) -> Path:
    """A file beside the walks, named as the walk is."""
    folder, session = folder_of(app), app.session
    named = session.path or path_for(session.scenario.title or session.case.id, folder)
    return folder / f"{named.stem}.{ending}"

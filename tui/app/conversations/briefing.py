"""Putting the walk into a brief: what it is made from, and where it is written."""

from functools import partial
from pathlib import Path

from tui.app.conversations.copying import folder_of, offer_formats
from tui.app.host import Host
from tui.app.session import Session
from tui.brief.at_hand import beside_walk, held, origin
from tui.brief.formats import Briefed, Format, set_as
from tui.content.brief.model import Origin
from tui.reason.reasoner import Reasoner
from tui.wording.handing_on import FORMAT_WORDS, WRITE_AS


def origin_of(session: Session) -> Origin:
    """Where the walk at hand stands; in no file, while it has changes that are not saved."""
    return origin(session.case_path, session.path, session.saved, is_dirty=session.is_dirty)


def brief_of_session(session: Session, *, is_short: bool) -> Briefed:
    """A brief of the walk as it is, held against the baseline of the board.

    It may take a while, and asks a reasoner of its own, so that it can be made on another thread.
    """
    reasoner = Reasoner(session.case)
    where = origin_of(session)
    return held(reasoner, session.scenario, where, session.baseline, is_short=is_short)


def offer_to_write(app: Host, made: Briefed) -> None:
    """Ask what a brief is to be written as, and write it beside the walks."""
    text_of, file_of = partial(set_as, made=made), partial(path_of, app, made)
    offer_formats(app, WRITE_AS, FORMAT_WORDS, text_of, file_of)


def path_of(app: Host, made: Briefed, name: Format) -> Path:
    """The file of a brief: named as the walk is, beside the walks."""
    session = app.session
    titled = session.scenario.title or session.case.id
    return beside_walk(folder_of(app), session.path, titled, made, name)

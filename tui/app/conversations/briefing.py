"""Putting the walk into a brief: what it is made from, and where it is written."""

from functools import partial
from pathlib import Path

from tui.app.conversations.copying import folder_of, offer_formats
from tui.app.host import Host
from tui.app.session import Session
from tui.brief.formats import SUFFIXES, Briefed, Format, briefed, set_as
from tui.content.brief.model import Origin
from tui.content.comparison import Side
from tui.outside.paths import typed_path
from tui.outside.versions import own_version
from tui.reason.reasoner import Reasoner
from tui.scenario.naming import path_for
from tui.wording.handing_on import FORMAT_WORDS, WRITE_AS


def origin_of(session: Session) -> Origin:
    """Where the walk at hand stands; in no file, while it has changes that are not saved.

    By its name alone: whoever gets the brief has the file elsewhere, and need not know where.
    """
    version = own_version()
    if session.path and session.saved and not session.is_dirty:
        file = typed_path(Path(session.path.name))
        return Origin(file, session.saved.digest, version=version)
    if not session.path and not session.is_dirty:
        return Origin(typed_path(Path(session.case_path.name)), is_case=True, version=version)
    return Origin(version=version)


def brief_of_session(session: Session, *, is_short: bool) -> Briefed:
    """A brief of the walk as it is, held against the baseline of the board.

    It may take a while, and asks a reasoner of its own, so that it can be made on another thread.
    """
    reasoner = Reasoner(session.case)
    baseline = session.baseline
    against: Side | None = None
    if not baseline.borrows:
        scenario = baseline.on_terms_of(session.scenario)
        against = Side(baseline.name, scenario, reasoner.findings(scenario))
    origin = origin_of(session)
    return briefed(reasoner, session.scenario, origin, against, is_short=is_short)


def offer_to_write(app: Host, made: Briefed) -> None:
    """Ask what a brief is to be written as, and write it beside the walks."""
    text_of, file_of = partial(set_as, made=made), partial(path_of, app, made)
    offer_formats(app, WRITE_AS, FORMAT_WORDS, text_of, file_of)


def path_of(app: Host, made: Briefed, name: Format) -> Path:
    """The file of a brief: named as the walk is, beside the walks."""
    folder, session = folder_of(app), app.session
    named = session.path or path_for(session.scenario.title or session.case.id, folder)
    kind = "short-brief" if made.brief.is_short else "brief"
    return folder / f"{named.stem}.{kind}{SUFFIXES[name][0]}"

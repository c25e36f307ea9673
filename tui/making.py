"""What the commands do by which a case is made. Imports what it needs when it runs."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tui import terminal
from tui.endings import write_out
from tui.named import document_named, file_named
from tui.terminal import FINDINGS, FINE, UNUSABLE
from tui.work.mistaken import other_than_outline, told_of

if TYPE_CHECKING:
    from tui.case.proposed import Proposal
    from tui.documents.importing import Progress
    from tui.work.anchor import Anchoring, Change
    from tui.work.new import OutlineData


def anchor(file: str, accept: Sequence[str], *, yes: bool) -> int:
    """Name passages by words and digests, and accept what has changed. 1 when something is left.

    Raises:
        Refused: when the case cannot be read or saved, or there is no such change to accept.
    """
    from tui.case.cache import Cache
    from tui.outside.places import cache_folder
    from tui.text.anchor import anchored_text
    from tui.work.anchor import anchor as write
    from tui.work.anchor import anchoring

    cache, path = Cache(cache_folder()), file_named(file)
    with told_of(path, is_case=True):
        anchors = anchoring(path, cache)
    accepted = _accepted(anchors, accept, file, yes=yes)
    write(path, anchors, accepted, cache)
    width, styled = terminal.width(), terminal.is_styled()
    terminal.write(anchored_text(anchors, accepted, width, styled=styled))
    left = len(anchors.changes) - len(accepted) + len(anchors.unnamed) + len(anchors.unread)
    return FINDINGS if left else FINE


def _accepted(
    anchors: "Anchoring", accept: Sequence[str], file: str, *, yes: bool
) -> "tuple[Change, ...]":
    """The changes among `accept` that a person says yes to, each shown first."""
    from tui.text.anchor import change_text

    changes = [_named(anchors, key, file) for key in dict.fromkeys(accept)]
    # A document is accepted last, when what stands in it has been.
    changes.sort(key=lambda change: change.why == "document")
    accepted: list[Change] = []
    for change in changes:
        waiting = [key for key in change.passages if key not in {one.id for one in accepted}]
        terminal.write(change_text(change, terminal.width(), styled=terminal.is_styled()))
        if waiting:
            terminal.tell(f"Not accepted: first settle {', '.join(waiting)}.\n")
        elif not change.values:
            terminal.tell("Not accepted: there is nothing to accept.\n")
        elif yes or _says_yes("Accept it? [y/N] "):
            accepted.append(change)
    return tuple(accepted)


def _says_yes(question: str) -> bool:
    try:
        return terminal.ask(question).strip().lower() in ("y", "yes")
    except EOFError:
        terminal.write("\n")
        return False


def accept(file: str, names: Sequence[str], by: str, *, yes: bool) -> int:
    """List what is proposed in a case, or accept some of it. 1 when something is left.

    Raises:
        Refused: when the case cannot be read or saved, or nothing of such a name is proposed.
    """
    from datetime import date

    from tui.content.walk import walk_of
    from tui.reason.reasoner import Reasoner
    from tui.scenario.model import new_scenario
    from tui.text.accept import accepted_text, proposal_text, waiting_text
    from tui.work.accept import accept as write
    from tui.work.accept import waiting_in

    width, styled = terminal.width(), terminal.is_styled()
    path = file_named(file)
    with told_of(path, is_case=True):
        waiting = waiting_in(path)
    scenario = new_scenario(waiting.case)
    walk = walk_of(Reasoner(waiting.case).findings(scenario), scenario)
    if not names:
        terminal.write(waiting_text(walk, waiting.proposals, width, styled=styled))
        return FINDINGS if waiting.proposals else FINE
    entries = dict.fromkeys(waiting.named(name) for name in names)
    today = date.today().isoformat()
    accepted: list[Proposal] = []
    for entry in entries:
        if entry in accepted:  # with something that quotes it
            continue
        together = waiting.with_passages(entry)
        terminal.write(proposal_text(walk, together, width, styled=styled))
        if lost := waiting.lost(entry):
            where = "juncture anchor shows where they may stand now"
            terminal.tell(f"Not accepted: {', '.join(lost)} cannot be found; {where}.\n")
        elif yes or _says_yes(f"Accept it as {by}? [y/N] "):
            waiting = write(waiting, together, by, today)
            accepted += together
    left = len(waiting.proposals)
    terminal.write(accepted_text(accepted, by, today, left, width, styled=styled))
    return FINDINGS if left else FINE


def _named(anchors: "Anchoring", key: str, file: str) -> "Change":
    from tui.outside.problem import Problem, Refused
    from tui.outside.text import clean_line

    if change := anchors.change(key):
        return change
    waiting = ", ".join(change.id for change in anchors.changes)
    message = f"Nothing called “{clean_line(key)}” has changed."
    mend = f"These have: {waiting}." if waiting else "There is nothing to accept."
    raise Refused([Problem("unknown-reference", "error", clean_line(file), 0, 0, message, mend)])


def outline(file: str, output: str | None, *, force: bool) -> int:
    """Print or write the case file of an outline, or the outline of a case. The exit code.

    What is wrong with an outline is shown line by line, where errors go.

    Raises:
        Refused: when something cannot be read or written.
    """
    from tui.outside.paths import is_there
    from tui.outside.problem import Refused
    from tui.text.problems import refused_text
    from tui.work.outline import case_over, outline_of, refuse_loss

    path = None if file == "-" else file_named(file)
    if path and path.suffix.lower() == ".toml":
        with told_of(path, is_case=True):
            text = outline_of(path)
    else:
        outlined = _outline_data(path)
        beside = path or Path("case.toml")
        if output and force and is_there(Path(output)):
            refuse_loss(Path(output))
        try:
            text = case_over(outlined.data, outlined.name, Path(output) if output else beside)
        except Refused as refused:
            if path and (other := other_than_outline(path, refused.problems)):
                raise Refused([other]) from refused
            terminal.warn(refused_text(refused.problems, terminal.width_warned()))
            return UNUSABLE
    if output is None:
        terminal.write(text)
    else:
        write_out(output, text, over=force)
    return FINE


def _outline_data(path: Path | None) -> "OutlineData":
    """An outline from a file, or from the standard input when there is none."""
    from tui.work.new import OutlineData
    from tui.work.outline import MOST_BYTES, read_outline

    given = terminal.read(MOST_BYTES) if path is None else None
    return OutlineData(*read_outline(path or Path("-"), given))


def new(
    file: str, into: str | None, title: str, outline_file: str | None = None, *, opens: bool
) -> int:
    """Make a case from a document; in a terminal, open it. The answer is the exit code.

    With an outline, the case is what that stands for. What is wrong with it is shown line by line.

    Raises:
        Refused: when the document cannot be imported, or the case not written.
    """
    from tui.outside.problem import Refused
    from tui.start import open_named, walk
    from tui.text.new import new_text
    from tui.text.problems import refused_text
    from tui.work.new import new_case

    folder = Path(into) if into is not None else None
    document = document_named(file)
    outlined = None
    if outline_file is not None:
        outlined = _outline_data(None if outline_file == "-" else document_named(outline_file))
    try:
        with _progress(file) as progress:
            new = new_case(document, folder, title, outline=outlined, progress=progress)
    except Refused as refused:
        if outlined and any(problem.file == outlined.name for problem in refused.problems):
            terminal.warn(refused_text(refused.problems, terminal.width_warned()))
            return UNUSABLE
        raise
    terminal.write(new_text(new, terminal.width(), styled=terminal.is_styled()))
    if opens and terminal.has_screen():
        return walk(str(new.case_file))
    open_named(str(new.case_file))  # so that how its passages read is known when they change
    return FINE


def read(file: str, find: str, *, as_json: bool) -> int:
    """Print the sentences of a document or of a case's. 1 when words to find are in none.

    Raises:
        Refused: when it cannot be read.
    """
    from tui.work.reading import documents_at

    path = file_named(file)
    with _progress(file) as progress, told_of(path, is_case=True):
        documents = documents_at(path, progress)
    if as_json:
        from tui.records.read import read_record

        record = read_record(documents, find)
        terminal.write_json(record)
        is_found = any(document["matching"] for document in record["documents"])
    else:
        from tui.text.read import read_text
        from tui.work.reading import read as sentences

        terminal.write(read_text(documents, find, terminal.width(), styled=terminal.is_styled()))
        is_found = not find or any(any(sentences(each, find)) for each in documents)
    return FINE if is_found or not find else FINDINGS


@contextmanager
def _progress(file: str) -> Iterator["Progress"]:
    """Tell where errors go how long a document takes, once it takes over a second."""
    from tui.outside.text import clean_line

    name = clean_line(Path(file).name)
    said = False

    def tell(seconds: float, page: int, pages: int) -> None:
        nonlocal said
        if seconds >= 1 and terminal.is_watched():
            said = True
            which = f", page {page} of {pages}" if pages else ""
            terminal.overwrite(f"Reading {name}{which} ({seconds:.0f} s)")

    try:
        yield tell
    finally:
        if said:
            terminal.overwrite("")

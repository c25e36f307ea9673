"""Commands of the plain walk by which something of it is taken along, written, or counted."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from tui.content.subject import NOTHING, Subject, SubjectKind
from tui.outside.paths import is_there, path_typed, shown_path
from tui.outside.problem import Refused
from tui.plain.sitting import Sitting
from tui.plain.speech import without_signs
from tui.wording import plain as words
from tui.wording.handing_on import NOTHING_TO_COPY, TO_FILE, written_words

F = TypeVar("F")

_KINDS = re.compile(r"(?:(passage|option|sentence|evidence)\s+)?s?(\d{1,6})")


def copy(sitting: Sitting, rest: str) -> None:
    """Something of the case in words, with its passages cited; and to a file, if one is named."""
    from tui.content.taken import taken

    text = _sentence(sitting, rest)
    if not text:
        subject = _subject(sitting, rest)
        text = taken(sitting.walk, subject, ()) if subject else ""
    if not text:
        sitting.say(NOTHING_TO_COPY)
        return
    for line in text.split("\n"):
        sitting.say(without_signs(line))
    if name := sitting.ask(f"{TO_FILE} (Enter: nowhere) "):
        _write(sitting, sitting.keep.folder / path_typed(name), f"{text}\n")


def _sentence(sitting: Sitting, rest: str) -> str:
    from tui.content.taken import taken_words

    match = _KINDS.fullmatch(rest)
    if not match or match[1] != "sentence":
        return ""
    document = tuple(sitting.case.documents.values())[sitting.document]
    number = int(match[2])
    if not 0 < number <= len(document.sentences):
        return ""
    sentence = document.sentences[number - 1]
    text = document.text[sentence.start : sentence.end]
    return taken_words(sitting.case, document, text, [number])


def _subject(sitting: Sitting, rest: str) -> Subject:
    """What is meant: a number by itself is a consequence, and nothing is the decision at hand."""
    decision = sitting.decision
    if not rest:
        return Subject("decision", decision.id) if decision else NOTHING
    match = _KINDS.fullmatch(rest)
    if not match:
        return NOTHING
    case, number = sitting.case, int(match[2])
    kind: SubjectKind
    keys: tuple[str, ...]
    match match[1]:
        case "passage":
            kind, keys = "passage", tuple(case.passages)
        case "evidence":
            kind, keys = "evidence", tuple(case.evidence)
        case "option":
            kind, keys = "option", tuple(o.key for o in decision.options) if decision else ()
        case _:
            kind, keys = "consequence", tuple(case.consequences)
    return Subject(kind, keys[number - 1]) if 0 < number <= len(keys) else NOTHING


def brief(sitting: Sitting, rest: str) -> None:
    """The walk as a brief, told, or written as a file; `short` is one page of it."""
    from tui.brief.at_hand import held, origin
    from tui.brief.formats import SUFFIXES, set_as

    keep = sitting.keep
    where = origin(keep.case_path, keep.path, keep.saved, is_dirty=sitting.is_unsaved)
    made = held(
        sitting.reasoner, sitting.scenario, where, sitting.baseline, is_short=rest == "short"
    )
    if named := _file(sitting, SUFFIXES):
        path, wanted = named
        _write(sitting, path, set_as(wanted, made))
    else:
        sitting.tell(set_as("text", made, sitting.width, styled=False))


def picture(sitting: Sitting, rest: str) -> None:
    """The argument of the walk as a drawing, or as a graph for other tools, in a file."""
    from tui.content.comparison import side_of
    from tui.graphs.build import scenario_graph
    from tui.graphs.formats import SUFFIXES, set_as

    if named := _file(sitting, SUFFIXES):
        path, wanted = named
        side = side_of("", sitting.scenario, sitting.findings)
        _write(sitting, path, set_as(wanted, scenario_graph(side)))
    else:
        sitting.say(words.NOTHING_WRITTEN)


def gather(sitting: Sitting, rest: str) -> None:
    """Many walks through the case counted together: those in a folder, or beside this one."""
    import sqlite3
    from concurrent.futures import BrokenExecutor

    from tui.brief.gathered import SUFFIXES, held_against_case, set_as
    from tui.content.gathered import gathered_parts
    from tui.gather.gathering import gather as gathered_from
    from tui.gather.gathering import walk_files
    from tui.outside.paths import typed_path
    from tui.outside.versions import own_version
    from tui.wording.gathered import NO_SUCH_FOLDER, NOT_COUNTED, TRY_ANOTHER, command_words

    name = rest or sitting.ask(words.A_FOLDER)
    folder = path_typed(name) if name else sitting.keep.folder
    if not is_there(folder):
        sitting.say(f"{NO_SUCH_FOLDER} {TRY_ANOTHER}")
        return
    try:
        counted = gathered_from(walk_files(folder), sitting.case, sitting.keep.case_path)
    except (OSError, sqlite3.Error, BrokenExecutor):
        sitting.say(f"{NOT_COUNTED} {TRY_ANOTHER}")
        return
    except Refused as refused:
        sitting.refuse(refused)
        return
    nothing, guessed = held_against_case(sitting.reasoner, counted)
    sitting.set(gathered_parts(nothing, counted, guessed))
    named = _file(sitting, SUFFIXES) if counted.walks else None
    if named:
        path, wanted = named
        command = command_words([typed_path(folder)], typed_path(sitting.keep.case_path))
        _write(sitting, path, set_as(wanted, sitting.reasoner, counted, command, own_version()))


# Files


def _file(sitting: Sitting, suffixes: Mapping[F, tuple[str, ...]]) -> tuple[Path, F] | None:
    """The file that is named, and what its ending says it is written as; None: none is wanted."""
    while True:
        sitting.say(words.kinds_words([first for first, *_ in suffixes.values()]))
        name = sitting.ask(words.A_FILE)
        if not name:
            return None
        for wanted, ends in suffixes.items():
            if name.lower().endswith(tuple(ends)):
                return sitting.keep.folder / path_typed(name), wanted


def _write(sitting: Sitting, path: Path, text: str, *, over: bool = False) -> None:
    """Write a file, and say where; ask when there is one of that name."""
    from tui.work.new_file import EXISTS, write_new

    try:
        made = write_new(path, text, over=over)
    except Refused as refused:
        if refused.problems[0].rule != EXISTS:
            sitting.refuse(refused)
            return
        sitting.say(refused.problems[0].message)
        answer = sitting.ask(words.WRITES_OVER)
        if not answer:
            sitting.say(words.NOTHING_WRITTEN)
        elif answer.lower() in ("y", "yes"):
            _write(sitting, path, text, over=True)
        else:
            _write(sitting, path.parent / path_typed(answer), text)
    else:
        sitting.say(written_words(shown_path(path), made))

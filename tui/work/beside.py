"""Reading a saved scenario that is to stand beside a walk through the same case."""

from pathlib import Path

from tui.case.cache import Cache
from tui.case.model import Case
from tui.content.beside import Named
from tui.outside.text import clean_line
from tui.scenario.opening import open_file
from tui.wording.beside import is_a_case, of_another_case, of_another_version
from tui.work.mistaken import told_of
from tui.work.notices import notices


def read_beside(
    path: Path, case: Case, case_path: Path, cache: Cache, opener: str
) -> tuple[Named, list[str]] | str:
    """The scenario and what is odd about it; or in a sentence why it cannot stand there.

    `opener` is what opens a file by itself.

    Raises:
        Refused: when it cannot be opened.
    """
    name = clean_line(path.stem)
    with told_of(path):
        opened = open_file(path, cache, (case_path,))
    if opened.saved is None:
        return is_a_case(name, opener)
    if {opened.case.id, opened.scenario.case_id} != {case.id}:
        return of_another_case(name)
    if opened.case.digest != case.digest:
        return of_another_version(name, opener)
    return Named(name, opened.scenario), notices(opened)

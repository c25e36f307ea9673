"""The object that `where` prints with `--json`, as types.

Every key is always there. Loaded only for typing and to print the JSON Schema.
"""

from typing import Literal

from typing_extensions import TypedDict


class SettingsFault(TypedDict):
    """Something wrong with the settings. `line` and `column` count from 1; 0: the whole file."""

    line: int
    column: int
    message: str
    mend: str


class Where(TypedDict):
    """Where files are found and kept, as paths. But for the cases, none need be there.

    `cases` are those that come with Juncture and your own, `scenarios` is where walks through the
    first of them are saved, `settings` the file of the settings, and `faults` all that is wrong
    with it.
    """

    format: Literal[1]
    bundled: str
    cases: list[str]
    own: str
    scenarios: str
    trash: str
    drafts: str
    crashes: str
    cache: str
    config: str
    settings: str
    faults: list[SettingsFault]

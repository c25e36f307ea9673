"""Where files are found and kept, as JSON: see `where_shapes`."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tui.outside import places
from tui.outside.problem import Problem

if TYPE_CHECKING:
    from tui.records import where_shapes as shapes


def where_record(faults: Iterable[Problem]) -> "shapes.Where":
    """The places, and some faults of the settings."""
    first = places.bundled_case()
    return {
        "format": 1,
        "bundled": str(places.bundled()),
        "cases": [str(path) for path in (*places.bundled_cases(), *places.own_cases())],
        "own": str(places.cases_folder()),
        "scenarios": str(places.scenario_folder(first, first.parent.name)),
        "trash": str(places.trash_folder()),
        "drafts": str(places.state_folder()),
        "crashes": str(places.crash_folder()),
        "cache": str(places.cache_folder()),
        "config": str(places.config_folder()),
        "settings": str(places.settings_file()),
        "faults": [
            {
                "line": fault.line,
                "column": fault.column,
                "message": fault.message,
                "mend": fault.mend,
            }
            for fault in faults
        ],
    }

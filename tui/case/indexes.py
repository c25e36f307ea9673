"""The ways back through a case, each put in order when it is first asked for."""

from collections.abc import Mapping
from typing import cast

from tui.case.model import Case


def led_to(case: Case) -> Mapping[str, tuple[str, ...]]:
    """The consequences that links lead to, by option or consequence. Cost: the links, once."""
    if "led to" not in case.indexes:
        led: dict[str, dict[str, None]] = {}
        for item in case.consequences.values():
            for source in (source for link in item.links for source in link.sources):
                led.setdefault(source, {})[item.id] = None
        case.indexes["led to"] = {source: tuple(keys) for source, keys in led.items()}
    return cast("Mapping[str, tuple[str, ...]]", case.indexes["led to"])


def touching(case: Case) -> Mapping[tuple[str, int], tuple[str, ...]]:
    """The passages by document and number of a sentence. Cost: the passages, once."""
    if "touching" not in case.indexes:
        touched: dict[tuple[str, int], list[str]] = {}
        for passage in case.passages.values():
            for number in passage.sentences:
                touched.setdefault((passage.document, number), []).append(passage.id)
        case.indexes["touching"] = {at: tuple(keys) for at, keys in touched.items()}
    return cast("Mapping[tuple[str, int], tuple[str, ...]]", case.indexes["touching"])

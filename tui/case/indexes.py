"""The ways back through a case, each put in order when it is first asked for."""

from collections.abc import Callable, Mapping
from typing import TypeVar, cast

from tui.case.model import Case

T = TypeVar("T")


def indexed(case: Case, name: str, make: Callable[[], T]) -> T:
    """A way back by its name, put in order by `make` unless that has been done."""
    if name not in case.indexes:
        case.indexes[name] = make()
    return cast("T", case.indexes[name])


def led_to(case: Case) -> Mapping[str, tuple[str, ...]]:
    """The consequences that links lead to, by option or consequence. Cost: the links, once."""

    def made() -> Mapping[str, tuple[str, ...]]:
        led: dict[str, dict[str, None]] = {}
        for item in case.consequences.values():
            for source in (source for link in item.links for source in link.sources):
                led.setdefault(source, {})[item.id] = None
        return {source: tuple(keys) for source, keys in led.items()}

    return indexed(case, "led to", made)


def touching(case: Case) -> Mapping[tuple[str, int], tuple[str, ...]]:
    """The passages by document and number of a sentence. Cost: the passages, once."""

    def made() -> Mapping[tuple[str, int], tuple[str, ...]]:
        touched: dict[tuple[str, int], list[str]] = {}
        for passage in case.passages.values():
            for number in passage.sentences:
                touched.setdefault((passage.document, number), []).append(passage.id)
        return {at: tuple(keys) for at, keys in touched.items()}

    return indexed(case, "touching", made)

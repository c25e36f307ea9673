"""Lists and tables for pydantic of which no more than a few wrong entries are ever told.

pydantic keeps everything that is wrong with a file, and a file may have a hundred thousand things
wrong with it.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Annotated, Any, TypeVar

from pydantic import FailFast, ValidatorFunctionWrapHandler, WrapValidator

_AT_ONCE = 100
"""How many entries of a table are looked at before it is asked whether any was wrong."""


def _in_parts(value: Any, handler: ValidatorFunctionWrapHandler) -> Any:
    """Validate a table a few entries at a time, so that the first wrong ones end it."""
    if not isinstance(value, dict) or len(value) <= _AT_ONCE:
        return handler(value)
    validated: dict[Any, Any] = {}
    for part in _parts(value):
        validated |= handler(part)
    return validated


def _parts(table: dict[Any, Any]) -> Iterator[dict[Any, Any]]:
    entries = iter(table.items())
    while part := dict(islice(entries, _AT_ONCE)):
        yield part


class _EndsAtOnce(FailFast):
    """As it is, and one of a union too: those are told apart by their hashes."""

    def __hash__(self) -> int:
        return hash(self.fail_fast)


T = TypeVar("T")
K = TypeVar("K")

ListOf = Annotated[list[T], _EndsAtOnce()]
"""A list of which the first wrong entry ends the validation."""

TableOf = Annotated[dict[K, T], WrapValidator(_in_parts)]
"""A table of any keys, of which the first few wrong entries do."""

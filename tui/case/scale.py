"""Values that stand in an order, and questions about it."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


class Scale(tuple[T, ...]):
    """Values from one end to the other, each once. A value is asked for its place nowhere else."""

    __slots__ = ()

    def is_within(self, value: T, limit: T) -> bool:
        """Whether a value stands no further than another."""
        return self.index(value) <= self.index(limit)

    def first(self, values: Iterable[T]) -> T:
        """Of some values, the one that stands first."""
        return min(values, key=self.index)

    def last(self, values: Iterable[T]) -> T:
        """Of some values, the one that stands last."""
        return max(values, key=self.index)

    def after(self, value: T) -> tuple[T, ...]:
        """The values beyond one, in order."""
        return self[self.index(value) + 1 :]

    def before(self, value: T) -> tuple[T, ...]:
        """The values up to one, the nearest first, without it."""
        return self[: self.index(value)][::-1]

    def next(self, value: T) -> T:
        """The value after one; after the last, the first."""
        return self[(self.index(value) + 1) % len(self)]

"""What is remembered: once worked out, forgotten in order, and safe where threads share it."""

import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from tui.reason.remember import remembered


@pytest.fixture
def often() -> Iterator[None]:
    """Threads take turns as often as can be."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def test_what_is_known_is_not_worked_out_again() -> None:
    memory = {"a": 1}
    assert remembered(memory, "a", lambda: 2, 8) == 1
    assert remembered(memory, "b", lambda: 2, 8) == 2
    assert memory == {"a": 1, "b": 2}


def test_the_oldest_is_forgotten_first() -> None:
    memory: dict[int, int] = {}
    for key in range(5):
        remembered(memory, key, lambda key=key: key, 3)  # type: ignore[misc]
    assert list(memory) == [2, 3, 4]


@pytest.mark.usefixtures("often")
def test_threads_that_share_a_memory_get_their_own_answers() -> None:
    memory: dict[int, int] = {}
    together = threading.Barrier(4)

    def ask(first: int) -> None:
        together.wait()
        for number in range(20_000):
            key = (first + number) % 5
            assert remembered(memory, key, lambda key=key: -key, 2) == -key  # type: ignore[misc]
            assert len(memory) <= 2

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(ask, range(4)))

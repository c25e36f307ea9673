"""Walks of a class through the small case, made at random."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tui.case.model import Case
from tui.scenario.model import Scenario, new_scenario
from tui.scenario.write import render

BEGUN = datetime(2026, 3, 1, 9, tzinfo=UTC)
WHYS = ("Only one office says so.", "Nobody is named.", "")


def walks_of_a_class(case: Case, number: int, seed: int = 0) -> list[Scenario]:
    """Random walks, each saved a minute after the one before, some signed with the same names."""
    chance = random.Random(seed)
    return [_walk(case, at, number, chance) for at in range(number)]


def _walk(case: Case, at: int, number: int, chance: random.Random) -> Scenario:
    choices: dict[str, tuple[str, ...]] = {}
    for decision in case.decisions.values():
        ids = [option.id for option in decision.options]
        if chance.random() < 0.2:
            continue
        some = tuple(key for key in ids if chance.random() < 0.5)
        choices[decision.id] = some if decision.choose == "any" else (chance.choice(ids),)
    ids = tuple(case.consequences)
    doubts = {chance.choice([*case.passages]): chance.choice(WHYS)} if at % 3 == 0 else {}
    return replace(
        new_scenario(case),
        title=f"Walk {at}",
        author=chance.choice(["", f"Pupil {chance.randrange(1 + number // 2)}"]),
        saved=BEGUN + timedelta(minutes=at),
        choices=choices,
        reading=("stated", "beside", "inferred")[at % 3],
        doubts=doubts,
        guesses={list(case.options)[1]: ids[: at % 3]} if at % 4 == 0 else None,
        case_digest=case.digest if at % 7 else "0" * 64,
    )


def write_all(folder: Path, walks: Sequence[Scenario], case: Case) -> None:
    """Save walks in folders of fifty, as a class hands them in."""
    for at, walk in enumerate(walks):
        file = folder / f"group-{at // 50}" / f"walk-{at:05}.toml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(render(walk, case=case))

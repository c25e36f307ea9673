"""A large case, built in memory: forty decisions and two thousand links, the same each time."""

import random
from functools import cache

from tests.reason.cases import case_of, consequence, decision, evidence, link, passage
from tui.case.model import Bearing, Case, Link

DECISIONS, TOPICS, LINKS = 40, 8, 2000
LAYERS = (240, 200, 160)
"""Consequences by how far they are from the options: effects, effects of these, and so on."""


@cache
def forty() -> Case:
    """40 decisions of two options, 600 consequences and 2,000 links, shaped like an argument.

    Decisions fall into topics. Most links come from one option or one consequence of the same topic
    a step before, some from two, and a few from another topic. Nothing goes in a circle.
    """
    chance = random.Random(2024)
    passages = [passage(f"p{number}", sentence=number % 8 + 1) for number in range(300)]
    options: list[list[str]] = [[] for _ in range(TOPICS)]
    for number in range(DECISIONS):
        options[number * TOPICS // DECISIONS] += [f"d{number}.o0", f"d{number}.o1"]
    layers = [[[] for _ in range(TOPICS)] for _ in LAYERS]
    depth_of: dict[str, tuple[int, int]] = {}
    for depth, size in enumerate(LAYERS):
        for _ in range(size):
            key, topic = f"c{len(depth_of)}", chance.randrange(TOPICS)
            depth_of[key] = (depth, topic)
            layers[depth][topic].append(key)
    links: dict[str, list[Link]] = {key: [] for key in depth_of}

    def source(depth: int, topic: int) -> str:
        near = topic if chance.random() < 0.97 else (topic + 1) % TOPICS
        from_option = depth == 0 or chance.random() < 0.2
        return chance.choice(options[near] if from_option else layers[depth - 1][near])

    heads = [*depth_of, *chance.choices(list(depth_of), k=LINKS - len(depth_of))]
    for key in heads:
        depth, topic = depth_of[key]
        wanted = 2 if chance.random() < 0.15 else 1
        sources = {source(depth, topic) for _ in range(wanted)}
        while not _can_be_chosen(sources):
            sources = {source(depth, topic) for _ in range(wanted)}
        links[key].append(
            link(
                *sorted(sources),
                directness=chance.choices(["stated", "beside", "inferred"], [8, 1, 1])[0],
                passages=tuple(
                    f"p{at}" for at in chance.sample(range(300), chance.choice([1, 1, 2]))
                ),
                hedges=tuple(chance.sample(["could", "may", "will"], chance.choice([0, 1]))),
            )
        )
    items = [
        evidence(
            f"e{number}",
            f"origin {number % 40}",
            (f"p{chance.randrange(300)}",),
            *(
                Bearing(on, chance.choice(["for", "for", "against"]), "stated")
                for on in chance.sample(list(depth_of), 4)
            ),
        )
        for number in range(120)
    ]
    return case_of(
        [decision(f"d{number}", 2) for number in range(DECISIONS)],
        [consequence(key, *ways) for key, ways in links.items()],
        items,
        passages,
    )


def _can_be_chosen(sources: set[str]) -> bool:
    decisions = [key.split(".")[0] for key in sources if "." in key]
    return len(decisions) == len(set(decisions))

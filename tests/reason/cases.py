"""Small random cases, built in memory, and the slow, plain way to reason about them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain, combinations, product

from hypothesis import strategies as st

from tui.case.document import Document, Sentence
from tui.case.model import (
    DIRECTNESS,
    Bearing,
    Case,
    Consequence,
    Decision,
    Evidence,
    Link,
    Option,
    Passage,
    Theme,
    Valence,
    Voice,
    by_id,
)
from tui.reason.engine.program import Terms
from tui.scenario.model import Scenario, new_scenario

Choices = Mapping[str, tuple[str, ...]]

TEXT = " ".join(f"Sentence {number} stands here." for number in range(1, 9))


def passage(key: str, status: str = "exact", sentence: int = 1) -> Passage:
    lost = status == "lost"
    found = document().sentences[sentence - 1]
    start, end = (0, 0) if lost else (found.start, found.end)
    return Passage(
        id=key,
        document="d",
        start=start,
        end=end,
        text=TEXT[start:end],
        status=status,  # type: ignore[arg-type]
        digest="" if lost else f"{sentence:016x}",
        recorded="",
        sentences=() if lost else (sentence,),
    )


def document() -> Document:
    starts = [at for at in range(len(TEXT)) if TEXT.startswith("Sentence", at)]
    ends = [*(start - 1 for start in starts[1:]), len(TEXT)]
    return Document(
        id="d",
        path="d.txt",
        sha256="0" * 64,
        title="A document",
        author="",
        publisher="",
        published="",
        text=TEXT,
        found=True,
        pinned=True,
        body=(0, len(TEXT)),
        sentences=tuple(
            Sentence(number, 1, start, end)
            for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1)
        ),
    )


def decision(key: str, options: int, choose: str = "one") -> Decision:
    return Decision(
        id=key,
        label=key,
        question=f"{key}?",
        who="",
        when="",
        choose=choose,  # type: ignore[arg-type]
        posed="explicit",
        passages=(),
        options=tuple(
            Option(f"o{index}", f"{key}.o{index}", f"Option {index}", "explicit", index == 0, ())
            for index in range(options)
        ),
    )


def link(
    *sources: str,
    directness: str = "stated",
    passages: tuple[str, ...] = ("p0",),
    hedges: tuple[str, ...] = (),
) -> Link:
    return Link(sources, directness, passages, hedges, "author")  # type: ignore[arg-type]


def consequence(key: str, *links: Link) -> Consequence:
    valence = Valence("risk", "", "implied")
    return Consequence(key, f"That is {key}.", "t", "prediction", valence, links)


def evidence(key: str, origin: str, passages: tuple[str, ...], *bears: Bearing) -> Evidence:
    return Evidence(
        key, "statistic", f"What is {key}.", "author", origin, (), (), (), passages, bears
    )


def case_of(
    decisions: Iterable[Decision],
    consequences: Iterable[Consequence],
    items: Iterable[Evidence] = (),
    passages: Iterable[Passage] = (),
) -> Case:
    return Case(
        id="made",
        title="A made case",
        summary="Made for a test.",
        reviewed_by="",
        reviewed_on="",
        digest="0" * 64,
        documents={"d": document()},
        voices=by_id([Voice("author", "The Author", "The Author", False)]),
        passages=by_id(list(passages) or [passage("p0")]),
        decisions=by_id(list(decisions)),
        themes={"t": Theme("t", "Theme")},
        consequences=by_id(list(consequences)),
        evidence=by_id(list(items)),
        caveats=(),
        set_aside=(),
        expectations=(),
    )


def some(values: list[str], most: int, least: int = 0) -> st.SearchStrategy[tuple[str, ...]]:
    most = min(most, len(values))
    return st.lists(
        st.sampled_from(values) if values else st.nothing(),
        min_size=min(least, most),
        max_size=most,
        unique=True,
    ).map(tuple)


def mostly(usual: str, *others: str) -> st.SearchStrategy[str]:
    return st.sampled_from([*[usual] * 2 * len(others), *others])


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A case of at most three decisions in which most things count, so that choosing matters."""
    passages = [
        passage(f"p{index}", draw(mostly("exact", "moved", "lost")))
        for index in range(draw(st.integers(1, 4)))
    ]
    decisions = [
        decision(f"d{index}", draw(st.integers(1, 3)), draw(st.sampled_from(["any", "one"])))
        for index in range(draw(st.integers(1, 3)))
    ]
    ids = [f"c{index}" for index in range(draw(st.integers(1, 6)))]
    options = [option.key for item in decisions for option in item.options]
    cited = some([item.id for item in passages], 3, least=1)
    sources = st.one_of(
        some(options, 1, least=1),
        some(ids, 2, least=1),
        some([*options, *ids], 3, least=2),
        some(options, 2, least=2),
        some(ids, 2),
    )
    links = st.builds(
        Link,
        sources=sources,
        directness=mostly("stated", "beside", "inferred"),
        passages=cited,
        hedges=some(["could", "may", "will"], 2),
        voice=st.just("author"),
    )
    consequences = [consequence(key, *draw(st.lists(links, min_size=1, max_size=3))) for key in ids]
    bearings = st.builds(
        Bearing,
        on=st.sampled_from(ids),
        way=st.sampled_from(["for", "against"]),
        directness=mostly("stated", "beside", "inferred"),
    )
    items = [
        evidence(
            f"e{index}",
            draw(st.sampled_from(["origin a", "origin b"])),
            draw(cited),
            *draw(st.lists(bearings, max_size=4)),
        )
        for index in range(draw(st.integers(0, 4)))
    ]
    return case_of(decisions, consequences, items, passages)


@st.composite
def choices_in(draw: st.DrawFn, case: Case) -> dict[str, tuple[str, ...]]:
    """Most of the decisions made, in any order."""
    made: dict[str, tuple[str, ...]] = {}
    for item in draw(st.permutations(list(case.decisions.values()))):
        if draw(st.integers(0, 2)):
            ids = [option.id for option in item.options]
            one = st.sampled_from(ids).map(lambda option: (option,))
            made[item.id] = draw(one if item.choose == "one" else some(ids, len(ids)))
    return made


def terms_in(case: Case) -> st.SearchStrategy[Terms]:
    return st.builds(
        Terms,
        reading=mostly("stated", "beside", "inferred"),
        proof=mostly("asserted", "evidenced", "unopposed"),
        doubts=st.one_of(st.just(()), some(list(case.passages), 2)).map(frozenset),
    )


def walk_of(case: Case, terms: Terms, choices: Choices, why: str = "") -> Scenario:
    """A scenario with those choices, on those terms; each doubt for the same reason."""
    return replace(
        new_scenario(case),
        choices=choices,
        reading=terms.reading,
        proof=terms.proof,
        doubts=dict.fromkeys(terms.doubts, why),
    )


@st.composite
def questions(draw: st.DrawFn) -> tuple[Case, Terms, dict[str, tuple[str, ...]]]:
    """A case, the terms to read it on, and some choices."""
    case = draw(cases())
    return case, draw(terms_in(case)), draw(choices_in(case))


def holding(case: Case, terms: Terms, chosen: Iterable[str]) -> frozenset[str]:
    """What holds when exactly these options (by key) are chosen: apply every link until no more."""
    held: set[str] = set(chosen)
    while True:
        more = {
            item.id
            for item in case.consequences.values()
            if proven(case, terms, item.id)
            and any(
                counts(case, terms, link) and held.issuperset(link.sources) for link in item.links
            )
        }
        if more <= held:
            return frozenset(held & case.consequences.keys())
        held |= more


def believed(case: Case, terms: Terms, passages: Iterable[str]) -> bool:
    return any(case.passages[p].status != "lost" for p in set(passages) - terms.doubts)


def counts(case: Case, terms: Terms, link: Link) -> bool:
    accepted = DIRECTNESS[: DIRECTNESS.index(terms.reading) + 1]
    return link.directness in accepted and believed(case, terms, link.passages)


def proven(case: Case, terms: Terms, consequence_id: str) -> bool:
    accepted = DIRECTNESS[: DIRECTNESS.index(terms.reading) + 1]
    ways = [
        bearing.way
        for item in case.evidence.values()
        for bearing in item.bears
        if bearing.on == consequence_id
        and bearing.directness in accepted
        and believed(case, terms, item.passages)
    ]
    if terms.proof == "asserted":
        return True
    return "for" in ways and not (terms.proof == "unopposed" and "against" in ways)


def keys(choices: Choices) -> frozenset[str]:
    """The options chosen, by key."""
    return frozenset(f"{d}.{option}" for d, chosen in choices.items() for option in chosen)


def completions(case: Case, choices: Choices) -> Iterator[frozenset[str]]:
    """The options chosen under each way of making the decisions that remain."""
    ways = []
    for item in case.decisions.values():
        if item.id in choices:
            ways.append([keys({item.id: choices[item.id]})])
        elif item.choose == "one":
            ways.append([frozenset([option.key]) for option in item.options])
        else:
            ways.append(list(map(frozenset, subsets([option.key for option in item.options]))))
    return (frozenset().union(*way) for way in product(*ways))


def subsets(values: list[str]) -> Iterator[tuple[str, ...]]:
    return chain.from_iterable(combinations(values, size) for size in range(len(values) + 1))


def environments(case: Case) -> Iterator[frozenset[str]]:
    """Every set of options that can be chosen together, smallest first."""
    for chosen in subsets(list(case.options)):
        taken = [key.split(".")[0] for key in chosen]
        if all(taken.count(d.id) <= 1 for d in case.decisions.values() if d.choose == "one"):
            yield frozenset(chosen)

"""Cases in memory, each of which grows in one way: in loops, in depth, in ways, in number."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from tests.reason.cases import case_of, consequence, decision, evidence, link
from tui.case.document import Document, Sentence
from tui.case.model import Bearing, Case, Consequence, Evidence, Link, Passage
from tui.case.schema import MOST_OPTIONS

SENTENCE = "Sentence {number} says what might come of it. "
FEW_SENTENCES, MOST_SENTENCES = 8, 20_000


@dataclass(frozen=True, slots=True)
class Shape:
    """A way to grow: what grows, how far it has been tried, and the case of a size."""

    words: str
    most: int
    grown: Callable[[int], Case]


def loop(size: int) -> Case:
    """Each consequence leads to the next, and the last to the first."""
    ring = [f"c{at}" for at in range(size)]
    ways = [
        consequence(key, link(before), *([link("d0.o1")] if key == "c0" else []))
        for before, key in pairwise([ring[-1], *ring])
    ]
    return _case(2, ways)


def chain(size: int) -> Case:
    """Each consequence leads to the next."""
    first = consequence("c0", link("d0.o1"))
    rest = [consequence(f"c{at}", link(f"c{at - 1}")) for at in range(1, size)]
    return _case(2, [first, *rest])


def ways(size: int) -> Case:
    """At each of some decisions either option will do: there are 2^n ways to the goal."""
    steps = [consequence(f"c{at}", link(f"d{at}.o0"), link(f"d{at}.o1")) for at in range(size)]
    goal = consequence("goal", link(*(step.id for step in steps)))
    after = [consequence(f"after{at}", link("goal", f"d{at}.o0")) for at in range(size)]
    return _case(size, [*steps, goal, *after])


def passages(size: int) -> Case:
    """A hundred passages say so of each consequence."""
    keys = [f"p{at}" for at in range(size)]
    groups = [tuple(keys[at : at + 100]) for at in range(0, size, 100)]
    return _case(
        5,
        [
            consequence(f"c{at}", link(f"d{at % 5}.o{at % 2}", passages=group))
            for at, group in enumerate(groups)
        ],
        passages=size,
    )


def links(size: int) -> Case:
    """Up to a hundred links lead to each consequence, from options and from others before it."""
    each = 100
    count = max(1, size // each)

    def of(at: int) -> Iterator[Link]:
        for number in range(each):
            option = f"d{(at + number) % 20}.o{number % 2}"
            if at < 20:
                yield link(option, passages=(f"p{number % 8}",))
            else:
                cause = f"c{(at * 7 + number * 13) % at}"
                yield link(cause, option, passages=(f"p{number % 8}",))

    return _case(20, [consequence(f"c{at}", *of(at)) for at in range(count)], passages=8)


def options(size: int) -> Case:
    """One decision has them all; each leads somewhere."""
    ways_there = [consequence(f"c{at}", link(f"d0.o{at}")) for at in range(0, size, 2)]
    return _of([decision("d0", size), decision("d1", 2)], ways_there)


def decisions(size: int) -> Case:
    """As many decisions, each with two options and an effect."""
    return _case(size, [consequence(f"c{at}", link(f"d{at}.o1")) for at in range(size)])


def of_any(size: int) -> Case:
    """One decision takes any number of its options; pairs of them lead somewhere."""
    pairs = [
        consequence(f"c{at}", link(f"d0.o{at}", f"d0.o{(at * 7 + 1) % size}"), link("d1.o1"))
        for at in range(size)
    ]
    return _of([decision("d0", size, "any"), decision("d1", 2)], pairs)


def pieces(size: int) -> Case:
    """All the evidence bears on one consequence."""
    items = [
        evidence(
            f"e{at}",
            f"origin {at}",
            (f"p{at % 8}",),
            Bearing("c0", "against" if at % 3 else "for", "stated"),
        )
        for at in range(size)
    ]
    ways_there = [consequence(f"c{at}", link(f"d{at % 5}.o1")) for at in range(10)]
    return _case(5, ways_there, items)


def layers(size: int) -> Case:
    """Deep and wide: layers of thirty, each consequence from two of the layer before."""
    wide = 30
    made = [
        consequence(
            f"c{depth}-{at}",
            *(
                [link(f"d{at % 10}.o{at % 2}")]
                if depth == 0
                else [link(f"c{depth - 1}-{at}"), link(f"c{depth - 1}-{(at * 7 + depth) % wide}")]
            ),
        )
        for depth in range(max(1, size // wide))
        for at in range(wide)
    ]
    return _case(10, made)


SHAPES: dict[str, Shape] = {
    "loop": Shape("consequences in a loop", 10_000, loop),
    "chain": Shape("consequences in a chain", 10_000, chain),
    "ways": Shape("decisions, either option of each will do", 40, ways),
    "passages": Shape("passages", 100_000, passages),
    "links": Shape("links", 100_000, links),
    "options": Shape("options at one decision", MOST_OPTIONS, options),
    "decisions": Shape("decisions", 2_000, decisions),
    "any": Shape("options of which any number is chosen", 200, of_any),
    "evidence": Shape("pieces of evidence on one consequence", 50_000, pieces),
    "layers": Shape("consequences in layers of thirty", 9_000, layers),
}


def _case(
    count: int,
    consequences: Iterable[Consequence],
    items: Iterable[Evidence] = (),
    passages: int = FEW_SENTENCES,
) -> Case:
    return _of([decision(f"d{at}", 2) for at in range(count)], consequences, items, passages)


def _of(
    decisions: Iterable[object],
    consequences: Iterable[Consequence],
    items: Iterable[Evidence] = (),
    passages: int = FEW_SENTENCES,
) -> Case:
    document = _document(min(passages, MOST_SENTENCES))
    case = case_of(
        decisions,  # type: ignore[arg-type]
        consequences,
        items,
        [_passage(f"p{at}", document, at) for at in range(passages)],
    )
    return replace(case, documents={"d": document})


def _document(sentences: int) -> Document:
    parts = [SENTENCE.format(number=number) for number in range(1, sentences + 1)]
    text = "".join(parts).rstrip()
    stood, at = [], 0
    for number, part in enumerate(parts, 1):
        stood.append(Sentence(number, 1 + number // 5, at, at + len(part) - 1))
        at += len(part)
    return Document(
        id="d",
        path="d.txt",
        sha256="0" * 64,
        title="A document",
        author="",
        publisher="",
        published="",
        text=text,
        found=True,
        pinned=True,
        body=(0, len(text)),
        sentences=tuple(stood),
    )


def _passage(key: str, document: Document, at: int) -> Passage:
    sentence = document.sentences[at % len(document.sentences)]
    return Passage(
        id=key,
        document="d",
        start=sentence.start,
        end=sentence.end,
        text=document.text[sentence.start : sentence.end],
        status="exact",
        digest=f"{at:016x}",
        recorded="",
        sentences=(sentence.number,),
    )

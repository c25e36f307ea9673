"""Tell a case as an outline, and say what an outline cannot tell of it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tui.case.model import Bearing, Caveat, Consequence, Decision, Evidence, Link, Option
from tui.case.read import Reading
from tui.outline import defaults
from tui.outline.heads import heads, unsaid
from tui.outline.model import Cited, Entry, Mark, Outline
from tui.outline.notes import STATUS_QUO
from tui.outline.slug import slug
from tui.outline.tell import Citations, Elided, authors_of, proposer, said_in, short_of, waiting

DEEPEST = 8
"""How deep consequences are told beneath each other before they go on at the left edge."""

_Child = tuple[Consequence, Link]


def of_case(reading: Reading) -> tuple[Outline, tuple[str, ...]]:
    """The outline of a case, and what the case says besides, each in some words."""
    reading = replace(reading, case=waiting(reading))
    telling = _Telling(reading)
    outline = telling.outline()
    return outline, tuple(dict.fromkeys([*unsaid(reading), *telling.remarks]))


class _Telling:
    """One pass over a case, in the order in which the outline is read."""

    def __init__(self, reading: Reading) -> None:
        case = self._case = reading.case
        self._reading = reading
        self.remarks: list[str] = []
        self._citations = Citations(case, self.remarks.append)
        self._authors = authors_of(case)
        self._told: dict[str, int] = {}
        self._told_evidence: dict[str, int] = {}
        self._caveats_told: set[str] = set()
        self._ids = Elided(
            [
                *((d.id, d.label) for d in case.decisions.values()),
                *((c.id, c.statement) for c in case.consequences.values()),
                *((e.id, e.summary) for e in case.evidence.values()),
            ]
        )
        self._caveat_ids = Elided((c.id, c.text) for c in case.caveats)
        self._bearing: dict[str, list[tuple[Evidence, Bearing]]] = defaultdict(list)
        for evidence in case.evidence.values():
            for bearing in evidence.bears:
                self._bearing[bearing.on].append((evidence, bearing))
        self._children: dict[str, list[_Child]] = defaultdict(list)
        for item in case.consequences.values():
            for link in item.links:
                self._children[next(iter(link.sources), "")].append((item, link))
        self._proposed = proposer(case)

    def outline(self) -> Outline:
        case = self._case
        entries = [self._decision(decision) for decision in case.decisions.values()]
        entries += self._effects("", 0)
        entries += self._left()
        entries += [
            self._evidence(item, "+", {})
            for item in case.evidence.values()
            if item.id not in self._told_evidence
        ]
        entries += [
            self._caveat(caveat) for caveat in case.caveats if caveat.id not in self._caveats_told
        ]
        entries += [
            Entry(
                "=",
                _line(item.why),
                cited=(self._citations.stretch(item.document, item.start, item.end),),
                notes=said_in(self._by(item.proposed)),
            )
            for item in case.set_aside
            if item.found
        ]
        return Outline(
            title="" if case.title == defaults.TITLE else _line(case.title),
            id="" if case.id == slug(case.title) and case.title != defaults.TITLE else case.id,
            summary="" if case.summary == defaults.SUMMARY else _line(case.summary),
            stage="" if case.stage == defaults.STAGE else case.stage,
            proposed=self._proposed,
            heads=heads(self._reading, self._authors, self._by),
            entries=tuple(entries),
        )

    def _decision(self, decision: Decision) -> Entry:
        notes: dict[str, Sequence[str]] = {
            "choose": () if decision.choose == "one" else (decision.choose,),
            "posed": () if decision.posed == defaults.POSED else (decision.posed,),
            "who": (_line(decision.who),),
            "when": (_line(decision.when),),
            "label": ()
            if decision.label == defaults.label(_line(decision.question))
            else (_line(decision.label),),
            **self._by(decision.proposed),
        }
        cited = self._citations.cited(decision.passages)
        near, beside = self._near(decision.related)
        caveats = self._caveats(f"decision.{decision.id}")
        ids = Elided((option.id, option.label) for option in decision.options)
        return Entry(
            "?",
            _line(decision.question),
            id=self._ids.shown(decision.id, decision.label),
            cited=cited,
            near=near,
            notes=said_in(notes),
            beneath=(*beside, *caveats, *(self._option(o, ids) for o in decision.options)),
        )

    def _option(self, option: Option, ids: Elided) -> Entry:
        notes: dict[str, Sequence[str]] = {
            STATUS_QUO: (STATUS_QUO,) if option.status_quo else (),
            "posed": () if option.posed == defaults.POSED else (option.posed,),
            "averts": option.averts,
            **self._by(option.proposed),
        }
        cited = self._citations.cited(option.passages)
        near, beside = self._near(option.related)
        caveats = self._caveats(f"option.{option.key}")
        return Entry(
            "-",
            _line(option.label),
            id=ids.shown(option.id, option.label),
            cited=cited,
            near=near,
            notes=said_in(notes),
            beneath=(*beside, *caveats, *self._effects(option.key, 0)),
        )

    def _near(self, related: Sequence[str]) -> tuple[tuple[Cited, ...], tuple[Entry, ...]]:
        """What is near a decision or an option: passages, and evidence to stand beneath it."""
        named = [reference.partition(".") for reference in related]
        cited = self._citations.cited(key for kind, _, key in named if kind == "passage")
        items = [self._case.evidence[key] for kind, _, key in named if kind == "evidence"]
        return cited, tuple(self._evidence(item, "+", {}) for item in items)

    def _effects(self, source: str, depth: int) -> list[Entry]:
        """What comes from an option or a consequence; what is said to come anyway for none."""
        return list(self._following(source, depth, is_beneath=True))

    def _following(self, source: str, depth: int, *, is_beneath: bool) -> Iterator[Entry]:
        """What comes from something, in an order that reading it again would keep.

        What is told already comes first, in the order in which it was.
        """
        order = self._told
        left = self._children.pop(source, [])
        before = -1
        while left:
            if len(order) > before + 1:
                left.sort(key=lambda child: order.get(child[0].id, len(order)))
            before = len(order)
            item, link = left.pop(0)
            yield self._effect(item, link, depth, link.sources[int(is_beneath) :])

    def _left(self) -> Iterator[Entry]:
        """What stands too deep, or goes round in a circle: at the left edge, with its causes."""
        while left := [key for key, children in self._children.items() if children]:
            if unwritten := sorted(
                (key for key in left if key in self._told), key=self._told.__getitem__
            ):
                yield from self._following(unwritten[0], 0, is_beneath=False)
                continue
            item = next(c for c in self._case.consequences.values() if c.id not in self._told)
            link = item.links[0]
            self._children[link.sources[0]].remove((item, link))
            yield self._effect(item, link, 0, link.sources)

    def _effect(self, item: Consequence, link: Link, depth: int, with_: Sequence[str]) -> Entry:
        is_again = item.id in self._told
        self._told.setdefault(item.id, len(self._told))
        default = defaults.link_directness(link.sources, link.hedges)
        notes: dict[str, Sequence[str]] = {
            "with": tuple(with_),
            "directness": () if link.directness == default else (link.directness,),
            "by": self._voice(link.voice, link.passages),
        }
        cited = self._citations.cited(link.passages)
        if is_again:
            return Entry(">", ref=item.id, hedges=link.hedges, cited=cited, notes=said_in(notes))
        valence = (item.valence.sign, _line(item.valence.for_whom), item.valence.basis)
        is_default = item.theme == defaults.THEME[0]
        notes |= {
            "kind": () if item.kind == defaults.KIND else (item.kind,),
            "sign": () if valence == ("none", "", "implied") else valence,
            "theme": () if is_default else (item.theme,),
            **self._by(item.proposed),
        }
        beneath: list[Entry] = []
        order = self._told_evidence
        bearing_on = self._bearing[item.id]
        for evidence, bearing in sorted(bearing_on, key=lambda b: order.get(b[0].id, len(order))):
            is_least = bearing.directness == defaults.BEARING
            said: dict[str, Sequence[str]] = {
                "directness": () if is_least else (bearing.directness,)
            }
            beneath.append(self._evidence(evidence, "+" if bearing.way == "for" else "~", said))
        beneath += self._caveats(f"consequence.{item.id}")
        if depth < DEEPEST:
            beneath += self._effects(item.id, depth + 1)
        return Entry(
            ">",
            _line(item.statement),
            id=self._ids.shown(item.id, item.statement),
            hedges=link.hedges,
            cited=cited,
            notes=said_in(notes),
            beneath=tuple(beneath),
        )

    def _evidence(self, item: Evidence, mark: Mark, said: dict[str, Sequence[str]]) -> Entry:
        if item.id in self._told_evidence:
            return Entry(mark, ref=item.id, notes=said_in(said))
        self._told_evidence[item.id] = len(self._told_evidence)
        usual = defaults.origin(self._case.voices[item.voice].name)
        notes: dict[str, Sequence[str]] = {
            **said,
            "kind": () if item.kind == defaults.EVIDENCE else (item.kind,),
            "by": self._voice(item.voice, item.passages),
            "origin": () if item.origin == usual else (_line(item.origin),),
            "figures": item.figures,
            "dates": item.dates,
            "actors": item.actors,
            **self._by(item.proposed),
        }
        return Entry(
            mark,
            _line(item.summary),
            id=self._ids.shown(item.id, item.summary),
            cited=self._citations.cited(item.passages),
            notes=said_in(notes),
            beneath=tuple(self._caveats(f"evidence.{item.id}")),
        )

    def _caveats(self, subject: str) -> Iterator[Entry]:
        """The caveats that stand beneath something: those that are about it before all else."""
        for caveat in self._case.caveats_about(*subject.split(".", 1)):
            if self._subject(caveat) == subject and caveat.id not in self._caveats_told:
                yield self._caveat(caveat)

    def _subject(self, caveat: Caveat) -> str:
        kinds = ("decision", "option", "consequence", "evidence")
        return next((r for r in caveat.about if r.partition(".")[0] in kinds), "")

    def _caveat(self, caveat: Caveat) -> Entry:
        self._caveats_told.add(caveat.id)
        subject = self._subject(caveat)
        about = [r for r in caveat.about if r != subject and not r.startswith("passage.")]
        documents = [f"document.{key}" for key in self._case.documents]
        is_of_all = about == documents and not subject and not caveat.passages
        if caveat.basis == "outside" and not caveat.source:
            self.remarks.append(f"that the caveat “{caveat.id}” uses outside knowledge")
        notes: dict[str, Sequence[str]] = {
            "about": () if is_of_all else [short_of(self._case, reference) for reference in about],
            "source": (_line(caveat.source),),
            **self._by(caveat.proposed),
        }
        return Entry(
            "!",
            _line(caveat.text),
            id=self._caveat_ids.shown(caveat.id, caveat.text),
            cited=self._citations.cited(caveat.passages),
            notes=said_in(notes),
        )

    def _voice(self, voice: str, passages: Sequence[str]) -> tuple[str, ...]:
        """Who speaks, unless it is the author of the document."""
        document = self._case.passages[passages[0]].document
        usual = self._authors.get(document) or self._authors.get("")
        return () if usual and usual.id == voice else (voice,)

    def _by(self, proposed: str) -> dict[str, Sequence[str]]:
        return {} if proposed == self._proposed else {"proposed": (proposed,)}


def _line(text: str) -> str:
    return " ".join(text.split())

"""The argument as an indented outline: decisions, options, and what follows from them in turn."""

from collections.abc import Collection, Container, Iterator, Mapping
from dataclasses import dataclass, replace

from tui.app.rows import BLANK, Item, Row, Span, ends, wrap
from tui.app.views.setter import note_sign
from tui.case.model import DIRECTNESS, Case, Directness, Link
from tui.content.claims import state_mark
from tui.content.subject import NOTHING, Subject
from tui.content.walk import Walk
from tui.reason.engine.derive import Findings
from tui.reason.engine.program import Terms
from tui.wording.proposed import called
from tui.wording.words import count, hedge_words, option_glyph, source_words

ANYWAY = "Whatever you choose"
"""The heading above what rests on no option."""

LOOSE = "What nothing leads to"
"""The heading above what could only come of itself."""

DEEPEST = 8
"""Levels that are told apart by their indent."""

ROOM = 24
"""Cells that an entry has at least, however deep it stands."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the outline: a decision, an option, a consequence or a heading.

    `links` is how it comes from `source`, which it stands beneath. `again`: it is shown in full
    elsewhere, further up (`↑`) or down (`↓`). `beneath` is how many entries stand beneath it.
    """

    subject: Subject
    depth: int
    links: tuple[Link, ...] = ()
    source: str = ""
    again: str = ""
    beneath: int = 0


def outline(case: Case, reading: Directness) -> tuple[Entry, ...]:
    """The whole outline. Each consequence is shown in full once: where the reading first meets it.

    Cost: linear in the links.
    """
    return tuple(_Outline(case, reading).entries())


class _Outline:
    def __init__(self, case: Case, reading: Directness) -> None:
        self._case = case
        self._terms = Terms(reading)
        self._below: dict[str, dict[str, tuple[Link, ...]]] = {}
        for consequence in case.consequences.values():
            for link in consequence.links:
                for source in link.sources or ("",):
                    links_of = self._below.setdefault(source, {})
                    links_of[consequence.id] = (*links_of.get(consequence.id, ()), link)
        self._home: dict[str, str] = {}
        self._find_homes(accepted=True)
        self._find_homes(accepted=False)
        astray = {k: c.links for k, c in case.consequences.items() if k not in self._home}
        self._below[LOOSE] = astray
        self._home.update(dict.fromkeys(astray, LOOSE))
        self._told: set[str] = set()
        self._again = 0

    def _find_homes(self, *, accepted: bool) -> None:
        """Where each consequence is shown in full: below what, the firmer links first."""
        seen: set[str] = set()
        waiting = ["", *reversed(tuple(self._case.options))]
        while waiting:
            source = waiting.pop()
            if source in seen:
                continue
            seen.add(source)
            children = [
                key
                for key, links in self._below.get(source, {}).items()
                if not accepted or any(self._terms.reads(link.directness) for link in links)
            ]
            for key in children:
                self._home.setdefault(key, source)
            waiting += [key for key in reversed(children) if self._home[key] == source]

    def entries(self) -> list[Entry]:
        entries: list[Entry] = []
        for decision in self._case.decisions.values():
            options: list[Entry] = []
            for option in decision.options:
                beneath = self._beneath(option.key, 2)
                options.append(Entry(Subject("option", option.key), 1, beneath=len(beneath)))
                options += beneath
            entries.append(Entry(Subject("decision", decision.id), 0, beneath=len(options)))
            entries += options
        for source, heading in (("", ANYWAY), (LOOSE, LOOSE)):
            if beneath := self._beneath(source, 1):
                entries.append(Entry(Subject("heading", heading), 0, beneath=len(beneath)))
                entries += beneath
        return entries

    def _beneath(self, source: str, depth: int) -> list[Entry]:
        """What comes from something, in the order of the case; no recursion, for depth is free."""
        entries: list[Entry] = []
        stack: list[tuple[int, Iterator[tuple[str, tuple[Link, ...]]]]] = [
            (-1, iter(self._below.get(source, {}).items()))
        ]
        path = [source]
        while stack:
            at, children = stack[-1]
            for key, links in children:
                level = depth + len(stack) - 1
                if self._home[key] != path[-1] or key in self._told:
                    self._again += 1
                    arrow = "↑" if key in self._told else "↓"
                    named = Subject("consequence", key, self._again)
                    entries.append(Entry(named, level, links, path[-1], arrow))
                    continue
                self._told.add(key)
                entries.append(Entry(Subject("consequence", key), level, links, path[-1]))
                stack.append((len(entries) - 1, iter(self._below.get(key, {}).items())))
                path.append(key)
                break
            else:
                stack.pop()
                path.pop()
                if at >= 0:
                    entries[at] = replace(entries[at], beneath=len(entries) - at - 1)
        return entries


def above(entries: tuple[Entry, ...], subject: Subject) -> tuple[Subject, ...]:
    """What one stands beneath, outermost first."""
    at = next((at for at, entry in enumerate(entries) if entry.subject == subject), 0)
    return tuple(e.subject for i, e in enumerate(entries[:at]) if i + e.beneath >= at)


def outline_items(
    walk: Walk, entries: tuple[Entry, ...], folded: Collection[Subject], width: int
) -> list[Item]:
    """The outline as items; what is folded away is left out. Rows are made as they are seen."""
    items: list[Item] = []
    at = 0
    while at < len(entries):
        entry = entries[at]
        is_folded = entry.subject in folded and entry.beneath > 0
        hidden = entry.beneath if is_folded else 0
        if items and not entry.depth:
            items.append((NOTHING, [BLANK]))
        items.append((entry.subject, _Rows(walk.findings, walk.notes, entry, hidden, width)))
        at += 1 + hidden
    return items


@dataclass(frozen=True, slots=True)
class _Rows:
    """Makes the rows of an entry when they come into sight."""

    findings: Findings
    noted: Container[str]
    entry: Entry
    hidden: int
    width: int

    def __call__(self) -> list[Row]:
        entry, case = self.entry, self.findings.program.case
        if entry.subject.kind == "consequence":
            return self._consequence()
        if entry.subject.kind == "option":
            return self._option()
        name = entry.subject.id
        words = called(case.decisions[name]) if entry.subject.kind == "decision" else name
        return self._set([(words, "strong"), *self._note()], (("  ", "text"),), "  ")

    def _note(self) -> list[Span]:
        """The sign of a note, where the entry stands in full."""
        is_here = self.entry.subject.kind in ("decision", "consequence") and not self.entry.again
        signs = note_sign(self.noted, self.entry.subject.id) if is_here else ()
        return [(sign.strip(), style) for sign, style in signs]

    def _option(self) -> list[Row]:
        key, case = self.entry.subject.id, self.findings.program.case
        chosen = self.findings.holds(key)
        style = "accent" if chosen else "text"
        glyph: Span = (f"{option_glyph(case, key, chosen)} ", "accent" if chosen else "quiet")
        spans: list[Span] = [(called(case.options[key]), style)]
        if not self.entry.beneath:
            spans.append(("·\N{NO-BREAK SPACE}nothing is said to follow", "silent"))
        return self._set(spans, (("    ", "text"), glyph), " " * 6)

    def _consequence(self) -> list[Row]:
        entry, findings = self.entry, self.findings
        consequence = findings.program.case.consequences[entry.subject.id]
        accepted = [link for link in entry.links if findings.terms.reads(link.directness)]
        links = accepted or list(entry.links)
        indent = "  " * (1 + min(entry.depth, DEEPEST, max(1, (self.width - ROOM) // 2)))
        glyph, style = state_mark(findings, entry.subject.id)
        plain = bool(accepted) and not entry.again
        follows = plain and findings.state(entry.subject.id) == "follows"
        words = " / ".join(dict.fromkeys(hedge_words(consequence, (link,)) for link in links))
        spans: list[Span] = [
            (words, "hedge") if accepted else (f"({words})", "quiet"),
            (called(consequence), "text" if follows else "quiet"),
        ]
        marks = self._marks(links, accepted=bool(accepted))
        lead: Row = ((indent, "text"), (f"{glyph} ", style if plain else "quiet"))
        if entry.again:
            end: Row = ((f"{marks} {entry.again} {_WHERE[entry.again]}", "quiet"),)
            shown = spans if accepted or any(link.hedges for link in links) else spans[1:]
            return [ends((*lead, *((f"{t} ", style) for t, style in shown)), end, self.width - 1)]
        return self._set([*spans, *self._note(), (marks, "quiet")], lead, f"{indent}  ")

    def _marks(self, links: list[Link], *, accepted: bool) -> str:
        """How directly it is linked, where it is not so stated, and what else it needs."""
        case = self.findings.program.case
        marks: list[str] = []
        firmest = DIRECTNESS.first(link.directness for link in links)
        if firmest != DIRECTNESS[0]:
            marks.append(firmest)
        if accepted and not any(
            self.findings.program.active(k, self.findings.terms) for k in links
        ):
            marks.append("doubted")
        others = dict.fromkeys(s for k in links for s in k.sources if s != self.entry.source)
        if others and all(len(link.sources) > 1 for link in links):
            named = ", ".join(source_words(case, source) for source in others)
            if self.entry.again:
                named = count(len(others), "other")
            marks.append(f"together with {named}")
        return "".join(f"·\N{NO-BREAK SPACE}{mark} " for mark in marks).rstrip()

    def _set(self, spans: list[Span], lead: Row, hang: str) -> list[Row]:
        spaced = [(f"{text} ", style) for text, style in spans]
        if self.hidden:
            spaced.append((f"+ {self.hidden:,} folded", "accent"))
        return wrap(spaced, self.width - 1, lead, ((hang, "text"),))


_WHERE: Mapping[str, str] = {"↑": "above", "↓": "below"}

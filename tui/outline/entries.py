"""The lines of an outline as tables of a case file, with what was left unsaid filled in."""

from typing import Any

from tui.outline import defaults
from tui.outline.model import Entry, Outline
from tui.outline.names import Names
from tui.outline.notes import STATUS_QUO
from tui.outline.passages import Passages
from tui.outline.slug import Ids
from tui.outline.trouble import Trouble, quoted
from tui.outline.voices import Voices

Table = dict[str, Any]


class Entries:
    """One pass over the lines; what it makes of them stands in its lists."""

    def __init__(
        self,
        outline: Outline,
        documents: list[str],
        passages: Passages,
        voices: Voices,
        trouble: Trouble,
    ) -> None:
        self._outline = outline
        self._documents = documents
        self._passages = passages
        self._voices = voices
        self._trouble = trouble
        self._caveat_ids = Ids(e.id for e in outline.walk() if e.mark == "!" and e.id)
        self._theme_ids = Ids(e.id for e in outline.headed("theme") if e.id)
        self._themes: dict[str, str] = {}
        self.decisions: list[Table] = []
        self.themes: list[Table] = []
        self.consequences: dict[str, Table] = {}
        self.evidence: dict[str, Table] = {}
        self.caveats: list[Table] = []
        self.set_aside: list[Table] = []
        for head in outline.headed("theme"):
            self._theme(head.words, head.id, self._proposed(head), head)
        things = {
            "document": documents,
            "voice": [table["id"] for table in voices.tables()],
            "theme": [table["id"] for table in self.themes],
        }
        self._names = Names(outline, things, trouble)

    def run(self) -> None:
        """Take every line."""
        for entry in self._outline.entries:
            self._take(entry, None, "")

    def _take(self, entry: Entry, above: Entry | None, source: str) -> None:
        """Take a line, and all beneath it. `source` is what a consequence here comes from."""
        about = ""
        if entry.mark == "?":
            about = f"decision.{self._decision(entry)}"
        elif entry.mark == "-":
            source = self._names.options.get(id(entry), "")
            about = f"option.{source}"
        elif entry.mark == ">":
            if not self._names.knows(entry, "consequence", self._names.id(entry)):
                return
            about = f"consequence.{self._consequence(entry, source)}"
            source = about.partition(".")[2]
        elif entry.mark in {"+", "~"}:
            if not self._names.knows(entry, "evidence", self._names.id(entry)):
                return
            about = f"evidence.{self._piece(entry, above, source)}"
        elif entry.mark == "!":
            self._caveat(entry, above, source)
        elif entry.mark == "=":
            why = {"why": entry.words, "proposed_by": self._proposed(entry)}
            self.set_aside += [{**where, **why} for where in self._passages.asides(entry)]
        for below in entry.beneath:
            self._take(below, entry, about if below.mark == "!" else source)

    def _decision(self, entry: Entry) -> str:
        key = self._names.id(entry)
        options = [self._option(below) for below in entry.beneath if below.mark == "-"]
        if not options:
            message = "This decision has no option."
            mend = "Write its options beneath it, indented, each behind “-”."
            self._trouble.add("outline-place", entry.place, message, mend)
        self.decisions.append(
            {
                "id": key,
                "label": entry.note("label") or defaults.label(entry.words),
                "question": entry.words,
                "who": entry.note("who"),
                "when": entry.note("when"),
                "choose": entry.note("choose") or "one",
                "posed": entry.note("posed") or defaults.POSED,
                "passages": self._passages.ids(entry, entry.cited),
                "related": self._related(entry),
                "proposed_by": self._proposed(entry),
                "options": options,
            }
        )
        return key

    def _option(self, entry: Entry) -> Table:
        averts = [k for k in entry.noted("averts") if self._names.knows(entry, "consequence", k)]
        return {
            "id": self._names.options[id(entry)].partition(".")[2],
            "label": entry.words,
            "posed": entry.note("posed") or defaults.POSED,
            "status_quo": STATUS_QUO in entry.notes,
            "passages": self._passages.ids(entry, entry.cited),
            "related": self._related(entry),
            "averts": averts,
            "proposed_by": self._proposed(entry),
        }

    def _related(self, entry: Entry) -> list[str]:
        evidence = [self._names.id(below) for below in entry.beneath if below.mark == "+"]
        passages = self._passages.ids(entry, entry.near)
        return [f"evidence.{key}" for key in evidence] + [f"passage.{key}" for key in passages]

    def _consequence(self, entry: Entry, source: str) -> str:
        key = self._names.id(entry)
        if key not in self.consequences:
            first = self._names.entry("consequence", key) or entry
            sign, whom, basis = first.noted("sign") or ("none", "", "implied")
            valence = {"sign": sign, "for": whom, "basis": "" if basis == "implied" else basis}
            self.consequences[key] = {
                "id": key,
                "statement": first.words,
                "theme": self._theme_of(first),
                "kind": first.note("kind") or defaults.KIND,
                "valence": valence,
                "proposed_by": self._proposed(first),
                "links": [],
            }
        if not self._names.is_told_here(entry):
            self._agrees(entry, "consequence", key, ("kind", "sign", "theme"))
        with_ = [self._names.source(entry, name) for name in entry.noted("with")]
        sources = [name for name in (source, *with_) if name]
        self.consequences[key]["links"].append(
            {
                "from": list(dict.fromkeys(sources)),
                "directness": entry.note("directness")
                or defaults.link_directness(sources, entry.hedges),
                "passages": self._passages.ids(entry, entry.cited),
                "hedges": list(entry.hedges),
                "voice": self._voices.of(entry, self._passages.document_of(entry)),
            }
        )
        return key

    def _piece(self, entry: Entry, above: Entry | None, source: str) -> str:
        key = self._names.id(entry)
        if key not in self.evidence:
            first = self._names.entry("evidence", key) or entry
            voice = self._voices.of(first, self._passages.document_of(first))
            named = self._voices.name(voice) if voice else ""
            self.evidence[key] = {
                "id": key,
                "kind": first.note("kind") or defaults.EVIDENCE,
                "summary": first.words,
                "voice": voice,
                "origin": first.note("origin") or defaults.origin(named),
                "figures": list(first.noted("figures")),
                "dates": list(first.noted("dates")),
                "actors": list(first.noted("actors")),
                "passages": self._passages.ids(first, first.cited),
                "bears": [],
                "proposed_by": self._proposed(first),
            }
        if not self._names.is_told_here(entry):
            names = ("kind", "by", "origin", "figures", "dates", "actors")
            self._agrees(entry, "evidence", key, names)
        if above and above.mark == ">":
            way = "for" if entry.mark == "+" else "against"
            directness = entry.note("directness") or defaults.BEARING
            self.evidence[key]["bears"].append({"on": source, "way": way, "directness": directness})
        return key

    def _caveat(self, entry: Entry, above: Entry | None, about: str) -> None:
        named = [about] if above else []
        named += [
            reference
            for name in entry.noted("about")
            if (reference := self._names.about(entry, name))
        ]
        named += [f"passage.{key}" for key in self._passages.ids(entry, entry.cited)]
        if not named:
            named = [f"document.{key}" for key in self._documents]
        source = entry.note("source")
        self.caveats.append(
            {
                "id": entry.id or self._caveat_ids.new(entry.words),
                "about": list(dict.fromkeys(named)),
                "text": entry.words,
                "basis": "outside" if source else "document",
                "source": source,
                "proposed_by": self._proposed(entry),
            }
        )

    def _agrees(self, entry: Entry, kind: str, key: str, names: tuple[str, ...]) -> None:
        """What is told again is told in the same way."""
        first = self._names.entry(kind, key)
        for name in names:
            if first and entry.noted(name) and entry.noted(name) != first.noted(name):
                words = entry.note(name)
                place = self._trouble.column_of(entry.place, words)
                message = (
                    f"{quoted(entry.words)} is told on line {first.place[0]} with another {name}."
                )
                mend = "Leave it out here; or give this line an id of its own, {…}, or other words."
                self._trouble.add("said-twice", place, message, mend)

    def _theme_of(self, entry: Entry) -> str:
        named = entry.note("theme")
        if named:
            return self._theme(named, "", self._proposed(entry))
        key, label = defaults.THEME
        return self._theme(label, key, self._proposed(entry))

    def _theme(self, label: str, key: str, proposed: str, head: Entry | None = None) -> str:
        ids = [table["id"] for table in self.themes]
        name = label.casefold()
        is_id = not head and name in ids
        theme = name if is_id else key if key in ids else self._themes.get(name, "")
        if theme and head:
            place = self._trouble.column_of(head.place, head.id or head.words)
            message = f"The theme {quoted(key or label)} stands at the head twice."
            self._trouble.add("repeated-id", place, message, "Leave one of them out.")
        if theme:
            return theme
        key = key or self._theme_ids.new(label)
        self.themes.append({"id": key, "label": label, "proposed_by": proposed})
        self._themes[name] = key
        return key

    def _proposed(self, entry: Entry) -> str:
        return entry.note("proposed") or self._outline.proposed

"""What every line of an outline is called, and what other lines mean by that."""

from collections.abc import Mapping, Sequence

from tui.outline import defaults
from tui.outline.model import Entry, Outline
from tui.outline.slug import Ids
from tui.outline.trouble import Trouble, meant, quoted

KINDS = {"?": "decision", ">": "consequence", "+": "evidence", "~": "evidence"}


def named_by(entry: Entry) -> str:
    """The words that the id of a line is made from, where it gives none."""
    if entry.mark == "?":
        return entry.note("label") or defaults.label(entry.words)
    return entry.words


class Names:
    """The id of each line that tells something, and the lines by their ids.

    A line with the words of an earlier one of its kind, and no id of its own, tells that again.
    """

    def __init__(
        self, outline: Outline, things: Mapping[str, Sequence[str]], trouble: Trouble
    ) -> None:
        """`things` are the ids of what no line tells: documents, voices and themes."""
        self._trouble = trouble
        self._ids: dict[int, str] = {}
        self._told: dict[tuple[str, str], Entry] = {}
        self._repeats: dict[int, str] = {}
        self.options: dict[int, str] = {}
        self._kinds: dict[str, dict[str, Entry | None]] = {
            "decision": {},
            "consequence": {},
            "evidence": {},
            "option": {},
            **{kind: dict.fromkeys(ids) for kind, ids in things.items()},
        }
        entries = [e for e in outline.walk() if e.mark in KINDS and not e.ref]
        self._own(entries)
        new = Ids(
            key for kind in ("decision", "consequence", "evidence") for key in self._kinds[kind]
        )
        for entry in entries:
            if not entry.id:
                self._unnamed(entry, new)
        self._options(outline)

    def id(self, entry: Entry) -> str:
        """The id of what a line tells, or refers to."""
        return entry.ref or self._ids.get(id(entry)) or self._repeats[id(entry)]

    def is_told_here(self, entry: Entry) -> bool:
        """Whether a line is the one that tells what it is about."""
        return not entry.ref and id(entry) in self._ids

    def entry(self, kind: str, key: str) -> Entry | None:
        """The line that tells the thing of that kind and id."""
        return self._kinds[kind].get(key)

    def knows(self, entry: Entry, kind: str, key: str, what: str = "") -> bool:
        """Whether there is such a thing; if not, it is told as a problem of the line."""
        if key in self._kinds[kind]:
            return True
        self.tell_unknown(entry, key, what or kind, list(self._kinds[kind]))
        return False

    def source(self, entry: Entry, name: str) -> str:
        """What a consequence may come from: the key of an option, or the id of a consequence."""
        if name in self._kinds["option"] or name in self._kinds["consequence"]:
            return name
        short = [key for key in self._kinds["option"] if key.partition(".")[2] == name]
        if len(short) == 1:
            return short[0]
        names = [*self._kinds["option"], *self._kinds["consequence"]]
        self.tell_unknown(entry, name, "option or consequence", names)
        return ""

    def about(self, entry: Entry, name: str) -> str:
        """What a caveat may be about, with its kind in front; empty, and told, if it is nothing."""
        kind, _, key = name.partition(".")
        if key in self._kinds.get(kind, ()):
            return name
        kinds = [kind for kind, things in self._kinds.items() if name in things]
        if len(kinds) == 1:
            return f"{kinds[0]}.{name}"
        if kinds:
            place = self._trouble.column_of(entry.place, f"#{name}")
            message = f"{quoted(name)} is the id of a {' and of a '.join(kinds)}."
            mend = f"Write which is meant, as in #{kinds[0]}.{name}."
            self._trouble.add("unknown-reference", place, message, mend)
            return ""
        names = [key for things in self._kinds.values() for key in things]
        self.tell_unknown(entry, name, "thing", names)
        return ""

    def tell_unknown(self, entry: Entry, name: str, what: str, names: list[str]) -> None:
        """Tell that there is no such thing."""
        place = self._trouble.column_of(entry.place, f"#{name}")
        listed = ", ".join(names[:8])
        otherwise = f"There are {listed}." if names else f"There is no {what} here yet."
        message = f"There is no {what} “{name}” in this outline."
        self._trouble.add("unknown-reference", place, message, meant(name, names, otherwise))

    def _own(self, entries: list[Entry]) -> None:
        for entry in entries:
            if not entry.id:
                continue
            names = self._kinds[KINDS[entry.mark]]
            if entry.id in names:
                self._tell_twice(entry, KINDS[entry.mark])
                self._repeats[id(entry)] = entry.id
                continue
            names[entry.id] = entry
            self._ids[id(entry)] = entry.id
            self._told.setdefault((KINDS[entry.mark], entry.words.casefold()), entry)

    def _unnamed(self, entry: Entry, new: Ids) -> None:
        kind = KINDS[entry.mark]
        same = (kind, entry.words.casefold())
        if kind != "decision" and same in self._told:
            self._repeats[id(entry)] = self._ids[id(self._told[same])]
            return
        key = self._ids[id(entry)] = new.new(named_by(entry))
        self._kinds[kind][key] = self._told[same] = entry

    def _options(self, outline: Outline) -> None:
        for decision in outline.walk():
            if decision.mark != "?":
                continue
            options = [below for below in decision.beneath if below.mark == "-"]
            new = Ids(option.id for option in options if option.id)
            for option in options:
                key = f"{self.id(decision)}.{option.id or new.new(option.words)}"
                if key in self._kinds["option"]:
                    self._tell_twice(option, "option")
                self._kinds["option"][key] = option
                self.options[id(option)] = key

    def _tell_twice(self, entry: Entry, kind: str) -> None:
        place = self._trouble.column_of(entry.place, f"{{{entry.id}}}")
        message = f"The id {quoted(entry.id)} is given to two lines of the kind {kind}."
        mend = "Give one of them another id; or write #id in place of the words, if it is the same."
        self._trouble.add("repeated-id", place, message, mend)

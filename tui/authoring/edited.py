"""Write an edit into the text of a case file.

Ids are made here, and so is what an entry needs that the case does not have yet: the passage of a
stretch, the voice of the author, a first theme.
"""

import tomllib
from collections.abc import Mapping
from datetime import date
from typing import Any

from tui.authoring import edits
from tui.authoring.edits import Edit, LinkWords, NewTheme, NewVoice, OptionWords, Stretch
from tui.authoring.naming import fresh
from tui.authoring.stretches import quote_of, words_of
from tui.authoring.text import CannotWrite, with_entry, with_item, with_value
from tui.case.locate import digest
from tui.case.model import Case
from tui.outside.positions import Path

AUTHOR = "The author"
"""What the voice of a document is called that names no author."""

GENERAL = "General"
"""The theme of consequences as long as there is no other."""

_NOTED = ("decisions", "consequences", "evidence")
"""What shares its ids: notes are kept by id alone."""

_LISTS = {
    "document": "documents",
    "voice": "voices",
    "passage": "passages",
    "decision": "decisions",
    "theme": "themes",
    "consequence": "consequences",
    "evidence": "evidence",
    "caveat": "caveats",
}


def edited(text: str, edit: Edit, case: Case) -> str:
    """The text of a case file with an edit made. `case` is what the text was read as.

    Raises CannotWrite when a stretch cannot be named by its words, or the text has no place for it.
    """
    return _Edited(text, case).made(edit)


class _Edited:
    """A text on its way through the steps of one edit."""

    def __init__(self, text: str, case: Case) -> None:
        self._text = text
        self._case = case
        self._new_passages: dict[Stretch, str] = {}

    def made(self, edit: Edit) -> str:
        """The text with the edit made."""
        match edit:
            case edits.NewPassage(stretch):
                self._passage(stretch)
            case edits.NewVoice() as voice:
                self._voice(voice)
            case edits.NewTheme() as theme:
                self._theme(theme)
            case edits.NewDecision() as decision:
                self._decision(decision)
            case edits.NewOption(decision, option):
                at = self._index("decisions", decision)
                taken = {item["id"] for item in self._data["decisions"][at]["options"]}
                entry = self._option(option, taken)
                self._append(("decisions", at, "options"), entry)
            case edits.NewConsequence() as consequence:
                self._consequence(consequence)
            case edits.NewLink(consequence, link):
                path: Path = ("consequences", self._index("consequences", consequence), "links")
                self._append(path, self._link(link))
            case edits.NewEvidence() as evidence:
                self._evidence(evidence)
            case edits.NewBearing(evidence, bearing):
                path = ("evidence", self._index("evidence", evidence), "bears")
                self._append(path, _bearing(bearing))
            case edits.NewCaveat() as caveat:
                self._caveat(caveat)
            case edits.Cite(entry, stretch, link):
                self._cite(entry, stretch, link)
            case edits.NewSetAside(stretch, why):
                self._append(("set_aside",), {**quote_of(self._case, stretch), "why": why})
            case edits.ChangeStage(stage):
                self._text = with_value(self._text, ("case", "stage"), stage)
            case edits.Accept(entry, by, on):
                path = self._path(entry)
                self._text = with_value(self._text, (*path, "accepted_by"), by)
                day = date.fromisoformat(on)
                self._text = with_value(self._text, (*path, "accepted_on"), day)
        return self._text

    # The text as it is now

    @property
    def _data(self) -> dict[str, Any]:
        return tomllib.loads(self._text)

    def _append(self, path: Path, entry: Mapping[str, Any]) -> None:
        self._text = with_entry(self._text, path, entry)

    def _ids(self, *names: str) -> set[str]:
        data = self._data
        return {item["id"] for name in names for item in data.get(name, ())}

    def _index(self, name: str, id: str) -> int:
        for index, item in enumerate(self._data.get(name, ())):
            if item["id"] == id:
                return index
        raise CannotWrite(f"There is no “{id}” among the {name} any more.")

    def _path(self, entry: str) -> Path:
        """Where an entry stands, by its reference."""
        kind, _, key = entry.partition(".")
        if kind == "set_aside":
            return ("set_aside", int(key) - 1)
        if kind == "option":
            decision, _, option = key.partition(".")
            at = self._index("decisions", decision)
            for index, item in enumerate(self._data["decisions"][at]["options"]):
                if item["id"] == option:
                    return ("decisions", at, "options", index)
            raise CannotWrite(f"There is no option “{key}” any more.")
        return (_LISTS[kind], self._index(_LISTS[kind], key))

    # What an entry stands on

    def _passage(self, stretch: Stretch) -> str:
        """The id of the passage for a stretch, which is added if there is none."""
        words = words_of(self._case, stretch)
        for passage in self._case.passages.values():
            if (passage.document, passage.start, passage.end) == (
                stretch.document,
                stretch.start,
                stretch.end,
            ) and passage.status != "lost":
                return passage.id
        if stretch in self._new_passages:
            return self._new_passages[stretch]
        key = fresh(words, "passage", self._ids("passages"))
        self._append(
            ("passages",), {"id": key, **quote_of(self._case, stretch), "digest": digest(words)}
        )
        self._new_passages[stretch] = key
        return key

    def _passages(self, stretch: Stretch | None) -> dict[str, list[str]]:
        return {"passages": [self._passage(stretch)]} if stretch else {}

    def _voice(self, voice: str | NewVoice, document: str = "") -> str:
        """The id of a voice, which is added if there is none; an empty one means the author's."""
        if isinstance(voice, NewVoice):
            for item in self._data.get("voices", ()):
                if item["name"] == voice.name:
                    return str(item["id"])
            key = fresh(voice.name, "voice", self._ids("voices"))
            self._append(("voices",), {"id": key, "name": voice.name})
            return key
        if voice:
            return voice
        for item in self._data.get("voices", ()):
            if item.get("role") == "author":
                return str(item["id"])
        key = fresh("author", "author", self._ids("voices"))
        name = self._case.documents[document].author if document else ""
        self._append(("voices",), {"id": key, "name": name or AUTHOR, "role": "author"})
        return key

    def _theme(self, theme: str | NewTheme) -> str:
        """The id of a theme, which is added if there is none; an empty one means the first."""
        if isinstance(theme, str):
            if theme:
                return theme
            if themes := self._data.get("themes"):
                return str(themes[0]["id"])
            theme = NewTheme(GENERAL)
        for item in self._data.get("themes", ()):
            if item["label"] == theme.label:
                return str(item["id"])
        key = fresh(theme.label, "theme", self._ids("themes"))
        self._append(("themes",), {"id": key, "label": theme.label})
        return key

    # The entries

    def _decision(self, edit: edits.NewDecision) -> None:
        entry: dict[str, Any] = {
            "id": fresh(edit.label, "decision", self._ids(*_NOTED)),
            "label": edit.label,
            "question": edit.question,
            **({"who": edit.who} if edit.who else {}),
            **({"when": edit.when} if edit.when else {}),
            "choose": edit.choose,
            "posed": edit.posed,
            **self._passages(edit.stretch),
            "options": [],
        }
        for option in edit.options:
            taken = {item["id"] for item in entry["options"]}
            entry["options"].append(self._option(option, taken))
        self._append(("decisions",), entry)

    def _option(self, option: OptionWords, taken: set[str]) -> dict[str, Any]:
        return {
            "id": fresh(option.label, "option", taken),
            "label": option.label,
            "posed": option.posed,
            **({"status_quo": True} if option.status_quo else {}),
            **self._passages(option.stretch),
        }

    def _consequence(self, edit: edits.NewConsequence) -> None:
        theme = self._theme(edit.theme)
        links = [self._link(link) for link in edit.links]
        whom = {"for": edit.for_whom} if edit.for_whom else {}
        entry = {
            "id": fresh(edit.statement, "consequence", self._ids(*_NOTED)),
            "statement": edit.statement,
            "theme": theme,
            "kind": edit.kind,
            "valence": {"sign": edit.sign, **whom},
            "links": links,
        }
        self._append(("consequences",), entry)

    def _link(self, link: LinkWords) -> dict[str, Any]:
        passages = self._passages(link.stretch)
        voice = self._voice(link.voice, link.stretch.document)
        return {
            "from": list(link.sources),
            "directness": link.directness,
            **passages,
            **({"hedges": list(link.hedges)} if link.hedges else {}),
            "voice": voice,
        }

    def _evidence(self, edit: edits.NewEvidence) -> None:
        document = self._case.documents[edit.stretch.document]
        passages = self._passages(edit.stretch)
        entry: dict[str, Any] = {
            "id": fresh(edit.summary, "evidence", self._ids(*_NOTED)),
            "kind": edit.kind,
            "summary": edit.summary,
            "voice": self._voice(edit.voice, document.id),
            "origin": edit.origin or document.title,
            **passages,
            "bears": [_bearing(bearing) for bearing in edit.bears],
        }
        self._append(("evidence",), {key: value for key, value in entry.items() if value != []})

    def _caveat(self, edit: edits.NewCaveat) -> None:
        about = list(edit.about)
        if edit.stretch:
            about.append(f"passage.{self._passage(edit.stretch)}")
        entry = {
            "id": fresh(edit.text, "caveat", self._ids("caveats")),
            "about": about,
            "text": edit.text,
            "basis": edit.basis,
            **({"source": edit.source} if edit.source else {}),
        }
        self._append(("caveats",), entry)

    def _cite(self, entry: str, stretch: Stretch, link: int) -> None:
        path = self._path(entry)
        if path[0] == "consequences":
            path = (*path, "links", link)
        passage, there = self._passage(stretch), self._data
        for key in path:
            there = there[key]  # type: ignore[index]
        if passage in there.get("passages", ()):
            raise CannotWrite("These words are cited for that already.")
        self._text = with_item(self._text, (*path, "passages"), passage)


def _bearing(bearing: edits.BearingWords) -> dict[str, str]:
    return {"on": bearing.on, "way": bearing.way, "directness": bearing.directness}

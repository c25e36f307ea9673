"""How the passages, voices, ids and notes of a case are written in an outline of it."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Protocol

from tui.case.build import build
from tui.case.document import touched
from tui.case.model import Case, Voice
from tui.case.normal import Normal, normal_map
from tui.case.quoting import shortest_quote
from tui.case.read import Reading
from tui.outline.model import Cited, Notes
from tui.outline.slug import slug


class Elided:
    """Which ids need not be written, since the words that they go with give them anyway."""

    def __init__(self, things: Iterable[tuple[str, str]]) -> None:
        """`things` are the ids that must differ, each with the words that it would be made of."""
        listed = [(key, slug(words)) for key, words in things]
        self._slugs = Counter(name for _, name in listed)
        self._ids = Counter(key for key, _ in listed)

    def shown(self, key: str, words: str) -> str:
        """The id, or nothing when it can be left out."""
        name = slug(words)
        is_plain = key == name and self._slugs[name] == 1 and self._ids[key] == 1
        return "" if is_plain else key


class Citations:
    """The passages of a case as they are cited: in full once, by their ids from then on."""

    def __init__(self, case: Case, tell: Callable[[str], None]) -> None:
        self._case = case
        self._tell = tell
        self._normals: dict[tuple[str, tuple[int, int]], Normal] = {}
        self._cited: set[str] = set()
        self._ids = Elided((p.id, p.text[:400]) for p in case.passages.values())

    def cited(self, keys: Iterable[str]) -> tuple[Cited, ...]:
        """Some passages, by their ids, as a line cites them next."""
        return tuple(self._passage(key) for key in keys)

    def stretch(self, document: str, start: int, end: int, key: str = "") -> Cited:
        """A stretch of a document, by its sentences, and by words when it is not all of them."""
        source = self._case.documents[document]
        named = document if len(self._case.documents) > 1 else ""
        numbers = touched(source.sentences, start, end)
        if not numbers:
            return self._words(Cited(named, id=key), document, (0, len(source.text)), (start, end))
        first, last = numbers[0], numbers[-1]
        around = source.sentences[first - 1].start, source.sentences[last - 1].end
        cited = Cited(named, first, last, id=key)
        return (
            cited if around == (start, end) else self._words(cited, document, around, (start, end))
        )

    def _passage(self, key: str) -> Cited:
        passage = self._case.passages[key]
        shown = self._ids.shown(key, passage.text[:400])
        if not passage.text or (shown and key in self._cited):
            if not passage.text:
                self._tell(f"the passage “{key}”, which is not found in its document")
            return Cited(id=key)
        self._cited.add(key)
        return self.stretch(passage.document, passage.start, passage.end, shown)

    def _words(
        self, cited: Cited, document: str, around: tuple[int, int], stretch: tuple[int, int]
    ) -> Cited:
        """The stretch by the fewest words that tell it from all else in what is around it."""
        text = self._case.documents[document].text[slice(*around)]
        if (document, around) not in self._normals:
            self._normals[document, around] = normal_map(text)
        begin, end = stretch[0] - around[0], stretch[1] - around[0]
        quote = shortest_quote(text, self._normals[document, around], begin, end)
        if not quote or quote.prefix or quote.suffix:
            words = " ".join(text[begin:end].split())
            self._tell(f"that a passage is only “{words[:200]}”, which stands there more than once")
            return cited
        return Cited(cited.document, cited.first, cited.last, "", quote.start, quote.end, cited.id)


def authors_of(case: Case) -> Mapping[str, Voice]:
    """For each document, the author who says most of what is read out of it.

    Under an empty name the only author, where there is no other.
    """
    authors = [voice for voice in case.voices.values() if not voice.reported]
    if len(authors) == 1:
        return {"": authors[0]}
    said: dict[str, Counter[str]] = {key: Counter() for key in case.documents}
    links = [link for item in case.consequences.values() for link in item.links]
    speaking = [(link.voice, link.passages) for link in links]
    speaking += [(item.voice, item.passages) for item in case.evidence.values()]
    for voice, passages in speaking:
        said[case.passages[passages[0]].document][voice] += 1
    keys = [voice.id for voice in authors]
    by_document = {}
    for document, counter in said.items():
        most = max(keys, key=lambda key: counter[key], default="")
        if most and counter[most]:
            by_document[document] = case.voices[most]
    return by_document


class _Entry(Protocol):
    @property
    def proposed(self) -> str: ...


def proposer(case: Case) -> str:
    """Who has proposed everything in a case; empty where it is not all of one."""
    entries: list[_Entry] = [*case.voices.values(), *case.passages.values()]
    entries += [*case.decisions.values(), *case.options.values(), *case.themes.values()]
    entries += [*case.consequences.values(), *case.evidence.values()]
    entries += [*case.caveats, *case.set_aside]
    who = {entry.proposed for entry in entries}
    return who.pop() if len(who) == 1 else ""


def waiting(reading: Reading) -> Case:
    """The case with all that was proposed waiting, whoever has accepted it.

    No outline says who accepted what. Left out as well, who proposed it would be lost for good.
    """
    facts = {**reading.facts, "record": _unaccepted(reading.facts["record"])}
    texts = {key: item.text for key, item in reading.case.documents.items() if item.found}
    return build(facts, texts, reading.case.digest)


def _unaccepted(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            key: None if key == "accepted_by" else _unaccepted(item) for key, item in value.items()
        }
    return [_unaccepted(item) for item in value] if isinstance(value, list) else value


def short_of(case: Case, reference: str) -> str:
    """A thing as a caveat names it: without its kind where no other kind has that id."""
    kind, _, key = reference.partition(".")
    kinds = {
        "document": case.documents,
        "decision": case.decisions,
        "consequence": case.consequences,
        "evidence": case.evidence,
        "voice": case.voices,
        "theme": case.themes,
    }
    if kind == "option":
        return reference if key.partition(".")[0] in {*kinds, kind} else key
    return key if sum(key in things for things in kinds.values()) == 1 else reference


def said_in(notes: Mapping[str, Sequence[str]]) -> Notes:
    """The notes that say something."""
    return {name: tuple(values) for name, values in notes.items() if values and values[0]}

"""The head of an outline of a case, and what of a case no outline tells."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from tui.case.coverage import used_passages
from tui.case.model import Voice
from tui.case.normal import normal_map
from tui.case.quoting import shortest_quote
from tui.case.read import Reading
from tui.outline import defaults
from tui.outline.model import Entry
from tui.outline.tell import Elided, said_in
from tui.outside.text import clean_line

_By = Callable[[str], Mapping[str, Sequence[str]]]


def heads(reading: Reading, authors: Mapping[str, Voice], by: _By) -> tuple[Entry, ...]:
    """The documents, voices and themes of a case. `by` gives the note on who proposed something."""
    return (*_documents(reading), *_voices(reading, authors, by), *_themes(reading, by))


def document_id_words(path: str) -> str:
    """What the id of a document is made from, where none is given: the name of its file."""
    return path.replace("\\", "/").rpartition("/")[2].rpartition(".")[0] or path


def _documents(reading: Reading) -> Iterator[Entry]:
    tables = reading.facts["record"]["documents"]
    ids = Elided((table["id"], document_id_words(table["path"])) for table in tables)
    for table in tables:
        text = reading.case.documents[table["id"]].text
        title = next((line for line in map(clean_line, text.split("\n")) if line), "")
        whole = shortest_quote(text, normal_map(text), 0, len(text))
        body = [words for words in (table["body"]["from"], table["body"]["to"]) if words]
        is_whole = whole and body == [words for words in (whole.start, whole.end) if words]
        notes: dict[str, Sequence[str]] = {
            "title": () if table["title"] == title else (clean_line(table["title"]),),
            **{key: (table[key] or "",) for key in ("author", "publisher", "published")},
            "body": () if is_whole else body,
            "join": table["join"],
            "break": table["break"],
        }
        shown = ids.shown(table["id"], document_id_words(table["path"]))
        yield Entry("document", table["path"], id=shown, notes=said_in(notes))


def _voices(reading: Reading, authors: Mapping[str, Voice], by: _By) -> Iterator[Entry]:
    case = reading.case
    ids = Elided((voice.id, voice.name) for voice in case.voices.values())
    for voice in case.voices.values():
        named = [key for key, author in authors.items() if key and author.id == voice.id]
        notes: dict[str, Sequence[str]] = {
            "short": () if voice.short == voice.name else (clean_line(voice.short),),
            "of": (", ".join(named),),
            **by(voice.proposed),
        }
        mark, name = "voice" if voice.reported else "author", clean_line(voice.name)
        shown = ids.shown(voice.id, voice.name)
        yield Entry("voice" if mark == "voice" else "author", name, id=shown, notes=said_in(notes))


def _themes(reading: Reading, by: _By) -> Iterator[Entry]:
    themes = reading.case.themes.values()
    ids = Elided((theme.id, theme.label) for theme in themes)
    # A line that is proposed would propose the theme that it leaves unsaid, too.
    is_apart = any(by(item.proposed) for item in reading.case.consequences.values())
    for theme in themes:
        is_unsaid = (theme.id, theme.label) == defaults.THEME
        if not is_unsaid or is_apart or by(theme.proposed):
            shown = ids.shown(theme.id, theme.label)
            yield Entry(
                "theme", clean_line(theme.label), id=shown, notes=said_in(by(theme.proposed))
            )


def unsaid(reading: Reading) -> Iterator[str]:
    """What a case says and its outline does not, in words that go on from “the case also says”."""
    case, record = reading.case, reading.facts["record"]
    if case.expectations:
        titles = "; ".join(clean_line(item.title) for item in case.expectations)
        yield f"what it expects of itself ({len(case.expectations)}): {titles}"
    if case.reviewed_by:
        on = f" on {case.reviewed_on}" if case.reviewed_on else ""
        yield f"that {clean_line(case.reviewed_by)} has reviewed it{on}"
    for table in record["documents"]:
        if table["original"]:
            yield f"that “{table['id']}” was taken out of {clean_line(table['original'])}"
        if table.get("address"):
            yield f"where “{table['id']}” can be read on the web"
        if table["body"]["prefix"] or table["body"]["suffix"]:
            yield f"what stands around the body of “{table['id']}”"
    unused = sorted(set(case.passages) - used_passages(case))
    if unused:
        yield f"passages that nothing cites: {', '.join(unused)}"
    lost = sum(not item.found for item in case.set_aside)
    if lost == 1:
        yield "1 stretch set aside that is not found"
    elif lost:
        yield f"{lost:,} stretches set aside that are not found"
    accepted = list(dict.fromkeys(_accepted(record)))
    if accepted:
        yield f"who has accepted {', '.join(accepted)}"


def _accepted(record: Mapping[str, Any]) -> Iterator[str]:
    for name in (
        "voices",
        "passages",
        "decisions",
        "themes",
        "consequences",
        "evidence",
        "caveats",
        "set_aside",
    ):
        for table in record[name]:
            for item in (table, *table.get("options", ())):
                if item["accepted_by"]:
                    yield str(item.get("id", "sentences set aside"))

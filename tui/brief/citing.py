"""How to cite a brief and its documents: as BibTeX, and as CSL-JSON for reference managers."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from tui.content.brief.model import Brief, Source
from tui.wording.brief import cited_note_words

_YEAR = re.compile(r"\b\d{4}\b")

# Braces are balanced even where they are escaped, for BibTeX counts them all the same.
_LATEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        "|": r"\textbar{}",
        '"': r"\textquotedbl{}",
        "@": "{@}",
        **{sign: f"\\{sign}" for sign in "$&#_%"},
    }
)

# In CSL, titles may hold tags such as <i>, and nothing escapes them.
_TAGS = str.maketrans("<>", "‹›")


def bibtex(brief: Brief) -> str:
    """The brief, and then each document that it is about."""
    return "\n".join(_entry(*item) for item in _items(brief))


def _entry(key: str, fields: Mapping[str, str]) -> str:
    lines = []
    for name, words in fields.items():
        text = " ".join(words.split()).translate(_LATEX)
        # A name is one name, and a title keeps its capitals.
        value = f"{{{text}}}" if name in ("author", "title") else text
        lines.append(f"  {name} = {{{value}}},\n")
    return f"@misc{{{key},\n{''.join(lines)}}}\n"


def _items(brief: Brief) -> Iterator[tuple[str, dict[str, str]]]:
    """A key and the fields that are given, for each thing to cite."""
    keys: set[str] = set()
    saved = {"author": brief.author, "title": brief.title, "year": brief.saved[:4]}
    note = cited_note_words(brief.kind, brief.case_title, brief.digest)
    yield _key(f"juncture-{brief.case_id}-{brief.title}", keys), _given(saved | {"note": note})
    for source in brief.sources:
        fields = {
            "author": source.author,
            "title": source.title,
            "year": _year(source),
            "howpublished": source.publisher,
            "note": source.published,
        }
        yield _key(source.id, keys), _given(fields)


def _given(fields: Mapping[str, str]) -> dict[str, str]:
    return {name: words for name, words in fields.items() if words}


def _year(source: Source) -> str:
    years: list[str] = _YEAR.findall(source.published)
    return years[-1] if years else ""


def _key(words: str, taken: set[str]) -> str:
    """A key in plain letters that no other entry has."""
    plain = re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")[:80] or "document"
    key, number = plain, 1
    while key in taken:
        number += 1
        key = f"{plain}-{number}"
    taken.add(key)
    return key


def csl_json(brief: Brief) -> str:
    """The same for whatever reads CSL-JSON: Zotero, Pandoc and others."""
    return json.dumps(list(_csl(brief)), indent=2, ensure_ascii=False) + "\n"


def _csl(brief: Brief) -> Iterator[dict[str, Any]]:
    days = {source.id: source.published for source in brief.sources}
    named = zip(_items(brief), (None, *brief.sources), strict=True)
    for (key, fields), source in named:
        plain = {name: " ".join(words.split()).translate(_TAGS) for name, words in fields.items()}
        item: dict[str, Any] = {"id": key, "type": "document"}
        if "author" in plain:
            item["author"] = [{"literal": plain["author"]}]
        if "title" in plain:
            item["title"] = plain["title"]
        if source is None:
            item["genre"] = brief.kind
            if brief.saved:
                item["issued"] = {"date-parts": [[int(part) for part in brief.saved.split("-")]]}
            item["note"] = plain["note"]
        else:
            if "howpublished" in plain:
                item["publisher"] = plain["howpublished"]
            if days[source.id]:
                item["issued"] = {"raw": plain["note"]}
        yield item

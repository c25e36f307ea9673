"""Every cited passage as a W3C Web Annotation, in JSON-LD.

A passage is pointed at as the standard has it: by its own words and those around them, and by where
they stand in the text that was read, which is named by its digest, as RFC 6920 has it. Where the
case knows an address of the document, the words are pointed at there too, also by the fragment that
browsers understand.
"""

import base64
import json
from collections.abc import Iterator
from typing import Any

from tui.case.citations import Citer, citers
from tui.case.document import Document
from tui.case.model import Case, Passage
from tui.interchange.fragments import text_fragment
from tui.wording.graphs import step_label
from tui.wording.interchange import CITED_FOR
from tui.wording.proposed import marked

_AROUND = 32
"""Characters before and after a passage that tell it from others of the same words."""

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_FRAGMENTS = "https://wicg.github.io/scroll-to-text-fragment/"

Item = dict[str, Any]


def annotations(case: Case) -> str:
    """A collection of annotations: one for each passage that is found in its document and cited."""
    citing = citers(case)
    items = [
        _annotation(case, passage, citing[key])
        for key, passage in case.passages.items()
        if passage.status != "lost" and citing[key]
    ]
    name = f"urn:juncture:{case.id}:passages"
    page: Item = {"id": f"{name}:1", "type": "AnnotationPage", "partOf": name}
    collection = {
        "@context": _CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": case.title,
        "total": len(items),
        "first": {**page, "startIndex": 0, "items": items},
    }
    return json.dumps(collection, indent=2, ensure_ascii=False) + "\n"


def _annotation(case: Case, passage: Passage, cited_by: tuple[Citer, ...]) -> Item:
    document = case.documents[passage.document]
    return {
        "id": f"urn:juncture:{case.id}:passage:{passage.id}",
        "type": "Annotation",
        "motivation": "describing",
        "body": [
            {"type": "TextualBody", "value": words, "format": "text/plain"}
            for citer in cited_by
            for words in _told(case, passage, citer)
        ],
        "target": _target(document, passage),
    }


def _target(document: Document, passage: Passage) -> Item | list[Item]:
    """Where the passage stands. Places are counted in the text that was read, not in a web page."""
    quote, position = _selectors(document, passage)
    read: Item = {"source": _named(document), "selector": [quote, position]}
    if not document.address:
        return read
    value = text_fragment(document.text, passage.start, passage.end)
    fragment = {"type": "FragmentSelector", "conformsTo": _FRAGMENTS, "value": value}
    page = document.address.partition("#")[0]
    return [{"source": page, "selector": [quote, fragment]}, read]


def _selectors(document: Document, passage: Passage) -> tuple[Item, Item]:
    exact = document.text[passage.start : passage.end]
    prefix = document.text[max(0, passage.start - _AROUND) : passage.start]
    suffix = document.text[passage.end : passage.end + _AROUND]
    return (
        {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix},
        {"type": "TextPositionSelector", "start": passage.start, "end": passage.end},
    )


def _told(case: Case, passage: Passage, citer: Citer) -> Iterator[str]:
    """What the editor cites a passage for; a consequence by each link, no firmer than it is."""
    words = f"{CITED_FOR[citer.kind]}: {marked(citer.words, citer.proposed)}"
    if citer.kind != "consequence":
        yield words
        return
    item = case.consequences[citer.key]
    steps = (step_label(case, item, link) for link in item.links if passage.id in link.passages)
    for step in dict.fromkeys(steps):
        yield f"{words} ({step})"


def _named(document: Document) -> str:
    """A document by its digest, which names its text and no other."""
    digest = base64.urlsafe_b64encode(bytes.fromhex(document.sha256)).rstrip(b"=").decode()
    return f"ni:///sha-256;{digest}"

"""Build a case from what is known of it: its validated record, its texts, and where things stand.

Both ways of opening a case end here: after reading and checking its file, and from the cache.
"""

from collections.abc import Mapping
from typing import Any

from tui.case import model
from tui.case.document import Document, Section, Sentence, touched

Facts = dict[str, Any]
"""Plain lists and dicts, as JSON keeps them: `record`, the file as validated; `documents`, for each
its `text_digest`, `body`, `sentences`, `sections` and `pages`; `passages` and `set_aside`, for each
its start, its end, in how many places it was found, and the digest of its text."""


def build(facts: Facts, texts: Mapping[str, str], digest: str) -> model.Case:
    """Build the case. `texts` maps document ids to cleaned texts; `digest` is of the case file.

    Raises KeyError, TypeError or ValueError when the facts are not of this shape.
    """
    record = facts["record"]
    documents = model.by_id(
        [
            _document(item, facts_of, texts.get(item["id"]))
            for item, facts_of in zip(record["documents"], facts["documents"], strict=True)
        ]
    )
    head = record["case"]
    return model.Case(
        id=head["id"],
        title=head["title"],
        summary=head["summary"],
        stage=head["stage"],
        reviewed_by=head["reviewed_by"] or "",
        reviewed_on=head["reviewed_on"] or "",
        digest=digest,
        documents=documents,
        voices=model.by_id(
            [
                model.Voice(
                    item["id"],
                    item["name"],
                    item["short"] or item["name"],
                    item["role"] == "reported",
                    _proposed(item),
                )
                for item in record["voices"]
            ]
        ),
        passages=model.by_id(
            [
                _passage(item, facts_of, documents[item["document"]])
                for item, facts_of in zip(record["passages"], facts["passages"], strict=True)
            ]
        ),
        decisions=model.by_id([_decision(item) for item in record["decisions"]]),
        themes=model.by_id(
            [model.Theme(item["id"], item["label"], _proposed(item)) for item in record["themes"]]
        ),
        consequences=model.by_id([_consequence(item) for item in record["consequences"]]),
        evidence=model.by_id([_evidence(item) for item in record["evidence"]]),
        caveats=tuple(
            model.Caveat(
                item["id"],
                tuple(item["about"]),
                item["text"],
                item["basis"],
                item["source"] or "",
                _proposed(item),
            )
            for item in record["caveats"]
        ),
        set_aside=tuple(
            model.SetAside(item["document"], start, end, item["why"], matches == 1, _proposed(item))
            for item, (start, end, matches, _) in zip(
                record["set_aside"], facts["set_aside"], strict=True
            )
        ),
        expectations=tuple(_expectation(item) for item in record["expect"]),
    )


def _document(item: Any, facts: Any, text: str | None) -> Document:
    start, end = facts["body"]
    return Document(
        id=item["id"],
        path=item["path"],
        sha256=item["sha256"],
        title=item["title"],
        author=item["author"] or "",
        publisher=item["publisher"] or "",
        published=item["published"] or "",
        text=text or "",
        found=text is not None,
        pinned=facts["text_digest"] == item["sha256"],
        body=(start, end),
        sentences=tuple(Sentence(*sentence) for sentence in facts["sentences"]),
        sections=tuple(Section(*section) for section in facts["sections"]),
        pages=tuple(facts["pages"]),
        original=item["original"] or "",
        converter=item["converter"] or "",
        address=item.get("address") or "",
    )


def _proposed(item: Any) -> str:
    """Who proposed an entry that nobody has accepted."""
    return "" if item["accepted_by"] else item["proposed_by"] or ""


def _passage(item: Any, facts: Any, document: Document) -> model.Passage:
    start, end, matches, digest = facts
    status: model.Status = "exact" if document.pinned else "moved"
    vouched = digest == item["digest"] or (document.pinned and not item["digest"])
    if matches != 1 or not vouched:
        start, end, status = 0, 0, "lost"
    return model.Passage(
        id=item["id"],
        document=item["document"],
        start=start,
        end=end,
        text=document.text[start:end],
        status=status,
        digest=digest,
        recorded=item["digest"],
        sentences=touched(document.sentences, start, end),
        proposed=_proposed(item),
    )


def _decision(item: Any) -> model.Decision:
    return model.Decision(
        id=item["id"],
        label=item["label"],
        question=item["question"],
        who=item["who"] or "",
        when=item["when"] or "",
        choose=item["choose"],
        posed=item["posed"],
        passages=tuple(item["passages"]),
        options=tuple(
            model.Option(
                id=option["id"],
                key=f"{item['id']}.{option['id']}",
                label=option["label"],
                posed=option["posed"],
                status_quo=option["status_quo"],
                passages=tuple(option["passages"]),
                related=tuple(option["related"]),
                averts=tuple(option["averts"]),
                proposed=_proposed(option),
            )
            for option in item["options"]
        ),
        related=tuple(item["related"]),
        proposed=_proposed(item),
    )


def _consequence(item: Any) -> model.Consequence:
    valence = item["valence"]
    return model.Consequence(
        id=item["id"],
        statement=item["statement"],
        theme=item["theme"],
        kind=item["kind"],
        valence=model.Valence(valence["sign"], valence["for"] or "", valence["basis"]),
        links=tuple(
            model.Link(
                sources=tuple(link["from"]),
                directness=link["directness"],
                passages=tuple(link["passages"]),
                hedges=tuple(link["hedges"]),
                voice=link["voice"],
            )
            for link in item["links"]
        ),
        proposed=_proposed(item),
    )


def _evidence(item: Any) -> model.Evidence:
    return model.Evidence(
        id=item["id"],
        kind=item["kind"],
        summary=item["summary"],
        voice=item["voice"],
        origin=item["origin"],
        figures=tuple(item["figures"]),
        dates=tuple(item["dates"]),
        actors=tuple(item["actors"]),
        passages=tuple(item["passages"]),
        bears=tuple(
            model.Bearing(bearing["on"], bearing["way"], bearing["directness"])
            for bearing in item["bears"]
        ),
        proposed=_proposed(item),
    )


def _expectation(item: Any) -> model.Expectation:
    return model.Expectation(
        title=item["title"],
        choices={
            decision: (chosen,) if isinstance(chosen, str) else tuple(chosen)
            for decision, chosen in item["choices"].items()
        },
        reading=item["reading"],
        proof=item["proof"],
        doubts=tuple(item["doubts"]),
        follows=tuple(item["follows"]),
        ruled_out=tuple(item["ruled_out"]),
        open=tuple(item["open"]),
    )

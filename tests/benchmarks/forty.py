"""The large case as files: 40 decisions of two options, 600 consequences, 2,000 links."""

import hashlib
from pathlib import Path
from typing import Any

import tomli_w

from tests.reason.cases import TEXT
from tests.reason.large import forty
from tui.case.model import Case, Link, Passage

FIRST_QUESTION = "d0?"


def generate_forty(folder: Path) -> Path:
    """Write the case and its document; returns the case file."""
    seeds, home = folder / "seeds", folder / "scenarios" / "forty"
    seeds.mkdir(exist_ok=True, parents=True)
    home.mkdir(parents=True)
    (seeds / "made.txt").write_text(TEXT, encoding="utf-8")
    file = home / "case.toml"
    file.write_text(tomli_w.dumps(_written(forty())), encoding="utf-8")
    return file


def _written(case: Case) -> dict[str, Any]:
    return {
        "format": 1,
        "case": {"id": "forty", "title": "Forty decisions", "summary": "There to be measured."},
        "documents": [
            {
                "id": "d",
                "path": "made.txt",
                "sha256": hashlib.sha256(TEXT.encode()).hexdigest(),
                "title": "A document",
                "body": {"from": "Sentence 1", "to": "Sentence 8 stands here."},
            }
        ],
        "voices": [{"id": "author", "name": "The author", "role": "author"}],
        "themes": [{"id": "t", "label": "Theme"}],
        "passages": [_passage(item) for item in case.passages.values()],
        "decisions": [
            {
                "id": decision.id,
                "label": f"Decision {decision.id}",
                "question": decision.question,
                "choose": decision.choose,
                "posed": "explicit",
                "passages": ["p0"],
                "options": [
                    {"id": option.id, "label": option.label, "posed": "explicit"}
                    for option in decision.options
                ],
            }
            for decision in case.decisions.values()
        ],
        "consequences": [
            {
                "id": item.id,
                "statement": f"Consequence {item.id} comes about.",
                "theme": "t",
                "kind": "prediction",
                "valence": {"sign": "risk", "basis": "implied"},
                "links": [_link(link) for link in item.links],
            }
            for item in case.consequences.values()
        ],
    }


def _passage(passage: Passage) -> dict[str, Any]:
    (number,) = passage.sentences
    return {
        "id": passage.id,
        "document": "d",
        "from": f"Sentence {number} stands",
        "to": "here.",
    }


def _link(link: Link) -> dict[str, Any]:
    return {
        "from": list(link.sources),
        "directness": link.directness,
        "passages": list(link.passages),
        "voice": "author",
    }

"""A case every field of which is hostile, walks through it under hostile names; and their twins.

A twin is made of harmless text of the same shape: what the program sends to a terminal for it, it
may send at all.
"""

import hashlib
import os
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import tomli_w

from tui.outside.text import clean
from tui.outside.widths import cell_len

SMALL = Path(__file__).parents[1] / "small"
LONGEST = 150
"""How much of a payload is put into a field."""
ROOM = 340
"""How many characters of payloads a field takes: the shortest take 400 altogether."""
LISTS = ("hedges", "figures", "dates", "actors")
"""The fields that hold several texts."""
NAME_BYTES = 180
"""How many bytes of payloads a file name takes."""

Fill = Callable[[str, str], str]
"""Gives the text of a field, by its name, from what it held before."""


def chunks(payloads: Sequence[str]) -> list[tuple[str, ...]]:
    """The payloads in portions that fit a field."""
    portions: list[tuple[str, ...]] = []
    portion: list[str] = []
    for text in filter(str.strip, (text[:LONGEST] for text in payloads)):
        if sum(len(other) + 1 for other in portion) + len(text) > ROOM:
            portions.append(tuple(portion))
            portion = []
        portion.append(text)
    return [*portions, tuple(portion)]


def harmless(text: str) -> str:
    """A text of the same shape that nobody could mind."""
    width = {0: "", 2: "語"}
    return "".join(" " if c.isspace() else width.get(cell_len(c), "x") for c in clean(text))


@dataclass
class Portions:
    """Which portion stands in which field: each field has the one after that of the last."""

    portions: Sequence[tuple[str, ...]]
    first: int = 0
    is_twin: bool = False
    fields: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def __call__(self, name: str, before: str = "") -> str:
        """The text of a field: what it was, a mark to know it by, and payloads."""
        at = len(self.fields) + self.first
        portion = self.fields.setdefault(name, self.portions[at % len(self.portions)])
        text = " ".join(harmless(text) if self.is_twin else text for text in portion)
        return f"{before} {self.mark(name)} {text} ".lstrip()

    def mark(self, name: str) -> str:
        """What a field is known by on a screen."""
        return f"§{list(self.fields).index(name):02}"

    def file_name(self, name: str) -> str:
        """A file name of payloads: anything but a slash, and not too long."""
        text = self(name).replace("/", "").replace("\0", "").strip()
        return os.fsencode(text)[:NAME_BYTES].decode("utf-8", "ignore") + ".toml"


def make(folder: Path, fill: Portions) -> tuple[Path, Path]:
    """Write the case and two walks through it; the files of the walks."""
    case_file = folder / "scenarios" / "ferry" / "case.toml"
    case_file.parent.mkdir(parents=True)
    (folder / "seeds").mkdir()
    memo = (SMALL / "seeds" / "memo.txt").read_text("utf-8")
    for words in ("young", "41 night", "share its"):
        memo = memo.replace(words, fill(f"document, {words}", words).replace("\n", " "))
    data = memo.encode("utf-8", "replace")
    (folder / "seeds" / "memo.txt").write_bytes(data)
    case = tomllib.loads((SMALL / "scenarios" / "ferry" / "case.toml").read_text("utf-8"))
    _fill_case(case, fill)
    case["documents"][0]["sha256"] = hashlib.sha256(data).hexdigest()
    case_file.write_text(tomli_w.dumps(case), "utf-8")
    walks = []
    for number in (1, 2):
        walk = case_file.with_name(fill.file_name(f"file {number}"))
        walk.write_text(tomli_w.dumps(_walk(fill, number)), "utf-8")
        walks.append(walk)
    damaged = case_file.with_name(fill.file_name("file 3"))
    damaged.write_text(f'format = 1\n[scenario]\ntitle = 3\n"{"x" * 50}" = 1\n', "utf-8")
    return walks[0], walks[1]


def _fill_case(case: dict[str, Any], fill: Fill) -> None:
    def put(table: dict[str, Any], name: str, *keys: str) -> None:
        for key in keys:
            if key in LISTS:
                table[key] = [*table.get(key, []), fill(f"{name}.{key}", "")]
            else:
                table[key] = fill(f"{name}.{key}", table.get(key, ""))

    put(case["case"], "case", "title", "summary", "reviewed_by")
    put(case["documents"][0], "document", "title", "author", "publisher", "published", "converter")
    for passage in case["passages"]:
        passage.pop("digest")
    for voice in case["voices"]:
        put(voice, voice["id"], "name", "short")
    for decision in case["decisions"]:
        put(decision, decision["id"], "label", "question", "who", "when")
        for option in decision["options"]:
            put(option, option["id"], "label")
    put(case["themes"][0], "theme", "label")
    for item in case["consequences"]:
        put(item, item["id"], "statement")
        put(item["valence"], item["id"], "for")
        put(item["links"][0], item["id"], "hedges")
    put(case["consequences"][1], "proposed", "proposed_by")
    for item in case["evidence"]:
        put(item, item["id"], "summary", "origin", "figures", "dates", "actors")
    for item in case["caveats"]:
        put(item, item["id"], "text", *(["source"] if item["basis"] == "outside" else []))
    put(case["set_aside"][0], "set aside", "why")
    put(case["expect"][0], "expect", "title")


def _walk(fill: Fill, number: int) -> dict[str, Any]:
    return {
        "format": 1,
        "scenario": {
            "title": fill(f"walk {number}.title", ""),
            "author": fill(f"walk {number}.author", ""),
            fill(f"walk {number}.key", ""): fill(f"walk {number}.value", ""),
        },
        "case": {"id": "ferry", "digest": "0" * 64},
        "choices": {"boat": "stop" if number == 1 else "keep", "timetable": ["hospital"]},
        "doubts": {"school-closes": fill(f"walk {number}.doubt", "")},
        "notes": {
            key: fill(f"walk {number}.note on {key}", "")
            for key in ("boat", "move-away", "may-count")
        },
    }

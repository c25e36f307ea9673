"""An argument in the Argument Interchange Format, as the tools of the argument web read it.

What is claimed is an information node (I); a link is an inference (RA), what speaks against
something or averts it a conflict (CA). A passage is a locution (L) of the voice that speaks in it:
it asserts (YA) what it states whatever is chosen, or argues (YA) an inference. Only what a
document states is argued by a voice: a step that is set beside, or a reader's own, is nobody's
locution. How firm each is stands in its text, so that a tool that shows only texts shows that too.
"""

import json
from collections.abc import Iterable
from typing import Any, Literal

from tui.case.model import Case, Consequence, Evidence, Link
from tui.wording.graphs import step_label
from tui.wording.interchange import SAID_TO_AVERT
from tui.wording.proposed import called
from tui.wording.standing import BEARING_WORDS, WHATEVER
from tui.wording.words import KIND_WORDS, capital, option_words, voice_words

Kind = Literal["I", "L", "RA", "CA", "YA"]

_SCHEMES: dict[Kind, str] = {"RA": "Default Inference", "CA": "Default Conflict"}

Item = dict[str, Any]


def aif(case: Case) -> str:
    """The whole argument of a case, whatever is chosen."""
    return json.dumps(_Writer(case).written(), indent=2, ensure_ascii=False) + "\n"


class _Writer:
    """Nodes and edges, numbered as they come."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._nodes: list[Item] = []
        self._edges: list[Item] = []
        self._locutions: list[Item] = []
        self._spoken: dict[tuple[str, str], int] = {}
        self._voices = {key: number for number, key in enumerate(case.voices)}
        options = {key: self._node("I", option_words(case, key)) for key in case.options}
        self._claims = options | {
            key: self._node("I", _claim(item)) for key, item in case.consequences.items()
        }

    def written(self) -> Item:
        """Everything, in the form of the argument web."""
        case = self._case
        for item in case.consequences.values():
            for link in item.links:
                self._link(item, link)
        for option in case.options.values():
            for key in option.averts:
                self._step("CA", SAID_TO_AVERT, [option.key], key)
        for exhibit in case.evidence.values():
            self._evidence(exhibit)
        participants = [
            {"participantID": number, "firstname": "", "surname": voice_words(case, key)}
            for key, number in self._voices.items()
        ]
        return {
            "AIF": {
                "nodes": self._nodes,
                "edges": self._edges,
                "locutions": self._locutions,
                "participants": participants,
                "schemefulfillments": [],
                "descriptorfulfillments": [],
            },
            "dialog": False,
            "OVA": [],
            "text": {"txt": ""},
        }

    def _link(self, item: Consequence, link: Link) -> None:
        words = step_label(self._case, item, link)
        if not link.sources and link.directness == "stated":
            self._say(link.passages, link.voice, words, "Asserting", self._claims[item.id])
            return
        step = self._step("RA", words, link.sources or [self._whatever()], item.id)
        if link.directness == "stated":
            self._say(link.passages, link.voice, words, "Arguing", step)

    def _whatever(self) -> str:
        """The premise of a looser step that rests on no choice."""
        if WHATEVER not in self._claims:
            self._claims[WHATEVER] = self._node("I", capital(WHATEVER))
        return WHATEVER

    def _evidence(self, item: Evidence) -> None:
        claim = self._node("I", f"{called(item)} ({item.kind})")
        self._claims[f"evidence:{item.id}"] = claim
        self._say(item.passages, item.voice, item.kind, "Asserting", claim)
        for bearing in item.bears:
            kind: Kind = "RA" if bearing.way == "for" else "CA"
            words = BEARING_WORDS[bearing.directness]
            self._step(kind, words, [f"evidence:{item.id}"], bearing.on)

    def _step(self, kind: Kind, words: str, sources: Iterable[str], target: str) -> int:
        """An inference or a conflict, from what it rests on to what it is about."""
        step = self._node(kind, f"{_SCHEMES[kind]}: {words}")
        for source in sources:
            self._edge(self._claims[source], step)
        self._edge(step, self._claims[target])
        return step

    def _say(self, passages: Iterable[str], voice: str, words: str, act: str, about: int) -> None:
        """Each passage, as what a voice says, and what it does by saying so."""
        for key in passages:
            saying = self._spoken.get((key, voice))
            if saying is None:
                text = " ".join(self._case.passages[key].text.split())
                saying = self._spoken[key, voice] = self._node("L", text)
                self._locutions.append({"nodeID": saying, "personID": self._voices[voice]})
            illocution = self._node("YA", f"{act}: {words}")
            self._edge(saying, illocution)
            self._edge(illocution, about)

    def _node(self, kind: Kind, text: str) -> int:
        number = len(self._nodes)
        self._nodes.append({"nodeID": number, "text": " ".join(text.split()), "type": kind})
        return number

    def _edge(self, source: int, target: int) -> None:
        edge = {"edgeID": len(self._edges), "fromID": source, "toID": target}
        self._edges.append(edge)


def _claim(item: Consequence) -> str:
    """A consequence, with what kind of claim it is: an aim is not claimed to come about."""
    return f"{called(item)} ({KIND_WORDS[item.kind]})"

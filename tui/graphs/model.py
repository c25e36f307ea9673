"""The argument as a graph: boxes, links and what is said of each, for any format to set.

Words are final here: a format lays them out, escapes them, and adds none but those of its legend.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from tui.case.model import Directness, Sign, Way
from tui.wording.graphs import Turn

Shows = Literal["argument", "scenario", "difference"]


NO_CHOICE = "*"
"""The key of the box from which all comes that rests on no choice; no id is like it."""


@dataclass(frozen=True, slots=True)
class Node:
    """A box: an option, a consequence, or what stands for no choice at all.

    `group` is the decision of an option, `theme` that of a consequence. `standing` says how it
    stands and `about` what else is to be said of it; both may be empty. `holds`: it is chosen, or
    follows, in the scenario that is drawn; of a difference, in either. `aim`: it is what somebody
    wants, and not said to come about; `one`: of its decision only one option can be chosen.
    """

    key: str
    kind: Literal["option", "consequence", "whatever"]
    words: str
    group: str = ""
    theme: str = ""
    sign: Sign | Literal[""] = ""
    standing: str = ""
    about: tuple[str, ...] = ()
    holds: bool = False
    regardless: bool = False
    aim: bool = False
    one: bool = False
    turn: Turn = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """A link: everything in `sources` together brings `target` about, or is said to avert it.

    `words` is how sure the document is, `whose` says in whose voice and how directly, `places`
    where it stands. `fires`: it brings its target about in the scenario; of a difference, in
    either.
    """

    sources: tuple[str, ...]
    target: str
    kind: Literal["link", "averts"]
    directness: Directness
    words: str
    whose: str
    places: tuple[str, ...]
    fires: bool = False
    turn: Turn = ""

    @property
    def label(self) -> str:
        """How sure, in whose voice, and how directly."""
        return " · ".join(filter(None, (self.words, self.whose)))


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A piece of evidence, and which consequences it speaks for or against, how directly."""

    key: str
    words: str
    about: str
    bears: tuple[tuple[str, Way, Directness], ...]


@dataclass(frozen=True, slots=True)
class Graph:
    """An argument that can be drawn. `groups` are the decisions, by id, with their labels.

    `title` and `lines` say what is shown, `notes` how it is to be read.
    """

    shows: Shows
    case: str
    title: str
    lines: tuple[str, ...]
    notes: tuple[str, ...]
    groups: Mapping[str, str]
    nodes: Mapping[str, Node]
    edges: tuple[Edge, ...]
    exhibits: tuple[Exhibit, ...]

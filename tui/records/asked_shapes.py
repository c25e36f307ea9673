"""The parts of `juncture show --json` that an option asks for, as types; see `shapes`."""

from typing_extensions import TypedDict

from tui.reason.silences import Standing


class ShownSupport(TypedDict):
    """A smallest set of options (as `decision.option`) and passages under which it would hold."""

    options: list[str]
    passages: list[str]


class ShownFragility(TypedDict):
    """The smallest sets of passages whose doubt fells it.

    When not `complete`, there may be more sets of that size; where there are none, the larger ones
    were not all tried.
    """

    sets: list[list[str]]
    complete: bool


class ShownThreads(TypedDict):
    """The smallest sets of voices that together state a whole chain.

    `reader`: every chain has a step of the reader's own. When not `complete`, there are too many
    sets to list.
    """

    sets: list[list[str]]
    reader: bool
    complete: bool


class ShownTurn(TypedDict):
    """One way of changing a decision, and the consequences that change with it.

    `chosen`: the option is chosen, or else taken back; no option (null) stands for choosing none.
    `appears`: follows then and not now; `disappears`: follows now and not then; `rules_out`: is
    open now, and neither follows nor is open then.
    """

    option: str | None
    chosen: bool
    appears: list[str]
    disappears: list[str]
    rules_out: list[str]


class ShownHinge(TypedDict):
    """What depends on a decision, if it alone is changed."""

    decision: str
    turns: list[ShownTurn]


class ShownCell(TypedDict):
    """How the document stands to the effects of a decision under a theme."""

    decision: str
    theme: str
    standing: Standing
    consequences: list[str]


class ShownSilences(TypedDict):
    """Where the document is silent: a row of cells for each decision.

    `options`: nothing at all is said to follow from them; `stepped`: only by links not stated;
    `together`: sets that something is stated to need all of; `apart`: decisions that
    nothing needs together.
    """

    rows: list[list[ShownCell]]
    options: list[str]
    stepped: list[str]
    together: list[list[str]]
    apart: list[list[str]]
    complete: bool

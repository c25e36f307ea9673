"""Everything that a key can do, said once: bindings, footer, help, palette and README come from it.

Pure: what Textual needs of it is in `bindings`.

Keys that terminals or multiplexers take for themselves (ctrl+h, ctrl+i, ctrl+j, ctrl+m, ctrl+s) are
not used.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

View = Literal["outline", "graph", "futures", "silences"]
"""The views of the map."""

Place = Literal["walk", "board", "map", "source", "compare", "readers"]
PLACES: dict[Place, tuple[str, str]] = {
    "walk": ("1", "Walk"),
    "board": ("2", "Board"),
    "map": ("3", "Map"),
    "source": ("4", "Source"),
    "compare": ("5", "Compare"),
    "readers": ("R", "Readers"),
}
"""The places of the app, with the key and the name of each, in the order of the header."""

APART: frozenset[Place] = frozenset({"readers"})
"""What the header names only to whoever is there: it is about other people’s walks, which most have
none of, and would take the room of one's own."""


@dataclass(frozen=True, slots=True)
class Action:
    """A thing to do: its id, its keys, a word for the footer, a sentence for the help.

    `places` is where it works; `rank` orders the footer, lowest first, and 0 keeps it out. In the
    footer it stands in all these places, or only in those that are `footed`. `does` names a method
    with an argument, where several actions share one.
    """

    id: str
    keys: str
    word: str
    sentence: str
    group: str
    places: tuple[Place, ...] = get_args(Place)
    rank: int = 0
    does: str = ""
    footed: tuple[Place, ...] = ()

    @property
    def call(self) -> str:
        """What Textual calls for it: a method by the action's id, or `does`, with its argument."""
        return self.does or self.id

    @property
    def shown_keys(self) -> str:
        """The keys as they are now, as a person reads them: `enter, space`."""
        return keys_as_shown(_REBOUND.get(self.id, self.keys))

    @property
    def usual_keys(self) -> str:
        """The keys that it comes with, in the same way."""
        return keys_as_shown(self.keys)


def keys_as_shown(keys: str) -> str:
    """Keys as Textual has them, as a person reads them: `?, f5`."""
    return ", ".join(map(_key_as_shown, keys.split(",")))


def _key_as_shown(key: str) -> str:
    if key in _KEY_NAMES or len(key) == 1:
        return _KEY_NAMES.get(key, key)
    import unicodedata  # the keys of the registry do without

    *held, name = key.split("+")
    try:
        sign = unicodedata.lookup(name.replace("_", " "))
    except KeyError:
        sign = ""
    is_seen = len(sign) == 1 and sign.isprintable() and not sign.isspace()
    shown = sign if is_seen else _KEY_NAMES.get(name, name)
    others = [key for key in held if key != "ctrl"]
    return "+".join([*others, f"^{shown}" if "ctrl" in held else shown])


_KEY_NAMES = {
    "enter": "enter",
    "escape": "escape",
    "space": "space",
    "tab": "tab",
    "backspace": "backspace",
    "at": "@",
    "backslash": "\\",
    "underscore": "_",
    "question_mark": "?",
    "slash": "/",
    "full_stop": ".",
    "comma": ",",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "plus": "+",
    "minus": "-",
    "equals_sign": "=",
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "shift+up": "shift+↑",
    "shift+down": "shift+↓",
    "shift+left": "shift+←",
    "shift+right": "shift+→",
}

_WALK: tuple[Place, ...] = ("walk",)
_BOARD: tuple[Place, ...] = ("board",)
_MAP: tuple[Place, ...] = ("map",)
_SOURCE: tuple[Place, ...] = ("source",)
_COMPARE: tuple[Place, ...] = ("compare",)
_READERS: tuple[Place, ...] = ("readers",)
_ARGUED: tuple[Place, ...] = ("walk", "board", "map", "compare")
"""Where a consequence can be selected."""

ACTIONS: tuple[Action, ...] = (
    Action("up", "up,k", "up", "Move up.", "Move", does="move(-1)"),
    Action("down", "down,j", "down", "Move down.", "Move", does="move(1)"),
    Action("left", "left,h", "left",
           "Go to the pane on the left; in a table or graph, to the column.", "Move"),
    Action("right", "right,l", "right",
           "Go to the pane on the right; in a table or graph, to the column.", "Move"),
    Action("next_pane", "tab", "next pane", "Go to the next pane.", "Move"),
    Action("previous_pane", "shift+tab", "pane before", "Go to the pane before.", "Move"),
    Action("page_up", "pageup", "page up", "Move up by a screenful.", "Move", does="page(-1)"),
    Action("page_down", "pagedown", "page down", "Move down by a screenful.", "Move",
           does="page(1)"),
    Action("home", "home,g", "first", "Move to the first item.", "Move", does="edge(-1)"),
    Action("end", "end,G", "last", "Move to the last item.", "Move", does="edge(1)"),
    Action(
        "choose",
        "enter",
        "choose",
        "Choose the option under the cursor; chosen already, go on. Elsewhere: follow it.",
        "Decide",
        rank=1,
    ),
    Action("mark", "space", "mark",
           "Choose what the cursor is on, or take it back, and stay there.", "Decide"),
    Action("next", "n", "next", "Go to the next decision; the last step is the outcome.",
           "Decide", _WALK, rank=2),
    Action("back", "p", "back", "Go to the decision before.", "Decide", _WALK, rank=7),
    Action("clear", "x", "leave open", "Leave this decision open again.", "Decide",
           ("walk", "board"), rank=8),
    Action("want", "v", "want", "Want the selected consequence, or stop wanting it: see Seek.",
           "Seek", _BOARD, rank=3),
    Action("avoid", "V", "avoid", "Avoid the selected consequence, or stop avoiding it: see Seek.",
           "Seek", _BOARD, rank=3),
    Action("baseline", "b", "baseline", "Choose what the walk is held against.",
           "Seek", ("board", "compare"), rank=4),
    Action("view", "t", "view",
           "On the map and among readers, turn to the next view; on the walk, list all that"
           " follows, or go back.",
           "Question", ("walk", "map", "readers"), rank=2),
    Action("document", "D", "document", "Turn to the next document, where there are several.",
           "Question", _SOURCE, rank=2),
    Action("find", "slash", "find",
           "Find words, in the case, in your notes and in the documents.", "Question", rank=9),
    Action("next_match", "full_stop", "next match", "Go to the next that has the words looked for.",
           "Question", rank=2, does="match(1)"),
    Action("match_before", "comma", "match before",
           "Go to the one before that has the words looked for.", "Question", does="match(-1)"),
    Action("fold", "z", "fold", "Fold what stands beneath the selected item, or unfold it.",
           "Question", _MAP, rank=4),
    Action("more", "plus,equals_sign", "more", "Show one step more around the selection.",
           "Question", _MAP),
    Action("fewer", "minus", "fewer", "Show one step less around the selection.",
           "Question", _MAP),
    Action("add", "a", "add", "Put another scenario beside these.", "Question", _COMPARE, rank=2),
    Action("remove", "X", "remove", "Take the scenario under the cursor out again.",
           "Question", _COMPARE, rank=4),
    Action("everything", "E", "all or differences",
           "Show everything, or only what differs.", "Question", _COMPARE, rank=3),
    Action("make", "M", "make of this",
           "Make something of the words selected, or of the sentence: a decision, evidence …",
           "Write", _SOURCE, rank=2),
    Action("longer", "J,shift+down", "longer", "Select a sentence more.", "Write", _SOURCE,
           does="select_sentences(1)"),
    Action("shorter", "K,shift+up", "shorter", "Select a sentence less, or the one before too.",
           "Write", _SOURCE, does="select_sentences(-1)"),
    Action("word_more", "L,shift+right", "a word more", "Move the end of what is selected on"
           " by a word.", "Write", _SOURCE, does="select_words(1)"),
    Action("word_less", "H,shift+left", "a word less", "Move the end of what is selected back"
           " by a word.", "Write", _SOURCE, does="select_words(-1)"),
    Action("other_end", "O", "other end", "Move the beginning of what is selected from now on,"
           " or its end again.", "Write", _SOURCE),
    Action("unaccounted", "right_square_bracket", "next not accounted for",
           "Go to the next sentence that is neither cited nor set aside.", "Write", _SOURCE,
           rank=3, does="go_unaccounted(1)"),
    Action("unaccounted_before", "left_square_bracket", "the one before",
           "Go to the one before that is neither cited nor set aside.", "Write", _SOURCE,
           does="go_unaccounted(-1)"),
    Action("guess", "c", "guess first",
           "Cover the branches of each decision until you have guessed them, or show them.",
           "Decide", _WALK),
    Action("undo", "u", "undo", "Take the last change back; in Source, one of the case too.",
           "Decide", rank=5),
    Action("redo", "U", "redo", "Make the change again that was taken back.", "Decide"),
    Action("why", "w", "why", "Show why the selected consequence follows, or does not.",
           "Question", _ARGUED, rank=3),
    Action("accept", "A", "accept",
           "Accept what somebody has proposed for the case, what is selected first.", "Write"),
    Action("doubt", "d", "doubt", "Doubt the passage shown, with a reason; or accept it again.",
           "Question", rank=6),
    Action("reading", "r", "reading",
           "Turn the reading: stated only, what stands beside too, what is inferred too.",
           "Question", rank=6),
    Action("proof", "f", "proof",
           "Turn the proof asked for: asserted, evidenced, unopposed.", "Question"),
    Action("note", "i", "note", "Write a note on what is selected.", "Question", _WALK),
    Action("copy", "y", "copy", "Copy what is selected, with its citation; again, to a file.",
           "Question"),
    Action("save", "s", "save", "Save the walk as a scenario file.", "Files", rank=4),
    Action("save_as", "S", "save as", "Save the walk under another name.", "Files"),
    Action("brief", "e", "brief", "Put the walk into a brief: look at it, and write it as a file;"
           " among readers, write the counts.", "Files", rank=3, footed=("readers",)),
    Action("folder", "F", "folder", "Count the walks in another folder, or in the same anew.",
           "Files", _READERS, rank=3),
    Action("picture", "P", "picture", "Write a picture as a file: of the argument, of what differs,"
           " of this screen; or a graph for other tools.", "Files"),
    Action("open", "o", "open",
           "Open a walk or a case from the library; there walks are renamed, copied and deleted.",
           "Files", rank=9),
    Action("walk", "1", "Walk", "The walk, one decision at a time.", "Places",
           does="go_to_place('walk')"),
    Action("board", "2", "Board", "Every decision at once, held against a baseline.", "Places",
           does="go_to_place('board')"),
    Action("map", "3", "Map", "The argument, the futures and the silences.", "Places",
           does="go_to_place('map')"),
    Action("source", "4", "Source", "The document, sentence by sentence.", "Places",
           does="go_to_place('source')"),
    Action("compare", "5", "Compare", "Scenarios side by side.", "Places",
           does="go_to_place('compare')"),
    Action("readers", "R", "Readers", "Many walks through this case, counted together.", "Places",
           does="go_to_place('readers')"),
    Action("outline", "6", "Outline", "The map as an outline, from choices to what follows.",
           "Places", does="show_map('outline')"),
    Action("graph", "7", "Graph", "The map as a graph, of what leads to what.", "Places",
           does="show_map('graph')"),
    Action("futures", "8", "Futures", "The map of the futures, and what the courses come to.",
           "Places", does="show_map('futures')"),
    Action("silences", "9", "Silences", "The map of where the document speaks, and where not.",
           "Places", does="show_map('silences')"),
    Action("return", "escape,backspace", "where you were",
           "Go back to the place that you came from.", "Places", does="return"),
    Action("maximise", "m", "maximise", "Give one pane the whole screen, or take it back.",
           "Places"),
    Action("settings", "T", "settings",
           "Set the theme, the signs, motion, and what a new walk begins with.", "Places"),
    Action("tour", "I", "tour", "Take a short tour, or go on to its next step; escape leaves it.",
           "Places"),
    Action("help", "question_mark", "help", "Show the keys and the words.", "Places", rank=10),
    Action("palette", "ctrl+p", "palette", "Find any command, setting, text or sentence by name.",
           "Places"),
    Action("set_aside", "ctrl+z", "set aside",
           "Go back to the shell for a while, where `fg` comes here again; not on Windows.",
           "Places"),
    Action("quit", "q", "quit", "Leave Juncture; it asks when something is not saved.", "Places"),
)  # fmt: skip

GROUPS = ("Decide", "Question", "Seek", "Write", "Files", "Places", "Move")
"""The groups of actions, the most asked for first."""

BY_ID = {action.id: action for action in ACTIONS}

_REBOUND: dict[str, str] = {}


def rebind(keys: Mapping[str, str]) -> None:
    """Take other keys for some actions, by their ids; the others have those that they began with.

    Only what is shown: that the keys work is up to the bindings.
    """
    _REBOUND.clear()
    _REBOUND.update(keys)


def key_of(action: str) -> str:
    """The key that does something now, as a person reads it; the first, where there are several."""
    return BY_ID[action].shown_keys.partition(", ")[0]


def with_keys(words: str) -> str:
    """Words in which actions in braces are named by their keys."""
    return words.format_map({action: key_of(action) for action in BY_ID})

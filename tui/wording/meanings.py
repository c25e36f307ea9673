"""What the words and signs on the screens mean, the most needed first."""

from tui.wording.branches import AVERTED_SIGN
from tui.wording.silence import STANDING_NAMES
from tui.wording.standing import EDITORS_NOTE, NOTE_SIGN, STATE_WORDS
from tui.wording.words import UNHEDGED

WORDS = (
    (
        "follows",
        "the document says so of what you chose, as far as your reading, proof and doubts let it;"
        " whether it comes about is another question",
    ),
    (
        "→",
        "one step of a chain, from what comes first to what is said to come of it; in a list, a"
        " door: {choose} goes there",
    ),
    ("▼ ▲ ◆ ◇", "a risk, a benefit, both, neither: for whom, the card’s passage tells"),
    (
        "could, may, will …",
        "the document’s own words for how sure it is",
    ),
    (UNHEDGED, "the document says it flatly; of a purpose or an intent it is never said"),
    (
        "a purpose, an intent",
        "an aim, not a result: somebody wants it, and it is not said to come about",
    ),
    ("A B C", "the options of a decision; in a cell, the document’s hedge at the last step there"),
    ("–", "in the table, nothing is said; before a consequence, it is not said to follow"),
    (
        "beside, reader’s",
        "in a cell: a looser link, beyond your reading; it does not count",
    ),
    ("for, against", "how many independent origins of evidence, within your reading"),
    ("already, from …", "it is said to follow from another of your choices too"),
    ("new:", "it is said to follow since your last step"),
    ("● ○ ■ □", "chosen, or not: one of them, or any number"),
    ("● ○ – ?", "of a consequence: follows, still open, not said to follow, not found"),
    ("+ − –", "what a step brings, what is no longer said to follow, what is no longer open"),
    ("▸ ▾", "a line that opens and closes ({choose})"),
    (
        NOTE_SIGN,
        "your own note; beside a name, that you have one on it: it stands with the passages",
    ),
    ("¶2 s4", "the second paragraph, the fourth sentence of the document"),
    ("● beside the name", "the walk has changes that are not saved"),
    (
        "✓ want, × avoid",
        "what you seek; to avoid is to step out from under what brings it",
    ),
    (
        "■ ◧ ◇ □ · ?",
        f"in the silences: {', '.join(STANDING_NAMES.values())}",
    ),
    (
        f"● ○ {AVERTED_SIGN} – in a table",
        "where words have no room: said, by a looser link only, the text says that it averts it,"
        " nothing said",
    ),
    ("only with …", "in the table: it takes that choice at another decision too"),
    ("◉ ● ○ ◈", "on the line: where you are, decided, not decided, the outcome"),
    ("▬", "on the board: one consequence that depends on the decision"),
    ("━ ╌ ─", "among readers: in how many walks it is chosen or follows, or is open; and the rest"),
    ("≠", "in the comparison: not the same in all"),
    ("(…)", "on the map: a hedge of a link beyond your reading"),
    ("stated", "the document makes the link in words"),
    ("beside", "it only places the two side by side"),
    ("inferred", "a step of the reader’s own; not counted unless you ask for it ({reading})"),
    ("2 for, 3 against", "evidence, each independent origin counted once"),
    (
        "one doubt fells it",
        "that passage doubted, it is no longer said to follow: {why} tells which",
    ),
    ("one voice", "it states the whole chain; else that is stitched from several"),
    (STATE_WORDS["open"], "depends on decisions that you have not made"),
    (
        STATE_WORDS["ruled out"],
        "under no way of making the decisions that remain; it may come all the same",
    ),
    (
        f"! {EDITORS_NOTE.rstrip(': ')}",
        "whoever read the document into this case says so, not the document",
    ),
    ("d e c n –", "in Source: a decision, evidence, a consequence, a note cites it; set aside"),
    ("doubt", "a passage you do not accept; what rests on it alone falls"),
)
"""What each word or sign means; an action in braces stands for its key."""

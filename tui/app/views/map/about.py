"""What is selected on the map: a consequence with all that is said of it, an option, a decision."""

from collections.abc import Iterable, Sequence

from tui.app.rows import BLANK, INDENT, Item, wrap
from tui.app.views.evidence import evidence_items
from tui.app.views.map.argument_list import ANYWAY, LOOSE
from tui.app.views.passages import passage_items
from tui.app.views.setter import items, rows
from tui.app.views.support import rest_rows
from tui.content.claims import claim, standing_words
from tui.content.decisions import choice, frame
from tui.content.model import Heading, Line, Part, Span, sentence
from tui.content.quotes import caveats, own_note
from tui.content.relations import averted, averts, following, leading
from tui.content.subject import NOTHING
from tui.content.walk import Walk
from tui.reason.futures import Futures
from tui.reason.support import Firmness
from tui.reason.why import passages_of
from tui.wording.phrases import courses_words
from tui.wording.proposed import called
from tui.wording.standing import DOCUMENT_SAYS, IMPLIED, REGARDLESS
from tui.wording.words import SILENT

HEADINGS = {
    ANYWAY: "What stands beneath rests on no choice: the document says it is so, or comes, whatever"
    " is chosen.",
    LOOSE: "What stands beneath would have to come of itself: nothing else leads to it.",
}


def consequence_items(
    walk: Walk,
    key: str,
    futures: Futures | None,
    rest: Firmness | None,
    width: int,
) -> list[Item]:
    """A consequence: its claim, what leads to it and from it, and what the document says."""
    claimed = claim(walk.findings, key)
    follows = claimed.state == "follows"
    whatever = claimed.is_regardless and follows and not claimed.is_aim
    standing = REGARDLESS if whatever else standing_words(claimed)
    spans: tuple[Span, ...] = ((standing, "accent" if follows else "text"),)
    if futures and key in futures.courses_with:
        courses = f" Under {courses_words(futures, key)} courses."
        spans = (*spans, (courses, "quiet"))
    shown: list[Item] = [(NOTHING, rows([claimed, Line(spans, depth=1)], width)), _GAP]
    shown += [*items((*leading(walk, key), *averted(walk, key)), width), _GAP]
    shown += _airy(items(following(walk, (key,), "said to follow from it"), width))
    shown.append((NOTHING, rows([Heading(DOCUMENT_SAYS)], width)))
    shown += passage_items(walk, passages_of(walk.findings, key), width)
    if rest:
        shown.append((NOTHING, rest_rows(walk, *rest, width)))
    return shown + evidence_items(walk, key, width)


def option_items(walk: Walk, key: str, width: int) -> list[Item]:
    """An option: whose it is, what it leads to, and what the document says of it."""
    option, decision = walk.case.options[key], walk.case.decision_of(key)
    parts: list[Part] = [choice(walk, decision, option, 1), sentence(called(decision), "quiet")]
    shown: list[Item] = [(NOTHING, rows(parts, width)), _GAP]
    links = items(following(walk, (key,), "said to follow from it"), width)
    averted_here = items(averts(walk, key), width)
    shown += _airy(averted_here)
    is_silent = not links and not averted_here
    shown += _airy(_unselected([sentence(SILENT, "silent")], width) if is_silent else links)
    shown += _says(walk, option.passages or decision.passages, width)
    return [*shown, *_unselected(caveats(walk, "option", key), width)]


def decision_items(walk: Walk, key: str, width: int) -> list[Item]:
    """A decision: its question, how the document puts it, and what rests on its options."""
    decision = walk.case.decisions[key]
    shown: list[Item] = [(NOTHING, rows(frame(decision), width)), _GAP]
    options = tuple(option.key for option in decision.options)
    shown += _airy(items(following(walk, options, "said to follow from its options"), width))
    shown += _says(walk, decision.passages, width)
    shown += _unselected(own_note(walk, key), width)
    return [*shown, *_unselected(caveats(walk, "decision", key), width)]


_GAP: Item = (NOTHING, [BLANK])


def _airy(shown: list[Item]) -> list[Item]:
    """Some items, and a gap after them if there are any."""
    return [*shown, _GAP] if shown else []


def _unselected(parts: Iterable[Part], width: int) -> list[Item]:
    return [(NOTHING, rows([part], width)) for part in parts]


def _says(walk: Walk, passages: Sequence[str], width: int) -> list[Item]:
    if not passages:
        return [*_unselected([sentence(IMPLIED, "silent")], width), _GAP]
    return [*_unselected([Heading(DOCUMENT_SAYS)], width), *passage_items(walk, passages, width)]


def heading_items(key: str, width: int) -> list[Item]:
    """What stands beneath a heading of the outline."""
    return [(NOTHING, wrap([(HEADINGS[key], "text")], width - 1, INDENT))]

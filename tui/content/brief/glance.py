"""What a whole brief comes to, before any of it is told at length."""

from tui.content.brief.apparatus import Apparatus
from tui.content.brief.changed import changed_since
from tui.content.brief.following import group_name
from tui.content.brief.model import Section
from tui.content.claims import claim
from tui.content.groups import groups
from tui.content.model import Line, Parts, Span, sentence
from tui.content.outcome import choices, in_numbers
from tui.content.relations import averts
from tui.content.walk import Walk
from tui.scenario.model import Scenario
from tui.wording import brief as words
from tui.wording.words import SIGN_GLYPHS, STOPPED_SHORT

MOST = 24
"""How many consequences have room beside the choices on a page."""


def at_a_glance(walk: Walk, scenario: Scenario, apparatus: Apparatus) -> Section:
    """What was chosen and what is said to follow, each in a line that leads to its proof.

    What bears on all of it stands with it: on what terms it was read, what has changed in the case
    since, how much is doubted.
    """
    inner, room = [], MOST
    for group in groups(walk.findings):
        if group.holds:
            keys = walk.findings.program.ids(group.mask)
            entries = apparatus.entries(_lines(walk, keys, max(room, 0)))
            name = f"glance-{group_name(group)}"
            inner.append(Section(name, words.HEADINGS[group.kind], entries))
            room -= len(keys)
    return Section("glance", words.GLANCE, apparatus.entries(_lead(walk, scenario)), tuple(inner))


def _lead(walk: Walk, scenario: Scenario) -> Parts:
    yield from changed_since(walk, scenario)
    yield from chosen_in_short(walk)
    yield from in_numbers(walk)
    if not walk.findings.complete:
        yield sentence(STOPPED_SHORT, "caveat")
    terms = (words.READING_MEANS[scenario.reading], words.PROOF_MEANS[scenario.proof])
    yield sentence(" ".join(terms), "quiet")
    if walk.doubts:
        yield sentence(words.doubts_words(walk.author, len(walk.doubts)), "caveat")
    if walk.findings.follows:
        yield sentence(words.GLANCE_MEANS, "quiet")


def chosen_in_short(walk: Walk) -> Parts:
    """What was chosen at each decision, and what the document says that it averts."""
    for decision, line in zip(walk.case.decisions.values(), choices(walk), strict=True):
        yield line
        for option in decision.options:
            if walk.findings.holds(option.key):
                yield from averts(walk, option.key, 1)


def _lines(walk: Walk, keys: tuple[str, ...], room: int) -> Parts:
    """As many as there is room for, and how many more there are."""
    for key in keys[:room]:
        yield _line(walk, key)
    if (left := len(keys) - room) > 0:
        yield sentence(words.further_on_words(left), "quiet")


def _line(walk: Walk, key: str) -> Line:
    """A claim no firmer than it is said, with whose it is and what bears on it."""
    claimed = claim(walk.findings, key)
    footing = (*claimed.footing, words.notes_words(claimed.caveats))
    spans: tuple[Span, ...] = (
        (claimed.hedges, "hedge"),
        (f": {claimed.statement} ", "text"),
        (f"({' · '.join(filter(None, footing))})", "quiet"),
    )
    mark: Span = (f"{SIGN_GLYPHS[claimed.sign]} ", claimed.sign)
    return Line(spans, mark, subject=claimed.subject)

"""Words that a reader should not pass over: how sure a sentence is, who says it, what it counts.

They point; they decide nothing. The same words serve whoever reads a document and the checks of a
case.
"""

import re
from dataclasses import dataclass
from typing import Literal

CueKind = Literal["hedge", "number", "report", "purpose", "condition", "negation"]
"""What a cue tells of."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Some words of a text, and what they tell of. Offsets count from where the search began."""

    kind: CueKind
    words: str
    start: int
    end: int


HEDGES = """
could may might would should likely unlikely potentially potential possibly possible perhaps
probably probable presumably apparently seemingly seem seems seemed appear appears appeared suggest
suggests suggested tend tends tended roughly about approximately around nearly almost largely mostly
generally usually often sometimes in_part to_some_extent at_least at_most up_to can expected
projected estimated believed risk risks threaten threatens
"""

REPORTS = """
said says say argued argues argue claimed claims claim stated states reported reports warned warns
noted notes told believes believe thinks think suggests suggested estimated estimates found finds
concluded concludes announced announces predicted predicts expects expected according_to
in_the_words_of in_the_view_of
"""

PURPOSES = """
in_order_to so_as_to so_that to_ensure to_make_sure to_avoid to_prevent to_promote to_protect
to_encourage to_reduce to_enable to_allow to_help aim aims aimed aiming intend intends intended
goal goals objective objectives purpose seek seeks sought designed_to meant_to with_a_view_to
for_the_purpose_of
"""

CONDITIONS = """
if unless provided_that providing_that as_long_as in_case in_the_event only_when otherwise
whether assuming on_condition depends depend depending_on subject_to without_which
"""

NEGATIONS = """
not no never none nobody nothing nor neither without cannot hardly scarcely barely lack lacks fail
fails failed despite far_from
"""

_NUMBERS = (
    r"\d+(?:[.,’]\d+)*(?:\s?%)?|percent|per\s+cent"
    r"|(?:hundred|thousand|million|billion|trillion)s?|half|third|quarter|double[ds]?|twice"
)
_NOT = r"[^\W\d_]+n[’']t"


def _either(words: str) -> str:
    """A pattern for any of these words, in whatever white space; longer ones first."""
    each = sorted(words.split(), key=len, reverse=True)
    return "|".join(re.escape(word).replace("_", r"\s+") for word in each)


_PATTERNS: dict[CueKind, str] = {
    "hedge": _either(HEDGES),
    "report": _either(REPORTS),
    "purpose": _either(PURPOSES),
    "condition": _either(CONDITIONS),
    "negation": f"{_NOT}|{_either(NEGATIONS)}",
    "number": _NUMBERS,
}
_compiled: dict[CueKind, re.Pattern[str]] = {}


def pattern(kind: CueKind) -> re.Pattern[str]:
    """The pattern of the words of one kind."""
    if kind not in _compiled:
        _compiled[kind] = re.compile(rf"(?<!\w)(?:{_PATTERNS[kind]})(?!\w)", re.IGNORECASE)
    return _compiled[kind]


def cues(text: str) -> tuple[Cue, ...]:
    """All cues in a text, in order; one word may be of several kinds. Cost: linear in the text."""
    each = (
        Cue(kind, match[0], match.start(), match.end())
        for kind in _PATTERNS
        for match in pattern(kind).finditer(text)
    )
    return tuple(sorted(each, key=lambda cue: (cue.start, cue.kind)))

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
projected estimated believed risk risks threaten threatens maybe conceivably arguably indicates
expect expects
"""

REPORTS = """
said says say argued argues argue claimed claims claim stated states reported reports warned warns
noted notes told believes believe thinks think suggests suggested estimated estimates found finds
concluded concludes announced announces predicted predicts expects expected according_to
in_the_words_of in_the_view_of in_the_opinion_of believed contends contended contend maintains
maintained maintain insists insisted insist fears feared fear suspects complains complained asserts
asserted writes_that wrote_that hopes hoped thought doubts doubted doubt objects objected warn
"""

PURPOSES = """
in_order_to so_as_to so_that to_ensure to_make_sure to_avoid to_prevent to_promote to_protect
to_encourage to_reduce to_enable to_allow to_help aim aims aimed aiming intend intends intended
goal goals objective objectives purpose seek seeks sought designed_to meant_to with_a_view_to
for_the_purpose_of hopes_to hope_to wants_to want_to supposed_to intent_to attempt_to
in_an_effort_to
"""

CONDITIONS = """
if unless provided_that providing_that as_long_as in_case in_the_event only_when otherwise
whether assuming provided so_long_as only_on except_where without on_condition depends depend
depending_on subject_to without_which
"""

NEGATIONS = """
not no never none nobody nothing nor neither without cannot hardly scarcely barely lack lacks fail
fails failed despite far_from unable nowhere
"""

NUMBERS = """
percent per_cent hundred hundreds thousand thousands million millions billion billions trillion
trillions half third quarter double doubles doubled twice
"""

_LISTED: dict[CueKind, str] = {
    "hedge": HEDGES,
    "report": REPORTS,
    "purpose": PURPOSES,
    "condition": CONDITIONS,
    "negation": NEGATIONS,
    "number": NUMBERS,
}
WORDS = {
    kind: frozenset(words.replace("_", " ") for words in listed.split())
    for kind, listed in _LISTED.items()
}
"""The words and phrases of each kind, in small letters. Figures are cues as well, and any "n't"."""

_TOKEN = re.compile(r"(?<![^\W_])\d+(?:[.,’]\d+)*(?:\s?%)?|[^\W\d_]+(?:['’][^\W\d_]+)*")

_Rest = re.Pattern[str] | None
_phrases: dict[str, list[tuple[CueKind, _Rest]]] = {}


def _by_first_word() -> dict[str, list[tuple[CueKind, _Rest]]]:
    """What may begin with each word: the kind, and how the phrase goes on; longer ones first."""
    if not _phrases:
        pairs = ((kind, words.split()) for kind, each in WORDS.items() for words in each)
        for kind, words in sorted(pairs, key=lambda pair: -len(pair[1])):
            rest = "".join(rf"\s+{word}" for word in words[1:])
            follows = re.compile(rf"{rest}(?!\w)", re.IGNORECASE) if rest else None
            _phrases.setdefault(words[0], []).append((kind, follows))
    return _phrases


def cues(text: str) -> tuple[Cue, ...]:
    """All cues in a text, in order; one word may be of several kinds. Cost: linear in the text."""
    phrases = _by_first_word()
    result: list[Cue] = []
    for token in _TOKEN.finditer(text):
        word, start = token[0].lower(), token.start()
        if word[0].isdigit():
            result.append(Cue("number", token[0], start, token.end()))
        elif word.endswith(("n't", "n’t")):
            result.append(Cue("negation", token[0], start, token.end()))
        kinds: set[CueKind] = set()
        for kind, follows in phrases.get(word, ()):
            rest = follows.match(text, token.end()) if follows else token
            if rest and kind not in kinds:
                kinds.add(kind)
                result.append(Cue(kind, text[start : rest.end()], start, rest.end()))
    return tuple(sorted(result, key=lambda cue: (cue.start, cue.kind)))

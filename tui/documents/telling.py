"""Words from which a check may draw a conclusion: how sure it is, who speaks, what is wanted.

`cues` points a reader at more of them. These lists are short on purpose: what stands in them is
meant so almost whenever it is used.
"""

import re
from collections.abc import Iterable
from re import Pattern

HEDGES = (
    "could", "may", "might", "perhaps", "maybe", "possibly", "probably", "presumably", "likely",
    "unlikely", "potentially", "conceivably", "arguably", "apparently", "seem", "seems", "seemed",
    "appears to", "appear to", "suggest", "suggests", "indicates",
    "expect", "expects", "expected", "tends to", "tend to",
)  # fmt: skip
"""Say that something is not sure. `May` is a month."""

FIRM = (
    "certain", "certainly", "surely", "definitely", "undoubtedly", "inevitably", "inevitable",
    "clearly", "obviously", "always", "never", "proves", "prove", "proved", "proven", "guarantees",
    "guarantee", "guaranteed", "ensures", "ensure", "must", "cannot fail", "without doubt",
    "beyond doubt", "completely", "entirely", "totally", "fully",
)  # fmt: skip
"""Say that something is sure, or without exception."""

WILL = ("will", "is going to", "are going to", "is bound to", "are bound to")
"""Say that something comes, where other words only say that it may."""

ALL = ("all", "every", "each", "everybody", "everyone", "everything", "any", "whole", "only")
"""Leave out nothing."""

SOME = (
    "some", "most", "many", "several", "few", "a few", "a number of", "part of", "parts of",
    "certain", "half of", "one in", "two in", "three in", "a majority of", "a minority of",
    "a third of", "a quarter of", "a fifth of",
)  # fmt: skip
"""Leave something out."""

WEAKER = (
    "help", "helps", "helped", "contribute", "contributes", "contributed", "reduce", "reduces",
    "reduced", "ease", "eases", "cut", "cuts", "lower", "lowers", "limit", "limits", "slow",
    "slows", "linked to", "associated with", "influence", "influences", "affect", "affects",
)  # fmt: skip
"""Verbs of a part of an effect, or of its neighbourhood."""

STRONGER = (
    "cause", "causes", "caused", "end", "ends", "ended", "eliminate", "eliminates", "eliminated",
    "solve", "solves", "solved", "abolish", "abolishes", "destroy", "destroys", "destroyed",
    "collapse", "collapses", "halt", "halts", "stop", "stops", "force", "forces", "eradicate",
    "eradicates", "wipe out", "wipes out",
)  # fmt: skip
"""Verbs of the whole of an effect."""

NEGATIONS = frozenset(
    (
        "not", "no", "never", "nor", "neither", "nobody", "none", "nothing", "without", "cannot",
        "hardly", "barely", "scarcely", "unable", "nowhere",
    )
)  # fmt: skip
"""Turn what they stand with into its opposite."""

REPORTING = (
    "says", "said", "argues", "argued", "claims", "claimed", "warns", "warned", "believes",
    "believed", "contends", "contended", "maintains", "maintained", "insists", "insisted",
    "estimates", "estimated", "predicts", "predicted", "fears", "feared", "suspects", "complains",
    "complained", "asserts", "asserted", "writes that", "wrote that", "expects", "expected",
    "hopes", "hoped", "thinks", "thought", "doubts", "doubted", "objects", "objected", "told us",
    "has told", "have told", "concludes", "concluded", "have argued", "has argued",
    "have warned", "has warned", "argue", "warn", "say", "claim", "believe", "contend",
    "maintain", "insist", "fear", "doubt",
)  # fmt: skip
"""Verbs by which somebody is reported to say something."""

REPORTING_NAMED = (
    "proposes", "proposed", "suggests", "suggested", "recommends", "recommended", "shows", "showed",
    "reports", "reported", "finds", "found", "notes", "noted", "states", "stated", "points out",
    "has timed", "buttresses", "demands", "demanded", "asks for", "announces",
)  # fmt: skip
"""The same, where somebody whose voice is known is named; things are shown and found too."""

ACCORDING = ("according to", "in the view of", "in the words of", "in the opinion of")
"""Name somebody who says it."""

SPEAKERS = (
    "officials", "experts", "critics", "opponents", "supporters", "economists", "analysts",
    "researchers", "scientists", "residents", "campaigners", "unions", "union", "association",
    "ministry", "minister", "mayor", "treasurer", "inspector", "doctor", "director", "spokesman",
    "spokeswoman", "spokesperson", "industry", "company", "companies", "lobby", "farmers",
    "parents", "teachers", "owners", "shopkeepers", "neighbours", "professor", "government",
    "opposition", "party", "council", "agency", "institute", "federation", "chamber", "head",
)  # fmt: skip
"""Kinds of people who say things."""

AIMS = (
    "in order to", "so that", "aims to", "aim to", "aimed at", "is meant to", "are meant to",
    "was meant to", "were meant to", "is intended to", "are intended to", "was intended to",
    "were intended to", "is designed to", "are designed to", "was designed to", "seeks to",
    "seek to", "with the aim of", "with the goal of", "the aim is to", "the goal is to",
    "the purpose is to", "the aim of", "the purpose of", "the goal of", "hopes to", "hope to",
    "wants to", "want to", "is supposed to", "are supposed to", "intends to", "intend to",
    "a similar intent to", "an attempt to", "in an effort to", "so as to",
)  # fmt: skip
"""Say what somebody wants."""

CONDITIONS = (
    "if", "unless", "provided that", "provided", "as long as", "so long as", "on condition that",
    "only when", "only on", "assuming that", "assuming", "except where", "in case", "without",
)  # fmt: skip
"""Say on what condition something holds."""

PAST = (
    r"(?:has|have|had)\s+(?:\w+\s+){0,2}?(?:\w+ed|been|lost|won|fallen|risen|grown|become|gone|"
    r"made|led|left|shut|cut|sold|bought|built|begun|seen|given|taken|shown|kept|brought|driven)",
    r"(?:was|were)\s+\w+",
    r"in (?:19|20)\d\d",
    r"last year|a year ago",
    r"already",
)
"""Say that something is past, or has been so up to now."""

FUTURE = (
    r"will", r"would", r"could", r"may", r"might", r"shall", r"should", r"can",
    r"going to", r"expect\w*", r"likely", r"plans? to", r"is to", r"are to", r"by 20\d\d",
    r"from 20\d\d on", r"until 20\d\d", r"if", r"when(?:ever)?", r"whatever", r"whenever",
)  # fmt: skip
"""Say that something is yet to come, or may."""

TIMES = (
    r"(?:until|till|by|from|before|after|since|in) (?:19|20)\d\d",
    r"within (?:\w+[\s-]){1,3}(?:day|week|month|year|winter|summer|decade)s?",
    r"(?:in|for) the (?:short|long|medium) (?:term|run)",
    r"temporarily",
    r"at first",
    r"for the time being",
    r"for (?:\w+ ){1,2}(?:day|week|month|year|decade)s",
)
"""Say when, until when or for how long."""


ENDS = (
    r"(?:until|till) (?:19|20)\d\d",
    r"temporarily",
    r"at first",
    r"for the time being",
    r"(?:in|for) the short (?:term|run)",
)
"""Say that something holds for some time only."""


def pattern_of(words: Iterable[str], *, plain: bool = True) -> Pattern[str]:
    """A pattern for any of some words, the longest first; case does not matter but for `May`."""
    longest = sorted(words, key=len, reverse=True)
    parts = (re.escape(word).replace(r"\ ", r"\s+") if plain else word for word in longest)
    return re.compile(rf"(?<![\w-])(?!May\b)(?i:{'|'.join(parts)})(?![\w-])")

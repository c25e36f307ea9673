"""Careful cases, each made careless in one place, in all the ways that readers are.

`TUNED` are those that the rules were written against; `KEPT` were only run afterwards, when 24 of
the 29 were noticed, and all since.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Falsification:
    """What is done to a case: `old` becomes `new` once, the first time after `after`."""

    kind: str
    case: str
    old: str
    new: str
    after: str = ""


TUNED = (
    Falsification("hedge dropped", "quays", 'hedges = ["could"]\n', "", 'id = "cleaner"'),
    Falsification("hedge dropped in part", "quays", '"would probably"', '"would"'),
    Falsification(
        "firmer word", "quays", "Small lines give up", "Small lines will certainly give up"
    ),
    Falsification("negation dropped", "quays", "ships do not emit less", "ships emit less"),
    Falsification("number changed", "quays", "down by 60 per cent", "down by 66 per cent"),
    Falsification("voice of the author", "quays", 'voice = "seaborne"', 'voice = "board"'),
    Falsification("aim foretold", "quays", 'kind = "purpose"', 'kind = "prediction"'),
    Falsification("past foretold", "quays", 'kind = "past"', 'kind = "prediction"'),
    Falsification("scope widened", "quays", "Some shipping lines go", "Shipping lines go"),
    Falsification(
        "evidence turned", "quays", 'way = "against"', 'way = "for"', 'id = "westby-stays"'
    ),
    Falsification(
        "wrong sentence", "quays", 'passages = ["quieter"]', 'passages = ["lost"]', "quiet-nights"
    ),
    Falsification("other option", "quays", "power.ferry", "power.all", 'id = "quiet-nights"'),
    Falsification("direction turned", "quays", "Fees go up", "Fees go down"),
    Falsification("direction of evidence", "quays", "emissions fell", "emissions rose"),
    Falsification("unit changed", "bells", "$180,000 a year", "$180 million a year"),
    Falsification(
        "condition dropped",
        "bells",
        "a year more, unless primary schools open earlier",
        "a year more",
    ),
    Falsification("hedge dropped", "bells", 'hedges = ["are likely to"]\n', ""),
    Falsification("time dropped", "bells", "Until 2026 the buses run", "The buses run"),
    Falsification("name exchanged", "bells", "Absences in Ashdale", "Absences in Larkfield"),
)

KEPT = (
    Falsification("hedge dropped", "bells", 'hedges = ["could"]\n', "", 'id = "jobs-harder"'),
    Falsification("hedge dropped", "quays", 'hedges = ["might"]\n', "", "fewer-patients"),
    Falsification("firmer word", "bells", "Pupils get more", "Pupils always get more"),
    Falsification("firmer word", "quays", "Less noise at night", "No noise at night"),
    Falsification("negation dropped", "bells", "is not solved", "is solved"),
    Falsification("negation dropped in evidence", "quays", "traffic did not go", "traffic did go"),
    Falsification("negation put in", "quays", "lines of five left", "lines of five never left"),
    Falsification("number changed", "bells", "down by 12 per cent", "down by 21 per cent"),
    Falsification("unit changed", "bells", "down by 12 per cent", "down by 12 percentage points"),
    Falsification("unit changed", "quays", "48 million crowns", "48 billion crowns"),
    Falsification("unit changed", "quays", "a third in four years", "a third in four months"),
    Falsification("voice of the author", "bells", 'voice = "amado"', 'voice = "author"'),
    Falsification(
        "voice of the author", "bells", 'voice = "union"', 'voice = "author"', "sport-suf"
    ),
    Falsification("voice of the author", "quays", 'voice = "doctor"', 'voice = "board"'),
    Falsification("aim foretold", "bells", 'kind = "purpose"', 'kind = "prediction"'),
    Falsification("past foretold", "bells", 'kind = "past"', 'kind = "forecast"'),
    Falsification("foretold as past", "quays", 'kind = "prediction"', 'kind = "past"', "cleaner"),
    Falsification("scope widened", "bells", "Most parents go", "All parents go"),
    Falsification("scope widened", "bells", "For some pupils, jobs", "For pupils, jobs"),
    Falsification(
        "wrong sentence",
        "bells",
        'passages = ["timetables"]',
        'passages = ["opening"]',
        "two-timet",
    ),
    Falsification("other option", "bells", "bell.each", "bell.keep", 'id = "two-timetables"'),
    Falsification(
        "cause exchanged", "quays", '"higher-fees"', '"cleaner"', 'id = "small-lines-out"'
    ),
    Falsification("direction turned", "bells", "get harder to keep", "get easier to keep"),
    Falsification("direction turned", "bells", "are down by 12", "are up by 12"),
    Falsification("evidence turned", "bells", 'way = "against"', 'way = "for"', "union-doubts"),
    Falsification("name exchanged", "quays", "go to Eastport", "go to Westby"),
    Falsification("name exchanged", "quays", "In Oster two", "In Westby two"),
    Falsification("time changed", "quays", "By 2030 the", "By 2028 the"),
    Falsification("time dropped", "quays", "By 2030 the harbour", "The harbour"),
)

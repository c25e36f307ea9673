"""The tables that gathered walks are kept in, and the questions asked of them, in plain SQL.

Any engine that knows window functions answers them: SQLite here, DuckDB on Parquet files, and those
that spread tables over many machines. Names of things are ids of the case, and never SQL.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from tui.gather.model import (
    MOST_GROUPS,
    MOST_PROBLEMS,
    MOST_TURNS,
    MOST_WHYS,
    Course,
    Doubted,
    Gathered,
    Group,
    Turn,
)
from tui.outside.problem import Problem

TABLES: dict[str, tuple[str, ...]] = {
    "walks": ("walk", "case_id", "reader", "saved", "course", "same_version"),
    "made": ("walk", "decision", "options"),
    "chosen": ("walk", "key"),
    "stands": ("walk", "consequence", "state"),
    "doubted": ("walk", "passage", "why"),
    "guessed": ("walk", "key", "consequence"),
    "passed_over": ("walk", "rule", "line", "col", "message", "mend"),
}
"""Each table with its columns. `walk` is the path of the file. Options are joined by commas, the
decisions of a course, in the order of the case, by semicolons. Everything is text but line, col and
`same_version`, which are whole numbers."""

NUMBERS = frozenset({"line", "col", "same_version"})

ELSEWHERE = "another-case"
"""The rule of what is passed over since it is a walk through another case."""

LOOSELY = "loosely"
"""The state, beside that it follows, of what does so only by more than the document states."""

Row = tuple[Any, ...]
Ask = Callable[[str], Iterable[Row]]
"""Answers a question in SQL with its rows."""

_TOTALS = """
SELECT COUNT(*), COUNT(DISTINCT NULLIF(reader, '')), COALESCE(SUM(1 - same_version), 0),
       COUNT(DISTINCT course)
FROM walks
"""
NOTHING_GUESSED = ""
"""Stands for a consequence where the guess for an option is that nothing follows."""

CASES = "SELECT DISTINCT case_id FROM walks ORDER BY case_id"
"""Asks through which cases the walks are."""

_MADE = "SELECT decision, COUNT(*) FROM made GROUP BY decision"
_CHOSEN = "SELECT key, COUNT(*) FROM chosen GROUP BY key"
_STANDS = "SELECT consequence, state, COUNT(*) FROM stands GROUP BY consequence, state"
_DOUBTED = """
SELECT passage, COUNT(*), COUNT(DISTINCT NULLIF(why, ''))
FROM doubted GROUP BY passage ORDER BY COUNT(*) DESC, passage
"""
_WHYS = f"""
SELECT passage, why, number FROM (
  SELECT passage, why, COUNT(*) AS number,
         ROW_NUMBER() OVER (PARTITION BY passage ORDER BY COUNT(*) DESC, why) AS place
  FROM doubted WHERE why <> '' GROUP BY passage, why
) AS ranked
WHERE place <= {MOST_WHYS} ORDER BY passage, place
"""
_GROUPS = f"""
SELECT course, COUNT(*) FROM walks
GROUP BY course ORDER BY COUNT(*) DESC, course LIMIT {MOST_GROUPS}
"""
_RETURNED = """
SELECT COUNT(*) FROM (
  SELECT reader FROM walks WHERE reader <> '' GROUP BY reader HAVING COUNT(*) > 1
) AS returned
"""
_TURNS = f"""
WITH ends AS (
  SELECT reader, walk, saved,
         ROW_NUMBER() OVER (PARTITION BY reader ORDER BY saved, walk) AS from_first,
         ROW_NUMBER() OVER (PARTITION BY reader ORDER BY saved DESC, walk DESC) AS from_last
  FROM walks WHERE reader <> '' AND saved <> ''
),
spans AS (
  SELECT a.reader, a.walk AS earliest, z.walk AS latest
  FROM ends AS a JOIN ends AS z ON a.reader = z.reader
  WHERE a.from_first = 1 AND z.from_last = 1 AND a.saved < z.saved
),
decided AS (
  SELECT spans.reader, spans.earliest, spans.latest, asked.decision
  FROM spans JOIN (SELECT DISTINCT decision FROM made) AS asked ON 1 = 1
)
SELECT decided.decision, b.options, n.options, COUNT(*)
FROM decided
LEFT JOIN made AS b ON b.walk = decided.earliest AND b.decision = decided.decision
LEFT JOIN made AS n ON n.walk = decided.latest AND n.decision = decided.decision
WHERE COALESCE(b.options, '-') <> COALESCE(n.options, '-')
GROUP BY decided.decision, b.options, n.options
ORDER BY COUNT(*) DESC, decided.decision, COALESCE(b.options, '-'), COALESCE(n.options, '-')
LIMIT {MOST_TURNS}
"""
_GUESSERS = "SELECT key, COUNT(DISTINCT walk) FROM guessed GROUP BY key"
_GUESSES = f"""
SELECT key, consequence, COUNT(*) FROM guessed
WHERE consequence <> '{NOTHING_GUESSED}' GROUP BY key, consequence
"""
_PASSED_OVER = f"""
SELECT COUNT(*), COALESCE(SUM(CASE WHEN rule = '{ELSEWHERE}' THEN 1 ELSE 0 END), 0)
FROM passed_over
"""
_PROBLEMS = f"""
SELECT walk, rule, line, col, message, mend FROM passed_over
WHERE rule <> '{ELSEWHERE}' ORDER BY walk LIMIT {MOST_PROBLEMS}
"""


def gathered(ask: Ask) -> Gathered:
    """Ask all there is to ask. Cost: sorting the tables, on disk where the engine does so."""
    (walks, readers, others, courses), *_ = ask(_TOTALS)
    (passed_over, elsewhere), *_ = ask(_PASSED_OVER)
    (returned,), *_ = ask(_RETURNED)
    stands = {(key, state): number for key, state, number in ask(_STANDS)}
    guesses: dict[str, dict[str, int]] = {}
    for key, consequence, number in ask(_GUESSES):
        guesses.setdefault(key, {})[consequence] = number
    whys: dict[str, list[tuple[str, int]]] = {}
    for passage, why, number in ask(_WHYS):
        whys.setdefault(passage, []).append((why, number))
    return Gathered(
        walks=walks,
        readers=readers,
        other_versions=int(others),
        made=dict(_pairs(ask(_MADE))),
        chosen=dict(_pairs(ask(_CHOSEN))),
        follows={key: number for (key, state), number in stands.items() if state == "follows"},
        open={key: number for (key, state), number in stands.items() if state == "open"},
        loosely={key: number for (key, state), number in stands.items() if state == LOOSELY},
        doubts=tuple(
            Doubted(passage, number, tuple(whys.get(passage, ())), reasons)
            for passage, number, reasons in ask(_DOUBTED)
        ),
        groups=tuple(Group(course_in(course), number) for course, number in ask(_GROUPS)),
        courses=courses,
        turns=tuple(
            Turn(decision, _options(before), _options(after), number)
            for decision, before, after, number in ask(_TURNS)
        ),
        returned=returned,
        guessers=dict(_pairs(ask(_GUESSERS))),
        guesses=guesses,
        passed_over=passed_over,
        elsewhere=int(elsewhere),
        problems=tuple(
            Problem(rule, "error", walk, int(line), int(column), message, mend)
            for walk, rule, line, column, message, mend in ask(_PROBLEMS)
        ),
    )


def course_text(course: Course) -> str:
    """A course as one text, which two walks share that choose the same."""
    return ";".join(f"{decision}={','.join(options)}" for decision, options in course.items())


def course_in(text: str) -> Course:
    """The course that a text was made of."""
    parts = (part.partition("=") for part in text.split(";") if part)
    return {decision: _options(options) or () for decision, _, options in parts}


def _options(text: str | None) -> tuple[str, ...] | None:
    return None if text is None else tuple(filter(None, text.split(",")))


def _pairs(rows: Iterable[Sequence[Any]]) -> Iterable[tuple[str, int]]:
    return ((key, number) for key, number in rows)

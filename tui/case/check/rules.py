"""The rules that `juncture check` knows, how much each matters, and which to look at first.

An error means that the case says something it cannot show; a warning, that something should be
looked at; a note, that something is so, and worth knowing.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from tui.outside.problem import Severity


@dataclass(frozen=True, slots=True)
class Group:
    """Rules that matter equally, and what they are about in a word or two."""

    about: str
    severity: Severity
    rules: tuple[str, ...]


GROUPS = (
    Group(
        "the file",
        "error",
        (
            "unreadable-file",
            "file-too-large",
            "not-utf-8",
            "toml-syntax",
            "toml-too-deep",
            "newer-format",
        ),
    ),
    Group(
        "its form",
        "error",
        (
            "unknown-key",
            "missing-key",
            "wrong-type",
            "unknown-value",
            "malformed-value",
            "wrong-length",
            "repeated-id",
            "said-twice",
            "unknown-reference",
        ),
    ),
    Group(
        "its documents",
        "error",
        (
            "document-unsafe-path",
            "document-missing",
            "document-too-large",
            "document-changed",
            "document-not-utf-8",
            "body-not-found",
            "break-not-found",
        ),
    ),
    Group(
        "its passages",
        "error",
        (
            "passage-not-found",
            "passage-repeated",
            "passage-changed",
            "set-aside-not-found",
            "set-aside-repeated",
        ),
    ),
    Group(
        "what is attached to passages",
        "error",
        (
            "hedge-not-in-passage",
            "figure-not-in-passage",
            "date-not-in-passage",
            "actor-not-in-passage",
            "voice-not-in-passage",
            "number-not-in-passage",
            "copied-words",
        ),
    ),
    Group(
        "whether it makes sense",
        "error",
        (
            "no-decision",
            "caveat-without-source",
            "status-quo-repeated",
            "link-impossible",
            "consequence-unreachable",
            "expect-choice",
            "expect-fails",
        ),
    ),
    Group(
        "whether it was read with care",
        "warning",
        (
            "voice-unsure",
            "hedge-left-out",
            "firmer-than-text",
            "wider-than-text",
            "negation-one-side",
            "direction-flipped",
            "aim-as-prediction",
            "tense-of-kind",
            "condition-left-out",
            "time-left-out",
            "unit-not-in-passage",
            "name-not-in-passage",
            "option-unsure",
            "source-unsure",
            "cause-turned",
            "bearing-unsure",
            "passage-unsure",
        ),
    ),
    Group(
        "order",
        "warning",
        (
            "document-field-not-found",
            "digest-missing",
            "passage-unused",
            "set-aside-cited",
            "shared-id",
        ),
    ),
    Group("what it leaves out", "error", ("sentence-unaccounted",)),
    Group("what is yet to do", "note", ("no-decision-yet", "section-unfinished", "proposed")),
    Group(
        "worth knowing",
        "note",
        ("no-status-quo", "option-silent", "reasoning-incomplete"),
    ),
)
"""The rules, those first whose breach hides others: what is wrong with a document tells nothing of
its passages until it is mended, and what nothing cites is best looked at when the rest holds."""

RULES: Mapping[str, Severity] = {rule: group.severity for group in GROUPS for rule in group.rules}

_RANKS = {rule: rank for rank, group in enumerate(GROUPS) for rule in group.rules}


def rank(rule: str) -> int:
    """How early to look at what a rule finds, from 0; a rule of another kind of file comes last."""
    return _RANKS.get(rule, len(GROUPS))

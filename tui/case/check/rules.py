"""The rules that `juncture check` knows, and how much each matters.

An error means that the case says something it cannot show; a warning, that something should be
looked at; a note, that something is so, and worth knowing.
"""

from collections.abc import Mapping

from tui.outside.problem import Severity

_ERRORS = (
    # the file cannot be read at all
    "unreadable-file",
    "file-too-large",
    "not-utf-8",
    "toml-syntax",
    "toml-too-deep",
    "newer-format",
    # it is not a case, or does not fit together
    "unknown-key",
    "missing-key",
    "wrong-type",
    "unknown-value",
    "malformed-value",
    "wrong-length",
    "repeated-id",
    "said-twice",
    "unknown-reference",
    # its documents
    "document-unsafe-path",
    "document-missing",
    "document-changed",
    "document-not-utf-8",
    "body-not-found",
    "break-not-found",
    # its passages
    "passage-not-found",
    "passage-repeated",
    "passage-changed",
    # what is attached to them
    "hedge-not-in-passage",
    "figure-not-in-passage",
    "date-not-in-passage",
    "actor-not-in-passage",
    "voice-not-in-passage",
    "number-not-in-passage",
    "copied-words",
    # what it leaves out
    "sentence-unaccounted",
    "set-aside-not-found",
    "set-aside-repeated",
    # whether it makes sense
    "caveat-without-source",
    "status-quo-repeated",
    "link-impossible",
    "consequence-unreachable",
    "expect-choice",
    "expect-fails",
)
_WARNINGS = (
    "document-field-not-found",
    "digest-missing",
    "passage-unused",
    "set-aside-cited",
    "shared-id",
)
_NOTES = ("option-silent", "reasoning-incomplete")

RULES: Mapping[str, Severity] = {
    **dict.fromkeys(_ERRORS, "error"),
    **dict.fromkeys(_WARNINGS, "warning"),
    **dict.fromkeys(_NOTES, "note"),
}

"""Why an aim is missed where it is, and what was tried: printed beneath what was measured."""

from collections.abc import Iterable, Mapping

REASONS: Mapping[str, str] = {
    "the same, nothing kept": (
        "The case is parsed, held against its shapes and located before anything is shown. Most of"
        " that is loading pydantic and making the shapes; to make each only when it is first used"
        " came to the same."
    ),
    "first key answered after": (
        "The key waits for the screen behind the kept frame, which shows a case and what follows"
        " from it. Questions and dialogs are loaded only when they are asked for."
    ),
    "most memory": (
        "The case, its document and the modules that reason on them. Searches, dialogs and the"
        " reader of TOML are loaded only when they are needed."
    ),
    "key press to repaint": (
        "A key redraws whatever depends on the cursor, the detail beneath and the footer too, where"
        " the bare app redraws one text. It stays within a frame."
    ),
    "juncture check of 1 MB": (
        "Each paraphrase is read beside its sentences by some thirty rules, which reading and"
        " validating do not do. What the rules share, words and numbers, is read once."
    ),
}
"""By what was measured. Where nothing is said, nobody has looked into it."""


def why_not(missed: Iterable[str]) -> list[str]:
    """A paragraph for each of the aims that are missed."""
    return [f"{name}: {REASONS.get(name, 'Not looked into yet.')}" for name in missed]

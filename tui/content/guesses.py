"""What a reader guessed before the branches were shown, and what the document says."""

from collections.abc import Sequence

from tui.content.claims import bare, claim_line
from tui.content.model import Gap, Heading, Line, Parts, Role, Span, sentence
from tui.content.subject import Subject
from tui.reason.engine.derive import Findings
from tui.reason.guesses import Guessed
from tui.wording.branches import AVERTED_SIGN
from tui.wording.guesses import (
    AVERTED,
    DRAWN,
    HEADING,
    MISSED,
    NONE_GUESSED,
    NONE_LINKED,
    SILENT,
    sums_words,
)
from tui.wording.words import capital, option_words

_GLYPHS = {DRAWN: "✓", MISSED: "○", SILENT: "∙", AVERTED: AVERTED_SIGN}


def guesses_parts(findings: Findings, guesses: Sequence[Guessed]) -> Parts:
    """All guesses, option by option; nothing where there is none."""
    if not guesses:
        return
    yield Heading(HEADING)
    yield from guessed_parts(findings, guesses)


def guessed_parts(findings: Findings, guesses: Sequence[Guessed]) -> Parts:
    """The same without a heading, for a reader who is not “you”."""
    yield sentence(sums_words(guesses), "strong")
    for one in guesses:
        yield Gap()
        words: Span = (option_words(findings.program.case, one.option), "strong")
        yield Line((words,), subject=Subject("option", one.option))
        yield from guess_parts(findings, one, 1)


def guess_parts(findings: Findings, guess: Guessed, depth: int = 0) -> Parts:
    """One guess: what the document links, with its hedges; what it does not is only named.

    What it says that the option averts stands apart: to guess that was to guess the contrary.
    """
    if not guess.drawn and not guess.silent:
        words = NONE_GUESSED if guess.missed else NONE_LINKED
        yield Line(((words, "silent"),), depth=depth)
    averts = findings.program.case.options[guess.option].averts
    parts: tuple[tuple[str, tuple[str, ...], Role], ...] = (
        (DRAWN, guess.drawn, "accent"),
        (MISSED, guess.missed, "text"),
        (AVERTED, tuple(key for key in guess.silent if key in averts), "quiet"),
        (SILENT, tuple(key for key in guess.silent if key not in averts), "quiet"),
    )
    for words, keys, role in parts:
        if keys:
            yield Line(((f"{capital(words)}:", "quiet"),), depth=depth)
        for key in keys:
            named = bare(findings.program.case, key)
            said = named.words if key in guess.silent else claim_line(findings, key)
            yield Line(((said, "text"),), (f"{_GLYPHS[words]} ", role), depth + 1, named.subject)

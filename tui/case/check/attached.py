"""Rules on what is attached to passages: it stands there, word for word."""

from collections.abc import Iterator, Sequence

from tui.case.check.finding import Finding, quoted, spot_of
from tui.case.locate import stands_in
from tui.case.model import Case
from tui.case.read import Reading
from tui.outside.positions import Path


def attached(reading: Reading) -> Iterator[Finding]:
    """Each hedge, figure, date, actor and reported voice stands in the passages it comes with."""
    case = reading.case
    for index, consequence in enumerate(case.consequences.values()):
        for number, link in enumerate(consequence.links):
            path: Path = ("consequences", index, "links", number)
            yield from _standing(case, link.passages, (*path, "hedges"), "hedge", link.hedges)
            yield from _spoken(case, link.passages, (*path, "voice"), link.voice)
    for index, item in enumerate(case.evidence.values()):
        path = ("evidence", index)
        for key, what, values in (
            ("figures", "figure", item.figures),
            ("dates", "date", item.dates),
            ("actors", "actor", item.actors),
        ):
            yield from _standing(case, item.passages, (*path, key), what, values)
        yield from _spoken(case, item.passages, (*path, "voice"), item.voice)


def _standing(
    case: Case, passages: Sequence[str], path: Path, what: str, values: Sequence[str]
) -> Iterator[Finding]:
    for index, value in enumerate(values):
        if not _stands(case, passages, value):
            message = f"The {what} {quoted(value)} does not stand in {_names(passages)}."
            mend = "Write it as it is printed, capitals included, or cite the passage that has it."
            spot = spot_of(case, passages)
            yield Finding(f"{what}-not-in-passage", (*path, index), message, mend, spot)


def _spoken(case: Case, passages: Sequence[str], path: Path, key: str) -> Iterator[Finding]:
    voice = case.voices[key]
    if voice.reported and not _stands(case, passages, voice.name):
        message = f"The voice {quoted(voice.name)} is not named in {_names(passages)}."
        mend = "Cite the passage that names it, or name it as that passage does."
        yield Finding("voice-not-in-passage", path, message, mend, spot_of(case, passages))


def _stands(case: Case, passages: Sequence[str], words: str) -> bool:
    """Whether a passage holds the words, or one is not found: that is told once, as that."""
    texts = [case.passages[key].text for key in passages]
    return not all(texts) or any(stands_in(words, text) for text in texts)


def _names(passages: Sequence[str]) -> str:
    return ("the passage " if len(passages) == 1 else "the passages ") + ", ".join(passages)

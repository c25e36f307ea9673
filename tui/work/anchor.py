"""Write the digests of a case's passages into its file, and tell what has changed."""

from dataclasses import dataclass
from pathlib import Path

from tui.case.anchor import anchored
from tui.case.read import Reading, read_case
from tui.scenario.durable import write_durably

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Anchored:
    """The passages whose digest is new, those whose digest was another, and those not found."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    missing: tuple[str, ...]


def anchor(path: Path) -> Anchored:
    """Write into the case file at `path` the digest of every passage that is found once.

    Raises:
        Refused: when it cannot be read, is not a case, or cannot be saved.
    """
    reading = read_case(path)
    told = _compared(reading)
    if told.new or told.changed:
        mark = _BOM if path.read_bytes().startswith(_BOM) else b""
        write_durably(path, mark + anchored(reading.file.text, reading).encode())
    return told


def _compared(reading: Reading) -> Anchored:
    new, changed, missing = [], [], []
    passages = reading.case.passages.values()
    for passage, (_, _, matches, digest) in zip(passages, reading.facts["passages"], strict=True):
        if matches != 1:
            missing.append(passage.id)
        elif not passage.recorded:
            new.append(passage.id)
        elif passage.recorded != digest:
            changed.append(passage.id)
    return Anchored(tuple(new), tuple(changed), tuple(missing))


def anchored_text(told: Anchored) -> str:
    """What was done, for people."""
    lines = [
        f"{words}: {', '.join(keys)}."
        for words, keys in (
            ("New", told.new),
            ("Changed, so read these again", told.changed),
            ("Not found, or found more than once, and left as it was", told.missing),
        )
        if keys
    ]
    written = len(told.new) + len(told.changed)
    lines.append(f"{written} digest{'' if written == 1 else 's'} written.")
    return "\n".join(lines) + "\n"

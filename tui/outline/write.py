"""Print an outline, so that reading it again gives the same."""

from collections.abc import Iterator, Sequence

from tui.outline.lines import HEADS
from tui.outline.model import Cited, Entry, Outline
from tui.outline.notes import STATUS_QUO, Note, notes_for, sign_written

WIDEST = 100
"""Characters after which the notes of a line go on beneath it."""

_STEP = 2
_FURTHER = 4


def written(outline: Outline, remarks: Sequence[str] = ()) -> str:
    """The text of an outline; `remarks` at its end tell what it leaves out."""
    blocks = ["\n".join(_head(outline))]
    blocks += ["\n".join(_entry(entry, 0)) for entry in outline.entries]
    if remarks:
        blocks.append(
            "\n".join(f"// The case also says {' '.join(remark.split())}." for remark in remarks)
        )
    return "\n".join(_joined([block for block in blocks if block])) + "\n"


def _joined(blocks: Sequence[str]) -> Iterator[str]:
    """The blocks, with a gap around those of several lines, and what differs in kind."""
    for index, block in enumerate(blocks):
        before = blocks[index - 1] if index else ""
        if before and ("\n" in block or "\n" in before or block[0] != before[0]):
            yield ""
        yield block


def _head(outline: Outline) -> Iterator[str]:
    if outline.title:
        yield f"# {_escaped(outline.title)}"
    for key in ("id", "stage", "proposed", "summary"):
        if value := getattr(outline, key):
            yield f"{key}: {_escaped(value)}"
    for entry in outline.heads:
        yield from _entry(entry, 0)


def _entry(entry: Entry, indent: int) -> Iterator[str]:
    lead, *notes = _pieces(entry)
    margin = " " * indent
    line, rest = margin + lead, " " * (indent + _FURTHER)
    if len(line) + sum(len(note) + 2 for note in notes) > WIDEST and notes:
        yield line
        line = ""
        for note in notes:
            if line and len(line) + len(note) + 2 > WIDEST:
                yield line
                line = ""
            line = f"{line}; {note}" if line else rest + note
        yield line
    else:
        gap = "; " if entry.mark in HEADS else " "
        yield line + (gap + "; ".join(notes) if notes else "")
    for below in entry.beneath:
        yield from _entry(below, indent + _STEP)


def _pieces(entry: Entry) -> Iterator[str]:
    """What stands in front, words and sentences, and then each note."""
    is_head = entry.mark in HEADS
    words = f"#{entry.ref}" if entry.ref else _words(entry)
    front = [f"{entry.mark}:" if is_head else entry.mark]
    cited = list(_brackets(entry.cited))
    hedges = [_quoted(hedge) for hedge in entry.hedges]
    own = [f"{{{entry.id}}}"] if entry.id else []
    status = ["(status quo)"] if STATUS_QUO in entry.notes else []
    if entry.mark == "=":
        front += [*cited, words, *own]
    else:
        front += [words, *status, *hedges, *cited, *own]
    notes = [
        _note(note, entry.noted(note.name))
        for note in notes_for(entry.mark)
        if note.name in entry.notes
        and note.name != STATUS_QUO
        and (note.shape != "flag" or entry.note(note.name) in note.choices)
    ]
    if entry.near:
        notes.append(f"near {' '.join(_brackets(entry.near))}")
    has_end = is_head or own or entry.ref or (cited and entry.mark != "=")
    if notes and not has_end:
        front.append("[]")
    yield " ".join(filter(None, front))
    yield from notes


def _words(entry: Entry) -> str:
    words = _escaped(entry.words)
    if entry.mark in HEADS:
        return words.replace(";", r"\;")
    if entry.mark == ">" and words.endswith('"'):
        words = words.replace('"', r"\"")
    if entry.mark == ">" and words.endswith("”"):
        words = words.replace("”", r"\”").replace("“", r"\“")
    if entry.mark in {">", "+", "~"} and words.startswith("#"):
        words = f"\\{words}"
    if entry.mark == "-" and words.lower().endswith("(status quo)"):
        words = f"{words[:-12]}\\{words[-12:]}"
    return words


def _note(note: Note, values: Sequence[str]) -> str:
    if note.shape == "flag":
        return values[0]
    if note.shape == "sign":
        sign, whom, basis = values
        return sign_written(sign, _text(whom), basis)
    if note.shape == "quotes":
        return f"{note.name} {' '.join(_quoted(value) for value in values)}"
    if note.shape == "refs":
        return f"{note.name} {' '.join(f'#{value}' for value in values)}"
    return f"{note.name}{' ' if note.name == 'by' else ': '}{_text(values[0])}"


def _text(words: str) -> str:
    """Words as the text of a note; a colon in front would be taken for that of its name."""
    text = _escaped(words).replace(";", r"\;")
    return f"\\{text}" if text.startswith(":") else text


def _brackets(cited: Sequence[Cited]) -> Iterator[str]:
    """Citations in brackets: in those, a document goes on to hold until another is named."""
    parts: list[str] = []
    document = ""
    for item in cited:
        if parts and document and not (item.document or item.is_reference):
            yield f"[{', '.join(parts)}]"
            parts, document = [], ""
        parts.append(_cited(item))
        document = item.document or document
    if parts:
        yield f"[{', '.join(parts)}]"


def _cited(cited: Cited) -> str:
    if cited.is_reference:
        return f"#{cited.id}"
    parts = [cited.document]
    if cited.heading:
        heading = _escaped(cited.heading)
        for sign in (",", '"', "“", "]"):
            heading = heading.replace(sign, f"\\{sign}")
        parts.append(f"# {heading}")
    elif cited.first:
        last = f"-{cited.last}" if cited.last != cited.first else ""
        parts.append(f"s{cited.first}{last}")
    if cited.id and (cited.first or cited.heading):
        parts.append(f"{{{cited.id}}}")
    if cited.start:
        ends = [_quoted(words, gap=True)[1:-1] for words in (cited.start, cited.end) if words]
        parts.append(f'"{" … ".join(ends)}"')
    if cited.id and not (cited.first or cited.heading):
        parts.append(f"{{{cited.id}}}")
    return " ".join(filter(None, parts))


def _quoted(words: str, *, gap: bool = False) -> str:
    words = _escaped(words).replace('"', r"\"")
    if gap:
        words = words.replace("…", r"\…").replace("...", r"\...")
    return f'"{words}"'


def _escaped(words: str) -> str:
    """Words in which nothing is taken for a sign."""
    for sign in ("\\", "[", "{"):
        words = words.replace(sign, f"\\{sign}")
    return words

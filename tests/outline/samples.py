"""A short document, an outline of it, and the case that the outline makes."""

from pathlib import Path

from tui.case.read import Reading, read_case
from tui.outline.heads import document_id_words
from tui.outline.model import Outline
from tui.outline.parse import parse
from tui.outline.slug import slug
from tui.outline.sources import Source, source_of
from tui.outline.to_case import to_case

FERRY = """The Ferry at Low Sand

A note by the Harbour Office

The ferry at Low Sand carries forty people a day. The Council must decide by March whether to keep \
it, to replace it by a bridge, or to give it up.

A bridge could bring trade to the south bank. Traders there say that a bridge would cost them \
their berths. Building it would take three years. In Highford trade grew by 12 per cent after a \
bridge was built in 2011. The village of Marl, which got one too, saw no change.

If the ferry is given up, the school may have to close. Without a ferry and without a bridge, the \
south bank would be cut off. The price of diesel has already doubled. We thank all who wrote to us.
"""

OUTLINE = """\
# The ferry at Low Sand
document: ferry.txt
    body "The ferry at Low Sand carries" "who wrote to us."
author: The Harbour Office {office}
voice: Traders
theme: Trade

? What should become of the ferry? [s2] explicit; who: the Council; when: by March; label: The ferry
  - Keep it (status quo) [s2] explicit
  - A bridge instead [s2] {bridge} explicit
    > The south bank gains trade "could" [s3] benefit for the south bank; theme: Trade
      + In Highford trade grew. [s6] beside; precedent; figures "12 per cent"; dates "2011"
      ~ In Marl nothing changed. [s7] beside; precedent; actors "Marl"
    > Traders lose their berths "would" [s4] {berths} risk for traders; theme: Trade; by traders
    > Three years of building "would" [s5 "Building it would … three years."]
  - Give it up [s2] explicit
    > The school shuts "may have to" [s8] risk
      ! Which school is not said.

? Should the south bank get a bus? [] {bus}
  - Yes
  - No (status quo)

> The south bank is cut off "would" [s9] with #ferry.give-it-up #bus.no; risk
> Diesel costs twice as much "has already" [s10] past; risk

! How many of the forty would use a bridge is not said. [s1]

= [s11] Thanks.
"""


def ferry_source(text: str = FERRY, name: str = "ferry.txt", key: str = "ferry") -> Source:
    source = source_of({"id": key, "path": name}, text.encode())
    assert source
    return source


def sources_of(outline: Outline, seeds: Path) -> list[Source]:
    """The documents at the head of an outline, from a folder."""
    sources = []
    for head in outline.headed("document"):
        table: dict[str, object] = {
            "id": head.id or slug(document_id_words(head.words)),
            "path": head.words,
            "body": dict(zip(("from", "to"), head.noted("body"), strict=False)),
            "join": list(head.noted("join")),
            "break": list(head.noted("break")),
        }
        table |= {key: head.note(key) for key in ("title", "author", "publisher", "published")}
        source = source_of(table, (seeds / head.words).read_bytes())
        assert source
        sources.append(source)
    return sources


def case_of(text: str, folder: Path, document: str = FERRY) -> Reading:
    """The case that an outline of the ferry makes, written into a folder and read again."""
    (folder / "seeds").mkdir(exist_ok=True)
    (folder / "seeds" / "ferry.txt").write_bytes(document.encode())
    outline = parse(text, "ferry.outline")
    sources = sources_of(outline, folder / "seeds") or [ferry_source(document)]
    path = folder / "case.toml"
    path.write_text(to_case(outline, sources), encoding="utf-8")
    return read_case(path)

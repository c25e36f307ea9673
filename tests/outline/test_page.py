"""Everything on the page about outlines is so."""

import re
from pathlib import Path

import pytest

from tests.outline.samples import ferry_source, sources_of
from tui.outline.notes import NOTES
from tui.outline.parse import parse
from tui.outline.to_case import to_case
from tui.outline.write import written
from tui.work.check import check_case

PAGE = (Path(__file__).parents[2] / "docs" / "outline.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```outline\n(.*?)```", PAGE, re.DOTALL)
(NUMBERED,) = re.findall(r"```text\n(s1 .*?)```", PAGE, re.DOTALL)
DOCUMENT = re.sub(r"(?m)^s\d+ +", "", NUMBERED)


def test_the_sentences_of_the_document_are_numbered_as_they_are_on_the_page() -> None:
    source = ferry_source(DOCUMENT)
    lines = [" ".join(line.split()) for line in NUMBERED.split("\n") if line]
    assert lines == [f"s{s.number} {source.text[s.start : s.end]}" for s in source.sentences]


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_is_an_outline_as_it_is_printed_and_makes_a_case(example: str) -> None:
    outline = parse(example)
    assert written(outline) == example
    head = next(iter(outline.headed("document")), None)
    assert "[[" in to_case(
        outline, [ferry_source(DOCUMENT, key=head.id or "ferry" if head else "ferry")]
    )


def test_the_whole_example_is_a_faithful_case(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "ferry.txt").write_bytes(DOCUMENT.encode())
    outline = parse(EXAMPLES[0])
    case = tmp_path / "case.toml"
    case.write_text(to_case(outline, sources_of(outline, tmp_path / "seeds")), encoding="utf-8")
    checked = check_case(case)
    told = [p for p in checked.problems if p.severity != "note"]
    assert told == []
    assert checked.coverage and checked.coverage.unaccounted == 0


def test_the_page_shows_every_mark_and_every_note() -> None:
    shown = "\n".join(EXAMPLES)
    assert {line.split(" ")[0] for line in shown.replace("  ", "").split("\n")} >= set("?->+~!=")
    lines = [entry for example in EXAMPLES for entry in parse(example).walk()]
    heads = [entry for example in EXAMPLES for entry in parse(example).heads]
    used = {name for entry in (*lines, *heads) for name in entry.notes}
    unused = {note.name for note in NOTES} - used
    assert unused == {"author", "publisher", "published", "join", "break", "proposed"}
    assert all(f"`{name}`" in PAGE for name in unused)


def test_the_table_of_what_is_left_unsaid_is_so() -> None:
    made = to_case(parse(EXAMPLES[0]), [ferry_source(DOCUMENT)])
    bare = to_case(
        parse("? Shut it? [s2]\n  - Yes\n    > It shuts [s8]\n      + Forty use it. [s1]\n"),
        [ferry_source(DOCUMENT)],
    )
    for line in (
        'posed = "implicit"',
        'directness = "inferred"',
        'kind = "prediction"',
        'valence = { sign = "none" }',
        'kind = "background"',
        'role = "author"',
        'choose = "one"',
        'stage = "draft"',
        'label = "What follows"',
    ):
        assert line in bare, line
    assert 'directness = "stated"' in made

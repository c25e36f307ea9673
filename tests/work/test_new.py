"""A new case, made from a document of each kind."""

import hashlib
import os
import tomllib
from pathlib import Path

import pytest

from tests.documents import files
from tui import making
from tui.case.read import open_case, read_case
from tui.outside.problem import Refused
from tui.terminal import FINE, UNUSABLE
from tui.work.check import check_case
from tui.work.new import OutlineData, new_case
from tui.work.reading import documents_at, read

PLAIN = "The ferry\n\nThe council must decide. It may go.\n\n2.1 Costs\n\nNone is known.\n"
HEAD = "---\nauthor: A. Gu\ndate: 2024\n---\n"
MARKDOWN = f"{HEAD}# The ferry\n\nBy A. Gu. It may go.\n\n## Costs\n\nNone.\n"
RESTRUCTURED = "The ferry\n=========\n\nIt may go.\n\nCosts\n-----\n\nNone.\n"
HTML = "<!doctype html><h1>The ferry</h1><p>It may go.</p><h2>Costs</h2><p>None.</p>"
PDF: list[list[files.Set]] = [
    [(50, 740, 20, "The ferry"), (50, 700, 11, "It may go.")],
    [(50, 740, 15, "Costs"), (50, 700, 11, "None of them is known to anybody.")],
]
DOCX = files.word("The ferry", "T") + files.word("It may go.") + files.word("Costs", "H1")

DOCUMENTS = {
    "ferry.txt": (PLAIN + "An exam-\nple.\n").encode(),
    "ferry.md": MARKDOWN.encode(),
    "ferry.rst": RESTRUCTURED.encode(),
    "ferry.html": HTML.encode(),
    "ferry.pdf": files.typeset(PDF),
    "ferry.docx": files.docx(DOCX),
}


def source(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_case_of_each_kind_opens_as_a_draft(name: str, tmp_path: Path) -> None:
    data = DOCUMENTS[name]
    made = new_case(source(tmp_path, name, data), tmp_path / "cases")
    folder = tmp_path / "cases" / "ferry"
    assert made.case_file == folder / "case.toml"
    case = open_case(made.case_file)
    document = case.documents["ferry"]
    assert (case.stage, document.title) == ("draft", "The ferry")
    assert document.found
    assert document.pinned
    assert document.sentences == made.document.sentences
    assert document.sections == made.document.sections
    assert document.pages == made.document.pages
    assert [section.title for section in document.sections][-1].endswith("Costs")
    text = (folder / "seeds" / "ferry.txt").read_bytes()
    table = tomllib.loads(made.case_file.read_text(encoding="utf-8"))["documents"][0]
    assert table["sha256"] == hashlib.sha256(text).hexdigest()
    assert table["original_sha256"] == hashlib.sha256(data).hexdigest()
    assert (folder / "seeds" / table["original"]).read_bytes() == data
    assert table.get("converter", "none") == made.imported.converter
    assert document.sentences[-1].end == len(document.text.rstrip())


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_and_the_case_made_of_it_read_the_same(name: str, tmp_path: Path) -> None:
    path = source(tmp_path, name, DOCUMENTS[name])
    made = new_case(path, tmp_path / "cases")
    (alone,), (within,) = documents_at(path), documents_at(made.case_file)
    assert list(read(alone)) == list(read(within))
    hedged = [one for one in read(alone) if any(cue.words == "may" for cue in one.cues)]
    assert len(hedged) == 1
    assert hedged[0].page == (1 if name.endswith(".pdf") else None)
    assert [one.page for one in read(alone, "none")] == [2 if name.endswith(".pdf") else None] * (
        name != "ferry.docx"
    )


def test_an_untouched_text_is_kept_once_byte_for_byte(tmp_path: Path) -> None:
    made = new_case(source(tmp_path, "The Ferry (2).txt", PLAIN.encode()), tmp_path)
    assert made.case_file.parent.name == "the-ferry-2"
    seeds = made.case_file.parent / "seeds"
    assert [path.name for path in seeds.iterdir()] == ["the-ferry-2.txt"]
    assert (seeds / "the-ferry-2.txt").read_bytes() == PLAIN.encode()
    assert "original" not in made.case_file.read_text(encoding="utf-8")


def test_what_was_mended_and_the_sections_stand_in_the_case(tmp_path: Path) -> None:
    made = new_case(source(tmp_path, "ferry.txt", DOCUMENTS["ferry.txt"]), tmp_path)
    text = made.case_file.read_text(encoding="utf-8")
    assert "#   1 word divided at a line’s end made whole\n" in text
    assert "# s4-6          2.1 Costs\n" in text
    assert made.original == "ferry-original.txt"
    assert (made.case_file.parent / "seeds" / made.original).is_file()


def test_only_what_the_document_prints_is_said_to_be_of_it(tmp_path: Path) -> None:
    made = new_case(source(tmp_path, "ferry.md", MARKDOWN.encode()), tmp_path, 'A "title"')
    text = made.case_file.read_text(encoding="utf-8")
    case = open_case(made.case_file)
    assert case.title == 'A "title"'
    assert case.documents["ferry"].author == "A. Gu"
    assert case.voices["author"].name == "A. Gu"
    assert '# published = "2024"  # says the file; the document does not print it\n' in text
    rules = {problem.rule for problem in check_case(made.case_file).problems}
    assert "document-field-not-found" not in rules


def test_the_example_in_a_new_case_fits_together(tmp_path: Path) -> None:
    made = new_case(source(tmp_path, "ferry.md", MARKDOWN.encode()), tmp_path)
    text = made.case_file.read_text(encoding="utf-8")
    head, example = text.split("# What next?")
    lines = example.split("\n")[3:]
    uncommented = "\n".join(line.removeprefix("#").removeprefix(" ") for line in lines)
    made.case_file.write_text(f"{head}\n{uncommented}\n", encoding="utf-8")
    case = read_case(made.case_file).case
    assert list(case.decisions) == ["first-decision"]
    assert case.passages["what-would-follow"].sentences == (2,)


def test_entries_may_be_written_by_something_else(tmp_path: Path) -> None:
    def entries(document: object) -> str:
        return '[[themes]]\nid = "money"\nlabel = "Money"'

    made = new_case(source(tmp_path, "ferry.md", b"# One\n\nTwo.\n"), tmp_path, entries=entries)
    assert made.case_file.read_text(encoding="utf-8").endswith('label = "Money"\n')
    assert list(open_case(made.case_file).themes) == ["money"]


def test_nothing_is_written_over(tmp_path: Path) -> None:
    path = source(tmp_path, "ferry.txt", PLAIN.encode())
    made = new_case(path, tmp_path)
    before = made.case_file.read_bytes()
    with pytest.raises(Refused) as refused:
        new_case(path, tmp_path)
    assert refused.value.problems[0].rule == "already-there"
    assert "juncture " in refused.value.problems[0].mend
    assert made.case_file.read_bytes() == before


def test_what_cannot_be_imported_or_written_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        new_case(source(tmp_path, "a.pdf", b"%PDF-1.7 nothing"), tmp_path / "cases")
    assert not (tmp_path / "cases").exists()
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        new_case(source(tmp_path, "a.txt", b"Words."), tmp_path / "file")
    assert refused.value.problems[0].rule == "cannot-save"


def test_names_that_mean_something_to_a_system_are_not_used(tmp_path: Path) -> None:
    made = new_case(source(tmp_path, "…!.txt", b"Words."), tmp_path)
    assert made.case_file.parent.name == "document"
    if os.name != "nt":
        odd = new_case(source(tmp_path, "a\nb.md", b"# Words\n\nMore."), tmp_path)
        assert odd.original == "a-b-original.md"
        assert open_case(odd.case_file).documents["a-b"].found


@pytest.mark.parametrize("text", ["Yes.", "a a a a", "Yes. Yes. Yes. Yes. Yes. Yes.", "# One\n"])
def test_short_and_repeated_texts_make_a_case_too(text: str, tmp_path: Path) -> None:
    made = new_case(source(tmp_path, "a.txt", text.encode()), tmp_path)
    assert open_case(made.case_file).documents["a"].sentences == made.document.sentences


@pytest.mark.parametrize(
    "text",
    [
        "To keep it. Or to give it up. To keep it. Or not.",
        f"{'No way. ' * 40}It is said. {'No way. ' * 40}",
        f"{'one two three four ' * 20}Between. {'one two three four ' * 20}End.",
    ],
    ids=["short", "sentences", "words"],
)
def test_a_text_whose_ends_repeat_makes_a_case_that_can_be_checked(
    text: str, tmp_path: Path
) -> None:
    made = new_case(source(tmp_path, "a.txt", text.encode()), tmp_path)
    checked = check_case(made.case_file)
    assert "body-not-found" not in {problem.rule for problem in checked.problems}
    assert checked.coverage and checked.coverage.sentences == len(made.document.sentences) > 0


def test_a_text_whose_ends_cannot_be_told_apart_is_refused(tmp_path: Path) -> None:
    path = source(tmp_path, "a.txt", b"No way, they say. " * 5000)
    with pytest.raises(Refused) as refused:
        new_case(path, tmp_path / "cases")
    assert refused.value.problems[0].rule == "body-not-found"
    assert not (tmp_path / "cases").exists()
    part = b'document: a.txt; body "No way, they say. No"\n' + OUTLINE
    with pytest.raises(Refused) as refused:
        new_case(path, tmp_path / "cases", outline=OutlineData("a.outline", part))
    assert refused.value.problems[0].file == "a.outline"


OUTLINE = b"""\
? Should the ferry stay? [s3] label: The ferry
  - Yes (status quo)
  - No
    > The school shuts "may" [s4] risk
= [s1-2] Who writes, and of what.
"""
NOTE = b"<h1>A ferry</h1><p>A note.</p><p>Should it stay? Without it the school may close.</p>"


def test_a_case_can_be_made_of_a_document_and_an_outline_of_it(tmp_path: Path) -> None:
    document = source(tmp_path, "note.html", NOTE)
    outline = OutlineData("note.outline", OUTLINE)
    made = new_case(document, tmp_path, "What of the ferry?", outline=outline)
    case = open_case(made.case_file)
    assert (case.id, case.title, list(case.decisions)) == (
        "what-of-the-ferry",
        "What of the ferry?",
        ["ferry"],
    )
    (kept,) = case.documents.values()
    assert (kept.original, kept.found, kept.pinned) == ("note.html", True, True)
    checked = check_case(made.case_file)
    assert [p.rule for p in checked.problems if p.severity == "error"] == []
    assert made.case_file.read_text(encoding="utf-8").startswith("#:schema case.schema.json\n")


def test_nothing_is_made_of_an_outline_that_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = source(tmp_path, "note.html", NOTE)
    outline = tmp_path / "note.outline"
    outline.write_bytes(OUTLINE.replace(b"s4", b"s44") + b"? Why?\n")
    folder = tmp_path / "cases"
    assert making.new(str(document), str(folder), "", str(outline), opens=False) == UNUSABLE
    told = capsys.readouterr().err
    assert "note.outline:4:31: error" in told and "There is no s44" in told and "^" in told
    assert "note.outline:6:1: error" in told
    assert not folder.exists()
    outline.write_bytes(OUTLINE)
    assert making.new(str(document), str(folder), "", str(outline), opens=False) == FINE
    assert (folder / "note" / "case.toml").exists()


def test_the_commands_that_come_next_can_be_typed_and_one_is_said_as_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = source(tmp_path, "note.md", b"# A ferry\n")
    folder = tmp_path / "my own cases"
    assert making.new(str(document), str(folder), "", opens=False) == FINE
    printed = capsys.readouterr().out
    assert "1 sentence, 1 heading." in " ".join(printed.split())
    # However long the folder's name is: where it is wrapped is another matter.
    assert "".join(f"juncture read '{folder / 'note'}'".split()) in "".join(printed.split())
    with pytest.raises(Refused) as refused:
        new_case(document, folder)
    assert f"juncture '{folder / 'note'}'." in refused.value.problems[0].mend


@pytest.mark.parametrize("name", ["note.html", "Note.HTML", "note.txt"])
def test_an_outline_may_name_the_file_or_its_text(name: str, tmp_path: Path) -> None:
    outline = OutlineData("note.outline", f"document: {name}\n".encode() + OUTLINE)
    new_case(source(tmp_path, "note.html", NOTE), tmp_path, "Note", outline=outline)


def test_an_outline_of_another_document_is_refused(tmp_path: Path) -> None:
    outline = OutlineData("bridge.outline", b"document: bridge.txt\n" + OUTLINE)
    with pytest.raises(Refused) as refused:
        new_case(source(tmp_path, "note.html", NOTE), tmp_path / "cases", outline=outline)
    (problem,) = refused.value.problems
    assert (problem.rule, problem.line, problem.column) == ("outline-document", 1, 11)
    assert problem.message == "This outline is of “bridge.txt”, not of “note.html”."
    assert not (tmp_path / "cases").exists()

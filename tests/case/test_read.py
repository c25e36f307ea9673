"""Reading a case with its documents, with and without what was kept from before."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.case.ford import CORPUS, Ford
from tui.case import read
from tui.case.cache import Cache
from tui.case.read import open_case, read_case, seeds_of
from tui.outside.problem import Refused
from tui.work.check import check_case

CASES = sorted((CORPUS / "good").glob("*.toml"))


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache")


def kept_file(cache: Cache) -> Path:
    (file,) = cache.folder.glob("case-*")
    return file


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_warm_equals_cold(path: Path, cache: Cache) -> None:
    cold = open_case(path, cache)
    assert kept_file(cache).name.startswith("case-")
    assert open_case(path, cache) == cold == open_case(path) == read_case(path).case


def test_a_warm_start_reads_nothing_twice(
    ford: Ford, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    cold = open_case(ford.path, cache)
    monkeypatch.setattr(read, "read_bytes", None)
    assert open_case(ford.path, cache) == cold


def damaged(value: Any) -> Iterator[Any]:
    """The value, with each part of it in turn taken away or put out of shape."""
    yield from (None, 7, "x", [], {}, [[]], [None])
    if isinstance(value, dict):
        for key in value:
            yield {name: item for name, item in value.items() if name != key}
            for other in damaged(value[key]):
                yield {**value, key: other}
    elif isinstance(value, list) and value:
        yield value[1:]
        for other in damaged(value[0]):
            yield [other, *value[1:]]


def test_a_cache_out_of_shape_is_passed_over(ford: Ford, cache: Cache) -> None:
    """Nothing that is kept can stop a case from opening."""
    open_case(ford.path, cache)
    file = kept_file(cache)
    kept = json.loads(file.read_bytes())
    tried = 0
    for facts in damaged(kept["facts"]):
        file.write_text(json.dumps({**kept, "facts": facts}), encoding="utf-8")
        open_case(ford.path, cache)
        tried += 1
    assert tried > 1000


@pytest.mark.parametrize(
    "data", [b"", b"{", b"\xff\xfe", b"[]", b"null", b'{"program": 1}', b"[" * 100_000, b"{}\0"]
)
def test_a_cache_that_is_no_json_is_passed_over(ford: Ford, cache: Cache, data: bytes) -> None:
    cold = open_case(ford.path, cache)
    file = kept_file(cache)
    whole = file.read_bytes()
    file.write_bytes(data)
    assert open_case(ford.path, cache) == cold
    assert file.read_bytes() == whole


def test_a_cache_of_another_program_is_passed_over(ford: Ford, cache: Cache) -> None:
    cold = open_case(ford.path, cache)
    file = kept_file(cache)
    kept = json.loads(file.read_bytes())
    kept["facts"]["record"]["case"]["title"] = "Something else"
    file.write_text(json.dumps({**kept, "program": []}), encoding="utf-8")
    assert open_case(ford.path, cache) == cold


def test_a_cache_that_cannot_be_written_is_no_reason_to_stop(ford: Ford, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert open_case(ford.path, Cache(tmp_path / "file")) == open_case(ford.path)
    assert open_case(ford.path, Cache(tmp_path / "file" / "below")) == open_case(ford.path)


def test_a_changed_case_file_is_read_anew(ford: Ford, cache: Cache) -> None:
    open_case(ford.path, cache)
    ford.edit('label = "Trade"', 'label = "Goods"')
    assert open_case(ford.path, cache).themes["trade"].label == "Goods"


def test_a_document_that_is_missing(ford: Ford, cache: Cache) -> None:
    open_case(ford.path, cache)
    ford.document.unlink()
    for case in (open_case(ford.path, cache), open_case(ford.path, cache)):
        document = case.documents["ford"]
        assert (document.found, document.pinned, document.text) == (False, False, "")
        assert document.sentences == ()
        assert {passage.status for passage in case.passages.values()} == {"lost"}
    assert read_case(ford.path).unread["ford"].rule == "document-missing"


TOO_MUCH = {
    "ends of sentences": b"a. " * 100_000,
    "accents apart": b"e\xcc\x81 " * 200_000,
    "lines": b"\n" * 100_000,
    "letters": b"a" * 5_000_000,
}


@pytest.mark.parametrize("more", TOO_MUCH.values(), ids=TOO_MUCH)
def test_a_document_of_too_much_work_is_not_read(ford: Ford, cache: Cache, more: bytes) -> None:
    exact = open_case(ford.path, cache)
    whole = ford.document.read_bytes()
    ford.document.write_bytes(whole + more)
    case = open_case(ford.path, cache)
    assert not case.documents["ford"].found
    assert {passage.status for passage in case.passages.values()} == {"lost"}
    (problem,) = [
        problem
        for problem in check_case(ford.path).problems
        if problem.rule == "document-too-large"
    ]
    assert "two megabytes" in problem.mend
    ford.document.write_bytes(whole)
    assert open_case(ford.path, cache) == exact


def test_passages_whose_words_stand_everywhere_are_not_sought(ford: Ford) -> None:
    ford.document.write_bytes(ford.document.read_bytes() + b"\n" + b"so a " * 400_000)
    ford.path.write_text(
        ford.path.read_text("utf-8")
        + '[[passages]]\nid = "odd"\ndocument = "ford"\nfrom = "so a"\nprefix = "no"\n',
        "utf-8",
    )
    with pytest.raises(Refused) as refused:
        open_case(ford.path)
    assert [problem.rule for problem in refused.value.problems] == ["file-too-large"]


def test_a_document_of_two_megabytes_is_read(ford: Ford) -> None:
    sentence = f"The council has met, {'as it has each month, ' * 4}and it will meet again. "
    paragraph = sentence * 5 + "\n\n"
    text = paragraph * (2_000_000 // len(paragraph))
    ford.document.write_bytes(ford.document.read_bytes() + b"\n" + text.encode())
    assert open_case(ford.path).documents["ford"].found


def test_a_document_that_grew_at_the_top(ford: Ford, cache: Cache) -> None:
    before = open_case(ford.path, cache)
    ford.edit_document("The ford\n", "A heading\n\nThe ford\n")
    case = open_case(ford.path, cache)
    assert case.documents["ford"].found
    assert not case.documents["ford"].pinned
    for key, passage in case.passages.items():
        assert passage.status == "moved"
        assert passage.start == before.passages[key].start + len("A heading\n\n")
        assert passage.text == before.passages[key].text


def test_a_document_with_a_changed_middle(ford: Ford, cache: Cache) -> None:
    open_case(ford.path, cache)
    ford.edit_document("may keep", "will keep")
    case = open_case(ford.path, cache)
    assert [passage.status for passage in case.passages.values()] == ["moved", "lost", "moved"]
    lost = case.passages["closing"]
    assert (lost.start, lost.end, lost.text, lost.sentences) == (0, 0, "", ())
    assert lost.digest != lost.recorded


def test_a_changed_document_vouches_for_no_passage_without_a_digest(ford: Ford) -> None:
    recorded = open_case(ford.path).passages["closing"].recorded
    ford.edit(f'digest = "{recorded}"\n', "")
    assert open_case(ford.path).passages["closing"].status == "exact"
    ford.edit_document("The ford\n", "The old ford\n")
    assert open_case(ford.path).passages["closing"].status == "lost"


def test_a_passage_that_stands_there_twice(ford: Ford) -> None:
    ford.edit_document("12 carts.", "12 carts. Leaving it open could ruin 12 carts.")
    assert open_case(ford.path).passages["leaving"].status == "lost"


@pytest.mark.parametrize("name", ["../ford.txt", "/etc/passwd", "~/ford.txt", "ford.txt/", "nul"])
def test_a_document_outside_its_folder_is_never_read(ford: Ford, name: str) -> None:
    (ford.path.parent / "ford.txt").write_text("Rain has", encoding="utf-8")
    ford.edit('path = "ford.txt"', f'path = "{name}"')
    reading = read_case(ford.path)
    assert not reading.case.documents["ford"].found
    assert reading.unread["ford"].rule == "document-unsafe-path"


def test_documents_are_cleaned_character_for_character(ford: Ford) -> None:
    ford.edit_document("The ford\n", "The \x1b[31mford\u202e\r\n")
    text = open_case(ford.path).documents["ford"].text
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert len(text) == len(ford.document.read_bytes().decode("utf-8"))


def test_the_digest_is_of_the_file(ford: Ford) -> None:
    expected = hashlib.sha256(ford.path.read_bytes()).hexdigest()
    assert open_case(ford.path).digest == expected


def test_a_case_of_a_newer_format_is_refused_by_name(ford: Ford) -> None:
    ford.edit("format = 1", "format = 2\nfuture = true")
    with pytest.raises(Refused, match="case format 2; this program reads format 1"):
        open_case(ford.path)


def test_every_offset_holds() -> None:
    for path in CASES:
        case = open_case(path)
        for passage in case.passages.values():
            document = case.documents[passage.document]
            assert document.text[passage.start : passage.end] == passage.text != ""
            assert passage.text == passage.text.strip()
            for number in passage.sentences:
                sentence = document.sentences[number - 1]
                assert sentence.start < passage.end
                assert passage.start < sentence.end


def test_the_documents_stand_in_the_nearest_seeds(tmp_path: Path) -> None:
    inner = tmp_path / "scenarios" / "one"
    inner.mkdir(parents=True)
    assert seeds_of(inner / "case.toml") == inner / "seeds"
    (tmp_path / "seeds").mkdir()
    assert seeds_of(inner / "case.toml") == tmp_path / "seeds"
    (tmp_path / "scenarios" / "seeds").mkdir()
    assert seeds_of(inner / "case.toml") == tmp_path / "scenarios" / "seeds"

"""Anchoring a case: what is written at once, and what waits for a person."""

import hashlib
from pathlib import Path

import pytest

from tests.case.conftest import ford as ford
from tests.case.ford import Ford
from tui.case.cache import Cache
from tui.case.read import open_case
from tui.outside.problem import Refused
from tui.text.anchor import anchored_text, change_text
from tui.work.anchor import Anchoring, anchor, anchoring

RISEN = 'from = "Rain has raised"\nto = "since 2019."\ndigest = "57c08bcbe577af52"'


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache")


def accept(ford: Ford, cache: Cache, *keys: str) -> Anchoring:
    found = anchoring(ford.path, cache)
    changes = [found.change(key) for key in keys]
    anchor(ford.path, found, [change for change in changes if change], cache)
    return found


def test_sentences_become_words_and_a_digest(ford: Ford, cache: Cache) -> None:
    ford.edit(f'document = "ford"\n{RISEN}', 'at = "ford s1"')
    found = accept(ford, cache)
    assert found.named == ("risen",)
    assert 'document = "ford"\nfrom = "Rain has raised"\nto = "30% since 2019."\n' in ford.text
    assert 'digest = "57c08bcbe577af52"' in ford.text
    assert open_case(ford.path).passages["risen"].status == "exact"


def test_so_do_those_of_what_is_set_aside(ford: Ford, cache: Cache) -> None:
    ford.write(f'{ford.text}\n[[set_aside]]\nat = "ford s1"\nwhy = "It is told elsewhere."\n')
    accept(ford, cache)
    assert ford.text.endswith(
        '[[set_aside]]\ndocument = "ford"\nfrom = "Rain has raised"\nto = "30% since 2019."\n'
        'why = "It is told elsewhere."\n'
    )


def test_a_passage_that_reads_otherwise_waits(ford: Ford, cache: Cache) -> None:
    open_case(ford.path, cache)
    ford.edit_document("30%", "40%")
    before = ford.text
    found = accept(ford, cache)
    assert ford.text == before
    changes = {change.id: change for change in found.changes}
    assert changes["risen"].why == "changed"
    assert "30%" in changes["risen"].before
    assert "40%" in changes["risen"].now
    # the document by its id waits for what stands in it
    assert changes["ford"].why == "document"
    assert changes["ford"].passages == ("risen",)
    told = anchored_text(found, (), 80, styled=False)
    assert "then run this with --accept risen" in told
    assert "in a document that has changed around them: closing, leaving." in told
    assert "First settle what stands in it: risen." in told


def test_accepting_writes_the_digests_of_what_was_shown(ford: Ford, cache: Cache) -> None:
    ford.edit_document("30%", "40%")
    accept(ford, cache, "risen")
    assert [change.id for change in anchoring(ford.path, cache).changes] == ["ford"]
    accept(ford, cache, "ford")
    assert not anchoring(ford.path, cache).changes
    sha256 = hashlib.sha256(ford.document.read_bytes()).hexdigest()
    assert f'sha256 = "{sha256}"' in ford.text
    assert open_case(ford.path).passages["risen"].status == "exact"


def test_how_it_read_is_kept_from_opening_to_opening(ford: Ford, cache: Cache) -> None:
    open_case(ford.path, cache)
    ford.edit_document("30%", "40%")
    open_case(ford.path, cache)
    ford.edit_document("40%", "50%")
    change = anchoring(ford.path, cache).change("risen")
    assert change is not None
    assert "30%" in change_text(change, 80, styled=False)


def test_without_that_the_words_that_name_it_are_told(ford: Ford, cache: Cache) -> None:
    ford.edit_document("30%", "40%")
    change = anchoring(ford.path, cache).change("risen")
    assert change is not None
    told = change_text(change, 80, styled=False)
    assert "How it read before is not kept here." in told
    assert "“Rain has raised … since 2019.”" in told


def test_a_lost_passage_is_proposed_a_place_and_takes_it_only_when_accepted(
    ford: Ford, cache: Cache
) -> None:
    open_case(ford.path, cache)
    ford.edit_document(
        "Closing the ford may keep carts dry", "To close the ford may keep carts dry"
    )
    before = ford.text
    found = accept(ford, cache)
    assert ford.text == before
    change = found.change("closing")
    assert change is not None
    assert change.why == "lost"
    assert "may keep carts dry" in change.now
    accept(ford, cache, "closing")
    passage = open_case(ford.path).passages["closing"]
    assert passage.status == "moved"
    assert passage.text == change.now


def test_what_reads_like_nothing_is_proposed_nothing(ford: Ford, cache: Cache) -> None:
    ford.edit('from = "Closing the ford"\nto = "says Ida Brook."', 'from = "Zyzzyva quux"')
    found = anchoring(ford.path, cache)
    change = found.change("closing")
    assert change is not None
    assert not change.now
    assert not change.values
    assert "Nothing in the document reads like it." in change_text(change, 80, styled=False)


def test_a_passage_without_a_digest_is_not_vouched_for_by_another_document(
    ford: Ford, cache: Cache
) -> None:
    ford.edit('\ndigest = "57c08bcbe577af52"', "")
    ford.edit_document("30%", "40%")
    found = accept(ford, cache)
    assert not found.new
    assert found.change("ford").passages == ("risen",)  # type: ignore[union-attr]


def test_sentence_numbers_of_another_document_name_nothing_by_themselves(
    ford: Ford, cache: Cache
) -> None:
    ford.edit(f'document = "ford"\n{RISEN}', 'at = "ford s1"')
    ford.write(f'{ford.text}\n[[set_aside]]\nat = "ford s1"\nwhy = "It is told elsewhere."\n')
    ford.edit_document("30%", "40%")
    before = ford.text
    found = accept(ford, cache)
    assert ford.text == before
    assert found.unnamed == ("ford s1",)
    assert found.change("risen").why == "changed"  # type: ignore[union-attr]
    assert found.change("ford").passages == ("risen", "ford s1")  # type: ignore[union-attr]


def test_a_file_that_changed_meanwhile_is_left_alone(ford: Ford, cache: Cache) -> None:
    ford.edit('\ndigest = "57c08bcbe577af52"', "")
    found = anchoring(ford.path, cache)
    ford.write(f"{ford.text}\n# mine\n")
    with pytest.raises(Refused, match="has changed since"):
        anchor(ford.path, found, (), cache)
    assert ford.text.endswith("# mine\n")


def test_a_document_that_cannot_be_read_is_not_passed_over(ford: Ford, cache: Cache) -> None:
    ford.document.unlink()
    found = anchoring(ford.path, cache)
    assert found.unread == ("ford",)
    assert "since it cannot be read: all that stands in: ford." in anchored_text(
        found, (), 80, styled=False
    )

"""Edits in the file of a case: checked, undone to the byte, and never over somebody else's."""

from pathlib import Path

import pytest

from tui.authoring.edits import LinkWords, NewConsequence, NewSetAside, Stretch
from tui.case.cache import Cache
from tui.case.model import Case
from tui.case.read import open_case
from tui.outside.places import bundled_case, is_ours
from tui.outside.problem import Refused
from tui.work.author import make_again, reread, take_back, write_edit


def stretch(case: Case, sentence: int) -> Stretch:
    at = case.documents["memo"].sentences[sentence - 1]
    return Stretch("memo", at.start, at.end)


def fewer(case: Case, *hedges: str) -> NewConsequence:
    return NewConsequence("Fewer pupils", (LinkWords(("boat.stop",), stretch(case, 3), hedges),))


def test_each_step_is_taken_back_and_made_again_to_the_byte(ferry: Path, case: Case) -> None:
    texts, steps = [ferry.read_bytes()], []
    for edit in (fewer(case, "might"), NewSetAside(stretch(case, 4), "No matter.")):
        written = write_edit(ferry, case, edit, "it")
        case = written.case
        steps.append(written.step)
        texts.append(ferry.read_bytes())
    for number in (1, 0):
        case = take_back(ferry, steps[number])
        assert ferry.read_bytes() == texts[number]
        assert case == open_case(ferry)
    assert "fewer-pupils" not in case.consequences
    for number in (0, 1):
        case = make_again(ferry, steps[number])
        assert ferry.read_bytes() == texts[number + 1]
    assert "fewer-pupils" in case.consequences


def test_what_is_wrong_with_what_is_new_is_told_and_nothing_else(ferry: Path, case: Case) -> None:
    text = ferry.read_text("utf-8").replace('hedges = ["could"]', 'hedges = ["maybe"]')
    ferry.write_text(text, "utf-8")
    case = open_case(ferry)
    assert not write_edit(ferry, case, fewer(case, "might"), "it").problems
    case = open_case(ferry)
    (problem,) = write_edit(ferry, case, fewer(case, "surely"), "it").problems
    assert problem.rule == "hedge-not-in-passage"
    assert '"surely"' in problem.excerpt


def test_a_file_that_somebody_else_has_changed_is_left_alone(ferry: Path, case: Case) -> None:
    step = write_edit(ferry, case, fewer(case), "it").step
    theirs = ferry.read_bytes() + b"# mine\n"
    ferry.write_bytes(theirs)
    for attempt in (
        lambda: write_edit(ferry, case, fewer(case), "it"),
        lambda: take_back(ferry, step),
        lambda: make_again(ferry, step),
    ):
        with pytest.raises(Refused) as refused:
            attempt()
        assert refused.value.problems[0].rule == "changed-on-disk"
        assert ferry.read_bytes() == theirs


def test_what_would_be_no_case_is_not_written(ferry: Path, case: Case) -> None:
    before = ferry.read_bytes()
    with pytest.raises(Refused) as refused:
        write_edit(ferry, case, NewSetAside(stretch(case, 4), "x" * 5000), "it")
    assert refused.value.problems[0].rule == "wrong-length"
    with pytest.raises(Refused) as refused:
        at = stretch(case, 4)
        write_edit(ferry, case, NewSetAside(Stretch("memo", at.start, at.start), "x"), "it")
    assert refused.value.problems[0].rule == "cannot-write"
    assert ferry.read_bytes() == before


def test_a_mark_at_the_beginning_of_the_file_stays(ferry: Path) -> None:
    ferry.write_bytes(b"\xef\xbb\xbf" + ferry.read_bytes())
    case = open_case(ferry)
    write_edit(ferry, case, fewer(case), "it")
    assert ferry.read_bytes().startswith(b"\xef\xbb\xbfformat")


def test_what_is_written_opens_from_the_cache(ferry: Path, case: Case, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    written = write_edit(ferry, case, fewer(case), "it", cache)
    assert cache.load(written.case.digest)
    assert open_case(ferry, cache) == written.case


def test_a_case_is_read_anew_only_when_it_is_another(ferry: Path, case: Case) -> None:
    assert reread(ferry, case) is None
    ferry.write_text(ferry.read_text("utf-8").replace("Families leave", "They go"), "utf-8")
    other = reread(ferry, case)
    assert other is not None
    assert other.consequences["move-away"].statement == "They go"


def test_what_comes_along_is_not_the_users_to_write(ferry: Path) -> None:
    assert is_ours(ferry)
    assert not is_ours(bundled_case())

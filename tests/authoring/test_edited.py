"""Edits of a case file: each adds what it says, in its place, and leaves all else as it was."""

import tomllib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.authoring.edited import edited
from tui.authoring.edits import (
    Accept,
    BearingWords,
    ChangeStage,
    Cite,
    Edit,
    LinkWords,
    NewBearing,
    NewCaveat,
    NewConsequence,
    NewDecision,
    NewEvidence,
    NewLink,
    NewOption,
    NewPassage,
    NewSetAside,
    NewTheme,
    NewVoice,
    OptionWords,
    Stretch,
)
from tui.authoring.hedges import hedges_in
from tui.authoring.text import CannotWrite, changed_entries, with_entry
from tui.case.model import Case
from tui.case.read import read_case
from tui.work.check import check_case


def opened(path: Path) -> tuple[str, Case]:
    return path.read_text("utf-8"), read_case(path).case


def stretch(case: Case, first: int, last: int | None = None) -> Stretch:
    """Some whole sentences of the memo."""
    sentences = case.documents["memo"].sentences
    return Stretch("memo", sentences[first - 1].start, sentences[(last or first) - 1].end)


def words(case: Case, said: str) -> Stretch:
    at = case.documents["memo"].text.index(said)
    return Stretch("memo", at, at + len(said))


def written(path: Path, edit: Edit) -> tuple[str, Case]:
    """The text and the case after an edit that is written to the file."""
    text, case = opened(path)
    path.write_text(edited(text, edit, case), "utf-8")
    return opened(path)


def added_lines(before: str, after: str) -> list[str]:
    """The lines of `after` that are new; all of `before` must stand in it, in order."""
    old, added = iter(before.split("\n")), []
    here = next(old, None)
    for line in after.split("\n"):
        if line == here:
            here = next(old, None)
        else:
            added.append(line)
    assert here is None, f"{here!r} is gone"
    return added


def edits(case: Case) -> dict[str, Edit]:
    """One of every kind of edit."""
    link = LinkWords(("boat.stop", "bridge"), stretch(case, 3), ("might",))
    return {
        "passage": NewPassage(words(case, "young families")),
        "voice": NewVoice("the railway"),
        "theme": NewTheme("Money"),
        "decision": NewDecision(
            "What is printed on?", "Print",
            (OptionWords("Paper"), OptionWords("Cloth", status_quo=True)),
            stretch(case, 8), who="the council",
        ),
        "option": NewOption("boat", OptionWords("Stop it", words(case, "or no ferry"))),
        "consequence": NewConsequence("Fewer pupils", (link,), theme=NewTheme("Schools")),
        "link": NewLink("move-away", replace(link, voice=NewVoice("the buses"))),
        "evidence": NewEvidence("Ever fewer", stretch(case, 5), (BearingWords("visits", "for"),)),
        "bearing": NewBearing("fall", BearingWords("no-school", "for", "beside")),
        "caveat": NewCaveat("It is \"odd\" \\ so", ("decision.boat",), stretch(case, 8), "A paper"),
        "cite": Cite("option.boat.keep", stretch(case, 6)),
        "set aside": NewSetAside(words(case, "Printed on paper"), "Print."),
        "stage": ChangeStage("draft"),
    }  # fmt: skip


KINDS = list(edits(read_case(Path("tests/small/scenarios/ferry/case.toml")).case))


@pytest.mark.parametrize("kind", KINDS)
def test_an_edit_only_adds_and_the_case_still_opens(ferry: Path, kind: str) -> None:
    before, case = opened(ferry)
    after, _ = written(ferry, edits(case)[kind])
    if kind == "cite":
        was, now = '["must-decide"]', '["must-decide", "bridge-opens"]'
        option = "status_quo = true\n  passages = "
        assert after == before.replace(option + was, option + now)
    else:
        assert added_lines(before, after)


def test_a_consequence_is_written_as_a_person_would(ferry: Path) -> None:
    before, case = opened(ferry)
    link = LinkWords(
        ("boat.stop",), words(case, "The council should also share its timetable"), ("should",)
    )
    after, case = written(ferry, NewConsequence("Fewer sail", (link,)))
    assert added_lines(before, after) == [
        "[[passages]]",
        'id = "the-council-should-also-share"',
        'document = "memo"',
        'from = "The council should"',
        'to = "share its timetable"',
        f'digest = "{case.passages["the-council-should-also-share"].digest}"',
        "",
        "[[consequences]]",
        'id = "fewer-sail"',
        'statement = "Fewer sail"',
        'theme = "people"',
        'kind = "prediction"',
        'valence = { sign = "none" }',
        "",
        "  [[consequences.links]]",
        '  from = ["boat.stop"]',
        '  directness = "inferred"',
        '  passages = ["the-council-should-also-share"]',
        '  hedges = ["should"]',
        '  voice = "author"',
        "",
    ]  # fmt: skip
    assert list(case.passages)[-1] == "the-council-should-also-share"


def test_a_stretch_that_is_a_passage_already_is_not_named_twice(ferry: Path) -> None:
    before, case = opened(ferry)
    after, _ = written(ferry, NewCaveat("Odd.", stretch=stretch(case, 2)))
    assert "passages" not in "".join(added_lines(before, after))
    assert 'about = ["passage.families-move"]' in after


def test_ids_are_fresh_and_shared_by_none_whose_notes_they_would_share(ferry: Path) -> None:
    _, case = opened(ferry)
    link = LinkWords((), stretch(case, 6))
    for statement in ("Boat", "Boat!", "Bridge", "船"):
        _, case = written(ferry, NewConsequence(statement, (link,)))
    assert list(case.consequences)[-4:] == ["boat-2", "boat-3", "bridge-2", "consequence"]
    assert not check_case(ferry).failed


def test_words_that_stand_twice_are_told_apart_or_refused(ferry: Path) -> None:
    _, case = opened(ferry)
    _, case = written(ferry, NewPassage(words(case, "night ferry")))
    assert case.passages["night-ferry"].status == "exact"
    text, case = opened(ferry)
    with pytest.raises(CannotWrite, match="select some more"):
        edited(text, NewPassage(words(case, "ight ferry")), case)


HEADED = "# ── Decisions ──\n# Here they are.\n\n"


def test_comments_stay_where_they_stood(ferry: Path) -> None:
    text = ferry.read_text("utf-8")
    for was, now in (
        ('[[decisions]]\nid = "boat"', f'{HEADED}[[decisions]]\nid = "boat"'),
        ('hedges = ["might"]', 'hedges = ["might"] # a hedge'),
    ):
        text = text.replace(was, now)
    ferry.write_text(text, "utf-8")
    for kind in KINDS:
        before, case = opened(ferry)
        after, _ = written(ferry, edits(case)[kind])
        if kind != "cite":
            added_lines(before, after)
    after = ferry.read_text("utf-8")
    assert after.index('id = "young-families"') < after.index("# ── Decisions ──")
    assert f'{HEADED}[[decisions]]\nid = "boat"' in after


def test_a_file_ended_as_on_windows_stays_so(ferry: Path) -> None:
    data = ferry.read_bytes().replace(b"\n", b"\r\n").rstrip()
    ferry.write_bytes(data)
    case = read_case(ferry).case
    text = data.decode("utf-8")
    for kind, edit in edits(case).items():
        after = edited(text, edit, case)
        assert "\n" not in after.replace("\r\n", ""), kind


def test_inline_tables_gain_inline_entries() -> None:
    text = 'a = 1\npassages = [\n  { id = "x", n = [1] }, # first\n]\nb = []\n'
    after = with_entry(text, ("passages",), {"id": "y", "ok": True})
    assert after == text.replace("}, #", '}, { id = "y", ok = true }, #')
    assert with_entry(text, ("b",), {"id": "y"}) == text.replace("b = []", 'b = [{ id = "y" }]')


def test_keys_at_the_top_are_not_swallowed() -> None:
    text = "passages = [{ id = 'p' }]\nformat = 1\n\n[case]\nid = 'x' # end\n"
    after = with_entry(text, ("evidence",), {"id": "e"})
    assert after == text + '\n[[evidence]]\nid = "e"\n'


def test_what_changed_is_named_by_its_path(ferry: Path) -> None:
    text, case = opened(ferry)
    after = edited(text, edits(case)["consequence"], case)
    assert changed_entries(text, after) == (("themes", 1), ("consequences", 4))
    after = edited(text, edits(case)["option"], case)
    assert changed_entries(text, after) == (("passages", 7), ("decisions", 0))


PROPOSED = 'id = "office"\nname = "harbour office"'


def test_what_was_proposed_is_accepted_by_somebody_on_a_day(ferry: Path) -> None:
    text = ferry.read_text("utf-8").replace(PROPOSED, f'{PROPOSED}\nproposed_by = "a model"', 1)
    text = text.replace('why = "It is about the print."', 'why = "Print."\nproposed_by = "a model"')
    text = text.replace("status_quo = true", 'status_quo = true\n  proposed_by = "a model"')
    ferry.write_text(text, "utf-8")
    _, case = opened(ferry)
    assert [case.voices["office"].proposed, case.set_aside[0].proposed] == ["a model"] * 2
    for entry in ("voice.office", "set_aside.1", "option.boat.keep"):
        before, _ = opened(ferry)
        after, case = written(ferry, Accept(entry, "Ada", "2026-11-26"))
        assert [line.strip() for line in added_lines(before, after)] == [
            'accepted_by = "Ada"',
            "accepted_on = 2026-11-26",
        ]
    assert not case.voices["office"].proposed
    assert not case.set_aside[0].proposed
    assert not case.options["boat.keep"].proposed


def test_a_stage_is_changed_in_place(ferry: Path) -> None:
    draft, case = written(ferry, ChangeStage("draft"))
    assert 'summary = "An island weighs its night boat."\nstage = "draft"\n' in draft
    assert case.stage == "draft"
    complete, _ = written(ferry, ChangeStage("complete"))
    assert complete == draft.replace('stage = "draft"', 'stage = "complete"')


def test_nothing_is_cited_twice_for_one_thing(ferry: Path) -> None:
    text, case = opened(ferry)
    with pytest.raises(CannotWrite, match="already"):
        edited(text, Cite("consequence.move-away", stretch(case, 2)), case)
    with pytest.raises(CannotWrite, match="any more"):
        edited(text, Cite("decision.gone", stretch(case, 2)), case)


def test_a_case_is_begun_from_nothing(ferry: Path) -> None:
    text = ferry.read_text("utf-8").split("[[voices]]", maxsplit=1)[0].replace(
        "[case]", '[case]\nstage = "draft"'
    )  # fmt: skip
    ferry.write_text(text, "utf-8")
    _, case = opened(ferry)
    options = (OptionWords("Keep"), OptionWords("Stop"))
    steps: list[Callable[[Case], Edit]] = [
        lambda c: NewDecision("Keep it?", "Boat", options, stretch(c, 1)),
        lambda c: NewConsequence(
            "Families leave", (LinkWords(("boat.stop",), stretch(c, 2), ("could",)),)
        ),
        lambda c: NewConsequence(
            "The school shuts", (LinkWords(("families-leave",), stretch(c, 3), ("might",)),)
        ),
        lambda c: NewEvidence(
            "Few sail", stretch(c, 4, 5), (BearingWords("families-leave", "against"),)
        ),
        lambda c: NewSetAside(stretch(c, 6, 8), "It is about other things."),
        lambda c: ChangeStage("complete"),
    ]
    for step in steps:
        before, case = opened(ferry)
        after, case = written(ferry, step(case))
        if not isinstance(step(case), ChangeStage):
            added_lines(before, after)
    checked = check_case(ferry)
    assert checked.coverage is not None
    assert (checked.coverage.unaccounted, checked.count("error")) == (0, 0)
    kinds = [line for line in ferry.read_text("utf-8").split("\n") if line.startswith("[[")]
    assert list(dict.fromkeys(kinds)) == [
        f"[[{name}]]"
        for name in ("documents", "voices", "passages", "decisions", "themes", "consequences",
                     "evidence", "set_aside")
    ]  # fmt: skip
    assert case.voices["author"].name == "The author"
    assert case.themes["general"].label == "General"
    assert case.evidence["few-sail"].origin == "HARBOUR NOTES"


LABELS = st.text(max_size=30).filter(lambda label: bool(label.strip()))


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_no_edit_changes_another_entry(data: st.DataObject) -> None:
    text, case = opened(Path("tests/small/scenarios/ferry/case.toml"))
    edit = data.draw(st.sampled_from(list(edits(case).values())))
    label = data.draw(LABELS)
    match edit:
        case NewDecision():
            edit = replace(edit, label=label, question=label)
        case NewConsequence():
            edit = replace(edit, statement=label)
        case NewEvidence():
            edit = replace(edit, summary=label, origin=label)
        case NewCaveat():
            edit = replace(edit, text=label)
        case NewSetAside():
            edit = replace(edit, why=label)
        case NewVoice():
            edit = replace(edit, name=label)
        case _:
            pass
    before: dict[str, Any] = tomllib.loads(text)
    after: dict[str, Any] = tomllib.loads(edited(text, edit, case))
    for name, entries in before.items():
        if not isinstance(entries, list):
            continue
        assert len(after[name]) - len(entries) in (0, 1, 2)
        for old, new in zip(entries, after[name], strict=False):
            if old == new:
                continue
            assert isinstance(edit, NewOption | NewLink | NewBearing | Cite)
            assert old["id"] in ("boat", "move-away", "fall")
            assert {key: new[key] for key in ("id",)} == {"id": old["id"]}


def test_hedges_are_offered_word_for_word_and_once() -> None:
    text = "It could well\nrise; prices May fall, and it could. They potentially do not matter."
    assert hedges_in(text) == ("could", "May", "potentially")


def test_words_that_are_not_those_that_were_seen_are_not_written(ferry: Path) -> None:
    text, case = opened(ferry)
    seen = replace(stretch(case, 2), seen="Something else stood here.")
    for edit in (NewPassage(seen), NewSetAside(seen, "It says nothing.")):
        with pytest.raises(CannotWrite, match="The document has changed"):
            edited(text, edit, case)

"""An outline is read as it is printed, and a case comes back from its outline."""

import shutil
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.outline.generated import OUTLINES
from tests.outline.meant import meant_outlines
from tests.outline.samples import FERRY, OUTLINE, case_of, ferry_source, sources_of
from tests.proposed import ASSISTANT, propose_all
from tui.case.model import Case
from tui.case.read import read_case
from tui.outline.model import Outline
from tui.outline.of_case import of_case
from tui.outline.parse import parse
from tui.outline.to_case import to_case
from tui.outline.write import written

ROOT = Path(__file__).parents[2]
BUNDLED = sorted((ROOT / "scenarios").glob("*/case.toml"))

patient = settings(
    derandomize=True,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@given(OUTLINES)
@patient
def test_an_outline_is_read_as_it_is_printed(outline: Outline) -> None:
    assert parse(written(outline)) == outline


@given(st.text())
@patient
def test_whatever_is_read_is_printed_and_read_again(text: str) -> None:
    from tui.outside.problem import Refused

    try:
        outline = parse(text)
    except Refused as refused:
        assert all(problem.message and problem.mend for problem in refused.problems)
    else:
        assert parse(written(outline)) == outline


@given(outline=meant_outlines())
@patient
def test_a_case_made_from_an_outline_gives_it_back(
    outline: Outline, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("made")
    case = _case(to_case(outline, [ferry_source()]), folder)
    first, remarks = of_case(read_case(folder / "case.toml"))
    assert remarks == ()
    again = _case(to_case(parse(written(first)), sources_of(first, folder / "seeds")), folder)
    assert _without_order(again) == _without_order(case)
    assert of_case(read_case(folder / "case.toml")) == (first, ())
    shutil.rmtree(folder)


def test_an_outline_comes_back_from_its_case(tmp_path: Path) -> None:
    outline, remarks = of_case(case_of(OUTLINE, tmp_path))
    again, _ = of_case(case_of(written(outline), tmp_path))
    assert remarks == ()
    assert again == outline
    assert [entry.words for entry in outline.walk() if entry.mark == "-"] == [
        "Keep it",
        "A bridge instead",
        "Give it up",
        "Yes",
        "No",
    ]


def _entries(text: str) -> dict[str, dict[str, Any]]:
    """The tables of a case file that can be proposed, by their kind and id."""
    tables = tomllib.loads(text)
    kinds = ("voices", "passages", "decisions", "themes", "consequences", "evidence", "caveats")
    entries = {f"{kind} {item['id']}": item for kind in kinds for item in tables[kind]}
    for decision in tables["decisions"]:
        entries |= {f"{decision['id']} {item['id']}": item for item in decision["options"]}
    return entries | {f"aside {n}": item for n, item in enumerate(tables["set_aside"])}


@pytest.mark.parametrize("accepted", ["", "everything", "most"])
def test_what_was_proposed_is_proposed_in_the_outline_though_it_is_accepted(
    accepted: str, tmp_path: Path
) -> None:
    case_of(OUTLINE, tmp_path)
    path = tmp_path / "case.toml"
    propose_all(path)
    text = path.read_text("utf-8")
    said = f'proposed_by = "{ASSISTANT}"\n'
    if accepted:
        text = text.replace(said, f'{said}accepted_by = "Ada"\naccepted_on = 2026-01-02\n')
    if accepted == "most":  # so that not all of it is of one
        head, tail = text.split("[[voices]]\n", 1)
        text = f"{head}[[voices]]\n{tail.replace(said, '', 1).replace('accepted_by', '#', 1)}"
        text = text.replace("accepted_on", "#", 1)
    path.write_text(text, encoding="utf-8")
    outline, remarks = of_case(read_case(path))
    assert any("who has accepted" in remark for remark in remarks) == bool(accepted)
    again = to_case(parse(written(outline)), sources_of(outline, tmp_path / "seeds"))
    before, after = _entries(text), _entries(again)
    assert {key: item.get("proposed_by") for key, item in after.items()} == {
        key: item.get("proposed_by") for key, item in before.items()
    }
    assert not [key for key, item in after.items() if "accepted_by" in item]


@pytest.mark.parametrize("theme", ["", ASSISTANT])
@pytest.mark.parametrize("line", ["", ASSISTANT])
def test_who_proposed_a_theme_that_no_line_names_comes_back(
    theme: str, line: str, tmp_path: Path
) -> None:
    typed = "> It may close [s8]" + (f"; proposed: {line}" if line else "")
    head = "theme: What follows {effects}; proposed: " + theme if theme else ""
    head = head or "theme: What follows {effects}"
    case_of(f"# A\ndocument: ferry.txt\n{head}\n{typed}\n> It goes on [s9]\n", tmp_path)
    reading = read_case(tmp_path / "case.toml")
    assert reading.case.themes["effects"].proposed == theme
    again = case_of(written(of_case(reading)[0]), tmp_path)
    assert again.case.themes["effects"].proposed == theme


def test_a_line_that_is_proposed_proposes_the_theme_that_it_names_first(tmp_path: Path) -> None:
    case = case_of("> It may close [s8]; theme: Schools; proposed: an assistant\n", tmp_path).case
    assert case.themes["schools"].proposed == "an assistant"


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: path.parent.name)
def test_the_bundled_cases_come_back_from_their_outlines(path: Path, tmp_path: Path) -> None:
    reading = read_case(path)
    outline, remarks = of_case(reading)
    assert [remark for remark in remarks if not remark.startswith("what it expects")] == []
    text = written(outline, remarks)
    read = parse(text)
    assert read == outline
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    case = _case(to_case(read, sources_of(read, ROOT / "seeds")), tmp_path)
    assert of_case(read_case(tmp_path / "case.toml"))[0] == outline
    expected = replace(reading.case, expectations=())
    assert _without_order(case) == _without_order(expected)
    assert case.passages.keys() == reading.case.passages.keys()


def _case(text: str, folder: Path) -> Case:
    (folder / "seeds").mkdir(exist_ok=True)
    if not any((folder / "seeds").iterdir()):
        (folder / "seeds" / "ferry.txt").write_bytes(FERRY.encode())
    path = folder / "case.toml"
    path.write_text(text, encoding="utf-8")
    return read_case(path).case


def _without_order(case: Case) -> Any:
    """All that a case says, but for the order in which it lists things, and line breaks."""
    lists = (case.consequences, case.evidence, case.themes, case.voices, case.passages)
    return (
        case.id,
        case.title,
        " ".join(case.summary.split()),
        case.stage,
        [(d.id, d.title, d.author, d.published, d.body) for d in case.documents.values()],
        [_sorted(decision) for decision in case.decisions.values()],
        {thing.id: _sorted(thing) for things in lists for thing in things.values()},
        {caveat.id: _sorted(caveat) for caveat in case.caveats},
        sorted((item.document, item.start, item.end, item.why) for item in case.set_aside),
    )


def _sorted(thing: Any) -> Any:
    parts = {name: getattr(thing, name) for name in thing.__dataclass_fields__}
    for name in ("related", "about", "averts"):
        if name in parts:
            parts[name] = sorted(parts[name])
    for name in ("links", "bears"):
        if name in parts:
            parts[name] = sorted(map(repr, parts[name]))
    if "options" in parts:
        parts["options"] = [_sorted(option) for option in parts["options"]]
    return type(thing).__name__, parts

"""Many walks counted together, as they are handed on: inert, and as they were looked at last."""

import json
import sys
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.brief.hostile import TURNS, heaps, hostile_walk, make_hostile, tame_walk
from tests.brief.pages import assert_inert, read
from tests.brief.test_markdown import READER, SET, flat, kind
from tests.gather.class_of import walks_of_a_class, write_all
from tests.gather.goldens import GOLDENS, files, text
from tui.brief.gathered import Format, set_as
from tui.case.model import Case
from tui.case.read import open_case
from tui.commands import cli
from tui.content.model import Share
from tui.gather.gathering import gather, walk_files
from tui.gather.model import MOST_PROBLEMS, MOST_TURNS, Gathered
from tui.outside.problem import Refused
from tui.reason.reasoner import Reasoner
from tui.wording.gathered import MOST_TURNS_TOLD

FILES = tuple(files())


@pytest.mark.parametrize(("path", "name", "format"), FILES, ids=[path.name for path, *_ in FILES])
def test_the_counts_are_as_they_were(path: Path, name: str, format: Format) -> None:
    assert text(name, format) == path.read_text("utf-8"), "see `python -m tests.gather`"


def test_no_golden_is_left_of_what_is_no_more() -> None:
    assert {path.name for path in GOLDENS.iterdir()} == {path.name for path, *_ in FILES}


def _of_a_class(case: Case, ferry: Path, tmp_path: Path) -> Gathered:
    folder = tmp_path / "class"
    write_all(folder, walks_of_a_class(case, 30), case)
    (folder / "broken.toml").write_text("format = \n", "utf-8")
    return gather(walk_files(folder), case, ferry)


def test_the_page_says_what_the_text_says(case: Case, ferry: Path, tmp_path: Path) -> None:
    gathered = _of_a_class(case, ferry, tmp_path)
    root = read(set_as("html", Reasoner(case), gathered))
    assert_inert(root)
    (main,), (aside,) = root.all("main"), root.all("aside")
    page = main.words.replace(" ,", ",")
    for line in set_as("text", Reasoner(case), gathered, width=10_000).splitlines():
        words = line.strip().removeprefix("∙ ").removeprefix("│ ")
        if words and words != words.upper():
            assert words in page, words
    lit = " ".join(mark.words for mark in aside.all("mark"))
    for doubted in gathered.doubts:
        assert " ".join(case.passages[doubted.passage].text.split()) in lit


@pytest.mark.parametrize("of", [1, 2, 3, 40, 100_000])
@pytest.mark.parametrize("steps", [24, 48, 200])
def test_a_bar_is_empty_or_full_only_where_there_is_none_or_all(of: int, steps: int) -> None:
    counts = sorted({0, 1, of // 3, of // 2, max(0, of - 1), of})
    before = 0
    for number in counts:
        first, more = Share(number, 0, of).lengths(steps)
        assert (first > 0, first == steps, more) == (number > 0, number == of, 0)
        assert first >= before, "more is never shorter"
        before = first
        for open_too in range(0, of - number + 1, max(1, of // 7)):
            same, rest = Share(number, open_too, of).lengths(steps)
            assert same == first and rest >= 0 and same + rest <= steps
            assert (same + rest == steps) == (number + open_too == of)


def test_nothing_stands_beside_where_nothing_is_doubted(case: Case, ferry: Path) -> None:
    write_all(ferry.parent / "class", walks_of_a_class(case, 1)[:0], case)
    gathered = gather(iter(()), case, ferry)
    root = read(set_as("html", Reasoner(case), gathered))
    assert_inert(root)
    assert not root.all("aside")
    assert root.all("body")[0].attributes["class"] == "whole alone"


@pytest.mark.parametrize("turn", TURNS)
def test_hostile_words_are_only_words(ferry: Path, turn: int) -> None:
    tame = _elements(ferry, tame_walk(ferry))
    make_hostile(ferry, turn)
    assert _elements(ferry, hostile_walk(ferry, turn)) == tame


def _elements(ferry: Path, walk: Path) -> tuple[Counter[str], Counter[str]]:
    """How many there are of each element of the page, and of each block of the Markdown."""
    gathered = gather([walk], open_case(ferry), ferry)
    assert gathered.walks == 1
    page = read(set_as("html", Reasoner(open_case(ferry)), gathered))
    assert_inert(page)
    tags = Counter(e.tag for e in page.all("main")[0].all() if e.tag != "br")
    tokens = READER.parse(set_as("markdown", Reasoner(open_case(ferry)), gathered))
    assert {kind(token) for token in flat(tokens)} <= SET
    return tags, Counter(token.type for token in tokens)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows allows no such names")
def test_a_file_that_cannot_be_read_is_only_named(case: Case, ferry: Path, tmp_path: Path) -> None:
    folder = tmp_path / "class"
    folder.mkdir()
    for at, heap in enumerate(heaps()):
        name = heap.replace("/", "").replace("\0", "")[:60]
        (folder / f"{at}{name}.toml").write_text("format = \n", "utf-8")
    write_all(folder, walks_of_a_class(case, 1), case)
    gathered = gather(walk_files(folder), case, ferry)
    assert len(gathered.problems) == len(heaps())
    page = read(set_as("html", Reasoner(case), gathered))
    assert_inert(page)
    tokens = READER.parse(set_as("markdown", Reasoner(case), gathered))
    assert {kind(token) for token in flat(tokens)} <= SET


def test_what_is_not_told_of_is_said(case: Case, ferry: Path, tmp_path: Path) -> None:
    folder = tmp_path / "class"
    write_all(folder, walks_of_a_class(case, 1), case)
    for at in range(MOST_PROBLEMS + 1):
        (folder / f"broken-{at}.toml").write_text("format = \n", "utf-8")
    gathered = gather(walk_files(folder), case, ferry)
    printed = set_as("text", Reasoner(case), gathered, width=200)
    assert f"{MOST_PROBLEMS + 1} files cannot be read as a walk; the first 20 of them:" in printed
    assert len(gathered.turns) < MOST_TURNS
    assert MOST_TURNS_TOLD not in " ".join(printed.split())


def test_it_is_written_as_the_name_of_the_file_says(case: Case, ferry: Path) -> None:
    folder = ferry.parent / "class"
    write_all(folder, walks_of_a_class(case, 4), case)
    run = ["gather", str(folder), "--case", str(ferry)]
    starts = {"md": "# ", "html": "<!DOCTYPE html>", "csv": "about,id,", "json": "{", "txt": ""}
    for end, start in starts.items():
        out = ferry.parent / f"counts.{end}"
        done = CliRunner().invoke(cli, [*run, "-o", str(out)])
        assert (done.exit_code, "Written to" in done.stdout) == (0, True)
        assert out.read_text("utf-8").startswith(start)
    assert json.loads((ferry.parent / "counts.json").read_text("utf-8"))["walks"] == 4
    page = (ferry.parent / "counts.html").read_text("utf-8")
    assert f"juncture gather {folder} --case {ferry}" in read(page).words
    again = CliRunner().invoke(cli, [*run, "-o", str(out)])
    assert (again.exit_code, "--force" in again.output + str(again.exception)) == (1, True)
    assert CliRunner().invoke(cli, [*run, "-o", str(out), "--force"]).exit_code == 0
    assert CliRunner().invoke(cli, [*run, "-o", "counts.pdf"]).exit_code == 2
    assert CliRunner().invoke(cli, [*run, "--csv", "--format", "html"]).exit_code == 2
    long = CliRunner().invoke(cli, ["gather", "x" * 300])  # than any file system allows
    assert isinstance(long.exception, Refused)

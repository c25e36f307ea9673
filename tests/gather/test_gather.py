"""Many walks counted together come to what one comes to by going through them one at a time."""

import csv
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from io import StringIO
from multiprocessing import resource_tracker
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tests.gather.class_of import BEGUN, walks_of_a_class, write_all
from tui.brief.gathered import held_against_case, set_as
from tui.case.model import Case
from tui.commands import cli
from tui.gather import gathering
from tui.gather.gathering import gather, gather_tables, walk_files
from tui.gather.model import Gathered
from tui.gather.parquet import holds_tables
from tui.gather.rows import Reader
from tui.gather.store import store
from tui.gather.tables import TABLES
from tui.outside.problem import Refused
from tui.reason.reasoner import Reasoner
from tui.records.gathered import gather_record
from tui.records.gathered_rows import gather_csv
from tui.scenario.model import Scenario, new_scenario
from tui.text.gathered import gathered_text
from tui.wording.gathered import BY_MORE, LINKED, NO_LIKELIHOOD, NOT_LINKED


def gathered_from(folder: Path, case: Case, ferry: Path) -> Gathered:
    return gather(walk_files(folder), case, ferry)


def expected(case: Case, walks: Sequence[Scenario]) -> dict[str, Any]:
    """The same counts, in the plainest way."""
    reasoner = Reasoner(case)
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    of_reader: defaultdict[str, list[Scenario]] = defaultdict(list)
    turns: Counter[Any] = Counter()
    courses: Counter[Any] = Counter()
    for walk in walks:
        findings = reasoner.findings(walk)
        for decision, options in findings.choices.items():
            counts["made"][decision] += 1
            keys = [f"{decision}.{option}" for option in options] or [decision]
            counts["chosen"].update(keys)
        for key in case.consequences:
            counts[findings.state(key)][key] += 1
            as_stated = reasoner.findings(replace(walk, reading="stated"))
            if findings.state(key) == "follows" != as_stated.state(key):
                counts["loosely"][key] += 1
        counts["doubted"].update(walk.doubts.keys())
        for key, guess in (walk.guesses or {}).items():
            counts["guessers"][key] += 1
            counts["guesses"].update(guess)
        courses[tuple(sorted(findings.choices.items()))] += 1
        if walk.author:
            of_reader[walk.author].append(walk)
    for several in of_reader.values():
        first, last = (reasoner.findings(several[at]).choices for at in (0, -1))
        for decision in case.decisions:
            before, after = first.get(decision), last.get(decision)
            if before != after:
                turns[decision, before, after] += 1
    return {
        "walks": len(walks),
        "readers": len(of_reader),
        "returned": sum(len(several) > 1 for several in of_reader.values()),
        "courses": len(courses),
        "largest": max(courses.values()),
        "made": dict(counts["made"]),
        "chosen": dict(counts["chosen"]),
        "follows": dict(counts["follows"]),
        "open": dict(counts["open"]),
        "loosely": dict(counts["loosely"]),
        "doubted": dict(counts["doubted"]),
        "turns": dict(turns),
        "guessers": dict(counts["guessers"]),
        "guesses": dict(counts["guesses"]),
    }


def as_expected(gathered: Gathered) -> dict[str, Any]:
    return {
        "walks": gathered.walks,
        "readers": gathered.readers,
        "returned": gathered.returned,
        "courses": gathered.courses,
        "largest": gathered.groups[0].walks,
        "made": gathered.made,
        "chosen": gathered.chosen,
        "follows": gathered.follows,
        "open": gathered.open,
        "loosely": gathered.loosely,
        "guessers": gathered.guessers,
        "guesses": gathered.guesses["boat.stop"],
        "doubted": {doubted.passage: doubted.walks for doubted in gathered.doubts},
        "turns": {
            (turn.decision, turn.before, turn.after): turn.readers for turn in gathered.turns
        },
    }


@pytest.mark.parametrize("seed", range(4))
def test_the_counts_are_those_of_each_walk_by_itself(
    case: Case, ferry: Path, tmp_path: Path, seed: int
) -> None:
    walks = walks_of_a_class(case, 120, seed)
    write_all(tmp_path / "class", walks, case)
    gathered = gathered_from(tmp_path / "class", case, ferry)
    assert as_expected(gathered) == expected(case, walks)
    assert gathered.other_versions == len(range(0, 120, 7))
    assert gathered.passed_over == 0


def test_it_is_the_same_on_several_cores(
    case: Case, ferry: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    walks = walks_of_a_class(case, 60)
    write_all(tmp_path / "class", walks, case)
    alone = gathered_from(tmp_path / "class", case, ferry)
    monkeypatch.setattr(gathering, "FEW", 10)
    monkeypatch.setattr(gathering, "_BATCH", 7)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    told: list[int] = []
    together = gather(walk_files(tmp_path / "class"), case, ferry, told.append)
    assert together == alone
    assert told[-1] == 60
    assert told == sorted(told)
    assert len(told) > 3


class NoFile(StringIO):
    """What stands for an output while a screen is drawn."""

    def fileno(self) -> int:
        return -1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such helper")
def test_it_reads_on_several_cores_while_a_screen_is_drawn(
    case: Case, ferry: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_all(tmp_path / "class", walks_of_a_class(case, 20), case)
    monkeypatch.setattr(gathering, "FEW", 10)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    resource_tracker._resource_tracker._stop()  # type: ignore[attr-defined]
    monkeypatch.setattr(sys, "stderr", NoFile())
    assert gathered_from(tmp_path / "class", case, ferry).walks == 20


def test_what_is_no_walk_is_passed_over_and_told(case: Case, ferry: Path, tmp_path: Path) -> None:
    folder = tmp_path / "class"
    write_all(folder, walks_of_a_class(case, 3), case)
    write_all(folder / "other", [replace(new_scenario(case), case_id="another")], case)
    (folder / "broken.toml").write_text("format = \n", "utf-8")
    (folder / "case.toml").write_text("", "utf-8")
    (folder / "notes.txt").write_text("not a walk", "utf-8")
    (folder / ".hidden.toml").write_text("x", "utf-8")
    gathered = gathered_from(folder, case, ferry)
    assert (gathered.walks, gathered.passed_over, gathered.elsewhere) == (3, 2, 1)
    (problem,) = gathered.problems
    assert problem.file.endswith("broken.toml")
    assert (problem.rule, problem.line) == ("toml-syntax", 1)


def test_reasons_are_counted_and_the_commonest_told(
    case: Case, ferry: Path, tmp_path: Path
) -> None:
    passage = next(iter(case.passages))
    whys = ["one"] * 4 + ["two"] * 3 + ["three"] * 2 + ["four", ""]
    walks = [replace(new_scenario(case), doubts={passage: why}) for why in whys]
    write_all(tmp_path / "class", walks, case)
    (doubted,) = gathered_from(tmp_path / "class", case, ferry).doubts
    assert (doubted.walks, doubted.reasons) == (11, 4)
    assert doubted.whys == (("one", 4), ("two", 3), ("three", 2))
    text = printed(case, gathered_from(tmp_path / "class", case, ferry))
    assert "in 11 walks: “one” (4), “two” (3), “three” (2) and 1 other reason" in text


def test_a_course_of_none_is_not_one_that_is_open(case: Case, ferry: Path, tmp_path: Path) -> None:
    nothing = new_scenario(case)
    none = replace(nothing, choices={"timetable": ()})
    write_all(tmp_path / "class", [nothing, none, none], case)
    gathered = gathered_from(tmp_path / "class", case, ferry)
    assert gathered.made == {"timetable": 2}
    assert gathered.chosen == {"timetable": 2}
    assert [(dict(group.course), group.walks) for group in gathered.groups] == [
        ({"timetable": ()}, 2),
        ({}, 1),
    ]


@pytest.mark.parametrize("moments", [(None, None), (BEGUN, BEGUN), (None, BEGUN)])
def test_without_an_order_nobody_turned(
    case: Case, ferry: Path, tmp_path: Path, moments: tuple[datetime | None, datetime | None]
) -> None:
    walks = [
        replace(new_scenario(case), author="Ann", saved=saved, choices={"boat": (option,)})
        for saved, option in zip(moments, ("stop", "keep"), strict=True)
    ]
    write_all(tmp_path / "class", walks, case)
    gathered = gathered_from(tmp_path / "class", case, ferry)
    assert (gathered.returned, gathered.turns) == (1, ())
    assert "Nobody’s last walk chooses otherwise" in printed(case, gathered)


def printed(case: Case, gathered: Gathered) -> str:
    text = gathered_text(Reasoner(case).findings(new_scenario(case)), gathered, width=100)
    return " ".join(text.split())


def test_what_is_printed(case: Case, ferry: Path, tmp_path: Path) -> None:
    stop = replace(new_scenario(case), choices={"boat": ("stop",)}, author="Ann")
    keep = replace(stop, choices={"boat": ("keep",), "timetable": ()})
    walks = [replace(stop, saved=None), replace(keep, author="Bob")]
    write_all(tmp_path / "class", walks, case)
    text = printed(case, gathered_from(tmp_path / "class", case, ferry))
    labels = {option.key: option.label for option in case.options.values()}
    assert "2 walks, signed with 2 names." in text
    assert f"∙ {labels['boat.stop']} · 1 walk" in text
    assert "decided in 2 of 2" in text
    assert NO_LIKELIHOOD in text
    assert "follows in 1 of 2 walks" in text
    assert "No walk doubts a passage." in text
    assert "Nobody signed more than one walk" in text


def test_an_aim_is_not_said_to_follow(case: Case, ferry: Path, tmp_path: Path) -> None:
    aim, other = "visits", "move-away"
    consequences = dict(case.consequences)
    consequences[aim] = replace(consequences[aim], kind="purpose")
    with_aim = replace(case, consequences=consequences)
    write_all(tmp_path / "class", walks_of_a_class(case, 5), case)
    gathered = gathered_from(tmp_path / "class", case, ferry)
    text = printed(with_aim, gathered)
    assert f"{consequences[aim].statement} aimed at by what is chosen in " in text
    assert f"{consequences[other].statement} follows in " in text


def test_what_follows_by_a_readers_step_is_not_counted_as_if_it_were_stated(
    case: Case, ferry: Path, tmp_path: Path
) -> None:
    reasoner, walks = Reasoner(case), walks_of_a_class(case, 40)
    loose = [replace(walk, reading="inferred") for walk in walks]
    write_all(tmp_path / "class", [*walks[:20], *loose[20:]], case)
    gathered = gathered_from(tmp_path / "class", case, ferry)
    (key, number), *_ = sorted(gathered.loosely.items())
    more = f"{number} of the {gathered.follows[key]} by more than is stated"
    nothing = reasoner.findings(new_scenario(case))
    text = " ".join(gathered_text(nothing, gathered, (), 100, styled=False).split())
    _, after = text.split(f"{case.consequences[key].statement} follows in ", 1)
    assert after.startswith(f"{gathered.follows[key]} of 40 walks")
    assert after.find(more) in range(60)
    assert BY_MORE in text
    rows = list(csv.DictReader(StringIO(gather_csv(nothing, gathered))))
    about = "follows by more than is stated"
    assert [int(r["count"]) for r in rows if (r["about"], r["id"]) == (about, key)] == [number]


def test_the_record_holds_the_same(case: Case, ferry: Path, tmp_path: Path) -> None:
    from pydantic import TypeAdapter

    from tui.records.gathered_shapes import Gather

    write_all(tmp_path / "class", walks_of_a_class(case, 40), case)
    gathered = gathered_from(tmp_path / "class", case, ferry)
    record = gather_record(Reasoner(case).findings(new_scenario(case)), gathered)
    TypeAdapter(Gather).validate_python(json.loads(json.dumps(record)), strict=True)
    assert record["walks"] == 40
    assert record["remark"] == NO_LIKELIHOOD
    assert {one["id"]: one["follows"] for one in record["consequences"]} == {
        key: gathered.follows.get(key, 0) for key in case.consequences
    }


def test_what_was_guessed_is_printed(case: Case, ferry: Path, tmp_path: Path) -> None:
    one, other = (
        replace(new_scenario(case), guesses={"boat.stop": guess})
        for guess in (("move-away", "bridge"), ())
    )
    write_all(ferry.parent / "class", [one, other], case)
    done = CliRunner().invoke(cli, ["gather", str(ferry.parent / "class"), "--case", str(ferry)])
    text = " ".join(done.stdout.split())
    assert "WHAT WAS GUESSED" in text
    _, linked = text.split("The document links it:")
    linked, others = linked.split("The document does not link it to this:")
    assert "Families leave · guessed by 1 of 2" in linked
    assert "The school shuts · guessed by 0 of 2" in linked
    assert "A bridge comes in 2031 · guessed by 1 of 2" in others


def test_a_spreadsheet_tells_all_that_the_text_tells(
    case: Case, ferry: Path, tmp_path: Path
) -> None:
    write_all(tmp_path / "class", walks_of_a_class(case, 60), case)
    gathered = gathered_from(tmp_path / "class", case, ferry)
    rows = list(csv.DictReader(StringIO(set_as("csv", Reasoner(case), gathered))))
    assert all(row["words"] for row in rows)
    assert rows[0] == {
        "about": "walks counted", "id": case.id, "words": NO_LIKELIHOOD, "count": "60", "of": "60",
    }  # fmt: skip
    counts: defaultdict[str, list[int]] = defaultdict(list)
    for row in rows:
        counts[row["about"]].append(int(row["count"]))
        assert int(row["count"]) <= int(row["of"])
    whys = [number for doubted in gathered.doubts for _, number in doubted.whys]
    assert counts["reason for the doubt"] == whys
    assert counts["course taken"] == [group.walks for group in gathered.groups]
    assert counts["readers who turned"] == [turn.readers for turn in gathered.turns]
    ((option, guesses),) = gathered.guesses.items()
    linked, others = (counts[f"guessed of {option}; {words}"] for words in (LINKED, NOT_LINKED))
    _, (one,) = held_against_case(Reasoner(case), gathered)
    assert len(linked) == len(one.drawn) + len(one.missed), "what nobody guessed is told too"
    assert sum(linked) + sum(others) == sum(guesses.values())


@pytest.mark.parametrize("formula", ['=HYPERLINK("http://x","y")', "＝1+1", "＠x", "\n=1", " -1"])
def test_no_cell_of_a_spreadsheet_is_a_formula(
    case: Case, ferry: Path, tmp_path: Path, formula: str
) -> None:
    decisions = dict(case.decisions)
    decisions["boat"] = replace(decisions["boat"], label=formula)
    evil = replace(case, decisions=decisions)
    walks = walks_of_a_class(case, 5)
    doubts = {next(iter(case.passages)): f"why;{formula}"}
    write_all(tmp_path / "class", [*walks[:4], replace(walks[4], doubts=doubts)], case)
    gathered = gathered_from(tmp_path / "class", case, ferry)
    written = gather_csv(Reasoner(evil).findings(new_scenario(evil)), gathered)
    rows = list(csv.DictReader(StringIO(written)))
    assert any(row["words"] == f"'{formula}" for row in rows)
    assert not any(
        cell.lstrip()[:1] in "=+-@＝＋－＠" for row in rows for cell in row.values() if cell
    )
    assert any(row["words"].startswith("why;'") for row in rows)
    made = next(row for row in rows if (row["about"], row["id"]) == ("decision made", "boat"))
    assert (int(made["count"]), int(made["of"])) == (gathered.made["boat"], 5)


def test_the_command(case: Case, ferry: Path, tmp_path: Path) -> None:
    write_all(ferry.parent / "class", walks_of_a_class(case, 4), case)
    done = CliRunner().invoke(
        cli, ["gather", str(ferry.parent / "class"), "--case", str(ferry), "--json"]
    )
    assert done.exit_code == 0
    assert json.loads(done.stdout)["walks"] == 4
    done = CliRunner().invoke(cli, ["gather", str(ferry.parent), "--csv"])
    assert done.exit_code == 0
    head, first, second, *_ = done.stdout.splitlines()
    assert head == "about,id,words,count,of"
    assert (first[:19], second[:18]) == ("walks counted,ferry", "decision made,boat")
    empty = tmp_path / "empty"
    empty.mkdir()
    done = CliRunner().invoke(cli, ["gather", str(empty), "--case", str(ferry)])
    assert (done.exit_code, "There is no walk" in done.stdout) == (1, True)


def test_a_case_is_counted_by_its_name_like_everywhere() -> None:
    done = CliRunner().invoke(cli, ["gather", "town-baths", "--json"])
    assert (done.exit_code, json.loads(done.stdout)["case"]["id"]) == (0, "town-baths")
    one = CliRunner().invoke(cli, ["gather", "town-baths/status-quo", "--json"])
    assert json.loads(one.stdout)["walks"] == 1 < json.loads(done.stdout)["walks"]


def test_the_tables_are_asked_the_same_by_another_engine(
    case: Case, ferry: Path, tmp_path: Path
) -> None:
    pytest.importorskip("duckdb")
    folder, tables = tmp_path / "class", tmp_path / "it's tables"
    write_all(folder, walks_of_a_class(case, 60), case)
    (folder / "broken.toml").write_text('format = "', "utf-8")
    counted = gather(walk_files(folder), case, ferry, tables=tables)
    assert holds_tables(tables)
    assert gather_tables(tables, case) == counted
    passages = dict(case.passages)
    passages.pop(gone := counted.doubts[0].passage)
    later = gather_tables(tables, replace(case, passages=passages))
    assert later.doubts == tuple(one for one in counted.doubts if one.passage != gone)
    with pytest.raises(Refused) as refused:
        gather_tables(tables, replace(case, id="another"))
    assert refused.value.problems[0].rule == "different-cases"
    (tables / "made.parquet").unlink()
    with pytest.raises(Refused) as refused:
        gather_tables(tables, case)
    assert refused.value.problems[0].rule == "unreadable-file"


def test_without_the_other_engine_it_says_what_to_install(
    case: Case, ferry: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    write_all(tmp_path / "class", walks_of_a_class(case, 2), case)
    with pytest.raises(Refused) as refused:
        gather(walk_files(tmp_path / "class"), case, ferry, tables=tmp_path / "tables")
    (problem,) = refused.value.problems
    assert (problem.rule, "juncture[gather]" in problem.mend) == ("extra-missing", True)


QUESTIONS = re.compile(r"^```sql\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def test_the_questions_of_the_page_are_answered(case: Case, ferry: Path, tmp_path: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "gathering.md").read_text("utf-8")
    questions = QUESTIONS.findall(page)
    assert len(questions) >= 3
    with store() as kept:
        write_all(tmp_path / "class", walks_of_a_class(case, 60), case)
        kept.add(Reader(case).rows(walk_files(tmp_path / "class")))
        for question in questions:
            assert list(kept.ask(question)), question
    for table, columns in TABLES.items():
        assert f"| `{table}` | {', '.join(f'`{column}`' for column in columns)} |" in page

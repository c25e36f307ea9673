"""The real command, as a shell runs it."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
SILENT = "The document says nothing of what would follow."
LEFT_OUT = ("PYTHON", "XDG_", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "TERM", "LC_", "LANG")

Done = subprocess.CompletedProcess[str]
Run = Callable[..., Done]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """That of the tests, with a home of its own and nothing said about the terminal."""
    home = tmp_path / "home"
    home.mkdir()
    kept = {name: value for name, value in os.environ.items() if not name.startswith(LEFT_OUT)}
    homes = dict.fromkeys(("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"), str(home))
    return kept | homes | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}


@pytest.fixture
def run(environment: dict[str, str], tmp_path: Path) -> Run:
    def run(*arguments: str | Path, stdin: str = "", code: int = 0, **extra: str) -> Done:
        done = subprocess.run(
            [sys.executable, "-m", "tui", *map(str, arguments)],
            input=stdin,
            cwd=tmp_path,
            env=environment | extra,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=60,
        )
        assert done.returncode == code, done.stdout + done.stderr
        assert "Traceback" not in done.stderr
        return done

    return run


@pytest.fixture
def call(
    environment: dict[str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Run:
    """As `run`, and in this process, which is much faster."""
    from tui.cli import main

    def call(*arguments: str | Path, code: int = 0, **extra: str) -> Done:
        monkeypatch.chdir(tmp_path)
        for name in os.environ.keys() - environment.keys():
            monkeypatch.delenv(name)
        for name, value in (environment | extra).items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr(sys, "argv", ["juncture", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        told = capsys.readouterr()
        assert ended.value.code == code, told.out + told.err
        return Done(sys.argv, code, told.out, told.err)

    return call


@pytest.fixture
def stopped(ferry: Path) -> Path:
    """A scenario beside the small case."""
    path = ferry.with_name("stopped.toml")
    path.write_text(
        'format = 1\n[scenario]\ntitle = "Stopped"\n[case]\nid = "ferry"\n'
        '[choices]\nboat = "stop"\ntimetable = ["railway"]\n',
        "utf-8",
    )
    return path


# show


def test_show_json_is_the_object_that_is_promised(run: Run, ferry: Path, stopped: Path) -> None:
    from pydantic import TypeAdapter

    from tui.records.shapes import Show

    shown = json.loads(run("show", stopped, "--json").stdout)
    TypeAdapter(Show).validate_python(shown, strict=True)
    assert shown["scenario"]["title"] == "Stopped"
    assert shown["scenario"]["choices"] == {"boat": "stop", "timetable": ["railway"]}
    states = {item["id"]: item["state"] for item in shown["consequences"]}
    assert states["no-school"] == "follows"
    assert states["visits"] == "ruled out"
    text = (ferry.parents[2] / "seeds" / "memo.txt").read_bytes().decode()
    for passage in shown["passages"]:
        assert text[passage["start"] : passage["end"]] == passage["text"]


def test_show_is_the_same_from_the_cache(run: Run, ferry: Path) -> None:
    first = run("show", ferry, "--json").stdout
    assert run("show", ferry, "--json").stdout == first
    memo = ferry.parents[2] / "seeds" / "memo.txt"
    memo.write_text(memo.read_text("utf-8") + "More.\n", "utf-8")
    assert json.loads(run("show", ferry, "--json").stdout)["passages"][0]["status"] == "moved"


def test_show_for_people(run: Run, ferry: Path) -> None:
    done = run("show", ferry)
    assert SILENT in done.stdout
    assert "\x1b" not in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80
    assert not done.stderr
    assert max(map(len, run("show", ferry, COLUMNS="40").stdout.splitlines())) <= 40
    assert max(map(len, run("show", ferry, COLUMNS="120").stdout.splitlines())) > 80


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_output_survives_a_poor_encoding(run: Run, ferry: Path, encoding: str) -> None:
    poor = {"PYTHONUTF8": "0", "PYTHONIOENCODING": encoding}
    run("show", ferry, **poor)
    shown = json.loads(run("show", ferry, "--json", **poor).stdout)
    assert "“" in next(p["text"] for p in shown["passages"] if p["id"] == "falling")


def test_the_bundled_case_and_its_scenarios_go_by_name(run: Run) -> None:
    shown = json.loads(run("show", "us-china-ai", "--json").stdout)
    assert shown["case"]["id"] == "us-china-ai"
    assert shown["coverage"]["unaccounted"] == 0
    text = (ROOT / "seeds" / shown["case"]["documents"][0]["path"]).read_bytes().decode()
    for passage in shown["passages"]:
        assert passage["status"] == "exact"
        assert text[passage["start"] : passage["end"]] == passage["text"]
    saved = sorted((ROOT / "scenarios" / "us-china-ai").glob("*.toml"))
    names = [path.stem for path in saved if path.name != "case.toml"]
    assert len(names) >= 3
    for name in names:
        by_name = json.loads(run("show", f"us-china-ai/{name}", "--json").stdout)
        by_path = json.loads(
            run("show", ROOT / f"scenarios/us-china-ai/{name}.toml", "--json").stdout
        )
        assert by_name == by_path
        assert by_name["scenario"]["title"]


def test_a_folder_means_the_case_in_it(run: Run, ferry: Path) -> None:
    assert json.loads(run("show", ferry.parent, "--json").stdout)["case"]["id"] == "ferry"


def test_what_has_changed_since_a_scenario_was_saved_is_told(run: Run, stopped: Path) -> None:
    stopped.write_text(stopped.read_text("utf-8").replace('"stop"', '"sell"'), "utf-8")
    done = run("show", stopped, "--json")
    json.loads(done.stdout)
    assert "1 option is gone: boat.sell." in done.stderr


def test_show_adds_what_is_asked_for(call: Run, stopped: Path) -> None:
    from pydantic import TypeAdapter

    from tui.records.shapes import Show

    plain = call("show", stopped).stdout
    asked = call("show", stopped, "--support", "--hinges", "--silences").stdout
    added = (
        "One doubt fells it: memo ¶1 s2.",
        "WHAT DEPENDS ON EACH DECISION",
        "WHERE THE DOCUMENT",
    )
    assert not any(words in plain for words in added)
    assert all(words in asked for words in added)
    shown = json.loads(call("show", stopped, "--json", "--support").stdout)
    TypeAdapter(Show).validate_python(shown, strict=True)
    assert "hinges" not in shown
    assert shown["consequences"][1]["fragility"]["sets"] == [["families-move"], ["school-closes"]]
    shown = json.loads(call("show", stopped, "--json", "--hinges", "--silences").stdout)
    TypeAdapter(Show).validate_python(shown, strict=True)
    assert shown["hinges"][0]["turns"][0]["disappears"] == ["move-away", "no-school"]
    assert shown["silences"]["options"] == ["boat.keep", "timetable.railway"]
    assert "support" not in shown["consequences"][0]


# compare


def test_compare_tells_what_differs_and_why(call: Run, ferry: Path, stopped: Path) -> None:
    from pydantic import TypeAdapter

    from tui.records.answer_shapes import Compare

    text = call("compare", ferry, stopped, code=1).stdout
    assert "From A to B, this alone turns it:\n      → Night ferry → Stop it\n" in text
    assert "bridge" not in text
    assert "A bridge comes in 2031" in call("compare", ferry, stopped, "--all", code=1).stdout
    told = json.loads(call("compare", ferry, stopped, "--json", code=1).stdout)
    TypeAdapter(Compare).validate_python(told, strict=True)
    assert [item["id"] for item in told["consequences"]] == ["move-away", "no-school"]
    everything = json.loads(call("compare", ferry, stopped, "--json", "--all", code=1).stdout)
    assert len(everything["consequences"]) == 4


def test_compare_of_the_same_is_fine(call: Run, stopped: Path) -> None:
    copy = stopped.with_name("copy.toml")
    copy.write_bytes(stopped.read_bytes().replace(b"Stopped", b"Another name"))
    assert "Nothing differs" in call("compare", stopped, copy).stdout
    assert json.loads(call("compare", stopped, copy, "--json").stdout)["same"]


def test_compare_takes_names(call: Run) -> None:
    names = ["us-china-ai", "us-china-ai/status-quo", "us-china-ai/recommended"]
    told = json.loads(call("compare", *names, "--json", code=1).stdout)
    assert [item["file"] for item in told["scenarios"]] == names
    assert told["scenarios"][0]["title"] is None


def test_compare_says_of_which_file_a_notice_is(call: Run, ferry: Path, stopped: Path) -> None:
    stopped.write_text(stopped.read_text("utf-8").replace('"stop"', '"sell"'), "utf-8")
    done = call("compare", ferry, stopped, code=1)
    assert f"{stopped}: 1 option is gone: boat.sell." in done.stderr


def test_only_scenarios_of_one_case_are_compared(call: Run, ferry: Path, stopped: Path) -> None:
    done = call("compare", stopped, "us-china-ai", code=2)
    assert not done.stdout
    told = f"us-china-ai: This is of the case “us-china-ai”, and {stopped} of “ferry”."
    assert done.stderr.startswith(told)
    other = ferry.parent.with_name("older")
    other.mkdir()
    other.joinpath("case.toml").write_bytes(ferry.read_bytes() + b"\n")
    done = call("compare", ferry, other, code=2)
    assert f"This is of another version of the case “ferry” than {ferry}." in done.stderr


# seek


def test_seek_tells_the_smallest_changes(call: Run, ferry: Path) -> None:
    from pydantic import TypeAdapter

    from tui.records.answer_shapes import Seek

    assert "Night ferry → Stop it" in call("seek", ferry, "--want", "no-school").stdout
    told = json.loads(
        call("seek", ferry, "--want", "no-school", "--avoid", "visits", "--json").stdout
    )
    TypeAdapter(Seek).validate_python(told, strict=True)
    assert (told["want"], told["avoid"]) == (["no-school"], ["visits"])
    assert told["answers"][0]["choices"] == {"boat": "stop"}
    done = call("seek", ferry, "--want", "no-school", "--want", "bridge", "--avoid", "visits")
    assert "1 WAY" in done.stdout


def test_seek_says_why_there_is_no_way(call: Run, ferry: Path) -> None:
    done = call("seek", ferry, "--want", "no-school", "--avoid", "move-away", code=1)
    assert "No course does it all." in done.stdout
    assert "Night ferry: Stop it → Families leave" in done.stdout
    told = json.loads(call("seek", ferry, "--avoid", "bridge", "--json", code=1).stdout)
    assert told["conflict"]["kind"] == "regardless"


def test_seek_knows_only_the_consequences_of_the_case(call: Run, ferry: Path) -> None:
    done = call("seek", ferry, "--want", "no-scool", "--avoid", "xyz", code=2)
    assert not done.stdout
    first, second = done.stderr.splitlines()
    assert "There is no consequence “no-scool” in this case. Do you mean “no-school”?" in first
    assert "There is no consequence “xyz” in this case. Correct the name." in second
    assert f"`juncture futures {ferry}` lists them all." in first
    done = call("seek", ferry, "--want", "bridge", "--avoid", "bridge", code=2)
    assert "The consequence “bridge” is named with --want and with --avoid." in done.stderr


# futures


def test_futures_counts_and_describes_them(call: Run, stopped: Path) -> None:
    from pydantic import TypeAdapter

    from tui.records.answer_shapes import Futures

    text = call("futures", stopped).stdout
    assert "8 courses lead to 2 futures. Your choices lead to the one marked yours." in text
    assert "  no-school " in text
    told = json.loads(call("futures", stopped, "--json", "--most", "1").stdout)
    TypeAdapter(Futures).validate_python(told, strict=True)
    assert len(told["futures"]) == 1
    assert told["yours"]["rank"] == 1
    here = json.loads(call("futures", stopped, "--json", "--from-here").stdout)
    assert here["space"] == {"courses": 1, "futures": 1, "complete": True}


@pytest.mark.parametrize("columns", ["20", "60", "200"])
def test_text_fits_the_width_that_is_asked_for(call: Run, stopped: Path, columns: str) -> None:
    for command, code in (
        (["compare", stopped.parent, stopped], 1),
        (["seek", stopped, "--avoid", "no-school"], 0),
        (["futures", stopped.parent], 0),
        (["show", stopped, "--support", "--hinges", "--silences"], 0),
    ):
        text = call(*command, code=code, COLUMNS=columns).stdout
        longest = max(map(len, text.replace(str(stopped), "").splitlines()))
        assert 18 <= longest <= int(columns)
        assert "\x1b" not in text


# check


def test_check_is_content_with_good_files(run: Run, ferry: Path, stopped: Path) -> None:
    done = run("check", ferry)
    assert "8 sentences: 7 cited, 1 set aside, 0 unaccounted for." in done.stdout
    run("check", stopped)
    run("check", ferry, stopped)
    run("check", "us-china-ai")


def test_check_tells_what_is_wrong_and_where(run: Run, ferry: Path) -> None:
    text = ferry.read_text("utf-8")
    ferry.write_text(text.replace('hedges = ["might"]', 'hedges = ["surely"]'), "utf-8")
    done = run("check", ferry, code=1)
    assert "hedge-not-in-passage" in done.stdout
    told = json.loads(run("check", ferry, "--json", code=1).stdout)
    (error,) = [p for p in told["problems"] if p["severity"] == "error"]
    line = text.splitlines().index('  hedges = ["might"]') + 1
    assert (error["rule"], error["line"]) == ("hedge-not-in-passage", line)
    assert told["coverage"] == {"sentences": 8, "cited": 7, "set_aside": 1, "unaccounted": 0}


def test_check_tells_a_scenario_that_no_longer_opens_as_saved(run: Run, stopped: Path) -> None:
    text = stopped.read_text("utf-8")
    stopped.write_text(text + '[outcome]\nfollows = ["move-away"]\n', "utf-8")
    done = run("check", stopped, code=1)
    assert "error: differs: 2 consequences follow now, and did not then" in done.stdout
    stopped.write_text(text.replace("[choices]", f'digest = "{"0" * 64}"\n[choices]'), "utf-8")
    assert "note: differs: The case file has changed" in run("check", stopped).stdout
    stopped.write_text(text.replace('"ferry"', '"nowhere"'), "utf-8")
    assert "case-not-found" in run("check", stopped, code=1).stdout


def test_check_of_several_gives_the_worst_code(run: Run, ferry: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text("format = = 1\n", "utf-8")
    assert "toml-syntax" in run("check", ferry, broken, code=1).stdout
    told = json.loads(run("check", ferry, broken, tmp_path / "no", "--json", code=2).stdout)
    assert [item["problems"][0]["rule"] for item in told[1:]] == ["toml-syntax", "unreadable-file"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("report.md", b"# Aims\n\nIt may go.\n\n- Or not.\n> Quoted.\n"),
        ("report.pdf", b"%PDF-1.7\n\xff\xfe\n"),
    ],
)
def test_a_document_is_told_from_an_outline(
    call: Run, tmp_path: Path, name: str, data: bytes
) -> None:
    (tmp_path / name).write_bytes(data)
    told = call("outline", name, code=2).stderr
    assert told.startswith(f"{name}: This is no outline: ")
    assert told.endswith(f"juncture new {name}. Or read its sentences: juncture read {name}\n")


@pytest.mark.parametrize(
    "text", ["? Shall it go?\nWords.\n", "document: a.txt\nWords.\n", "Words [s3].\n", ""]
)
def test_an_outline_that_is_begun_is_told_its_lines(call: Run, tmp_path: Path, text: str) -> None:
    (tmp_path / "a.outline").write_text(text, "utf-8")
    assert "a.outline:1:" in call("outline", "a.outline", code=2).stderr.replace(":2:", ":1:")


def test_where_more_may_be_wrong_than_is_told_it_is_said(
    call: Run, ferry: Path, tmp_path: Path
) -> None:
    text, words = ferry.read_text("utf-8"), "There may be more: no more than 20 are told"
    for number, is_said in ((19, False), (30, True)):
        ferry.write_text("".join(f"wrong-{n} = 1\n" for n in range(number)) + text, "utf-8")
        checked = call("check", ferry, code=1).stdout
        assert (words in checked) == is_said
        assert checked.count("unknown-key") == min(number, 20)
        outline = tmp_path / "a.outline"
        outline.write_text("Words alone [s1].\n" * number, "utf-8")
        assert (words in call("outline", outline, code=2).stderr) == is_said


def test_check_shows_some_of_what_is_found_and_counts_the_rest(run: Run, ferry: Path) -> None:
    text = ferry.read_text("utf-8")
    text = text.replace('hedges = ["might"]', 'hedges = ["surely"]')
    ferry.write_text(text.replace('"That might close the school."', '"It will."'), "utf-8")
    first = run("check", ferry, "--limit", "1", code=1).stdout
    assert ": error: passage-not-found: " in first.split("\n")[0]
    assert "more finding" in first
    only = run("check", ferry, "--rule", "sentence-unaccounted", code=1).stdout
    assert "sentence-unaccounted" in only
    assert "passage-not-found" not in only
    summary = run("check", ferry, "--summary", code=1).stdout
    assert "By rule:" in summary
    assert "Unaccounted for, by section:" in summary
    record = json.loads(run("check", ferry, "--json", "--limit", "1", code=1).stdout)
    assert [problem["rank"] for problem in record["problems"]] == [1]
    assert (
        record["omitted"]
        == len(json.loads(run("check", ferry, "--json", code=1).stdout)["problems"]) - 1
    )
    wrong = run("check", ferry, "--rule", "sentence-unacounted", code=2).stderr
    assert "Do you mean “sentence-unaccounted”" in wrong


def test_check_prints_what_its_schema_says(run: Run, ferry: Path, stopped: Path) -> None:
    from pydantic import TypeAdapter

    from tui.records.check_shapes import Check

    for file in (ferry, stopped):
        record = json.loads(run("check", file, "--json").stdout)
        TypeAdapter(Check).validate_python(record, strict=True)
    assert json.loads(run("schema", "check").stdout)["title"] == "Check"


def test_check_watches_a_case_and_its_document_until_it_is_interrupted(
    environment: dict[str, str], ferry: Path
) -> None:
    watching = subprocess.Popen(
        [sys.executable, "-m", "tui", "check", ferry, "--watch"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
    )
    assert watching.stdout
    assert watching.stderr

    def until(words: str) -> str:
        lines = []
        for line in watching.stdout or ():
            lines.append(line)
            if words in line:
                return "".join(lines)
        raise AssertionError("".join(lines))

    with watching:
        until("unaccounted for.")
        text = ferry.read_text("utf-8")
        ferry.write_text(text.replace('hedges = ["might"]', 'hedges = ["surely"]'), "utf-8")
        assert "hedge-not-in-passage" in until("1 error")
        memo = ferry.parents[2] / "seeds" / "memo.txt"
        memo.write_text(memo.read_text("utf-8") + "\nMore.\n", "utf-8")
        assert "document-changed" in until("2 errors")
        watching.send_signal(getattr(signal, "CTRL_C_EVENT", signal.SIGINT))
        assert not watching.stderr.read()
    assert watching.returncode == 0


def test_check_says_what_it_needs_to_watch(
    call: Run, ferry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    assert "pip install 'juncture[watch]'" in call("check", ferry, "--watch", code=2).stderr


# new, read


def test_new_makes_a_case_among_ones_own_that_goes_by_name(run: Run, tmp_path: Path) -> None:
    (tmp_path / "Ferry report.md").write_text("# Aims\n\nIt *may* go.\n", "utf-8")
    done = run("new", "Ferry report.md", "--title", "The night ferry")
    assert "Markdown, read by markdown-it-py" in done.stdout
    assert "juncture read" in done.stdout
    assert not done.stderr
    places = json.loads(run("where", "--json").stdout)
    assert Path(places["own"], "ferry-report", "case.toml").is_file()
    assert "The night ferry" in run("show", "ferry-report").stdout
    assert "s2  It may go." in run("read", "ferry-report").stdout
    assert "is something of that name already" in run("new", "Ferry report.md", code=2).stderr
    run("new", "Ferry report.md", "--into", ".", "--no-open")
    assert (tmp_path / "ferry-report" / "seeds" / "Ferry report.md").is_file()


def test_read_says_when_the_document_of_a_case_is_missing(call: Run, ferry: Path) -> None:
    (ferry.parents[2] / "seeds" / "memo.txt").unlink()
    told = call("read", ferry, code=2).stderr
    assert "The document “memo” cannot be read: memo.txt." in told


def test_read_numbers_the_sentences_and_marks_words(call: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Aims\n\nIt may go. They said no.\n", "utf-8")
    text = call("read", "a.md").stdout
    assert "s2  It may go.\n    hedges may\n" in text
    assert "s3  They said no.\n    reports said · denies no\n" in text
    assert "1 of 3 sentences with “they SAID”" in call("read", "a.md", "--find", "they SAID").stdout
    assert "0 of 3 sentences" in call("read", "a.md", "--find", "nowhere", code=1).stdout
    told = json.loads(call("read", "a.md", "--find", "said", "--json").stdout)
    sentence = told["documents"][0]["matching"][0]
    assert (sentence["number"], sentence["section"], sentence["page"]) == (3, "Aims", None)
    assert [cue["kind"] for cue in sentence["cues"]] == ["report", "negation"]


def test_what_read_prints_is_what_its_schema_says(call: Run, ferry: Path) -> None:
    from pydantic import TypeAdapter

    from tui.records.read_shapes import Read

    told = call("read", ferry, "--json").stdout
    assert TypeAdapter(Read).validate_json(told, strict=True)["documents"][0]["id"] == "memo"


@pytest.mark.parametrize("name", ["report.md", "report.pdf", "report", "old.doc"])
def test_a_document_is_not_walked_but_may_become_a_case(
    call: Run, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_bytes(b"# Aims\n\nIt may go.\n")
    told = call(name, code=2).stderr
    assert "not a case or a scenario" in told or "neither a case nor a scenario" in told
    assert f"juncture new {name}" in told


READERS_OF_CASES = ("show", "check", "brief", "graph", "seek --want x", "anchor", "accept")


@pytest.mark.parametrize("command", READERS_OF_CASES)
@pytest.mark.parametrize(
    ("name", "data", "mend"),
    [
        ("passwd", b"root:x:0:0:root:/root:/bin/sh\n", "juncture new passwd"),
        ("report.md", b"# Aims\n\n```toml\n[case]\n[[documents]]\n```\n", "juncture new report.md"),
        ("report.pdf", b"%PDF-1.7\n\xff\n", "juncture new report.pdf"),
        ("program", b"\x7fELF\0\xff\0", "`juncture where` lists the cases"),
        ("pyproject.toml", b'[build-system]\nrequires = ["x"]\n', "which have [[documents]]"),
    ],
)
def test_what_is_plainly_no_case_is_told_what_a_case_is(
    call: Run, tmp_path: Path, command: str, name: str, data: bytes, mend: str
) -> None:
    (tmp_path / name).write_bytes(data)
    done = call(*command.split(), name, code=2)
    told = done.stdout + done.stderr
    assert "A case is a TOML file that says what can be decided, and what a document says" in told
    assert mend in told
    assert f"{name}:1" not in told
    assert "toml-syntax" not in told


@pytest.mark.parametrize("command", READERS_OF_CASES)
@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("case.toml", "x y\n", "1:3"),
        ("half.toml", "root:x:0\n", "1:5"),
        ("case.toml.bak", "format = 1\n\n[case]\nid = = 1\n", "4:6"),
        ("case.txt", "format = = 1\n", "1:10"),
        ("mine", "# mine\n[scenario]\ntitle = x\n", "3:9"),
        ("case", "id = “a\n[[documents]]\n", "1:6"),
    ],
)
def test_where_a_broken_case_is_wrong_is_told_whatever_it_is_called(
    call: Run, tmp_path: Path, command: str, name: str, text: str, place: str
) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    done = call(*command.split(), name, code=1 if command == "check" else 2)
    assert f"{name}:{place}:" in done.stdout + done.stderr


@pytest.mark.parametrize("command", ["anchor", "accept", "outline", "read"])
def test_a_scenario_where_only_a_case_will_do_is_told_as_that(
    call: Run, ferry: Path, stopped: Path, command: str
) -> None:
    told = call(command, stopped, code=2).stderr
    assert told.count("\n") == 1
    assert "This is a scenario, which is one walk through a case" in told
    assert told.endswith(f"Name its case: {ferry}\n")


def test_a_file_that_is_not_there_is_not_called_a_document(call: Run) -> None:
    assert "There is no file, case or walk of this name." in call("report.md", code=2).stderr


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("shw", "“show”"),
        ("town-bath", "“town-baths”"),
        ("--plain chek", "“check”"),
        ("show town-bath", "“town-baths”"),
        ("show us-china-ai/status-qou", "“us-china-ai/status-quo”"),
        ("show us-chna-ai/status-quo", "“us-china-ai/status-quo”"),
        ("shw us-china-ai", "“show”"),
        ("chek us-china-ai --json", "“check”"),
    ],
)
def test_a_slip_in_a_name_is_told_with_what_is_meant(call: Run, line: str, meant: str) -> None:
    assert f" Do you mean {meant}" in call(*line.split(), code=2).stderr


COMMANDS_THAT_NAME = (
    "show FILE",
    "check FILE",
    "compare FILE us-china-ai",
    "compare us-china-ai FILE",
    "seek FILE --want x",
    "futures FILE",
    "brief FILE",
    "brief us-china-ai --against FILE",
    "graph FILE",
    "read FILE",
    "anchor FILE",
    "accept FILE",
    "outline FILE",
    "gather FILE",
    "gather us-china-ai --case FILE",
    "--plain FILE",
)


@pytest.mark.parametrize("line", COMMANDS_THAT_NAME)
@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("twon-baths", "town-baths"),
        ("us-chna-ai/status-qou", "us-china-ai/status-quo"),
        ("small/scenarios/fery", "small/scenarios/ferry"),
        ("small/scenarios/ferry/caes.toml", "small/scenarios/ferry/case.toml"),
    ],
)
def test_every_command_tells_what_may_be_meant_by_a_name(
    call: Run, ferry: Path, line: str, slip: str, meant: str
) -> None:
    assert ferry.is_file()
    words = line.replace("FILE", slip).split()
    done = call(*words, code=2)
    told = done.stderr + done.stdout.replace("\n  mend:", "")
    assert f"{slip}: " in told
    assert f" Do you mean “{meant}”?" in told


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("new reprot.md", "“report.md”"),
        ("new reprot.md --into own", "“report.md”"),
        ("new report.md --outline reprot.outline", "“report.outline”"),
        ("outline reprot.outline", "“report.outline”"),
        ("read reprot.md", "“report.md”"),
    ],
)
def test_what_may_be_meant_by_the_name_of_a_document_lies_where_that_would(
    call: Run, tmp_path: Path, line: str, meant: str
) -> None:
    for name in ("report.md", "report.outline", ".reprot.md", "other.outline"):
        (tmp_path / name).write_text("One.\n", "utf-8")
    told = call(*line.split(), code=2).stderr
    assert "of this name. " in told
    assert meant in told.partition("Do you mean ")[2]
    assert ".reprot.md”" not in told
    assert "other" not in told  # an ending alone is no likeness


def test_a_document_is_not_meant_by_the_name_of_a_case(call: Run) -> None:
    assert "town-baths" not in call("new", "town-bath", code=2).stderr.replace("town-bath:", "")


def test_a_visitor_is_not_told_what_lies_here(call: Run, tmp_path: Path) -> None:
    (tmp_path / "secret.toml").write_text("", "utf-8")
    assert "secret.toml" in call("show", "secrt.toml", code=2).stderr
    assert "secret.toml" not in call("show", "secrt.toml", code=2, JUNCTURE_VISITOR="own").stderr


@pytest.mark.parametrize("line", ["zzzzz", "wlak", "show zzzzz/shw", "show shw", "zzzzz --json"])
def test_what_is_like_nothing_is_not_guessed(call: Run, line: str) -> None:
    assert "Do you mean" not in call(*line.split(), code=2).stderr


# where, schema, anchor, version, help


def test_where_names_every_place(run: Run) -> None:
    places = json.loads(run("where", "--json").stdout)
    names = [
        "format",
        "bundled",
        "cases",
        "own",
        "scenarios",
        "trash",
        "drafts",
        "crashes",
        "cache",
    ]
    names += ["config", "settings", "faults"]
    assert list(places) == names
    assert Path(places["cases"][0]).is_file()
    assert Path(places["bundled"], "scenarios", "us-china-ai", "case.toml").is_file()
    text = run("where").stdout
    assert all(str(place) in text for place in (places["drafts"], places["cases"][0]))


def test_where_tells_what_is_wrong_with_the_settings(run: Run) -> None:
    file = Path(json.loads(run("where", "--json").stdout)["settings"])
    assert not file.exists()
    file.parent.mkdir(parents=True)
    file.write_text('them = "juncture"\n', "utf-8")
    told = run("where")
    assert f"{file.name}:1:1: There is no setting “them”. Do you mean “theme”?" in told.stderr
    assert str(file) in told.stdout


def test_where_tells_all_that_the_app_finds_wrong_with_the_settings(run: Run) -> None:
    file = Path(json.loads(run("where", "--json").stdout)["settings"])
    file.parent.mkdir(parents=True)
    wrong = """theme = "juncture-lite"
them = 1
ascii = 3
[keys]
whyy = "Q"
why = "ff2"
save = "q"
undo = "ctrl+m"
"""
    file.write_text(wrong, "utf-8")
    faults = run("where").stderr.splitlines()
    lines = [fault.partition(f"{file.name}:")[2].partition(":")[0] for fault in faults]
    assert lines == ["1", "2", "3", "5", "6", "7", "8"]
    assert "There is no theme “juncture-lite”. Do you mean “juncture-light”" in faults[0]
    assert "“q” would do both “quit” and “save”" in faults[5]


def test_where_tells_programs_what_is_wrong_with_the_settings(run: Run) -> None:
    from pydantic import TypeAdapter

    from tui.records.where_shapes import Where

    told = json.loads(run("where", "--json").stdout)
    TypeAdapter(Where).validate_python(told, strict=True)
    assert told["faults"] == []
    file = Path(told["settings"])
    file.parent.mkdir(parents=True)
    file.write_text('\nthem = "juncture"\ntheme = "juncture-lite"\n', "utf-8")
    done = run("where", "--json")
    told = json.loads(done.stdout)
    TypeAdapter(Where).validate_python(told, strict=True)
    assert [(fault["line"], fault["column"]) for fault in told["faults"]] == [(2, 1), (3, 9)]
    assert told["faults"][0]["message"] == "There is no setting “them”."
    assert told["faults"][0]["mend"] == "Do you mean “theme”?"
    assert not done.stderr


def test_where_tells_all_of_it_however_much_it_is(run: Run) -> None:
    file = Path(json.loads(run("where", "--json").stdout)["settings"])
    file.parent.mkdir(parents=True)
    keys = [f"action-{number} = 1\n" for number in range(30)]
    file.write_text("".join([*(f"s{key}" for key in keys), "[keys]\n", *keys]), "utf-8")
    faults = run("where").stderr.splitlines()
    lines = [fault.partition(f"{file.name}:")[2].partition(":")[0] for fault in faults]
    assert lines == [str(line) for line in range(1, 62) if line != 31]


def test_a_case_of_ones_own_is_found_by_its_name(run: Run, ferry: Path) -> None:
    own = Path(json.loads(run("where", "--json").stdout)["own"])
    shutil.copytree(ferry.parents[2], own / "mine")
    shutil.move(own / "mine" / "scenarios" / "ferry" / "case.toml", own / "mine" / "case.toml")
    assert "night ferry" in run("show", "mine").stdout
    assert str(own / "mine" / "case.toml") in run("where").stdout
    text = 'format = 1\n[scenario]\ntitle = "Mine"\n[case]\nid = "ferry"\n'
    walk = own.parents[2] / "walk.toml"
    walk.write_text(text, "utf-8")
    assert "night ferry" in run("show", walk).stdout


def test_a_full_stop_is_the_case_in_this_folder(run: Run, ferry: Path, tmp_path: Path) -> None:
    shutil.copytree(ferry.parents[2] / "seeds", tmp_path / "seeds")
    shutil.copy(ferry, tmp_path / "case.toml")
    assert "night ferry" in run("show", ".").stdout


def test_help_names_each_kind_of_schema(call: Run) -> None:
    told = " ".join(call("schema", "-h").stdout.split())
    named = told.partition("KIND is ")[2].partition(", for what")[0]
    wrong = call("schema", "novel", code=2).stderr
    assert sorted(re.findall(r"\w+", named.replace(" or ", " "))) == sorted(
        re.findall(r"'(\w+)'", wrong.partition("is not one of")[2])
    )


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        ("case", "documents"),
        ("scenario", "choices"),
        ("show", "consequences"),
        ("compare", "scenarios"),
        ("seek", "answers"),
        ("futures", "space"),
        ("where", "faults"),
    ],
)
def test_schema_prints_json_schema(run: Run, kind: str, key: str) -> None:
    schema = json.loads(run("schema", kind).stdout)
    assert key in schema["properties"]


def test_the_schema_of_a_link_names_its_keys_as_files_do(run: Run) -> None:
    link = json.loads(run("schema", "show").stdout)["$defs"]["ShownLink"]
    assert next(iter(link["properties"])) == "from"
    assert "from" in json.loads(run("schema", "case").stdout)["$defs"]["LinkTable"]["properties"]


def test_anchor_writes_digests_and_says_which(run: Run, ferry: Path) -> None:
    original = ferry.read_bytes()
    assert run("anchor", ferry).stdout == "0 entries written.\n"
    assert ferry.read_bytes() == original
    bare = b"".join(
        line for line in original.splitlines(keepends=True) if not line.startswith(b"digest")
    )
    ferry.write_bytes(b"\xef\xbb\xbf" + bare)
    assert "7 entries written." in run("anchor", ferry).stdout
    assert ferry.read_bytes() == b"\xef\xbb\xbf" + original


def test_anchor_accepts_a_change_only_when_told_to(run: Run, ferry: Path) -> None:
    text = ferry.read_text("utf-8")
    at = text.index('digest = "') + len('digest = "')
    ferry.write_text(text[:at] + "0" * 16 + text[at + 16 :], "utf-8", newline="")
    changed = ferry.read_bytes()
    told = run("anchor", ferry, code=1).stdout
    assert "then run this with --accept must-decide" in told
    assert ferry.read_bytes() == changed
    for answer in ("", "n\n", "\n"):
        run("anchor", ferry, "--accept", "must-decide", stdin=answer, code=1)
        assert ferry.read_bytes() == changed
    told = run("anchor", ferry, "--accept", "must-decide", stdin="y\n").stdout
    assert "Accepted: must-decide." in told
    assert ferry.read_text("utf-8") == text


def test_anchor_leaves_what_is_not_found(run: Run, ferry: Path) -> None:
    text = ferry.read_text("utf-8")
    ferry.write_text(text.replace('"That might close the school."', '"It will."'), "utf-8")
    assert "school-closes" in run("anchor", ferry, code=1).stdout


def test_anchor_accepts_nothing_in_bulk(run: Run, ferry: Path) -> None:
    before = ferry.read_bytes()
    done = run("anchor", ferry, "--accept", "a", "--accept", "b", "--yes", code=2)
    assert "one --accept at a time" in done.stderr
    assert ferry.read_bytes() == before


def test_anchor_names_what_could_be_accepted(run: Run, ferry: Path) -> None:
    done = run("anchor", ferry, "--accept", "nothing", "--yes", code=2)
    assert "Nothing called “nothing” has changed." in done.stderr


def test_help_and_version(run: Run) -> None:
    assert run("--version").stdout.startswith("juncture")
    text = run("-h").stdout
    assert "[--plain] [FILE]" in text
    for command in (
        "show", "check", "compare", "seek", "futures", "anchor", "where", "schema",
    ):  # fmt: skip
        assert f"  {command} " in text
        assert "Usage: juncture" in run(command, "--help").stdout
    for command in ("show", "compare", "seek", "futures"):
        told = run(command, "-h").stdout
        assert "Exit codes: 0 " in told
        assert "\b" not in told
    assert "\n  walk " not in text.split("Commands:")[1]


# the plain walk


def test_a_walk_through_pipes_saves_and_opens_again(run: Run, ferry: Path) -> None:
    done = run(ferry, stdin="2\n1\ns\nMy course\nq\n")
    assert "Decision 1 of 2: Night ferry." in done.stdout
    assert "One number: 2\n" in done.stdout
    assert not done.stderr
    shown = json.loads(run("show", ferry.with_name("my-course.toml"), "--json").stdout)
    assert shown["scenario"]["choices"] == {"boat": "stop", "timetable": ["railway"]}
    again = run("--plain", ferry.with_name("my-course.toml"), stdin="q\n")
    assert "You are walking “My course”." in again.stdout


def test_a_walk_whose_input_ends_says_what_is_lost(run: Run, ferry: Path) -> None:
    assert "Nothing was saved." in run("--plain", ferry, stdin="2\n").stdout
    assert "Nothing was saved." not in run(ferry, "--plain", stdin="").stdout


def test_without_a_file_the_bundled_case_is_walked(run: Run) -> None:
    decisions = json.loads(run("show", "us-china-ai", "--json").stdout)["decisions"]
    first = f"Decision 1 of {len(decisions)}: {decisions[0]['label']}."
    assert first in run(stdin="q\n").stdout
    assert first in run("--plain", stdin="q\n").stdout


def test_input_that_is_not_text_does_not_break_the_walk(
    environment: dict[str, str], ferry: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tui", str(ferry)],
        input=b"\xff\xfe\x1b[2J\nq\n",
        env=environment,
        capture_output=True,
        timeout=60,
    )
    assert done.returncode == 0
    assert b"is not an answer" in done.stdout
    assert b"\x1b" not in done.stdout


def test_a_file_that_is_named_like_a_command_can_be_walked(
    run: Run, stopped: Path, tmp_path: Path
) -> None:
    stopped.parent.joinpath("case.toml").rename(tmp_path / "case.toml")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "small" / "seeds" / "memo.txt").rename(tmp_path / "seeds" / "memo.txt")
    stopped.rename(tmp_path / "show")
    assert "You are walking “Stopped”." in run("./show", stdin="q\n").stdout


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize("term", ["dumb", ""])
def test_a_simple_terminal_gets_the_plain_walk(
    environment: dict[str, str], ferry: Path, term: str
) -> None:
    import pty

    arguments = [sys.executable, "-m", "tui", *([] if term else ["--plain"]), str(ferry)]
    process, terminal = pty.fork()
    if not process:
        os.execve(sys.executable, arguments, environment | {"TERM": term or "xterm-256color"})
    seen = b""
    os.write(terminal, b"2\nq\nn\n")
    try:
        while chunk := os.read(terminal, 4096):
            seen += chunk
    except OSError:
        pass  # Linux says so when the other side has closed
    _, status = os.waitpid(process, 0)
    assert os.waitstatus_to_exitcode(status) == 0
    assert b"Decision 1 of 2: Night ferry." in seen
    assert b"Save before you quit?" in seen
    assert b"\x1b[?1049h" not in seen  # the screen was never taken


# files that are written


@pytest.mark.parametrize(
    "line",
    ["brief us-china-ai -o OUT.md", "graph us-china-ai -o OUT.svg", "gather us-china-ai -o OUT.csv",
     "outline us-china-ai -o OUT.outline"],
)  # fmt: skip
def test_where_a_file_was_written_is_said_and_that_its_folder_was_made(
    call: Run, tmp_path: Path, line: str
) -> None:
    words = line.replace("OUT", str(Path("new", "deep", "out"))).split()
    name, folder = words[-1], Path("new", "deep")
    assert call(*words).stdout == f"Written to {name}. The folder {folder} was made for it.\n"
    assert (tmp_path / name).is_file()
    assert call(*words, "--force").stdout == f"Written to {name}.\n"
    assert "There is such a file already." in call(*words, code=2).stderr


@pytest.mark.parametrize(
    "line",
    [
        "brief us-china-ai --format html",
        "graph us-china-ai --format svg",
        "gather us-china-ai --csv",
        "outline us-china-ai",
    ],
)
def test_a_folder_is_not_taken_for_the_file_to_write(call: Run, tmp_path: Path, line: str) -> None:
    (tmp_path / "out").mkdir()
    told = call(*line.split(), "-o", "out", code=2).stderr
    assert told == "out: This is a folder, not a file. Name a file in it.\n"
    assert "not a regular file" in call(*line.split(), "-o", "out", "--force", code=2).stderr


@pytest.mark.parametrize("into", ["taken", "taken/deeper"])
def test_a_file_is_not_taken_for_the_folder_of_a_new_case(
    call: Run, tmp_path: Path, into: str
) -> None:
    for name in ("report.md", "taken"):
        (tmp_path / name).write_text("One. Two.\n", "utf-8")
    told = call("new", "report.md", "--into", into, code=2).stderr
    assert told == "taken: This is a file, not a folder. Name a folder, which need not be there.\n"


def test_in_a_plain_walk_it_is_said_too(run: Run, stopped: Path) -> None:
    typed = "brief short\nnew/walk.md\nbrief short\nnew/b.md\nq\n"
    walked = run(stopped, stdin=typed, COLUMNS="500").stdout
    said = " ".join(walked.split())
    made = stopped.parent / "new"
    assert f"Written to {made / 'walk.md'}. The folder {made} was made for it." in said
    assert f"Written to {made / 'b.md'}." in said
    assert said.count("was made for it") == 1


# what is wrong with the call, or with the file


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["show"], "Missing argument 'FILE'"),
        (["check"], "Missing argument 'FILE...'"),
        (["schema", "novel"], "'novel' is not one of"),
        (["show", "x", "--yaml"], "No such option"),
        (["--colour"], "No such option"),
        (["show", "no-such-file"], "no-such-file: There is no file, case or walk of this name."),
        (["no-such-file"], "no-such-file: There is no file, case or walk of this name."),
        (["show", "us-china-ai/no-such"], "There is no file, case or walk of this name."),
        (["show", "us-china-ai/../../pyproject"], "There is no file, case or walk of this name."),
        (["anchor", "no-such-file"], "Check it; `juncture where` lists the cases that there are."),
        (["new", "no-such-file"], "There is no file of this name. Check the name."),
        (["compare"], "Missing argument 'FILE FILE...'"),
        (["compare", "us-china-ai"], "One file was given. Give 2 to 6 scenarios of one case."),
        (["compare", *["us-china-ai"] * 7], "7 files were given."),
        (
            ["compare", "us-china-ai", "no-such-file"],
            "no-such-file: There is no file, case or walk of this name.",
        ),
        (["seek"], "Missing argument 'FILE'"),
        (["seek", "us-china-ai"], "Nothing to seek. Name a consequence with --want ID"),
        (["seek", "us-china-ai", "--want", ""], "There is no consequence “”"),
        (["seek", "us-china-ai", "--avoid", "a\x1b[31m"], "There is no consequence “a␛[31m”"),
        (
            ["seek", "no-such-file", "--want", "x"],
            "no-such-file: There is no file, case or walk of this name.",
        ),
        (["futures", "no-such-file"], "no-such-file: There is no file, case or walk of this name."),
        (["futures", "us-china-ai", "--most", "-1"], "-1 is not in the range"),
        (["futures", "us-china-ai", "--most", "x"], "'x' is not a valid integer"),
        (["show", "."], "This is a folder, not a file. Name a file in it."),
        (["read", "."], "This is a folder, not a file. Name a file in it."),
        (["show", ""], "This is a folder, not a file"),
        (["show", "x" * 5000], "The file cannot be read"),
        (["show", "us-china-ai/" + "x" * 5000], "The file cannot be read"),
        (["show", "bad\x1b[31m"], "There is no file, case or walk of this name."),
    ],
)
def test_wrong_use_is_told_on_stderr(run: Run, arguments: list[str], told: str) -> None:
    done = run(*arguments, code=2)
    assert not done.stdout
    assert told in done.stderr
    assert "\x1b" not in done.stderr


@pytest.mark.parametrize(
    "line", ["-x", "--plain -x", "town-baths --yaml", "town-baths us-china-ai"]
)
def test_wrong_use_of_the_walk_is_told_as_it_is_typed(call: Run, line: str) -> None:
    told = call(*line.split(), code=2).stderr
    assert told.startswith("Usage: juncture [--plain] [FILE]\n       juncture COMMAND [ARGS]...\n")
    assert "Try 'juncture --help' for help." in told
    assert "walk" not in told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b"\xff\xfe", "bad.toml:1:1: Byte 0 is not UTF-8."),
        (b"a = [", "bad.toml:1:"),
        (b"title = 1\n", "This is neither a case nor a scenario."),
        (b"[scenario]\n", "The key “format” is missing."),
        (b'format = 1\n[scenario]\n[case]\nid = "no"\n', "Its case “no” was not found."),
        (b"format = 9\n[[documents]]\n", "This is case format 9"),
        (b'format = 1\n[[documents]]\nid = "A b"\n', "bad.toml:3:6:"),
        (b"", "This is neither a case nor a scenario."),
    ],
)
def test_a_bad_file_is_told_in_a_message(run: Run, tmp_path: Path, text: bytes, told: str) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_bytes(text)
    for command in (["show", bad], ["show", "--json", bad], [bad], ["--plain", bad]):
        done = run(*command, code=2)
        assert not done.stdout
        assert told in done.stderr


# how it ends


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end differently")
def test_a_closed_pipe_ends_it_quietly(environment: dict[str, str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    for command in (["show", "us-china-ai"], ["show", "us-china-ai", "--json"], ["--plain"]):
        done = subprocess.run(
            [sys.executable, "-m", "tui", *command],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=writer,
            stderr=subprocess.PIPE,
            timeout=60,
        )
        assert (done.returncode, done.stderr) == (141, b"")
    os.close(writer)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_a_full_disk_is_told(environment: dict[str, str]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "tui", "show", "us-china-ai"],
            env=environment,
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
        )
    assert done.returncode == 2
    assert done.stderr == b"The output cannot be written: No space left on device.\n"


@pytest.mark.skipif(sys.platform == "win32", reason="there are always streams")
def test_closed_streams_break_nothing(environment: dict[str, str], ferry: Path) -> None:
    command = f'"{sys.executable}" -m tui "{ferry}" <&- >&- 2>&-'
    done = subprocess.run(["sh", "-c", command], env=environment, timeout=60)
    assert done.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="signals differ")
def test_an_interrupt_ends_it_quietly(environment: dict[str, str], ferry: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "tui", "--plain", str(ferry)],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # Under nohup, or in the background of a script, the tests hand down SIGINT as ignored.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    assert process.stdout
    seen = b""
    while b"One number: " not in seen:
        seen += process.stdout.read1()
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors.strip()) == (130, b"")


# what is loaded

LOOK = """
import sys
from tui.cli import main
sys.argv = ["juncture", *sys.argv[1:]]
try:
    main()
except SystemExit:
    pass
print("LOADED", *sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
"""


@pytest.fixture
def loaded(environment: dict[str, str], tmp_path: Path) -> Callable[..., set[str]]:
    def loaded(*arguments: Any) -> set[str]:
        done = subprocess.run(
            [sys.executable, "-c", LOOK, *map(str, arguments)],
            cwd=tmp_path,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=60,
        )
        assert done.returncode == 0, done.stderr
        return set(done.stderr.rpartition("LOADED")[2].split())

    return loaded


def test_no_headless_command_loads_what_it_does_not_need(
    loaded: Callable[..., set[str]], ferry: Path, stopped: Path
) -> None:
    commands: list[list[Any]] = [
        ["-h"], ["where"], ["schema", "case"], ["schema", "show"], ["check", ferry],
        ["check", stopped], ["anchor", ferry], ["show", "us-china-ai"], ["show", ferry],
        ["show", stopped, "--json"], ["--plain", ferry], ["show", "no-such-file"],
        ["compare", ferry, stopped], ["compare", ferry, stopped, "--json"],
        ["seek", ferry, "--want", "no-school"], ["seek", ferry, "--want", "no-school", "--json"],
        ["futures", ferry], ["futures", ferry, "--json"], ["schema", "futures"],
        ["show", stopped, "--support", "--hinges", "--silences"],
        ["show", stopped, "--support", "--hinges", "--silences", "--json"],
    ]  # fmt: skip
    for command in commands:
        modules = loaded(*command)
        assert "click" in modules
        assert not modules & {"textual", "rich"}, command
    for command in (
        ["show", ferry], ["show", ferry, "--json"], ["--plain", ferry], ["where"],
        ["compare", ferry, ferry, "--json"], ["seek", ferry, "--want", "bridge", "--json"],
        ["futures", ferry, "--json"], ["futures", ferry],
    ):  # fmt: skip
        modules = loaded(*command)  # the case is in the cache now
        slow = {
            "pydantic",
            "tui.documents.sentences",
            "tui.outside.toml_reader",
            "tomlkit",
            "tomli_w",
            "typing_extensions",
        }
        assert not modules & slow, command


def test_the_quick_way_in_knows_every_command() -> None:
    from tui.cli import COMMANDS
    from tui.commands import cli

    assert set(cli.commands) == COMMANDS

"""Outlines as files: what `juncture outline` reads, prints and writes."""

import io
import sys
import tomllib
from pathlib import Path

import pytest

from tests.outline.samples import FERRY, OUTLINE
from tui import making
from tui.outside.problem import Refused
from tui.terminal import FINE, UNUSABLE
from tui.work.check import check_case
from tui.work.outline import Given, case_from


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "ferry.txt").write_bytes(FERRY.encode())
    (tmp_path / "ferry.outline").write_text(OUTLINE, encoding="utf-8")
    return tmp_path


def test_an_outline_is_printed_as_a_case_and_back(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert making.outline(str(folder / "ferry.outline"), None, force=False) == FINE
    text = capsys.readouterr().out
    case = folder / "case.toml"
    case.write_text(text, encoding="utf-8")
    assert check_case(case).count("error") == check_case(case).count("warning") == 0
    assert making.outline(str(case), None, force=False) == FINE
    back = capsys.readouterr().out
    assert back.startswith("# The ferry at Low Sand\n")
    assert len(back.splitlines()) * 5 < len(text.splitlines())


def test_it_writes_a_file_and_never_over_one_unless_told(folder: Path) -> None:
    case = folder / "new" / "case.toml"
    assert making.outline(str(folder / "ferry.outline"), str(case), force=False) == FINE
    assert case.read_text(encoding="utf-8").count("[[consequences]]") == 6
    case.write_text('mine = "mine"', encoding="utf-8")
    with pytest.raises(Refused) as refused:
        making.outline(str(folder / "ferry.outline"), str(case), force=False)
    assert refused.value.problems[0].rule == "file-exists"
    assert case.read_text(encoding="utf-8") == 'mine = "mine"'
    assert making.outline(str(folder / "ferry.outline"), str(case), force=True) == FINE
    assert "mine" not in case.read_text(encoding="utf-8")


def test_a_name_that_no_file_can_have_is_refused(folder: Path) -> None:
    with pytest.raises(Refused):
        making.outline(str(folder / "ferry.outline"), str(folder / ("x" * 300)), force=True)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("[[voices]]\n", '[[voices]]\naccepted_by = "Ada"\n', "who has accepted office"),
        (
            "  [[decisions.options]]\n",
            '  [[decisions.options]]\n  accepted_by = "Ada"\n',
            "who has accepted keep-it",
        ),
        ("[case]\n", '[case]\nreviewed_by = "Ada"\n', "who has reviewed it"),
        ("", '[[expect]]\ntitle = "So"\n', "what it expects of itself (1)"),
    ],
)
def test_a_case_is_not_written_over_where_an_outline_would_lose_something(
    old: str, new: str, words: str, folder: Path
) -> None:
    case = folder / "case.toml"
    making.outline(str(folder / "ferry.outline"), str(case), force=False)
    text = case.read_text(encoding="utf-8")
    text = text.replace(old, new, 1) if old else f"{text}\n{new}"
    case.write_text(text, encoding="utf-8")
    with pytest.raises(Refused) as refused:
        making.outline(str(folder / "ferry.outline"), str(case), force=True)
    (problem,) = refused.value.problems
    assert problem.rule == "would-be-lost"
    assert words in problem.message
    assert case.read_text(encoding="utf-8") == text
    assert making.outline(str(folder / "ferry.outline"), str(folder / "b.toml"), force=True) == FINE


def test_a_file_that_cannot_be_read_is_not_written_over(folder: Path) -> None:
    case = folder / "case.toml"
    case.write_text("[case\n", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        making.outline(str(folder / "ferry.outline"), str(case), force=True)
    (problem,) = refused.value.problems
    assert (problem.rule, problem.line) == ("toml-syntax", 1)
    assert "would be gone" in problem.message
    assert case.read_text(encoding="utf-8") == "[case\n"


def test_what_no_outline_says_of_a_document_is_kept_when_its_case_is_written_anew(
    folder: Path,
) -> None:
    case = folder / "case.toml"
    making.outline(str(folder / "ferry.outline"), str(case), force=False)
    text = case.read_text(encoding="utf-8")
    kept = 'original = "ferry.pdf"\nconverter = "pypdf 7.1.1"\n'
    case.write_text(
        "#:schema case.schema.json\n"
        + text.replace("title = ", f"{kept}title = ", 2).replace(f"{kept}title", "title", 1),
        encoding="utf-8",
    )
    making.outline(str(folder / "ferry.outline"), str(case), force=True)
    again = case.read_text(encoding="utf-8")
    assert again.startswith("#:schema case.schema.json\n")
    (document,) = tomllib.loads(again)["documents"]
    assert (document["original"], document["converter"]) == ("ferry.pdf", "pypdf 7.1.1")


def test_it_reads_the_standard_input(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(folder)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(OUTLINE.encode())))
    assert making.outline("-", None, force=False) == FINE
    assert "[[decisions]]" in capsys.readouterr().out


def test_what_is_wrong_is_shown_with_its_line_and_a_caret(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = folder / "wrong.outline"
    path.write_text(
        "document: ferry.txt\n> It falls [s99]\n> #nothing [s1]\n! See [s1] about #nobody\n",
        encoding="utf-8",
    )
    assert making.outline(str(path), None, force=False) == UNUSABLE
    told = capsys.readouterr()
    assert told.out == ""
    assert "wrong.outline:2:13: error: outline-citation: There is no s99" in told.err
    assert "  > It falls [s99]\n              ^" in told.err
    assert "wrong.outline:3:3" in told.err and "wrong.outline:4:18" in told.err


@pytest.mark.parametrize(
    ("head", "rule"),
    [
        ("", "outline-document"),
        ("document: missing.txt", "document-missing"),
        ("document: ../ferry.outline", "document-unsafe-path"),
        ('document: ferry.txt; body "not there"', "body-not-found"),
        ("document: ferry.txt {a}\ndocument: ferry.txt {a}", "repeated-id"),
        ("document: binary.txt", "document-not-utf-8"),
    ],
)
def test_a_document_that_cannot_be_used_is_told(folder: Path, head: str, rule: str) -> None:
    (folder / "seeds" / "binary.txt").write_bytes(b"\xff\xfe")
    with pytest.raises(Refused) as refused:
        case_from(f"{head}\n= [s1] x".encode(), "a.outline", folder / "case.toml")
    assert [problem.rule for problem in refused.value.problems] == [rule]


def test_bytes_that_are_no_text_are_refused(folder: Path) -> None:
    with pytest.raises(Refused) as refused:
        case_from(b"? Why\n\xff", "a.outline", folder / "case.toml")
    assert refused.value.problems[0].rule == "not-utf-8"
    assert refused.value.problems[0].line == 2


def test_a_document_that_is_given_need_not_be_named(tmp_path: Path) -> None:
    given = Given({"id": "ferry", "path": "ferry.txt"}, FERRY.encode())
    text = case_from(b"= [s1-13] All.", "a.outline", tmp_path / "case.toml", given, "ferry-case")
    assert 'id = "ferry-case"' in text and 'path = "ferry.txt"' in text
    named = case_from(
        b"document: ferry.txt {note}; title: The Ferry at Low Sand\n= [note s1] All.",
        "a.outline",
        tmp_path / "case.toml",
        given,
    )
    assert 'id = "note"\npath = "ferry.txt"' in named


def test_a_case_made_from_an_outline_walks(folder: Path) -> None:
    from tui.reason.reasoner import Reasoner
    from tui.scenario.model import choose, new_scenario
    from tui.scenario.opening import open_file

    case = folder / "case.toml"
    making.outline(str(folder / "ferry.outline"), str(case), force=False)
    opened = open_file(case)
    scenario = choose(new_scenario(opened.case), opened.case, "ferry", "give-it-up")
    findings = Reasoner(opened.case).findings(choose(scenario, opened.case, "bus", "no"))
    assert findings.state("school-shuts") == findings.state("south-bank-is-cut-off") == "follows"
    assert findings.state("berths") == "ruled out"

"""Opening whatever a person names: a case, a scenario, or something else."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.scenario.samples import HAND_WRITTEN, case_file, sample
from tui.case.cache import Cache
from tui.case.read import open_case
from tui.outside.problem import Problem, Refused
from tui.outside.toml import TomlFile, parse_toml
from tui.scenario import opening
from tui.scenario.model import new_scenario
from tui.scenario.opening import open_file
from tui.scenario.read import MOST_SCENARIO_BYTES
from tui.scenario.write import render


@pytest.fixture(autouse=True)
def _nothing_bundled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "bundled_cases", list)


def scenario_file(path: Path, case_id: str = "small", digest: str = "0" * 64) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(render(replace(sample(), case_id=case_id, case_digest=digest)))
    return path


def refused(path: Path, *cases: Path) -> tuple[Problem, ...]:
    with pytest.raises(Refused) as caught:
        open_file(path, None, cases)
    return caught.value.problems


def test_a_case(tmp_path: Path) -> None:
    path = case_file(tmp_path)
    opened = open_file(path, Cache(tmp_path / "cache"))
    assert opened.case == open_case(path)
    assert (opened.case_path, opened.scenario_path, opened.saved) == (path, None, None)
    assert opened.scenario == new_scenario(opened.case)
    assert list((tmp_path / "cache").iterdir())


def test_a_case_of_another_name(tmp_path: Path) -> None:
    path = case_file(tmp_path)
    path = path.rename(path.with_name("mine.toml"))
    assert open_file(path).case_path == path


def test_a_scenario_beside_its_case(tmp_path: Path) -> None:
    case = case_file(tmp_path)
    path = scenario_file(case.parent / "walk.toml")
    opened = open_file(path)
    assert (opened.case_path, opened.scenario_path) == (case, path)
    assert opened.case.id == "small"
    assert opened.scenario.title == "A walk"
    assert opened.saved is not None
    assert opened.saved.scenario == opened.scenario
    assert opened.saved.path == path


def test_a_scenario_through_a_link(tmp_path: Path) -> None:
    case = case_file(tmp_path)
    link = tmp_path / "walk.toml"
    link.symlink_to(scenario_file(case.parent / "walk.toml"))
    assert open_file(link).case_path.samefile(case)


def test_a_scenario_of_a_case_that_is_named_or_bundled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine").mkdir()
    case, other = case_file(tmp_path / "mine"), case_file(tmp_path, "other")
    path = scenario_file(tmp_path / "elsewhere" / "walk.toml")
    assert open_file(path, None, [other, case]).case_path == case
    monkeypatch.setattr(opening, "bundled_cases", lambda: [other, case])
    assert open_file(path).case_path == case


def test_the_case_beside_it_is_another(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    case, other = case_file(tmp_path / "mine"), case_file(tmp_path, "other")
    path = scenario_file(other.parent / "walk.toml")
    assert open_file(path, None, [case]).case_path == case
    (problem,) = refused(path)
    assert problem.rule == "case-not-found"


def test_a_case_is_known_by_its_digest_without_being_parsed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case_path = case_file(tmp_path)
    cache = Cache(tmp_path / "cache")
    case = open_case(case_path, cache)
    path = scenario_file(case_path.parent / "walk.toml", digest=case.digest)
    parsed: list[str] = []

    def parse(data: bytes, name: str) -> TomlFile:
        parsed.append(name)
        return parse_toml(data, name)

    monkeypatch.setattr(opening, "parse_toml", parse)
    assert open_file(path, cache).case == case
    assert [Path(name).name for name in parsed] == ["walk.toml"]


def test_its_case_is_not_found(tmp_path: Path) -> None:
    path = scenario_file(tmp_path / "walk.toml")
    (problem,) = refused(path, tmp_path / "cases" / "case.toml")
    assert problem.rule == "case-not-found"
    assert "“small”" in problem.message
    for place in (str(tmp_path), "cases/case.toml", "the cases that come with Juncture"):
        assert place in problem.message.replace("\\", "/")
    assert "case.toml" in problem.mend


def test_a_damaged_case_is_told_of(tmp_path: Path) -> None:
    case = case_file(tmp_path)
    path = scenario_file(case.parent / "walk.toml")
    case.write_text("[[not toml", encoding="utf-8")
    assert [problem.rule for problem in refused(path)] == ["case-not-found", "toml-syntax"]
    case.write_text('case = { id = "small" }\n', encoding="utf-8")
    assert {problem.rule for problem in refused(path)} == {"missing-key"}


@pytest.mark.parametrize("text", ["", "[tool.ruff]\n", "scenario = 1\n", 'case = "x"\n'])
def test_not_ours(tmp_path: Path, text: str) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text(text, encoding="utf-8")
    (problem,) = refused(path)
    assert problem.rule == "not-ours"
    assert "[[documents]]" in problem.mend
    assert "[scenario]" in problem.mend


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"PK\x03\x04\xff", "not-utf-8"),
        (b"# A report\n\nSome words.\n", "toml-syntax"),
        (b"format = 2\n[scenario]\n", "newer-format"),
        (b"format = 1\n[scenario]\n[case]\n", "missing-key"),
        (b"format = 1\n[scenario]\n#" + b"x" * 2_000_000, "file-too-large"),
    ],
    ids=["zip", "text", "newer", "damaged", "large"],
)
def test_bad_files(tmp_path: Path, data: bytes, rule: str) -> None:
    path = tmp_path / "walk.toml"
    path.write_bytes(data)
    (problem,) = refused(path)
    assert problem.rule == rule


def test_no_such_file(tmp_path: Path) -> None:
    for path in (tmp_path / "none.toml", tmp_path, tmp_path / "none" / "case.toml"):
        (problem,) = refused(path)
        assert problem.rule == "unreadable-file"


def test_warnings_come_along(tmp_path: Path) -> None:
    case = case_file(tmp_path)
    path = case.parent / "walk.toml"
    path.write_text(HAND_WRITTEN, encoding="utf-8")
    saved = open_file(path).saved
    assert saved is not None
    assert {warning.rule for warning in saved.warnings} == {"unknown-key"}


def test_nothing_heavy_is_imported_before_it_is_needed() -> None:
    heavy = (
        "pydantic",
        "tomlkit",
        "tomli_w",
        "platformdirs",
        "tui.outside.toml_reader",
        "textual",
        "ctypes",
    )
    modules = "changes", "drafts", "durable", "opening", "read", "write"
    program = (
        "import sys\n"
        + "".join(f"import tui.scenario.{name}\n" for name in modules)
        + f"print([name for name in {heavy!r} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


def test_a_large_scenario_is_not_parsed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "walk.toml"
    path.write_bytes(b"format = 1\n  [ scenario ]\n" + b"a = 1\n" * MOST_SCENARIO_BYTES)
    monkeypatch.setattr(opening, "parse_toml", lambda *args: pytest.fail("it is parsed"))
    (problem,) = refused(path)
    assert problem.rule == "file-too-large"


def test_a_large_scenario_in_other_words_is_refused_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "walk.toml"
    path.write_bytes(b'scenario.title = ""\n#' + b"a" * MOST_SCENARIO_BYTES)
    assert refused(path)[0].rule == "file-too-large"

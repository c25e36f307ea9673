"""Good cases pass the check; each bad one gives exactly the findings that its first lines name."""

import re
from itertools import takewhile
from pathlib import Path

import pytest

from tests.case.ford import CORPUS
from tui.case.check.rules import RULES
from tui.outside.problem import Problem
from tui.outside.toml import MOST_BYTES
from tui.work.check import check_case

GOOD = sorted((CORPUS / "good").glob("*.toml"))
BAD = sorted((CORPUS / "bad").glob("*.toml"))
EXPECTED = re.compile(r"# expect: (\S+) (\d+):(\d+)")
MADE_HERE = {"unreadable-file", "file-too-large", "document-too-large", "reasoning-incomplete"}


def expected_in(path: Path) -> list[tuple[str, int, int]]:
    """What the first lines of a bad file name."""
    lines = path.read_bytes().decode("latin-1").splitlines()
    found = [EXPECTED.fullmatch(line) for line in takewhile(lambda s: s.startswith("#"), lines)]
    return [(match[1], int(match[2]), int(match[3])) for match in found if match]


def told(problems: tuple[Problem, ...]) -> list[tuple[str, int, int]]:
    return [(problem.rule, problem.line, problem.column) for problem in problems]


def test_neither_corpus_is_empty() -> None:
    assert len(GOOD) >= 3
    assert len(BAD) >= len(RULES)


def test_every_rule_has_a_bad_file() -> None:
    covered = {rule for path in BAD for rule, _, _ in expected_in(path)}
    assert covered | MADE_HERE == set(RULES)


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_good(path: Path) -> None:
    checked = check_case(path)
    assert told(checked.problems) == []
    assert not checked.failed
    assert checked.case is not None
    assert checked.coverage is not None
    assert checked.coverage.unaccounted == 0


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_bad(path: Path) -> None:
    expected = expected_in(path)
    assert expected
    checked = check_case(path)
    assert told(checked.problems) == expected
    for problem in checked.problems:
        assert problem.severity == RULES[problem.rule]
        assert problem.excerpt
        assert problem.message.endswith((".", "?"))
        assert problem.mend
    assert checked.failed == any(RULES[rule] == "error" for rule, _, _ in expected)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert told(check_case(tmp_path / "none.toml").problems) == [("unreadable-file", 0, 0)]
    assert told(check_case(tmp_path).problems) == [("unreadable-file", 0, 0)]


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    large = tmp_path / "large.toml"
    large.write_bytes(b"#" * (MOST_BYTES + 1))
    assert told(check_case(large).problems) == [("file-too-large", 0, 0)]


def test_a_case_with_too_many_ways_through_it(tmp_path: Path) -> None:
    """Every set of three of eighteen options brings one thing about: more than is worked out."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "ford.txt").write_bytes((CORPUS / "seeds" / "ford.txt").read_bytes())
    text = (CORPUS / "good" / "ford.toml").read_text(encoding="utf-8")
    options = "".join(
        f'[[decisions.options]]\nid = "o{n}"\nlabel = "Something"\nposed = "implicit"\n\n'
        for n in range(18)
    )
    decision = (
        '[[decisions]]\nid = "many"\nlabel = "Many"\nquestion = "Which?"\n'
        f'choose = "any"\nposed = "implicit"\n\n{options}'
    )
    links = "".join(
        f'[[consequences.links]]\nfrom = ["many.o{a}", "many.o{b}", "many.o{c}"]\n'
        'directness = "stated"\npassages = ["leaving"]\nhedges = ["could"]\nvoice = "author"\n\n'
        for a in range(18)
        for b in range(a)
        for c in range(b)
    )
    consequence = (
        '[[consequences]]\nid = "something"\nstatement = "Something"\ntheme = "trade"\n'
        f'kind = "prediction"\nvalence = {{ sign = "none" }}\n\n{links}'
    )
    text = text.replace("[[themes]]", f"{decision}[[themes]]")
    text = text.replace("[[evidence]]", f"{consequence}[[evidence]]")
    text += '\n[[expect]]\ntitle = "Open"\nopen = ["something"]\nruled_out = ["something"]\n'
    case = tmp_path / "case.toml"
    case.write_text(text, encoding="utf-8")
    line = text[: text.index("[[decisions]]")].count("\n") + 1
    assert told(check_case(case).problems) == [
        ("reasoning-incomplete", line, 3),
        ("reasoning-incomplete", text.count("\n"), 14),
    ]

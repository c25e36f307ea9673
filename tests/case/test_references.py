"""Every reference in a case leads somewhere, and what does not is told at its place."""

import pytest

from tests.case.ford import Ford
from tui.case.read import read_case
from tui.outside.problem import Problem, Refused


def problems(ford: Ford) -> tuple[Problem, ...]:
    with pytest.raises(Refused) as refused:
        read_case(ford.path)
    return refused.value.problems


def pointed_at(problem: Problem) -> str:
    """The rest of the line from the column on."""
    return problem.excerpt[problem.column - 1 :]


CAVEAT = '[[caveats]]\nid = "c"\nabout = [{}]\ntext = "A note"\nbasis = "document"\n\n[[expect]]'


@pytest.mark.parametrize(
    ("old", "new", "at"),
    [
        ('document = "ford"\nfrom = "Rain', 'document = "weir"\nfrom = "Rain', '"weir"'),
        ('passages = ["closing", "leaving"]', 'passages = ["closing", "gone"]', '"gone"]'),
        ('passages = ["closing"]\n\n', 'passages = ["x"]\n\n', '"x"]'),
        ('theme = "trade"', 'theme = "weather"', '"weather"'),
        ('passages = ["closing"]\n\n', 'averts = ["gains"]\n\n', '"gains"]'),
        ('passages = ["closing"]\n\n', 'related = ["passage.x"]\n\n', '"passage.x"]'),
        ('passages = ["closing"]\n\n', 'related = ["voice.brook"]\n\n', '"voice.brook"]'),
        ('from = ["crossing.shut"]', 'from = ["crossing.shot"]', '"crossing.shot"]'),
        ('from = ["crossing.shut"]', 'from = ["losses", "wins"]', '"wins"]'),
        ('from = ["crossing.shut"]', 'from = ["crossing"]', '"crossing"]'),
        ('passages = ["closing"]\nhedges', 'passages = ["y"]\nhedges', '"y"]'),
        ('voice = "brook"', 'voice = "river"', '"river"'),
        ('voice = "author"\norigin', 'voice = "river"\norigin', '"river"'),
        ('passages = ["risen"]', 'passages = ["risen", "fallen"]', '"fallen"]'),
        ('on = "losses"', 'on = "gains"', '"gains"'),
        ("[[expect]]", CAVEAT.format('"evidence.rain"'), '"evidence.rain"]'),
        ("[[expect]]", CAVEAT.format('"option.shut"'), '"option.shut"]'),
        ("[[expect]]", CAVEAT.format('"losses"'), '"losses"]'),
        ('choices = { crossing = "shut" }', 'choices = { crossing = "shot" }', '"shot" }'),
        ('choices = { crossing = "shut" }', 'choices = { crossing = ["shut", "x"] }', '"x"] }'),
        ('choices = { crossing = "shut" }', 'choices = { bridge = "shut" }', '"shut" }'),
        ('choices = { crossing = "shut" }', "choices = { bridge = [] }", "[] }"),
        ('follows = ["dry-goods"]', 'follows = ["dry-goods", "gold"]', '"gold"]'),
        ('ruled_out = ["losses"]', 'open = ["loss"]', '"loss"]'),
        ('ruled_out = ["losses"]', 'doubts = ["losses"]', '"losses"]'),
    ],
)  # fmt: skip
def test_a_reference_that_leads_nowhere(ford: Ford, old: str, new: str, at: str) -> None:
    ford.edit(old, new)
    (problem,) = problems(ford)
    assert problem.rule == "unknown-reference"
    assert pointed_at(problem) == at


@pytest.mark.parametrize(
    "about",
    [
        *("evidence.high-water", "consequence.losses", "option.crossing.shut", "passage.risen"),
        *("decision.crossing", "voice.brook", "theme.trade", "document.ford"),
    ],
)
def test_a_caveat_may_be_about_anything(ford: Ford, about: str) -> None:
    ford.edit("[[expect]]", CAVEAT.format(f'"{about}"'))
    kind, _, key = about.partition(".")
    assert read_case(ford.path).case.caveats_about(kind, key)


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("voices", 'id = "brook"\nname = "Brook"'),
        ("passages", 'id = "risen"\ndocument = "ford"\nfrom = "Rain"'),
        ("themes", 'id = "trade"\nlabel = "Goods"'),
        ("decisions.options", 'id = "shut"\nlabel = "Shut"\nposed = "implicit"'),
    ],
)
def test_an_id_that_stands_twice(ford: Ford, name: str, table: str) -> None:
    """A table is added after the last of its kind, where that is the last of its decision too."""
    parts = ford.text.split(f"[[{name}]]\n")
    rest = parts[-1].replace("\n\n", f"\n\n[[{name}]]\n{table}\n\n", 1)
    ford.write(f"[[{name}]]\n".join([*parts[:-1], rest]))
    (problem,) = problems(ford)
    assert problem.rule == "repeated-id"
    assert pointed_at(problem) == table.partition("\n")[0].removeprefix("id = ")


def test_problems_are_told_in_the_order_of_the_file(ford: Ford) -> None:
    for old, new in (('theme = "trade"', 'theme = "x"'), ('on = "losses"', 'on = "y"')):
        ford.edit(old, new)
    ford.edit('document = "ford"', 'document = "z"')
    lines = [problem.line for problem in problems(ford)]
    assert len(lines) == 3
    assert lines == sorted(lines)

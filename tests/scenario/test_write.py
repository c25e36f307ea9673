"""What a scenario file looks like, and what of a file written by hand is left alone."""

import tomllib
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.scenario.samples import HAND_WRITTEN, TEXTS, sample, scenarios, small_case
from tui.outside.text import clean
from tui.outside.toml import parse_toml
from tui.scenario.model import Scenario, choose
from tui.scenario.read import Saved, saved_in
from tui.scenario.record import tidy
from tui.scenario.write import render

FRESH = """\
format = 1

[scenario]
title = "A walk"
author = "Somebody"
created = 2026-11-22T10:00:00Z
saved = 2026-11-22T10:12:30Z

[case]
id = "small"
digest = "0000000000000000000000000000000000000000000000000000000000000000"

[choices]
controls = "keep"
sharing = [
    "cancer",
    "climate",
]

[accept]
reading = "stated"
proof = "asserted"

[doubts]
gamma = "Who says so?"

[notes]
beta = \"\"\"
Two
lines.\"\"\"
controls = "One line."

[guesses]
"controls.keep" = [
    "beta",
]

[outcome]
follows = [
    "beta",
]

[outcome.passages]
alpha = "0123456789abcdef"
"""


def read(data: bytes) -> Saved:
    return saved_in(parse_toml(data, "walk.toml"), data, Path("walk.toml"))


def hand_written() -> Scenario:
    return read(HAND_WRITTEN.encode()).scenario


def test_a_fresh_file() -> None:
    assert render(sample()).decode() == FRESH


def test_a_file_of_our_own_is_written_as_a_fresh_one() -> None:
    changed = replace(sample(), title="", doubts={}, choices={"sharing": ()}, outcome=None)
    assert render(changed, FRESH) == render(changed)
    assert b"title" not in render(changed)
    assert b"sharing = []" in render(changed)


def test_the_order_of_the_keys_is_not_that_of_the_choosing() -> None:
    turned = replace(
        sample(),
        choices=dict(reversed(list(sample().choices.items()))),
        notes=dict(reversed(list(sample().notes.items()))),
    )
    assert render(turned) == render(sample())


def test_with_its_case_choices_stand_in_its_order_and_any_number_is_a_list(tmp_path: Path) -> None:
    case = small_case(tmp_path)
    turned = replace(case, decisions=dict(reversed(list(case.decisions.items()))))
    scenario = choose(replace(sample(), choices={"controls": ("keep",)}), case, "sharing", "cancer")
    data = render(scenario, case=turned)
    written = tomllib.loads(data.decode())["choices"]
    assert list(written.items()) == [("sharing", ["cancer"]), ("controls", "keep")]
    # Without the case, what was written as a list stays one.
    assert render(replace(scenario, title="Another"), data.decode()).count(b"sharing = [") == 1


@given(scenarios())
def test_what_is_written_reads_back(scenario: Scenario) -> None:
    saved = read(render(scenario))
    assert saved.scenario == scenario
    assert saved.warnings == ()


@given(scenarios(), scenarios())
def test_what_is_written_over_another_reads_back(scenario: Scenario, before: Scenario) -> None:
    assert read(render(scenario, render(before).decode())).scenario == scenario


@given(scenarios())
def test_what_is_written_over_a_hand_made_file_reads_back(scenario: Scenario) -> None:
    text = render(scenario, HAND_WRITTEN).decode()
    assert read(text.encode()).scenario == scenario
    assert text.startswith("# My walk, written by hand.\nformat = 1\n")
    assert 'colour = "green"' in text
    assert "kept = [1, 2, { deep = true }]" in text
    assert "# how strict to be" in text
    assert "# passages I like" in text


@given(scenarios())
def test_saving_what_has_not_changed_changes_nothing(scenario: Scenario) -> None:
    text = "# mine\n" + render(scenario).decode()
    assert render(scenario, text).decode() == text


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_hand_made_file_is_kept_byte_for_byte(newline: str) -> None:
    text = HAND_WRITTEN.replace("\n", newline)
    scenario = read(text.encode()).scenario
    assert render(scenario, text).decode() == text


def test_only_what_has_changed_is_touched() -> None:
    scenario = replace(
        hand_written(),
        title="Another walk",
        choices={"sharing": ("cancer", "climate"), "more": ("x",)},
        notes={"beta": "café", "delta": "new"},
        doubts={"gamma": "why"},
    )
    assert (
        render(scenario, HAND_WRITTEN).decode()
        == """\
# My walk, written by hand.
format = 1

[scenario]
title    = "Another walk"   # for the seminar
created = 2026-11-22T12:00:00+02:00
colour = "green"

[case]
id = "small"

[choices]
# the hard one
sharing = [
    "cancer",
    "climate",
] # only this
more = "x"

# how strict to be
[accept]
reading = "stated"

[mine]
kept = [1, 2, { deep = true }]

[notes]
# passages I like
beta = "caf\\u00e9"
delta = "new"

[doubts]
gamma = "why"
"""
    )


def test_line_ends_stay_of_one_kind() -> None:
    before = HAND_WRITTEN.replace("\n", "\r\n")
    text = render(replace(hand_written(), notes={"beta": "one\ntwo"}), before).decode()
    assert text.count("\n") == text.count("\r\n")
    assert read(text.encode()).scenario.notes == {"beta": "one\ntwo"}


WRITTEN_OTHERWISE = {
    "inline": 'format = 1\nscenario = { title = "A" }\ncase = { id = "small" } # it\n'
    'choices = { controls = "keep" }\nnotes = { }\noutcome = { follows = [] }\n',
    "dotted": 'format = 1\nscenario.title = "A"\ncase.id = "small" # it\n'
    'choices.controls = "keep"\n',
    "out of order": 'format = 1\n[outcome.passages]\n[scenario]\ntitle = "A"\n[notes]\n[case]\n'
    'id = "small"\n[scenario.mine]\na = 1\n[outcome]\nfollows = []\n[scenario.yours]\n',
    "no newline": 'format = 1\n[scenario]\n[case]\nid = "small" # it\n[choices]\ncontrols = "keep"',
    "quoted keys": '"format" = 1\n["scenario"]\n\'title\' = "A"\n[case]\n"id" = "small" # it\n',
    "not a number": 'format = 1\nmine = nan # it\n[scenario]\n[case]\nid = "small"\n',
    "odd line ends": 'format = 1\r\n[scenario]\n[case]\r\nid = "small" # it\n',
    "blank": 'format = 1\n[scenario]\n\n\n[case]\nid = "small"\n[doubts]\n# why not\n\n# it\n\n\n',
}


@given(st.sampled_from(sorted(WRITTEN_OTHERWISE)), scenarios())
def test_every_way_of_writing(name: str, scenario: Scenario) -> None:
    before = WRITTEN_OTHERWISE[name]
    text = render(scenario, before).decode()
    assert read(text.encode()).scenario == scenario
    unknown = {"format", *tomllib.loads(before)} - {"outcome"}
    assert unknown <= tomllib.loads(text).keys()
    if name == "out of order":
        assert tomllib.loads(text)["scenario"]["mine"] == {"a": 1}
        assert tomllib.loads(text)["scenario"]["yours"] == {}


@pytest.mark.parametrize("name", sorted(WRITTEN_OTHERWISE.keys() - {"out of order"}))
def test_comments_outlive_every_way_of_writing(name: str) -> None:
    before = WRITTEN_OTHERWISE[name]
    scenario = replace(read(before.encode()).scenario, title="B", notes={"a": "x"})
    text = render(scenario, before).decode()
    assert read(text.encode()).scenario == scenario
    assert "# it" in text


@pytest.mark.parametrize(
    "previous",
    [
        "not toml",
        "[scenario",
        "scenario = 3\nchoices = 4\n",
        "format = 1\n[choices]\na = 1\nb = [2]\nc = {}\n",
        "a" + ".a" * 50_000 + " = 1",
        "x = " + "[" * 5000,
        "\ufeff",
        "\ud800",
        f"mine = 0x{'f' * 5000}",
    ],
    ids=range(9),
)
def test_what_cannot_be_read_is_written_anew(previous: str) -> None:
    assert read(render(sample(), previous)).scenario == sample()


def test_a_moment_without_an_offset_is_in_utc() -> None:
    naive = replace(sample(), saved=datetime(2026, 11, 22, 9, 0, 0, 5))
    saved = read(render(naive)).scenario.saved
    assert saved == datetime(2026, 11, 22, 9, 0, 0, 5, UTC)


HOSTILE = [
    "\x1b[31mred\x1b[0m",
    "\x1b]0;title\x07",
    "\x1b]52;c;ZWNobw==\x1b\\",
    "\x1bP+q544e\x1b\\",
    "\x9b31m",
    "\x9d0;title\x9c",
    "\x00",
    "a\x08\x08b",
    "\x7f",
    "\u202eright to left\u202c",
    "\u2066isolated\u2069",
    "\u200f\u200e\u061c",
    "\ufeffmark",
    "\ufff9\ufffb",
    "\U000e0041\U000e007f",
    "\ud800",
    "\udfff\ud800",
    "\u2028\u2029\x85",
    "a\r\nb",
    "a\rb",
    "a\n\r\nb\n",
    "\t\tindented",
    '"""',
    '""""""',
    "'''",
    '\\"""\\',
    "\\",
    "\\\n  joined",
    "\\u0041\\x41\\e",
    "# not a comment",
    "[not.a.table]\nx = 1",
    "key = 'value'",
    "[red]markup[/red]",
    "<script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
    "`rm -rf ~`",
    "${HOME} %s %n {0}",
    "../../etc/passwd",
    "Z̴̡̛a̵l̸g̶o̷",
    "👩‍👩‍👧‍👦 🏳️‍🌈",
    "ﷺ" * 50,
    "１２３ ١٢٣ ⅷ",
    " \u00a0\u3000 ",
    "\n\n\n",
    "NaN",
    "true",
    "1/0",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("previous", ["", FRESH, HAND_WRITTEN], ids=["new", "ours", "by-hand"])
def test_hostile_text_is_only_text(text: str, previous: str) -> None:
    scenario = replace(
        sample(), title=text, author=text, notes={"beta": text}, doubts={"gamma": text}
    )
    data = render(scenario, previous)
    assert clean(data.decode()) == data.decode()
    meant = tidy(text)
    back = read(data).scenario
    assert back.notes == {"beta": meant}
    assert back.doubts == {"gamma": meant}
    assert (back.title, back.author) == (meant, meant)


@given(st.text(st.characters(codec=None, exclude_categories=())), TEXTS)
def test_any_text_at_all_is_written(text: str, before: str) -> None:
    previous = "# mine\n" + render(replace(sample(), notes={"beta": before})).decode()
    data = render(replace(sample(), notes={"beta": text}), previous)
    assert read(data).scenario.notes == {"beta": tidy(text)}

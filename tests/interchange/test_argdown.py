"""Argdown text, read back by Argdown's own parser."""

from typing import Any

import pytest

from tests.graphs import tools
from tests.graphs.drawn import CASES, reasoner
from tests.graphs.spoiled import spoiled
from tui.case.model import AIMS, Case
from tui.graphs.escaping import flat
from tui.interchange.argdown import argdown
from tui.wording.graphs import step_label
from tui.wording.proposed import called
from tui.wording.standing import WHATEVER
from tui.wording.words import option_words

Read = dict[str, Any]

GIVEN: dict[str, Case] = {name: reasoner(name).program.case for name in CASES}
GIVEN |= {f"{name} spoiled": spoiled(case) for name, case in GIVEN.items()}


@pytest.fixture(scope="module")
def read() -> dict[str, Read]:
    """What the parser has read of each case."""
    texts = [argdown(case) for case in GIVEN.values()]
    all_read = tools.node("../interchange/read_argdown.cjs", "@argdown/core", texts)
    return dict(zip(GIVEN, all_read, strict=True))


def squeezed(words: str) -> str:
    return "".join(flat(words).split())


@pytest.mark.parametrize("name", GIVEN)
def test_the_parser_reads_the_argument_and_nothing_else(read: dict[str, Read], name: str) -> None:
    case, held = GIVEN[name], read[name]
    assert held["errors"] == []
    statements = {item["title"]: item for item in held["statements"]}
    assert statements.keys() == {WHATEVER, *case.options, *case.consequences}
    for key in case.options:
        assert [squeezed(t) for t in statements[key]["texts"]] == [
            squeezed(option_words(case, key))
        ]
        assert statements[key]["tags"] == []
    for key, item in case.consequences.items():
        (text,) = statements[key]["texts"]
        assert squeezed(text).startswith(squeezed(called(item)))
        assert statements[key]["tags"] == (["aim"] if item.kind in AIMS else [])


@pytest.mark.parametrize("name", GIVEN)
def test_each_link_is_an_argument_as_firm_as_the_document(read: dict[str, Read], name: str) -> None:
    case, held = GIVEN[name], read[name]
    arguments = {item["title"]: item for item in held["arguments"]}
    links = {
        f"{key} {number}": (item, link)
        for key, item in case.consequences.items()
        for number, link in enumerate(item.links, 1)
    }
    bears = {
        f"evidence {item.id} {number}": bearing
        for item in case.evidence.values()
        for number, bearing in enumerate(item.bears, 1)
    }
    assert arguments.keys() == links.keys() | bears.keys()
    for title, (item, link) in links.items():
        argument = arguments[title]
        premises = [["premise", source] for source in link.sources or (WHATEVER,)]
        assert argument["steps"] == [*premises, ["main-conclusion", item.id]]
        assert argument["tags"] == [link.directness]
        told = squeezed(step_label(case, item, link))
        assert [squeezed(rule) for rule in argument["rules"]] == [told]
        assert squeezed(argument["texts"][0]).startswith(told)
    for title, bearing in bears.items():
        kind = "support" if bearing.way == "for" else "attack"
        assert [kind, title, bearing.on] in arguments[title]["relations"]
        assert arguments[title]["tags"] == [bearing.directness]


@pytest.mark.parametrize("name", GIVEN)
def test_what_is_averted_is_attacked(read: dict[str, Read], name: str) -> None:
    attacks = {
        (source, target)
        for item in read[name]["statements"]
        for kind, source, target in item["relations"]
        if kind == "attack" and source in GIVEN[name].options
    }
    options = GIVEN[name].options.values()
    assert attacks == {(option.key, key) for option in options for key in option.averts}

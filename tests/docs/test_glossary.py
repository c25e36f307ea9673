"""The glossary explains the words that the code uses, and no others."""

import re
from pathlib import Path

from tests.docs.vocabulary import Values, defined, types, value_sets

PAGE = (Path(__file__).parents[2] / "docs" / "glossary.md").read_text(encoding="utf-8")


def rows(page: str) -> list[list[str]]:
    lines = [line for line in page.splitlines() if line.startswith("| ")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [row for row in cells if row[0] not in {"word", "value", "---"}]


def explained_values() -> dict[Values, str]:
    """The values in each table, with the heading above it."""
    sections = re.split(r"^###? ", PAGE, flags=re.MULTILINE)
    return {
        frozenset(row[0].strip("`") for row in rows(section)): section.partition("\n")[0]
        for section in sections
        if "| value |" in section
    }


def test_every_set_of_values_is_explained_whole() -> None:
    explained = explained_values()
    missing = {
        name: sorted(values) for values, name in value_sets().items() if values not in explained
    }
    assert missing == {}


def test_no_value_is_explained_that_is_gone() -> None:
    used = value_sets()
    gone = {
        heading: sorted(values)
        for values, heading in explained_values().items()
        if values not in used
    }
    assert gone == {}


def test_every_type_of_the_models_and_of_the_answers_is_explained() -> None:
    named = {name for row in rows(PAGE) if len(row) == 3 for name in re.findall("`(.+?)`", row[2])}
    assert sorted(types() - named) == []
    assert sorted(named - defined()) == []


def test_every_word_and_value_has_a_meaning_and_stands_once_in_its_table() -> None:
    assert [row for row in rows(PAGE) if not row[1]] == []
    words = [row[0] for row in rows(PAGE) if len(row) == 3]
    assert len(words) == len(set(words))

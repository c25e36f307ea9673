"""Writing where passages stand into a case file, and touching nothing else."""

import re
import tomllib
from typing import Any

import pytest

from tests.case.ford import CORPUS, Ford
from tui.case.anchor import named_by, rewritten
from tui.case.locate import Quote
from tui.case.read import read_case
from tui.outside.toml import parse_toml

DIGEST = re.compile(r'^[ \t]*digest = "[0-9a-f]{16}"\r?\n', re.MULTILINE)


def anchor(ford: Ford) -> str:
    """The text of the case with the digest of each passage that is found."""
    reading = read_case(ford.path)
    return rewritten(
        reading.file.text,
        [
            (("passages", index), {"digest": digest})
            for index, (_, _, matches, digest) in enumerate(reading.facts["passages"])
            if matches == 1
        ],
    )


def passages(text: str) -> list[Any]:
    found: list[Any] = tomllib.loads(text)["passages"]
    return found


def test_an_anchored_file_stays_as_it_is() -> None:
    for path in sorted((CORPUS / "good").glob("*.toml")):
        assert anchor(Ford(path)) == read_case(path).file.text


def test_digests_are_added_after_the_last_key(ford: Ford) -> None:
    whole = ford.text
    bare = DIGEST.sub("", whole)
    assert bare.count("\n") == whole.count("\n") - 3
    ford.write(bare)
    assert anchor(ford) == whole


def test_digests_that_are_out_of_date_are_replaced(ford: Ford) -> None:
    whole = ford.text
    ford.write(re.sub(r'digest = "[0-9a-f]{16}"', "digest  =  '' # old", whole))
    assert anchor(ford) == re.sub('digest = ("[0-9a-f]{16}")', r"digest  =  \1 # old", whole)


def test_line_ends_indents_and_comments_are_kept(ford: Ford) -> None:
    whole = ford.text.replace('to = "since 2019."', '  to = "since 2019." # the year')
    whole = whole.replace("\n", "\r\n")
    ford.write(DIGEST.sub("", whole))
    lines = anchor(ford).split("\r\n")
    at = lines.index('  to = "since 2019." # the year')
    assert lines[at + 1].startswith('  digest = "')
    assert [line.strip() for line in lines] == [line.strip() for line in whole.split("\r\n")]


@pytest.mark.parametrize("end", ["", "\n", "\n# the end"])
def test_a_passage_at_the_end_of_the_file(ford: Ford, end: str) -> None:
    last = '[[passages]]\nid = "last"\ndocument = "ford"\nfrom = """\nIda Brook\nwrites"""'
    ford.write(f"{ford.text}\n{last}{end}")
    text = anchor(ford)
    assert text.startswith(f'{ford.text.removesuffix(end)}\ndigest = "')
    assert text.endswith(f'"{end}')
    assert passages(text)[-1]["id"] == "last"


def test_inline_tables(ford: Ford) -> None:
    tables = DIGEST.sub("", ford.text).split("[[passages]]\n")
    items = [table.partition("\n\n")[0].strip().replace("\n", ", ") for table in tables[1:]]
    rest = tables[-1].partition("\n\n")[2]
    inline = f"passages = [\n{''.join(f'  {{ {item} }}, # one' + chr(10) for item in items)}]\n"
    ford.write(tables[0].replace("format = 1\n", f"format = 1\n{inline}") + rest)
    text = anchor(ford)
    assert re.sub(r', digest = "[0-9a-f]{16}"', "", text) == ford.text
    assert all(item["digest"] for item in passages(text))


def test_passages_that_stand_apart_stay_where_they_are(ford: Ford) -> None:
    """Other tables may come between them."""
    tables = DIGEST.sub("", ford.text).split("[[passages]]\n")
    moved = f"\n[[passages]]\n{tables[1]}"
    ford.write("[[passages]]\n".join([tables[0], *tables[2:]]) + moved)
    text = anchor(ford)
    assert DIGEST.sub("", text) == ford.text
    assert [item["digest"] for item in passages(text)] == [
        found[3] for found in read_case(ford.path).facts["passages"]
    ]


def test_a_passage_that_is_not_found_keeps_what_it_has(ford: Ford) -> None:
    ford.edit('from = "Rain has raised"', 'from = "Snow has raised"')
    ford.edit('to = "12 carts."\ndigest', 'to = "carts"\nprefix = "none"\n# digest')
    assert anchor(ford) == ford.text


def test_what_is_written_passes_the_check(ford: Ford) -> None:
    ford.write(DIGEST.sub("", ford.text))
    ford.write(anchor(ford))
    case = read_case(ford.path).case
    assert {passage.status for passage in case.passages.values()} == {"exact"}
    assert all(passage.digest == passage.recorded for passage in case.passages.values())
    assert parse_toml(ford.path.read_bytes(), "case.toml").text == ford.text


WORDS = named_by(Quote("first words", "last"), "ford", "0" * 16)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            '[[p]]\n  at = "ford s1" # here\n  id = "x"\n',
            '[[p]]\n  document = "ford"\n  from = "first words"\n  to = "last"\n'
            '  digest = "0000000000000000" # here\n  id = "x"\n',
        ),
        (
            'p = [{ id = "x", at = "ford s1" }]\n',
            'p = [{ id = "x", document = "ford", from = "first words", to = "last", '
            'digest = "0000000000000000" }]\n',
        ),
        (
            '[[p]]\r\nat = "ford s1"\r\nid = "x"\r\n',
            '[[p]]\r\ndocument = "ford"\r\nfrom = "first words"\r\nto = "last"\r\n'
            'digest = "0000000000000000"\r\nid = "x"\r\n',
        ),
        (
            '[[p]]\nid = "x"\nfrom = "old"\nprefix = "it" # why\nsuffix = "that"\n'
            'document = "d"\ndigest = ""\nto = "old"\n',
            '[[p]]\nid = "x"\nfrom = "first words"\n# why\n'
            'document = "ford"\ndigest = "0000000000000000"\nto = "last"\n',
        ),
        (
            'p = [{ prefix = "it", id = "x", from = "old", suffix = "that" }]\n',
            'p = [{ document = "ford", to = "last", digest = "0000000000000000", id = "x", '
            'from = "first words" }]\n',
        ),
    ],
)
def test_words_take_the_place_of_what_named_it(before: str, after: str) -> None:
    assert rewritten(before, [(("p", 0), WORDS)]) == after
    assert tomllib.loads(after)["p"][0].keys() >= {"id", "document", "from", "to", "digest"}


def test_words_are_written_as_toml_writes_them() -> None:
    odd = 'say "so" \\ é “it”'
    text = rewritten('[[p]]\nat = "d s1"', [(("p", 0), named_by(Quote(odd)))])
    assert tomllib.loads(text)["p"] == [{"from": odd}]

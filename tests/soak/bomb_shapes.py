"""Texts that are hard to parse, or that are cases and scenarios of which everything is wrong.

None is kept as a file: each is made, of any size, when it is wanted.
"""

import hashlib
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

DOCUMENT = "The river is wide. If the bridge is closed, the ferry could be full.\n"
CASE_HEAD = f"""format = 1
[case]
id = "bomb"
title = "A case"
summary = "It is there to be opened."
[[documents]]
id = "memo"
path = "memo.txt"
sha256 = "{hashlib.sha256(DOCUMENT.encode()).hexdigest()}"
title = "A memorandum"
body = {{ from = "The river", to = "be full." }}
[[voices]]
id = "author"
name = "The author"
role = "author"
[[themes]]
id = "order"
label = "Order"
[[passages]]
id = "wide"
document = "memo"
from = "The river is wide."
"""
SCENARIO_HEAD = """format = 1
[scenario]
title = "A walk"
[case]
id = "bomb"
"""
CONSEQUENCE = """[[consequences]]
id = "c{number}"
statement = "The ferry is full."
theme = "order"
kind = "prediction"
valence = {{ sign = "none" }}
"""
LINK = """[[consequences.links]]
from = [{source}]
directness = "stated"
passages = ["wide"]
voice = "author"
"""

Shape = Callable[[int], str]
"""Makes a text of about as many characters."""


def repeated(one: str, before: str = "", after: str = "") -> Shape:
    """One thing over and over."""
    return lambda size: before + one * ((size - len(before + after)) // len(one.encode())) + after


def numbered(one: str, before: str = "", after: str = "") -> Shape:
    """One thing over and over, with a number in it."""

    def shape(size: int) -> str:
        parts, left, number = [before], size - len((before + after).encode()) - 400, 0
        while left > 0:
            parts.append(one.format(number=number))
            left -= len(parts[-1].encode())
            number += 1
        return "".join((*parts, after))

    return shape


def of_parts(start: str, end: str, parts: int) -> Shape:
    """Keys of many parts, no two of them the same."""
    key = ".".join(["{number}"] * parts)
    return numbered(f"{start}{key}{end}\n")


CASE_LISTS = ("documents", "voices", "passages", "decisions", "themes", "consequences", "evidence")

HARD_TO_PARSE: Mapping[str, Shape] = {
    "headers of 31 parts": of_parts("[", "]", 31),
    "array headers of 31 parts": of_parts("[[", "]]", 31),
    "one header of 31 parts over and over": repeated(f"[[{'.'.join('a' * 31)}]]\n"),
    "keys of 31 parts": of_parts("", " = 1", 31),
    "quoted keys of 31 parts": of_parts('"\\u0041".', " = 1", 30),
    "one key of a million parts": repeated("a.", after="a = 1"),
    "one header of a million parts": repeated("a.", "[", "a]"),
    "one quoted key of a million parts": repeated('"a".', after="a = 1"),
    "array headers": repeated("[[tables]]\n"),
    "short array headers": repeated("[[a]]\n"),
    "numbered headers": numbered("[a{number}]\n"),
    "array headers within array headers": repeated("[[a]]\n[[a.b]]\n"),
    "keys": numbered("a{number} = 1\n"),
    "keys with strings": numbered('a{number} = "b"\n'),
    "keys with empty tables": numbered("a{number} = {{}}\n"),
    "keys with small tables": numbered('a{number} = {{ a = "b" }}\n'),
    "keys with small lists": numbered('a{number} = ["b"]\n'),
    "keys in one inline table": numbered('a{number} = "b", ', "a = { ", 'z = "" }'),
    "keys of unusual letters": numbered('"\U0001f600{number}" = "\U0001f600"\n'),
    "the same key": repeated("a = 1\n"),
    "an error at the end": numbered("a{number} = 1\n", after="a = \n"),
    "a repeated key at the end": numbered('a{number} = ""\n', after='a1 = ""\n'),
    "newlines": repeated("\n"),
    "newlines of two characters": repeated("\r\n"),
    "spaces": repeated(" "),
    "comments": repeated("#\n"),
    "one comment": repeated("#"),
    "newlines, then an error": repeated("\n", after="= 1"),
    "newlines within a list": repeated("\n", "a = [", "]"),
    "comments within a list": repeated("#\n", "a = [", "]"),
    "newlines within a string": repeated("\n", 'a = """', '"""'),
    "one string": repeated("a", 'a = "', '"'),
    "one string of wide letters": lambda size: f'a = "{chr(0x1F600) * ((size - 10) // 4)}"',
    "one string that is not closed": repeated("a", 'a = "'),
    "one string of many lines, not closed": repeated("a\n", 'a = """'),
    "quotation marks": repeated('"'),
    "quotation marks within a string": repeated('"" ', 'a = """', '"""'),
    "apostrophes within a string": repeated("'' ", "a = '''", "'''"),
    "backslashes": repeated("\\\\", 'a = "', '"'),
    "escapes": repeated("\\u0041", 'a = "', '"'),
    "long escapes": repeated("\\U0001F600", 'a = "', '"'),
    "joined lines": repeated("\\\n", 'a = """', '"""'),
    "control characters": repeated("\x01", 'a = "', '"'),
    "unseen characters": repeated("\u202e", 'a = "', '"'),
    "nested lists": repeated("[", "a = "),
    "nested lists, closed": lambda size: f"a = {'[' * (size // 2 - 2)}{']' * (size // 2 - 2)}",
    "nested tables": repeated("{a=", "a = "),
    "lists of 31 lists": repeated(f"{'[' * 31}{']' * 31},", "a = [", "]"),
    "lists in a list": repeated("[],", "a = [", "]"),
    "tables in a list": repeated("{},", "a = [", "]"),
    "tables of 31 tables in a list": repeated(f"{'{a=' * 31}1{'}' * 31},", "a = [", "]"),
    "numbers in a list": repeated("1,", "a = [", "]"),
    "other numbers in a list": numbered("1.{number},", "a = [", "]"),
    "strings in a list": repeated('"",', "a = [", "]"),
    "other strings in a list": numbered('"{number}",', "a = [", "]"),
    "dates in a list": numbered("1979-05-27T00:00:00.{number:06},", "a = [", "]"),
    "a whole number": repeated("9", "a = "),
    "a hexadecimal number": repeated("f", "a = 0x"),
    "a binary number": repeated("1", "a = 0b"),
    "a number in parts": repeated("1_", "a = ", "1"),
    "a fraction": repeated("9", "a = 1."),
    "a power": repeated("9", "a = 1e"),
    "long keys that are numbers": numbered("{number:090} = 1\n"),
    "dots": repeated("."),
    "brackets": repeated("[[\n"),
    "no text": lambda size: "\0" * size,
}
"""Texts that say nothing, at great length."""


def case(one: str, head: str = CASE_HEAD) -> Shape:
    """A case that is sound but for what is in it over and over."""
    return numbered(one, head)


def scenario(one: str) -> Shape:
    """The same of a scenario."""
    return numbered(one, SCENARIO_HEAD)


WRONG_CASES: Mapping[str, Shape] = {
    "unknown keys at the top": lambda size: numbered("a{number} = 1\n")(size - 999) + CASE_HEAD,
    "unknown keys in one table": case("a{number} = 1\n"),
    "unknown keys in every table": case(CONSEQUENCE + "wrong = 1\n" + LINK.replace("{source}", "")),
    "unknown tables": case("[[wrong]]\n"),
    "unknown tables within tables": case("[[passages.wrong]]\n"),
    "empty tables": case("[[consequences]]\n"),
    "empty decisions": case("[[decisions]]\n"),
    "empty options of one decision": case("[[decisions.options]]\n", CASE_HEAD + "[[decisions]]\n"),
    "empty links of one consequence": case(
        "[[consequences.links]]\n", CASE_HEAD + CONSEQUENCE.format(number="")
    ),
    "wrong links": case(CONSEQUENCE + LINK.replace("{source}", '"nothing-{number}"')),
    "links that are wrong in one consequence": case(
        LINK.replace("{source}", '"nothing-{number}"'), CASE_HEAD + CONSEQUENCE.format(number="")
    ),
    "names that are nearly right": case(
        CONSEQUENCE + LINK.replace("{source}", '"c{number}0"').replace("wide", "wida")
    ),
    "the same id": case(CONSEQUENCE.replace("{number}", "1") + LINK.replace("{source}", "")),
    "numbers for names": numbered("1,", CASE_HEAD + "related = [", "]"),
    "numbers for the causes of one link": numbered(
        "1,", f"{CASE_HEAD}{CONSEQUENCE.format(number=1)}{LINK.partition('[{')[0]}[", "]"
    ),
    "unknown causes of one link": numbered(
        '"c{number}",',
        f"{CASE_HEAD}{CONSEQUENCE.format(number=1)}{LINK.partition('[{')[0]}[",
        LINK.partition("}")[2],
    ),
    "wrong words": case(CONSEQUENCE.replace("prediction", "oracle") + LINK.replace("{source}", "")),
    "choices of things that are not": case(
        'a{number} = "b"\n', CASE_HEAD + '[[expect]]\ntitle = "A test"\n[expect.choices]\n'
    ),
    "choices of the wrong kind": case(
        "a{number} = 1\n", CASE_HEAD + '[[expect]]\ntitle = "A test"\n[expect.choices]\n'
    ),
    "choices that are no names": case(
        "A{number} = 1\n", CASE_HEAD + '[[expect]]\ntitle = "A test"\n[expect.choices]\n'
    ),
    "the same document again and again": case(
        '[[documents]]\nid = "d{number}"\npath = "memo.txt"\nsha256 = "' + "0" * 64 + '"\n'
        'title = "A memorandum"\nbody = {{ from = "The river", to = "be full." }}\n'
    ),
    "passages that say nothing": case('[[passages]]\nid = "p{number}"\n'),
    "sentence breaks": numbered(
        '"wide.| If {number}",',
        CASE_HEAD.partition("body")[0] + "join = [",
        "]\nbody" + CASE_HEAD.partition("body")[2],
    ),
    "a newer format": lambda size: numbered("a{number} = 1\n", "format = 2\n")(size),
    "a scenario that is too large": numbered('[[documents]]\nid = "a{number}"\n', SCENARIO_HEAD),
}
"""Cases of which something is wrong."""

SOUND_CASES: Mapping[str, Shape] = {
    "tests": case('[[expect]]\ntitle = "A test"\n'),
    "passages": case(
        '[[passages]]\nid = "p{number}"\ndocument = "memo"\nfrom = "The river is wide."\n'
    ),
    "passages by their sentences": case('[[passages]]\nid = "p{number}"\nat = "memo s1"\n'),
    "sentences set aside": case(
        '[[set_aside]]\ndocument = "memo"\nfrom = "The river is wide."\nwhy = "It is."\n'
    ),
    "consequences": case(CONSEQUENCE + LINK.replace("{source}", "")),
    "a chain of consequences": case(CONSEQUENCE + LINK.replace("{source}", '"c{number}"')),
    "caveats": case(
        '[[caveats]]\nid = "v{number}"\nabout = ["passage.wide"]\ntext = "A note."\n'
        'basis = "document"\n'
    ),
}
"""Cases that can be opened, of which nothing is wrong but their length."""

WRONG_SCENARIOS: Mapping[str, Shape] = {
    "unknown keys": scenario("a{number} = 1\n"),
    "unknown tables": scenario("[a{number}]\n"),
    "unknown keys of two parts": numbered("a{number}.b = 1\n", SCENARIO_HEAD + "[x]\n"),
    "unknown headers of ten parts": scenario("[a{number}.b.c.d.e.f.g.h.i.j]\n"),
    "unknown small tables": numbered("a{number} = {{a=1,b=2}}\n", SCENARIO_HEAD + "[x]\n"),
    "unknown numbers": numbered("{number},", SCENARIO_HEAD + "[x]\na = [", "]"),
    "comments": repeated("# a\n", SCENARIO_HEAD),
    "long comments": repeated(f"# {'a' * 75}\n", SCENARIO_HEAD),
    "newlines": repeated("\n", SCENARIO_HEAD),
    "unknown tables within the walk": lambda size: numbered(
        "[scenario.a{number}]\n", SCENARIO_HEAD
    )(size),
    "choices": numbered('a{number} = "b"\n', SCENARIO_HEAD + "[choices]\n"),
    "choices of the wrong kind": numbered("a{number} = 1\n", SCENARIO_HEAD + "[choices]\n"),
    "choices that are no names": numbered("A{number} = 1\n", SCENARIO_HEAD + "[choices]\n"),
    "lists of choices of the wrong kind": numbered(
        "a{number} = [1,1,1,1]\n", SCENARIO_HEAD + "[choices]\n"
    ),
    "options of one choice": numbered('"A",', SCENARIO_HEAD + "[choices]\na = [", "]"),
    "doubts": numbered('a{number} = ""\n', SCENARIO_HEAD + "[doubts]\n"),
    "notes": numbered('a{number} = ""\n', SCENARIO_HEAD + "[notes]\n"),
    "notes of the wrong kind": numbered("a{number} = 1\n", SCENARIO_HEAD + "[notes]\n"),
    "notes on nothing": numbered('"a..b{number}" = 1\n', SCENARIO_HEAD + "[notes]\n"),
    "one long note": repeated("a", SCENARIO_HEAD + '[notes]\na = "', '"'),
    "what followed": numbered('"a{number}",', SCENARIO_HEAD + "[outcome]\nfollows = [", "]"),
    "what followed, wrongly": numbered("1,", SCENARIO_HEAD + "[outcome]\nfollows = [", "]"),
    "digests of the wrong kind": numbered(
        "a{number} = 1\n", SCENARIO_HEAD + "[outcome.passages]\n"
    ),
    "a case that is nowhere": lambda size: SCENARIO_HEAD.replace("bomb", "nowhere"),
    "another format": lambda size: numbered(
        "a{number} = 1\n", "format = 99999999\n" + SCENARIO_HEAD[11:]
    )(size),
}
"""The same of scenarios."""


def document(one: str) -> Shape:
    """A document that has one thing over and over between its first words and its last."""
    first, last = DOCUMENT.split(" If ")
    return repeated(one, f"{first}\n\n", f"\n\nIf {last}")


DOCUMENTS: Mapping[str, Shape] = {
    "ends of sentences": document("a. "),
    "other ends of sentences": document("A b. "),
    "exclamations": document("A! "),
    "abbreviations": document("e.g. "),
    "short sentences": document("A word. "),
    "running text": document("The council of the town has met, and it will meet again in May.\n"),
    "paragraphs of one sentence": document("A word.\n\n"),
    "lines": document("word\n"),
    "headings": document("# Word\n\n"),
    "underlined headings": document("Word\n====\n"),
    "items": document("- a\n"),
    "numbered items": document("1. a\n"),
    "rows": document("| a | b |\n"),
    "fences": document("```\n"),
    "code": document("    a\n\n"),
    "brackets": document("(a. "),
    "quotation marks": document('"a '),
    "letters": document("a"),
    "wide letters": document("\u6c49\u3002"),
    "spaces": document("a  "),
    "newlines": document("\n"),
    "accents apart from their letters": document("e\u0301 "),
    "letters in another form": document("\u212b "),
    "syllables in parts": document("\u1100\u1161"),
    "unseen letters": document("\u200b"),
}
"""Documents of a case that is otherwise sound."""

KINDS = {
    "document": DOCUMENTS,
    "hard": HARD_TO_PARSE,
    "wrong": WRONG_CASES,
    "sound": SOUND_CASES,
    "walk": WRONG_SCENARIOS,
    "small case": {"one": lambda size: CASE_HEAD},
    "small walk": {"one": lambda size: SCENARIO_HEAD},
}
"""Each kind by its shapes. What is small is of the size it is."""


def main() -> None:
    """Write one of them: of which kind, which one, of how many bytes, and to which file."""
    kind, what, size, file = sys.argv[1:]
    Path(file).write_bytes(KINDS[kind][what](int(size)).encode("utf-8"))


if __name__ == "__main__":
    main()

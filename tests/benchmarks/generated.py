"""A case of as many consequences as one likes, to see what grows with them."""

import hashlib
from pathlib import Path

DECISIONS, OPTIONS = 5, 3
QUESTION = "Which way should it go"


def generate(folder: Path, consequences: int) -> Path:
    """Write a case and its document; returns the case file."""
    document = "\n\n".join(
        f"Paragraph {number} of the memorandum says what might come of it, and leaves it at that."
        for number in range(1, 41)
    )
    seeds, scenarios = folder / "seeds", folder / "scenarios" / f"generated-{consequences}"
    seeds.mkdir(exist_ok=True, parents=True)
    scenarios.mkdir(parents=True)
    (seeds / "memo.txt").write_text(document, encoding="utf-8")
    digest = hashlib.sha256(document.encode()).hexdigest()
    parts = [_HEAD.format(consequences=consequences, digest=digest)]
    parts += [_PASSAGE.format(number=number) for number in range(1, 41)]
    parts += [_decision(number) for number in range(1, DECISIONS + 1)]
    parts += [_consequence(number) for number in range(consequences)]
    file = scenarios / "case.toml"
    file.write_text("".join(parts), encoding="utf-8")
    return file


def _decision(number: int) -> str:
    options = "".join(_OPTION.format(number=option) for option in range(1, OPTIONS + 1))
    return _DECISION.format(number=number, question=QUESTION, options=options)


def _consequence(number: int) -> str:
    """Most come from an option; every fifth from a consequence before it; every tenth regardless.

    The options take turns, so each brings about as many.
    """
    turn = number % (DECISIONS * OPTIONS)
    source = f"d{turn // OPTIONS + 1}.o{turn % OPTIONS + 1}"
    if number % 10 == 9:
        source = ""
    elif number % 5 == 4:
        source = f"c{number - 1}"
    return _CONSEQUENCE.format(
        number=number,
        kind=("prediction", "forecast", "past")[number % 3],
        source=f'"{source}"' if source else "",
        passage=number % 40 + 1,
        more=" and for a good while after that" * (number % 3),
    )


_HEAD = """format = 1

[case]
id = "generated-{consequences}"
title = "A generated case of {consequences} consequences"
summary = "It is there to be measured."

[[documents]]
id = "memo"
path = "memo.txt"
sha256 = "{digest}"
title = "A memorandum"

[documents.body]
from = "Paragraph 1 of"
to = "Paragraph 40 of the memorandum says what might come of it, and leaves it at that."

[[voices]]
id = "author"
name = "The author"
role = "author"

[[themes]]
id = "order"
label = "Order"
"""

_PASSAGE = """
[[passages]]
id = "p{number}"
document = "memo"
from = "Paragraph {number} of the memorandum says what might come of it"
"""

_DECISION = """
[[decisions]]
id = "d{number}"
label = "Decision {number}"
question = "{question} at point {number}?"
choose = "one"
posed = "explicit"
passages = ["p{number}"]
{options}"""

_OPTION = """
[[decisions.options]]
id = "o{number}"
label = "Way number {number}"
posed = "explicit"
passages = ["p{number}"]
"""

_CONSEQUENCE = """
[[consequences]]
id = "c{number}"
statement = "Something numbered {number} comes about in the months that follow{more}."
theme = "order"
kind = "{kind}"
valence = {{ sign = "risk", basis = "stated" }}
[[consequences.links]]
from = [{source}]
directness = "stated"
passages = ["p{passage}"]
hedges = ["might"]
voice = "author"
"""

"""A case with all that is long: twelve decisions, sixty consequences, labels of every length."""

import hashlib
from pathlib import Path

DECISIONS, CONSEQUENCES = 12, 60
MOST_OPTIONS = 30

LONG = (
    "Should the harbour, the bridge, the ferry and the school be looked at together, "
    "or each by itself, as was done before, when nobody could say what it would come to? "
)
WORD = "Wasserstraßeninstandhaltungsausschussvorsitzendenwahlverfahrensordnung"
"""A word that is wider than a narrow screen."""
WIDE = "港湾と橋と渡し船と学校をまとめて検討するか"
"""Words of letters that take two cells each, with no space between them."""


def sized(words: str, at: int) -> str:
    """Words of a length that grows with a number: from two or three to as many as are allowed."""
    filler = (LONG, f"{WORD} ", f"{WIDE} ")[at % 3]
    return f"{words} {filler * (at // 3)}".strip()[:390].rstrip()


def question(at: int) -> str:
    """A question; that of the last decision fills screens."""
    return f"Question {at}? {LONG * (at * at // 2)}".strip()[:3_900].rstrip()


def label(at: int) -> str:
    """The label of a decision."""
    return sized(f"Decision {at}", at - 1)


def options_of(at: int) -> int:
    """How many options a decision has: two, and more, and as many as letters cannot name."""
    return MOST_OPTIONS if at == 7 else 2 + at % 4


def option(at: int, number: int) -> str:
    """The label of an option."""
    return sized(f"Option {at}.{number}", number + at)


def statement(number: int) -> str:
    """What a consequence says."""
    return sized(f"Consequence {number}", number % 16)


def sprawling(folder: Path) -> Path:
    """Write such a case and its documents; returns the case file."""
    seeds, scenarios = folder / "seeds", folder / "scenarios" / "sprawling"
    seeds.mkdir(parents=True, exist_ok=True)
    scenarios.mkdir(parents=True)
    documents = "".join(_document(seeds, at) for at in range(5))
    parts = [
        'format = 1\n[case]\nid = "sprawling"\n',
        f'title = "{sized("Everything at once", 12)}"\nsummary = "{LONG * 3}"\n',
        documents,
        f'[[voices]]\nid = "a"\nname = "{sized("The committee", 9)}"\nrole = "author"\n',
        f'[[voices]]\nid = "b"\nname = "{sized("The other committee", 12)}"\nrole = "author"\n',
        *(f'[[themes]]\nid = "t{at}"\nlabel = "{sized(f"Theme {at}", at)}"\n' for at in range(9)),
        *(_decision(at) for at in range(1, DECISIONS + 1)),
        *(_consequence(number) for number in range(1, CONSEQUENCES + 1)),
        *(_evidence(number) for number in range(1, CONSEQUENCES + 1, 4)),
    ]
    (scenarios / "case.toml").write_text("\n".join(parts), "utf-8")
    return scenarios / "case.toml"


def _document(seeds: Path, at: int) -> str:
    text = "\n\n".join(f"Paragraph {n} of paper {at} says this. {LONG * (n % 5)}" for n in range(9))
    text = f"{text}\n\nThis ends paper {at}.\n"
    (seeds / f"paper-{at}.txt").write_text(text, "utf-8")
    digest = hashlib.sha256(text.encode()).hexdigest()
    return (
        f'[[documents]]\nid = "paper-{at}"\npath = "paper-{at}.txt"\nsha256 = "{digest}"\n'
        f'title = "{sized("A paper", at + 3)}"\nauthor = "{sized("Committee", at)}"\n'
        f'body = {{ from = "Paragraph 0 of", to = "This ends paper {at}." }}\n'
        f'[[passages]]\nid = "p{at}"\ndocument = "paper-{at}"\n'
        f'from = "Paragraph 4 of paper {at}"\nto = "Paragraph 5 of paper {at} says this."\n'
    )


def _decision(at: int) -> str:
    options = "".join(
        f'[[decisions.options]]\nid = "o{n}"\nlabel = "{option(at, n)}"\nposed = "explicit"\n'
        + ("status_quo = true\n" if n == 1 else "")
        for n in range(1, options_of(at) + 1)
    )
    return (
        f'[[decisions]]\nid = "d{at}"\nlabel = "{label(at)}"\nquestion = "{question(at)}"\n'
        f'choose = "{"any" if at % 3 == 0 else "one"}"\nposed = "explicit"\n'
        f'passages = ["p{at % 5}"]\nwho = "{sized("The council", at)}"\n{options}'
    )


def _consequence(number: int) -> str:
    at = (number - 1) % DECISIONS + 1
    first, second = (f"d{at}.o{1 + (number + n) % options_of(at)}" for n in (0, 1))
    needed = f', "d{at % DECISIONS + 1}.o1"' if number % 7 == 0 else ""
    link = (
        'directness = "stated"\npassages = ["p{at}"]\nhedges = ["says this"]\nvoice = "{voice}"\n'
    )
    links = "".join(
        f"[[consequences.links]]\nfrom = [{source}]\n"
        + link.format(at=number % 5, voice="ab"[number % 2])
        for source in (f'"{first}"{needed}', f'"{second}"')
    )
    if number % 6 == 0:
        links += f'[[consequences.links]]\nfrom = ["c{number - 1}"]\n' + link.format(
            at=number % 5, voice="b"
        )
    return (
        f'[[consequences]]\nid = "c{number}"\nstatement = "{statement(number)}"\n'
        f'theme = "t{number % 9}"\nkind = "prediction"\n'
        f'valence = {{ sign = "{("risk", "benefit", "mixed", "none")[number % 4]}" }}\n{links}'
    )


def _evidence(number: int) -> str:
    return (
        f'[[evidence]]\nid = "e{number}"\nkind = "statistic"\n'
        f'summary = "{sized(f"Evidence {number}", number % 20)}"\nvoice = "a"\n'
        f'origin = "o{number}"\npassages = ["p{number % 5}"]\n'
        f'[[evidence.bears]]\non = "c{number}"\nway = "{("for", "against")[number % 2]}"\n'
        'directness = "stated"\n'
    )

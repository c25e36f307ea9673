"""Whether text that is cleaned shows as itself in whatever the app shows text with."""

import random
from collections.abc import Iterator

from textual.color import Color

from tests.payloads import PAYLOADS
from tui.app.paint import Paint
from tui.app.rows import fit, text_of, width_of, wrap
from tui.app.theme import DARK, DEFAULTS
from tui.app.wall import Wall
from tui.outside.text import clean

PIECES = (
    *(
        "[",
        "]",
        "[/",
        "/]",
        "[/]",
        "\\",
        "\\[",
        "[@click=",
        "app.quit",
        "(",
        ")",
        "'",
        '"',
        "=",
        "$",
    ),
    *("[b]", "[bold]", "[link=", "https://e.example", "[on red]", "#fff", ":smile:", "x", "word"),
    *(
        " ",
        "  ",
        "\n",
        "\t",
        "\x1b[",
        "\x9b",
        "\u202e",
        "\u200d",
        "e\u0301",
        "日本",
        "👩‍🚀",
        "\u2066",
        "\0",
    ),
)
"""What markup, escapes and layouts are made of."""

_BACKGROUND = Color.parse("#000000")


def random_texts(seed: int, number: int) -> Iterator[str]:
    """Texts put together at random."""
    chance = random.Random(seed)
    for _ in range(number):
        pieces = chance.choices(PIECES, k=chance.randrange(1, 12))
        yield "".join(
            chr(chance.randrange(0x250)) if chance.random() < 0.1 else piece for piece in pieces
        )


def altered(seed: int, number: int) -> Iterator[str]:
    """The payloads and random texts, `number` altogether, that do not show as themselves."""
    paint = Paint({**DEFAULTS, **_colors()}, _BACKGROUND)
    texts = (*PAYLOADS[:number], *random_texts(seed, number - len(PAYLOADS)))
    return (text for text in texts if not _is_itself(clean(text), paint))


def _colors() -> dict[str, str]:
    return {"foreground": "#ffffff", **{k: v for k, v in DARK.variables.items() if v[:1] == "#"}}


def _is_itself(text: str, paint: Paint) -> bool:
    words = "".join(text.split())
    rows = wrap([(text, "text")], 40)
    line = fit(((text, "text"),), 10_000)
    strips = [paint.strip(row, width_of(row)) for row in (*rows, line)]
    walled = ["".join(s.text for s in Wall().apply(list(strip), _BACKGROUND)) for strip in strips]
    return (
        "".join("".join(walled[:-1]).split()) == words
        and "".join(walled[-1].split()) == words
        and text_of(line) == text.replace("\n", " ")
        and not any(segment.style and segment.style.link for s in strips for segment in s)
    )

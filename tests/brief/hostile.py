"""A case every word of which tries to be more than words, in each format of a brief."""

import hashlib
import re
from collections.abc import Iterable
from itertools import cycle
from pathlib import Path

MARKDOWN = (
    "# heading",
    "- item",
    "+ item",
    "1. item",
    "1) item",
    "> quote",
    "=====",
    "-----",
    "```js",
    "~~~",
    "    code",
    "| a | b |\n| - | - |\n| 1 | 2 |",
    "[x](javascript:alert(1))",
    "[x]: http://evil.example",
    "![x](http://evil.example/x.png)",
    "<http://evil.example>",
    "<script>alert(1)</script>",
    "<!-- gone -->",
    "&lt;b&gt; &#x3c;script&#x3e;",
    "http://evil.example/a_b_c and HTTPS://EVIL.EXAMPLE",
    "www.evil.example WWW.EVIL.EXAMPLE",
    "mailto:a@evil.example, a@evil.example; @somebody",
    "[^1] [^evil]",
    "[^1]: another note",
    "*a* _b_ **c** ~~d~~ `e` ``f`` $g$ $$h$$ ^i^ ==j==",
    "ends in \\",
    "two  \nlines\\\nand three",
    ":::danger\n:smile:",
    "``` a ` b @ ` c",
)
HTML = (
    "</title></style></script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg onload=alert(1)>",
    "<a href=javascript:alert(1)>x</a>",
    "&quot;&#39;&lt;",
    "<style>*{background:url(http://evil.example)}</style>",
    "]]><![CDATA[",
    "--><iframe src=//evil.example>",
)
LATEX = (
    "\\input{/etc/passwd} \\write18{ls}",
    "} , title = {stolen",
    "}}} @misc{x, author = {",
    "a { b",
    "% comment",
    '$x$ #1 _y_ ^z ~ & "q"',
)
FORMULAS = ("=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)")

ATTACKS = (*MARKDOWN, *HTML, *LATEX, *FORMULAS)
LONGEST = 300
"""Characters that fit into any field."""


def heaps(attacks: Iterable[str] = ATTACKS) -> list[str]:
    """All of them, as many in one text as fit into any field."""
    those = [""]
    for attack in attacks:
        if len(those[-1]) + len(attack) >= LONGEST:
            those.append("")
        those[-1] = f"{those[-1]}\n{attack}".strip("\n")
    return those


_WORDS = (
    r"^(\s*(?:title|summary|label|question|who|when|statement|text|source|why|short)) = \"(.*)\""
)


def in_toml(text: str) -> str:
    """A text as it stands between quotes in TOML."""
    return "".join(f"\\u{ord(c):04x}" if not c.isprintable() or c in '"\\' else c for c in text)


def make_hostile(case: Path, turn: int = 0) -> None:
    """Put one heap of attacks after another behind all words of the small case, and of its memo.

    With another turn, each stands elsewhere.
    """
    words = cycle(heaps()[turn:] + heaps()[:turn])
    memo = case.parents[2] / "seeds" / "memo.txt"
    text = memo.read_text("utf-8").replace("young families", f"young {next(words)} families")
    text = text.replace("night passengers", f"night {next(words)} passengers")
    memo.write_text(text, "utf-8", newline="")

    def put(match: re.Match[str]) -> str:
        return f'{match[1]} = "{match[2]} {in_toml(next(words))}"'

    toml = re.sub(_WORDS, put, case.read_text("utf-8"), flags=re.MULTILINE)
    toml = re.sub(r"^digest = .*\n", "", toml, flags=re.MULTILINE)
    digest = hashlib.sha256(memo.read_bytes()).hexdigest()
    toml = re.sub(r'sha256 = ".*"', f'sha256 = "{digest}"', toml)
    author = f'author = "{in_toml(next(words))}"'
    case.write_text(toml.replace("[[documents]]", f"[[documents]]\n{author}"), "utf-8")


def hostile_walk(case: Path, turn: int = 0) -> Path:
    """A walk through it that is called, signed, noted and doubted as badly."""
    words = cycle(heaps()[turn:])
    return _walk(case, *(in_toml(next(words)) for _ in range(6)))


def tame_walk(case: Path) -> Path:
    """The same walk, with nothing odd in it."""
    return _walk(case, *"abcdef")


def _walk(case: Path, a: str, b: str, c: str, d: str, e: str, f: str) -> Path:
    file = case.with_name("walk.toml")
    file.write_text(
        f'format = 1\n[scenario]\ntitle = "{a}"\nauthor = "{b}"\n[case]\nid = "ferry"\n'
        f'[choices]\nboat = "stop"\n[doubts]\nschool-closes = "{c}"\ngone = "{d}"\n'
        f'[notes]\nboat = "{e}"\nmove-away = "{f}"\ngone = "{c}"\n',
        "utf-8",
    )
    return file


TURNS = range(len(heaps()))

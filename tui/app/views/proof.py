"""Why a consequence follows, or does not: its proof as a tree of rows, down to the passages."""

from tui.app.rows import BLANK, Row, Span, wrap
from tui.app.widgets.lines import Item
from tui.brief.words import NOT_FOUND, SIGN_GLYPHS, UNHEDGED, cite, hedge_words, voice_words
from tui.case.model import Case
from tui.reason.engine.derive import State
from tui.reason.why import Choice, Ground, Step

MISSING_WORDS = {
    "reading": "not accepted: a looser step than your reading takes",
    "doubted": "does not hold: you doubt every passage that says so",
    "lost": "does not hold: no passage that you accept is found in its document",
    "cause": "does not hold: something that it needs does not",
}
STATE_WORDS: dict[State, str] = {
    "follows": "follows",
    "open": "still open",
    "ruled out": "ruled out",
    "not found": NOT_FOUND,
}


def proof_items(case: Case, step: Step, doubts: frozenset[str], width: int) -> list[Item]:
    """The proof as items; keys are passage ids, followed by a number where one stands twice."""
    return _Tree(case, doubts, width).items(step)


class _Tree:
    """Lays a proof out, indenting each level."""

    def __init__(self, case: Case, doubts: frozenset[str], width: int) -> None:
        self._case = case
        self._doubts = doubts
        self._width = width
        self._items: list[Item] = []

    def items(self, step: Step) -> list[Item]:
        self._step(step, 0)
        return self._items

    def _add(self, depth: int, spans: list[Span], lead: str = "", key: str = "") -> None:
        indent = "  " + "  " * min(depth, 6)
        first: Row = ((indent, "text"), (lead, "quiet"))
        hang: Row = ((indent + " " * len(lead), "text"),)
        if key and any(key == known for known, _ in self._items):
            key = f"{key}#{len(self._items)}"
        self._items.append((key, wrap(spans, self._width - 1, first, hang)))

    def _step(self, step: Step, depth: int) -> None:
        consequence = self._case.consequences[step.consequence]
        sign = consequence.valence.sign
        spans: list[Span] = [
            (f"{SIGN_GLYPHS[sign]} ", sign),
            (consequence.statement, "strong" if step.state == "follows" else "quiet"),
            (f"  {STATE_WORDS[step.state]}", "quiet"),
        ]
        self._add(depth, spans)
        if step.repeated:
            self._add(depth + 1, [("shown above already", "quiet")])
            return
        if step.unproven:
            words = "does not have the evidence that you ask for (f turns the proof)"
            self._add(depth + 1, [(words, "caveat")])
        for ground in step.grounds:
            self._ground(ground, depth + 1, step.consequence)

    def _ground(self, ground: Ground, depth: int, consequence: str) -> None:
        link = ground.link
        subject = self._case.consequences[consequence]
        hedges = hedge_words(subject, (link,)) or UNHEDGED
        voice = voice_words(self._case.voices[link.voice], short=False)
        lead = "because " if not ground.missing else "would "
        spans: list[Span] = [(hedges, "hedge"), (f" · {voice} · {link.directness}", "quiet")]
        if not link.sources:
            spans.append((" · whatever is chosen", "quiet"))
        self._add(depth, spans, lead)
        for missing in ground.missing:
            self._add(depth + 1, [(MISSING_WORDS[missing], "caveat")])
        for key in link.passages:
            self._passage(key, depth + 1)
        for need in ground.needs:
            if isinstance(need, Choice):
                self._choice(need, depth + 1)
            else:
                self._step(need, depth + 1)

    def _passage(self, key: str, depth: int) -> None:
        passage = self._case.passages[key]
        doubted = key in self._doubts
        text = passage.text.replace("\n", " ") or "not found in the document"
        spans: list[Span] = [(f"“{text}”", "struck" if doubted else "quote")]
        spans.append((f"  {cite(self._case, passage)}", "quiet"))
        if doubted:
            spans.append(("  doubted by you", "caveat"))
        self._add(depth, spans, "▎ ", key)

    def _choice(self, need: Choice, depth: int) -> None:
        decision = self._case.decisions[need.option.partition(".")[0]]
        option = self._case.options[need.option]
        glyph = "●" if need.chosen else "○"
        style = "accent" if need.chosen else "quiet"
        state = "chosen" if need.chosen else "not chosen"
        spans: list[Span] = [
            (f"{glyph} ", style),
            (f"{decision.label}: {option.label}", style),
            (f"  {state}", "quiet"),
        ]
        self._add(depth, spans)
        self._items.append(("", [BLANK]))

"""What is seen of the row under the cursor of the walk: a consequence, or an option."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

from tui.app.rows import INDENT, Item, Row, ends, fit, wrap
from tui.app.views.setter import items
from tui.case.model import Decision, Link
from tui.content.changes import step
from tui.content.detail import detail, folded, passages_said
from tui.content.model import Exhibit, Gap, Note, Part, sentence
from tui.content.quotes import caveats, own_note, quotes, related
from tui.content.relations import averts
from tui.content.subject import NOTHING, Subject, choice_of
from tui.content.walk import Walk
from tui.reason.engine.derive import Findings
from tui.reason.preview import Preview
from tui.reason.support import Firmness
from tui.wording.standing import IMPLIED, LOOSER_WORDS

if TYPE_CHECKING:  # whoever does not guess does not wait for it
    from tui.reason.guesses import Guessed

Answer = Firmness | Preview | str | None
"""How firmly what follows stands, or what an option would change; words while it is worked out."""


class Asked(Protocol):
    """What is asked about the row under the cursor."""

    def firmness(self, findings: Findings, consequence: str) -> Firmness | None:
        """How firmly a consequence stands, if it follows."""

    def preview(self, findings: Findings, decision: str, option: str) -> Preview | None:
        """What choosing an option would change."""

    def words_for(self, name: str) -> str:
        """What to say in the place of an answer that is not there."""


def answer_about(answers: Asked, walk: Walk, subject: Subject) -> Answer:
    """What there is to work out about an option, about choosing none, or about a consequence."""
    if subject.kind == "consequence":
        if walk.findings.state(subject.id) != "follows":
            return None
        return answers.firmness(walk.findings, subject.id) or answers.words_for("firmness")
    decision, option = choice_of(walk.case, subject)
    if not decision:
        return None
    return answers.preview(walk.findings, decision, option) or answers.words_for("preview")


def detail_items(
    walk: Walk,
    subject: Subject,
    answer: Answer,
    width: int,
    link: Link | None = None,
    guess: "Guessed | None" = None,
    *,
    unfolded: bool,
) -> list[Item]:
    """What there is to see of an option, of choosing none, or of a consequence; else nothing.

    Of a consequence the document's words, by the `link` of the branch looked at if there is one,
    then the evidence, each piece in one row. `answer` is as of `answer_about`.
    """
    shown: list[Item] = []
    decision, option = choice_of(walk.case, subject)
    if subject.kind == "consequence":
        rest = answer if isinstance(answer, tuple) else None
        shown = _compact(detail(walk, subject.id, rest, link, unfolded=unfolded), width)
    elif decision:
        asked = walk.case.decisions[decision]
        preview = answer if isinstance(answer, Preview) else None
        parts = _option(walk, asked, option, preview, unfolded=unfolded)
        if guess:
            from tui.content.guesses import guess_parts

            parts = [*guess_parts(walk.findings, guess), Gap(), *parts]
        shown = _compact(parts, width)
    if isinstance(answer, str):
        shown.append((NOTHING, wrap([(answer, "quiet")], width - 1, INDENT)))
    return shown


def passages_about(walk: Walk, subject: Subject, link: Link | None = None) -> tuple[str, ...]:
    """The passages that speak of an option, of choosing none, or of a consequence; else none."""
    if subject.kind == "consequence":
        return passages_said(walk, subject.id, link)
    decision, option = choice_of(walk.case, subject)
    return walk.case.decisions[decision].passages_for(option) if decision else ()


def _option(
    walk: Walk, decision: Decision, option: str, preview: Preview | None, *, unfolded: bool
) -> list[Part]:
    """The document's words, what choosing it would change, and the notes. Empty: none of them.

    What it brings stands in the table already, unless it is another option's too.
    """
    chosen = decision.option(option)
    shown: list[Part] = list(quotes(walk, decision.passages_for(option)))
    if not shown:
        shown.append(sentence(IMPLIED, "silent"))
    if chosen:
        shown += averts(walk, chosen.key)
    shown += step(walk, decision, option, preview) if preview else ()
    near = (*(chosen.related if chosen else ()), *decision.related)
    shown += related(walk, near, quoted=False)
    shown += own_note(walk, decision.id)
    about = [caveats(walk, "decision", decision.id)]
    if option:
        about.insert(0, caveats(walk, "option", f"{decision.id}.{option}"))
    notes = tuple(part for parts in about for part in parts if isinstance(part, Note))
    return [*shown, *folded(notes, unfolded=unfolded)]


def _compact(parts: Iterable[Part], width: int) -> list[Item]:
    """Parts as items, with each piece of evidence in one row."""
    shown: list[Item] = []
    for part in parts:
        if isinstance(part, Exhibit):
            shown.append((part.subject, [_exhibit(part, width - 1)]))
        else:
            shown += items([part], width)
    return shown


def _exhibit(part: Exhibit, room: int) -> Row:
    """Which way it speaks, that it only stands beside it or is a reader's step, and what it is.

    At the right its figures and its place, as far as there is room.
    """
    role = "text" if part.counts else "struck"
    way = (f"{part.way:<8}", "benefit" if part.way == "for" else "risk")
    looser = "" if part.directness == "stated" else LOOSER_WORDS[part.directness]
    left: Row = (*INDENT, way, (f"{looser:<9}", "quiet"), (part.summary, role))
    right = " · ".join((*part.figures[:2], *part.places[:1]))
    short = right if len(right) <= room // 3 else "".join(part.places[:1])
    return ends(left, ((short, "quiet"),), room) if room > 60 else fit(left, room)

"""The argument drawn in the cells of a terminal, around the box that is selected."""

from bisect import bisect_right

from tui.app.actions import key_of
from tui.app.rows import Row, Span, fit, text_of, wrap
from tui.app.views.graph.canvas import Look
from tui.app.views.graph.drawing import Drawing, Label, Plan, draw, plan
from tui.case.model import DIRECTNESS
from tui.content.claims import state_mark
from tui.content.subject import NOTHING, Subject
from tui.graphs.argument import Argument
from tui.graphs.layout import Arrow, Columns, around, part
from tui.reason.engine.derive import Findings
from tui.wording.proposed import called
from tui.wording.words import count, option_glyph

MOST_DRAWN = 160
"""How many boxes are drawn at most; of more, fewer steps around the selected one are shown."""

LABELS = (28, 26, 24, 22, 20, 19, 18, 17, 16)
"""Widths that labels may have: the first of these for which everything fits."""

AMPLE = 22
"""The width of labels for which what does not fit is shown a part at a time."""

LEAST_WIDE = 56
"""Cells from which there is room for columns; below that, the graph is a list."""

SIDES = 3
"""Cells beside the graph: one before it, one after it, and one for the bar."""

ROOMY = 90
"""Cells from which two steps are shown around the selected box."""

MOST_SCREENS = 2
"""How many times as high as the pane the whole graph may be, to be shown unasked."""

BACK = " ↺"
"""What is put after a box from which an arrow leads back to something further left."""


def looks(
    findings: Findings, argument: Argument, drawn: Columns, selected: str
) -> dict[Arrow, Look]:
    """How each arrow is drawn: lit beside the selected box, faint where it brings nothing about."""
    beside = argument.neighbours
    near = (*beside.before.get(selected, ()), *beside.after.get(selected, ()))
    lit = {selected, *(key for key in near if key in argument.joints)}
    looks_of = {}
    for arrow in drawn.arrows:
        links = argument.links[arrow]
        fires = any(findings.fires(consequence, link) for consequence, link in links)
        # An arrow may stand for several links: the firmest of them is what it is drawn as.
        firmest = DIRECTNESS.first(link.directness for _, link in links)
        weight = len(DIRECTNESS.after(firmest)) - len(DIRECTNESS) + 1  # 0 for the firmest of all
        looks_of[arrow] = Look(2 if lit.intersection(arrow) else 1 if fires else 0, weight)
    return looks_of


Plans = dict[tuple[frozenset[str], int], tuple[Plan, int]]
"""Where things went so far, and how wide labels are, by what is drawn and the width at hand."""


def picture(
    findings: Findings, argument: Argument, selected: str, steps: int, width: int, plans: Plans
) -> Drawing:
    """The graph around the selected box, within some steps: fewer, where too much would be drawn.

    Cost: what is drawn; where it goes is only worked out when it is not in `plans`.
    """
    keys = frozenset((selected,))
    columns = Columns((((selected, 0),),), {selected: 0}, (), frozenset())
    if selected in argument.columns.own:
        keys, _ = reach(argument, selected, steps)
        columns = part(argument.columns, keys)
    planned = plans.get((keys, width))
    if planned is None:
        planned = plans[keys, width] = _planned(findings, argument, columns, width)
    labels = _labels(findings, argument, columns, selected, planned[1])
    return draw(planned[0], labels, looks(findings, argument, columns, selected), width, selected)


def _planned(
    findings: Findings, argument: Argument, columns: Columns, width: int
) -> tuple[Plan, int]:
    """Where everything goes, with labels as wide as may be."""
    plans = {}
    for most in LABELS:
        plans[most] = plan(columns, _labels(findings, argument, columns, "", most))
        if plans[most].width <= width:
            return plans[most], most
    return plans[AMPLE], AMPLE


def reach(argument: Argument, selected: str, steps: int) -> tuple[frozenset[str], int]:
    """What is drawn when so many steps around a box are asked for, and how many are.

    Fewer, where too much would be drawn; none, where it is too much for one step, and some of that
    is drawn. Cost: what is drawn.
    """
    everything = frozenset(argument.columns.own)
    if steps >= argument.most and len(everything) <= MOST_DRAWN:
        return everything, steps

    def near(steps: int) -> frozenset[str]:
        return around(argument.neighbours, selected, steps, argument.joints, MOST_DRAWN)

    # A step that brings nothing is the last to bring anything: more than MOST_DRAWN never do.
    asked = range(1, min(steps, argument.most - 1, MOST_DRAWN) + 1)
    most = bisect_right(asked, MOST_DRAWN, key=lambda steps: len(near(steps)))
    return near(max(most, 1)), most


def fitting_steps(
    findings: Findings, argument: Argument, selected: str, width: int, height: int, plans: Plans
) -> int:
    """How many steps to show when nobody has said: all, where that has room, else two or one."""
    if len(argument.columns.own) <= MOST_DRAWN:
        whole = picture(findings, argument, selected, argument.most, width, plans)
        if not whole.before + whole.after and len(whole.rows) <= MOST_SCREENS * max(height, 1):
            return argument.most
    return reach(argument, selected, 2 if width >= ROOMY else 1)[1]


def _labels(
    findings: Findings, argument: Argument, columns: Columns, selected: str, width: int
) -> dict[str, Label]:
    labels = {}
    before = ""
    loops = {source for source, _ in argument.columns.back}
    for places in columns.places:
        for key, _ in filter(columns.is_box, places):
            if key in argument.joints:
                number = len(argument.neighbours.before[key])
                labels[key] = Label((((_joined(number), "quiet"),),), 0, 1)
                continue
            heading = decision_of(findings, key)
            rows = _words(findings, key, width, selected=key == selected, back=key in loops)
            if heading and heading != before:
                top: Row = fit(((heading.upper(), "heading"),), width)
                labels[key] = Label((top, *rows), 1, 1)
            else:
                labels[key] = Label(tuple(rows), 0, 0 if heading else 1)
            before = heading
    return labels


def _joined(number: int) -> str:
    return "both" if number == 2 else f"all {number}"


def subject_of(findings: Findings, key: str) -> Subject:
    """What a box is about, by its key; nothing when there is none, or when it is a joint."""
    program = findings.program
    if key in program.option_bits:
        return Subject("option", key)
    return Subject("consequence", key) if key in program.consequence_bits else NOTHING


def decision_of(findings: Findings, key: str) -> str:
    """The label of the decision that an option belongs to; empty for a consequence."""
    if key not in findings.program.option_bits:
        return ""
    return called(findings.program.case.decision_of(key))


def _words(
    findings: Findings, key: str, width: int, *, selected: bool = False, back: bool = False
) -> list[Row]:
    """A box in one row or two: how it stands, and what it is, cut short."""
    case = findings.program.case
    if key in findings.program.option_bits:
        chosen = findings.holds(key)
        glyph: Span = (option_glyph(case, key, chosen), "accent" if chosen else "quiet")
        words: Span = (called(case.options[key]), "accent" if chosen else "text")
    else:
        glyph = state_mark(findings, key)
        follows = findings.state(key) == "follows"
        words = (called(case.consequences[key]), "text" if follows else "quiet")
    if selected:
        glyph, words = (glyph[0], "chip"), (words[0], "chip")
    lead: Row = (glyph, (" ", words[1] if selected else "text"))
    end = BACK if back else ""
    rows = wrap(
        [(words[0] + end, words[1])], width, lead, (("  ", words[1] if selected else "text"),)
    )
    if len(rows) > 2:
        second = ((rows[1][0][0], rows[1][0][1]), (text_of(rows[1][1:]) + " …" + end, words[1]))
        rows = [rows[0], fit(second, width)]
    return rows


def extent_notes(drawing: Drawing, argument: Argument, steps: int) -> tuple[str, ...]:
    """How much of the graph is shown, in ever fewer words."""
    is_all = steps >= argument.most
    looser, reading = count(argument.looser, "looser link"), key_of("reading")
    if is_all:
        shown = f"all but {looser}: {reading}" if argument.looser else "all of it"
    else:
        shown = f"{count(steps, 'step')} around it" if steps else "some of one step around it"
    beyond = f"{looser} not drawn: {reading}" if argument.looser and not is_all else ""
    hidden = [f"‹ {count(drawing.before, 'more column')}"] if drawing.before else []
    hidden += [f"{count(drawing.after, 'more column')} ›"] if drawing.after else []
    few = f"{f'‹ {drawing.before}' if drawing.before else ''}  "
    few += f"{f'{drawing.after} ›' if drawing.after else ''}"
    keys = [] if is_all else [f"{key_of('more')} more"]
    keys += [f"{key_of('fewer')} less"] if steps > 1 else []
    telling = (
        [shown, *keys, beyond, *hidden],
        [shown, *keys, *hidden],
        [shown, *hidden],
        [shown, few.strip()],
        [few.strip()],
    )
    return tuple(" · ".join(filter(None, words)) for words in telling)

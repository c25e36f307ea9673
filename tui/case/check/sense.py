"""Rules on whether the parts of a case make sense together."""

from collections.abc import Iterator

from tui.case.check.finding import Finding, quoted
from tui.case.read import Reading


def sources_of_caveats(reading: Reading) -> Iterator[Finding]:
    """A caveat that uses outside knowledge names its source."""
    for index, caveat in enumerate(reading.case.caveats):
        if caveat.basis == "outside" and not caveat.source.strip():
            message = "This caveat uses outside knowledge, and names no source."
            path = ("caveats", index, "basis")
            yield Finding("caveat-without-source", path, message, "Add source = “…”.")


def decisions(reading: Reading) -> Iterator[Finding]:
    """A case has a decision; a draft may wait for its first."""
    case = reading.case
    if case.decisions:
        return
    path = ("case", "stage") if "stage" in reading.file.data["case"] else ("case",)
    if case.stage == "draft":
        message = "There is no decision yet, so there is nothing to walk."
        mend = (
            "Look for what somebody must choose (“must decide”, “whether to”, “options”, “should”),"
            " and add [[decisions]] with its [[decisions.options]]."
        )
        yield Finding("no-decision-yet", path, message, mend)
    else:
        message = "This case has no decisions, so there is nothing to walk."
        mend = 'Add [[decisions]] and their options, or say stage = "draft" under [case].'
        yield Finding("no-decision", path, message, mend)


def no_status_quo(reading: Reading) -> Iterator[Finding]:
    """Some option of a decision of one leaves things as they are, or a caveat is about that."""
    case = reading.case
    for index, decision in enumerate(case.decisions.values()):
        is_left = any(o.status_quo or o.posed == "implicit" for o in decision.options)
        if decision.choose == "one" and not is_left:
            if case.caveats_about("decision", decision.id):
                continue
            message = f"No option of {quoted(decision.id)} leaves things as they are."
            mend = (
                'Mark the one that does with status_quo = true; or add it, posed = "implicit"; '
                "or say in a caveat on the decision why there is none."
            )
            yield Finding("no-status-quo", ("decisions", index, "id"), message, mend)


def status_quo(reading: Reading) -> Iterator[Finding]:
    """A decision of one has at most one option that keeps things as they are."""
    for index, decision in enumerate(reading.case.decisions.values()):
        marked = [number for number, o in enumerate(decision.options) if o.status_quo]
        if decision.choose == "one" and len(marked) > 1:
            first = decision.options[marked[0]].id
            for number in marked[1:]:
                message = f"The option {quoted(first)} is the status quo of this decision already."
                path = ("decisions", index, "options", number, "status_quo")
                mend = "Only one of them can be chosen: mark only one."
                yield Finding("status-quo-repeated", path, message, mend)


def links(reading: Reading) -> Iterator[Finding]:
    """No link needs two options of which only one can be chosen."""
    case = reading.case
    for index, consequence in enumerate(case.consequences.values()):
        for number, link in enumerate(consequence.links):
            for decision in case.decisions.values():
                keys = {option.key for option in decision.options} & set(link.sources)
                if decision.choose == "one" and len(keys) > 1:
                    message = f"Only one option of {quoted(decision.id)} can be chosen at a time."
                    path = ("consequences", index, "links", number, "from")
                    mend = "Write a link for each option, if each brings this about."
                    yield Finding("link-impossible", path, message, mend)


def expected_choices(reading: Reading) -> Iterator[Finding]:
    """The choices of an `[[expect]]` block can be made."""
    for index, expectation in enumerate(reading.case.expectations):
        for key, chosen in expectation.choices.items():
            if reading.case.decisions[key].choose == "one" and len(chosen) != 1:
                message = f"Exactly one option of {quoted(key)} is chosen, not {len(chosen)}."
                path = ("expect", index, "choices", key)
                mend = "Name one option; leave the decision out if it is not made yet."
                yield Finding("expect-choice", path, message, mend)


def shared_ids(reading: Reading) -> Iterator[Finding]:
    """Decisions, consequences and evidence share no ids: notes are kept by id alone."""
    case = reading.case
    seen: dict[str, str] = {}
    for name, what, ids in (
        ("decisions", "decision", case.decisions),
        ("consequences", "consequence", case.consequences),
        ("evidence", "piece of evidence", case.evidence),
    ):
        for index, key in enumerate(ids):
            if key in seen:
                message = f"{quoted(key)} is the id of a {seen[key]} too."
                mend = "Give one of them another id: notes are kept by id alone."
                yield Finding("shared-id", (name, index, "id"), message, mend)
            seen.setdefault(key, what)

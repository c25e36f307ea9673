"""A brief of a walk, put together."""

from tui.case.model import Case
from tui.content.brief.apparatus import Apparatus, sources_of
from tui.content.brief.held_against import Held
from tui.content.brief.model import Brief, Origin, Section, Source
from tui.content.brief.short import short
from tui.content.brief.whole import whole
from tui.content.comparison import Side, side_of
from tui.content.model import Line, Parts, sentence
from tui.content.walk import walk_of
from tui.reason.reasoner import Reasoner
from tui.scenario.model import Scenario, on_terms_of, status_quo
from tui.wording import brief as words
from tui.wording.standing import NOTHING_DECIDED, STATUS_QUO


def brief_of(
    reasoner: Reasoner,
    scenario: Scenario,
    origin: Origin,
    against: Side | None = None,
    *,
    is_short: bool = False,
) -> Brief:
    """What there is to hand to somebody of a walk, held against the status quo or something else.

    Cost: as `firmness` and `causes` for each consequence; a short one costs less.
    """
    case = reasoner.program.case
    findings = reasoner.findings(scenario)
    walk = walk_of(findings, scenario)
    apparatus = Apparatus(walk, quotes=not is_short)
    side = side_of(origin.file, scenario, findings)
    baseline = against or _status_quo(reasoner, scenario)
    if is_short:
        held = Held(baseline, side) if against else None
        sections = tuple(short(walk, scenario, reasoner, held, apparatus))
    else:
        sections = tuple(whole(walk, scenario, reasoner, Held(baseline, side), apparatus))
    sources = sources_of(case)
    again = _again(case, sources, origin, against, is_short=is_short)
    return Brief(
        is_short=is_short,
        kind=words.A_SHORT_BRIEF if is_short else words.A_BRIEF,
        title=scenario.title or case.title,
        case_id=case.id,
        case_title=case.title,
        author=scenario.author,
        saved=f"{scenario.saved:%Y-%m-%d}" if scenario.saved else "",
        sections=sections,
        footnotes=apparatus.footnotes(sources),
        sources=sources,
        again=Section("again", words.AGAIN, apparatus.entries(again)),
        digest=origin.digest,
        version=origin.version,
    )


def _status_quo(reasoner: Reasoner, scenario: Scenario) -> Side:
    """The status quo on the terms of the walk; with nothing chosen where the case knows none."""
    quo = on_terms_of(status_quo(reasoner.program.case), scenario)
    name = STATUS_QUO if quo.choices else NOTHING_DECIDED
    return Side(name, quo, reasoner.findings(quo))


def _again(
    case: Case,
    sources: tuple[Source, ...],
    origin: Origin,
    against: Side | None,
    *,
    is_short: bool,
) -> Parts:
    """The digests, and the command."""
    yield sentence(words.DIGESTS, "quiet")
    yield digest_line(words.THE_CASE, case.id, case.digest)
    for source in sources:
        yield digest_line(words.A_DOCUMENT, source.path, source.sha256)
    if origin.digest:
        yield digest_line(words.THE_WALK, origin.file, origin.digest)
    elif not origin.is_case:
        yield sentence(words.NOT_SAVED, "caveat")
    if origin.against_digest:
        yield digest_line(words.AGAINST, origin.against, origin.against_digest)
    if against and not origin.against:
        yield sentence(words.NO_FILE_OF_BASELINE, "caveat")
    elif origin.file:
        yield sentence(words.RUN, "quiet")
        yield sentence(words.command_words(origin.file, origin.against, is_short=is_short), "key")
    if origin.version:
        yield sentence(words.version_words(origin.version), "quiet")


def digest_line(what: str, name: str, digest: str) -> Line:
    """The digest of a file, with what it is."""
    return Line(((words.digest_lead(what, name), "text"), (digest, "key")))

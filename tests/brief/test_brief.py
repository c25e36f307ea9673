"""What a brief says: all that it must, to somebody who has not walked, and nothing more firmly."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.app.test_honest_words import is_said_too_firmly
from tests.brief.goldens import WALKS, made, opened, text
from tests.proposed import propose_all
from tui.brief.formats import SUFFIXES, Format, briefed, set_as
from tui.case.read import open_case
from tui.content.brief.apparatus import Apparatus
from tui.content.brief.model import Brief, Entry, Origin, Section
from tui.content.claims import claim
from tui.content.model import Claim, Line, Note, Quote
from tui.content.quotes import quotes
from tui.content.walk import walk_of
from tui.reason.engine.derive import Findings
from tui.reason.reasoner import Reasoner
from tui.scenario.model import Scenario, choose, doubt, new_scenario, note
from tui.wording.standing import STATE_WORDS

BOTH = pytest.mark.parametrize("is_short", [True, False])
EVERY = pytest.mark.parametrize("walk", WALKS)


def entries(brief: Brief, *names: str) -> Iterator[Entry]:
    """All entries, or those of some sections."""

    def within(section: Section) -> Iterator[Entry]:
        yield from section.entries
        for inner in section.inner:
            yield from within(inner)

    for section in (*brief.sections, brief.again):
        if not names or section.name in names:
            yield from within(section)


def claims(brief: Brief) -> dict[str, Claim]:
    return {
        entry.part.subject.id: entry.part
        for entry in entries(brief)
        if isinstance(entry.part, Claim)
    }


def words(entries: Iterator[Entry]) -> str:
    return "\n".join(entry.part.words for entry in entries if isinstance(entry.part, Line))


@BOTH
@EVERY
def test_all_that_follows_is_claimed_as_on_the_screen(walk: str, is_short: bool) -> None:
    brief = made(walk, is_short=is_short)
    findings = brief.findings
    claimed = claims(brief.brief)
    assert set(claimed) == set(findings.program.ids(findings.follows))
    for key, part in claimed.items():
        whole = claim(findings, key)
        assert part.evidence.startswith(whole.evidence)
        assert replace(part, evidence=whole.evidence) == whole


@EVERY
def test_every_claim_is_proven_by_passages(walk: str) -> None:
    """Each of its links that fires is told, with its hedges, and cites all its passages."""
    brief = made(walk, is_short=False)
    number_of = {note.passage: note.number for note in brief.brief.footnotes}
    case = brief.findings.program.case
    cited: dict[str, set[int]] = {}
    told: dict[str, list[str]] = {}
    key = ""
    for entry in entries(brief.brief, "follows"):
        if isinstance(entry.part, Claim):
            key = entry.part.subject.id
        cited.setdefault(key, set()).update(entry.cites)
        if isinstance(entry.part, Line) and entry.part.words.startswith("because: "):
            told.setdefault(key, []).append(entry.part.words)
    for key in claims(brief.brief):
        firing = [link for link in case.consequences[key].links if brief.findings.fires(key, link)]
        assert len(told[key]) == len(firing)
        for link, line in zip(firing, told[key], strict=True):
            assert all(hedge in line for hedge in link.hedges)
            assert {number_of[passage] for passage in link.passages} <= cited[key]


@EVERY
def test_a_passage_is_quoted_once_and_word_for_word(walk: str) -> None:
    for is_short in (True, False):
        brief = made(walk, is_short=is_short)
        passages = brief.findings.program.case.passages
        quoted = [e.part for e in entries(brief.brief) if isinstance(e.part, Quote)]
        assert len({quote.subject for quote in quoted}) == len(quoted)
        for quote in quoted:
            assert quote.text == " ".join(passages[quote.subject.id].text.split())
        for footnote in brief.brief.footnotes:
            text = " ".join(passages[footnote.passage].text.split())
            is_quoted = any(quote.subject.id == footnote.passage for quote in quoted)
            assert bool(footnote.text) != is_quoted
            first, _, last = footnote.text.partition(" … ")
            assert text.startswith(first) and text.endswith(last)


def test_footnotes_are_numbered_as_they_come_up() -> None:
    for walk in WALKS:
        for is_short in (True, False):
            brief = made(walk, is_short=is_short).brief
            seen = dict.fromkeys(number for entry in entries(brief) for number in entry.cites)
            assert list(seen) == sorted(seen) == [note.number for note in brief.footnotes]


def test_a_footnote_cites_all_that_the_document_gives() -> None:
    notes = made("town-baths/joint-pool-by-bus", is_short=False).brief.footnotes
    assert notes[0].words == (
        "Harrowmere Planning Office, The Mill Street Baths: What the Town Can Choose, 4 March 2025,"
        " paragraph 3, sentences 8–9."
    )
    (first, second, *_) = made("us-china-ai", is_short=True).brief.footnotes
    assert first.words.startswith("Ao Gu, A “Sputnik Moment”")
    assert second.words == "Gu ¶8 s26."


@BOTH
@EVERY
def test_nothing_is_said_too_firmly(walk: str, is_short: bool) -> None:
    case = opened(walk)[0].case
    for name in ("text", "markdown"):
        set_ = text(walk, name, is_short=is_short)
        own = re.sub(r"“[^”]*”", "", set_)
        assert not list(is_said_too_firmly(case, " ".join(own.split())))


@BOTH
@EVERY
def test_nobody_is_you(walk: str, is_short: bool) -> None:
    """It is read by somebody else than who made the walk."""
    brief = made(walk, is_short=is_short)
    ours = [e.part for e in entries(brief.brief) if not isinstance(e.part, Quote)]
    own = " ".join(p.words for p in ours if isinstance(p, Line))
    lead = " ".join(p.lead for p in ours if isinstance(p, Note))
    headings = " ".join(s.heading for s in brief.brief.sections)
    assert not re.search(r"\byours?\b|\byou\b", f"{own} {lead} {headings}", re.IGNORECASE)


def test_what_does_not_follow_is_named_and_never_called_averted() -> None:
    brief = made("town-baths/joint-pool-by-bus", is_short=False)
    told = words(entries(brief.brief, "remains"))
    assert "That they will not come about is not said." in told
    for key in brief.findings.program.ids(brief.findings.ruled_out):
        assert brief.findings.program.case.consequences[key].statement in told


def of(scenario: Scenario, reasoner: Reasoner, *, is_short: bool = False) -> tuple[Brief, Findings]:
    brief = briefed(reasoner, scenario, Origin(), is_short=is_short)
    return brief.brief, brief.findings


@pytest.fixture
def reasoner(ferry: Path) -> Reasoner:
    return Reasoner(open_case(ferry))


@pytest.fixture
def stopped(reasoner: Reasoner) -> Scenario:
    case = reasoner.program.case
    return choose(replace(new_scenario(case), author="Ada"), case, "boat", "stop")


@BOTH
def test_doubts_are_the_readers_and_what_they_turn_is_told(
    reasoner: Reasoner, stopped: Scenario, is_short: bool
) -> None:
    doubted = doubt(stopped, ("school-closes",), "no source")
    brief, findings = of(doubted, reasoner, is_short=is_short)
    assert findings.state("no-school") != "follows"
    told = words(entries(brief, "doubts"))
    assert "memo ¶1 s3, doubted by Ada: no source" in told
    if not is_short:
        after = told.partition("Without these doubts, this would be said to follow too:")[2]
        assert "The school shuts" in after
    footnote = next(n for n in brief.footnotes if n.passage == "school-closes")
    assert footnote.doubt == "doubted by Ada: no source"


def test_a_doubt_that_turns_nothing_is_told_as_that(reasoner: Reasoner, stopped: Scenario) -> None:
    brief, _ = of(doubt(stopped, ("counted",), ""), reasoner)
    told = words(entries(brief, "doubts"))
    assert "memo ¶2 s4, doubted by Ada" in told
    assert "the same would be said to follow" in told


def test_notes_stand_with_what_they_are_on_or_at_the_end(
    reasoner: Reasoner, stopped: Scenario
) -> None:
    noted = note(note(note(stopped, "boat", "a"), "visits", "b"), "gone", "c")
    brief, _ = of(noted, reasoner)
    notes = [
        e.part for e in entries(brief) if isinstance(e.part, Note) and e.part.whose == "reader"
    ]
    assert [(n.name, n.lead, n.text) for n in notes] == [
        ("boat", "Note by Ada: ", "a"),
        ("visits", "Note by Ada: ", "b"),
        ("gone", "Note by Ada: ", "c"),
    ]
    assert "Patients arrive more easily" in words(entries(brief, "notes"))
    assert "gone, not in the case as it is now" in words(entries(brief, "notes"))


def test_an_unsigned_walk_is_the_readers(reasoner: Reasoner, stopped: Scenario) -> None:
    unsigned = doubt(note(replace(stopped, author=""), "boat", "a"), ("school-closes",), "why")
    brief, _ = of(unsigned, reasoner)
    told = set_as("text", briefed(reasoner, unsigned, Origin()))
    assert "Note by the reader: a" in told
    assert "doubted by the reader: why" in told
    assert brief.author == ""


def test_every_editors_note_is_told_once_and_numbered() -> None:
    for walk in WALKS:
        brief = made(walk, is_short=False)
        notes = [
            entry.part
            for entry in entries(brief.brief)
            if isinstance(entry.part, Note) and entry.part.whose == "editor"
        ]
        assert {n.name for n in notes} == {c.id for c in brief.findings.program.case.caveats}
        leads = [f"Editor’s note {number}: " for number in range(1, len(notes) + 1)]
        assert [n.lead for n in notes] == leads


@BOTH
def test_what_is_only_proposed_is_marked(ferry: Path, is_short: bool) -> None:
    propose_all(ferry)
    case = open_case(ferry)
    scenario = choose(new_scenario(case), case, "boat", "stop")
    brief, _ = of(scenario, Reasoner(case), is_short=is_short)
    assert all("(proposed)" in part.statement for part in claims(brief).values())
    assert all("proposed by an assistant" in n.stands for n in brief.footnotes)
    assert "Night ferry (proposed): Stop it (proposed)" in words(entries(brief, "chosen")) or not (
        is_short
    )


def test_a_silent_option_that_is_chosen_is_called_that() -> None:
    for is_short in (True, False):
        told = words(entries(made("town-baths/status-quo", is_short=is_short).brief, "silent"))
        assert "The ticket: Leave it at £4" in told
        assert "The document says nothing of what would follow." in told


def test_the_differences_are_told_with_their_causes() -> None:
    brief = made("town-baths/joint-pool-by-bus", is_short=False).brief
    section = next(s for s in brief.sections if s.name == "differences")
    assert section.heading == "What differs from the status quo"
    told = words(entries(brief, "differences"))
    assert "The building → Close them; a joint pool and Bus line 4 → Extend it" in told
    assert f"here: – {STATE_WORDS['ruled out']}" in told


def test_the_status_quo_differs_from_itself_in_nothing() -> None:
    told = words(entries(made("us-china-ai/status-quo", is_short=False).brief, "differences"))
    assert told == "Nothing differs: the same is chosen and accepted, and the same follows."


def test_a_case_is_a_walk_on_which_nothing_is_chosen() -> None:
    brief = made("town-baths", is_short=False)
    assert not brief.findings.choices
    assert brief.brief.title == brief.brief.case_title
    assert "nothing chosen yet" in words(entries(brief.brief, "glance")).lower()


def test_how_to_come_to_the_same_is_told() -> None:
    origin = Origin("a/b.toml", "f" * 64, False, "c.toml", "e" * 64, "1.2")
    there, reasoner = opened("town-baths/status-quo")
    brief = briefed(reasoner, there.scenario, origin, is_short=True).brief
    told = words(iter(brief.again.entries))
    for digest in (there.case.digest, "f" * 64, "e" * 64, brief.sources[1].sha256):
        assert digest in told
    assert "juncture brief a/b.toml --short --against c.toml" in told
    assert "Juncture 1.2" in told
    unsaved = briefed(reasoner, there.scenario, Origin(), is_short=True).brief
    told = words(iter(unsaved.again.entries))
    assert "has not been saved" in told
    assert "juncture brief" not in told


def test_what_has_changed_in_the_case_since_is_told(reasoner: Reasoner, stopped: Scenario) -> None:
    older = replace(stopped, case_digest="0" * 64)
    for is_short in (True, False):
        brief, _ = of(older, reasoner, is_short=is_short)
        assert "The case file has changed" in words(iter(brief.sections[0].entries))


@BOTH
@pytest.mark.parametrize("format", SUFFIXES)
def test_a_case_of_nothing_can_be_briefed(ferry: Path, is_short: bool, format: Format) -> None:
    text = ferry.read_text("utf-8")
    ferry.write_text(text.partition("[[voices]]")[0], "utf-8")
    case = open_case(ferry)
    assert not case.decisions
    made_ = briefed(Reasoner(case), new_scenario(case), Origin("x"), is_short=is_short)
    assert case.title in set_as(format, made_)


@BOTH
@pytest.mark.parametrize("format", SUFFIXES)
def test_a_case_whose_document_is_gone_can_be_briefed(
    ferry: Path, is_short: bool, format: Format
) -> None:
    (ferry.parents[2] / "seeds" / "memo.txt").unlink()
    case = open_case(ferry)
    scenario = choose(new_scenario(case), case, "boat", "stop")
    made_ = briefed(Reasoner(case), scenario, Origin("x"), is_short=is_short)
    written = set_as(format, made_)
    if format in ("text", "markdown", "html"):
        assert "The document is missing" in written


def test_a_doubt_is_told_wherever_its_passage_is_named(
    reasoner: Reasoner, stopped: Scenario
) -> None:
    brief, _ = of(doubt(stopped, ("falling",), "old"), reasoner)
    doubted = [e.part for e in entries(brief) if isinstance(e.part, Quote) and e.part.doubt]
    assert [quote.doubt for quote in doubted] == ["doubted by Ada: old"]
    parts = tuple(quotes(walk_of(reasoner.findings(stopped), stopped), ["falling"]))
    walk = walk_of(reasoner.findings(stopped), doubt(stopped, ("falling",), "old"))
    apparatus = Apparatus(walk, quotes=True)
    first, again = (apparatus.entries(parts) for _ in range(2))
    assert isinstance(first[0].part, Quote)
    assert isinstance(again[0].part, Line)
    assert again[0].part.words == "memo ¶2 s5 (doubted by Ada), quoted above"


def guessing(case_id: str = "town-baths") -> tuple[Reasoner, Scenario]:
    """A walk of which something was guessed: right, wrong, too little, and nothing at all."""
    there, reasoner = opened(case_id)
    guesses = {
        "building.leave": ("repair-bill-grows", "loan"),
        "building.renovate": (),
    }
    return reasoner, replace(there.scenario, author="Ann", guesses=guesses)


def test_what_was_guessed_is_told_with_what_the_document_says() -> None:
    reasoner, scenario = guessing()
    brief = briefed(reasoner, scenario, Origin(), is_short=False)
    told = words(entries(brief.brief, "guesses"))
    (leave, renovate) = reasoner.guessed(brief.findings, scenario)
    assert leave.drawn == ("repair-bill-grows",) and leave.silent == ("loan",)
    case = brief.findings.program.case
    right, _, rest = told.partition("Not guessed; the document links it:")
    assert case.consequences["repair-bill-grows"].statement in right
    missed, _, wrong = rest.partition("Guessed; the document does not link it to this:")
    assert all(case.consequences[key].statement in missed for key in leave.missed)
    assert case.consequences["loan"].statement in wrong
    assert "It was guessed that nothing follows." in wrong
    assert renovate.missed
    assert "you" not in re.findall(r"\w+", told.lower())
    short = briefed(reasoner, scenario, Origin(), is_short=True)
    missing = len(leave.missed) + len(renovate.missed)
    sums = f"Of 2 options: 1 guess that the document links; {missing} more that it links were"
    assert words(entries(short.brief, "guesses")).startswith(sums)


@BOTH
@pytest.mark.parametrize("name", SUFFIXES)
def test_every_format_tells_what_was_guessed(name: Format, is_short: bool) -> None:
    reasoner, scenario = guessing()
    told = set_as(name, briefed(reasoner, scenario, Origin(), is_short=is_short))
    without = replace(scenario, guesses=None)
    plain = set_as(name, briefed(reasoner, without, Origin(), is_short=is_short))
    if name in ("bibtex", "csl"):
        assert told == plain, "they hold how to cite it, and nothing that it says"
        return
    heading = "WHAT THE READER GUESSED FIRST" if name == "text" else "What the reader guessed first"
    assert heading in told and heading not in plain
    assert "1 guess that the document links" in " ".join(told.split())


@EVERY
def test_where_nothing_was_guessed_nothing_is_said_of_it(walk: str) -> None:
    assert not list(entries(made(walk, is_short=False).brief, "guesses"))

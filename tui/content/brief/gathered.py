"""Many walks counted together, as a brief: the same parts, and the passages that are doubted."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from tui.content.brief.apparatus import Apparatus, sources_of
from tui.content.brief.build import digest_line
from tui.content.brief.model import Brief, Section
from tui.content.gathered import choices, doubts, groups, guesses, in_numbers, standing, turns
from tui.content.model import Heading, Parts, sentence
from tui.content.walk import Walk
from tui.gather.model import Gathered
from tui.reason.engine.derive import Findings
from tui.reason.guesses import Guessed
from tui.wording import brief as words
from tui.wording import gathered as counted


def gathered_brief(
    nothing: Findings,
    gathered: Gathered,
    guessed: Sequence[Guessed] = (),
    command: str = "",
    version: str = "",
) -> Brief:
    """Everything, in the order of `gathered_parts`.

    `nothing` is the findings of a walk on which nothing is chosen yet, `command` what counts the
    same again. Its documents are those in which something is doubted.
    """
    case = nothing.program.case
    apparatus = Apparatus(Walk(nothing, "", "", {}, {}), quotes=True)
    sections = tuple(_sections(nothing, gathered, guessed, apparatus))
    sources = sources_of(case)
    footnotes = apparatus.footnotes(sources)
    cited = {note.source.id for note in footnotes}
    again = [
        sentence(counted.COUNTED_WITH, "quiet"),
        digest_line(words.THE_CASE, case.id, case.digest),
        *(digest_line(words.A_DOCUMENT, source.path, source.sha256) for source in sources),
    ]
    if command:
        again += [sentence(counted.RUN_AGAIN, "quiet"), sentence(command, "key")]
    if version:
        again.append(sentence(words.version_words(version), "quiet"))
    return Brief(
        is_short=False,
        kind=counted.TOGETHER,
        title=case.title,
        case_id=case.id,
        case_title=case.title,
        author="",
        saved="",
        sections=sections,
        footnotes=footnotes,
        sources=tuple(source for source in sources if source.id in cited),
        again=Section("again", counted.COUNT_AGAIN, apparatus.entries(again)),
        digest="",
        version=version,
    )


def _sections(
    nothing: Findings, gathered: Gathered, guessed: Sequence[Guessed], apparatus: Apparatus
) -> Iterator[Section]:
    yield Section("about", counted.COUNTED, apparatus.entries(in_numbers(gathered)))
    if not gathered.walks:
        return
    told: dict[str, Callable[[], Parts]] = {
        "choices": partial(choices, nothing, gathered),
        "standing": partial(standing, nothing, gathered),
        "doubted": partial(doubts, nothing, gathered),
        "alike": partial(groups, nothing, gathered),
        "turns": partial(turns, nothing, gathered),
    }
    if guessed:
        told["guesses"] = partial(guesses, nothing, gathered, guessed)
    for name, parts in told.items():
        heading, *entries = apparatus.entries(parts())
        assert isinstance(heading.part, Heading), "every part tells first what it is about"
        yield Section(name, heading.part.words, tuple(entries))

"""The words of a brief, which somebody else reads than whoever made the walk: nobody is “you”."""

from collections.abc import Mapping, Sequence
from typing import Literal

from tui.case.document import Document
from tui.case.model import Case, Directness, Passage
from tui.scenario.model import Proof
from tui.wording.proposed import PROPOSED
from tui.wording.standing import GroupKind
from tui.wording.words import count, listed

BriefFormat = Literal["text", "markdown", "html", "json", "bibtex", "csl"]
"""What a brief can be set as."""

A_BRIEF = "Brief"
A_SHORT_BRIEF = "Short brief"

GLANCE = "In short"
ABOUT = "What this is a brief of"
CHOSEN = "What was chosen"
FOLLOWS = "What is said to follow"
REMAINS = "What is open, or not said to follow"
SILENT_ON = "Where the document is silent"
DOUBTS = "What the reader doubts"
GUESSES = "What the reader guessed first"
NOTES = "Other notes of the reader"
CARRIES = "Which sentences carry the most"
SOURCES = "Passages cited"
AGAIN = "How to come to the same brief"
CONTENTS = "Contents"
TO_BRIEF = "To the text"
TO_CITED = "back to where it is cited"
TO_DOCUMENT = "To the document"
THE_DRAWING = (
    "What is said to follow from these choices, and through what. What is said whatever is chosen,"
    " and what is not said to follow, is not drawn."
)
IN_DOCUMENT = "in the document"
OUTSIDE = "outside the body, which is numbered"

GLANCE_MEANS = (
    "Statements are the editor’s words; the words before them, for how sure it is, are the"
    " document’s. Each stands further on with its proof, and with what speaks against it."
)

HOW_TO_READ = (
    "What is said to follow is what the document says, in the words of the editor, who is whoever"
    " has read it into this case. What leads each statement are the document’s own words for how"
    " sure it is, step by step; where it has none, that stands there instead. Nothing here is a"
    " likelihood, and that something is said does not make it so.",
    "“Stated” is what the document says in words, “beside” what it only sets side by side; a"
    " reader’s step is not the document’s. Evidence of one origin counts once.",
    "What is not said to follow may come about all the same: the document does not say so, and does"
    " not deny it either, unless that stands here in so many words.",
    "The numbers in square brackets are those of the passages, at the end.",
)
"""For those who have never seen the program: what its words mean, and what they do not."""

HOW_TO_READ_IN_SHORT = (
    "Statements are the editor’s words; the words before them, for how sure it is, are the"
    " document’s. What is not said to follow may come about all the same. Editor’s notes that are"
    " only counted here stand in the whole brief."
)

HEADINGS: Mapping[GroupKind, str] = {
    "chosen": "From these choices",
    "aims": "From these choices: aims, not results",
    "regardless": "Whatever is chosen: said to come",
    "asserted": "Whatever is chosen: asserted",
    "aims regardless": "Whatever is chosen: aims, not results",
    "already": "Whatever is chosen: so already",
    "open": "Still open",
    "not found": "Rests on a passage that is not found",
    "ruled out": "Not said to follow",
}
"""How consequences stand, as headings."""

REMARKS: Mapping[GroupKind, str] = {
    "open": "These would be said to follow under some way of making the decisions that remain.",
    "not found": "These would follow, or be open, if all passages stood in their documents.",
    "ruled out": "These are not said to follow from these choices. That they will not come about is"
    " not said.",
}
"""What is to be said of those that do not follow."""

READING_MEANS: Mapping[Directness, str] = {
    "stated": "Read for what the document states, and no more.",
    "beside": "Read for what the document states, and for what it only sets side by side.",
    "inferred": "Read for what the document states or sets side by side, and for what a reader"
    " would have to infer.",
}
PROOF_MEANS: Mapping[Proof, str] = {
    "asserted": "What is asserted counts, with evidence or without.",
    "evidenced": "Only what has evidence for it counts.",
    "unopposed": "Only what has evidence for it, and none against it, counts.",
}

NO_CHOICE_SILENT = "The document says something of every option that is chosen here."
NOTHING_SAID = "Nothing is said to follow."
NOTHING_CARRIES = "With no single sentence does anything fall: whatever follows rests on several."
NOT_ALL_TRIED = "There are too many sentences to try them all: others may carry as much."
CARRIES_MEANS = (
    "How much would no longer be said to follow if one sentence were not accepted, with every"
    " passage that it is part of."
)
WITHOUT_DOUBTS = "Without these doubts, this would be said to follow too:"
DOUBTS_TURN = "Without these doubts, this would no longer be said to follow:"
DOUBTS_TURN_NOTHING = "Without these doubts, the same would be said to follow."
GUESSES_MEAN = (
    "What the reader took the document to say would follow from an option, before seeing what it"
    " says: held against all that it links to that option at this reading, by itself or together"
    " with others, whatever is chosen or doubted here."
)
ABOVE = "quoted above"
HERE = "here"
"""The walk itself, beside what it is held against."""
NOT_IN_CASE = "not in the case as it is now"

DIGESTS = "The SHA-256 digest of each file, as it was read:"
THE_CASE, A_DOCUMENT, THE_WALK, AGAINST = "case", "document", "walk", "held against"
RUN = "With these files, this command sets the same brief:"
NO_FILE_OF_BASELINE = "What it is held against is in no file, so no command sets the same brief."
NOT_SAVED = "The walk has not been saved as it stands here, so no file holds it."


def digest_lead(what: str, name: str) -> str:
    """What leads the digest of a file: what it is, and its name."""
    return f"{what} {name}: "


def documents_words(number: int) -> str:
    """What is read beside a brief."""
    return "The document" if number == 1 else "The documents"


def passage_words(number: int) -> str:
    """A passage by its number, for those who hear it."""
    return f"passage {number}"


def command_words(file: str, against: str, *, is_short: bool) -> str:
    """The command that sets a brief; its files are as somebody types them."""
    options = (" --short" if is_short else "", f" --against {against}" if against else "")
    return f"juncture brief {file}{''.join(options)}"


def version_words(version: str) -> str:
    """What has set a brief."""
    return f"Set by Juncture {version}."


def cited_note_words(kind: str, case: str, digest: str) -> str:
    """What is noted where a brief is cited: what it is of, and the digest of the walk."""
    walk = f"; SHA-256 of the walk {digest}" if digest else ""
    return f"{kind} of what a reading of documents says would follow: {case}{walk}"


def byline_words(author: str, saved: str) -> str:
    """Who has made a walk, and when it was saved; empty when neither is known."""
    by = f"a walk by {author}" if author else "a walk"
    return f"{by}, saved {saved}" if saved else by if author else ""


def reader_words(author: str) -> str:
    """Whoever made the walk, as the reader that doubts and notes."""
    return author or "the reader"


def doubted_words(author: str, reason: str) -> str:
    """That a passage is doubted, by whom and why."""
    doubted = f"doubted by {reader_words(author)}"
    return f"{doubted}: {reason}" if reason else doubted


def doubted_too_words(author: str) -> str:
    """That a passage named again is doubted; why, stands where it is quoted."""
    return f"doubted by {reader_words(author)}"


def doubts_words(author: str, number: int) -> str:
    """How many passages are doubted, on which what follows bears."""
    verb = "is" if number == 1 else "are"
    return f"{count(number, 'passage')} {verb} doubted by {reader_words(author)}: see further on."


def note_words(author: str) -> str:
    """What leads a note of the reader."""
    return f"Note by {reader_words(author)}: "


def editors_note_words(number: int) -> str:
    """What leads an editor's note that others refer to."""
    return f"Editor’s note {number}: "


def note_above_words(number: int) -> str:
    """That an editor's note has been told."""
    return f"Editor’s note {number}, above"


def notes_words(number: int) -> str:
    """How many editor's notes there are on something; empty for none."""
    return count(number, "editor’s note") if number else ""


def differences_words(baseline: str) -> str:
    """What the differences are from."""
    return f"What differs from {baseline}"


def stood_words(baseline: str) -> str:
    """What leads how something stands in the baseline."""
    return f"{baseline}: "


def rest_words(number: int) -> str:
    """How many are left out of a list that was cut short."""
    return f"and {number:,} more, in the whole brief"


def further_on_words(number: int) -> str:
    """How many more are told of further on alone."""
    return f"and {number:,} more, further on"


def falls_words(place: str, number: int) -> str:
    """How much falls with a sentence."""
    return f"{place}: without it, {number:,} would no longer be said to follow"


def carry_less_words(number: int) -> str:
    """How many more sentences something falls with, which are not told of."""
    return f"As much or less falls with {count(number, 'other sentence')} or run of sentences."


def in_short_falls_words(places: Sequence[str], number: int) -> str:
    """With which sentences most falls, each by itself."""
    lead = "without it" if len(places) == 1 else "without any one of these"
    return f"{listed(places)}: {lead}, {number:,} would no longer be said to follow."


def sentences_place(name: str, document: Document, sentences: Sequence[int]) -> str:
    """Some sentences of a document, as a citation names them: `Office ¶4 s11`."""
    first = document.sentences[sentences[0] - 1]
    page = document.page(first.start)
    printed = f"p. {page} " if page else ""
    return f"{name} {printed}¶{first.paragraph} s{_numbers(sentences)}"


def _numbers(numbers: Sequence[int]) -> str:
    """Numbers in order, with runs drawn together: `3–5, 8`."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{r[0]}" if len(r) == 1 else f"{r[0]}–{r[-1]}" for r in runs)


def sentences_words(document: Document, numbers: Sequence[int]) -> str:
    """Where some sentences stand, in full: `p. 3, paragraph 5, sentences 16–17`."""
    first = document.sentences[numbers[0] - 1]
    page = document.page(first.start)
    printed = f"p. {page}, " if page else ""
    plural = "s" if len(numbers) > 1 else ""
    return f"{printed}paragraph {first.paragraph}, sentence{plural} {_numbers(numbers)}"


def stands_words(case: Case, passage: Passage) -> str:
    """Where in its document a passage stands, in full: `p. 3, paragraph 5, sentences 16–17`."""
    if passage.status == "lost":
        return "not found in the document"
    document = case.documents[passage.document]
    page = document.page(passage.start)
    outside = ", ".join(filter(None, (f"p. {page}" if page else "", "outside the body")))
    is_inside = bool(passage.sentences)
    parts = [sentences_words(document, passage.sentences) if is_inside else outside]
    if passage.status == "moved":
        parts.append("moved since the case was made")
    if passage.proposed:
        parts.append(f"{PROPOSED} by {passage.proposed}, not accepted")
    return ", ".join(parts)

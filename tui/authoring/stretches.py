"""What a stretch of a document is written as: its words, and the fewest that name it."""

from functools import lru_cache

from tui.authoring.edits import Stretch
from tui.authoring.text import CannotWrite
from tui.case.model import Case
from tui.case.normal import Normal, normal_map
from tui.case.quoting import shortest_quote


def words_of(case: Case, stretch: Stretch) -> str:
    """The words of a stretch. Raises CannotWrite when they are not those that somebody saw there.

    A document may change on the disk while somebody still decides what to make of it.
    """
    document = case.documents.get(stretch.document)
    words = document.text[stretch.start : stretch.end] if document else ""
    if not words or stretch.seen not in ("", words):
        raise CannotWrite("The document has changed: select the words again.")
    return words


def quote_of(case: Case, stretch: Stretch) -> dict[str, str]:
    """A stretch by the fewest words that name it, as an entry has them.

    Raises CannotWrite when none do, or as `words_of` does.
    """
    words_of(case, stretch)
    document = case.documents[stretch.document]
    quote = shortest_quote(document.text, _normal(document.text), stretch.start, stretch.end)
    if quote is None:
        raise CannotWrite("These words stand elsewhere too: select some more around them.")
    words = {"from": quote.start, "to": quote.end}
    around = {"prefix": quote.prefix, "suffix": quote.suffix}
    given = {key: value for key, value in (words | around).items() if value}
    return {"document": stretch.document, **given}


@lru_cache(maxsize=2)
def _normal(text: str) -> Normal:
    return normal_map(text)

"""The hedges that stand in some words: what a document says of how sure it is."""

from tui.documents.cues import cues


def hedges_in(text: str) -> tuple[str, ...]:
    """The hedges of a text, word for word and each once, in the order in which they stand."""
    words = " ".join(text.split())
    return tuple(dict.fromkeys(cue.words for cue in cues(words) if cue.kind == "hedge"))

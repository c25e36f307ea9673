"""The words for what is still being worked out, and for what has been stopped."""

WORKING = "This is being worked out …"
LET_GO = "Not worked out: you stopped it. Come here again, and it is worked out after all."

ALL_THAT_FOLLOWS = "what else may follow"
BRANCHES = "what is linked to each option"
PREVIEW = "what this would change"
FIRMNESS = "how firmly this stands"
TURNS = "what each option would change"
SEEKING = "the smallest changes"
FUTURES = "the futures"
OUTLINE = "the outline"
GRAPH = "the graph"
SILENCES = "the silences"
WAYS = "what would make it follow"
CAUSES = "what causes this"
CITED = "what rests on the document"
PROOF = "what this rests on"


def working_words(what: str, seconds: int, key: str) -> tuple[str, ...]:
    """What is worked out beside the screen, for how long already, and how to stop it.

    In ever fewer words: how to stop it stands in all of them.
    """
    return (
        f"working out {what} · {seconds} s · {key} stops it",
        f"{key} stops it · {seconds} s · {what}",
    )


def pending_words(*, stopped: bool) -> str:
    """What stands in the place of an answer."""
    return LET_GO if stopped else WORKING

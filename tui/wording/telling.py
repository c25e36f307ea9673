"""The words for what is not told, as there is no room for it."""


def more_words(more: int, lists: str) -> str:
    """How many more there are, and the command that lists them all, where there is one."""
    where = f": `juncture {lists}` lists them all" if lists else ""
    return f"And {more} more{where}."

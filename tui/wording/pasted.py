"""What is said of what is pasted."""


def cut_words(taken: int, length: int) -> str:
    """Not all of it was taken."""
    return f"That is too much to paste at once: the first {taken:,} of {length:,} characters came."

"""What is said when the program has come to grief."""


def crash_words(kind: str, place: str, report: str, draft: str = "") -> str:
    """What has happened, what became of the walk, and where it is written down: one line each."""
    where = f"{kind} in {place}" if place else kind
    lines = [f"Juncture has stopped at a fault of its own ({where})."]
    if draft:
        lines.append(draft)
    if report:
        lines.append(
            f"The crash report is {report}; it holds nothing of yours or of a document."
            " Please send it to those who keep Juncture."
        )
    else:
        lines.append("No crash report could be written.")
    return "\n".join(lines)


def kept_words(is_kept: bool | None) -> str:
    """What became of what was not saved; None: there was nothing."""
    if is_kept is None:
        return "Everything was saved."
    if is_kept:
        return "What was not saved is kept: start Juncture again, and it is offered."
    return "What was not saved could not be kept."

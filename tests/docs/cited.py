"""The entry by which a brief is cited, on the page on citing."""

from tests.docs.markdown import fenced
from tests.docs.records import run


def parts() -> dict[str, str]:
    """The first of the entries, as the command on the page prints them."""
    printed = run("brief", "town-baths/joint-pool-by-bus", "--format", "bibtex")
    return {"first entry": fenced(printed.partition("\n\n")[0], "bibtex")}

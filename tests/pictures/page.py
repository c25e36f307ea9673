"""The picture of a brief, as a browser shows it."""

import tempfile
from pathlib import Path

from tests.chromium import browser
from tui.brief.formats import briefed, set_as
from tui.content.brief.model import Origin
from tui.reason.reasoner import Reasoner
from tui.start import open_named

WALK, AT, SIZE = "town-baths/joint-pool-by-bus", "#p19", (1200, 720)
"""The walk, the passage that is aimed at, and the size of the window."""

LEAD = "document.querySelector('#c-shops-close').scrollIntoView(); document.activeElement.blur()"
"""What brings the claim that rests on the passage into sight."""


def picture() -> bytes:
    """A brief with its document beside it, as a PNG."""
    opened = open_named(WALK)
    made = briefed(Reasoner(opened.case), opened.scenario, Origin(WALK), is_short=False)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "brief.html"
        file.write_text(set_as("html", made), encoding="utf-8")
        with browser(Path(folder) / "browser") as page:
            page.size(*SIZE)
            page.open(f"{file.as_uri()}{AT}")
            page.value(LEAD)
            return page.picture()

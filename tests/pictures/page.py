"""The pictures that a browser takes: of what is handed on, and of the app in a page."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.chromium import Page, browser
from tests.serve.serving import served
from tests.serve.test_browser import Walked
from tui.brief.formats import briefed, set_as
from tui.content.brief.model import Origin
from tui.content.comparison import side_of
from tui.graphs.build import difference_graph
from tui.graphs.svg import svg
from tui.reason.reasoner import Reasoner
from tui.start import open_named

WALK, AT, SIZE = "town-baths/joint-pool-by-bus", "#p19", (1200, 720)
"""The walk of the brief, the passage that is aimed at, and the size of the window."""

LEAD = "document.querySelector('#c-shops-close').scrollIntoView(); document.activeElement.blur()"
"""What brings the claim that rests on the passage into sight."""

DRAWN, AGAINST = "town-baths/what-the-association-asks", "town-baths/status-quo"
HALF = (980, 660)
"""The size of a picture that stands beside another."""


@contextmanager
def _window(size: tuple[int, int]) -> Iterator[tuple[Page, Path]]:
    """A window of a browser, and a folder for what it shows."""
    with tempfile.TemporaryDirectory() as folder, browser(Path(folder) / "browser") as page:
        page.size(*size)
        yield page, Path(folder)


def brief() -> bytes:
    """A brief with its document beside it, as a PNG."""
    opened = open_named(WALK)
    made = briefed(Reasoner(opened.case), opened.scenario, Origin(WALK), is_short=False)
    with _window(SIZE) as (page, folder):
        file = folder / "brief.html"
        file.write_text(set_as("html", made), encoding="utf-8")
        page.open(f"{file.as_uri()}{AT}")
        page.value(LEAD)
        return page.picture()


def graph() -> bytes:
    """The head of a picture of what differs between two walks, as a PNG."""
    walks = [open_named(name) for name in (DRAWN, AGAINST)]
    reasoner = Reasoner(walks[0].case)
    sides = [
        side_of(name, walk.scenario, reasoner.findings(walk.scenario))
        for name, walk in zip((DRAWN, AGAINST), walks, strict=True)
    ]
    with _window(HALF) as (page, folder):
        file = folder / "graph.svg"
        file.write_text(svg(difference_graph(*sides)), encoding="utf-8")
        page.open(file.as_uri())
        return page.picture()


def app_in_a_page() -> bytes:
    """The walk as it is served to a browser, as a PNG."""
    with _window(HALF) as (page, folder):
        home = folder / "home"
        home.mkdir()
        with served(home) as server:
            page.open(server.url)
            walked = Walked(page)
            walked.until_shown("What should become of the old baths", "help")
            # What has come over the wire is painted in the next frame, or in the one after it.
            frame = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
            page.value(f"{frame}.then(() => 0)")
            return page.picture()

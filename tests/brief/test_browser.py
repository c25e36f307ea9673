"""A brief in a real browser: nothing is loaded, nothing is refused, it can be read and printed."""

import io
import re
import shutil
import subprocess
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.brief.axe import barriers
from tests.brief.goldens import text
from tests.brief.hostile import hostile_walk, make_hostile
from tests.chromium import PAPERS, Page, browser, found
from tests.gather.class_of import walks_of_a_class, write_all
from tests.gather.goldens import text as counted_as
from tui.brief.formats import briefed
from tui.brief.gathered import set_as
from tui.brief.html import html
from tui.case.model import Case
from tui.content.brief.model import Origin
from tui.gather.gathering import gather, walk_files
from tui.reason.reasoner import Reasoner
from tui.scenario.opening import open_file
from tui.wording.gathered import NO_LIKELIHOOD

if not found():
    warnings.warn("No Chromium is found here: no page of a brief is looked at.", stacklevel=1)

pytestmark = pytest.mark.skipif(not found(), reason="no Chromium is found; CHROMIUM can name one")

WALK = "town-baths/joint-pool-by-bus"
FULLEST = (
    "town-baths/what-the-association-asks",
    "town-baths/joint-pool-by-bus",
    "us-china-ai/argued-against",
)
"""Of those whose short brief is printed in larger type, in a little larger, and in the least."""


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    with browser(tmp_path_factory.mktemp("browser")) as page:
        yield page


@pytest.fixture
def show(window: Page, tmp_path: Path) -> Iterator["Show"]:
    yield Show(window, tmp_path / "brief.html")


class Show:
    """Shows a page at some place of it, and what the browser had to say of it."""

    def __init__(self, page: Page, file: Path) -> None:
        self.page = page
        self._file = file

    def __call__(self, source: str, at: str = "", width: int = 1440) -> Page:
        self._file.write_text(source, "utf-8")
        self.page.size(width, 900)
        self.page.open("about:blank")
        self.page.told.clear()
        self.page.open(f"{self._file.as_uri()}{at}")
        return self.page

    def assert_quiet(self) -> None:
        """Only the page itself was asked for, and no complaint was made."""
        asked = [
            heard["params"]["request"]["url"]
            for heard in self.page.told
            if heard.get("method") == "Network.requestWillBeSent"
        ]
        assert asked == [self._file.as_uri()]
        complaints = {"Log.entryAdded", "Runtime.exceptionThrown", "Runtime.consoleAPICalled"}
        assert not [heard for heard in self.page.told if heard.get("method") in complaints]


@pytest.mark.parametrize("is_short", [True, False])
def test_it_loads_nothing_and_breaks_no_rule_of_its_own(show: Show, is_short: bool) -> None:
    page = show(text(WALK, "html", is_short=is_short))
    show.assert_quiet()
    colour = "getComputedStyle(document.querySelector('.hedge')).color"
    assert page.value(colour) != page.value("getComputedStyle(document.body).color"), "is styled"
    assert page.value("document.scripts.length") == 0


def test_a_hostile_one_does_nothing(show: Show, ferry: Path) -> None:
    make_hostile(ferry)
    opened = open_file(hostile_walk(ferry))
    brief = briefed(Reasoner(opened.case), opened.scenario, Origin(), is_short=False)
    page = show(html(brief.brief, opened.case))
    show.assert_quiet()
    assert page.value("document.querySelectorAll('script,img,iframe,form,object').length") == 0
    assert page.value("document.title").startswith("# heading")


def test_to_aim_at_a_passage_moves_the_document_alone(show: Show) -> None:
    page = show(text(WALK, "html", is_short=False), "#p19")
    top = "document.querySelector('#p19').getBoundingClientRect().top"
    assert 0 < page.value(top) < 900
    assert page.value("document.querySelector('aside').scrollTop") > 0
    assert page.value("scrollY") == 0
    lit = "getComputedStyle(document.querySelector('mark.{}')).backgroundColor"
    assert page.value(lit.format("p19")) != page.value(lit.format("p22"))


def test_and_back_moves_the_brief_alone(show: Show) -> None:
    page = show(text(WALK, "html", is_short=False), "#q19")
    assert 0 < page.value("document.querySelector('#q19').getBoundingClientRect().top") < 900
    assert page.value("scrollY") > 0
    assert page.value("document.querySelector('aside').scrollTop") == 0


def test_nothing_runs_over_its_edge(show: Show) -> None:
    for width in (320, 1000, 1200, 2200):
        for is_short in (True, False):
            page = show(text("us-china-ai/recommended", "html", is_short=is_short), width=width)
            assert page.value("document.documentElement.scrollWidth") <= width
            assert page.value(
                "[...document.querySelectorAll('main *, aside *')].every(e =>"
                " e.closest('.unseen') || e.getBoundingClientRect().right <= innerWidth + 1)"
            )


def test_what_leads_an_item_stands_on_its_first_line(show: Show) -> None:
    page = show(text("us-china-ai/argued-against", "html", is_short=False))
    top = "e.children[{}].getClientRects()[0].{}"
    assert page.value(
        "[...document.querySelectorAll('.marked')].filter(e =>"
        f" {top.format(1, 'top')} > {top.format(0, 'bottom')}).map(e => e.textContent)"
    ) == []  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("is_short", [True, False])
def test_axe_finds_nothing(show: Show, is_short: bool, scheme: str) -> None:
    show.page.prefer(scheme)  # type: ignore[arg-type]
    source = text("town-baths/status-quo", "html", is_short=is_short)
    page = show(source, width=1440 if scheme == "light" else 500)
    assert barriers(page) == []
    assert page.value("axe.getRules().length") > 50


@pytest.fixture
def counts(case: Case, ferry: Path, tmp_path: Path) -> tuple[str, str]:
    """Pages of walks counted together: one where passages are doubted, and one where none is."""
    folder = tmp_path / "class"
    write_all(folder, walks_of_a_class(case, 30), case)
    doubting = set_as("html", Reasoner(case), gather(walk_files(folder), case, ferry))
    return doubting, counted_as("us-china-ai", "html")


@pytest.mark.parametrize("at", [0, 1])
def test_counts_make_a_page_as_good(show: Show, counts: tuple[str, str], at: int) -> None:
    for scheme, width in (("light", 1440), ("dark", 400)):
        show.page.prefer(scheme)  # type: ignore[arg-type]
        page = show(counts[at], width=width)
        show.assert_quiet()
        assert page.value("document.documentElement.scrollWidth") <= width
        assert barriers(page) == []
    assert (page.value("document.querySelectorAll('aside').length") == 0) == bool(at)
    pypdf = pytest.importorskip("pypdf")
    first = pypdf.PdfReader(io.BytesIO(page.printed("A4"))).pages[0].extract_text()
    assert "What was chosen in how many walks" in " ".join(first.split())


def test_no_heading_of_counts_is_left_at_the_foot_of_a_page(
    show: Show, counts: tuple[str, str]
) -> None:
    pypdf = pytest.importorskip("pypdf")
    page = show(counts[1])
    for room in range(0, 360, 30):
        page.value(f"document.querySelector('main').style.paddingTop = '{room}px'")
        for sheet in pypdf.PdfReader(io.BytesIO(page.printed("A4"))).pages:
            words = re.sub(r"\s*\d+\s*/\s*\d+\s*$", "", " ".join(sheet.extract_text().split()))
            assert not words.endswith(NO_LIKELIHOOD), room


def has_our_font() -> bool:
    """Whether a face of the width that the page is measured with is here."""
    if not shutil.which("fc-list"):
        return False
    told = subprocess.run(["fc-list"], capture_output=True, text=True, check=True).stdout
    return "P052" in told or "Palatino" in told


@pytest.mark.parametrize("paper", PAPERS)
def test_a_short_brief_is_printed_on_one_page(show: Show, paper: str) -> None:
    if not has_our_font():
        pytest.skip("no Palatino, nor a face like it, is found")
    pypdf = pytest.importorskip("pypdf")
    sizes: dict[str, str] = {}
    for walk in FULLEST:
        page = show(text(walk, "html", is_short=True))
        sizes[walk] = page.value("document.body.className")
        pdf = pypdf.PdfReader(io.BytesIO(page.printed(paper)))
        assert len(pdf.pages) == 1, walk
        assert "juncture brief" in " ".join(pdf.pages[0].extract_text().split())
    assert list(sizes.values()) == ["short large", "short small", "short"]


def test_a_whole_brief_is_printed_with_its_documents(show: Show) -> None:
    pypdf = pytest.importorskip("pypdf")
    page = show(text(WALK, "html", is_short=False))
    pdf = pypdf.PdfReader(io.BytesIO(page.printed("A4")))
    first, last = pdf.pages[0].extract_text(), pdf.pages[-1].extract_text()
    assert "A joint pool, and the bus to it" in first
    assert "Contents" not in first
    assert "giving up" in " ".join(last.split())
    assert len(pdf.pages) > 10

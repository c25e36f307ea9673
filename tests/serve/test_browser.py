"""The walk in a real browser: opened, walked by key and mouse, saved, downloaded, gone on with."""

import base64
import json
import tomllib
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyte
import pytest

from tests.app.screen import PATIENCE
from tests.chromium import Page, browser, found
from tests.serve.serving import Served, served

if not found():
    warnings.warn("No Chromium is found here: the served app is not walked.", stacklevel=1)

pytestmark = pytest.mark.skipif(not found(), reason="no Chromium is found; CHROMIUM can name one")

WIDTH, HEIGHT = 1200, 760


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Served]:
    home = tmp_path / "home"
    home.mkdir()
    with served(home) as up:
        yield up


@pytest.fixture
def page(tmp_path: Path) -> Iterator[Page]:
    with browser(tmp_path / "browser") as opened:
        opened.size(WIDTH, HEIGHT)
        folder = tmp_path / "downloads"
        folder.mkdir()
        opened.ask("Page.setDownloadBehavior", behavior="allow", downloadPath=str(folder))
        yield opened


class Walked:
    """The app in a page: what it paints is heard on its wire, and read as a terminal would."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._heard = 0
        self._screen = pyte.Screen(80, 24)
        self._stream = pyte.ByteStream(self._screen)

    @property
    def text(self) -> str:
        """The screen."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def listen(self) -> None:
        """Take what has come over the wire."""
        for told in self.page.told[self._heard :]:
            frame: dict[str, Any] = told.get("params", {}).get("response", {})
            if told.get("method") == "Network.webSocketFrameReceived" and frame["opcode"] == 2:
                self._stream.feed(base64.b64decode(frame["payloadData"]))
            elif told.get("method") == "Network.webSocketFrameSent" and frame["opcode"] == 1:
                self._resize(json.loads(frame["payloadData"]))
        self._heard = len(self.page.told)

    def _resize(self, sent: Any) -> None:
        if sent[0] == "resize":
            self._screen.resize(sent[1]["height"], sent[1]["width"])

    def until(self, condition: Callable[[], object], what: str) -> None:
        """Wait until something is so."""
        for _ in range(int(PATIENCE * 10)):
            self.page.value("new Promise(done => setTimeout(done, 100))")
            self.listen()
            if condition():
                return
        raise AssertionError(f"{what} did not come; the screen is\n{self.text}")

    def until_shown(self, *words: str) -> None:
        """Wait until the screen says all of these."""
        for word in words:
            self.until(lambda word=word: word in self.text, f"“{word}”")

    def type(self, text: str) -> None:
        """Type into the page."""
        self.page.ask("Input.insertText", text=text)

    def press(self, key: str, code: int) -> None:
        """Press a key that writes nothing."""
        about = {"key": key, "code": key, "windowsVirtualKeyCode": code}
        self.page.ask("Input.dispatchKeyEvent", type="rawKeyDown", **about)
        self.page.ask("Input.dispatchKeyEvent", type="keyUp", **about)

    def click(self, words: str) -> None:
        """Click in the middle of some words."""
        self.until_shown(words)
        rows = self.text.split("\n")
        y, row = next((y, row) for y, row in enumerate(rows) if words in row)
        column = row.index(words) + len(words) / 2
        at = {
            "x": column * WIDTH / self._screen.columns,
            "y": (y + 0.5) * HEIGHT / self._screen.lines,
            "button": "left",
            "clickCount": 1,
        }
        for kind in ("mousePressed", "mouseReleased"):
            self.page.ask("Input.dispatchMouseEvent", type=kind, **at)


def test_a_walk_from_the_first_page_to_the_download_and_on(
    server: Served, page: Page, tmp_path: Path
) -> None:
    page.open(server.url)
    walked = Walked(page)
    walked.until_shown("DECISION 1 OF 4", "What should become of the old baths")
    page.value("document.querySelector('.textual-terminal textarea').focus()")
    walked.press("Enter", 13)
    walked.until_shown("A ● Go on as now")
    walked.click("Renovate in two halves")
    walked.press("Enter", 13)
    walked.until_shown("C ● Renovate in two halves")

    walked.type("s")
    walked.until_shown("SAVE THIS WALK", "your browser downloads it")
    walked.type("../../my walk")
    walked.press("Enter", 13)
    walked.until_shown("Saved to")
    downloads = tmp_path / "downloads"
    walked.until(lambda: list(downloads.glob("*.toml")), "the download")
    (saved,) = downloads.glob("*.toml")
    assert saved.name == "my-walk.toml"
    assert tomllib.loads(saved.read_text("utf-8"))["choices"] == {"building": "halves"}
    kept = list(server.home.rglob("my-walk.toml"))
    assert len(kept) == 1
    assert "juncture-visitors-" in str(kept[0].relative_to(server.home))

    asked = {
        told["params"]["request"]["url"]
        for told in page.told
        if told.get("method") == "Network.requestWillBeSent"
    }
    assert all(url.startswith((server.url, "data:")) for url in asked)
    complaints = [
        told["params"]["entry"]["text"]
        for told in page.told
        if told.get("method") == "Log.entryAdded" and told["params"]["entry"]["level"] == "error"
    ]
    assert complaints == []

    page.told.clear()
    page.open(server.url)
    again = Walked(page)
    again.until_shown("DECISION 1 OF 4")
    page.value("document.querySelector('.textual-terminal textarea').focus()")
    again.type("o")
    again.until_shown("LIBRARY", "my-walk")
    assert "Another file" not in again.text

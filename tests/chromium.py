"""A real Chromium without a screen, asked over its own protocol; for tests that need a browser.

`found` is the browser, or None: then such tests are skipped, and say so loudly.
"""

import base64
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

PAPERS = {"A4": (8.27, 11.69), "Letter": (8.5, 11.0)}
"""Sizes of paper in inches."""


def found() -> str | None:
    """The path of a browser that can be driven here: CHROMIUM, or one on the PATH."""
    if sys.platform == "win32":
        return None  # the pipes are handed over in another way there
    named = os.environ.get("CHROMIUM")
    return named or next(filter(None, map(shutil.which, NAMES)), None)


class BrowserError(Exception):
    """The browser has refused something, or is gone."""


class Page:
    """A page of a browser. Everything waits for its answer."""

    def __init__(self, to: int, fro: int) -> None:
        self._to, self._fro = os.fdopen(to, "wb", 0), os.fdopen(fro, "rb", 0)
        self._rest = b""
        self._number = 0
        self._session = ""
        self.told: list[dict[str, Any]] = []
        """What the browser has told unasked: requests, messages, errors."""
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        attached = self.ask("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log", "Security"):
            self.ask(f"{domain}.enable")

    def ask(self, method: str, **params: Any) -> dict[str, Any]:
        """The answer to a question in the browser's protocol."""
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        self._to.write(json.dumps(message).encode() + b"\0")
        while True:
            heard = self._hear()
            if heard.get("id") == self._number:
                if "error" in heard:
                    raise BrowserError(f"{method}: {heard['error']['message']}")
                result: dict[str, Any] = heard["result"]
                return result
            self.told.append(heard)

    def _hear(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            piece = self._fro.read(1 << 20)
            if not piece:
                raise BrowserError("The browser is gone.")
            self._rest += piece
        message, _, self._rest = self._rest.partition(b"\0")
        heard: dict[str, Any] = json.loads(message)
        return heard

    def wait_for(self, method: str) -> dict[str, Any]:
        """The next thing of a kind that the browser tells unasked."""
        while True:
            heard = self._hear()
            self.told.append(heard)
            if heard.get("method") == method:
                params: dict[str, Any] = heard["params"]
                return params

    def open(self, url: str) -> None:
        """Open a page that is not open yet, and wait until all of it is there."""
        self.ask("Page.navigate", url=url)
        self.wait_for("Page.loadEventFired")

    def value(self, expression: str) -> Any:
        """What an expression comes to, once it has."""
        answer = self.ask(
            "Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True
        )
        if "exceptionDetails" in answer:
            raise BrowserError(str(answer["exceptionDetails"]))
        return answer["result"].get("value")

    def size(self, width: int, height: int) -> None:
        """Give the window a size."""
        self.ask(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )

    def prefer(self, scheme: Literal["light", "dark"], media: str = "") -> None:
        """Prefer light or dark, as on a screen or as on another medium."""
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.ask("Emulation.setEmulatedMedia", media=media, features=features)

    def picture(self) -> bytes:
        """What is in sight, as a PNG."""
        return base64.b64decode(self.ask("Page.captureScreenshot")["data"])

    def printed(self, paper: str) -> bytes:
        """The page as a PDF on some paper."""
        width, height = PAPERS[paper]
        answer = self.ask(
            "Page.printToPDF", paperWidth=width, paperHeight=height, preferCSSPageSize=False
        )
        return base64.b64decode(answer["data"])


@contextmanager
def browser(home: Path) -> Iterator[Page]:
    """A browser with one page and a home of its own, which ends with the block."""
    path = found()
    assert path
    to_read, to_write = os.pipe()
    fro_read, fro_write = os.pipe()
    # Its sandbox needs rights that a container may not give.
    options = [
        *("--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe"),
        *("--no-first-run", "--disable-background-networking", "--disable-component-update"),
        *("--disable-dev-shm-usage", "--hide-scrollbars", "--force-color-profile=srgb"),
        f"--user-data-dir={home}",
    ]

    def connect() -> None:
        """It listens at 3 and speaks at 4, whichever of the two our ends may be."""
        listens, speaks = os.dup(to_read), os.dup(fro_write)
        os.dup2(listens, 3)
        os.dup2(speaks, 4)

    process = subprocess.Popen(
        [path, *options],
        close_fds=False,
        preexec_fn=connect,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    os.close(to_read)
    os.close(fro_write)
    try:
        yield Page(to_write, fro_read)
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

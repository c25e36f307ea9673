"""The browser as a terminal: what comes in over the wire, bounded as a terminal's input is.

Named by `juncture serve` in the environment of each app that it starts. Beside what is public of
Textual's driver for the web, this relies on `_input_reader`, `_on_meta` and `_debug`.
"""

import json
from codecs import getincrementaldecoder
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from textual.drivers._byte_stream import ByteStream
from textual.drivers.web_driver import WebDriver
from textual.message import Message

from tui.app.driver import thinned
from tui.app.reader import Reader
from tui.outside.sizes import HIGHEST, WIDEST, clamped

if TYPE_CHECKING:
    from tui.app.life import Living


class Browser(WebDriver):
    """Textual's driver for the web. When nobody is at the other end, the app ends."""

    _app: "Living"

    def run_input_thread(self) -> None:
        """Read what comes in until the other end is gone, or input is not wanted any more."""
        reader, packets = Reader(), ByteStream()
        decode = getincrementaldecoder("utf-8")(errors="replace").decode
        with suppress(json.JSONDecodeError, KeyError, TypeError, ValueError):  # not our server
            for data in self._input_reader:
                for kind, payload in packets.feed(data) if data else ():
                    if kind == "D":
                        self._hand_on(reader.feed(decode(payload)))
                    else:
                        self._on_meta(kind, payload)
                self._hand_on(reader.pause())
        self._input_reader.close()
        if not self.exit_event.is_set():
            self._app.lose_terminal()

    def on_meta(self, packet_type: str, payload: dict[str, object]) -> None:
        """What the server says of the browser; a size is believed within bounds."""
        if packet_type == "resize":
            width, height = (payload.get(name) for name in ("width", "height"))
            if not isinstance(width, int) or not isinstance(height, int):
                return
            size = {"width": clamped(width, WIDEST), "height": clamped(height, HIGHEST)}
            payload = {**payload, **size}
        super().on_meta(packet_type, payload)

    def _hand_on(self, messages: Iterator[Message]) -> None:
        for message in thinned(messages):
            self.process_message(message)

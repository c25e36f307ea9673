"""Serves the app to browsers: pages, a wire to each visitor's app, and what they download.

The terminal in the page is that of textual-serve. Its server is not: it lets any page of any site
drive an app, starts as many as are asked for, believes every size, and its page loads letters from
elsewhere.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import textual_serve
from aiohttp import WSCloseCode, WSMsgType, web
from textual_serve.download_manager import DownloadManager

from tui.outside.sizes import HIGHEST, WIDEST, clamped
from tui.outside.text import clean_line
from tui.serve.apps import VisitorsApp
from tui.serve.guard import Guard
from tui.serve.pages import CLOSED, FULL, NO_TOKEN, NOT_OURS, index_page, word_page
from tui.serve.visitors import Visitors

MOST_MESSAGE = 1024 * 1024
"""Bytes of one message from a browser: the longest paste that is taken, and more."""

HEARTBEAT = 15.0
"""Seconds between looks at whether a browser is still there."""

PASS, TOKEN = "juncture-visitor", "juncture-token"
"""The names of what a browser keeps."""

_STATIC = Path(textual_serve.__file__).parent / "static"
_SERVED = {
    "textual.js": ("js/textual.js", "text/javascript"),
    "xterm.css": ("css/xterm.css", "text/css"),
    "mono.ttf": ("fonts/RobotoMono-VariableFont_wght.ttf", "font/ttf"),
    "mono-italic.ttf": ("fonts/RobotoMono-Italic-VariableFont_wght.ttf", "font/ttf"),
}
"""The files of the page, by the names that they are asked for."""

_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; connect-src 'self';"
    " style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; base-uri 'none';"
    " form-action 'none'; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True)
class Service:
    """What is served: the command that runs the app, how many at a time, and under what title."""

    command: Sequence[str]
    title: str
    most: int


class Server:
    """One server, for as long as it is up."""

    def __init__(self, service: Service, guard: Guard, folder: Path) -> None:
        self._service = service
        self._guard = guard
        self._visitors = Visitors(folder)
        self._downloads = DownloadManager()
        self._open: set[web.WebSocketResponse] = set()

    def app(self) -> web.Application:
        """The web application."""
        app = web.Application(middlewares=[self._at_the_door])
        app.add_routes(
            [
                web.get("/", self._index),
                web.get("/page/{name}", self._file),
                web.get("/wire", self._wire),
                web.get("/download/{key}", self._download),
            ]
        )
        app.on_shutdown.append(self._close_all)
        return app

    @web.middleware
    async def _at_the_door(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Nobody is let in who may not be; whoever brings the token in an address keeps it."""
        if not self._guard.is_meant(request.host):
            return _page(word_page(NOT_OURS), 403)
        brought = request.query.get("token")
        if brought is not None and self._guard.knows(brought):
            answer: web.StreamResponse = web.HTTPSeeOther("/")  # out of the address, and of history
            _keep(request, answer, TOKEN, brought)
        elif not self._guard.knows(request.cookies.get(TOKEN)):
            answer = _page(word_page(NO_TOKEN), 403)
        else:
            answer = await handler(request)
        if not answer.prepared:
            answer.headers.update(_HEADERS)
        return answer

    async def _index(self, request: web.Request) -> web.StreamResponse:
        if self._visitors.here >= self._service.most:
            answer = _page(word_page(FULL), 503)
            answer.headers["Retry-After"] = "60"
            return answer
        scheme = "wss" if request.secure else "ws"
        answer = _page(index_page(self._service.title, f"{scheme}://{request.host}/wire"))
        _keep(request, answer, PASS, self._visitors.welcome(request.cookies.get(PASS)))
        return answer

    async def _file(self, request: web.Request) -> web.StreamResponse:
        path, kind = _SERVED.get(request.match_info["name"], ("", ""))
        if not path:
            return _page(word_page(CLOSED), 404)
        return web.FileResponse(_STATIC / path, headers={"Content-Type": kind})

    async def _wire(self, request: web.Request) -> web.StreamResponse:
        """The wire between a page and its app."""
        key = request.cookies.get(PASS) or ""
        folder = self._visitors.folder(key)
        if folder is None or not self._guard.is_ours(request.headers.get("Origin"), request.host):
            return _page(word_page(NOT_OURS), 403)
        if self._visitors.here >= self._service.most:
            return _page(word_page(FULL), 503)
        wire = web.WebSocketResponse(heartbeat=HEARTBEAT, max_msg_size=MOST_MESSAGE)
        app = VisitorsApp(
            self._service.command,
            folder,
            write_bytes=wire.send_bytes,
            write_str=wire.send_str,
            close=wire.close,
            download_manager=self._downloads,
        )
        self._visitors.enter(key)
        self._open.add(wire)
        try:
            await wire.prepare(request)
            width, height = (request.query.get(name) for name in ("width", "height"))
            await app.start(_size(width, 80, WIDEST), _size(height, 24, HIGHEST))
            async for message in wire:
                if message.type != WSMsgType.TEXT or not await _do(app, wire, message.data):
                    await wire.close(code=WSCloseCode.UNSUPPORTED_DATA)
        except ConnectionError:
            pass  # the browser is gone
        finally:
            # Whatever ends this, the app is ended first, and its place is free only then.
            await asyncio.shield(self._end(app, key))
            self._open.discard(wire)
        return wire

    async def _end(self, app: VisitorsApp, key: str) -> None:
        try:
            await app.stop()
        finally:
            self._visitors.leave(key)

    async def _download(self, request: web.Request) -> web.StreamResponse:
        """What an app has handed over. Its key is told to nobody but the page of that app."""
        key = request.match_info["key"]
        try:
            about = await self._downloads.get_download_metadata(key)
        except KeyError:
            return _page(word_page(CLOSED), 404)
        name = quote(clean_line(about.file_name), safe="")
        kept = f"attachment; filename*=UTF-8''{name}"
        headers = {"Content-Type": "application/octet-stream", "Content-Disposition": kept}
        answer = web.StreamResponse(headers={**_HEADERS, **headers})
        await answer.prepare(request)
        async for chunk in self._downloads.download(key):
            await answer.write(chunk)
        await answer.write_eof()
        return answer

    async def _close_all(self, _: web.Application) -> None:
        """Close every wire, so that every app ends."""
        closing = [wire.close(code=WSCloseCode.GOING_AWAY) for wire in tuple(self._open)]
        await asyncio.gather(*closing, return_exceptions=True)


async def _do(app: VisitorsApp, wire: web.WebSocketResponse, text: str) -> bool:
    """Do what a page asks for; false when it asks for what no page of ours does."""
    try:
        match json.loads(text):
            case ["stdin", str(data)]:
                await app.send_bytes(data.encode("utf-8", "replace"))
            case ["resize", {"width": int(width), "height": int(height)}]:
                await app.set_terminal_size(clamped(width, WIDEST), clamped(height, HIGHEST))
            case ["ping", str(data) | int(data)]:
                await wire.send_json(["pong", data])
            case ["blur", *_]:
                await app.blur()
            case ["focus", *_]:
                await app.focus()
            case _:
                return False
    except (ValueError, RecursionError):
        return False
    return True


def _size(asked: str | None, usual: int, most: int) -> int:
    if not asked or not asked.isdecimal() or len(asked) > 9:
        return usual
    return clamped(int(asked), most)


def _page(text: str, status: int = 200) -> web.Response:
    return web.Response(text=text, status=status, content_type="text/html")


def _keep(request: web.Request, answer: web.StreamResponse, name: str, value: str) -> None:
    answer.set_cookie(name, value, httponly=True, samesite="Strict", secure=request.secure)


def serve(server: Server, host: str, port: int, ready: Callable[[], Any]) -> None:
    """Serve until ctrl+c or a signal. Raises OSError when nothing can be served there."""
    web.run_app(
        server.app(),
        host=host,
        port=port,
        print=lambda *_: ready(),
        access_log=None,
        shutdown_timeout=5.0,
    )

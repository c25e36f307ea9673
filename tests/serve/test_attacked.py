"""The server, asked for what no page of its own asks for."""

import asyncio
import json
import os
import signal
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import aiohttp
import pytest

from tests.app.screen import PATIENCE
from tests.serve.serving import TOKEN, Served, served

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="counts processes as Linux tells")

MOST = 3
LARGE = 256 * 1024
"""KiB of memory, far more than an app needs and far less than a screen of a million columns."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(tmp_path_factory.mktemp("home"), "--most", str(MOST)) as up:
        yield up


@pytest.fixture
async def client() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


async def until(condition: object, what: str) -> None:
    """Wait until something is so."""
    assert callable(condition)
    for _ in range(int(PATIENCE * 20)):
        if condition():
            return
        await asyncio.sleep(0.05)
    raise AssertionError(f"{what} did not come")


async def join(
    client: aiohttp.ClientSession, server: Served, size: str = ""
) -> aiohttp.ClientWebSocketResponse:
    """Come in by the door, and take up the wire, as a page does."""
    async with client.get(server.url) as page:
        assert page.status == 200
    origin = server.url.rstrip("/")
    return await client.ws_connect(f"ws://{server.host}/wire{size}", origin=origin)


async def first_bytes(wire: aiohttp.ClientWebSocketResponse) -> bytes:
    """What the app paints first."""
    async for message in wire:
        if message.type == aiohttp.WSMsgType.BINARY and b"1 Walk" in message.data:
            return bytes(message.data)
    raise AssertionError("the wire was closed")


async def test_the_page_loads_nothing_from_elsewhere_and_says_so(
    client: aiohttp.ClientSession, server: Served
) -> None:
    async with client.get(server.url) as page:
        text = await page.text()
        policy = page.headers["Content-Security-Policy"]
        (cookie,) = page.headers.getall("Set-Cookie")
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    assert "://" not in text.replace(f"ws://{server.host}/wire", "")


@pytest.mark.parametrize("path", ["", "page/textual.js", "wire", "download/x"])
async def test_a_host_that_is_not_ours_gets_nothing(
    client: aiohttp.ClientSession, server: Served, path: str
) -> None:
    async with client.get(server.url + path, headers={"Host": "evil.example"}) as answer:
        assert answer.status == 403
        assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("origin", [None, "http://evil.example", "null"])
async def test_a_page_of_another_site_does_not_get_the_wire(
    client: aiohttp.ClientSession, server: Served, origin: str | None
) -> None:
    async with client.get(server.url):
        pass  # with the pass of a visitor
    with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
        await client.ws_connect(f"ws://{server.host}/wire", origin=origin)
    assert refused.value.status == 403
    assert server.apps() == []


async def test_who_has_not_come_by_the_door_does_not_get_the_wire(
    client: aiohttp.ClientSession, server: Served
) -> None:
    for cookies in ({}, {"juncture-visitor": "../../etc"}):
        client.cookie_jar.update_cookies(cookies)
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            await client.ws_connect(f"ws://{server.host}/wire", origin=server.url.rstrip("/"))
        assert refused.value.status == 403


@pytest.mark.parametrize(
    "path", ["page/../server.py", "page/%2e%2e/server.py", "page/", "static/", "page/mono.ttf/.."]
)
async def test_no_other_file_is_served(
    client: aiohttp.ClientSession, server: Served, path: str
) -> None:
    from yarl import URL

    async with client.get(URL(server.url + path, encoded=True)) as answer:
        assert answer.status == 404


async def test_of_a_hundred_sockets_only_some_are_taken_and_all_apps_end(
    client: aiohttp.ClientSession, server: Served
) -> None:
    async with client.get(server.url):
        pass
    origin = server.url.rstrip("/")
    asked = [client.ws_connect(f"ws://{server.host}/wire", origin=origin) for _ in range(100)]
    answers = await asyncio.gather(*asked, return_exceptions=True)
    wires = [one for one in answers if isinstance(one, aiohttp.ClientWebSocketResponse)]
    refused = [one for one in answers if isinstance(one, aiohttp.WSServerHandshakeError)]
    assert len(wires) == MOST
    assert {one.status for one in refused} == {503}
    async with client.get(server.url) as page:
        assert page.status == 503
        assert "All places are taken" in await page.text()
    assert len(server.apps()) <= MOST
    for wire in wires:
        await wire.close()
    await until(lambda: not server.apps(), "the end of every app")
    async with client.get(server.url) as page:
        assert page.status == 200


async def test_a_screen_of_a_million_columns_is_not_believed(
    client: aiohttp.ClientSession, server: Served
) -> None:
    wire = await join(client, server, "?width=1000000&height=1000000")
    await first_bytes(wire)
    for size in (10**6, 10**9, -5, 0):
        await wire.send_str(json.dumps(["resize", {"width": size, "height": size}]))
    await wire.send_str(json.dumps(["stdin", "\x1b[48;3000;3000;9000;9000t"]))
    await wire.send_str(json.dumps(["resize", {"width": 80, "height": 24}]))
    await wire.send_str(json.dumps(["ping", 1]))
    async for message in wire:
        if message.type == aiohttp.WSMsgType.TEXT:
            break
    (app,) = server.apps()
    status = Path(f"/proc/{app}/status").read_text("utf-8")
    peak = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    assert int(peak.split()[1]) < LARGE
    await wire.close()
    await until(lambda: not server.apps(), "the end of the app")


@pytest.mark.parametrize(
    "message",
    ["", "[]", "{}", "null", "[1]", '["resize", {"width": "x"}]', '["stdin", 5]', '["stdin"]',
     '["quit"]', "[" * 5000],
)  # fmt: skip
async def test_what_no_page_of_ours_says_ends_the_wire(
    client: aiohttp.ClientSession, server: Served, message: str
) -> None:
    wire = await join(client, server)
    await wire.send_str(message)
    async for _ in wire:
        pass
    assert wire.close_code == aiohttp.WSCloseCode.UNSUPPORTED_DATA
    await until(lambda: not server.apps(), "the end of the app")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
async def test_when_the_server_ends_every_app_does(
    client: aiohttp.ClientSession, tmp_path: Path, number: signal.Signals
) -> None:
    with served(tmp_path) as up:
        wire = await join(client, up)
        await first_bytes(wire)
        assert len(up.apps()) == 1
        os.kill(up.process.pid, number)
        await until(lambda: not up.apps(), "the end of the app")
        await wire.close()


async def test_with_a_token_only_whoever_has_it_is_let_in(
    client: aiohttp.ClientSession, tmp_path: Path
) -> None:
    with served(tmp_path, "--host", "127.0.0.1", "--token", TOKEN) as up:
        for path in ("", "?token=wrong", "page/textual.js", "wire"):
            async with client.get(up.url + path) as answer:
                assert answer.status == 403, path
        async with client.get(f"{up.url}?token={TOKEN}") as answer:
            assert answer.status == 200
            assert str(answer.url) == up.url, "the token does not stay in the address"
        wire = await join(client, up)
        await first_bytes(wire)
        await wire.close()


def test_others_are_not_let_in_without_a_token(capfd: pytest.CaptureFixture[str]) -> None:
    from click.testing import CliRunner

    from tui.commands import cli

    for options in (["--host", "0.0.0.0"], ["--host", "0.0.0.0", "--token", "short"]):
        done = CliRunner().invoke(cli, ["serve", *options])
        assert done.exit_code == 2
        assert "give a --token" in done.output

"""An assistant at the other end of `juncture mcp`: the library's own client, over real pipes."""

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from mcp import Client, StdioServerParameters, stdio_client
from mcp.types import Implementation

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60
"""Seconds after which a server is taken to hang."""


class Assistant:
    """Asks a server for its tools."""

    def __init__(self, client: Client) -> None:
        self.client = client

    async def ask(self, tool: str, **arguments: Any) -> Any:
        """The answer of a tool, which must be one."""
        text, is_error = await self._call(tool, arguments)
        assert not is_error, text
        return json.loads(text) if text.startswith("{") else text

    async def refused(self, tool: str, **arguments: Any) -> str:
        """The words in which a tool refuses."""
        text, is_error = await self._call(tool, arguments)
        assert is_error, text
        return text

    async def _call(self, tool: str, arguments: dict[str, Any]) -> tuple[str, bool]:
        result = await self.client.call_tool(tool, arguments)
        (content,) = result.content
        assert content.type == "text"
        assert not any(ord(sign) < 32 and sign not in "\n\t" for sign in content.text)
        return content.text, bool(result.is_error)


@asynccontextmanager
async def serving(folder: Path, *options: str, name: str = "a reader") -> AsyncIterator[Assistant]:
    """The command on a folder, and an assistant of some name that asks it."""
    command = StdioServerParameters(
        command=sys.executable,
        args=["-m", "tui", "mcp", str(folder), *options],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        cwd=folder.parent,
    )
    async with asyncio.timeout(PATIENCE):
        told = Implementation(name=name, version="1")
        async with Client(stdio_client(command), client_info=told) as client:
            yield Assistant(client)

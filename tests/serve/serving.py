"""The real command, serving on a port of its own; and who is there with it."""

import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.app.screen import at_home

ROOT = Path(__file__).parents[2]
TOKEN = "a-token-of-some-length"


@dataclass(frozen=True)
class Served:
    """A server that is up."""

    process: subprocess.Popen[str]
    port: int
    home: Path

    @property
    def host(self) -> str:
        """As a browser names it."""
        return f"localhost:{self.port}"

    @property
    def url(self) -> str:
        """The address of its page."""
        return f"http://{self.host}/"

    def apps(self) -> list[int]:
        """The processes of the apps of its visitors that live."""
        return [int(of.name) for of in Path("/proc").iterdir() if _is_app_in(of, self.home)]


def _is_app_in(folder: Path, home: Path) -> bool:
    try:
        status = (folder / "status").read_text("utf-8")
        environment = (folder / "environ").read_bytes()
    except OSError:
        return False
    is_visited = f"JUNCTURE_VISITOR={home}{os.sep}".encode() in environment
    return is_visited and not re.search(r"^State:\s+Z", status, re.MULTILINE)


def free_port() -> int:
    """A port that nobody listens at just now."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
        return port


@contextmanager
def served(home: Path, *options: str, file: str = "town-baths") -> Iterator[Served]:
    """Serve a case, until the block ends."""
    port = free_port()
    environment = {
        **{key: value for key, value in os.environ.items() if key in ("PATH", "VIRTUAL_ENV")},
        "PYTHONPATH": str(ROOT),
        "LANG": "C.UTF-8",
        "TMPDIR": str(home),
        **at_home(home),
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "tui", "serve", file, "--port", str(port), *options],
        cwd=home,
        env=environment,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        encoding="utf-8",
    )
    try:
        assert process.stderr
        first = process.stderr.readline()
        assert first.startswith("Serving"), first + process.stderr.read()
        yield Served(process, port, home)
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

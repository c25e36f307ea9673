"""The wheel holds everything, and what it holds walks in an environment that holds nothing else."""

import hashlib
import importlib.metadata
import json
import os
import shutil
import subprocess
import sys
import time
import venv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
CASES = ("us-china-ai", "town-baths")
"""Every case that comes with Juncture, the one that opens first before the others."""

DOCUMENT = "gu-2024-sputnik-moment.txt"
SHA256 = "cdcf3c19e90de62b04d7ec25cdfa325fd730258f92f50d710b117653d2e79909"


@dataclass(frozen=True)
class Installed:
    """The wheel, installed where nothing but the wheel and what it asks for is."""

    folder: Path
    command: Path
    environment: dict[str, str]

    def run(self, *arguments: str) -> str:
        done = subprocess.run(
            [self.command, *arguments],
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=60,
            encoding="utf-8",
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def json(self, *arguments: str) -> Any:
        return json.loads(self.run(*arguments, "--json"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    _python("-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder))
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    folder = tmp_path_factory.mktemp("installed")
    builder = venv.EnvBuilder(with_pip=False, symlinks=sys.platform != "win32")
    context = builder.ensure_directories(folder / "venv")
    builder.create(folder / "venv")
    python = Path(context.env_exe)
    to_it = ("-m", "pip", "--quiet", "--disable-pip-version-check", "--python", str(python))
    _python(*to_it, "install", "--no-index", "--no-deps", str(wheel))

    # The dependencies are copied from the environment that runs the tests, at the locked versions,
    # and only those that the wheel's own metadata asks for. Fetching them would take no longer
    # (5 seconds), but then the tests would fail wherever there is no network.
    site = Path(
        _python("-c", "import sysconfig; print(sysconfig.get_path('purelib'))", by=python).strip()
    )
    (juncture,) = importlib.metadata.distributions(name="juncture", path=[str(site)])
    for distribution in _closure(juncture):
        for file in distribution.files or ():
            if ".." not in file.parts:  # commands are not needed
                target = site / file
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(str(distribution.locate_file(file)), target)
    _python(*to_it, "check")

    home = folder / "home"
    home.mkdir()
    left_out = (
        "PYTHON",
        "PYTEST",
        "VIRTUAL_ENV",
        "XDG_",
        "JUNCTURE",
        "TEXTUAL",
        "NO_COLOR",
        "COLUMNS",
        "LINES",
    )
    kept = {name: value for name, value in os.environ.items() if not name.startswith(left_out)}
    homes = dict.fromkeys(("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"), str(home))
    command = python.with_name("juncture.exe" if sys.platform == "win32" else "juncture")
    environment = kept | homes | {"TERM": "xterm-256color", "PYTHONUTF8": "1"}
    return Installed(folder, command, environment)


def test_the_wheel_carries_the_cases_the_documents_and_the_styles(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        names = set(archive.namelist())
        document = archive.read(f"tui/bundled/seeds/{DOCUMENT}")
    assert hashlib.sha256(document).hexdigest() == SHA256
    for case in CASES:
        assert f"tui/bundled/scenarios/{case}/case.toml" in names
    for folder in ("scenarios", "seeds"):
        assert {f"tui/bundled/{name}" for name in _files(ROOT / folder)} <= names
    styles = {name for name in _files(ROOT / "tui") if name.endswith(".tcss")}
    assert styles
    assert styles <= names
    assert "tui/text/skill.md" in names
    assert not {name for name in names if not name.startswith(("tui/", "juncture-"))}


def test_the_guide_for_assistants_is_in_the_wheel(installed: Installed) -> None:
    assert installed.run("skill") == (ROOT / "tui" / "text" / "skill.md").read_text("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="has no manual pages")
def test_the_manual_page_lies_where_man_looks_beside_the_command(installed: Installed) -> None:
    page = installed.command.parents[1] / "share" / "man" / "man1" / "juncture.1"
    assert page.read_bytes() == (ROOT / "docs" / "juncture.1").read_bytes()


def test_headless_commands_find_the_bundled_cases(installed: Installed) -> None:
    where = installed.json("where")
    bundled = Path(where["bundled"])
    assert bundled.resolve().is_relative_to(installed.folder.resolve())
    assert [Path(case).parent.name for case in where["cases"]] == list(CASES)
    for case in where["cases"]:
        installed.run("check", case)
        installed.run("show", f"{Path(case).parent.name}/status-quo")


@pytest.mark.parametrize("case", CASES)
def test_passages_are_read_from_the_documents_in_the_wheel(installed: Installed, case: str) -> None:
    shown = installed.json("show", case)
    assert shown["case"]["id"] == case
    seeds = Path(installed.json("where")["bundled"]) / "seeds"
    texts = {}
    for document in shown["case"]["documents"]:
        data = (seeds / document["path"]).read_bytes()
        assert hashlib.sha256(data).hexdigest() == document["sha256"]
        texts[document["id"]] = data.decode()
    assert {passage["document"] for passage in shown["passages"]} == set(texts)
    for passage in shown["passages"]:
        text = texts[passage["document"]][passage["start"] : passage["end"]]
        assert text == passage["text"], passage["id"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_the_app_walks_from_the_bundled_case(installed: Installed) -> None:
    import pexpect
    import pyte

    first, second = (d["question"] for d in installed.json("show", "us-china-ai")["decisions"][:2])
    screen = pyte.Screen(120, 36)
    stream = pyte.ByteStream(screen)
    app = pexpect.spawn(
        str(installed.command),
        cwd=str(installed.folder),
        env=installed.environment,
        dimensions=(36, 120),
    )

    def wait_for(question: str) -> None:
        start = " ".join(question.split()[:3])
        give_up = time.monotonic() + 60
        while not any(start in line for line in screen.display):
            seen = "\n".join(screen.display)
            assert time.monotonic() < give_up, f"{start!r} does not appear in:\n{seen}"
            try:
                stream.feed(app.read_nonblocking(65536, timeout=1))
            except pexpect.TIMEOUT:
                pass
            except pexpect.EOF:
                pytest.fail(f"juncture ended with:\n{seen}")

    try:
        wait_for(first)
        app.send("\r")  # choose
        app.send("n")  # next
        wait_for(second)
    finally:
        app.close(force=True)


def _python(*arguments: str, by: Path = Path(sys.executable)) -> str:
    done = subprocess.run(
        [by, *arguments], cwd=ROOT, capture_output=True, encoding="utf-8", timeout=300
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def _files(folder: Path) -> set[str]:
    """The names of the files below, from the folder above, as a wheel writes them."""
    return {
        path.relative_to(folder.parent).as_posix() for path in folder.rglob("*") if path.is_file()
    }


def _closure(
    distribution: importlib.metadata.Distribution,
) -> Iterator[importlib.metadata.Distribution]:
    """What this distribution asks for, and what that asks for in turn, as installed here."""
    found: set[tuple[str, str]] = set()
    waiting = [(distribution, "")]
    while waiting:
        asking, extra = waiting.pop()
        for requirement in map(Requirement, asking.requires or ()):
            if requirement.marker and not requirement.marker.evaluate({"extra": extra}):
                continue
            asked = importlib.metadata.distribution(requirement.name)
            for wanted in ("", *requirement.extras):
                key = (canonicalize_name(requirement.name), wanted)
                if key not in found:
                    found.add(key)
                    waiting.append((asked, wanted))
                    if not wanted:
                        yield asked

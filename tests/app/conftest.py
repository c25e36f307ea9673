"""A home of its own for every test, and the cases that the app is tried with."""

import gc
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual.css.stylesheet import Stylesheet

from tests.app.screen import at_home
from tui.scenario.opening import Opened, open_file

REPOSITORY = Path(__file__).parents[2]
BETWEEN_COLLECTIONS = 20_000
"""Objects made before garbage is looked for: each app makes many, and its tests last a second."""

_parsed: dict[object, Any] = {}


@pytest.fixture(scope="module", autouse=True)
def parsed_once() -> Iterator[None]:
    """Style sheets that say the same, in the same theme, are parsed for the first app alone."""
    parse = Stylesheet._parse_rules

    def parse_once(sheet: Stylesheet, *asked: Any, **more: Any) -> Any:
        key = (frozenset(sheet._variables.items()), asked, tuple(sorted(more.items())))
        if key not in _parsed:
            _parsed[key] = parse(sheet, *asked, **more)
        return _parsed[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stylesheet, "_parse_rules", parse_once)
        yield


@pytest.fixture(scope="module", autouse=True)
def collected_seldom() -> Iterator[None]:
    """Looking for garbage as often as usual takes a tenth of the time."""
    usual = gc.get_threshold()
    gc.set_threshold(BETWEEN_COLLECTIONS, *usual[1:])
    yield
    gc.set_threshold(*usual)
    gc.unfreeze()  # what there is when an app starts is kept from being looked at
    gc.collect()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder, with nothing in the environment that would change what is drawn."""
    for name in ("NO_COLOR", "FORCE_COLOR", "TEXTUAL_THEME", "TEXTUAL_FILTERS"):
        monkeypatch.delenv(name, raising=False)
    for name, value in at_home(tmp_path).items():
        monkeypatch.setenv(name, value)
    return tmp_path


@pytest.fixture(scope="session")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Opened:
    """The bundled case, read and checked once."""
    folder = tmp_path_factory.mktemp("bundled")
    copy_bundled(folder)
    return open_file(folder / "scenarios" / "us-china-ai" / "case.toml")


@pytest.fixture
def bundled(read_once: Opened, tmp_path: Path) -> Opened:
    """The bundled case as just opened, from files that may be written to."""
    copy_bundled(tmp_path)
    return replace(read_once, case_path=tmp_path / "scenarios" / "us-china-ai" / "case.toml")


@pytest.fixture
def town(bundled: Opened) -> Opened:
    """The invented town as just opened: two documents, and shapes that the first case lacks."""
    return open_file(bundled.case_path.parents[1] / "town-baths" / "case.toml")


@pytest.fixture
def case_file(home: Path) -> Path:
    """The file of the bundled case, as in a checkout, in the home folder."""
    copy_bundled(home)
    return home / "scenarios" / "us-china-ai" / "case.toml"


@pytest.fixture
def small(ferry: Path) -> Opened:
    """The small case as just opened: one decision of one, one of any."""
    return open_file(ferry)


def copy_bundled(folder: Path) -> None:
    """Copy the bundled case and its document, as they lie in a checkout."""
    shutil.copytree(REPOSITORY / "scenarios", folder / "scenarios")
    shutil.copytree(REPOSITORY / "seeds", folder / "seeds")


@pytest.fixture
def five(ferry: Path) -> Opened:
    """The small case with three options more: all of them are silent but the last."""
    text = ferry.read_text("utf-8")
    last = 'posed = "implicit"\n  passages = ["families-move"]\n'
    assert text.count(last) == 1
    more = "".join(
        f'\n  [[decisions.options]]\n  id = "{key}"\n  label = "{label}"\n  posed = "explicit"\n'
        for key, label in (("halve", "Halve it"), ("sell", "Sell it"), ("let", "Let it out"))
    )
    source = 'from = ["boat.stop"]\n  directness = "stated"\n'
    assert text.count(source) == 1
    again = f'{source.replace("stop", "let")}  passages = ["families-move"]\n  hedges = ["could"]\n'
    link = f'{again}  voice = "author"\n\n  [[consequences.links]]\n  {source}'
    ferry.write_text(text.replace(last, last + more).replace(source, link), "utf-8")
    return open_file(ferry)

"""What axe-core has against a page: the barriers that it would be to somebody."""

from pathlib import Path
from typing import Any

import pytest

from tests.chromium import Page
from tests.graphs.tools import MODULES

_RUN = "axe.run({resultTypes: ['violations']})"
_TOLD = "violations.map(v => [v.id, v.nodes.slice(0, 3).map(n => n.html)])"


def barriers(page: Page) -> Any:
    """Each rule that a page breaks, with the first elements that do."""
    page.value(f"{_script()};0")
    return page.value(f"{_RUN}.then(r => r.{_TOLD})")


def _script() -> str:
    """The newest from npm, as `.ci/run` fetches it; else the older one that pip has."""
    newest = MODULES / "axe-core" / "axe.min.js"
    if newest.exists():
        return newest.read_text("utf-8")
    packed = pytest.importorskip("axe_core_python")
    return (Path(packed.__file__).parent / "axe.min.js").read_text("utf-8")

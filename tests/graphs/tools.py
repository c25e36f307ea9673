"""The real tools that read a graph back. A test says aloud where one is missing."""

import json
import os
import shutil
import subprocess
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

import pytest

HERE = Path(__file__).parent
MODULES = Path(os.environ.get("JUNCTURE_NODE_MODULES") or HERE.parents[1] / "node_modules")
"""Where npm has put what Node reads graphs back with: see `.ci/run`."""


def missing(what: str) -> NoReturn:
    """Skip a test, where nobody overlooks it."""
    warnings.warn(f"{what} is not here, so what is written for it is not read back", stacklevel=2)
    pytest.skip(f"{what} is not here")


def dot(graph: str, format: str) -> str:
    """What Graphviz makes of a graph."""
    if not (program := shutil.which("dot")):
        missing("Graphviz")
    return _output([program, f"-T{format}"], graph)


def node(script: str, package: str, value: Any) -> Any:
    """What a script beside this one makes of a value, with a package from npm."""
    program = shutil.which("node")
    if not (program and (MODULES / package / "package.json").exists()):
        missing(f"{package}, or Node,")
    return json.loads(_output([program, HERE / script, MODULES], json.dumps(value)))


def _output(command: Sequence[str | Path], given: str) -> str:
    done = subprocess.run(command, input=given, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout

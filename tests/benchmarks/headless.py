"""Commands without a screen, beside the least that they could take."""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]

_LOADED = """
import json, sys
from tui.cli import main
sys.argv[1:] = {arguments!r}
try:
    main()
except SystemExit:
    pass
known = [name for name in sys.modules if not name.startswith("__")]
print(json.dumps(known), file=sys.stderr)
"""

PARSED = (
    "import sys, tomllib;"
    "from tui.case.schema import CaseFile;"
    "CaseFile.model_validate(tomllib.loads(open(sys.argv[1], encoding='utf-8').read()))"
)
"""A case read by the standard library and held against its shapes, and nothing more."""


def imports_of(arguments: list[str], env: Mapping[str, str]) -> str:
    """A program that loads what a command loads, and does nothing."""
    program = _LOADED.format(arguments=arguments)
    ended = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env=dict(env),
        capture_output=True,
        text=True,
        check=True,
    )
    names = json.loads(ended.stderr.splitlines()[-1])
    ours = [name for name in names if name.partition(".")[0] in {"tui", "click", "pydantic"}]
    return "; ".join(f"import {name}" for name in ours)

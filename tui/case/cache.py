"""Remembers what reading a case found, so that opening it again is quick.

One JSON file a case, named by the digest of the case file, in the user's cache folder. What is kept
is data, never code; a file that is damaged, or that another version of the program wrote, is passed
over and written anew. Deleting the folder is always safe.
"""

import json
import os
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_READERS = (
    "schema.py",
    "references.py",
    "normal.py",
    "locate.py",
    "sentences.py",
    "build.py",
    "read.py",
    "../outside/text.py",
)


@dataclass(frozen=True, slots=True)
class Cache:
    """The folder that keeps what was found."""

    folder: Path

    def load(self, digest: str) -> dict[str, Any] | None:
        """What was kept for the case file of that digest, or None."""
        try:
            kept = json.loads(self._file(digest).read_bytes())
        except (OSError, ValueError, RecursionError):
            return None
        if isinstance(kept, dict) and kept.get("program") == _program():
            facts = kept.get("facts")
            return facts if isinstance(facts, dict) else None
        return None

    def store(self, digest: str, facts: dict[str, Any]) -> None:
        """Keep `facts`. A cache that cannot be written is no reason to stop: nothing is lost."""
        data = json.dumps({"program": _program(), "facts": facts}, ensure_ascii=False)
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.folder, prefix=".new-")
            try:
                with os.fdopen(handle, "w", encoding="utf-8") as file:
                    file.write(data)
                Path(name).replace(self._file(digest))
            except OSError:
                Path(name).unlink(missing_ok=True)
                raise

    def _file(self, digest: str) -> Path:
        return self.folder / f"case-{digest[:32]}.json"


def _program() -> list[Any]:
    """What the kept facts depend on besides the files: the modules that found them, and Python."""
    here = Path(__file__).parent
    stamps = [(here / name).stat() for name in _READERS]
    return [list(sys.version_info[:3]), [[stamp.st_size, stamp.st_mtime_ns] for stamp in stamps]]

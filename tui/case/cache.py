"""Remembers what reading a case found, so that opening it again is quick.

One JSON file a case, named by the digest of the case file, in the user's cache folder. What is kept
is data, never code; a file that is damaged, or that another version of the program wrote, is passed
over and written anew. Deleting the folder is always safe.
"""

import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tui.outside.text import clean

MOST_TEXTS = 5_000
"""How many passages of one case are remembered as they read."""

_READERS = (
    "schema.py",
    "references.py",
    "normal.py",
    "locate.py",
    "sentences.py",
    "build.py",
    "read.py",
    "../documents/abbreviations.py",
    "../documents/endings.py",
    "../documents/looks.py",
    "../documents/lines.py",
    "../documents/marks.py",
    "../documents/measure.py",
    "../documents/sentences.py",
    "../outside/text.py",
    "../outside/toml_reader.py",
    "../outside/toml_tokens.py",
    "../outside/toml_values.py",
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
        self._write(self._file(digest), {"program": _program(), "facts": facts})

    def texts(self, case_id: str) -> dict[str, str]:
        """How passages of a case read when they were last vouched for, by their digests."""
        try:
            kept = json.loads(self._texts(case_id).read_bytes())
        except (OSError, ValueError, RecursionError):
            return {}
        pairs = kept.items() if isinstance(kept, dict) else ()
        return {key: clean(text) for key, text in pairs if isinstance(text, str)}

    def keep_texts(self, case_id: str, texts: Mapping[str, str]) -> None:
        """Keep how passages read now, beside what was kept before; the oldest go first."""
        kept = self.texts(case_id)
        together = {key: kept[key] for key in kept if key not in texts} | dict(texts)
        if together != kept:
            latest = list(together.items())[-MOST_TEXTS:]
            self._write(self._texts(case_id), dict(latest))

    def _write(self, path: Path, value: Any) -> None:
        data = json.dumps(value, ensure_ascii=False)
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.folder, prefix=".new-")
            try:
                with os.fdopen(handle, "w", encoding="utf-8") as file:
                    file.write(data)
                Path(name).replace(path)
            except OSError:
                Path(name).unlink(missing_ok=True)
                raise

    def _file(self, digest: str) -> Path:
        return self.folder / f"case-{digest[:32]}.json"

    def _texts(self, case_id: str) -> Path:
        name = hashlib.sha256(case_id.encode()).hexdigest()
        return self.folder / f"texts-{name[:32]}.json"


def _program() -> list[Any]:
    """What the kept facts depend on besides the files: the modules that found them, and Python."""
    here = Path(__file__).parent
    stamps = [(here / name).stat() for name in _READERS]
    return [list(sys.version_info[:3]), [[stamp.st_size, stamp.st_mtime_ns] for stamp in stamps]]

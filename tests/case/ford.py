"""The small good case of the corpus, as tests change it."""

from dataclasses import dataclass
from pathlib import Path

CORPUS = Path(__file__).parent / "corpus"


@dataclass(frozen=True)
class Ford:
    """The small good case, free to be changed."""

    path: Path

    @property
    def document(self) -> Path:
        return self.path.parent / "seeds" / "ford.txt"

    @property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    def write(self, text: str) -> None:
        self.path.write_bytes(text.encode("utf-8"))

    def edit(self, old: str, new: str) -> None:
        """Replace the first `old` in the case file."""
        assert old in self.text
        self.write(self.text.replace(old, new, 1))

    def edit_document(self, old: str, new: str) -> None:
        """Replace `old` in the document."""
        text = self.document.read_text(encoding="utf-8")
        assert old in text
        self.document.write_bytes(text.replace(old, new).encode("utf-8"))

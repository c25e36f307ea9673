"""What is said on how to cite agrees with what the program is, and with what it prints."""

import re
import tomllib
from hashlib import sha256
from pathlib import Path

import pytest

from tests.docs.records import run
from tui.case.document import Document
from tui.start import open_named

ROOT = Path(__file__).parents[2]
BRIEF = "town-baths/joint-pool-by-bus"


def test_the_citation_file_is_of_this_version_title_and_licence() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    text = (ROOT / "CITATION.cff").read_text("utf-8")
    said = dict(re.findall(r'^([a-z-]+): "?(.+?)"?$', text, re.MULTILINE))
    assert said["cff-version"] == "1.2.0"
    assert said["version"] == project["version"]
    assert said["title"].lower() == project["name"]
    assert said["license"] == project["license"]


def test_a_brief_ends_with_the_digest_of_every_file_and_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    opened = open_named(BRIEF)
    assert opened.saved and opened.scenario_path
    assert opened.saved.digest == sha256(opened.scenario_path.read_bytes()).hexdigest()
    _, _, end = run("brief", BRIEF).partition("HOW TO COME TO THE SAME BRIEF")
    documents: list[Document] = list(opened.case.documents.values())
    for digest in (opened.case.digest, opened.saved.digest, *(d.sha256 for d in documents)):
        assert digest in end
    assert f"juncture brief {BRIEF}" in end
    assert opened.saved.digest in run("brief", BRIEF, "--format", "bibtex")
    assert opened.saved.digest in run("brief", BRIEF, "--format", "csl")

"""What an assistant can do with a case over the protocol, and what it cannot, whatever it asks."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.assist.serving import ROOT, serving
from tests.test_cli import Run
from tests.test_cli import call as call
from tests.test_cli import environment as environment
from tests.text.test_skill import block
from tui.assist.tools import MOST_CHARACTERS, MOST_SENTENCES
from tui.case.proposed import proposals
from tui.case.read import open_case
from tui.text.skill import skill_text

PAGE = (ROOT / "docs" / "assistants.md").read_text("utf-8")
LINES, MORE = re.findall(r"^```outline\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
"""What the page shows is what is tried here."""


@pytest.fixture
def folder(call: Run, tmp_path: Path) -> Path:
    """A new case in a folder of its own, as `juncture new` makes it."""
    (tmp_path / "ferry.txt").write_text(block("text"), "utf-8")
    call("new", "ferry.txt", "--into", ".", "--no-open")
    return tmp_path / "ferry"


def written(folder: Path) -> dict[str, Any]:
    return tomllib.loads((folder / "case.toml").read_text("utf-8"))


async def test_it_offers_its_tools_and_how_to_use_them(folder: Path) -> None:
    async with serving(folder) as assistant:
        tools = {tool.name: tool for tool in (await assistant.client.list_tools()).tools}
        assert set(tools) == {
            "guide", "read", "find", "check", "outline", "propose", "withdraw",
        }  # fmt: skip
        assert all(tool.description for tool in tools.values())
        writing = {name for name, t in tools.items() if not t.annotations.read_only_hint}
        assert writing == {"propose", "withdraw"}
        assert await assistant.ask("guide") == skill_text()
        assert set(re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE)) == set(tools)


async def test_it_reads_sentences_with_their_places_page_by_page(folder: Path) -> None:
    async with serving(folder) as assistant:
        first = await assistant.ask("read", most=3)
        assert [one["number"] for one in first["shown"]] == [1, 2, 3]
        assert first["next"] == 4
        assert first["sentences"] == 8
        rest = await assistant.ask("read", first=4)
        assert [one["number"] for one in rest["shown"]] == [4, 5, 6, 7, 8]
        assert rest["next"] is None
        assert {cue["kind"] for cue in rest["shown"][0]["cues"]} == {"condition", "hedge"}
        found = await assistant.ask("find", words="DIESEL")
        assert [one["number"] for one in found["shown"]] == [7]


async def test_what_it_proposes_is_checked_marked_and_waits(folder: Path) -> None:
    async with serving(folder) as assistant:
        answer = await assistant.ask("propose", outline=LINES)
        assert {"decision.ferry", "option.ferry.give-up", "consequence.school"} <= set(
            answer["added"]
        )
        assert [problem["rule"] for problem in answer["problems"]] == ["option-silent"]
        case = open_case(folder / "case.toml")
        assert {proposal.by for proposal in proposals(case)} == {"a reader"}
        assert case.consequences["school"].proposed == "a reader"
        checked = await assistant.ask("check")
        assert set(checked["proposed"]) == set(answer["added"])
        assert checked["counts"]["errors"] == 0
        assert '> The school shuts "may have to"' in (await assistant.ask("outline"))["outline"]
    text = (folder / "case.toml").read_text("utf-8")
    assert "# What next?" in text  # what a person has written stays as it is
    assert "accepted" not in text


async def test_more_goes_beneath_what_is_there(folder: Path) -> None:
    async with serving(folder) as assistant:
        await assistant.ask("propose", outline=LINES)
        answer = await assistant.ask("propose", outline=MORE)
        assert "option.ferry.sell-the-boat" in answer["added"]
        case = open_case(folder / "case.toml")
        assert [o.id for o in case.decisions["ferry"].options][-1] == "sell-the-boat"
        (link,) = case.consequences["berths-go"].links
        assert link.sources == ("ferry.give-up",)
        (evidence,) = case.evidence.values()
        assert [bearing.on for bearing in evidence.bears] == ["school"]


async def test_a_name_given_on_the_command_line_is_who_proposes(folder: Path) -> None:
    async with serving(folder, "--as", "Ada’s helper") as assistant:
        await assistant.ask("propose", outline=LINES)
    assert {p.by for p in proposals(open_case(folder / "case.toml"))} == {"Ada’s helper"}


async def test_it_withdraws_only_what_is_its_own_and_not_accepted(folder: Path, call: Run) -> None:
    async with serving(folder) as assistant:
        await assistant.ask("propose", outline=LINES)
        call("accept", folder, "decision.ferry", "--by", "Ada", "--yes", code=1)
        before = (folder / "case.toml").read_bytes()
        for entry in ("decision.ferry", "consequence.none", "passage.ferry-at-low-sand"):
            told = await assistant.refused("withdraw", entries=[entry])
            assert "is not yours to withdraw, or is accepted already" in told
        told = await assistant.refused("withdraw", entries=["voice.author"])
        assert "There is no voice “author” in this case" in told  # something refers to it
        assert (folder / "case.toml").read_bytes() == before
        assert await assistant.ask("withdraw", entries=["consequence.school"]) == {
            "withdrawn": ["consequence.school"], "problems": [], "omitted": 0,
        }  # fmt: skip
    assert "school" not in open_case(folder / "case.toml").consequences
    async with serving(folder, name="another") as other:
        assert "not yours" in await other.refused("withdraw", entries=["option.ferry.give-up"])


async def test_it_changes_nothing_that_is_there(folder: Path) -> None:
    async with serving(folder) as assistant:
        await assistant.ask("propose", outline=LINES)
        before = (folder / "case.toml").read_bytes()
        for lines, words in (
            ('> The school shuts "may" [s4] {school} risk', "is given to two lines"),
            ("> #school [s5] stated", "would change what is in the case already"),
            ("> The school shuts [s5]", "would change what is in the case already"),
            ("? Another? [s3] {ferry}\n  - Yes", "ferry"),
            ("# Another title", "cannot say the title"),
            ("document: /etc/passwd", "cannot say the document"),
            ("id: other\nstage: complete", "cannot say the id, stage"),
            ("proposed: a person\n", "Nothing is proposed here."),
            ("", "Nothing is proposed here."),
            ("? #none\n  - Yes", "There is no decision “none” here."),
            ("> Gone [s99]", "line 1, column"),
            ("> Gone", "No sentence is named"),
            ("accepted_by = 1", "line 1"),
        ):
            told = await assistant.refused("propose", outline=lines)
            assert words in told, lines
            assert "Traceback" not in told
            assert (folder / "case.toml").read_bytes() == before, lines


async def test_who_proposes_is_never_what_the_lines_say(folder: Path) -> None:
    lines = LINES.replace("{school} risk", "{school} risk; proposed: Ada; theme: Schools")
    async with serving(folder, name="x\x1b[2J\n" * 99) as assistant:
        await assistant.ask("propose", outline=f"proposed: Ada\n{lines}")
    who = {p.by for p in proposals(open_case(folder / "case.toml"))}
    assert len(who) == 1
    assert len(name := who.pop()) <= 100
    assert name.startswith("x␛[2J x␛[2J")
    assert "accepted" not in json.dumps(written(folder), default=str)


async def test_hostile_arguments_are_refused_in_kind_sentences(folder: Path) -> None:
    (folder.parent / "secret.txt").write_text("secret", "utf-8")
    async with serving(folder) as assistant:
        for tool, arguments, words in (
            ("read", {"document": "../../secret.txt"}, "There is no document “../../secret.txt”"),
            ("read", {"document": "\x1b[2J\x00"}, "There is no document “␛[2J␀”"),
            ("read", {"document": "x" * 100_000}, "…”"),
            ("read", {"first": 0}, "Give a number from 1 to 8."),
            ("read", {"first": 10**30}, "Give a number from 1 to 8."),
            ("read", {"most": MOST_SENTENCES + 1}, "Give a number from 1 to 100."),
            ("read", {"first": "many"}, "first"),
            ("find", {"words": ""}, "Look for 1 to 100 characters."),
            ("find", {"words": "x" * 10_000}, "Look for 1 to 100 characters."),
            ("find", {}, "words"),
            ("check", {"rule": "proposd"}, "Do you mean “proposed”?"),
            ("check", {"limit": -1}, "Give a number from 1 to 100."),
            ("outline", {"line": 10**9}, "Give a number from 1 to"),
            ("propose", {"outline": "> x" * MOST_CHARACTERS}, "Propose it in parts."),
            ("propose", {"outline": "\x00\x1b[31m"}, "line 1"),
            ("propose", {"outline": ["? x"]}, "outline"),
            ("withdraw", {"entries": []}, "Name 1 to 100 entries."),
            ("withdraw", {"entries": ["x"] * 101}, "Name 1 to 100 entries."),
            ("accept", {"entries": ["decision.ferry"]}, "accept"),
        ):
            told = await assistant.refused(tool, **arguments)
            assert words in told, (tool, told)
            assert "secret" not in told.replace("secret.txt", "")
            assert len(told) <= 4000
        assert (await assistant.ask("read", most=1))["shown"]  # it still answers


async def test_a_long_document_comes_in_bounded_answers(call: Run, tmp_path: Path) -> None:
    words = " ".join(["word"] * 300)
    text = "A long document\n\n" + "\n\n".join(
        f"Sentence {n} has {words} and is {n}." for n in range(120)
    )
    (tmp_path / "long.txt").write_text(text, "utf-8")
    call("new", "long.txt", "--into", ".", "--no-open")
    async with serving(tmp_path / "long") as assistant:
        numbers: list[int] = []
        first: int | None = 1
        while first:
            answer = await assistant.ask("read", first=first, most=MOST_SENTENCES)
            assert len(json.dumps(answer)) < 2 * MOST_CHARACTERS
            numbers += [one["number"] for one in answer["shown"]]
            first = answer["next"]
        assert numbers == list(range(1, answer["sentences"] + 1))


# What it is not served from


def test_a_folder_without_a_case_is_refused(call: Run, tmp_path: Path) -> None:
    told = call("mcp", tmp_path / "none", code=2).stderr
    assert "There is no such folder." in told
    (tmp_path / "empty").mkdir()
    assert "There is no case.toml in this folder." in call("mcp", "empty", code=2).stderr


def test_documents_outside_the_folder_are_refused(call: Run, ferry: Path) -> None:
    """The small case has its documents two folders further up."""
    assert "There is no seeds in this folder." in call("mcp", ferry.parent, code=2).stderr


@pytest.mark.parametrize("name", ["case.toml", "seeds"])
def test_links_that_lead_out_are_refused(
    call: Run, folder: Path, tmp_path: Path, name: str
) -> None:
    (folder / name).rename(tmp_path / name)
    (folder / name).symlink_to(tmp_path / name)
    told = call("mcp", folder, code=2).stderr
    assert f"{name} is a link that leads out of this folder." in told


def test_the_library_is_named_when_it_is_missing(
    call: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "mcp.server.mcpserver", None)
    monkeypatch.delitem(sys.modules, "tui.assist.server", raising=False)
    assert "pip install 'juncture[mcp]'" in call("mcp", folder, code=2).stderr

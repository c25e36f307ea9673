"""The settings file: what is wrong in a part of it leaves the rest; and it stays a person's."""

import tomllib
from pathlib import Path

import pytest

from tui.outside.problem import Refused
from tui.settings.model import Held, Settings
from tui.settings.read import MOST_SETTINGS_BYTES, read_settings
from tui.settings.write import keep_setting

MINE = """# how I like it
reduced_motion = true  # it flickers here
colour_of_my_bike = "green"

[keys]  # mine
why = "W, f2"
undo = ["Z"]
"""

TRUE_OR_FALSE = "must be true or false. Write it so:"
STRINGS = "Keys must be a string or a list of strings. Write them in quotation marks: "
NO_KEY = "No key is named here. Name one, or leave the line out: then the usual key stays."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.toml"


def held(file: Path, text: str) -> Held:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return read_settings(file)


def said(held: Held) -> list[str]:
    """What is wrong, each in one line, without the folder."""
    lines = [f"{p.place}: {p.message} {p.mend}" for p in held.problems]
    assert not any("\n" in line for line in lines)
    return [line[line.index("settings.toml") :] for line in lines]


def test_no_file_is_no_settings_and_nothing_is_wrong_with_it(file: Path) -> None:
    assert read_settings(file) == Held(file)


def test_what_is_written_counts(file: Path) -> None:
    text = 'theme = "juncture-light"\nreading = "beside"\nascii = true\n'
    assert held(file, text).settings == Settings("juncture-light", "beside", False, True)


def test_keys_are_a_word_a_list_or_words_with_commas(file: Path) -> None:
    settings = held(file, '[keys]\nwhy = "W, f2"\nundo = ["Z"]\nfind = ","\n').settings
    assert settings.keys == {"why": ("W", "f2"), "undo": ("Z",), "find": (",",)}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("theme = 3", '1:9: “theme” must be the name of a theme. Write it so: theme = "juncture".'),
        ('\nreading = "all"', "2:11: “reading” holds a word that is not known. Use stated, beside"),
        ("\nreading = 1", '2:11: “reading” must be a word. Write it so: reading = "stated".'),
        ('ascii = "yes"', f"1:9: “ascii” {TRUE_OR_FALSE} ascii = true, or ascii = false."),
        ("ascii = 1", f"1:9: “ascii” {TRUE_OR_FALSE} ascii = true, or ascii = false."),
        ("keys = 1", "1:8: “keys” must be a table."),
        ("[keys]\nwhy = 1", f"2:7: {STRINGS}"),
        ('[keys]\nwhy = ["W", 2]', f"2:7: {STRINGS}"),
        ("[keys]\nwhy = []", f"2:7: {NO_KEY}"),
        ('[keys]\nquit = ""', f"2:8: {NO_KEY}"),
        ('[keys]\nquit = [" "]', f"2:8: {NO_KEY}"),
        ('them = "x"', "1:1: There is no setting “them”. Do you mean “theme”?"),
        ("[colours]\nx = 1", "1:2: There is no setting “colours”."),
    ],
)
def test_what_is_wrong_is_told_in_one_line_and_the_rest_counts(
    file: Path, text: str, line: str
) -> None:
    (only,) = said(held(file, f"{text}\n"))
    assert only.startswith(f"settings.toml:{line}")
    assert held(file, f"reduced_motion = true\n{text}\n").settings.reduced_motion


def test_what_is_no_toml_says_where_and_sets_nothing(file: Path) -> None:
    broken = held(file, 'ascii = true\ntheme = "juncture\n')
    assert broken.settings == Settings()
    assert said(broken)[0].startswith("settings.toml:2:18:")


@pytest.mark.parametrize("data", [b"\xff", b"a" * (MOST_SETTINGS_BYTES + 1)])
def test_what_is_no_text_or_too_much_of_it_sets_nothing(file: Path, data: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(data)
    refused = read_settings(file)
    assert refused.settings == Settings()
    assert len(refused.problems) == 1


def test_a_folder_of_that_name_is_told(file: Path) -> None:
    file.mkdir(parents=True)
    assert len(read_settings(file).problems) == 1


def test_a_setting_makes_the_file(file: Path) -> None:
    assert keep_setting(file, "theme", "juncture-light").settings.theme == "juncture-light"
    assert read_settings(file).settings == Settings("juncture-light")
    assert file.read_text("utf-8").startswith("# What Juncture")


def test_a_setting_leaves_all_else_as_it_is_written(file: Path) -> None:
    held(file, MINE)
    keep_setting(file, "theme", "nord")
    keep_setting(file, "theme", "juncture")
    keep_setting(file, "reduced_motion", False)
    text = file.read_text("utf-8")
    assert "# how I like it" in text
    assert "reduced_motion = false  # it flickers here" in text
    assert 'colour_of_my_bike = "green"\n' in text
    assert text.endswith('[keys]  # mine\nwhy = "W, f2"\nundo = ["Z"]\n')
    assert tomllib.loads(text)["theme"] == "juncture"
    keep_setting(file, "theme", None)
    keep_setting(file, "reduced_motion", True)
    assert tomllib.loads(file.read_text("utf-8")) == tomllib.loads(MINE)


def test_what_is_so_already_is_not_written(file: Path) -> None:
    held(file, MINE)
    file.parent.chmod(0o500)
    try:
        keep_setting(file, "reduced_motion", True)
        keep_setting(file, "theme", None)
    finally:
        file.parent.chmod(0o700)
    assert file.read_text("utf-8") == MINE


def test_a_file_that_cannot_be_read_stays_as_it_is(file: Path) -> None:
    held(file, 'theme = "x')
    with pytest.raises(Refused):
        keep_setting(file, "theme", "juncture")
    assert file.read_text("utf-8") == 'theme = "x'


def test_the_example_on_the_page_is_right(file: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "settings.md").read_text("utf-8")
    example = held(file, page.partition("```toml\n")[2].partition("```")[0])
    assert example.problems == ()
    assert example.settings.reading == "beside"
    from tui.app.keymap import keymap_of

    keymap, wrong = keymap_of(example)
    assert wrong == []
    assert keymap["next"] == "n,f2"

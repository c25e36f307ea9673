"""The short guide for people's own assistants, which `juncture skill` prints."""

from importlib.resources import files


def skill_text() -> str:
    """The guide, as Markdown."""
    return files("tui.text").joinpath("skill.md").read_text("utf-8")

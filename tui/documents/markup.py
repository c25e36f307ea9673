"""Markdown and reStructuredText as text: their own parsers make HTML, which is then read."""

from dataclasses import replace

from tui.documents.html import import_html
from tui.documents.model import Imported
from tui.documents.versions import converter

_LONGEST_LINE = 1_000_000


def import_markdown(text: str) -> Imported:
    """The text of Markdown, by the CommonMark rules, with tables."""
    from markdown_it import MarkdownIt

    head, text = _front_matter(text)
    html = MarkdownIt("commonmark").enable("table").render(text)
    page = import_html(html)
    return replace(
        page,
        kind="markdown",
        title=head.get("title") or page.title,
        author=head.get("author", ""),
        published=head.get("date", ""),
        converter=converter("markdown-it-py"),
    )


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    """The simple lines of a block between rules at the top, as many writers put there."""
    lines = text.split("\n", 200)
    if lines[0].strip() != "---":
        return {}, text
    head: dict[str, str] = {}
    for at, line in enumerate(lines[1:-1] if len(lines) > 200 else lines[1:], 1):
        if line.strip() in ("---", "..."):
            return head, "\n".join(lines[at + 1 :])
        key, colon, value = line.partition(":")
        if colon and not line.startswith((" ", "\t", "-", "#")):
            head[key.strip().lower()] = value.strip().strip("\"'")
    return {}, text


def import_restructuredtext(text: str) -> Imported:
    """The text of reStructuredText. Nothing that it asks to be included, fetched or run is."""
    from docutils import nodes
    from docutils.core import publish_doctree, publish_from_doctree

    settings = {
        "_disable_config": True,  # a docutils.conf in the folder has no say
        "file_insertion_enabled": False,
        "raw_enabled": False,
        "report_level": 5,
        "halt_level": 5,
        "line_length_limit": _LONGEST_LINE,
        "syntax_highlight": "none",
        "math_output": "LaTeX",
        "embed_stylesheet": False,
        "stylesheet_path": "",
        "toc_backlinks": False,
        "footnote_references": "superscript",
        "output_encoding": "unicode",
        "input_encoding": "unicode",
        "doctitle_xform": True,
        "smart_quotes": False,
    }
    tree = publish_doctree(text, settings_overrides=settings)
    given = {
        kind: next((node.astext() for node in tree.findall(kind)), "")
        for kind in (nodes.author, nodes.date)
    }
    html = publish_from_doctree(tree, writer="html5", settings_overrides=settings)
    page = import_html(html)
    return replace(
        page,
        kind="restructuredtext",
        title=str(tree.get("title") or page.title),
        author=given[nodes.author],
        published=given[nodes.date],
        converter=converter("docutils"),
    )

"""Outside text is never markup, an action or a link: a look at the code that could make it one.

Textual and Rich read a bare string as markup in most of what they show text with. The app shows
text with its own widgets, which do not; these rules keep it so.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
APP = sorted((ROOT / "tui" / "app").rglob("*.py"))
ALL = sorted((ROOT / "tui").rglob("*.py"))

WIDGETS = {"Input", "TextArea"}
"""The widgets of Textual's that show their text as it is."""
RICH = {"rich.segment", "rich.style", "rich.cells", "rich.color"}
"""What of Rich reads no markup."""
READS_MARKUP = {
    "textual.command",
    "textual.markup",
    "textual.visual",
    "rich.markup",
    "rich.text",
    "rich.console",
}
TITLES = {"border_title", "border_subtitle", "tooltip", "sub_title"}
"""Attributes whose strings are markup."""
FROM_REGISTRY = {"action"}
"""What titles and tooltips may be made of: the registry of actions."""
OPENS = {"open_url", "webbrowser", "startfile", "xdg-open"}
"""What leads out of the program. Nothing opens a link; what does must show its address before."""
IN_TEXT = ("@click", "[link=")


def faults(source: str) -> list[str]:
    """What in a module of the app could make text act, with its line."""
    tree = ast.parse(source)
    return [f"{line}: {what}" for node in ast.walk(tree) for line, what in _faults(node)]


def _faults(node: ast.AST) -> Iterator[tuple[int, str]]:
    line = getattr(node, "lineno", 0)
    if isinstance(node, ast.ImportFrom | ast.Import):
        yield from ((line, f"import of {name}") for name in _imported(node) if not _is_safe(name))
    elif isinstance(node, ast.FunctionDef) and node.name == "render":
        yield line, "render: its string is markup; use render_line"
    elif isinstance(node, ast.Attribute) and node.attr in (
        "from_markup",
        "from_text",
        "set_markup",
    ):
        yield line, node.attr
    elif isinstance(node, ast.Assign | ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        names = {getattr(target, "attr", getattr(target, "id", "")) for target in targets}
        yield from ((line, name) for name in names & TITLES)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield from ((line, words) for words in IN_TEXT if words in node.value)
    elif isinstance(node, ast.Call):
        yield from ((line, what) for what in _faults_of_call(node))


def _imported(node: ast.ImportFrom | ast.Import) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [f"{node.module}.{alias.name}" for alias in node.names]


def _is_safe(name: str) -> bool:
    module, _, last = name.rpartition(".")
    if name.startswith("rich"):
        return module in RICH or name in RICH
    if module == "textual.widgets" or name == "textual.widgets":
        return last in WIDGETS
    if module.startswith("textual.widgets."):
        return name == "textual.widgets.text_area.Selection"
    return not READS_MARKUP & {name, module}


def _faults_of_call(node: ast.Call) -> Iterator[str]:
    name = getattr(node.func, "attr", getattr(node.func, "id", ""))
    keywords = {keyword.arg: keyword.value for keyword in node.keywords}
    if name == "notify" and (node.args or keywords):
        yield "what Textual says, over what is read"
    markup = keywords.get("markup")
    if markup is not None and not (isinstance(markup, ast.Constant) and markup.value is False):
        yield "markup that is on"
    for title in TITLES & keywords.keys():
        if not _is_of_registry(keywords[title]):
            yield f"{title} of other words than the registry's"
    if {"link", "meta"} & keywords.keys():
        yield "a style that links or acts"


def _is_of_registry(value: ast.expr) -> bool:
    names = {inner.id for inner in ast.walk(value) if isinstance(inner, ast.Name)}
    return names <= FROM_REGISTRY


def test_no_module_of_the_app_hands_text_to_markup() -> None:
    seen = {str(file): faults(file.read_text("utf-8")) for file in APP}
    assert len(seen) > 50
    assert {file: lines for file, lines in seen.items() if lines} == {}


def test_nothing_else_knows_markup_and_nothing_opens_a_link() -> None:
    words = {"textual", "rich", *OPENS}
    for file in ALL:
        source = file.read_text("utf-8")
        if not any(word in source for word in words):
            continue
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.ImportFrom | ast.Import):
                names = set(_imported(node))
                assert file in APP or all(map(_is_known_safe, names)), (file, names)
            else:
                parts = (getattr(node, part, "") for part in ("attr", "id", "value"))
                names = {part for part in parts if isinstance(part, str)}
            assert not OPENS & names, (file, names)


def _is_known_safe(name: str) -> bool:
    return name.partition(".")[0] != "textual" and _is_safe(name)


CARELESS = (
    "from textual.widgets import Static",
    "from textual.widgets import Input, OptionList",
    "from textual.widgets.option_list import Option",
    "import textual.widgets",
    "from rich.text import Text",
    "from rich.markup import escape",
    "from textual.markup import to_content",
    "Content.from_markup(f'[b]{title}[/b]')",
    "app.notify(words)",
    "app.notify(words, markup=False)",
    "self.border_title = title",
    "widget.tooltip = case.title",
    "Binding('x', 'y', tooltip=case.title)",
    "from textual.command import Provider",
    "Style(link=document.path)",
    "style.update(meta={'@click': words})",
    "words = '[@click=app.quit]x[/]'",
    "def render(self): return self.words",
    "class Pane(Widget):\n    BORDER = 1\n    border_subtitle = words",
)


def test_what_could_is_seen() -> None:
    assert [source for source in CARELESS if not faults(source)] == []

"""The words that the code uses, as the glossary must explain them."""

import ast
import enum
import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import is_dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, Literal, get_args, get_origin, get_type_hints

import tui.case
import tui.case.document
import tui.case.model
import tui.reason
import tui.scenario
import tui.scenario.model

TUI = Path(__file__).parents[2] / "tui"
Values = frozenset[str]


def value_sets() -> dict[Values, str]:
    """Each set of words among which a value of a case, a scenario or an answer is one.

    With a name under which it can be found in the code.
    """
    found: dict[Values, str] = {}
    for module in (m for room in (tui.case, tui.scenario, tui.reason) for m in _modules(room)):
        for name, thing in _public(module):
            for where, kind in [(name, thing), *_fields(name, thing)]:
                values = _values(kind)
                if values and all(isinstance(value, str) for value in values):
                    found.setdefault(values, where)
    return found


def types() -> set[str]:
    """The types of the two models, and those of the answers that other rooms ask for."""
    models = (tui.case.document, tui.case.model, tui.scenario.model)
    named = {name for module in models for name, thing in _public(module) if _is_type(thing)}
    return named | {name for name in _asked_for() if name[0].isupper() and not name.isupper()}


def defined() -> set[str]:
    """Every public name that some module of the package defines."""
    return {
        name
        for path in TUI.rglob("*.py")
        for statement in _parsed(path).body
        for name in _names(statement)
    }


def _modules(room: ModuleType) -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
        yield importlib.import_module(found.name)


def _public(module: ModuleType) -> Iterator[tuple[str, Any]]:
    own = {name for node in _parsed(Path(str(module.__file__))).body for name in _names(node)}
    return ((name, thing) for name, thing in vars(module).items() if name in own)


def _fields(name: str, thing: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(thing, type) and (is_dataclass(thing) or hasattr(thing, "model_fields")):
        # Some modules import it only for the sake of the types.
        for field, kind in get_type_hints(thing, localns={"Path": Path}).items():
            yield f"{name}.{field}", kind


def _values(kind: Any) -> Values:
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return frozenset(member.value for member in kind)
    return frozenset(get_args(kind)) if get_origin(kind) is Literal else frozenset()


def _is_type(thing: Any) -> bool:
    return isinstance(thing, type) or get_origin(thing) is Literal


def _asked_for() -> Iterator[str]:
    """What the rooms above `reason` import from it."""
    for path in TUI.rglob("*.py"):
        if path.relative_to(TUI).parts[0] in {"reason", "scenario", "case"}:
            continue
        for node in ast.walk(_parsed(path)):
            if isinstance(node, ast.ImportFrom) and re.match(r"tui\.reason\b", node.module or ""):
                yield from (alias.name for alias in node.names)


def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _names(statement: ast.stmt) -> Iterator[str]:
    """What a statement at the top of a module defines, but for what is private to it."""
    names: list[str] = []
    match statement:
        case ast.ClassDef(name=name) | ast.FunctionDef(name=name):
            names = [name]
        case ast.Assign(targets=targets):
            names = [target.id for target in targets if isinstance(target, ast.Name)]
        case ast.AnnAssign(target=ast.Name(id=name)):
            names = [name]
    return (name for name in names if not name.startswith("_"))

"""Do the parts of a case fit together? Ids are unique, and every reference leads somewhere.

A case that fails here cannot be reasoned about at all, so it is refused.
"""

from collections.abc import Iterator, Set
from itertools import chain, islice
from typing import Any

from tui.case.at import parsed
from tui.outside.near import did_you_mean
from tui.outside.positions import Path, places
from tui.outside.problem import MOST_SHOWN, Problem
from tui.outside.toml import TomlFile

_LISTS = ("documents", "voices", "passages", "decisions", "themes", "consequences", "evidence")


def reference_problems(record: Any, file: TomlFile) -> tuple[Problem, ...]:
    """The repeated ids and dangling references of a validated record, in order of the file.

    No more than `MOST_SHOWN` of them.
    """
    all_wrong = chain(_unplaced(record), _repeated(record), _dangling(record))
    wrong = list(islice(all_wrong, MOST_SHOWN))
    problems = [
        Problem(rule, "error", file.name, place.line, place.column, message, mend, place.excerpt)
        for (_, rule, message, mend), place in zip(
            wrong, places(file, [(path, True) for path, *_ in wrong]), strict=True
        )
    ]
    return tuple(sorted(problems, key=lambda problem: (problem.line, problem.column)))


NEAR = "passage or piece of evidence"
"""What an option or a decision can be near to."""

_Wrong = tuple[Path, str, str, str]


def _unplaced(record: Any) -> Iterator[_Wrong]:
    """Each stretch says where it stands, and says it in one way."""
    for name in ("passages", "set_aside"):
        for index, item in enumerate(record[name]):
            path: Path = (name, index)
            if not (item["at"] or item["from"]):
                message = "Nothing says where this stands."
                mend = "Give its first and last words (from, to), or its sentences (at)."
                yield path, "missing-key", message, mend
            elif not (item["at"] or item["document"]):
                message, mend = (
                    "Nothing says in which document this stands.",
                    "Add document = … here.",
                )
                yield path, "missing-key", message, mend
            for key in ("from", "to", "prefix", "suffix") if item["at"] else ():
                if item[key]:
                    message = f"“at” says where this stands, and “{key}” says it again."
                    yield (*path, key), "said-twice", message, f"Leave out “at”, or “{key}”."
            if item["at"] and item["document"] not in (None, parsed(item["at"]).document):
                message = f"“at” names another document than “{item['document']}”."
                yield (*path, "at"), "said-twice", message, "Leave out “document”."


def _repeated(record: Any) -> Iterator[_Wrong]:
    for name in (*_LISTS, "caveats"):
        yield from _repeated_in(record[name], (name,))
    for index, decision in enumerate(record["decisions"]):
        yield from _repeated_in(decision["options"], ("decisions", index, "options"))


def _repeated_in(items: Any, path: Path) -> Iterator[_Wrong]:
    seen: set[str] = set()
    for index, item in enumerate(items):
        if item["id"] in seen:
            message = f"The id “{item['id']}” stands twice among the {path[-1]}."
            yield (*path, index, "id"), "repeated-id", message, "Give one of them another id."
        seen.add(item["id"])


def _dangling(record: Any) -> Iterator[_Wrong]:
    ids_of = {name: {item["id"] for item in record[name]} for name in _LISTS}
    options = {f"{d['id']}.{o['id']}" for d in record["decisions"] for o in d["options"]}
    singular = {name.removesuffix("s"): ids for name, ids in ids_of.items()} | {"option": options}

    about = {f"{kind}.{key}" for kind, keys in singular.items() for key in keys}
    near = {reference for reference in about if reference.startswith(("passage.", "evidence."))}

    def refer(path: Path, values: Any, names: Set[str], what: str) -> Iterator[_Wrong]:
        for index, value in enumerate(values if isinstance(values, list) else [values]):
            if value not in names:
                at = (*path, index) if isinstance(values, list) else path
                message = f"There is no {what} “{value}” in this case."
                mend = did_you_mean(value, names) or f"Correct the name, or add that {what}."
                yield at, "unknown-reference", message, mend

    passage = ids_of["passages"]
    voice = ids_of["voices"]
    consequence = ids_of["consequences"]
    source = ids_of["consequences"] | options
    for name in ("passages", "set_aside"):
        for i, item in enumerate(record[name]):
            key = "at" if item["at"] else "document"
            document = parsed(item["at"]).document if item["at"] else item["document"]
            if document:
                at: Path = (name, i, key)
                yield from refer(at, document, ids_of["documents"], "document")
    for i, item in enumerate(record["decisions"]):
        yield from refer(("decisions", i, "passages"), item["passages"], passage, "passage")
        yield from refer(("decisions", i, "related"), item["related"], near, NEAR)
        for j, option in enumerate(item["options"]):
            inner = ("decisions", i, "options", j)
            yield from refer((*inner, "passages"), option["passages"], passage, "passage")
            yield from refer((*inner, "related"), option["related"], near, NEAR)
            yield from refer((*inner, "averts"), option["averts"], consequence, "consequence")
    for i, item in enumerate(record["consequences"]):
        at = ("consequences", i)
        yield from refer((*at, "theme"), item["theme"], ids_of["themes"], "theme")
        for j, link in enumerate(item["links"]):
            inner = (*at, "links", j)
            yield from refer((*inner, "from"), link["from"], source, "consequence or option")
            yield from refer((*inner, "passages"), link["passages"], passage, "passage")
            yield from refer((*inner, "voice"), link["voice"], voice, "voice")
    for i, item in enumerate(record["evidence"]):
        at = ("evidence", i)
        yield from refer((*at, "voice"), item["voice"], voice, "voice")
        yield from refer((*at, "passages"), item["passages"], passage, "passage")
        for j, bearing in enumerate(item["bears"]):
            yield from refer((*at, "bears", j, "on"), bearing["on"], consequence, "consequence")
    for i, item in enumerate(record["caveats"]):
        yield from refer(("caveats", i, "about"), item["about"], about, "thing")
    for i, item in enumerate(record["expect"]):
        at = ("expect", i)
        for name in ("follows", "ruled_out", "open"):
            yield from refer((*at, name), item[name], consequence, "consequence")
        yield from refer((*at, "doubts"), item["doubts"], passage, "passage")
        for key, chosen in item["choices"].items():
            inner = (*at, "choices", key)
            if key not in ids_of["decisions"]:
                yield from refer(inner, key, ids_of["decisions"], "decision")
            else:
                several = isinstance(chosen, list)
                keys = [f"{key}.{option}" for option in chosen] if several else f"{key}.{chosen}"
                yield from refer(inner, keys, options, "option")

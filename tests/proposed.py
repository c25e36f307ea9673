"""The small case of the tests, as if an assistant had written all of it."""

import re
from pathlib import Path

ASSISTANT = "an assistant"


def propose_all(path: Path, by: str = ASSISTANT) -> None:
    """Let every entry of a case file be proposed."""
    text = path.read_text("utf-8")
    head, *tables = re.split(r"(?m)(?=^ *\[\[)", text)
    path.write_text(head + "".join(_proposed(table, by) for table in tables), "utf-8", newline="")


def _proposed(table: str, by: str) -> str:
    name = re.match(r" *\[\[([a-z_.]+)\]\]\n", table)
    assert name
    if name[1] in {"documents", "consequences.links", "evidence.bears", "expect"}:
        return table
    return f'{name[0]}proposed_by = "{by}"\n{table[name.end() :]}'

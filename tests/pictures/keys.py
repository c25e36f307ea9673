"""The README's table of keys, made from the registry of actions."""

from tui.app.actions import ACTIONS

BEGIN, END = "<!-- keys: made by `make picture` -->", "<!-- end of keys -->"


def table() -> str:
    """A Markdown table with a row for each group of actions."""
    rows = ["| | |", "|---|---|"]
    for group in dict.fromkeys(action.group for action in ACTIONS):
        keys = [
            f"{' '.join(f'`{key}`' for key in action.shown_keys.split(', '))} {action.word}"
            for action in ACTIONS
            if action.group == group
        ]
        rows.append(f"| **{group}** | {' · '.join(keys)} |")
    return "\n".join(rows)


def with_keys(readme: str) -> str:
    """The README with its table of keys brought up to date."""
    before, _, rest = readme.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{table()}\n{END}{after}"

"""Draw the pictures of the README, and write its table of keys: `make picture`."""

import asyncio
import os
import re
import tempfile
from pathlib import Path

for name in ("NO_COLOR", "TEXTUAL_THEME"):
    os.environ.pop(name, None)

from tests.chromium import found  # noqa: E402
from tests.pictures.keys import with_keys  # noqa: E402
from tests.pictures.page import picture  # noqa: E402
from tui.app.main import JunctureApp  # noqa: E402
from tui.app.picture import picture as mended  # noqa: E402
from tui.outside.places import bundled_case  # noqa: E402
from tui.scenario.opening import open_file  # noqa: E402

HERE = Path(__file__).parent
README = HERE.parents[1] / "README.md"
SIZE = (120, 36)
PICTURES = {
    "walk": ("enter", "n", "down", "up"),
    "board": ("enter", "2", "tab", *["down"] * 3, "a", "end", *["up"] * 3, "v", "tab", "end"),
    "map": ("enter", "3", "t", "down", "down", "up"),
}
"""For each picture, the keys that lead there."""


async def draw(keys: tuple[str, ...]) -> str:
    """The app after some keys, as SVG that fetches nothing."""
    app = JunctureApp(open_file(bundled_case()))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        return mended(app.export_screenshot(title="juncture"))


def main() -> None:
    """Draw every picture and bring the README up to date."""
    with tempfile.TemporaryDirectory() as home:
        os.environ |= {"XDG_CACHE_HOME": home, "XDG_STATE_HOME": home, "XDG_DATA_HOME": home}
        for name, keys in PICTURES.items():
            svg = re.sub(r"terminal-\d+", "terminal", asyncio.run(draw(keys)))
            (HERE / f"{name}.svg").write_text(svg, encoding="utf-8")
            print(f"{name}.svg: {len(svg):,} characters")
        if found():
            (HERE / "brief.png").write_bytes(picture())
        else:
            print("brief.png is left as it is: no Chromium is found")
    README.write_text(with_keys(README.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()

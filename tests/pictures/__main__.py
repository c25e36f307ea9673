"""Draw the pictures of the README, and write its table of keys: `make picture`."""

import asyncio
import os
import re
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import replace
from itertools import product
from pathlib import Path

for name in ("NO_COLOR", "TEXTUAL_THEME"):
    os.environ.pop(name, None)

from tests.app.screen import Walker, at_home  # noqa: E402
from tests.app.test_readers import counted  # noqa: E402
from tests.chromium import found  # noqa: E402
from tests.gather.class_of import walks_of_a_class, write_all  # noqa: E402
from tests.pictures import page  # noqa: E402
from tests.pictures.keys import with_keys  # noqa: E402
from tui.app import theme as themes  # noqa: E402
from tui.app.main import JunctureApp  # noqa: E402
from tui.app.picture import picture as mended  # noqa: E402
from tui.app.taste import usual_taste  # noqa: E402
from tui.outside.places import bundled_case  # noqa: E402
from tui.scenario.opening import Opened, open_file  # noqa: E402
from tui.start import open_named  # noqa: E402

HERE = Path(__file__).parent
README = HERE.parents[1] / "README.md"
SIZE = (120, 36)
PICTURES = {
    "walk": ("enter", "n", "down", "up"),
    "board": ("enter", "2", "tab", *["down"] * 3, "V", "end", *["up"] * 3, "v", "tab", "end"),
    "map": ("enter", "3", "t", "down", "down", "up"),
    "source": ("enter", "4", *["down"] * 4),
    "compare": ("enter", "n", "enter", "5", *["down"] * 4),
}
"""For each picture, the keys that lead there."""


HALF = (96, 32)
"""The size of a picture that stands beside another."""

IN_BROWSER = {"brief": page.brief, "graph": page.graph, "serve": page.app_in_a_page}
"""What a browser takes the picture of."""


LIGHT = "-light"
"""How the name of a picture ends that is on a light ground."""


async def draw(
    opened: Opened, size: tuple[int, int], theme: str, go: Callable[[Walker], Awaitable[None]]
) -> str:
    """The app in a theme after what `go` does, as SVG that fetches nothing."""
    app = JunctureApp(opened, taste=usual_taste()._replace(theme=theme))
    async with app.run_test(size=size) as pilot:
        walker = Walker(app, pilot)
        await go(walker)
        await walker.settle()
        return mended(app.export_screenshot(title="juncture"))


def pressing(*keys: str) -> Callable[[Walker], Awaitable[None]]:
    """Press some keys."""

    async def go(walker: Walker) -> None:
        await walker.press(*keys)

    return go


async def readers(walker: Walker) -> None:
    """Count the walks of a class."""
    case = walker.app.session.case
    walks = [replace(one, case_digest=case.digest) for one in walks_of_a_class(case, 30)]
    write_all(Path.home() / "class", walks, case)
    await walker.press("R", "F", "ctrl+u")
    await walker.type("~/class")
    await counted(walker)
    await walker.press("down")


def guessed() -> Opened:
    """A walk on which something has been guessed of each option of the first decision."""
    opened = open_named("town-baths")
    options = next(iter(opened.case.decisions.values())).options
    guesses = dict.fromkeys((option.key for option in options), ("repair-bill-grows", "loan"))
    return replace(opened, scenario=replace(opened.scenario, guesses=guesses))


def main() -> None:
    """Draw every picture and bring the README up to date."""
    drawn: dict[str, Callable[[str], Awaitable[str]]] = {
        name: lambda theme, keys=keys: draw(open_file(bundled_case()), SIZE, theme, pressing(*keys))
        for name, keys in PICTURES.items()
    }
    drawn["readers"] = lambda theme: draw(open_named("town-baths"), HALF, theme, readers)
    drawn["guess"] = lambda theme: draw(guessed(), HALF, theme, pressing("tab"))
    for name, ending in product(drawn, ("", LIGHT)):
        with tempfile.TemporaryDirectory() as home:  # its own: what one leaves, the next is offered
            os.environ |= at_home(Path(home))
            theme = themes.LIGHT if ending else themes.DARK
            picture = asyncio.run(drawn[name](theme.name))  # type: ignore[arg-type]
            svg = re.sub(r"terminal-\d+", "terminal", picture)
        if name not in PICTURES:
            svg = svg.replace(" viewBox", f' width="{page.HALF[0]}" viewBox', 1)  # as wide as those
        (HERE / f"{name}{ending}.svg").write_text(svg, encoding="utf-8")
        print(f"{name}{ending}.svg: {len(svg):,} characters")
    for name, taken in IN_BROWSER.items():
        if found():
            (HERE / f"{name}.png").write_bytes(taken())
        else:
            print(f"{name}.png is left as it is: no Chromium is found")
    README.write_text(with_keys(README.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()

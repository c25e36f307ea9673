"""Bring the generated parts of the references up to date: `make docs`."""

import os
import tempfile

from tests.docs.pages import PAGES, WHOLE, brought_up_to_date


def main() -> None:
    """Write every page anew."""
    with tempfile.TemporaryDirectory() as home:
        os.environ |= {"XDG_CACHE_HOME": home, "XDG_STATE_HOME": home, "XDG_DATA_HOME": home}
        for page in (*PAGES, *WHOLE):
            text = brought_up_to_date(page)
            page.write_text(text, encoding="utf-8")
            print(f"{page.name}: {len(text):,} characters")


if __name__ == "__main__":
    main()

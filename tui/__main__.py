"""Lets `python -m tui` do what the `juncture` command does."""

from tui.cli import main

if __name__ == "__main__":
    main()

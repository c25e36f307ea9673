"""What read a file, by name and version, so that it can be read in the same way again."""


def converter(library: str) -> str:
    """A library and its version, as in "pypdf 7.1.1"."""
    from importlib.metadata import version

    return f"{library} {version(library)}"

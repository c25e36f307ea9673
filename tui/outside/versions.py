"""Which version of the program this is."""


def own_version() -> str:
    """The version; empty when the program is run from its source without being installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("juncture")
    except PackageNotFoundError:
        return ""

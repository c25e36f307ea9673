"""Who sits at the keyboard, as far as the system knows."""


def login_name() -> str:
    """The name of whoever is logged in here; empty when there is none."""
    from getpass import getuser

    try:
        return getuser()
    except (ImportError, KeyError, OSError):
        return ""

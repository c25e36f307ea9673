"""Who may come in: asked at the door, before anything else is done.

A page of somebody else's can have a browser of yours ask for things here, and drive the app if it
is let in; so what is asked must have been meant for this server, and come from its own page.
"""

import hmac
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True)
class Guard:
    """`names` are those that this server goes by; `token` is asked for where it is not empty.

    Whoever serves on every address of a machine is asked for by any of them, as a number: a name
    that somebody else has made lead here is still none of ours.
    """

    names: frozenset[str]
    token: str = ""
    takes_addresses: bool = False

    def is_meant(self, host: str) -> bool:
        """Whether a request that names a host is meant for this server."""
        name = host_of(host)
        return name in self.names or (self.takes_addresses and is_address(name))

    def is_ours(self, origin: str | None, host: str) -> bool:
        """Whether what opens a connection is a page of this server."""
        if not origin:
            return False
        parts = urlsplit(origin)
        return parts.scheme in ("http", "https") and parts.netloc.lower() == host.lower()

    def knows(self, token: str | None) -> bool:
        """Whether somebody has the token."""
        return not self.token or hmac.compare_digest(
            (token or "").encode("utf-8", "replace"), self.token.encode()
        )


def host_of(host: str) -> str:
    """The name or address in a Host header, without its port."""
    try:
        return (urlsplit(f"//{host}").hostname or "").lower()
    except ValueError:
        return ""


def is_address(name: str) -> bool:
    """Whether it is an address, and no name."""
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def is_here(host: str) -> bool:
    """Whether to listen at `host` is to listen to this machine alone."""
    return host in LOOPBACK

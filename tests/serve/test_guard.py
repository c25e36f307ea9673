"""Who is let in, and who is not."""

import pytest

from tui.serve.guard import Guard, host_of

HERE = Guard(frozenset({"localhost", "127.0.0.1", "::1"}))
OPEN = Guard(frozenset({"0.0.0.0", "walks.example"}), "secret", takes_addresses=True)


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("localhost:8000", "localhost"), ("LOCALHOST", "localhost"), ("127.0.0.1:1", "127.0.0.1"),
        ("[::1]:8000", "::1"), ("evil.example", "evil.example"), ("", ""), ("[", ""),
        ("localhost@evil.example", "evil.example"), ("a b", "a b"),
    ],
)  # fmt: skip
def test_the_name_of_a_host(host: str, name: str) -> None:
    assert host_of(host) == name


def test_a_name_that_is_made_to_lead_here_is_none_of_ours() -> None:
    assert HERE.is_meant("localhost:8000")
    assert HERE.is_meant("[::1]:8000")
    for host in ("evil.example:8000", "localhost.evil.example", "", "192.168.0.9", "0.0.0.0"):
        assert not HERE.is_meant(host), host
    for host in ("192.168.0.9:8000", "walks.example", "[fe80::1]"):
        assert OPEN.is_meant(host), host
    assert not OPEN.is_meant("evil.example")


@pytest.mark.parametrize(
    "origin",
    [
        None, "", "null", "http://evil.example", "http://localhost:8001", "http://localhost",
        "http://localhost:8000.evil.example", "https://evil.example/localhost:8000",
        "file://localhost:8000", "http://localhost:8000@evil.example",
    ],
)  # fmt: skip
def test_a_page_of_somebody_else_is_not_ours(origin: str | None) -> None:
    assert not HERE.is_ours(origin, "localhost:8000")


def test_a_page_of_this_server_is_ours() -> None:
    assert HERE.is_ours("http://localhost:8000", "localhost:8000")
    assert HERE.is_ours("https://LOCALHOST:8000", "localhost:8000")


def test_a_token_is_asked_for_where_there_is_one() -> None:
    assert HERE.knows(None)
    assert OPEN.knows("secret")
    for token in (None, "", "secre", "secret ", "ſecret", "\udc80"):
        assert not OPEN.knows(token), token

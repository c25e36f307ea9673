"""Where files are looked for, and where they go."""

import os
from pathlib import Path

import pytest

from tui.outside import places

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    return tmp_path / "home"


def make_case(folder: Path) -> Path:
    folder.mkdir(parents=True)
    (folder / "case.toml").write_bytes(b"")
    return folder / "case.toml"


def test_in_a_checkout_what_is_bundled_is_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    assert places.bundled() == ROOT
    assert places.bundled_case() == ROOT / "scenarios" / "us-china-ai" / "case.toml"
    assert (places.bundled() / "seeds").is_dir()


def test_in_a_wheel_it_is_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "_PACKAGE", tmp_path / "tui")
    for name in ("a-case", "us-china-ai", "z-case"):
        make_case(tmp_path / "tui" / "bundled" / "scenarios" / name)
    (tmp_path / "tui" / "bundled" / "scenarios" / "empty").mkdir()
    assert places.bundled() == tmp_path / "tui" / "bundled"
    found = [path.parent.name for path in places.bundled_cases()]
    assert found == ["us-china-ai", "a-case", "z-case"]
    assert places.bundled_cases()[0] == places.bundled_case()


def test_every_folder_is_the_users_and_ours_alone(home: Path) -> None:
    folders = [places.cache_folder(), places.state_folder(), places.config_folder()]
    assert all(folder.is_relative_to(home) for folder in folders)
    assert all("juncture" in folder.parts for folder in folders)
    assert not home.exists()


@pytest.mark.parametrize(
    "where", ["scenarios/small", "scenarios", "project/scenarios/small", "mine"]
)
def test_beside_the_case(tmp_path: Path, where: str) -> None:
    path = make_case(tmp_path / where)
    assert places.scenario_folder(path, "small") == path.parent


@pytest.mark.parametrize(
    "where",
    ["lib/site-packages/x/scenarios/a", "dist-packages/scenarios/a"],
)
def test_otherwise_in_the_data_folder(tmp_path: Path, home: Path, where: str) -> None:
    path = make_case(tmp_path / where)
    folder = places.scenario_folder(path, "small")
    assert folder.is_relative_to(home)
    assert folder.parts[-2:] == ("scenarios", "small")
    assert not home.exists()


def test_not_beside_a_case_in_the_package(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "_PACKAGE", tmp_path / "tui")
    path = make_case(tmp_path / "tui" / "bundled" / "scenarios" / "small")
    assert places.scenario_folder(path, "small").is_relative_to(home)


@pytest.mark.parametrize("lacking", [os.W_OK, os.X_OK])
def test_not_where_the_user_may_not_write(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch, lacking: int
) -> None:
    path = make_case(tmp_path / "scenarios" / "small")
    monkeypatch.setattr("os.access", lambda _, asked: not asked & lacking)
    assert places.scenario_folder(path, "small").is_relative_to(home)


@pytest.mark.parametrize("case_id", ["..", "../../etc", "/etc", "con", "a/../../b", "~"])
def test_a_case_id_leads_nowhere_else(tmp_path: Path, home: Path, case_id: str) -> None:
    path = make_case(tmp_path / "site-packages")
    folder = places.scenario_folder(path, case_id).resolve()
    assert folder.is_relative_to(home.resolve())
    assert "scenarios" in folder.parts
    assert folder.name != "con"


def test_a_link_is_followed(tmp_path: Path, home: Path) -> None:
    path = make_case(tmp_path / "scenarios" / "small")
    (tmp_path / "link").symlink_to(path.parent)
    assert places.scenario_folder(tmp_path / "link" / "case.toml", "small") == path.parent

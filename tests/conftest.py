"""A browser and a Stepwell to look at with it."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import served

QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The machine's own Chromium; scripts/machine.py finds or installs it."""
    path = os.environ.get("STEPWELL_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    return {**browser_type_launch_args, "executable_path": path, "args": list(QUIET)}


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[served.Served]:
    """The demo clinic, served for the whole run."""
    with served.demo(tmp_path_factory.mktemp("demo") / "data") as clinic:
        yield clinic


@pytest.fixture(scope="session")
def to_copy(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Path]:  # fmt: skip
    """Before a test has begun a transaction."""
    import database_copies  # noqa: PLC0415  what asks a database comes once Django is set up

    folder = tmp_path_factory.mktemp("to_copy")
    with django_db_blocker.unblock():
        database_copies.set_aside(folder)
    yield folder
    database_copies.throw_away()


@pytest.fixture
def own_database(to_copy: Path, tmp_path: Path) -> Iterator[str]:
    """The address of a database of this test alone, for its processes; "" for a file in tmp_path."""
    import database_copies  # noqa: PLC0415

    url = database_copies.copy(to_copy, tmp_path)
    yield url
    database_copies.drop(url)

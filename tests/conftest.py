"""A browser and a Stepwell to look at with it."""

import os
import shutil
from collections.abc import Iterator
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

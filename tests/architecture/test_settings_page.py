"""The page about settings says what the knobs say."""

import subprocess
import sys
from pathlib import Path

from architecture.checks.house import REPO

PAGE = REPO / "docs" / "reference" / "settings.md"


def check(page: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, REPO / "scripts" / "settings_page.py", "--check", page]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_page_is_current():
    told = check(PAGE)
    assert told.returncode == 0, told.stderr


def test_a_page_that_says_something_else_is_found(tmp_path: Path):
    old = tmp_path / "settings.md"
    old.write_text(PAGE.read_text().replace("STEPWELL_PROXIES", "STEPWELL_PROXY"))
    told = check(old)
    assert told.returncode == 1
    assert "Run scripts/settings_page.py" in told.stderr

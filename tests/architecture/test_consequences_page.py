"""What we publish about the rules for own words is what they do."""

import subprocess
import sys
from pathlib import Path

from architecture.checks.house import REPO

PAGE = REPO / "docs" / "reference" / "consequences.md"


def check(page: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, REPO / "scripts" / "consequences_page.py", "--check", page]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_figures_are_current():
    told = check(PAGE)
    assert told.returncode == 0, told.stderr


def test_a_figure_that_is_too_good_is_found(tmp_path: Path):
    old = tmp_path / "consequences.md"
    old.write_text(PAGE.read_text().replace("| held out | 100 | 0 |", "| held out | 100 | 1 |"))
    told = check(old)
    assert told.returncode == 1
    assert "Run scripts/consequences_page.py" in told.stderr

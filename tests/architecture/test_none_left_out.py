"""What every test stands on holds: a skip is red, no hour matters, nobody leaves the machine."""

import os
import shutil
import socket
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest
from django.conf import settings
from django.core.cache.backends.db import tz_now

import moment
from architecture.checks.house import REPO
from architecture.plant import plant
from stepwell.kit import clock

SKIPS = {
    "a mark": "import pytest\n@pytest.mark.skip\ndef test_x(): pass\n",
    "a whole file": "import pytest\npytest.skip('no time', allow_module_level=True)\ndef test_x(): pass\n",
    "a call": "import pytest\ndef test_x(): pytest.skip('not here')\n",
    "something not installed": "import pytest\nx = pytest.importorskip('nothing')\ndef test_x(): pass\n",
}


@pytest.mark.slow
def test_every_kind_of_skip_turns_the_run_red(tmp_path: Path):
    plant(tmp_path, **{f"test_{kind.replace(' ', '_')}.py": text for kind, text in SKIPS.items()})
    for needed in ("conftest.py", "tests/moment.py"):
        shutil.copy(REPO / needed, tmp_path)
    own = ["-c", REPO / "pyproject.toml", "--rootdir", tmp_path, "-n0", "--continue-on-collection-errors"]
    alone = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    run = subprocess.run(
        [sys.executable, "-m", "pytest", *own, tmp_path],
        capture_output=True, text=True, cwd=tmp_path, env=alone, check=False,
    )  # fmt: skip
    assert run.returncode in (1, 2), run.stdout
    for kind in SKIPS:
        assert f"test_{kind.replace(' ', '_')}.py" in run.stdout.split("short test summary")[1]
    assert run.stdout.count("would have been skipped") >= len(SKIPS)


def test_nothing_leaves_this_machine():
    with socket.socket() as outward, pytest.raises(RuntimeError, match=r"192\.0\.2\.1"):
        outward.connect(("192.0.2.1", 443))


def test_every_clock_is_at_the_moment_of_the_tests():
    """Of each thread, and also where Django keeps its clock by name."""
    told: list[datetime] = []
    thread = Thread(target=lambda: told.append(clock.now()))
    thread.start()
    thread.join()
    clocks = [clock.now(), tz_now(), datetime.fromtimestamp(time.time(), UTC)]
    assert max(*told, *clocks) - min(*told, *clocks) < timedelta(minutes=1)
    present = datetime.fromtimestamp(moment.Moved.present(), UTC)
    assert (abs(present - clock.now()) < timedelta(minutes=1)) == (moment.ASKED == "now")
    with moment.in_the_present():
        assert abs(clock.now() - present) < timedelta(minutes=1)


def test_the_data_folder_is_made_for_this_process_only():
    """Two that run side by side would tidy up each other's files: each has its own."""
    assert settings.DATA.name.startswith("stepwell-test-")
    assert str(settings.DATA) == os.environ["STEPWELL_DATA_DIR"]
    assert settings.KEYRING.parent.parent == settings.DATA

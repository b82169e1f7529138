"""What every test stands on holds: a skip is red, no test leaves the machine or touches real data."""

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

from architecture.checks.house import REPO
from architecture.plant import plant

SKIPS = {
    "a mark": "import pytest\n@pytest.mark.skip\ndef test_x(): pass\n",
    "a whole file": "import pytest\npytest.skip('no time', allow_module_level=True)\ndef test_x(): pass\n",
    "a call": "import pytest\ndef test_x(): pytest.skip('not here')\n",
    "something not installed": "import pytest\nx = pytest.importorskip('nothing')\ndef test_x(): pass\n",
}


@pytest.mark.slow
@pytest.mark.parametrize("text", SKIPS.values(), ids=SKIPS.keys())
def test_a_skip_turns_the_run_red(text: str, tmp_path: Path):
    plant(tmp_path, **{"test_x.py": text})
    shutil.copy(REPO / "conftest.py", tmp_path)
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-c",
        REPO / "pyproject.toml",
        "--rootdir",
        tmp_path,
        "-n0",
        tmp_path,
    ]
    alone = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    run = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, env=alone, check=False)
    assert run.returncode in (1, 2), run.stdout
    assert "would have been skipped" in run.stdout


def test_nothing_leaves_this_machine():
    with socket.socket() as outward, pytest.raises(RuntimeError, match=r"192\.0\.2\.1"):
        outward.connect(("192.0.2.1", 443))


def test_the_data_folder_is_made_for_this_run_only():
    assert settings.DATA.name.startswith("stepwell-test-")
    assert settings.KEYRING.parent.parent == settings.DATA

"""Measures the goals that have code today and writes docs/reference/performance.md with its raw rows."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.request import urlopen

FOLDER = Path(tempfile.mkdtemp(prefix="stepwell-bench-"))
PORT = 8397
os.environ |= {
    "STEPWELL_DATA_DIR": str(FOLDER), "STEPWELL_HTTPS": "false", "STEPWELL_DEMO": "true",
    "DJANGO_SETTINGS_MODULE": "stepwell.site.settings", "PYTHONPATH": os.pathsep.join(["src", "."]),
}  # fmt: skip


def main() -> int:
    import django  # noqa: PLC0415 - the settings read the environment above

    django.setup()
    from benchmarks import lighthouse, run  # noqa: PLC0415

    server = None
    try:
        run.prepare()
        server = subprocess.Popen([sys.executable, "-m", "benchmarks.server", str(PORT)])
        wait_for(f"http://127.0.0.1:{PORT}/healthz")
        run.everything(PORT, server.pid)
    finally:
        if server:
            server.terminate()
            server.wait(20)
        shutil.rmtree(FOLDER, ignore_errors=True)
    for name in [name for name in os.environ if name.startswith("STEPWELL_")]:
        del os.environ[name]  # Lighthouse looks at a demo clinic of its own.
    return lighthouse.main()


def wait_for(address: str) -> None:
    for _ in range(200):
        try:
            urlopen(address, timeout=2).read()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("The server did not answer.")


if __name__ == "__main__":
    raise SystemExit(main())

"""A PostgreSQL server of our own in a temporary folder, gone when the tests are."""

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

# Nothing here outlives the run, so nothing is written to last.
QUICK = ("fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=60")


@contextmanager
def server(binaries: Path) -> Iterator[str]:
    """Serve on a Unix socket only; yields a DATABASE_URL."""
    # A socket path may have about 100 characters; macOS gives longer temporary folders than that.
    home = Path(tempfile.mkdtemp(prefix="stepwell-pg-", dir="/tmp"))
    who = unprivileged()
    if who:
        os.chown(home, who["user"], who["group"])
    try:
        started = start(binaries, home, who)
        try:
            wait_for(binaries, home, started)
            yield f"postgres://stepwell@{quote(str(home), safe='')}/postgres"
        finally:
            started.terminate()
            started.wait(timeout=30)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def unprivileged() -> dict[str, int]:
    """PostgreSQL does not run as root: whom to run it as instead."""
    if os.geteuid() != 0:
        return {}
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = names.get("postgres") or names["nobody"]
    return {"user": entry.pw_uid, "group": entry.pw_gid}


def start(binaries: Path, home: Path, who: dict[str, int]) -> subprocess.Popen[bytes]:
    groups: dict[str, list[int]] = {"extra_groups": []} if who else {}
    data = str(home / "data")
    init = [
        binaries / "initdb",
        "-D",
        data,
        "-U",
        "stepwell",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--no-locale",
        "-N",
    ]
    subprocess.run(init, check=True, cwd="/", stdout=subprocess.DEVNULL, **who, **groups)  # type: ignore[call-overload]
    knobs = [part for knob in QUICK for part in ("-c", knob)]
    serve = [binaries / "postgres", "-D", data, "-k", str(home), "-h", "", *knobs]
    log = (home / "log").open("wb")
    # Its own session: Ctrl-C reaches us first, and we stop it in order.
    return subprocess.Popen(  # type: ignore[call-overload,no-any-return]
        serve, cwd="/", stdout=log, stderr=log, start_new_session=True, **who, **groups
    )


def wait_for(binaries: Path, home: Path, started: subprocess.Popen[bytes]) -> None:
    ask = [str(binaries / "pg_isready"), "-q", "-h", str(home), "-U", "stepwell"]
    for _ in range(300):
        if started.poll() is not None:
            break
        if subprocess.run(ask, check=False).returncode == 0:
            return
        time.sleep(0.1)
    sys.exit("PostgreSQL did not start:\n" + (home / "log").read_text())

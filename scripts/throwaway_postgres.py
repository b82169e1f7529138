"""A PostgreSQL server of our own in a temporary folder, gone when the tests are."""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

# Nothing here outlives the run, so nothing is written to last.
QUICK = ("fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=60")


@dataclass
class Server:
    """One that runs, and can be broken off and started again."""

    binaries: Path
    home: Path
    who: dict[str, int]
    process: subprocess.Popen[bytes]

    @property
    def url(self) -> str:
        return f"postgres://stepwell@{quote(str(self.home), safe='')}/postgres"

    def break_off(self) -> None:
        """As after a power cut: nothing is written any more, and it comes back by its log."""
        self.process.send_signal(signal.SIGQUIT)
        self.process.wait(timeout=30)
        self.process = begin(self.binaries, self.home, self.who)
        wait_for(self.binaries, self.home, self.process)


@contextmanager
def server(binaries: Path) -> Iterator[str]:
    """Serve on a Unix socket only; yields a DATABASE_URL."""
    with breakable(binaries) as here:
        yield here.url


@contextmanager
def breakable(binaries: Path) -> Iterator[Server]:
    # A socket path may have about 100 characters; macOS gives longer temporary folders than that.
    home = Path(tempfile.mkdtemp(prefix="stepwell-pg-", dir="/tmp"))
    who = unprivileged()
    if who:
        os.chown(home, who["user"], who["group"])
    try:
        lay_out(binaries, home, who)
        here = Server(binaries, home, who, begin(binaries, home, who))
        try:
            wait_for(binaries, home, here.process)
            yield here
        finally:
            here.process.terminate()
            here.process.wait(timeout=30)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def unprivileged() -> dict[str, int]:
    """PostgreSQL does not run as root: whom to run it as instead."""
    if os.geteuid() != 0:
        return {}
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = names.get("postgres") or names["nobody"]
    return {"user": entry.pw_uid, "group": entry.pw_gid}


def lay_out(binaries: Path, home: Path, who: dict[str, int]) -> None:
    groups: dict[str, list[int]] = {"extra_groups": []} if who else {}
    init = [binaries / "initdb", "-D", str(home / "data"), "-U", "stepwell", "-A", "trust", "-E", "UTF8"]
    init += ["--no-locale", "-N"]
    subprocess.run(init, check=True, cwd="/", stdout=subprocess.DEVNULL, **who, **groups)  # type: ignore[call-overload]


def begin(binaries: Path, home: Path, who: dict[str, int]) -> subprocess.Popen[bytes]:
    groups: dict[str, list[int]] = {"extra_groups": []} if who else {}
    knobs = [part for knob in QUICK for part in ("-c", knob)]
    serve = [binaries / "postgres", "-D", str(home / "data"), "-k", str(home), "-h", "", *knobs]
    log = (home / "log").open("ab")
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

"""A Stepwell of its own process, as people run it, for tests that need a browser or real concurrency."""

import json
import os
import selectors
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# A demo clinic is made from nothing within this many seconds on a slow machine.
READY_WITHIN = 180


@dataclass(frozen=True)
class Served:
    """Where it answers, where its data lies, and what `stepwell demo --json` told about its people."""

    url: str
    data: Path
    people: list[dict[str, Any]]
    pid: int

    def person(self, name: str) -> dict[str, Any]:
        return next(each for each in self.people if each["name"] == name)


@contextmanager
def demo(data: Path, *words: str, **env: str) -> Iterator[Served]:
    """`stepwell demo --json` on a free port, ended with SIGTERM."""
    command = [
        Path(sys.executable).with_name("stepwell"),
        "demo",
        "--json",
        "--data",
        data,
        "--port",
        free_port(),
    ]
    alone = {name: value for name, value in os.environ.items() if not name.startswith("STEPWELL_")}
    with (data.parent / f"{data.name}.log").open("w+") as log:
        process = subprocess.Popen(
            [*map(str, command), *words], env={**alone, **env}, stdout=subprocess.PIPE, stderr=log, text=True,
            start_new_session=True,
        )  # fmt: skip
        try:
            yield ready(process, data, Path(log.name))
        finally:
            process.terminate()
            process.wait(timeout=30)
            if process.stdout:
                process.stdout.close()


def kill(clinic: Served) -> None:
    """As a power cut does: the process and all it started, without a word."""
    os.killpg(clinic.pid, signal.SIGKILL)


def ready(process: subprocess.Popen[str], data: Path, log: Path) -> Served:
    assert process.stdout is not None
    with selectors.DefaultSelector() as wait:
        wait.register(process.stdout, selectors.EVENT_READ)
        line = process.stdout.readline() if wait.select(READY_WITHIN) else ""
    if not line.startswith("{"):
        raise RuntimeError(f"Stepwell did not start: {line}{log.read_text()[-2000:]}")
    told = json.loads(line)
    return Served(told["url"].rstrip("/"), data, told["people"], process.pid)


def free_port() -> int:
    with socket.socket() as ask:
        ask.bind(("127.0.0.1", 0))
        return int(ask.getsockname()[1])

"""Processes that can be killed, and one that is asked."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Running:
    """A process that can be killed with all that it began, and started again."""

    words: list[str]
    env: dict[str, str]
    log: Path
    process: subprocess.Popen[bytes] | None = None
    killed: int = 0

    def start(self) -> None:
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                self.words, env=self.env, stdout=log, stderr=log, start_new_session=True
            )

    def kill(self) -> None:
        assert self.process
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.killed += 1


def words(*verb: str) -> list[str]:
    return [sys.executable, "-m", "killing.inside", *verb]


@contextmanager
def telling(env: dict[str, str], log: Path, *verb: str) -> Iterator[Callable[[], dict]]:
    """Begins a process that tells a line each time it is asked, until nobody asks any more."""
    with log.open("ab") as errors:
        process = subprocess.Popen(
            words(*verb), env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, text=True
        )

    def tell() -> dict:
        assert process.stdin
        assert process.stdout
        process.stdin.write("\n")
        process.stdin.flush()
        line = process.stdout.readline()
        assert line, log.read_text()[-2000:]
        return dict(json.loads(line))

    with process:
        yield tell

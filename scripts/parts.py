"""Runs the parts of a long job one after another, all of them, and tells how each went."""

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = ROOT / ".venv" / "bin"


@dataclass(frozen=True)
class Outcome:
    name: str
    code: int
    seconds: float


def run(name: str, command: Sequence[str], env: Mapping[str, str] | None = None) -> Outcome:
    print(f"\n── {name}", flush=True)
    began = time.monotonic()
    known = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}", **(env or {})}
    done = subprocess.run(command, cwd=ROOT, env=known, check=False, stdin=subprocess.DEVNULL)
    return Outcome(name, done.returncode, time.monotonic() - began)


def tell(outcomes: Sequence[Outcome]) -> int:
    """Print one line a part; the exit code for all of them."""
    print("\n── Timings", flush=True)
    for each in outcomes:
        print(f"{each.seconds:7.1f} s  {'ok ' if each.code == 0 else 'NO '} {each.name}", flush=True)
    return 1 if any(each.code for each in outcomes) else 0

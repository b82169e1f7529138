"""Makes .venv hold exactly the pinned and hashed packages, and Stepwell itself; does nothing when it does."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import machine

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
# What is installed for tests holds everything that is needed to run.
WANTED = {"run": "runtime.txt", "test": "dev.txt"}
HOLDS = {"run": ("run",), "test": ("run", "test")}
TRIES, PAUSE = 3, 5


def main(kind: str) -> None:
    use_a_new_enough_python()
    VENV.mkdir(exist_ok=True)  # .venv/.lock is uv's own
    with (VENV / ".setting-up").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not is_ready(kind):
            install(kind)
            machine.pango_or_say()


def use_a_new_enough_python() -> None:
    """Go on with another Python of this machine when the one that was called is too old."""
    if tuple(sys.version_info) >= (3, 11):
        return
    for name in ("python3.13", "python3.12", "python3.11", "python3.14"):
        if shutil.which(name):
            os.execvp(name, [name, *sys.argv])
    sys.exit("Stepwell needs Python 3.11 or newer. Install it, then run this again.")


def stamp(kind: str) -> Path:
    return VENV / f".ready-to-{kind}"


def fingerprint(kind: str) -> str:
    """Changes when the wanted packages, the way Stepwell is packed, or the place of the folder change."""
    seen = hashlib.sha256(str(ROOT).encode())
    for path in (ROOT / "requirements" / WANTED[kind], ROOT / "pyproject.toml"):
        seen.update(path.read_bytes())
    return seen.hexdigest()


def is_ready(kind: str) -> bool:
    return PYTHON.exists() and stamp(kind).exists() and stamp(kind).read_text() == fingerprint(kind)


def install(kind: str) -> None:
    began = time.monotonic()
    print(f"Setting up .venv ({WANTED[kind]}) …", flush=True)
    for each in WANTED:
        stamp(each).unlink(missing_ok=True)
    if not runs(PYTHON):
        make_venv()
    wanted = str(ROOT / "requirements" / WANTED[kind])
    again_and_again(["install", "--require-hashes", "-r", wanted])
    again_and_again(["install", "--no-deps", "--no-build-isolation", "-e", str(ROOT)])
    for each in HOLDS[kind]:
        stamp(each).write_text(fingerprint(each))
    print(f"Set up in {time.monotonic() - began:.0f} s.", flush=True)


def runs(python: Path) -> bool:
    return python.exists() and subprocess.run([python, "-c", ""], check=False).returncode == 0


def make_venv() -> None:
    if shutil.which("uv"):
        made = subprocess.run(
            ["uv", "venv", "--quiet", "--allow-existing", "-p", sys.executable, VENV], check=False
        )
    else:
        made = subprocess.run([sys.executable, "-m", "venv", VENV], check=False)
    if made.returncode or not runs(PYTHON):
        sys.exit("Python could not make .venv. On Debian and Ubuntu: apt-get install python3-venv")


def again_and_again(words: Sequence[str]) -> None:
    """A network may hiccup: try a few times, with uv where there is one, else with pip."""
    for attempt in range(TRIES):
        if attempt:
            print(f"That did not work. Trying again in {PAUSE * attempt} s …", flush=True)
            time.sleep(PAUSE * attempt)
        if any(subprocess.run(each, cwd=ROOT, check=False).returncode == 0 for each in installers(words)):
            return
    sys.exit("The packages could not be installed. Is the network there? Run this again.")


def installers(words: Sequence[str]) -> list[list[str]]:
    """Command lines that come to the same thing, best first."""
    pip = [str(PYTHON), "-m", "pip", *words, "--quiet"]
    has_pip = subprocess.run([PYTHON, "-c", "import pip"], check=False, capture_output=True).returncode == 0
    if not has_pip and not shutil.which("uv"):
        subprocess.run([PYTHON, "-m", "ensurepip"], check=False, capture_output=True)
        has_pip = True
    uv = [["uv", "pip", *words, "--quiet", "--python", str(PYTHON)]] if shutil.which("uv") else []
    return uv + ([pip] if has_pip else [])


if __name__ == "__main__":
    if sys.argv[1:] not in (["run"], ["test"]):
        sys.exit("Say what for: python scripts/setup.py run, or: python scripts/setup.py test")
    main(sys.argv[1])

"""Paper: hands a page to the press and gives back a PDF."""

import os
import subprocess
import sys
from pathlib import Path

SECONDS = 30
# The sheets that the press knows by name.
STYLES = Path(__file__).parent / "press"
# Where Homebrew keeps Pango on a Mac; the loader does not look there by itself.
BREW = "/opt/homebrew/lib:/usr/local/lib"
KEPT = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "SYSTEMROOT", "XDG_CACHE_HOME")


class NoPress(Exception):
    """The press is not here, or took too long."""


def pdf(html: str) -> bytes:
    """In a process of its own: nothing is loaded before the first print, and nothing stays after it."""
    around = {name: os.environ[name] for name in KEPT if name in os.environ}
    command = [sys.executable, "-I", "-m", "stepwell.look.press"]
    env = around | {"DYLD_FALLBACK_LIBRARY_PATH": BREW}
    try:
        done = subprocess.run(  # noqa: S603 - our own module, no words of people among its arguments
            command, input=html.encode(), capture_output=True, env=env, timeout=SECONDS, check=True
        )
    except (OSError, subprocess.SubprocessError):
        raise NoPress from None
    return done.stdout


def works() -> bool:
    """Whether a page can be printed on this machine."""
    try:
        return pdf('<!doctype html><html lang="en"><title>A page</title><p>A page').startswith(b"%PDF")
    except NoPress:
        return False

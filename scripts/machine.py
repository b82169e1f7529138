"""What a machine needs besides Python: Pango, Chromium, PostgreSQL. Found, installed or asked for."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from ctypes.util import find_library
from pathlib import Path

CHROMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
# What WeasyPrint loads to set a page: on Debian the packages, everywhere the names of the libraries.
PANGO_PACKAGES = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
PANGO_LIBRARIES = ("pango-1.0", "pangoft2-1.0", "harfbuzz-subset")
BREW_LIBRARIES = (Path("/opt/homebrew/lib"), Path("/usr/local/lib"))
MAC_CHROMES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
POSTGRES_FOLDERS = (
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/usr/local/pgsql/bin",
    "/opt/homebrew/opt/postgresql*/bin",
    "/usr/local/opt/postgresql*/bin",
    "/Applications/Postgres.app/Contents/Versions/*/bin",
)


def chromium() -> str:
    found = find_chromium()
    if not found:
        apt_install(("chromium",), "Chromium")
        found = find_chromium()
    return found or stop("Chromium", "chromium", "brew install --cask chromium")


def postgres() -> Path:
    """The folder that holds initdb and postgres."""
    found = find_postgres()
    if not found:
        apt_install(("postgresql",), "PostgreSQL")
        found = find_postgres()
    return found or Path(stop("a PostgreSQL server", "postgresql", "brew install postgresql@16"))


def pango() -> None:
    """For tests, which leave nothing out."""
    if not find_pango():
        apt_install(PANGO_PACKAGES, "Pango")
    if not find_pango():
        stop("Pango", " ".join(PANGO_PACKAGES), "brew install pango")


def pango_or_say() -> None:
    """For running: without it everything works but paper, so it is only said."""
    if not find_pango():
        apt_install(PANGO_PACKAGES, "Pango")
    if not find_pango():
        print(
            "To print agreements Stepwell needs Pango. All else works without it.\n"
            f"  Debian, Ubuntu: sudo apt-get install {' '.join(PANGO_PACKAGES)}\n"
            "  macOS:          brew install pango",
            flush=True,
        )


def find_pango() -> bool:
    return all(find_library(name) or brewed(name) for name in PANGO_LIBRARIES)


def brewed(name: str) -> bool:
    return any(any(folder.glob(f"lib{name}*.dylib")) for folder in BREW_LIBRARIES)


def find_chromium() -> str | None:
    named = os.environ.get("STEPWELL_CHROMIUM")
    candidates = [shutil.which(name) for name in CHROMES] + [
        path for path in MAC_CHROMES if Path(path).exists()
    ]
    return named or next((each for each in candidates if each), None)


def find_postgres() -> Path | None:
    on_path = shutil.which("initdb")
    folders = [Path(on_path).resolve().parent] if on_path else []
    for pattern in POSTGRES_FOLDERS:
        folders += sorted(Path("/").glob(pattern.lstrip("/")), key=version, reverse=True)
    return next(
        (folder for folder in folders if (folder / "initdb").exists() and (folder / "postgres").exists()),
        None,
    )


def version(folder: Path) -> int:
    """The number in /usr/lib/postgresql/16/bin or /opt/homebrew/opt/postgresql@16/bin."""
    digits = "".join(letter for letter in str(folder) if letter.isdigit())
    return int(digits or 0)


def apt_install(packages: Sequence[str], name: str) -> None:
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    print(f"{name} is not here: installing Debian's {' '.join(packages)} …", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update", "-qq"], ["install", "-qq", "-y", "--no-install-recommends", *packages]):
        command = ["apt-get", "-o", "Acquire::Retries=3", *words]
        subprocess.run(command, env=quiet, check=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


def stop(what: str, package: str, brew: str) -> str:
    sys.exit(
        f"The tests need {what}, and no test may be left out.\n"
        f"  Debian, Ubuntu: sudo apt-get install {package}\n"
        f"  macOS:          {brew}\n"
        "Then run this again."
    )

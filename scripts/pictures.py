"""Takes the pictures of the README from a fresh demo clinic: Today on a phone, a client's page on a laptop.

Run by hand when the look changes: `.venv/bin/python scripts/pictures.py`.
"""

import json
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

import machine
import parts

PICTURES = parts.ROOT / "docs" / "pictures"
QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
BIGGEST = 250_000


@dataclass(frozen=True)
class Screen:
    """`sharp` is how many pixels of the picture make one of the page."""

    width: int
    height: int
    sharp: float


# A tall phone, so that the week is in the picture.
PHONE, LAPTOP = Screen(390, 1080, 1.5), Screen(1280, 900, 1.25)


def main() -> int:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with demo() as clinic, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=machine.chromium(), args=list(QUIET))
        way_in = {each["name"]: each["sign_in_url"] for each in clinic["people"]}
        today(open_as(browser, PHONE, way_in["Ana"]))
        client(open_as(browser, LAPTOP, way_in["Bo"]))
        browser.close()
    return tell()


@contextmanager
def demo() -> Iterator[dict[str, Any]]:
    """A clinic in a folder of its own, gone afterwards; what it told about its people."""
    with tempfile.TemporaryDirectory(prefix="stepwell-pictures-") as folder:
        command = [
            str(parts.BIN / "stepwell"),
            "demo",
            "--json",
            "--data",
            folder,
            "--port",
            str(free_port()),
        ]
        served = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            yield json.loads(served.stdout.readline() if served.stdout else "")
        finally:
            served.terminate()
            served.wait(timeout=30)


def free_port() -> int:
    with socket.socket() as ask:
        ask.bind(("127.0.0.1", 0))
        return int(ask.getsockname()[1])


def open_as(browser: Browser, screen: Screen, sign_in: str) -> Page:
    page = browser.new_page(
        viewport={"width": screen.width, "height": screen.height},
        device_scale_factor=screen.sharp,
        color_scheme="light",
        reduced_motion="reduce",
        locale="en-GB",
    )
    page.goto(sign_in)
    return page


def today(page: Page) -> None:
    page.wait_for_url("**/today")
    page.screenshot(path=PICTURES / "today.png")


def client(page: Page) -> None:
    """Kit's page, as Bo sees it: fears that came out smaller."""
    page.get_by_role("link", name="Kit").first.click()
    page.wait_for_url("**/pairs/*")
    page.screenshot(path=PICTURES / "client.png")


def tell() -> int:
    """Say what they weigh; 1 when one is heavier than a README should be."""
    sizes = {path.name: path.stat().st_size for path in sorted(PICTURES.glob("*.png"))}
    print(", ".join(f"{name} {size // 1000} kB" for name, size in sizes.items()))
    return 1 if max(sizes.values()) > BIGGEST else 0


if __name__ == "__main__":
    sys.exit(main())

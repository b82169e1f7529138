"""Lighthouse on four pages, as a phone on a slow network, and whether the app can be put on a home screen.

Part of `python -m benchmarks` where Lighthouse is there: it needs node, and `npm install lighthouse@12.8.2` in a folder
of its own that LIGHTHOUSE names, or at the top of the project. Alone: `python -m benchmarks.lighthouse` writes lighthouse.json.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, sync_playwright

from benchmarks import report

ROUNDS, PORT = 3, 9333
RESULTS = Path(__file__).parent / "lighthouse.json"
SCRIPT = "node_modules/lighthouse/cli/index.js"
MILLISECONDS = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "interactive")
CHROMIUM = {
    "executable_path": "/usr/bin/chromium",
    "args": ["--no-sandbox", "--disable-gpu", f"--remote-debugging-port={PORT}"],
}


def found() -> Path | None:
    """Where Lighthouse lies; None when this machine has none."""
    folders = [os.environ.get("LIGHTHOUSE"), str(Path(__file__).parent.parent)]
    scripts = [Path(folder) / SCRIPT for folder in folders if folder]
    return next((script for script in scripts if script.exists()), None) if shutil.which("node") else None


def main() -> int:
    """The middle one of three looks at each page, in a demo clinic of its own."""
    if not found():
        print(
            "Lighthouse was not run: it is not on this machine. The page keeps the figures of the day it names."
        )
        return 0
    with tempfile.TemporaryDirectory() as folder:
        command = [
            Path(sys.executable).with_name("stepwell"),
            "demo",
            "--json",
            "--data",
            f"{folder}/data",
            "--port",
            "8398",
        ]
        demo = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            told = json.loads(demo.stdout.readline()) if demo.stdout else {}
            ways = {one["name"]: one["sign_in_url"] for one in told["people"]}
            rows = [row for name in ("Ana", "Bo") for row in looked_at(name, ways[name], Path(folder))]
        finally:
            demo.terminate()
            demo.wait(30)
    today = {"day": time.strftime("%Y-%m-%d"), "load": round(os.getloadavg()[0], 1)}
    RESULTS.write_text(json.dumps([row | today for row in rows], indent=1) + "\n")
    report.write(RESULTS.with_name("results.json"))
    return 0


def looked_at(name: str, way: str, folder: Path) -> list[dict[str, Any]]:
    with sync_playwright() as play:
        context = play.chromium.launch_persistent_context(folder / name, **CHROMIUM)
        pages = of_client(context, way) if name == "Ana" else {"The desk": of(context, way).url}
        rows = [{"page": page, **middle(url, folder)} for page, url in pages.items()]
        if name == "Ana":
            rows[0] |= {"installable": installable(context)}
        context.close()
    return rows


def of(context: BrowserContext, way: str) -> Page:
    page = context.new_page()
    page.goto(way)
    page.wait_for_load_state()
    return page


def installable(context: BrowserContext) -> list[str]:
    """What keeps Chromium from offering the home screen; nothing, when the manifest and the worker are right."""
    page = context.pages[-1]
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    talk = context.new_cdp_session(page)
    errors = talk.send("Page.getInstallabilityErrors")["installabilityErrors"]
    wrong = talk.send("Page.getAppManifest")["errors"]
    return [each["errorId"] for each in errors] + [each["message"] for each in wrong]


def of_client(context: BrowserContext, way: str) -> dict[str, str]:
    """Today, what comes after a check-in, and an agreement."""
    page = of(context, way)
    today = page.url
    page.get_by_role("link", name="Your agreements").click()
    page.locator("main a[href^='/contracts/']").first.click()
    page.wait_for_url("**/contracts/*")
    agreement = page.url
    page.goto(today)
    page.get_by_role("button", name="I started").click()
    page.get_by_role("button", name="I did it").first.click()
    page.wait_for_url("**/more")
    return {"Today": today, "Check-in": page.url, "An agreement": agreement}


def middle(url: str, folder: Path) -> dict[str, Any]:
    looks = sorted(
        (look(url, folder) for _ in range(ROUNDS)),
        key=lambda told: told["categories"]["performance"]["score"],
    )
    told = looks[ROUNDS // 2]
    scores = {name: round(one["score"] * 100) for name, one in told["categories"].items()}
    times = {name: round(told["audits"][name]["numericValue"]) for name in MILLISECONDS}
    return {**scores, **times, "lighthouse": told["lighthouseVersion"]}


def look(url: str, folder: Path) -> dict[str, Any]:
    """Cold each time: everything a page keeps is cleared before, except the cookie of the session."""
    where = folder / "look.json"
    script = found() or SCRIPT
    wanted = ["--only-categories=performance,accessibility,best-practices", "--quiet", "--output=json"]
    subprocess.run(
        ["node", script, url, f"--port={PORT}", f"--output-path={where}", *wanted], check=True, timeout=300
    )
    told: dict[str, Any] = json.loads(where.read_text())
    return told


if __name__ == "__main__":
    raise SystemExit(main())

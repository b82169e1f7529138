"""Draws the icons of a home screen from their SVG: stepwell, steps, notes; each fills its whole square."""

import os
from pathlib import Path

from playwright.sync_api import sync_playwright

FOLDER = Path(__file__).parents[1] / "src/stepwell/look/static/look/icons"
NAMES, SIZES = ("stepwell", "steps", "notes"), (192, 512)


def main() -> None:
    with sync_playwright() as play:
        chromium = os.environ.get("STEPWELL_CHROMIUM", "/usr/bin/chromium")
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for name in NAMES:
            drawing = (FOLDER / f"{name}.svg").read_text()
            for size in SIZES:
                page = browser.new_page(viewport={"width": size, "height": size})
                page.set_content(drawing.replace("<svg ", f'<svg width="{size}" height="{size}" ', 1))
                page.add_style_tag(content="body { margin: 0 } svg { display: block }")
                page.screenshot(path=FOLDER / f"{name}-{size}.png")
                page.close()
        browser.close()


if __name__ == "__main__":
    main()

"""A page that listens: what its policy refused, what it asked of others, and what axe says of it."""

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Page, Request, ViewportSize

RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "rules": {"region": {"enabled": True}},
}
SIZES: tuple[ViewportSize, ...] = ({"width": 390, "height": 844}, {"width": 1280, "height": 800})
SCHEMES = ("light", "dark")
LISTEN = (
    """addEventListener("securitypolicyviolation", (e) => console.error("policy: " + e.violatedDirective))"""
)


@cache
def axe() -> Axe:
    return Axe()


@dataclass
class Watched:
    page: Page
    home: str
    against: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.add_init_script(LISTEN)
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self._say(f"error: {error}"))
        self.page.on("request", self._request)

    def _say(self, what: str) -> None:
        self.against.append(f"{self.page.url.removeprefix(self.home)} {what}")

    def _console(self, message: ConsoleMessage) -> None:
        """A page that is not there is told to the console as well; that is no fault of the page."""
        if (
            message.type in ("error", "warning")
            and "the server responded with a status of 4" not in message.text
        ):
            self._say(message.text)

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.home + "/", "data:", "blob:", "about:")):
            self._say(f"asked {request.url}")

    def go(self, path: str) -> Page:
        self.page.goto(self.home + path)
        return self.page

    def look(self) -> None:
        """What axe finds, on a phone and a laptop, by day and by night; and whether anything sticks out."""
        size = self.page.viewport_size
        for scheme in SCHEMES:
            for viewport in SIZES:
                self.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
                self._unroll(viewport)
                self.against += [
                    f"{self._where()} {scheme} {viewport['width']}: {v}" for v in violations(self.page)
                ]
                if self.page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                    self._say(f"is wider than {viewport['width']}")
        self.page.emulate_media(color_scheme="light")
        self.page.set_viewport_size(size or SIZES[0])

    def _unroll(self, viewport: ViewportSize) -> None:
        """As wide as the device and as high as the page: what a bar covers now can be scrolled to."""
        self.page.set_viewport_size(viewport)
        whole = self.page.evaluate("document.documentElement.scrollHeight")
        self.page.set_viewport_size({**viewport, "height": max(viewport["height"], whole)})

    def _where(self) -> str:
        return self.page.url.removeprefix(self.home)


def violations(page: Page) -> list[str]:
    found: dict[str, Any] = axe().run(page, options=RULES).response
    return [f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in found["violations"]]

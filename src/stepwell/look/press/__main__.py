"""Run as `python -m stepwell.look.press`: reads HTML from standard input, writes a PDF to standard output.

Only this file knows WeasyPrint, so no page and no command waits for it to load, and what it needs from the
machine may be absent where nothing is printed.
"""

import sys
from pathlib import Path

from weasyprint import HTML
from weasyprint.urls import URLFetcher, URLFetcherResponse

HERE = Path(__file__).resolve().parent
FONTS = HERE.parent / "static" / "look" / "fonts"
OWN = "own:"
KINDS = {".css": "text/css", ".woff2": "font/woff2"}


class NotOurs(ValueError):
    """Something asked for a file that is not part of the press."""


class OwnFilesOnly(URLFetcher):
    """Style sheets beside this file and our fonts, by name. No network, no other file, no data address."""

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        name = url.removeprefix(OWN)
        path = (FONTS if name.endswith(".woff2") else HERE) / name
        if not url.startswith(OWN) or Path(name).name != name or path.suffix not in KINDS:
            raise NotOurs(url)
        return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": KINDS[path.suffix]})


def press(html: str) -> bytes:
    """PDF/UA-1: it can be read aloud, too."""
    page = HTML(string=html, base_url=OWN, url_fetcher=OwnFilesOnly())
    return bytes(page.write_pdf(pdf_variant="pdf/ua-1"))


if __name__ == "__main__":
    sys.stdout.buffer.write(press(sys.stdin.buffer.read().decode("utf-8")))

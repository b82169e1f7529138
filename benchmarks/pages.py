"""How long the server works on a page, and what a page weighs on its way to a phone."""

import gzip
import statistics
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from urllib.request import Request, urlopen

import brotli
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from stepwell.ground.people.models import Person

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@dataclass(frozen=True)
class Page:
    """Milliseconds on the server (median, slowest), questions to the database, bytes of the page as sent."""

    median_ms: float
    slowest_ms: float
    queries: int
    bytes: int


def browser_of(person: Person) -> Client:
    browser = Client(SERVER_NAME="localhost", HTTP_ACCEPT_ENCODING="gzip")
    browser.force_login(person, BACKEND)
    session = browser.session
    session["demo"] = True
    session.save()
    return browser


def measure(person: Person, path: str, times: int = 41) -> Page:
    """The same page again and again, in this process, after two that warm it up."""
    browser = browser_of(person)
    for _ in range(2):
        answer = browser.get(path)
        assert answer.status_code == 200, (path, answer.status_code)
    with CaptureQueriesContext(connection) as asked:
        browser.get(path)
        questions = len(asked)
    took = []
    for _ in range(times):
        began = time.perf_counter()
        browser.get(path)
        took.append((time.perf_counter() - began) * 1000)
    weight = len(answer.content)
    return Page(statistics.median(took), max(took), questions, weight)


def in_turn(asked: Sequence[tuple[Person, str]], times: int = 41) -> list[Page]:
    """Pages one after the other, round by round, by the time of the processor: a busy machine is busy for all."""
    found = [measure(person, path, 1) for person, path in asked]
    browsers = [browser_of(person) for person, _ in asked]
    took: list[list[float]] = [[] for _ in asked]
    for _ in range(times):
        for (_, path), browser, each in zip(asked, browsers, took, strict=True):
            began = time.process_time()
            browser.get(path)
            each.append((time.process_time() - began) * 1000)
    return [
        replace(page, median_ms=statistics.median(each), slowest_ms=max(each))
        for page, each in zip(found, took, strict=True)
    ]


class Assets(HTMLParser):
    """What a browser asks for besides the page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "link" and given.get("rel") in (
            "stylesheet",
            "icon",
            "preload",
            "modulepreload",
            "manifest",
        ):
            self.found.append(given.get("href") or "")
        if tag in ("script", "img") and given.get("src"):
            self.found.append(given["src"] or "")


def over_the_wire(base: str, path: str, cookie: str) -> Iterator[tuple[str, int]]:
    """Each address a first load asks for, and the bytes of its answer (headers not counted)."""
    page = fetched(base + path, cookie)
    yield path, len(page)
    seen = Assets()
    seen.feed(unpacked(page).decode())
    for address in dict.fromkeys(seen.found):
        if address.startswith("/"):
            body = fetched(base + address, cookie)
            yield address, len(body)
            yield from fonts_in(base, address, body, cookie)


def fonts_in(base: str, address: str, body: bytes, cookie: str) -> Iterator[tuple[str, int]]:
    """The fonts that a sheet names."""
    if not address.split("?")[0].endswith(".css"):
        return
    sheet = unpacked(body).decode()
    folder = address.rsplit("/", 1)[0]
    for part in sheet.split("url(")[1:]:
        font = part.split(")")[0].strip("\"'")
        if font.endswith(".woff2"):
            yield (
                font,
                len(fetched(f"{base}{folder}/{font}" if not font.startswith("/") else base + font, cookie)),
            )


def unpacked(body: bytes) -> bytes:
    """Gzip begins with its two bytes, a page or a sheet with a sign of its own; the rest is brotli."""
    if body.startswith(b"\x1f\x8b"):
        return gzip.decompress(body)
    try:
        return brotli.decompress(body)
    except brotli.error:
        return body


def fetched(address: str, cookie: str) -> bytes:
    with urlopen(
        Request(address, headers={"Cookie": cookie, "Accept-Encoding": "br, gzip"}), timeout=20
    ) as answer:
        return bytes(answer.read())

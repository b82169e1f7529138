"""Every address, asked by everybody in every way: what was answered, written and logged."""

import logging
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from django.http import HttpResponseBase
from django.test import Client
from django.test.utils import override_settings

from security.policy import METHODS, Row
from security.world import World, undone
from stepwell.site.logs import OneLine

# A session, a rate limit and the trail may be written by a page that is only looked at; a link into the demo
# clinic is used up by following it.
MAY_CHANGE = {"django_session", "shared_cache", "trail_mark", "trail_chain", "people_demolink"}
WRITES = re.compile(r'^\s*(?:INSERT\s+(?:OR\s+\w+\s+)?INTO|UPDATE|DELETE\s+FROM)\s+"?(\w+)', re.IGNORECASE)


@dataclass(frozen=True)
class Answered:
    role: str
    method: str
    row: Row
    path: str
    status: int
    headers: dict[str, str]
    body: bytes
    wrote: frozenset[str]
    logged: tuple[str, ...] = field(default=())

    def __str__(self) -> str:
        return f"{self.method} {self.row.route} as {self.role}: {self.status}"


class Kept(logging.Handler):
    """The lines that a served Stepwell would have written."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.setFormatter(OneLine())

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


@contextmanager
def log_lines() -> Iterator[list[str]]:
    kept, root = Kept(), logging.getLogger()
    root.addHandler(kept)
    try:
        yield kept.lines
    finally:
        root.removeHandler(kept)


@contextmanager
def written() -> Iterator[set[str]]:
    """The tables that are written to meanwhile."""
    tables: set[str] = set()

    def look(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        if found := WRITES.match(sql):
            tables.add(found[1])
        return execute(sql, params, many, context)

    with connection.execute_wrapper(look):
        yield tables


def in_the_demo(role: str) -> AbstractContextManager[Any]:
    """Only a demo lets its therapist in without a second factor."""
    return override_settings(DEMO=True) if role.startswith("demo") else nullcontext()


def ask(browser: Client, role: str, method: str, row: Row, things: dict[str, Any]) -> Answered:
    """One question, after which everything is as it was before."""
    path = row.path(things)
    with undone(), written() as tables, log_lines() as lines, in_the_demo(role):
        cookies = browser.cookies.output()
        answer = browser.generic(method, path)
        told = Answered(
            role, method, row, path, answer.status_code, dict(answer.headers), body(answer),
            frozenset(tables), tuple(lines),
        )  # fmt: skip
    if browser.cookies.output() != cookies:
        browser.cookies.load(cookies.replace("Set-Cookie: ", ""))
    return told


def body(answer: HttpResponseBase) -> bytes:
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


def sweep(world: World, rows: list[Row]) -> Iterator[Answered]:
    for row in rows:
        browsers = world.keys if row.is_api else world.browsers
        for method in METHODS:
            for role in row.asked_by(method):
                yield ask(browsers[role], role, method, row, world.own)

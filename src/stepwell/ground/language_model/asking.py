"""The wire: one question to a server that speaks /chat/completions. At most 4 seconds, never redirected.

No line of the log holds a word of what was asked or answered.
"""

import json
import logging
from collections.abc import Callable
from http import HTTPStatus
from queue import Empty, SimpleQueue
from threading import BoundedSemaphore, Thread
from time import monotonic

import urllib3
from django.conf import settings

from stepwell.ground.language_model.facts import Grant
from stepwell.ground.language_model.rules.answers import said

log = logging.getLogger("stepwell.model")
WAIT, CONNECT, LARGEST, PIECE, MOST_WORDS = 4.0, 2.0, 64_000, 8192, 400
POOL = urllib3.PoolManager(
    num_pools=2, maxsize=4, retries=False, timeout=urllib3.Timeout(connect=CONNECT, read=WAIT)
)
HANDS = BoundedSemaphore(4)


def ask(grant: Grant, told: str, given: str) -> str | None:
    """What it said to these instructions and this one text; None for whatever went wrong."""
    began = monotonic()
    body = json.dumps(
        {
            "model": settings.AI_MODEL,
            "messages": [{"role": "system", "content": told}, {"role": "user", "content": given}],
            "temperature": 0,
            "max_tokens": MOST_WORDS,
            "stream": False,
        }
    ).encode()
    address, key = settings.AI_ENDPOINT.rstrip("/") + "/chat/completions", settings.AI_KEY
    answer = in_time(lambda: post(address, key, body))
    words = said(answer) if answer else None
    took, came = int((monotonic() - began) * 1000), "answered" if words else "gave nothing to use"
    log.info("language model, %s: %s after %d ms", grant.task.value, came, took)
    return words


def in_time(call: Callable[[], bytes | None]) -> bytes | None:
    """Its answer, or None after 4 seconds, however it drips. Four at a time; a fifth is not even asked."""
    if not HANDS.acquire(blocking=False):
        return None
    box: SimpleQueue[bytes | None] = SimpleQueue()

    def work() -> None:
        try:
            box.put(call())
        finally:
            HANDS.release()

    Thread(target=work, name="language-model", daemon=True).start()
    try:
        return box.get(timeout=WAIT)
    except Empty:
        return None


def post(address: str, key: str, body: bytes) -> bytes | None:
    """None for anything but a plain 200 of a sensible size."""
    headers = {"Content-Type": "application/json", "Accept-Encoding": "identity", "Connection": "close"}
    headers |= {"Authorization": f"Bearer {key}"} if key else {}
    ends = monotonic() + WAIT
    try:
        with POOL.request(
            "POST", address, body=body, headers=headers, redirect=False, preload_content=False
        ) as answer:
            return whole(answer, ends) if answer.status == HTTPStatus.OK else None
    except (urllib3.exceptions.HTTPError, OSError, ValueError):
        return None


def whole(answer: urllib3.BaseHTTPResponse, ends: float) -> bytes | None:
    """The body as it came, unless it is too large, packed, or late."""
    got = b""
    while piece := answer.read1(PIECE, decode_content=False):
        got += piece
        if len(got) > LARGEST or monotonic() > ends:
            return None
    return got

"""What every answer carries besides its page, and one quiet log line for each."""

import logging
import time
from collections.abc import Callable
from http import HTTPStatus
from uuid import uuid4

from django.http import HttpRequest, HttpResponse

log = logging.getLogger("stepwell.web")
Answer = Callable[[HttpRequest], HttpResponse]
CLOSED = ("camera", "display-capture", "geolocation", "microphone", "payment", "usb", "browsing-topics")
POLICY = ", ".join(f"{power}=()" for power in CLOSED)
# Pages on which a client may speak a note: of a quiet day, of an "Oh", and the one without a network.
HEARD = POLICY.replace("microphone=()", "microphone=(self)")
LISTENS = {"quiet_day": HEARD, "oh": HEARD, "shell": HEARD}
HEADERS = {
    "Permissions-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def quiet_headers(answer: Answer) -> Answer:
    """Pages are never kept by a browser or proxy; the log names the route, not the address with its ids."""

    def answered(request: HttpRequest) -> HttpResponse:
        began = time.perf_counter()
        response = answer(request)
        if request.resolver_match and request.resolver_match.url_name in LISTENS:
            response["Permissions-Policy"] = LISTENS[request.resolver_match.url_name]
        for name, value in HEADERS.items():
            response.setdefault(name, value)
        response.setdefault("Cache-Control", "no-store")
        route = request.resolver_match.route if request.resolver_match else "-"
        facts = {"route": route, "method": request.method, "status": response.status_code}
        if response.status_code != HTTPStatus.NOT_MODIFIED:
            log.info("answered", extra=facts | {"ms": took(began), "request_id": uuid4().hex[:12]})
        return response

    return answered


def took(began: float) -> float:
    """Milliseconds since then."""
    return round((time.perf_counter() - began) * 1000, 1)

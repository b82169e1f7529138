"""Which addresses may be asked, what is carried, and when to try again. No network and no clock here."""

import json
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit
from uuid import UUID

from stepwell.ground.post.facts import Became, Came

FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=15), timedelta(minutes=30)
# RFC 8030: 404 and 410 end a subscription; 401 and 403 say that it was made for another key.
GONE, NOT_OURS, SLOWER = frozenset({404, 410}), frozenset({401, 403}), frozenset({408, 425, 429})


def allowed(endpoint: str, hosts: tuple[str, ...]) -> bool:
    """Whether a push endpoint that a browser named may be asked: https on a known host, and nothing else.

    A host may begin with `*.`; one written as a whole origin also allows another scheme and port.

    >>> allowed("https://web.push.apple.com/x", ("*.push.apple.com",))
    True
    >>> allowed("https://web.push.apple.com.evil.example/x", ("*.push.apple.com",))
    False
    """
    try:
        parts = urlsplit(endpoint)
        port = parts.port
    except ValueError:
        return False
    if parts.username or parts.password or not parts.hostname or "\\" in endpoint:
        return False
    if f"{parts.scheme}://{parts.netloc}" in hosts:
        return True
    return parts.scheme == "https" and port in (None, 443) and any(fits(parts.hostname, h) for h in hosts)


def fits(host: str, pattern: str) -> bool:
    """
    >>> fits("a.example", "*.example"), fits("example", "*.example"), fits("fcm.example", "fcm.example")
    (True, False, True)
    """
    return host.endswith(pattern[1:]) if pattern.startswith("*.") else host == pattern


def payload(message: UUID) -> bytes:
    """All that a push carries: an opaque id, of the same length whatever it is for.

    >>> len(payload(UUID(int=1))) == len(payload(UUID(int=2**128 - 1))) == 45
    True
    """
    return json.dumps({"id": str(message)}, separators=(",", ":")).encode()


def answered(status: int, retry_after: str, now: datetime) -> Came:
    """What the answer of a push service means.

    >>> answered(201, "", datetime(2026, 1, 1, tzinfo=UTC)).became, answered(410, "", datetime.max).ends
    (<Became.SENT: 'sent'>, 'gone')
    """
    if 200 <= status < 300:
        return Came(Became.SENT, status)
    if status in GONE:
        return Came(Became.GONE, status, ends="gone")
    if status in SLOWER or status >= 500:
        return Came(None, status, wait=seconds_of(retry_after, now))
    return Came(Became.REFUSED, status, ends="refused" if status in NOT_OURS else "")


def seconds_of(retry_after: str, now: datetime) -> float | None:
    """Retry-After (RFC 9110, 10.2.3) as seconds from now; None when it is absent or makes no sense.

    >>> seconds_of("120", datetime.max), seconds_of("soon", datetime.max)
    (120.0, None)
    """
    if retry_after.strip().isascii() and retry_after.strip().isdigit():
        return float(retry_after)
    try:
        moment: datetime = parsedate_to_datetime(retry_after)
    except (TypeError, ValueError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max((moment - now).total_seconds(), 0.0)


def next_try(now: datetime, tries: int, wait: float | None) -> datetime:
    """Later and later, from 15 seconds to half an hour; never sooner than the service asked for.

    >>> start = datetime(2026, 1, 1, tzinfo=UTC)
    >>> [(next_try(start, n, None) - start).seconds for n in (1, 2, 3, 40)]
    [15, 30, 60, 1800]
    """
    own = min(FIRST_WAIT * 2.0 ** min(max(tries - 1, 0), 12), LONGEST_WAIT)
    return now + max(own, timedelta(seconds=min(wait or 0, 24 * 3600)))

"""How marks hang together: each is sealed over the one before, so a changed, cut or moved line shows."""

import hashlib
import hmac
from collections.abc import Iterable
from datetime import UTC

from stepwell.ground.trail.facts import MarkFact

START = bytes(32)


def line(mark: MarkFact) -> bytes:
    """The canonical bytes of a mark, without its seal; UTC to the microsecond."""
    at = mark.at.astimezone(UTC).isoformat(timespec="microseconds")
    parts = (mark.clinic, mark.seq, at, mark.by, mark.did, mark.about, mark.row, mark.client)
    return "|".join("" if part is None else str(part) for part in parts).encode()


def seal(key: bytes, before: bytes, mark: MarkFact) -> bytes:
    """HMAC-SHA256 (RFC 2104) over the former seal and this line; 32 bytes."""
    return hmac.new(key, before + line(mark), hashlib.sha256).digest()


def first_break(key: bytes, marks: Iterable[MarkFact]) -> int | None:
    """The number of the first mark that does not fit, or None when the whole chain holds.

    >>> first_break(b"k", []) is None
    True
    """
    before, expected = START, 1
    for mark in marks:
        if mark.seq != expected or not hmac.compare_digest(mark.mac, seal(key, before, mark)):
            return expected
        before, expected = mark.mac, expected + 1
    return None

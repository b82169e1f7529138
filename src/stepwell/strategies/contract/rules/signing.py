"""What a signature holds together, and how a drawn one is kept: pen points, small and checked."""

import hashlib
import hmac
import re
from datetime import UTC, datetime
from uuid import UUID

from stepwell.kit.refusal import Refusal, gettext_noop

WIDE, HIGH, MOST_POINTS, LONGEST = 600, 200, 1500, 12_000
DRAWN = re.compile(r"\d{1,3},\d{1,3}(?:[ ;]\d{1,3},\d{1,3})*")


class NotDrawn(Refusal):
    status = 422
    says = gettext_noop("The drawing did not arrive well. Draw it again, or type your name.")


def held(key: bytes, *parts: object) -> bytes:
    """HMAC-SHA256 over the parts; each is hashed first, so that no two lists of parts give the same line.

    >>> held(b"k", "a", "bc") == held(b"k", "ab", "c")
    False
    """
    line = "|".join(hashlib.sha256(str(part).encode("utf-8", "surrogatepass")).hexdigest() for part in parts)
    return hmac.new(key, line.encode(), hashlib.sha256).digest()


def seal_of(key: bytes, digest: str, role: str, by: UUID, at: datetime, name: str, drawn: str) -> bytes:
    """The seal of one signature under one text."""
    return held(key, digest, role, by, moment(at), name, drawn)


def moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def pen(drawn: str) -> str:
    """The points of a pen, "x,y x,y;x,y": a space inside a stroke, ";" between two. Raises NotDrawn.

    >>> pen("1,2 3,4;5,6")
    '1,2 3,4;5,6'
    """
    if not drawn:
        return ""
    if len(drawn) > LONGEST or not DRAWN.fullmatch(drawn):
        raise NotDrawn
    spots = [tuple(map(int, point.split(","))) for point in drawn.replace(";", " ").split()]
    if len(spots) > MOST_POINTS or any(x > WIDE or y > HIGH for x, y in spots):
        raise NotDrawn
    return drawn


def path(drawn: str) -> str:
    """The points as the path of an SVG of 600 by 200.

    >>> path("1,2 3,4;5,6")
    'M1,2 L3,4 M5,6 h0.1'
    """
    strokes = [stroke.split() for stroke in drawn.split(";") if stroke]
    return " ".join(_stroke(points) for points in strokes)


def _stroke(points: list[str]) -> str:
    rest = " ".join(f"L{point}" for point in points[1:])
    return f"M{points[0]} {rest or 'h0.1'}"

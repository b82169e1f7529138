"""Web Push: encrypted for one browser (RFC 8291), signed by this house (RFC 8292), never redirected."""

import time
from base64 import urlsafe_b64decode, urlsafe_b64encode
from functools import lru_cache
from urllib.parse import urlsplit

import http_ece
import urllib3
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.conf import settings
from py_vapid import Vapid02

from stepwell.ground.post.facts import Became, Came, Outgoing
from stepwell.ground.post.rules import allowed, answered, payload
from stepwell.kit import clock, keyring

CURVE = ec.SECP256R1()
# Order of the group of P-256 (SP 800-186, 3.2.1.3): a private key is a number from 1 to this, less one.
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
WAIT = urllib3.Timeout(connect=5, read=10)
SIGNED_FOR = 6 * 3600
POOL = urllib3.PoolManager(num_pools=20, maxsize=32, retries=False, timeout=WAIT)


def send(out: Outgoing) -> Came:
    """One try. Only the id of the message leaves the house, and only to a host that is known."""
    endpoint = out.to.get("endpoint", "")
    if not allowed(endpoint, tuple(settings.PUSH_HOSTS)):
        return Came(Became.REFUSED, ends="refused" if endpoint else "")
    try:
        body = sealed_for(out)
    except ValueError:
        return Came(Became.REFUSED, ends="refused")
    try:
        answer = POOL.request("POST", endpoint, body=body, headers=headers(out, endpoint), redirect=False)
    except urllib3.exceptions.HTTPError:
        return Came(None)
    return answered(answer.status, answer.headers.get("Retry-After", ""), clock.now())


def sealed_for(out: Outgoing) -> bytes:
    """The payload as only this browser can read it; always the same number of bytes."""
    fresh = ec.generate_private_key(CURVE)
    their, secret = unpadded(out.to.get("p256dh", "")), unpadded(out.to.get("auth", ""))
    try:
        box: bytes = http_ece.encrypt(
            payload(out.id), private_key=fresh, dh=their, auth_secret=secret, version="aes128gcm"
        )
    except http_ece.ECEException as wrong:
        raise ValueError(str(wrong)) from None
    return box


def headers(out: Outgoing, endpoint: str) -> dict[str, str]:
    """A topic lets the push service keep only one of two copies; after `until` nobody wants it any more."""
    parts = urlsplit(endpoint)
    lasts = max(int((out.until - clock.now()).total_seconds()), 0)
    signed = signature(f"{parts.scheme}://{parts.netloc}", int(time.time()) // 3600, settings.PUSH_CONTACT)
    return {
        "TTL": str(lasts), "Urgency": "high", "Topic": out.id.hex, "Content-Encoding": "aes128gcm",
        "Content-Type": "application/octet-stream", "Authorization": signed,
    }  # fmt: skip


@lru_cache(maxsize=64)
def signature(audience: str, hour: int, contact: str) -> str:
    """Who is asking, for one push service; made afresh every hour."""
    claims = {"aud": audience, "exp": hour * 3600 + SIGNED_FOR, "sub": contact}
    return str(Vapid02(private_key=house_key()).sign(claims)["Authorization"])


def house_key() -> ec.EllipticCurvePrivateKey:
    """The key pair of this house, from the keyring: backed up with it, and never in the database."""
    number = int.from_bytes(keyring.load().derived("push"), "big") % (ORDER - 1) + 1
    return ec.derive_private_key(number, CURVE)


def public_key() -> str:
    """What a browser needs to subscribe, as base64url."""
    point = house_key().public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return urlsafe_b64encode(point).rstrip(b"=").decode()


def unpadded(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))

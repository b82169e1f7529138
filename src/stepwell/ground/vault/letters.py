"""What a phone sealed to this server: only the keyring opens it, and the phone itself cannot."""

import hashlib
from base64 import b64encode
from dataclasses import dataclass
from functools import lru_cache

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from stepwell.ground.vault.rules import NONCE, DoesNotOpen, unsealed
from stepwell.kit import keyring

CURVE = ec.SECP256R1()
# The order of P-256 (SEC 2): a private key is a number below it.
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
POINT, PURPOSE = 65, b"stepwell letter"


@dataclass(frozen=True)
class Letterbox:
    """The public key as an uncompressed point in base64, and a short name to know it by."""

    name: str
    key: str


def letterbox() -> Letterbox:
    """Where phones of this house seal to."""
    point = _point(_pair(keyring.load().derived("letters")).public_key())
    return Letterbox(hashlib.sha256(point).hexdigest()[:12], b64encode(point).decode())


def opened(box: bytes, about: str) -> str:
    """The text of a letter: the phone's one-time point, the nonce, the hidden text.

    `about` is the name the letter travels under. Raises DoesNotOpen when a byte or the name was changed.
    """
    try:
        theirs = ec.EllipticCurvePublicKey.from_encoded_point(CURVE, box[:POINT])
    except ValueError:
        raise DoesNotOpen from None
    mine = _pair(keyring.load().derived("letters"))
    once = HKDF(SHA256(), 32, salt=box[:POINT] + _point(mine.public_key()), info=PURPOSE)
    key = once.derive(mine.exchange(ec.ECDH(), theirs))
    text = unsealed(key, box[POINT:], about.encode()) if len(box) > POINT + NONCE else b""
    try:
        return text.decode()
    except UnicodeDecodeError:
        raise DoesNotOpen from None


@lru_cache(maxsize=4)
def _pair(secret: bytes) -> ec.EllipticCurvePrivateKey:
    """The pair of this keyring: 48 bytes made from its root, so that no number is likelier than another."""
    wide = HKDF(SHA256(), 48, salt=None, info=PURPOSE).derive(secret)
    return ec.derive_private_key(int.from_bytes(wide, "big") % (ORDER - 1) + 1, CURVE)


def _point(key: ec.EllipticCurvePublicKey) -> bytes:
    return key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)

"""Sealing and opening text with AES-256-GCM (NIST SP 800-38D); 12-byte nonce first, 16-byte tag last."""

import hashlib
import hmac
import os
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from stepwell.ground.vault.facts import Place

NONCE = 12


class DoesNotOpen(Exception):
    """A sealed text was changed, or moved from where it belongs."""


def bound(clinic: UUID, place: Place) -> bytes:
    """What a sealed text is tied to: clinic, client, table, column and row."""
    return f"{clinic}|{place.owner}|{place.table}|{place.column}|{place.row}".encode()


def sealed(key: bytes, text: bytes, tied_to: bytes) -> bytes:
    """The nonce, the hidden text and its tag.

    >>> unsealed(bytes(32), sealed(bytes(32), b"tea", b"here"), b"here")
    b'tea'
    """
    nonce = os.urandom(NONCE)
    return nonce + AESGCM(key).encrypt(nonce, text, tied_to)


def unsealed(key: bytes, box: bytes, tied_to: bytes) -> bytes:
    """The text again; raises DoesNotOpen on any changed byte or another place."""
    try:
        return AESGCM(key).decrypt(box[:NONCE], box[NONCE:], tied_to)
    except (InvalidTag, ValueError):
        raise DoesNotOpen from None


def blinded(key: bytes, kind: str, text: str) -> str:
    """A name to look a hidden text up by: HMAC-SHA256 in hex, the same for the same text.

    >>> blinded(b"k", "email", " Bo@Example.org ") == blinded(b"k", "email", "bo@example.org")
    True
    """
    plain = f"{kind}|{text.strip().casefold()}".encode("utf-8", "surrogatepass")
    return hmac.new(key, plain, hashlib.sha256).hexdigest()

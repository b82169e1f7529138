"""A phone that seals its notes to the server, as look/js/seal.js does, in Python."""

import json
import os
from base64 import b64decode, b64encode
from typing import Any
from uuid import UUID, uuid4

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.test import Client

CURVE = ec.SECP256R1()


def sealed(key: str, text: str, about: str) -> str:
    """To this letterbox (base64), so that only the server reads it."""
    point = b64decode(key)
    once = ec.generate_private_key(CURVE)
    mine = once.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    shared = once.exchange(ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(CURVE, point))
    box_key = HKDF(SHA256(), 32, salt=mine + point, info=b"stepwell letter").derive(shared)
    nonce = os.urandom(12)
    return b64encode(mine + nonce + AESGCM(box_key).encrypt(nonce, text.encode(), about.encode())).decode()


def letter(key: str, note: dict[str, Any], about: UUID | None = None) -> dict[str, str]:
    name = str(about or note["id"])
    return {"id": name, "box": sealed(key, json.dumps(note), name)}


def enveloped(browser: Client, kind: str, note: dict[str, Any], who: str = "") -> dict[str, str]:
    """As look/js/letters.js writes it, by whoever is signed in unless said otherwise."""
    here = browser.get("/outbox").json()
    inside = {"kind": kind, "who": who or here["who"], "note": note}
    return {"id": str(note["id"]), "box": sealed(here["key"], json.dumps(inside), str(note["id"]))}


def a_letter_note(plan: UUID, today: str, at: str, **more: Any) -> dict[str, Any]:
    note = {
        "id": str(uuid4()),
        "plan": str(plan),
        "day": today,
        "outcome": "done",
        "size": "S",
        "noted_at": at,
    }
    return note | more


def post(browser: Client, letters: list[dict[str, str]]) -> list[dict[str, str]]:
    answer = browser.post("/outbox", json.dumps({"letters": letters}), content_type="application/json")
    assert answer.status_code == 200, answer.content
    return answer.json()["answers"]

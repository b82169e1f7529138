"""A push service on this machine: takes in what is sent, answers as told, and reads as the browser would."""

import json
import threading
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from os import urandom
from time import sleep
from typing import Any

import http_ece
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from listening import Quiet, Server, listening


class Sent(dict[str, Any]):
    """What came in; "read" is opened when somebody looks, for a real service answers without reading."""

    def __missing__(self, name: str) -> Any:
        if name != "read":
            raise KeyError(name)
        self["read"] = self["open"](self["body"])
        return self["read"]


class PushService:
    """`answers` are taken one after another, then 201. A number is seconds of silence."""

    def __init__(self) -> None:
        self.key, self.secret = ec.generate_private_key(ec.SECP256R1()), urandom(16)
        self.got: list[dict[str, Any]] = []
        self.answers: list[tuple[int, dict[str, str]] | float] = []
        self.lock = threading.Lock()
        service = self

        class Handler(Quiet, BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                answer = service.take(self.path, dict(self.headers), body)
                if isinstance(answer, float):
                    sleep(answer)
                    self.close_connection = True
                    return
                self.send_response(answer[0])
                for name, value in {"Content-Length": "0", **answer[1]}.items():
                    self.send_header(name, value)
                self.end_headers()

        self.server = Server(Handler)
        self.origin = self.server.origin

    def take(self, path: str, headers: dict[str, str], body: bytes) -> tuple[int, dict[str, str]] | float:
        if len(body) < int(headers["Content-Length"]):
            return 0.0  # Who sent it was killed in the middle of it: half a message is none.
        with self.lock:
            self.got.append(Sent(path=path, headers=headers, body=body, open=self.read))
            return self.answers.pop(0) if self.answers else (201, {})

    def read(self, body: bytes) -> dict[str, str]:
        """What the browser would see (RFC 8291)."""
        plain = http_ece.decrypt(body, private_key=self.key, auth_secret=self.secret, version="aes128gcm")
        return dict(json.loads(plain))

    def to(self, name: str = "phone") -> dict[str, str]:
        """What a browser tells when it subscribes here."""
        point = self.key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        keys = {"p256dh": point, "auth": self.secret}
        told = {each: urlsafe_b64encode(value).rstrip(b"=").decode() for each, value in keys.items()}
        return {"endpoint": f"{self.origin}/push/{name}", **told}


@contextmanager
def push_service() -> Iterator[PushService]:
    service = PushService()
    with listening(service.server):
        yield service

"""A server of /chat/completions on this machine: answers well, badly, slowly, brokenly or with hostility."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from time import sleep
from typing import Any

from listening import Quiet, Server, listening

KEY = "key-of-the-clinic"
Answer = Callable[[BaseHTTPRequestHandler], None]


def saying(**said: object) -> Answer:
    """A whole answer around one JSON object."""
    return text(json.dumps(said))


def text(said: str, status: int = 200) -> Answer:
    return raw(
        json.dumps({"choices": [{"message": {"role": "assistant", "content": said}}]}).encode(), status
    )


def raw(body: bytes, status: int = 200, **headers: str) -> Answer:
    def answer(to: BaseHTTPRequestHandler) -> None:
        to.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            to.send_header(name.replace("_", "-"), value)
        to.end_headers()
        to.wfile.write(body)

    return answer


def silent(seconds: float) -> Answer:
    return lambda to: sleep(seconds)


def dripping(pieces: int, wait: float) -> Answer:
    """A piece at a time, each well before a socket grows tired."""

    def answer(to: BaseHTTPRequestHandler) -> None:
        to.send_response(200)
        to.end_headers()
        for _ in range(pieces):
            to.wfile.write(b" ")
            to.wfile.flush()
            sleep(wait)

    return answer


class ModelService:
    """`says` answers every question; `got` are the bodies that came, `at` the paths and `keys` the keys."""

    def __init__(self) -> None:
        self.got: list[dict[str, Any]] = []
        self.at: list[str] = []
        self.keys: list[str] = []
        self.says: Answer = saying(sentence="")
        service = self

        class Handler(Quiet, BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                service.got.append(json.loads(body))
                service.at.append(self.path)
                service.keys.append(self.headers.get("Authorization", ""))
                self.close_connection = True
                service.says(self)

        self.server = Server(Handler)

    @property
    def endpoint(self) -> str:
        return f"{self.server.origin}/v1"

    @property
    def sent(self) -> str:
        """Everything that came over the wire."""
        return json.dumps(self.got, ensure_ascii=False) + "".join(self.at)


@contextmanager
def model_service() -> Iterator[ModelService]:
    service = ModelService()
    with listening(service.server):
        yield service

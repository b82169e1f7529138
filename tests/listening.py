"""A server on this machine that is not put out by whoever leaves in the middle, and says nothing itself."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Quiet:
    """Nothing is written about a request."""

    def log_message(self, *_: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, handler: type[BaseHTTPRequestHandler]) -> None:
        super().__init__(("127.0.0.1", 0), handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """Who asked has gone, or was killed."""

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


@contextmanager
def listening(server: Server) -> Iterator[None]:
    serving = {"poll_interval": 0.02}
    threading.Thread(target=server.serve_forever, kwargs=serving, daemon=True).start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()

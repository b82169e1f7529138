"""The server under measurement: Stepwell's own settings on granian, with the naive view beside it."""

import sys

from granian import Granian
from granian.constants import Interfaces


def serve(port: int) -> None:
    """One process with eight threads, as `stepwell serve` runs on SQLite."""
    Granian(
        target="benchmarks.wsgi:application", address="127.0.0.1", port=port, interface=Interfaces.WSGI,
        workers=1, blocking_threads=8, log_access=False,
    ).serve()  # fmt: skip


if __name__ == "__main__":
    serve(int(sys.argv[1]))

"""`python -m stepwell.doors.clock`, which is what `stepwell clock` becomes: ticks until SIGTERM."""

import signal
import threading

from stepwell.doors.clock import begin
from stepwell.doors.clock.ticking import Clock

__all__ = ["begin", "main"]


def main() -> None:
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    Clock().run(stop)


if __name__ == "__main__":
    main()

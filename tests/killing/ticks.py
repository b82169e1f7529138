"""A clock with a short lease."""

import os
import threading
from datetime import timedelta

from stepwell.doors.clock.ticking import Clock


def tick() -> None:
    Clock(lease=timedelta(seconds=float(os.environ["LEASE"]))).run(threading.Event(), pause=0.1)

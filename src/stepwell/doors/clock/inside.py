"""The clock as one thread of the only web process, where SQLite is the database."""

import threading

from django.db import connection

from stepwell.doors.clock.ticking import Clock

STOP = threading.Event()


def start() -> threading.Thread | None:
    """Nothing on PostgreSQL: there `stepwell clock` runs beside the web processes."""
    if connection.vendor != "sqlite":
        return None
    thread = threading.Thread(target=Clock().run, args=(STOP,), name="clock", daemon=True)
    thread.start()
    return thread

"""The clock as a process of its own."""

import os
import sys

import typer

from stepwell.doors.cli import server


def add_to(app: typer.Typer) -> None:
    app.command()(clock)


def clock() -> None:
    """Send what is due, until told to stop. Any number may run on PostgreSQL; SQLite has one in `serve`.

    Example: DATABASE_URL=postgres://… stepwell clock
    """
    server.make_ready(static=False)
    sys.stdout.flush()
    os.execv(sys.executable, [sys.executable, "-m", "stepwell.doors.clock"])  # noqa: S606 - this very program

"""Every test: without a browser on SQLite, what asks a database again on PostgreSQL, then in Chromium."""

import signal
import sys
from collections.abc import Mapping, Sequence
from types import FrameType

import machine
import parts
import throwaway_postgres

# Two at a time; tests of one file stay together, so that what a file shares is made once, and the long files
# of tests/ come before the short ones of src/, so that nobody waits for the other at the end.
SIDE_BY_SIDE = ("-n", "2", "--dist", "loadfile", "--no-loadscope-reorder")
# A rule, a doctest or a wall tells the same whatever the database is: once is enough.
AGAIN = ("--asks-a-database",)
# The driver of a browser can lose hold of a page. What the driver says, and no assertion, is tried once more,
# and the summary names it.
ONCE_MORE = ("--reruns", "1", "--only-rerun", "^(Error|TimeoutError|TargetClosedError): ", "-rR")


def main(more: Sequence[str]) -> int:
    signal.signal(signal.SIGTERM, leave)
    machine.pango()
    chromium, binaries = machine.chromium(), machine.postgres()
    outcomes = [pytest("SQLite", {"DATABASE_URL": ""}, "-m", "not browser", *SIDE_BY_SIDE, *more)]
    with throwaway_postgres.server(binaries) as url:
        outcomes.append(
            pytest("PostgreSQL", {"DATABASE_URL": url}, "-m", "not browser", *AGAIN, *SIDE_BY_SIDE, *more)
        )
    in_browser = {"DATABASE_URL": "", "STEPWELL_CHROMIUM": chromium}
    outcomes.append(pytest("Chromium", in_browser, "-m", "browser", *ONCE_MORE, *more))
    return parts.tell(outcomes)


def pytest(name: str, env: Mapping[str, str], *words: str) -> parts.Outcome:
    """pytest answers 5 when it found no test at all, so an empty part is not a good one."""
    return parts.run(f"Tests: {name}", [sys.executable, "-m", "pytest", *words], env)


def leave(number: int, frame: FrameType | None) -> None:
    sys.exit(128 + number)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)

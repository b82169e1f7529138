"""What left the house, noted in a file at once: a process that is killed tells the next one.

The database is slower by a commit; between the two a kill would send the same message again. A line holds the
opaque id of a message and the answer of the service. It needs no flush: it outlives the process, and after a
power cut the tag on the phone folds what came twice.
"""

import os
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from stepwell.kit import clock

KEPT = timedelta(hours=3)


class Notebook:
    """A page for each hour; a full disk stops no message."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def note(self, message: UUID, code: int) -> None:
        with suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            page = os.open(self._page(clock.now()), os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                os.write(page, f"{message} {code}\n".encode())
            finally:
                os.close(page)

    def known(self) -> dict[UUID, int]:
        """Whatever left in the last hours, with its answer."""
        now, found = clock.now(), dict[UUID, int]()
        for hours in range(int(KEPT / timedelta(hours=1)) + 1):
            with suppress(OSError):
                text = self._page(now - timedelta(hours=hours)).read_text()
                # A line that was cut off is one that is not known.
                for line in text.splitlines(keepends=True):
                    if line.endswith("\n"):
                        name, code = line.split()
                        found[UUID(name)] = int(code)
        return found

    def forget(self) -> None:
        """Pages of long ago."""
        oldest = self._page(clock.now() - KEPT).name
        for page in self.folder.glob("*") if self.folder.is_dir() else ():
            if page.name < oldest:
                page.unlink(missing_ok=True)

    def _page(self, at: datetime) -> Path:
        return self.folder / f"{at:%Y-%m-%dT%H}"

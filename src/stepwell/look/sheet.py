"""One style sheet from one file per part, joined when static files are looked for.

Add a part: write `static/look/css/<part>.css` and name it in PARTS, in the order of the page.
"""

import atexit
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.contrib.staticfiles.finders import BaseFinder
from django.core.checks import CheckMessage
from django.core.files.storage import FileSystemStorage

SHEET = "look/stepwell.css"
FOLDER = Path(__file__).parent / "static/look/css"
PARTS = (
    *("tokens", "type", "base", "page", "nav", "card", "button", "field", "scale", "chips", "notice"),
    *("empty", "steps", "week", "chart", "table", "fold", "bar", "badge", "sheet", "qr", "door", "desk"),
    *("sizes", "room", "run", "paper", "brief", "talk", "kinder", "answer", "away", "script", "last"),
)


def joined() -> str:
    """All parts in order. The sheet lies one folder higher than they do, so its addresses are shorter."""
    texts = [(FOLDER / f"{part}.css").read_text(encoding="utf-8") for part in PARTS]
    return "\n".join(texts).replace('url("../fonts/', 'url("fonts/')


class JoinedFinder(BaseFinder):
    """Offers the joined sheet to development server, collectstatic and whitenoise alike."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="stepwell-look-"))
        atexit.register(shutil.rmtree, self._folder, ignore_errors=True)
        self.storage = FileSystemStorage(location=self._folder)

    def check(self, **kwargs: Any) -> list[CheckMessage]:
        """Nothing to configure."""
        return []

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        """The address on disk, freshly joined, when the sheet is what is looked for."""
        every = find_all or kwargs.get("all", False)
        if Path(path).as_posix() != SHEET:
            return []
        found = str(self._write())
        return [found] if every else found

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, FileSystemStorage]]:
        """The one file we offer."""
        self._write()
        yield SHEET, self.storage

    def _write(self) -> Path:
        """Write the sheet with the time of its youngest part, so that unchanged means unchanged."""
        target = self._folder / SHEET
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh = target.with_suffix(f".{os.getpid()}.new")
        fresh.write_text(joined(), encoding="utf-8")
        youngest = max((FOLDER / f"{part}.css").stat().st_mtime for part in PARTS)
        os.utime(fresh, (youngest, youngest))
        return fresh.replace(target)

"""Fetch the two typefaces at a pinned version, check them, keep the letters we need, store them.

Run by hand when a typeface changes: `.venv/bin/python scripts/vendor_fonts.py`. Needs npm.
"""

import hashlib
import subprocess
import sys
import tarfile
import tempfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FONTS = Path(__file__).parents[1] / "src/stepwell/look/static/look/fonts"
BUDGET = 36_000

ASCII = set(range(0x20, 0x7F))
LETTERS = set(range(0xC0, 0x100)) - {0xD7, 0xF7} | {0x152, 0x153, 0x178, 0x131, 0x1E9E}
MARKS = {ord(c) for c in "\u00a0¡¿«»·–—‘’‚“”„…‹›€"}
SIGNS = {ord(c) for c in "×÷±°§©→←−½£"}


@dataclass(frozen=True)
class Face:
    """One typeface: where it comes from, what it must be, and which part of it we keep."""

    package: str
    version: str
    file: str
    sha256: str
    axes: dict[str, float | tuple[float, float]]
    letters: frozenset[int]
    stored_as: str


FACES = (
    Face(
        package="@fontsource-variable/literata",
        version="5.3.0",
        file="literata-latin-opsz-normal.woff2",
        sha256="29de894c768689feef6ab4ef274a9a16d19bfc5b0c3cbfcdac80ef220816210c",
        axes={"wght": 500, "opsz": 28},
        letters=frozenset(ASCII | LETTERS | MARKS),
        stored_as="literata",
    ),
    Face(
        package="@fontsource-variable/atkinson-hyperlegible-next",
        version="5.3.0",
        file="atkinson-hyperlegible-next-latin-wght-normal.woff2",
        sha256="18b2a1a39a2fa298b0ba5390aca68462669826c90925656f1c1f6796e0e1bbaf",
        axes={"wght": (400, 700)},
        letters=frozenset(ASCII | LETTERS | MARKS | SIGNS),
        stored_as="atkinson",
    ),
)


def fetch(face: Face, folder: Path) -> Path:
    """The unpacked package, fetched by the ordinary client."""
    wanted = f"{face.package}@{face.version}"
    packed = subprocess.run(
        ["npm", "pack", "--silent", wanted], cwd=folder, check=True, capture_output=True, text=True
    )
    with tarfile.open(folder / packed.stdout.strip().splitlines()[-1]) as archive:
        archive.extractall(folder / face.stored_as, filter="data")
    return folder / face.stored_as / "package"


def slim(face: Face, data: bytes) -> bytes:
    """Only our letters, only our weights, no hints: phones do not use them."""
    font = TTFont(BytesIO(data))
    options = Options()
    options.layout_features = ["kern", "liga", "ccmp", "locl", "mark", "tnum"]
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 13, 14]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=face.letters)
    subsetter.subset(font)
    font.flavor = None
    between = BytesIO()
    font.save(between)
    font = instantiateVariableFont(TTFont(between), dict(face.axes))
    font.flavor = "woff2"
    slimmed = BytesIO()
    font.save(slimmed)
    return slimmed.getvalue()


def vendor(face: Face, folder: Path) -> int:
    """Store one face with its licence beside it; returns its size in bytes."""
    package = fetch(face, folder)
    data = (package / "files" / face.file).read_bytes()
    seen = hashlib.sha256(data).hexdigest()
    if seen != face.sha256:
        sys.exit(f"{face.file} is not the file we know: {seen}")
    slimmed = slim(face, data)
    (FONTS / f"{face.stored_as}.woff2").write_bytes(slimmed)
    licence = (package / "LICENSE").read_text(encoding="utf-8")
    (FONTS / f"{face.stored_as}-OFL.txt").write_text(licence, encoding="utf-8")
    return len(slimmed)


def main() -> None:
    """Store all faces and say what they weigh."""
    with tempfile.TemporaryDirectory() as scratch:
        sizes = {face.stored_as: vendor(face, Path(scratch)) for face in FACES}
    print(sizes, "together", sum(sizes.values()), "of", BUDGET)
    if sum(sizes.values()) > BUDGET:
        sys.exit("The typefaces weigh too much.")


if __name__ == "__main__":
    main()

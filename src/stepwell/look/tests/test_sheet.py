"""One sheet, all parts, and colours that can be read in every light."""

import re
from itertools import product
from pathlib import Path

import pytest
from django.contrib.staticfiles.storage import ManifestStaticFilesStorage
from django.core.files.base import ContentFile

from stepwell.look import sheet

TEXT = [
    *product(["ink", "ink-soft", "teal", "indigo", "marigold-ink"], ["paper", "dawn", "sheet"]),
    *product(["ink", "ink-soft"], ["sand", "teal-wash", "marigold-wash", "indigo-wash"]),
    *[("teal", "teal-wash"), ("marigold-ink", "marigold-wash"), ("indigo", "indigo-wash"), ("teal", "sand")],
    *[("on-teal", "teal"), ("on-marigold", "marigold")],
]
PARTS = [
    *product(["edge", "indigo", "teal", "water", "marigold-deep"], ["sheet", "paper"]),
    ("edge", "sand"),
]
RULES = re.compile(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)")


def test_the_sheet_holds_every_part_once_and_in_order():
    joined = sheet.joined()
    firsts = [
        joined.index((sheet.FOLDER / f"{part}.css").read_text().splitlines()[0]) for part in sheet.PARTS
    ]
    assert firsts == sorted(firsts)
    assert sorted(sheet.PARTS) == sorted(path.stem for path in sheet.FOLDER.glob("*.css"))


def test_the_finder_gives_the_sheet_and_nothing_else():
    finder = sheet.JoinedFinder()
    assert Path(finder.find(sheet.SHEET)).read_text() == sheet.joined()
    assert finder.find(sheet.SHEET, find_all=True) == [finder.find(sheet.SHEET)]
    assert finder.find("look/other.css") == []
    assert [path for path, _ in finder.list(None)] == [sheet.SHEET]


def test_a_sheet_that_did_not_change_keeps_its_time():
    finder = sheet.JoinedFinder()
    times = {Path(finder.find(sheet.SHEET)).stat().st_mtime for _ in range(2)}
    assert len(times) == 1


def test_every_address_in_the_sheet_leads_to_a_file():
    home = sheet.FOLDER.parent
    for address in re.findall(r'url\("([^"]+)"\)', sheet.joined()):
        assert address.startswith("data:") or (home / address).is_file(), address


def test_addresses_carry_their_hash_when_files_are_collected(tmp_path):
    files = {sheet.SHEET: sheet.joined()} | {
        f"look/fonts/{name}.woff2": "" for name in ("literata", "atkinson")
    }
    storage = ManifestStaticFilesStorage(location=tmp_path)
    for path, text in files.items():
        storage.save(path, ContentFile(text))
    done = list(storage.post_process({path: (storage, path) for path in files}))
    assert all(processed is True for _, _, processed in done)
    written = (tmp_path / storage.stored_name(sheet.SHEET)).read_text()
    assert len(re.findall(r'url\("fonts/\w+\.[0-9a-f]{12}\.woff2"\)', written)) == 2


@pytest.mark.parametrize("contrast", ["usual", "more"])
@pytest.mark.parametrize("light", [0, 1], ids=["by day", "at dusk"])
def test_words_and_parts_can_be_read(light, contrast):
    tokens = colours(light, more=contrast == "more")
    low = [
        (front, back, round(ratio(tokens[front], tokens[back]), 2), least)
        for least, couples in ((7 if contrast == "more" else 4.5, TEXT), (3, PARTS))
        for front, back in couples
        if ratio(tokens[front], tokens[back]) < least
    ]
    assert low == []


def test_the_typefaces_are_light_and_bring_their_licence():
    fonts = sheet.FOLDER.parent / "fonts"
    files = list(fonts.glob("*.woff2"))
    assert sum(path.stat().st_size for path in files) <= 36_000
    assert all("SIL Open Font License" in (fonts / f"{path.stem}-OFL.txt").read_text() for path in files)


def colours(light: int, more: bool) -> dict[str, str]:
    """Each colour token by day (0) or at dusk (1)."""
    usual, _, strong = (sheet.FOLDER / "tokens.css").read_text().partition("@media (prefers-contrast: more)")
    found = RULES.findall(usual) + (RULES.findall(strong) if more else [])
    return {name: values[light] for name, *values in found}


def ratio(one: str, other: str) -> float:
    """Contrast as WCAG 2.2 counts it."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance of a hex colour."""
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

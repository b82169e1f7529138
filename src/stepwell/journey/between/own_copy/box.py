"""The file: for a person a page and a table of days, for another program all of it as JSON."""

import json
import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import get_language, get_language_bidi

from stepwell.journey.between.own_copy.days import days_table
from stepwell.journey.between.own_copy.reading import Section, sections
from stepwell.kit import clock
from stepwell.look.printing import STYLES, pdf

SHEET, PAPER = "copy.css", "own:copy.css"
# The newest notes are printed, so that years do not keep a press busy; the page and the table have all.
PRINTED = 600


def packed(told: Mapping[str, Any], *, as_json: str = "copy.json", with_paper: bool = False) -> bytes:
    """Names of files say nothing. What is read is made of what is told, so no more is in it than there."""
    kept = BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as box:
        box.writestr(as_json, json.dumps(told, indent=1, ensure_ascii=False, default=str) + "\n")
        box.writestr("copy.html", page_of(sections(told), SHEET))
        box.writestr(SHEET, (STYLES / SHEET).read_text())
        if "entries" in told:
            box.writestr("days.csv", days_table(told))
        if with_paper:
            box.writestr("copy.pdf", paper_of(told))
    return kept.getvalue()


def page_of(parts: Sequence[Section], sheet: str, *, earlier: bool = False) -> str:
    shown = {
        "sections": parts, "sheet": sheet, "earlier": earlier, "made": clock.now(),
        "language": get_language(), "direction": "rtl" if get_language_bidi() else "ltr",
    }  # fmt: skip
    return render_to_string("journey/between/own_copy/paper.html", shown)


def paper_of(told: Mapping[str, Any]) -> bytes:
    """The same page on paper, with as many days as a press has patience for."""
    entries = told.get("entries", [])
    printed = sorted((one["day"] for one in entries), reverse=True)[:PRINTED]
    late = [one for one in entries if one["day"] >= printed[-1]]
    parts = sections({**told, "entries": late})
    return pdf(page_of(parts, PAPER, earlier=len(late) < len(entries)))

"""The shell: the same page for everybody, made without request, session or token; and what it needs."""

import hashlib
import json
from functools import cache
from pathlib import Path

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language

from stepwell.journey.between.away.cards import shell_card

JS = "look/js"
WORKER = ("shelf", "seal", "letters", "days", "guard", "worker", "push_worker")
PAGES = (
    *(
        "shelf",
        "seal",
        "letters",
        "days",
        "guard",
        "keys",
        "waiting",
        "phone",
        "phone_day",
        "push",
        "exit",
        "typed",
        "typed_key",
        "out_of_sight",
        "once",
        "scale",
    ),
    *(
        "away",
        "away_day",
        "away_days",
        "away_grown",
        "away_help",
        "away_here",
        "away_met",
        "away_note",
        "away_oh",
        "away_once",
        "away_screens",
    ),
    *("sound", "away_talk", "away_turn", "away_way", "talk_flow", "talk_seen", "talk_words"),
)
FONTS = ("atkinson", "literata")
FILES = (
    "look/stepwell.css",
    "look/play.css",
    *(f"look/fonts/{font}.woff2" for font in FONTS),
    *(f"{JS}/{module}.js" for module in PAGES),
    "look/icons/favicon.svg",
)


def shell() -> str:
    return render_to_string("journey/between/away/page.html", {"card": shell_card()})


def still() -> str:
    return render_to_string("journey/between/away/still.html")


def worker() -> str:
    """The script of /sw.js: what it keeps, and the parts it is made of."""
    held = {"version": version(get_language() or ""), "pages": [reverse("shell"), reverse("still")]}
    parts = [static(f"{JS}/{part}.js") for part in WORKER if finders.find(f"{JS}/{part}.js")]
    told = json.dumps({**held, "files": [static(file) for file in FILES]})
    return f"const SHELL = {told};\nimportScripts({', '.join(map(json.dumps, parts))});\n"


@cache
def version(language: str) -> str:
    """Changes when anything in the shell or the worker does; worked out once, since every page asks."""
    made = hashlib.blake2b(language.encode(), digest_size=8)
    for name in (*FILES, *(f"{JS}/{part}.js" for part in WORKER)):
        if found := finders.find(name):
            made.update(Path(found).read_bytes())
    made.update((shell() + still()).encode())
    return made.hexdigest()

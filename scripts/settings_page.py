"""Writes docs/reference/settings.md from the knobs in the code, so that the page cannot say anything else.

`.venv/bin/python scripts/settings_page.py` writes it; with `--check` it only says whether it is current.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from types import UnionType
from typing import Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from stepwell.site.knobs import Knobs

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "settings.md"
KINDS: dict[object, str] = {bool: "true or false", int: "number", str: "text", Path: "path"}
HEAD = """# Settings

<!-- Written by scripts/settings_page.py from src/stepwell/site/knobs.py: change the knob, run the script. -->

Stepwell is set up by environment variables only. A wrong value stops the start with a clear line. Leave out
what you do not need: the third column says what happens then. How they fit together on a real machine is told
in [Run it for real](../how-to/run-it-for-real.md).

| variable | kind | when left out | what it does |
|---|---|---|---|
"""
TAIL = """
`DATABASE_URL` means the same as `STEPWELL_DATABASE_URL`, and wins where both are set.

A variable that ends in `_FILE` names a file that holds the value; use it for secrets, which then show neither
in a process list nor in a crash report.

What a clinic decides for itself (its people, its own practices) is no setting: it lives in the database and
is changed on screen.
"""


def page() -> str:
    return HEAD + "".join(row(name, knob) for name, knob in Knobs.model_fields.items()) + TAIL


def row(name: str, knob: FieldInfo) -> str:
    """One line of the table.

    >>> row("debug", Knobs.model_fields["debug"])[:46]
    '| `STEPWELL_DEBUG` | true or false | `false` |'
    """
    cells = (f"`STEPWELL_{name.upper()}`", kind(knob), left_out(knob), knob.description or "")
    return "| " + " | ".join(cells) + " |\n"


def kind(knob: FieldInfo) -> str:
    asked: object = knob.annotation
    if get_origin(asked) is Literal:
        return " or ".join(f"`{one}`" for one in get_args(asked))
    return KINDS[get_args(asked)[0] if isinstance(asked, UnionType) else asked]


def left_out(knob: FieldInfo) -> str:
    if isinstance(knob.default, bool):
        return f"`{str(knob.default).lower()}`"
    return f"`{knob.default}`" if knob.default not in (None, "") else "–"


def main(words: Sequence[str]) -> int:
    """With --check and perhaps another file: 1 when it does not say what the knobs say."""
    if words[:1] == ["--check"]:
        kept = Path(words[1]) if words[1:] else PAGE
        if kept.read_text() == page():
            return 0
        print(f"{kept.name} is not what the knobs say. Run scripts/settings_page.py.", file=sys.stderr)
        return 1
    PAGE.write_text(page())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

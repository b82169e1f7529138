"""No word of blame anywhere, and no red where people look."""

from pathlib import Path

import pytest

from architecture.checks import tone as checks
from architecture.checks.house import HOUSE
from architecture.plant import plant
from stepwell.kit import tone

BLAMING = {
    "a template": ("journey/between/today/page.html", "<p>{% translate 'You failed' %}</p>"),
    "a sentence in code": ("ground/plan/actions.py", 'says = gettext_noop("Your homework is not done")'),
    "a lazy sentence in code": ("ground/plan/forms.py", 'label = _("What is your excuse?")'),
    "a name in code": ("ground/diary/rules.py", "def missed_days(history):\n    return 0\n"),
    "a class in code": ("ground/diary/facts.py", "class AdherenceScore:\n    pass\n"),
    "a content file": ("ground/library/content/practices.yaml", "- title: Overdue things\n"),
    "a script": ("look/static/look/js/once.js", 'say("You failed");'),
    "a translation": ("locale/en/LC_MESSAGES/django.po", 'msgstr "You failed"\n'),
}
RED = {
    "a sheet": ("look/static/look/css/x.css", ".notice { color: #c00 }"),
    "a named red in a sheet": ("look/static/look/css/x.css", ".notice { border: 1px solid crimson }"),
    "a drawing": ("look/icons/help.svg", '<svg><path fill="#d00000"/></svg>'),
    "a drawing in a page": ("look/parts/week.html", '<svg><rect stroke="red"/></svg>'),
}


def test_the_house_blames_nobody():
    assert checks.blaming(HOUSE, tone.blame) == []


def test_the_house_shows_no_red():
    assert checks.red(HOUSE, tone.red) == []


@pytest.mark.parametrize(("name", "text"), BLAMING.values(), ids=BLAMING.keys())
def test_blame_is_found(name: str, text: str, tmp_path: Path):
    assert checks.blaming(plant(tmp_path, **{name: text}), tone.blame) != []


@pytest.mark.parametrize(("name", "text"), RED.values(), ids=RED.keys())
def test_red_is_found(name: str, text: str, tmp_path: Path):
    assert checks.red(plant(tmp_path, **{name: text}), tone.red) != []


def test_the_list_of_words_to_avoid_may_say_them(tmp_path: Path):
    assert checks.blaming(plant(tmp_path, **{"kit/tone_en.yaml": "blame: [failed]"}), tone.blame) == []

"""Everything is small enough to be read at one go."""

from collections.abc import Callable
from pathlib import Path

import pytest

from architecture.checks import sizes
from architecture.checks.house import AROUND, HOUSE, REPO
from architecture.plant import plant

CHECKS = [
    sizes.long_files,
    sizes.long_functions,
    sizes.long_templates,
    sizes.busy_templates,
    sizes.busy_views,
]


def function(lines: int) -> str:
    return "def walk():\n" + "    step()\n" * (lines - 1)


FLAWS = {
    "a long file": (sizes.long_files, "kit/x.py", "x = 1\n" * 201),
    "a long sheet": (sizes.long_files, "look/static/look/css/x.css", "a {}\n" * 201),
    "a long test": (sizes.long_files, "kit/tests/test_x.py", "x = 1\n" * 201),
    "a long function": (sizes.long_functions, "kit/x.py", function(31)),
    "a long view": (sizes.long_functions, "journey/agree/choose/views.py", function(16)),
    "a long view in a folder": (sizes.long_functions, "doors/desk/views/pair.py", function(16)),
    "a long action": (sizes.long_functions, "ground/people/actions/persons.py", function(26)),
    "a long template": (sizes.long_templates, "look/x.html", "<p>\n" * 121),
    "a busy template": (sizes.busy_templates, "look/x.html", "{% if a %}{% elif b %}{% for c in d %}" * 3),
    "a busy view": (sizes.busy_views, "doors/desk/views.py", "import this\n" * 9),
}


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_the_house_is_made_of_small_things(check: Callable[[Path], list[str]]):
    assert check(HOUSE) == []


@pytest.mark.parametrize("folder", AROUND, ids=lambda folder: folder.name)
def test_so_is_what_stands_around_it(folder: Path):
    assert sizes.long_files(folder) == []
    assert folder.name == "tests" or sizes.long_functions(folder) == []


def test_so_is_what_all_tests_stand_on():
    assert sizes.count(REPO / "conftest.py") <= sizes.FILE


@pytest.mark.parametrize("flaw", FLAWS.values(), ids=FLAWS.keys())
def test_it_is_found(flaw: tuple[Callable[[Path], list[str]], str, str], tmp_path: Path):
    check, name, text = flaw
    assert len(check(plant(tmp_path, **{name: text}))) == 1


def test_what_just_fits_is_fine(tmp_path: Path):
    fitting = {
        "kit/x.py": function(30),
        "ground/plan/actions.py": function(25),
        "doors/desk/views.py": function(15) + "import this\n" * 8,
        "look/x.html": "{% if a %}\n" * 8 + "<p>\n" * 112,
        "kit/y.py": "x = 1\n" * 200,
        "ground/plan/migrations/0001_initial.py": "x = 1\n" * 900,
        "ground/plan/tests/test_actions.py": function(40),
    }
    house = plant(tmp_path, **fitting)
    assert [finding for check in CHECKS for finding in check(house)] == []

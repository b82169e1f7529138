"""Each of the ten import contracts is seen breaking on an import that it is there to forbid."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from architecture.checks.house import HOUSE, REPO
from architecture.plant import plant

# Contract, and the one import too many: in which module, of which.
FLAWS = {
    "The floors": ("ground/diary/queries.py", "stepwell.doors.desk.views"),
    "The eight strategies": ("strategies/game/rules.py", "stepwell.strategies.reward.rules"),
    "Agree, between and notice": ("journey/between/today.py", "stepwell.journey.agree.choose"),
    "Doors do not know": ("doors/api/views.py", "stepwell.doors.desk.views"),
    "The ground has an order": ("ground/plan/queries.py", "stepwell.ground.diary.queries"),
    "Inside a room": ("ground/plan/queries.py", "stepwell.ground.plan.actions"),
    "Rules and facts": ("ground/plan/rules.py", "django.db"),
    "The kit knows": ("kit/clock.py", "django.utils.timezone"),
    "Pages and doors": ("doors/desk/views.py", "stepwell.ground.plan.models"),
    "No circle": ("doors/desk/cards/one.py", "stepwell.doors.desk.views"),
}
MODULES = [
    "site/urls.py", "doors/api/views.py", "doors/desk/views.py", "doors/desk/cards/one.py",
    "journey/agree/choose.py", "journey/between/today.py", "strategies/game/rules.py",
    "strategies/reward/rules.py", "look/forms.py", "kit/clock.py", "kit/refusal.py",
    *(f"ground/{room}/queries.py" for room in ("trail", "vault", "people", "library", "meeting", "diary")),
    *(f"ground/plan/{part}.py" for part in ("queries", "actions", "models", "rules", "facts")),
]  # fmt: skip


def a_sound_house(folder: Path) -> Path:
    house = folder / "stepwell"
    for module in MODULES:
        for above in (house / module).relative_to(folder).parents:
            if above.name:
                plant(folder, **{str(above / "__init__.py"): '"""A sign."""\n'})
        plant(house, **{module: '"""A room."""\n'})
    # What one.py needs to close a circle once it imports back.
    plant(house, **{"doors/desk/views.py": "import stepwell.doors.desk.cards.one\n"})
    return house


def broken(folder: Path) -> list[str]:
    command = [
        Path(sys.executable).with_name("lint-imports"),
        "--config",
        REPO / ".importlinter",
        "--no-cache",
    ]
    env = {**os.environ, "PYTHONPATH": str(folder)}
    told = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False).stdout
    assert "Contracts: " in told, told
    return re.findall(r"^(.+) BROKEN", told, re.M)


def test_the_house_keeps_all_ten():
    assert broken(HOUSE.parent) == []
    assert REPO.joinpath(".importlinter").read_text().count("[importlinter:contract:") == len(FLAWS) == 10


def test_a_sound_house_keeps_them_too(tmp_path: Path):
    a_sound_house(tmp_path)
    assert broken(tmp_path) == []


@pytest.mark.parametrize("contract", FLAWS)
def test_one_import_too_many_breaks_it(contract: str, tmp_path: Path):
    module, target = FLAWS[contract]
    path = a_sound_house(tmp_path) / module
    path.write_text(f"import {target}\n{path.read_text()}")
    assert any(name.startswith(contract) for name in broken(tmp_path))


@pytest.mark.parametrize("room", ["attic/__init__.py", "ground/core/__init__.py"])
def test_a_room_that_is_placed_nowhere_breaks_the_floors(room: str, tmp_path: Path):
    plant(a_sound_house(tmp_path), **{room: '"""A room."""\n'})
    assert len(broken(tmp_path)) == 1

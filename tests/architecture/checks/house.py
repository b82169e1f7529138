"""Where things stand: files of the house, and which floor and room a path or a module belongs to."""

import re
from collections.abc import Iterator
from pathlib import Path

REPO = Path(__file__).resolve().parents[3]
HOUSE = REPO / "src" / "stepwell"
AROUND = tuple(REPO / folder for folder in ("tests", "scripts", "benchmarks"))

FLOORS = ("kit", "look", "ground", "strategies", "journey", "doors", "site")
GROUND = (
    *("trail", "vault", "people", "library", "meeting", "post", "language_model", "witness"),
    *("plan", "diary", "reminder", "measure"),
)


def files(root: Path, *kinds: str) -> Iterator[Path]:
    """Files of these kinds (".py"), without migrations and what others wrote."""
    for path in sorted(root.rglob("*")):
        inside = path.relative_to(root).parts
        if path.suffix in kinds and not {"migrations", "vendor", "__pycache__", "node_modules"} & set(inside):
            yield path


def is_test(path: Path) -> bool:
    return path.name.startswith("test_") or path.name == "conftest.py" or "tests" in path.parts


def code(root: Path) -> Iterator[Path]:
    """Python that runs for people: no tests."""
    return (path for path in files(root, ".py") if not is_test(path.relative_to(root)))


def place(name: str) -> tuple[int, int, str]:
    """Floor, place on the ground, and room of a dotted module or a slashed path.

    >>> place("stepwell.ground.plan.models"), place("look/base.html")
    ((2, 8, 'ground.plan'), (1, 0, 'look'))
    """
    floor, *rest = re.split(r"[./]", name.removeprefix("stepwell."))
    if floor not in FLOORS or floor in ("kit", "look", "site"):
        return FLOORS.index(floor) if floor in FLOORS else len(FLOORS), 0, floor
    return FLOORS.index(floor), GROUND.index(rest[0]) if floor == "ground" else 0, f"{floor}.{rest[0]}"


def points_down(here: str, there: str) -> bool:
    """To its own room, to a lower floor, or to a lower room of the ground.

    >>> points_down("ground/plan/x.html", "ground/people/y.html"), points_down("kit/x.html", "look/y.html")
    (True, False)
    """
    floor, depth, room = place(here)
    below, deeper, other = place(there)
    return room == other or below < floor or (floor == below == FLOORS.index("ground") and deeper < depth)

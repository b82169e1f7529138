"""What takes too long for every change: tests at other moments, whole sweeps, ten thousand conversations."""

import sys
from itertools import cycle

import machine
import parts

PYTEST = (sys.executable, "-m", "pytest", "-n0")
ROOM = "src/stepwell/strategies/discovery/tests"
WALKS = {"STEPWELL_WALKS": "10000", "STEPWELL_READ_WALKS": "200", "DATABASE_URL": ""}
TWINS = {"STEPWELL_TWIN_WALKS": "10000", "DATABASE_URL": ""}
# In Ana's zone: nights in which an hour is left out and comes twice, around midnight, around four
# in the morning, when a day begins; ends of a week, a month and a year; a day that only some years have.
MOMENTS = (
    "2026-03-29T01:30", "2026-03-29T04:30", "2026-06-01T00:30", "2026-10-25T02:30",
    "2026-11-29T22:30", "2027-01-01T03:30", "2028-02-29T23:30", "now",
)  # fmt: skip
SWEEPS = tuple(f"tests/security/test_{name}.py" for name in ("matrix", "forms_from_elsewhere", "foreign_ids"))
WHOLE = {"STEPWELL_SWEEPS": "whole", "DATABASE_URL": ""}
QUICK = ("-n", "2", "--dist", "loadfile", "-m", "not browser and not slow and not own_server")


def main() -> int:
    chromium = machine.chromium()
    walks = [f"{ROOM}/test_walks.py", f"{ROOM}/test_read_walks.py"]
    twins = ["-m", "browser", "tests/conversations/test_twins.py"]
    return parts.tell(
        [
            *(at(moment, ids) for moment, ids in zip(MOMENTS, cycle(("up", "down")), strict=False)),
            parts.run("Everything tried by everybody", [*PYTEST, *SWEEPS], WHOLE),
            parts.run("10,000 conversations, and with a model", [*PYTEST, *walks], WALKS),
            parts.run("10,000 in both engines", [*PYTEST, *twins], {**TWINS, "STEPWELL_CHROMIUM": chromium}),
        ]
    )


def at(moment: str, ids: str) -> parts.Outcome:
    """Ids that go up or down show where the order of what came at one moment is left to them."""
    env = {
        "STEPWELL_TEST_MOMENT": moment,
        "STEPWELL_TEST_IDS": ids,
        "PYTHONPATH": "tests",
        "DATABASE_URL": "",
    }
    words = [sys.executable, "-m", "pytest", "-p", "ties", *QUICK]
    return parts.run(f"Tests at {moment}, ids go {ids}", words, env)


if __name__ == "__main__":
    sys.exit(main())

"""What takes too long for every change: ten thousand conversations, with a model and without, twice."""

import sys

import machine
import parts

PYTEST = (sys.executable, "-m", "pytest", "-n0")
ROOM = "src/stepwell/strategies/discovery/tests"
WALKS = {"STEPWELL_WALKS": "10000", "STEPWELL_READ_WALKS": "200", "DATABASE_URL": ""}
TWINS = {"STEPWELL_TWIN_WALKS": "10000", "DATABASE_URL": ""}


def main() -> int:
    chromium = machine.chromium()
    walks = [f"{ROOM}/test_walks.py", f"{ROOM}/test_read_walks.py"]
    twins = ["-m", "browser", "tests/conversations/test_twins.py"]
    return parts.tell(
        [
            parts.run("10,000 conversations, and with a model", [*PYTEST, *walks], WALKS),
            parts.run("10,000 in both engines", [*PYTEST, *twins], {**TWINS, "STEPWELL_CHROMIUM": chromium}),
        ]
    )


if __name__ == "__main__":
    sys.exit(main())

"""Whether time tells what a trusted person's page does not: a link that is over against one with nothing to read.

`python -m benchmarks.silence` writes silence.json and docs/reference/silence.md.
"""

import json
import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from uuid import UUID

FOLDER = Path(tempfile.mkdtemp(prefix="stepwell-silence-"))
os.environ |= {
    "STEPWELL_DATA_DIR": str(FOLDER), "STEPWELL_HTTPS": "false", "STEPWELL_DEMO": "true",
    "DJANGO_SETTINGS_MODULE": "stepwell.site.settings",
}  # fmt: skip
import django  # noqa: E402 - the settings read the environment above

django.setup()

from django.core.management import call_command  # noqa: E402
from django.test import Client  # noqa: E402

from benchmarks import clinic  # noqa: E402
from benchmarks.silence_page import page, row_of  # noqa: E402
from stepwell.ground.people.models import Person  # noqa: E402
from stepwell.ground.witness import actions  # noqa: E402
from stepwell.ground.witness.facts import ShownLine, Tick, Ticked, WitnessFact  # noqa: E402
from stepwell.ground.witness.queries import has_link  # noqa: E402
from stepwell.kit import clock, keyring  # noqa: E402

ROUNDS = 1500
BARE, AGAIN = "nothing was ever ticked", "nothing was ever ticked (another link)"
ENDED, REPLACED, RAN_OUT = "ended", "replaced by a new link", "ran out"
HELD, OVER = "held, with nothing on it", (ENDED, REPLACED, RAN_OUT)
LINES = "two lines stand there"
MORE_WORK = "nothing was ever ticked, and one more question is asked (planted)"
STATES = (BARE, AGAIN, MORE_WORK, LINES, *OVER, HELD)
NEVER = "a link that never was (another answer, 404)"
TICKED = Ticked(frozenset({Tick.ASK, Tick.WORDS}), "Tea helps.")
SHOWN = (ShownLine(Tick.ASK, "Anni likes being asked how it goes."), ShownLine(Tick.WORDS, "Tea helps."))
WHERE = Path(__file__).with_name("silence.json")
DOC = Path(__file__).parent.parent / "docs/reference/silence.md"


def main() -> int:
    try:
        keyring.make(keyring.place())
        for command in ("migrate", "createcachetable"):
            call_command(command, verbosity=0)
        call_command("collectstatic", verbosity=0, interactive=False)
        took = timed(links())
    finally:
        shutil.rmtree(FOLDER, ignore_errors=True)
    rows = [row_of(name, times, took[BARE]) for name, times in took.items()]
    WHERE.write_text(json.dumps(rows, indent=1) + "\n")
    DOC.write_text(page(rows, ROUNDS))
    return 0


def links() -> dict[str, str]:
    """One link in each state, each of a client alike. Those that are over had the two lines before."""
    bo = clinic.therapist()

    def link(*, lines: bool) -> tuple[Person, WitnessFact, str]:
        ana = clinic.client(bo, "Ana", 21).person
        one, secret = actions.make_witness(by=ana, called="Sam", signed="Anni", months=1)
        if lines:
            actions.tick(by=ana, one=one, ticked=TICKED, lines=SHOWN, week=clock.now().date())
        return ana, one, secret

    made = {name: link(lines=name not in (BARE, AGAIN, MORE_WORK, HELD)) for name in STATES}
    for name, over in {ENDED: actions.end, REPLACED: actions.fresh_link}.items():
        over(by=made[name][0], one=made[name][1])
    actions.hold(by=made[HELD][0], one=made[HELD][1], on=True)
    with clock.set_to(clock.now() - timedelta(60)):
        made[RAN_OUT] = link(lines=True)
    return {name: secret for name, (_, _, secret) in made.items()} | {NEVER: "x" * len(made[BARE][2])}


def timed(keys: Mapping[str, str]) -> dict[str, list[tuple[float, float]]]:
    """Milliseconds of each answer by the clock and of the processor, round by round in another order."""
    browser, took = Client(SERVER_NAME="localhost"), {name: list[tuple[float, float]]() for name in keys}
    for n in range(-20, ROUNDS):
        for name in random.sample(list(keys), len(keys)):
            began, worked = time.perf_counter(), time.process_time()
            browser.get(f"/for-you/{keys[name]}")
            if name == MORE_WORK:
                has_link(UUID(int=0), clock.now())
            worked, lasted = time.process_time() - worked, time.perf_counter() - began
            if n >= 0:
                took[name].append((lasted * 1000, worked * 1000))
    return took


if __name__ == "__main__":
    sys.exit(main())

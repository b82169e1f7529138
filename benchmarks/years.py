"""What grows with the years: the pages of wins after three weeks and after three years.

`python -m benchmarks.years` writes years.json and docs/reference/years.md.
"""

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

FOLDER = Path(tempfile.mkdtemp(prefix="stepwell-years-"))
os.environ |= {
    "STEPWELL_DATA_DIR": str(FOLDER), "STEPWELL_HTTPS": "false", "STEPWELL_DEMO": "true",
    "DJANGO_SETTINGS_MODULE": "stepwell.site.settings",
}  # fmt: skip
import django  # noqa: E402 - the settings read the environment above

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import transaction  # noqa: E402

from benchmarks import clinic, pages  # noqa: E402
from benchmarks.years_page import page  # noqa: E402
from stepwell.ground.diary import actions as diary  # noqa: E402
from stepwell.ground.diary.facts import Noted  # noqa: E402
from stepwell.ground.diary.queries import history  # noqa: E402
from stepwell.ground.people.facts import PairFact  # noqa: E402
from stepwell.ground.people.models import Person  # noqa: E402
from stepwell.ground.people.queries import open_pairs  # noqa: E402
from stepwell.ground.plan.facts import PlanFact  # noqa: E402
from stepwell.kit import clock, keyring  # noqa: E402
from stepwell.strategies.game import actions as game  # noqa: E402
from stepwell.strategies.game.facts import Element, PlayTerms  # noqa: E402
from stepwell.strategies.reward import actions as rewards  # noqa: E402
from stepwell.strategies.reward.content import menu  # noqa: E402
from stepwell.strategies.reward.facts import RewardTerms  # noqa: E402
from stepwell.strategies.reward.queries import reward_of, value_of  # noqa: E402

SHORT, LONG, A_YEAR, PLANS = 21, 3 * 365, 364, 5
ITEM = menu()["walk-nature"]
WHERE = Path(__file__).with_name("years.json")
DOC = Path(__file__).parent.parent / "docs/reference/years.md"
OF_A_CLIENT = (("Today", "/today"), ("What has grown", "/progress"), ("Values and rewards", "/rewards"))


def main() -> int:
    try:
        keyring.make(keyring.place())
        call_command("migrate", verbosity=0)
        call_command("createcachetable", verbosity=0)
        call_command("collectstatic", verbosity=0, interactive=False)
        rows = list(measured())
    finally:
        shutil.rmtree(FOLDER, ignore_errors=True)
    WHERE.write_text(json.dumps(rows, indent=1) + "\n")
    DOC.write_text(page(rows))
    return 0


def measured() -> Iterator[dict[str, object]]:
    """Each page for both, in turn."""
    bo = clinic.therapist()
    both = {days: lived(bo, days) for days in (SHORT, LONG)}
    for what, path in OF_A_CLIENT:
        yield from rows(what, {days: (person, path) for days, person in both.items()})
    laptop = {days: (bo, f"/pairs/{pair_of(person).id}/rewards") for days, person in both.items()}
    yield from rows("Their values and rewards, on the laptop", laptop)
    scores = {days: (bo, opened(bo, pair_of(person))) for days, person in both.items()}
    yield from rows("Scores, opened together", scores)


def rows(what: str, asked: dict[int, tuple[Person, str]]) -> Iterator[dict[str, object]]:
    found = pages.in_turn(list(asked.values()))
    yield from ({"what": what, "days": days, **asdict(one)} for days, one in zip(asked, found, strict=True))


def pair_of(person: Person) -> PairFact:
    return open_pairs(person.pk)[0]


def lived(bo: Person, days: int) -> Person:
    """A client who noted five plans on each day and told more later, plays, and looks forward to something."""
    made = clinic.client(bo, f"Ana {days}", days, PLANS)
    person = made.person
    for plan in made.plans:
        begin_and_tell_more(person, plan)
    pair, since = pair_of(person), clock.now().date() - timedelta(days)
    terms = PlayTerms("small-steps", {}, 4, frozenset(Element))
    game.agree_play(by=bo.pk, pair=pair, meeting=None, terms=terms, starts=since)
    value = what_matters(bo, pair, days)
    for ago in range(days - days % A_YEAR, -1, -A_YEAR):
        look_forward(bo, pair, value, ago)
    return person


@transaction.atomic
def begin_and_tell_more(person: Person, plan: PlanFact) -> None:
    """As it is on a phone: somebody began, and on two of three days said more after the first tap."""
    notes = []
    for day, entry in history(plan, clock.now().date()).entries.items():
        diary.start(by=person, plan=plan, id=uuid4(), size="S", guess=entry.guess, at=entry.noted_at)
        if day.toordinal() % 3:
            more = {"guess": entry.guess, "actual": entry.actual, "after": 4, "follows": entry.id}
            at = entry.noted_at + timedelta(minutes=2)
            notes.append(
                Noted(uuid4(), plan.id, day, entry.outcome, at, entry.size, words="It was fine.", **more)
            )
    diary.note_all(by=person, plans={plan.id: plan}, notes=notes)


def what_matters(bo: Person, pair: PairFact, days: int) -> UUID:
    """One value with a rating each week."""
    pk, today = uuid4(), clock.now().date()
    rewards.name_value(by=bo.pk, pair=pair, id=pk, domain="nature", words="To be outside")
    found = value_of([pair.id], pk)
    assert found
    for n in range(0, days, 7):
        on = today - timedelta(n)
        rewards.rate_value(by=bo.pk, pair=pair, value=found, id=uuid4(), on=on, matters=8, close=n % 10)
    return pk


def look_forward(bo: Person, pair: PairFact, value: UUID, ago: int) -> None:
    """One a year was enjoyed, the last one waits."""
    today, pk = clock.now().date(), uuid4()
    terms = RewardTerms(value, ITEM.text, ITEM.id, "", 4, 7)
    rewards.set_reward(by=bo.pk, pair=pair, id=pk, terms=terms, starts=today - timedelta(ago + 7))
    reward = reward_of([pair.id], pk)
    if ago and reward:
        rewards.enjoy(by=pair.client.id, pair=pair, reward=reward, id=uuid4(), on=today, opened=today)


def opened(bo: Person, pair: PairFact) -> str:
    """The address of the scores, in a session that goes on."""
    browser = pages.browser_of(bo)
    meeting = browser.post(f"/pairs/{pair.id}/meet")["Location"]
    browser.post(f"{meeting}/scores", {"open": "1"})
    return f"{meeting}/scores"


if __name__ == "__main__":
    sys.exit(main())

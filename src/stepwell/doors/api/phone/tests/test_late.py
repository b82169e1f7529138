"""Letters that waited long on a phone, and those of a phone whose clock is wrong."""

from datetime import timedelta
from uuid import uuid4

import pytest

from asking import FEARS
from cast import a_plan, browser_of, clinic_with, today_of
from letters import enveloped, post
from stepwell.ground.diary.queries import last_start
from stepwell.kit import clock
from stepwell.strategies.discovery.queries.discovery import discoveries

pytestmark = pytest.mark.django_db
WORDS = "I like the rain more than I say."


def test_what_waited_long_keeps_its_day_and_a_clock_gone_wrong_makes_none() -> None:
    """Forty days on a phone without a network; and a phone that says a day before there was anything."""
    cast = clinic_with()
    plan, home = a_plan(cast), clock.now() + timedelta(40)
    start = {"id": str(uuid4()), "plan": str(plan.id), "might": FEARS}
    kept = {day: str(uuid4()) for day in (1, -400, 60)}
    with clock.set_to(home):
        phone = browser_of(cast.ana)
        for day, pk in kept.items():
            at = (home + timedelta(day - 40)).isoformat()
            (oh,) = post(phone, [enveloped(phone, "oh", {"id": pk, "at": at, "words": WORDS})])
            (began,) = post(phone, [enveloped(phone, "start", start | {"id": str(uuid4()), "at": at})])
            assert (oh["answer"], began["answer"]) == ("stored", "refused" if day < 0 else "stored")
            assert (began["words"] == FEARS) == (day < 0), "what was refused is given back"
        found = {str(one.id): one.at for one in discoveries(cast.ana.pk)}
    assert found == {kept[1]: home - timedelta(39), kept[-400]: home, kept[60]: home}
    began = last_start(plan.id, today_of(cast) + timedelta(1))
    assert began is not None

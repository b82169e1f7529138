"""Ana, four days into a plan, and her quiet days."""

from datetime import timedelta
from uuid import UUID, uuid4

import cast
from stepwell.ground.diary import queries as diary
from stepwell.ground.plan.queries import running_on
from stepwell.strategies.curiosity.queries import moves_of


class Ana:
    """Ana, four days into a plan, with her phone."""

    def __init__(self, **shape: object) -> None:
        self.us = cast.clinic_with()
        self.today = cast.today_of(self.us)
        from_then = cast.AGREED.__class__(**(cast.AGREED.__dict__ | shape))
        self.plan = cast.a_plan(self.us, starts=self.today - timedelta(4), shape=from_then)
        self.phone = cast.browser_of(self.us.ana)

    def page(self, path: str = "/today") -> str:
        return self.phone.get(path).content.decode()

    def quiet(self, reason: str, ago: int = 1) -> str:
        """The page of a look at a day; the day is noted first."""
        day = self.today - timedelta(ago)
        sent = {"id": uuid4(), "day": day.isoformat(), "outcome": "not_today"}
        why = self.phone.post(f"/plans/{self.plan.id}/note", sent).url
        return self.phone.post(why, {"id": uuid4(), "reason": reason}).url

    def take(self, look: str, move: str, tap: UUID | None = None, **read: object):
        return self.phone.post(f"{look}/{move}", {"id": tap or uuid4(), **read})

    @property
    def entry(self):
        return diary.history(self.plan, self.today).entries[self.today - timedelta(1)]

    @property
    def moves(self):
        return moves_of(self.us.ana.pk, opened=True)

    @property
    def now(self):
        return running_on([self.us.pair.id], self.today)[-1]

"""Ana with a plan and her phone."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.test import Client

import cast
from stepwell.ground.diary import queries


class Ana:
    """Ana with a plan that began a week ago, and a browser."""

    def __init__(self) -> None:
        self.clinic = cast.clinic_with()
        self.today = cast.today_of(self.clinic)
        self.plan = cast.a_plan(self.clinic, starts=self.today - timedelta(7))
        self.browser = cast.browser_of(self.clinic.ana)

    def start(self, **sent: str) -> UUID:
        answer = self.browser.post(f"/plans/{self.plan.id}/start", {"id": uuid4(), **sent})
        return UUID(answer.url.rsplit("/", 1)[1])

    def tap(self, outcome: str, browser: Client | None = None, **sent: object):
        told = {"id": uuid4(), "day": self.today.isoformat(), "outcome": outcome, **sent}
        return (browser or self.browser).post(f"/plans/{self.plan.id}/note", told)

    def more(self, path: str, **sent: object):
        return self.browser.post(path, {"id": uuid4(), **sent})

    @property
    def history(self):
        return queries.history(self.plan, self.today)

    @property
    def entry(self):
        return self.history.entries.get(self.today)

    def words(self) -> str:
        return queries.words_of(self.clinic.ana.pk, [self.entry.id])[self.entry.id].words


@pytest.fixture
def ana(db: None) -> Ana:
    return Ana()

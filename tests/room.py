"""Bo and Ana in a session, in Bo's browser."""

from urllib.parse import urlsplit

from django.http import HttpResponse

from cast import a_practice, browser_of, clinic_with, today_of
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.queries import running_on

AGREED = {
    "why": "to begin again", "size": "M", "days": "4", "cue": "after lunch", "place": "at the desk",
    "importance": "8", "readiness": "7", "confidence": "8", "instead": "beside",
}  # fmt: skip


class Room:
    """`meeting` is the address of the session that goes on."""

    def __init__(self) -> None:
        self.us = clinic_with()
        self.browser = browser_of(self.us.bo)
        answer = self.browser.post(f"/pairs/{self.us.pair.id}/meet")
        self.meeting = urlsplit(answer["Location"]).path.removesuffix("/choose")

    def get(self, path: str, **asked: str) -> HttpResponse:
        return self.browser.get(f"{self.meeting}/{path}", asked)

    def shape(self, typed: dict, slug: str = "five-minute-start") -> HttpResponse:
        return self.browser.post(f"{self.meeting}/shape/{a_practice(self.us, slug).id}", typed)

    @property
    def running(self) -> list[PlanFact]:
        return running_on([self.us.pair.id], today_of(self.us))

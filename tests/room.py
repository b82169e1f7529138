"""Bo and Ana in a session, in Bo's browser and on Ana's phone."""

from urllib.parse import urlsplit

from django.http import HttpResponse

from cast import a_practice, browser_of, clinic_with, today_of
from stepwell.ground.meeting.access import seat_for
from stepwell.ground.meeting.facts import Seat
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.queries import running_on

AGREED = {
    "why": "to begin again", "size": "M", "days": "4", "cue": "after lunch", "place": "at the desk",
    "importance": "8", "readiness": "7", "confidence": "8", "instead": "beside",
}  # fmt: skip
SAID = {"said_back": "To begin again after lunch.", "in_the_way": "the phone rings", "then": "I let it ring"}


class Room:
    """`meeting` is the address of the session that goes on; `us` are its people."""

    def __init__(self) -> None:
        self.us = clinic_with()
        self.browser, self.phone = browser_of(self.us.bo), browser_of(self.us.ana)
        answer = self.browser.post(f"/pairs/{self.us.pair.id}/meet")
        self.meeting = urlsplit(answer["Location"]).path

    @property
    def id(self) -> str:
        return self.meeting.rsplit("/", 1)[1]

    @property
    def seat(self) -> Seat:
        """Bo's, as it is now."""
        return seat_for(self.us.bo, self.id, also_over=True)

    def get(self, path: str, **asked: str) -> HttpResponse:
        return self.browser.get(f"{self.meeting}/{path}", asked)

    def post(self, path: str, typed: dict | None = None) -> HttpResponse:
        return self.browser.post(f"{self.meeting}/{path}", typed or {})

    def go(self, step: str) -> None:
        self.post("go", {"step": step})

    def choose(self, slug: str = "five-minute-start") -> HttpResponse:
        self.go("choose")
        return self.post("choose", {"practice": str(a_practice(self.us, slug).id)})

    def shape(self, typed: dict, slug: str = "five-minute-start") -> HttpResponse:
        """Choose a practice and give it this shape."""
        self.choose(slug)
        return self.post("shape", typed)

    def close(self, **typed: str) -> HttpResponse:
        """Go to the last minutes and agree, with the first look as it is offered."""
        self.go("closing")
        form = self.get("closing").context["form"]
        offered = {name: form[name].value() for name in ("first_look", "first_look_at")}
        return self.post("closing", offered | SAID | typed)

    def agree(self, typed: dict, slug: str = "five-minute-start") -> None:
        """The whole of it, as short as it goes; then the table is free again."""
        self.shape(typed, slug)
        self.close()
        self.post("again")

    @property
    def running(self) -> list[PlanFact]:
        return running_on([self.us.pair.id], today_of(self.us))

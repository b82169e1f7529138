"""A Stepwell whose clock a test moves: days pass between two taps."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from django.http import HttpRequest, HttpResponse

from stepwell.kit import clock

Answer = Callable[[HttpRequest], HttpResponse]


class Moment:
    """The one moment that every answer of the served Stepwell is given in."""

    now = datetime(2026, 3, 23, 17, tzinfo=UTC)

    @classmethod
    def pass_by(cls, **time: float) -> None:
        cls.now += timedelta(**time)


def moved(answer: Answer) -> Answer:
    def answered(request: HttpRequest) -> HttpResponse:
        with clock.set_to(Moment.now):
            return answer(request)

    return answered

"""What the two say, and what becomes of each plan. Nothing that was typed is lost on the way."""

from typing import Any

from django.http import Http404, HttpRequest

from stepwell.ground.meeting import actions as meetings
from stepwell.ground.meeting.facts import Seat
from stepwell.ground.meeting.laying import initial, lay
from stepwell.ground.meeting.rules import following
from stepwell.journey.notice.review.cards import review_page, sentences
from stepwell.journey.notice.review.deciding import decide
from stepwell.journey.notice.review.forms import Answer, Noticing
from stepwell.journey.notice.review.gathering import Looking, look_back
from stepwell.strategies.insight import actions as insight
from stepwell.strategies.insight.forms import HowItWas


def forms_for(looking: Looking) -> dict[str, Any]:
    """The three sentences as they stand on the table, else as the counts would begin them."""
    table = looking.seat.table
    return {
        "noticing": Noticing(initial=sentences(looking) | initial(Noticing, table)),
        "rating": HowItWas(),
        "answer": Answer(initial=initial(Answer, table)),
    }


def acted(request: HttpRequest, seat: Seat) -> dict[str, Any] | None:
    """None when it is done; else the page, with what is still open in its forms."""
    looking = look_back(seat)
    if request.method != "POST":
        return review_page(looking, forms_for(looking))
    if seat.is_client:
        rated(request, looking)
        return None
    if "noticed_1" in request.POST:
        lay(seat, request.POST, Noticing.base_fields)
    if "answer" in request.POST:
        return answered(request, looking)
    if "way" in request.POST:
        decide(seat, looking.running, request.POST)
    else:
        onward(request, seat)
    return None


def rated(request: HttpRequest, looking: Looking) -> None:
    """On the client's phone, about the session before."""
    if looking.before is None or "rate" not in request.POST:
        raise Http404
    seat, said = looking.seat, HowItWas(request.POST).said()
    insight.rate(by=seat.by, pair=seat.pair, meeting=looking.before, said=said)
    meetings.stir(meeting=seat.meeting)


def answered(request: HttpRequest, looking: Looking) -> dict[str, Any] | None:
    form, seat = Answer(request.POST), looking.seat
    if looking.before is None:
        raise Http404
    if not form.is_valid():
        return review_page(looking, forms_for(looking) | {"answer": form})
    words = form.cleaned_data["answer"]
    insight.answer(by=seat.by, pair=seat.pair, meeting=looking.before, words=words)
    meetings.stir(meeting=seat.meeting)
    return None


def onward(request: HttpRequest, seat: Seat) -> None:
    """What was noticed is kept; both go on to a new practice, or straight to the end."""
    form = Noticing(request.POST)
    if form.is_valid() and any(form.sentences()):
        insight.notice(by=seat.by, pair=seat.pair, meeting=seat.meeting, sentences=form.sentences())
    meetings.move(by=seat.by, seat=seat, step="agreed" if "enough" in request.POST else following("review"))

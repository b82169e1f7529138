"""The answer is kept, or its form comes back with what was typed."""

from django.http import Http404, HttpRequest

from stepwell.ground.meeting.facts import Seat
from stepwell.journey.notice.answer.forms import Answer, begun
from stepwell.strategies.insight import actions as insight
from stepwell.strategies.insight.queries import ratings


def of_therapist(seat: Seat) -> Seat:
    """The answer is the therapist's to give."""
    if seat.is_client:
        raise Http404
    return seat


def form_for(request: HttpRequest, seat: Seat) -> Answer:
    if request.method == "POST":
        return Answer(request.POST)
    said = ratings(seat.pair.client.id, [seat.meeting.id])
    return Answer(initial=begun(said.get(seat.meeting.id)))


def answered(seat: Seat, form: Answer) -> bool:
    if not form.is_bound or not form.is_valid():
        return False
    insight.answer(by=seat.by, pair=seat.pair, meeting=seat.meeting, words=form.cleaned_data["answer"])
    return True

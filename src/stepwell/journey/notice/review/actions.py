"""What the two say, and what becomes of each plan. Nothing that was typed is lost on the way."""

from typing import Any

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from stepwell.ground.meeting import actions as meetings
from stepwell.ground.meeting.facts import Seat
from stepwell.ground.meeting.laying import initial, lay
from stepwell.ground.meeting.rules import following
from stepwell.journey.notice.answer.forms import Answer, begun
from stepwell.journey.notice.review.cards import review_page, sentences
from stepwell.journey.notice.review.deciding import decide
from stepwell.journey.notice.review.forms import Noticing
from stepwell.journey.notice.review.gathering import Looking, look_back
from stepwell.strategies.contract.facts import Way
from stepwell.strategies.insight import actions as insight
from stepwell.strategies.insight.forms import HowItWas
from stepwell.strategies.insight.rules import wants_answer

NEW = (Way.SHRINK, Way.SWAP)


def forms_for(looking: Looking) -> dict[str, Any]:
    """The three sentences as they stand on the table, else as the counts would begin them."""
    table = looking.seat.table
    return {
        "noticing": Noticing(initial=sentences(looking) | initial(Noticing, table)),
        "rating": HowItWas(),
        "answer": Answer(initial=begun(looking.rating) | initial(Answer, table)),
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
    return pressed(request, looking)


def pressed(request: HttpRequest, looking: Looking) -> dict[str, Any] | None:
    """One of the therapist's buttons."""
    if "answer" in request.POST:
        return answered(request, looking)
    if to_a_new_plan(request) and wants_answer(looking.rating):
        return answer_first(request, looking)
    act = decided if "way" in request.POST else onward
    act(request, looking)
    return None


def to_a_new_plan(request: HttpRequest) -> bool:
    """Keeping, stopping and ending make no new plan."""
    return request.POST.get("way", "") in NEW if "way" in request.POST else "enough" not in request.POST


def answer_first(request: HttpRequest, looking: Looking) -> dict[str, Any]:
    """What the client said about last time is answered before something new is agreed."""
    forms = forms_for(looking)
    answer = forms["answer"] = Answer({"answer": forms["answer"].initial["answer"]})
    answer.add_error("answer", _("One line in answer first, then something new."))
    if "noticed_1" in request.POST:
        forms["noticing"] = Noticing(request.POST)
    return review_page(looking, forms)


def decided(request: HttpRequest, looking: Looking) -> None:
    """What leads on to a new plan also keeps what was noticed."""
    if to_a_new_plan(request):
        noticed(looking, Noticing(sentences(looking) | initial(Noticing, looking.seat.table)))
    decide(looking.seat, looking.running, request.POST)


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


def onward(request: HttpRequest, looking: Looking) -> None:
    """What was noticed is kept; both go on to a new practice, or straight to the end."""
    seat = looking.seat
    noticed(looking, Noticing(request.POST))
    meetings.move(by=seat.by, seat=seat, step="agreed" if "enough" in request.POST else following("review"))


def noticed(looking: Looking, form: Noticing) -> None:
    seat = looking.seat
    if form.is_valid() and any(form.sentences()):
        insight.notice(by=seat.by, pair=seat.pair, meeting=seat.meeting, sentences=form.sentences())

"""A session begins, both screens follow it, and it ends."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from stepwell.ground.meeting.access import seat_for
from stepwell.journey.agree.session import actions
from stepwell.journey.agree.session.cards import done_card, phone_card
from stepwell.journey.agree.session.pulse import answer


@require_POST
def meet(request: HttpRequest, pair: UUID) -> HttpResponse:
    """Start, or go back into the session that is going on."""
    return redirect("room", actions.meet(request, pair).id)


@require_safe
def room(request: HttpRequest, meeting: UUID) -> HttpResponse:
    """Wherever both are."""
    seat = seat_for(request.user, meeting, also_over=True)
    return redirect("agreed" if seat.meeting.ended else seat.table.step, meeting)


@require_safe
def live(request: HttpRequest, meeting: UUID) -> HttpResponse:
    return answer(request, meeting)


@require_POST
def keep(request: HttpRequest, meeting: UUID) -> HttpResponse:
    return actions.keep(request, seat_for(request.user, meeting))


@require_POST
def go(request: HttpRequest, meeting: UUID) -> HttpResponse:
    actions.go(request, seat_for(request.user, meeting))
    return redirect("room", meeting)


@require_POST
def join(request: HttpRequest, meeting: UUID) -> HttpResponse:
    actions.join(seat_for(request.user, meeting))
    return redirect("room", meeting)


@require_safe
def phone(request: HttpRequest, meeting: UUID) -> HttpResponse:
    """How the client's phone comes in."""
    card = phone_card(request, seat_for(request.user, meeting))
    return render(request, "journey/agree/session/phone_in.html", {"card": card, "room": card.room})


@require_safe
def agreed(request: HttpRequest, meeting: UUID) -> HttpResponse:
    seat = seat_for(request.user, meeting, also_over=True)
    if not (seat.meeting.ended or seat.table.step == "agreed"):
        return redirect("room", meeting)
    done = done_card(seat)
    page = {"done": done, "room": done.room}
    return render(request, f"journey/agree/session/{'phone' if seat.is_client else 'done'}.html", page)


@require_POST
def again(request: HttpRequest, meeting: UUID) -> HttpResponse:
    """One more practice in the same session."""
    actions.again(seat_for(request.user, meeting))
    return redirect("room", meeting)


@require_POST
def end(request: HttpRequest, meeting: UUID) -> HttpResponse:
    return redirect("client", actions.end(seat_for(request.user, meeting, also_over=True)))

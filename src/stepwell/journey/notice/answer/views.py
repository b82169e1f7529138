"""One line in answer to what a client said about a session."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from stepwell.ground.meeting.access import seat_for
from stepwell.journey.notice.answer.actions import answered, form_for, of_therapist
from stepwell.journey.notice.answer.cards import answer_page


@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, meeting: UUID) -> HttpResponse:
    seat = of_therapist(seat_for(request.user, meeting, also_over=True))
    form = form_for(request, seat)
    if answered(seat, form):
        return redirect("client", seat.pair.id)
    status = 422 if form.is_bound else 200
    page = {"page": answer_page(seat), "form": form}
    return render(request, "journey/notice/answer/page.html", page, status=status)

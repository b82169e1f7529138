"""Both answer and choose; the therapist leads. What was chosen begins when all is agreed."""

from datetime import date

from django.http import Http404, HttpRequest

from stepwell.ground.meeting import actions as meetings
from stepwell.ground.meeting.facts import Seat
from stepwell.ground.meeting.laying import lay
from stepwell.ground.meeting.rules import following
from stepwell.journey.agree.play.forms import NAMES, Careful, is_worth
from stepwell.journey.agree.play.table import CHOSEN, NO, YES, Asked, form_of
from stepwell.strategies.game import actions as game
from stepwell.strategies.game.queries import agreed, cautions_of


def acted(request: HttpRequest, seat: Seat) -> bool:
    """Whether something was pressed; then both look where they are now."""
    if request.method != "POST":
        return False
    if "ask" in request.POST:
        answered(request, seat)
        return True
    if seat.is_client:
        raise Http404
    choose(request, seat)
    return True


def answered(request: HttpRequest, seat: Seat) -> None:
    """Pressed on both screens at once, the second press takes nothing back that was said on the first."""
    before = cautions_of(seat.pair.id, seat.pair.client.id) or frozenset()
    game.ask_cautions(by=seat.by, pair=seat.pair, said={*before, *Careful(request.POST).said()})
    meetings.stir(meeting=seat.meeting)


def choose(request: HttpRequest, seat: Seat) -> None:
    yes, sent = "yes" in request.POST, request.POST
    if yes:
        known = sent.get("worths_for", "") in ("", sent.get("play_system", ""))
        lay(seat, sent, [name for name in NAMES if not is_worth(name) or (known and name in sent)])
    meetings.lay(by=seat.by, seat=seat, said={CHOSEN: YES if yes else NO})
    meetings.move(by=seat.by, seat=seat, step=following("play"))


def begin_play(seat: Seat, today: date) -> None:
    """For the last minutes, in their transaction. A "no" switches off what was on; nothing is lost by it."""
    chosen = seat.table.said(CHOSEN)
    if not chosen:
        return
    now = agreed([seat.pair.id])
    if chosen == YES:
        terms = form_of(seat, Asked(now, None, under_pressure=False)).terms()
        game.agree_play(by=seat.by, pair=seat.pair, meeting=seat.meeting.id, terms=terms, starts=today)
        return
    for element in now.shown:
        game.switch(by=seat.by, pair=seat.pair, element=element, on=False)

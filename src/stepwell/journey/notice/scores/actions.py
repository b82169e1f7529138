"""The scores are opened; a level and a goal are agreed and dated."""

from django.db import transaction
from django.http import Http404, HttpRequest, QueryDict

from stepwell.ground.meeting import actions as meetings
from stepwell.ground.meeting.facts import Seat
from stepwell.ground.meeting.rules import following
from stepwell.journey.notice.scores.cards import form_of, open_up
from stepwell.strategies.game import actions as game
from stepwell.strategies.game.facts import Level

STEP = "scores"


def acted(request: HttpRequest, seat: Seat) -> bool:
    """Whether something was pressed. The therapist leads; the phone follows."""
    if request.method != "POST":
        return False
    if seat.is_client:
        raise Http404
    if "open" in request.POST:
        open_scores(seat)
    elif seat.table.step == STEP:
        settle(seat, request.POST)
    return True


@transaction.atomic
def open_scores(seat: Seat) -> None:
    if meetings.move(by=seat.by, seat=seat, step=STEP):
        game.opened(by=seat.by, pair=seat.pair)


@transaction.atomic
def settle(seat: Seat, sent: QueryDict) -> None:
    """Of two presses at the same moment one settles it."""
    if meetings.move(by=seat.by, seat=seat, step=following(STEP)) and "agree" in sent:
        agree(seat, sent)


def agree(seat: Seat, sent: QueryDict) -> None:
    opened = open_up(seat)
    form = form_of(opened, sent)
    practices = {plan.practice.slug: plan.practice for plan in opened.plans}
    for at, card in enumerate(opened.play.levels):
        level = form.level(at)
        if level:
            game.agree_level(
                by=seat.by, pair=seat.pair, practice=practices[card.slug], level=Level(level),
                meeting=seat.meeting.id, on=opened.today,
            )  # fmt: skip
    days = form.days()
    if days:
        game.set_week_goal(by=seat.by, pair=seat.pair, days=days, starts=opened.next_monday)

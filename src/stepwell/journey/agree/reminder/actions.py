"""A test message in a session, and the reminder that begins when everything is agreed."""

from collections.abc import Mapping
from uuid import uuid4

from django.http import HttpRequest

from stepwell.ground.meeting import actions as meetings
from stepwell.ground.meeting.facts import Seat
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.post.facts import Channel
from stepwell.ground.reminder import actions as reminders
from stepwell.ground.reminder import pings
from stepwell.ground.reminder.cards import LABELS
from stepwell.ground.reminder.queries import ping_of_session
from stepwell.journey.agree.reminder.cards import typed_form
from stepwell.journey.agree.reminder.forms import NAMES


def begin_with(seat: Seat, plan: PlanFact, sent: Mapping[str, str] | None = None) -> None:
    """For the last minutes, in their transaction: nothing without a yes, and nothing for "just talk"."""
    form = typed_form(seat, sent)
    wish, most = form.wish(plan.shape.at_time), form.most()
    if not wish or not plan.shape.days_a_week:
        return
    reminders.begin(by=seat.by, plan=plan, wish=wish, id=uuid4())
    if most:
        reminders.agree_most(by=seat.by, client=plan.client, clinic=plan.clinic, most=most)


def hold_to(seat: Seat, most: int) -> None:
    """The signed number of messages a day is what the clock holds to from now on."""
    if most:
        pair = seat.pair
        reminders.agree_most(by=seat.by, client=pair.client.id, clinic=pair.clinic, most=most)


def send_test(seat: Seat, request: HttpRequest) -> None:
    """On the way that lies on the table, in its words."""
    meetings.lay(by=seat.by, seat=seat, said={n: request.POST[n] for n in NAMES if n in request.POST})
    made = typed_form(seat, request.POST).wish(None)
    channel, says = (made.channel, made.says) if made else (Channel.PUSH, str(LABELS[0]))
    pings.send(
        by=seat.by, client=seat.pair.client, channel=channel, says=says, id=uuid4(), meeting=seat.meeting.id
    )
    meetings.stir(meeting=seat.meeting)


def say_seen(seat: Seat) -> None:
    ping = ping_of_session(seat.pair.client.id, seat.meeting.id, seat.meeting.began or seat.meeting.at)
    if ping:
        pings.saw(by=seat.by, ping=ping.id, as_client=seat.is_client)
        meetings.stir(meeting=seat.meeting)

"""A reminder in the session as both screens show it."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID, uuid4

from django.utils.translation import gettext as _

from stepwell.ground.meeting.facts import Seat
from stepwell.ground.post.queries import addresses
from stepwell.ground.post.sending.web_push import public_key
from stepwell.ground.reminder.cards import moment
from stepwell.ground.reminder.facts import PingFact
from stepwell.ground.reminder.instead import lacking
from stepwell.ground.reminder.queries import ping_of_session, quiet_hours
from stepwell.journey.agree.reminder.forms import NAMES, RemindInRoom


@dataclass(frozen=True)
class RemindCard:
    """`wanted`: memory is the worry. `capped`: the agreement names the most messages. `told` says how far the
    test has come, `proved` that both saw it; `lacks` what is missing before the other way can take over.
    """

    meeting: UUID
    form: RemindInRoom
    wanted: bool
    capped: bool
    reachable: bool
    key: str
    told: str
    lacks: str
    may_see: bool
    proved: bool
    test: UUID


def remind_card(seat: Seat) -> RemindCard:
    """Three questions, and two more when a test was sent."""
    client = seat.pair.client
    ping = ping_of_session(client.id, seat.meeting.id, seat.meeting.began or seat.meeting.at)
    seen = bool(ping and (ping.client_saw_at if seat.is_client else ping.therapist_saw_at))
    form, there = typed_form(seat), addresses([client.id])[client.id]
    return RemindCard(
        meeting=seat.meeting.id,
        form=form,
        wanted=seat.table.said("remind") == "yes",
        capped=bool(seat.table.said("contract")),
        reachable=bool(there),
        key=public_key(),
        told=told(ping, seat.here.calendar.stays[-1].zone, client.name) if ping else "",
        lacks=lacking(form.wish(None), {one.channel for one in there}),
        may_see=bool(ping and not seen and not ping.refused),
        proved=bool(ping and ping.proves),
        test=uuid4(),
    )


def typed_form(seat: Seat, sent: Mapping[str, str] | None = None) -> RemindInRoom:
    """The form with what was sent just now, else with what lies on the table."""
    said = {name: (sent or {}).get(name, seat.table.said(name)) for name in NAMES}
    client = seat.pair.client.id
    return RemindInRoom(
        said | {"remind_most": said["remind_most"] or str(quiet_hours([client])[client].most)}
    )


def told(ping: PingFact, zone: str, name: str) -> str:
    if ping.proves:
        return _("Both of you saw it arrive. From now on it counts.")
    if ping.client_saw_at:
        return _("%(name)s saw it arrive.") % {"name": name or _("The phone")}
    if ping.refused:
        return _("It could not be delivered. Turn it on once more on the phone, or choose another way.")
    at = ping.arrived_at or ping.at
    say = _("It arrived: %(at)s.") if ping.arrived_at else _("On its way since %(at)s. Look at the phone.")
    return say % {"at": moment(at, zone)}

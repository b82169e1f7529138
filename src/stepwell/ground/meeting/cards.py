"""What both screens of a session have around their step."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stepwell.ground.meeting.access import key_to
from stepwell.ground.meeting.facts import ORDER, Seat
from stepwell.ground.meeting.rules import main_of, may_go, pulse
from stepwell.look.way import Way, way

STEPS: dict[str, str | Promise] = {
    "review": _("Look back"),
    "choose": _("Choose"),
    "shape": _("Give it a shape"),
    "ritual": _("How it starts"),
    "rehearse": _("Rehearse"),
    "contract": _("The agreement"),
    "closing": _("Last minutes"),
    "agreed": _("On the phone"),
}


@dataclass(frozen=True)
class StepCard:
    name: str
    title: str | Promise
    here: bool
    open: bool


@dataclass(frozen=True)
class RoomCard:
    """`pulse` names what is shown, `key` lets this screen ask for it; `across` is the other person.

    `joined` says if the phone is in the room.
    """

    meeting: UUID
    pulse: str
    key: str
    version: int
    step: str
    across: str
    joined: bool
    way: Way
    steps: tuple[StepCard, ...]


def room_card(seat: Seat) -> RoomCard:
    table = seat.table
    names = tuple(STEPS[step] for step in ORDER)
    now = main_of(table.step)
    steps = tuple(StepCard(s, STEPS[s], s == now, may_go(table, s)) for s in ORDER)
    here = way(ORDER.index(now) + 1, names)
    return RoomCard(
        seat.meeting.id, pulse(table), key_to(seat), table.version, table.step, seat.across.name,
        bool(table.joined), here, steps,
    )  # fmt: skip

"""What is said aloud in the last minutes."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from stepwell.ground.meeting.cards import room_card
from stepwell.journey.agree.closing.forms import LastMinutes
from stepwell.journey.agree.reminder.cards import remind_card
from stepwell.journey.agree.session.cards import days_in_words
from stepwell.journey.agree.shape.facts import Sitting
from stepwell.journey.agree.shape.sitting import agreed_form
from stepwell.kit.moments import after, inside


@dataclass(frozen=True)
class AloudCard:
    """Each line answers one question; "" where nothing was said. `open` means the shape is not done."""

    practice: str
    say: str
    when: str
    where: str
    first_step: str
    talk: bool
    open: bool


def closing_page(sitting: Sitting, form: LastMinutes) -> dict[str, Any]:
    page = {"room": room_card(sitting.seat), "aloud": aloud_card(sitting), "form": form}
    return page | {"remind": None if sitting.is_talk else remind_card(sitting.seat)}


def aloud_card(sitting: Sitting) -> AloudCard:
    shaped, table, practice = agreed_form(sitting), sitting.seat.table, sitting.practice
    if not shaped.is_valid() or sitting.is_talk:
        return AloudCard(practice.name, practice.purpose, "", "", "", sitting.is_talk, not shaped.is_valid())
    shape = shaped.shape()
    say = next((size.say for size in practice.sizes if size.size == shape.size), practice.purpose)
    when = _("%(cue)s, %(days)s") % {"cue": after(shape.cue, _), "days": days_in_words(shape)}
    first = table.said("first_step") or practice.first_step
    return AloudCard(practice.name, say, when, inside(shape.place, _), first, False, False)

"""A calendar's address, a sheet of paper, and a form that needs another look."""

from dataclasses import dataclass
from typing import Any

from django.forms import Form
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stepwell.ground.people.access import Person
from stepwell.ground.people.queries import open_pairs
from stepwell.ground.plan.queries import plans_of
from stepwell.ground.reminder.cards import hour
from stepwell.ground.reminder.queries import reminders_of
from stepwell.journey.between.reminders.ways.forms import FORMS

TITLES = {"here": _("This phone"), "email": _("By e-mail"), "number": _("By text message")}


@dataclass(frozen=True)
class AgainCard:
    """A form with its kind words."""

    way: str
    title: str | Promise
    form: Form


@dataclass(frozen=True)
class FeedCard:
    """The secret address, and the same as calendars open it."""

    address: str
    opens: str


@dataclass(frozen=True)
class PaperLine:
    """What to write on a sheet for the fridge: the cue, the hour and the client's own neutral words."""

    says: str
    at: str
    cue: str
    place: str


def again(way: str, sent: Any) -> AgainCard:
    form = FORMS[way][0](sent)
    form.full_clean()
    return AgainCard(way, TITLES[way], form)


def feed_card(request: HttpRequest, secret: str) -> FeedCard:
    address = request.build_absolute_uri(reverse("feed", args=[secret]))
    return FeedCard(address, f"webcal:{address.partition(':')[2]}")


def on_paper(client: Person) -> tuple[PaperLine, ...]:
    plans = {plan.id: plan for plan in plans_of([pair.id for pair in open_pairs(client.pk)])}
    return tuple(
        PaperLine(one.wish.says, hour(one.wish.at), plans[one.plan].shape.cue, plans[one.plan].shape.place)
        for one in reminders_of(client.pk)
        if one.plan in plans
    )

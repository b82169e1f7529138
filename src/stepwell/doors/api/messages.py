"""What a phone asks about a message that it was sent. Its id is the key: random, known to that phone."""

from enum import StrEnum
from typing import Any
from uuid import UUID, uuid5

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext
from ninja import Router, Schema, Status

from stepwell.doors.api.problems import Problem
from stepwell.ground.post import actions as post
from stepwell.ground.post.access import message_with
from stepwell.ground.post.facts import Became, Kind, MessageFact
from stepwell.ground.reminder import actions as reminders
from stepwell.ground.reminder import pings
from stepwell.ground.reminder.queries import reminder_with
from stepwell.journey.between.go.codes import path_to

router = Router()
NO = {404: Problem, 409: Problem, 422: Problem, 500: Problem}
CAN_WAIT = frozenset({Kind.REMINDER, Kind.LATER, Kind.FALLBACK})


class Told(StrEnum):
    """What became of it on the phone."""

    SHOWN = "shown"
    OPENED = "opened"
    LATER = "later"


class MessageOut(Schema):
    """What to show, where a tap leads, and the words on its buttons where there are such."""

    title: str
    open: str
    now: str
    later: str


@router.get("/messages/{message}", response={200: MessageOut, **NO}, url_name="message")
def message(request: HttpRequest, message: UUID) -> Any:
    """What a push that carried this id says. Nothing but the neutral words that its client chose."""
    found, says = message_with(message)
    return {
        "title": says or gettext("A small moment"),
        "open": leads_to(found),
        "now": gettext("Open") if found.kind in CAN_WAIT else "",
        "later": gettext("Later") if found.kind in CAN_WAIT else "",
    }


@router.post("/messages/{message}/{what}", response={204: None, **NO}, url_name="message-told")
def told(request: HttpRequest, message: UUID, what: Told) -> Any:
    """The phone has shown it, somebody opened it, or pressed "later". Safe to repeat."""
    found, _ = message_with(message)
    if what is not Told.LATER:
        post.told(message=message, what=Became(what.value))
        pings.arrived(ping=found.about)
    elif found.kind in CAN_WAIT and (reminder := reminder_with(found.about)):
        post.told(message=message, what=Became.OPENED)
        reminders.snooze(by=found.person, reminder=reminder, id=uuid5(message, what.value))
    return Status(204, None)


def leads_to(found: MessageFact) -> str:
    """A test leads to where it was pressed, a reminder to the first step, everything else to Today."""
    if found.kind is Kind.PING:
        return reverse("reminders")
    reminder = reminder_with(found.about) if found.kind in CAN_WAIT else None
    return path_to(reminder.plan) if reminder else reverse("today")

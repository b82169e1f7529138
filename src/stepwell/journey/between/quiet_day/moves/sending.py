"""What a tap on a move sends."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext as _

from stepwell.ground.people.access import Person
from stepwell.journey.between.check_in.forms import PleaseChoose
from stepwell.strategies.curiosity import actions as curiosity
from stepwell.strategies.curiosity.content import move_labels
from stepwell.strategies.curiosity.facts.talk import Helped, MoveFact


@dataclass(frozen=True)
class Sent:
    """`id` comes with the page, so that a second tap is the same one."""

    id: UUID
    read: dict[str, Any] = field(repr=False)


class Tap(forms.Form):
    id = forms.UUIDField()


def read(request: HttpRequest, form: forms.Form | None) -> Sent | None:
    """None when nothing was sent, or when something in the form is to be said first."""
    if request.method != "POST":
        return None
    tap = Tap(request.POST)
    if not tap.is_valid():
        raise PleaseChoose
    if form is None:
        return Sent(tap.cleaned_data["id"], {})
    return Sent(tap.cleaned_data["id"], form.cleaned_data) if form.is_valid() else None


def label(move: str) -> str:
    return _(move_labels()[move])


def say_helped(by: Person, move: MoveFact, said: str) -> None:
    if said not in set(Helped):
        raise PleaseChoose
    curiosity.say_helped(by=by, move=move, helped=Helped(said))

"""Where messages may go: a person adds an address and takes it away."""

import json
from collections.abc import Mapping
from uuid import UUID, uuid4

from django.conf import settings
from django.db import transaction
from django.db.models import Q

from stepwell.ground.people.models import Person
from stepwell.ground.post.facts import Channel
from stepwell.ground.post.models import Address
from stepwell.ground.post.queries import to_place
from stepwell.ground.post.rules import allowed
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.ground.vault.queries import blind, safe_for
from stepwell.kit import clock
from stepwell.kit.refusal import Refusal, gettext_noop


class UnknownService(Refusal):
    status = 422
    says = gettext_noop("This browser’s messages come from a place we do not know. E-mail works everywhere.")


@transaction.atomic
def add(*, by: Person, channel: Channel, to: Mapping[str, str], device: UUID | None = None) -> UUID:
    """Messages of this channel go there from now on. Safe to repeat; a browser belongs to its last user."""
    if channel is Channel.PUSH and not allowed(to["endpoint"], tuple(settings.PUSH_HOSTS)):
        raise UnknownService
    shared = Channel.PUSH is channel
    key, now = blind("address", to["endpoint"] if shared else f"{by.pk} {to['to']}"), clock.now()
    live = Address.objects.select_for_update().filter(key=key, ended_at=None).first()
    text = json.dumps(dict(sorted(to.items())))
    if live and live.person_id == by.pk and live.device_id == device:
        live.to = safe_for([by.pk]).seal(to_place(by.pk, live.pk), text)
        live.save(update_fields=["to"])
        return live.pk
    _make_room(by.pk, channel, key, device)
    pk = uuid4()
    Address.objects.create(
        pk=pk, clinic_id=by.clinic_id, person=by, device_id=device, channel=channel, key=key, made_at=now,
        to=safe_for([by.pk]).seal(to_place(by.pk, pk), text),
    )  # fmt: skip
    trail.mark(
        clinic=by.clinic_id, by=by.pk, did=Did.ADDED_ADDRESS, about="post.address", row=pk, client=by.pk
    )
    return pk


def _make_room(person: UUID, channel: Channel, key: str, device: UUID | None) -> None:
    """One person at a browser, one browser address a device, one e-mail address and one number a person."""
    same = Q(key=key)
    if channel is not Channel.PUSH:
        same |= Q(person=person, channel=channel)
    elif device:
        same |= Q(device=device, channel=channel)
    Address.objects.filter(same, ended_at=None).update(ended_at=clock.now(), ended_why="moved")


@transaction.atomic
def end(*, by: Person, address: UUID, why: str = "taken_back") -> None:
    """Nothing goes there any more. Safe to repeat: the first reason stays."""
    rows = Address.objects.filter(pk=address, person=by.pk, ended_at=None)
    if rows.update(ended_at=clock.now(), ended_why=why):
        trail.mark(
            clinic=by.clinic_id,
            by=by.pk,
            did=Did.ENDED_ADDRESS,
            about="post.address",
            row=address,
            client=by.pk,
        )

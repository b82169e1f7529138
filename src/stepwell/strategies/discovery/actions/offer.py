"""A client allows something or takes it back, says "not now"; a therapist thinks of a conversation."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.http import Http404

from stepwell.ground.people.access import Person
from stepwell.ground.people.facts import PairFact
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.ground.vault.queries import safe_for
from stepwell.kit import clock
from stepwell.strategies.discovery.actions.both import mark
from stepwell.strategies.discovery.facts.allowed import Allows
from stepwell.strategies.discovery.facts.wonder import WONDERS
from stepwell.strategies.discovery.models import Allowed, NotNow, Suggestion, Wondering
from stepwell.strategies.discovery.queries.offer import suggestions
from stepwell.strategies.discovery.queries.place import place_of


@transaction.atomic
def allow(*, by: Person, what: Allows, on: bool) -> None:
    """Yes, or no more; the same again changes nothing."""
    if on:
        row, new = Allowed.objects.get_or_create(
            client=by,
            what=what,
            withdrawn_at=None,
            defaults={"clinic_id": by.clinic_id, "at": clock.now()},
        )
        if new:
            mark(by, Did.AGREED_TO, "allowed", row.pk)
    elif Allowed.objects.filter(client=by, what=what, withdrawn_at=None).update(withdrawn_at=clock.now()):
        mark(by, Did.TOOK_BACK, "allowed", by.pk)


@transaction.atomic
def wonder(*, by: Person, question: str, on: bool) -> None:
    """From now on one thing more is asked for this question, in its turn; or no more."""
    if question not in WONDERS:
        raise Http404
    now, open_one = clock.now(), {"client": by, "question": question, "over_at": None}
    if on:
        own = {"clinic_id": by.clinic_id, "at": now}
        row, new = Wondering.objects.get_or_create(**open_one, defaults=own)
        if new:
            mark(by, Did.AGREED_TO, "wondering", row.pk)
    elif Wondering.objects.filter(**open_one).update(over_at=now):
        mark(by, Did.TOOK_BACK, "wondering", by.pk)


@transaction.atomic
def not_now(*, by: Person, id: UUID, day: date) -> None:
    """No offer any more today. Safe to repeat."""
    _, new = NotNow.objects.get_or_create(
        pk=id, defaults={"clinic_id": by.clinic_id, "client": by, "day": day}
    )
    if new:
        mark(by, Did.PUT_AWAY, "notnow", id)


@transaction.atomic
def suggest(*, by: UUID, id: UUID, pair: PairFact, guide: str) -> None:
    """The client sees that the therapist thought of it; nobody sees what becomes of that."""
    client = pair.client.id
    if any(one.guide == guide for one in suggestions([client])):
        return
    box = safe_for([client]).seal(place_of(client, "suggestion", "guide", id), guide)
    _, new = Suggestion.objects.get_or_create(
        pk=id,
        defaults={
            "clinic_id": pair.clinic, "client_id": client, "by": by, "guide": box, "at": clock.now(),
        },
    )  # fmt: skip
    if new:
        trail.mark(
            clinic=pair.clinic, by=by, did=Did.SUGGESTED, about="discovery.suggestion", row=id, client=client
        )


@transaction.atomic
def take_back(*, by: UUID, pair: PairFact, guide: str) -> None:
    for one in suggestions([pair.client.id]):
        if one.guide == guide:
            Suggestion.objects.filter(pk=one.id).update(withdrawn_at=clock.now())
            trail.mark(
                clinic=pair.clinic, by=by, did=Did.TOOK_BACK, about="discovery.suggestion", row=one.id,
                client=pair.client.id,
            )  # fmt: skip


@transaction.atomic
def put_away(*, by: Person, suggestion: UUID) -> None:
    """Out of the client's sight; the therapist is not told."""
    rows = Suggestion.objects.filter(pk=suggestion, client=by, put_away_at=None)
    if rows.update(put_away_at=clock.now()):
        mark(by, Did.PUT_AWAY, "suggestion", suggestion)

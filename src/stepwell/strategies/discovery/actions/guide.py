"""A clinic keeps a conversation of its own, when nothing in it is to mend."""

from uuid import uuid4

from django.db import transaction

from stepwell.ground.people.access import Person
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.ground.vault.queries import safe_for
from stepwell.kit import clock
from stepwell.kit.refusal import Refusal, gettext_noop
from stepwell.strategies.discovery.content import guide_of, guides
from stepwell.strategies.discovery.facts.guide import Guide
from stepwell.strategies.discovery.models import ClinicGuide
from stepwell.strategies.discovery.queries.place import place_of


class NotYetWell(Refusal):
    status = 422
    says = gettext_noop("There is something to fix in it first; the remarks say where.")


class NameTaken(Refusal):
    status = 422
    says = gettext_noop("A conversation that comes with Stepwell has this id. Choose another one.")


@transaction.atomic
def write(*, by: Person, text: str) -> Guide:
    """Kept for everybody in the clinic; written anew under the same id, the newest counts."""
    guide, pk = guide_of(text), uuid4()
    if guide is None:
        raise NotYetWell
    if guide.id in guides():
        raise NameTaken
    box = safe_for([by.clinic_id]).seal(place_of(by.clinic_id, "clinicguide", "text", pk), text)
    ClinicGuide.objects.create(pk=pk, clinic_id=by.clinic_id, text=box, by=by.pk, at=clock.now())
    trail.mark(clinic=by.clinic_id, by=by.pk, did=Did.KEPT_GUIDE, about="discovery.clinicguide", row=pk)
    return guide

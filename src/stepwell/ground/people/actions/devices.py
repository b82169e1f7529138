"""A client's phone is known by a secret it keeps, and opened again by a PIN."""

from uuid import UUID

from django.contrib.auth.hashers import check_password, make_password
from django.db import transaction

from stepwell.ground.people.actions.sessions import end_sessions_of_device
from stepwell.ground.people.facts import Dress
from stepwell.ground.people.models import Device as Device
from stepwell.ground.people.models import Person, Token
from stepwell.ground.people.queries import calendar_of
from stepwell.ground.people.rules import digest, new_secret, wait_after
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.ground.vault.facts import Place
from stepwell.ground.vault.queries import safe_for
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.kit.refusal import Refusal, gettext_noop


class PinTooShort(Refusal):
    says = gettext_noop("A PIN has six digits or more. Pick one that is not all the same digit.")


class WrongPin(Refusal):
    says = gettext_noop("That PIN does not open this phone. Please try again.")


class WaitALittle(Refusal):
    says = gettext_noop("Let’s wait a little before the next try. Your therapist can also let you in again.")


@transaction.atomic
def know_device(*, by: Person, label: str = "") -> tuple[Device, str]:
    """A new known device, and the secret that it keeps; the secret itself is not stored."""
    secret, now = new_secret(), clock.now()
    device = Device(clinic_id=by.clinic_id, person=by, secret_hash=digest(secret), made_at=now)
    device.seen_on = day_of(calendar_of(by.pk), now)
    device.label = safe_for([by.pk]).seal(Place(by.pk, "people.device", "label", device.pk), label)
    device.save(force_insert=True)
    return device, secret


@transaction.atomic
def set_pin(*, by: Person, device: Device, pin: str) -> None:
    if len(pin) < 6 or not (pin.isascii() and pin.isdigit()) or len(set(pin)) == 1:
        raise PinTooShort
    device.pin_hash, device.wrong_tries, device.wait_until = make_password(pin), 0, None
    device.save(update_fields=["pin_hash", "wrong_tries", "wait_until"])
    trail.mark(clinic=by.clinic_id, by=by.pk, did=Did.SET_PIN, row=device.pk, client=by.pk)


def wear(*, by: Person, device: UUID, dress: Dress, locks: bool) -> None:
    """How a phone of one's own looks on its home screen, and whether it locks by itself."""
    Device.objects.filter(person=by, pk=device, revoked_at=None).update(dress=dress, locks=locks)


def seen(*, device: UUID) -> None:
    """Used today, by the day of its person."""
    for person in Device.objects.filter(pk=device).values_list("person", flat=True):
        Device.objects.filter(pk=device).update(seen_on=day_of(calendar_of(person), clock.now()))


def device_with(secret: str) -> Device | None:
    rows = Device.objects.select_related("person").filter(revoked_at=None, person__left_at=None)
    return rows.filter(secret_hash=digest(secret)).first()


def open_with_pin(*, device: Device, pin: str) -> Person:
    """The person whose phone this is. Wrong tries are counted even though the answer is a refusal."""
    _count_try(device.pk)
    if not check_password(pin, device.pin_hash):
        raise WrongPin
    today = day_of(calendar_of(device.person_id), clock.now())
    Device.objects.filter(pk=device.pk).update(wrong_tries=0, wait_until=None, seen_on=today)
    return device.person


def confirm_pin(*, by: Person, device: UUID | None, pin: str) -> None:
    """Asked again before a big step. A session that was opened without a phone of its own has no PIN."""
    row = Device.objects.filter(person=by, pk=device, revoked_at=None).first() if device else None
    if row and row.pin_hash:
        open_with_pin(device=row, pin=pin)


@transaction.atomic
def _count_try(device: UUID) -> None:
    """Counted before the PIN is looked at, so that many tries at the same moment gain nothing."""
    row = Device.objects.select_for_update().get(pk=device)
    now = clock.now()  # read once the row is ours: a moment from before may lie before the last try
    if row.wait_until and row.wait_until > now:
        raise WaitALittle
    row.wrong_tries += 1
    wait = wait_after(row.wrong_tries)
    row.wait_until = now + wait if wait else None
    row.save(update_fields=["wrong_tries", "wait_until"])


@transaction.atomic
def forget_device(*, by: Person, device: UUID) -> None:
    """That phone is signed out and its tokens stop working."""
    now = clock.now()
    if not Device.objects.filter(person=by, pk=device, revoked_at=None).update(revoked_at=now):
        return
    Token.objects.filter(person=by, device=device, revoked_at=None).update(revoked_at=now)
    end_sessions_of_device(device)
    trail.mark(clinic=by.clinic_id, by=by.pk, did=Did.FORGOT_DEVICE, row=device, client=by.pk)

"""A day is looked at, a move is taken, gears are shifted. Every verb is safe to repeat."""

from uuid import UUID, uuid4

from django.db import transaction

from stepwell.ground.diary.facts import EntryFact
from stepwell.ground.people.models import Person
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.ground.vault.queries import safe_for
from stepwell.kit import clock
from stepwell.kit.sound import DAY, has_room, heard
from stepwell.strategies.curiosity.facts.agreement import QuietAgreementFact
from stepwell.strategies.curiosity.facts.talk import Became, Helped, MoveFact, TalkFact
from stepwell.strategies.curiosity.models import DidHelp, Move, QuietAgreement, Swap, Talk, Tapped, Voice
from stepwell.strategies.curiosity.queries import place, quiet_agreement, talk_facts


@transaction.atomic
def look_at(*, by: Person, plan: PlanFact, entry: EntryFact, reason: str, id: UUID) -> TalkFact:
    """What was in the way that day. Named twice in the same form it is one look."""
    row, fresh = Talk.objects.get_or_create(
        pk=id,
        defaults={
            "clinic_id": plan.clinic, "plan_id": plan.id, "day": entry.day, "reason": reason,
            "at": clock.now(),
        },
    )  # fmt: skip
    if fresh:
        _mark(by, Did.SPOKE, "talk", row.pk)
    return talk_facts(Talk.objects.filter(pk=row.pk))[0]


@transaction.atomic
def tap(*, by: Person, talk: TalkFact, body: tuple[str, ...], around: str) -> None:
    """What the body did, and who was around. Nothing is made of it."""
    if (talk.body, talk.around) == (body, around):
        return
    pk, safe = uuid4(), safe_for([by.pk])
    Tapped.objects.create(
        pk=pk, clinic_id=talk.clinic, talk_id=talk.id, at=clock.now(),
        body=safe.seal(place(by.pk, "tapped", "body", pk), ",".join(body)),
        around=safe.seal(place(by.pk, "tapped", "around", pk), around),
    )  # fmt: skip
    _mark(by, Did.SPOKE, "tapped", pk)


@transaction.atomic
def speak(*, by: Person, talk: TalkFact, sound: bytes) -> None:
    """Keep a spoken note; another one takes its place."""
    kind, lately = heard(sound), clock.now() - DAY
    unsay(by=by, talk=talk)
    has_room(Voice.objects.filter(talk__plan__pair__client=by, at__gt=lately).count())
    pk = uuid4()
    box = safe_for([by.pk]).seal_bytes(place(by.pk, "voice", "sound", pk), sound)
    Voice.objects.create(pk=pk, clinic_id=talk.clinic, talk_id=talk.id, kind=kind, sound=box, at=clock.now())
    _mark(by, Did.SPOKE, "voice", pk)


@transaction.atomic
def unsay(*, by: Person, talk: TalkFact) -> None:
    """Erase a spoken note. Safe to ask twice."""
    Voice.objects.filter(talk=talk.id).delete()


@transaction.atomic
def take_move(*, by: Person, talk: TalkFact, move: str, id: UUID) -> bool:
    """Whether this tap is the first with its id: then, in the same transaction, the move is done."""
    where = {"clinic_id": talk.clinic, "talk_id": talk.id, "move": move}
    row, fresh = Move.objects.get_or_create(pk=id, defaults=where | {"became": Became.LED, "at": clock.now()})
    if fresh:
        _mark(by, Did.TRIED_MOVE, "move", row.pk)
    return fresh


@transaction.atomic
def came_of(*, by: Person, move: UUID, became: Became, into: PlanFact | None = None, about: str = "") -> None:
    """What a move did, said once in the transaction that did it."""
    box = safe_for([by.pk]).seal(place(by.pk, "move", "about", move), about)
    Move.objects.filter(pk=move).update(became=became, into=into.id if into else None, about=box)


@transaction.atomic
def say_helped(*, by: Person, move: MoveFact, helped: Helped) -> None:
    """One tap; the first one counts."""
    _, fresh = DidHelp.objects.get_or_create(
        move_id=move.id, defaults={"clinic_id": by.clinic_id, "helped": helped, "at": clock.now()}
    )
    if fresh:
        _mark(by, Did.FOUND_HELP, "move", move.id)


@transaction.atomic
def shift(*, by: Person, plan: PlanFact, into: PlanFact) -> None:
    """Gears were shifted: a fact, and a good one."""
    row, fresh = Swap.objects.get_or_create(
        plan_id=plan.id, defaults={"clinic_id": plan.clinic, "into_id": into.id, "at": clock.now()}
    )
    if fresh:
        _mark(by, Did.SWAPPED, "swap", row.pk)


@transaction.atomic
def agree_quietly(*, by: Person, wish: QuietAgreementFact) -> None:
    """How to answer me, and what my silence is to bring about. The same wish again changes nothing."""
    if quiet_agreement(by.pk) == wish:
        return
    pk = uuid4()
    QuietAgreement.objects.create(
        pk=pk, clinic_id=by.clinic_id, client=by, feedback=wish.feedback or "", silence=wish.silence,
        shame=safe_for([by.pk]).seal(place(by.pk, "quietagreement", "shame", pk), wish.shame),
        shows_feedback=wish.shows_feedback, shows_shame=wish.shows_shame, at=clock.now(),
    )  # fmt: skip
    _mark(by, Did.SET_QUIET_AGREEMENT, "quietagreement", pk)


def _mark(by: Person, did: Did, table: str, row: UUID) -> None:
    trail.mark(clinic=by.clinic_id, by=by.pk, did=did, about=f"curiosity.{table}", row=row, client=by.pk)

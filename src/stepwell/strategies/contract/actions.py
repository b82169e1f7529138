"""Agreements are drawn up, looked over, signed and brought into force. Every verb is safe to repeat."""

from collections.abc import Iterable
from uuid import UUID, uuid4, uuid5

from django.db import transaction

from stepwell.ground.people.facts import PairFact, Role
from stepwell.ground.people.models import Pair
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.ground.vault.queries import safe_for
from stepwell.kit import clock, words
from stepwell.strategies.contract import refusals
from stepwell.strategies.contract.facts import Chosen, ContractFact, Flag, Terms, Way, What
from stepwell.strategies.contract.looking import check, first_look_fits, judged_terms, may_sign
from stepwell.strategies.contract.models import (
    Confirmation,
    Contract,
    Dropped,
    InForce,
    Review,
    Signature,
    Suitability,
)
from stepwell.strategies.contract.queries import facts_of, keys, look_seal, of_pair, place
from stepwell.strategies.contract.rules.signing import pen, seal_of
from stepwell.strategies.contract.rules.text import canonical, keyed, words_key

NAME, NONE = 80, "none"


@transaction.atomic
def ask_suitability(*, by: UUID, pair: PairFact, meeting: UUID | None, flags: Iterable[Flag]) -> None:
    """What was said; said again it is a new line, and the newest counts."""
    pk, client = uuid4(), pair.client.id
    said = ",".join(sorted(flags)) or NONE
    Suitability.objects.create(
        pk=pk, clinic_id=pair.clinic, pair_id=pair.id, meeting_id=meeting, by=by, at=clock.now(),
        flags=safe_for([client]).seal(place(client, "suitability", "flags", pk), said),
    )  # fmt: skip
    _mark(by, pair.clinic, client, Did.ASKED_SUITABILITY, "suitability", pk)


@transaction.atomic
def draw_up(*, by: UUID, pair: PairFact, meeting: UUID | None, terms: Terms) -> ContractFact:
    """Freeze these terms. The same terms in the same session are the same contract."""
    # no_key: rows that point here are checked at their commit, when they may hold the trail already
    Pair.objects.select_for_update(no_key=True).get(pk=pair.id)
    if not first_look_fits(pair, terms):
        raise refusals.LookWithinAWeek
    text, pk, client = canonical(judged_terms(terms)), uuid4(), pair.client.id
    digest = keyed(keys().text, text)
    drawn = (
        Contract.objects.filter(pair=pair.id, meeting=meeting, digest=digest).select_related("pair").first()
    )
    if drawn:
        return facts_of([drawn])[0]
    before = of_pair(pair.id)
    like = (one.id for one in before if one.in_force and one.terms and one.terms.practice == terms.practice)
    row = Contract.objects.create(
        pk=pk, clinic_id=pair.clinic, pair_id=pair.id, meeting_id=meeting, follows_id=next(like, None),
        number=before[0].number + 1 if before else 1, digest=digest, language=terms.language,
        text=safe_for([client]).seal(place(client, "contract", "text", pk), text), made_at=clock.now(),
    )  # fmt: skip
    _mark(by, pair.clinic, client, Did.DREW_UP, "contract", pk)
    return facts_of([row])[0]


@transaction.atomic
def confirm(*, by: UUID, pair: PairFact, what: What, chosen: Chosen) -> None:
    """The therapist looked over exactly these words."""
    if by != pair.therapist.id:
        raise refusals.OnlyTheTherapist
    check(what, chosen)
    own = keys()
    row = Confirmation(
        clinic_id=pair.clinic, pair_id=pair.id, what=what, digest=words_key(own.look, what, chosen), by=by,
        at=clock.now(),
    )  # fmt: skip
    row.mac = look_seal(row, own)
    kept, fresh = Confirmation.objects.get_or_create(
        pair_id=pair.id, digest=row.digest,
        defaults={"clinic_id": pair.clinic, "what": what, "by": by, "at": row.at, "mac": row.mac},
    )  # fmt: skip
    if fresh:
        _mark(by, pair.clinic, pair.client.id, Did.LOOKED_OVER, "confirmation", kept.pk)


@transaction.atomic
def sign(*, by: UUID, pair: PairFact, role: Role, contract: ContractFact, name: str, drawn: str = "") -> None:
    """One signature a side. `by` is whose screen it is: a client without a phone uses the therapist's."""
    may_sign(by, pair, role, contract)
    name, drawn = words.clean(name, NAME).strip(), pen(drawn)
    if not name and not drawn:
        raise refusals.NameFirst
    pk, at, client = uuid5(contract.id, role.value), clock.now(), contract.client
    digest = Contract.objects.values_list("digest", flat=True).get(pk=contract.id)
    safe = safe_for([client])
    row = {
        "pk": pk, "clinic_id": contract.clinic, "by": by, "at": at,
        "name": safe.seal(place(client, "signature", "name", pk), name),
        "drawn": safe.seal(place(client, "signature", "drawn", pk), drawn),
        "mac": seal_of(keys().signature, digest, role.value, by, at, name, drawn),
    }  # fmt: skip
    _, fresh = Signature.objects.get_or_create(contract_id=contract.id, role=role.value, defaults=row)
    if fresh:
        _mark(by, contract.clinic, client, Did.SIGNED, "signature", pk)


@transaction.atomic
def bring_into_force(*, by: UUID, contract: ContractFact, plan: PlanFact) -> None:
    """From now on it holds for this plan. Both have signed, and it is what they signed."""
    if not contract.whole:
        raise refusals.NotWhatWasSigned
    if not contract.signed:
        raise refusals.BothSignFirst
    _, fresh = InForce.objects.get_or_create(
        contract_id=contract.id,
        defaults={"clinic_id": contract.clinic, "plan_id": plan.id, "by": by, "at": clock.now()},
    )
    if fresh:
        _mark(by, contract.clinic, contract.client, Did.BROUGHT_INTO_FORCE, "contract", contract.id)


@transaction.atomic
def drop_consequence(*, by: UUID, contract: ContractFact) -> None:
    """Either side, at once, without a word; the other sees that it is gone, and nobody else learns of it."""
    _, fresh = Dropped.objects.get_or_create(
        contract_id=contract.id, defaults={"clinic_id": contract.clinic, "by": by, "at": clock.now()}
    )
    if fresh:
        _mark(by, contract.clinic, contract.client, Did.DROPPED_CONSEQUENCE, "contract", contract.id)


@transaction.atomic
def review(*, by: UUID, pair: PairFact, meeting: UUID | None, plan: PlanFact, outcome: Way | str) -> None:
    """What the two decided about a plan; another decision in the same session is a new line."""
    way = Way(outcome)
    last = Review.objects.filter(pair=pair.id, meeting=meeting, plan=plan.id).order_by("-at", "-pk").first()
    if last and last.way == way:
        return
    row = Review.objects.create(
        clinic_id=pair.clinic, pair_id=pair.id, meeting_id=meeting, plan_id=plan.id, way=way, by=by,
        at=clock.now(),
    )  # fmt: skip
    _mark(by, pair.clinic, pair.client.id, Did.REVIEWED, "review", row.pk)


def _mark(by: UUID, clinic: UUID, client: UUID, did: Did, model: str, row: UUID) -> None:
    trail.mark(clinic=clinic, by=by, did=did, about=f"contract.{model}", row=row, client=client)

"""Agreements, opened and checked against what was signed. A fixed number of questions each."""

import hmac
from collections.abc import Iterable, Sequence
from typing import NamedTuple
from uuid import UUID

from django.db.models import QuerySet

from stepwell.ground.people.facts import Role
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.vault.facts import Place
from stepwell.ground.vault.queries import Safe, safe_for
from stepwell.ground.vault.rules import DoesNotOpen
from stepwell.kit import keyring
from stepwell.strategies.contract.facts import (
    Chosen,
    ContractFact,
    Flag,
    ReviewFact,
    SignatureFact,
    Terms,
    Way,
    What,
)
from stepwell.strategies.contract.models import (
    Confirmation,
    Contract,
    Dropped,
    InForce,
    Review,
    Signature,
    Suitability,
)
from stepwell.strategies.contract.rules.held import plan_before
from stepwell.strategies.contract.rules.signing import held, moment, seal_of
from stepwell.strategies.contract.rules.text import fingerprint, keyed, terms_of, words_key


class Keys(NamedTuple):
    text: bytes
    signature: bytes
    look: bytes


def keys() -> Keys:
    ring = keyring.load()
    return Keys(*(ring.derived(f"contract {purpose}") for purpose in Keys._fields))


def place(client: UUID, model: str, column: str, row: UUID) -> Place:
    return Place(client, f"contract.{model}", column, row)


def facts_of(rows: QuerySet[Contract] | Sequence[Contract]) -> list[ContractFact]:
    """Five more questions, however many: signatures, looks, in force, dropped, and the clients' keys."""
    found = list(rows)
    if not found:
        return []
    ids, pairs = [row.pk for row in found], {row.pair_id for row in found}
    safe, own = safe_for({row.pair.client_id for row in found}), keys()
    hands = list(Signature.objects.filter(contract__in=ids).order_by("role"))
    looks = _looks(Confirmation.objects.filter(pair__in=pairs), own)
    begun = {row.contract_id: row for row in InForce.objects.filter(contract__in=ids)}
    gone = dict(Dropped.objects.filter(contract__in=ids).values_list("contract", "at"))
    made = []
    for row in found:
        signed = [_hand(one, row, safe, own) for one in hands if one.contract_id == row.pk]
        made.append(_fact(row, safe, own, tuple(signed), looks, begun.get(row.pk), gone))
    return made


def _fact(
    row: Contract, safe: Safe, own: Keys, signed: tuple[SignatureFact, ...], looks: set[tuple[UUID, str]],
    begun: InForce | None, gone: dict,
) -> ContractFact:  # fmt: skip
    client = row.pair.client_id
    text = _opened(safe, place(client, "contract", "text", row.pk), row.text)
    terms = _read(text)
    same = bool(terms) and hmac.compare_digest(keyed(own.text, text), row.digest)
    looked = not signed or _looked_over(terms, row.pair_id, own, looks)
    whole = same and looked and all(one.whole for one in signed)
    return ContractFact(
        row.pk, row.clinic_id, row.pair_id, client, row.meeting_id, row.number, row.follows_id, terms,
        fingerprint(text), row.language, row.made_at, whole, signed, begun.plan_id if begun else None,
        begun.at if begun else None, gone.get(row.pk),
    )  # fmt: skip


def _opened(safe: Safe, where: Place, box: bytes | memoryview | None) -> str:
    """The words, or "" when a byte of them was changed."""
    try:
        return safe.open(where, box)
    except DoesNotOpen:
        return ""


def _read(text: str) -> Terms | None:
    try:
        return terms_of(text) if text else None
    except (ValueError, KeyError, TypeError):
        return None


def _hand(one: Signature, row: Contract, safe: Safe, own: Keys) -> SignatureFact:
    name, drawn = (
        _opened(safe, place(row.pair.client_id, "signature", column, one.pk), getattr(one, column))
        for column in ("name", "drawn")
    )
    seal = seal_of(own.signature, row.digest, one.role, one.by, one.at, name, drawn)
    return SignatureFact(
        Role(one.role), one.by, name, drawn, one.at, hmac.compare_digest(seal, bytes(one.mac))
    )


def _looks(rows: Iterable[Confirmation], own: Keys) -> set[tuple[UUID, str]]:
    """Which words a therapist looked over, as far as that line is unchanged."""
    return {(r.pair_id, r.digest) for r in rows if hmac.compare_digest(look_seal(r, own), bytes(r.mac))}


def look_seal(row: Confirmation, own: Keys) -> bytes:
    return held(own.look, row.pair_id, row.what, row.digest, row.by, moment(row.at))


def _looked_over(terms: Terms | None, pair: UUID, own: Keys, looks: set[tuple[UUID, str]]) -> bool:
    waiting = terms.waiting if terms else {}
    return all((pair, words_key(own.look, what, chosen)) in looks for what, chosen in waiting.items())


def looked_over(pair: UUID, terms: Terms) -> bool:
    """Whether every free word in these terms was looked over by the therapist; one question."""
    own = keys()
    return _looked_over(terms, pair, own, _looks(Confirmation.objects.filter(pair=pair), own))


def looked_over_words(pair: UUID, what: What, chosen: Chosen) -> bool:
    """Whether the therapist looked over exactly these words; one question."""
    own = keys()
    looks = _looks(Confirmation.objects.filter(pair=pair), own)
    return (pair, words_key(own.look, what, chosen)) in looks


def by_id(pk: UUID) -> ContractFact | None:
    return next(iter(facts_of(Contract.objects.filter(pk=pk).select_related("pair"))), None)


def of_pair(pair: UUID) -> list[ContractFact]:
    """Everything this pair ever drew up, newest first; six questions."""
    return facts_of(Contract.objects.filter(pair=pair).select_related("pair").order_by("-number"))


def drawn_up(meeting: UUID, pk: str) -> ContractFact | None:
    """What was drawn up in a session under this id, as it was typed; None for anything else."""
    rows = Contract.objects.filter(meeting=meeting).select_related("pair")
    return next(iter(facts_of([row for row in rows if str(row.pk) == pk])), None)


def holding(plans: Sequence[PlanFact], every: Sequence[PlanFact] = ()) -> dict[UUID, ContractFact]:
    """The contract that holds for each plan; a plan that was paused keeps the one from before."""
    before = plan_before([*every, *plans])
    wanted = {plan.id: before(plan) for plan in plans}
    ids = {pk for chain in wanted.values() for pk in chain}
    rows = Contract.objects.filter(pk__in=InForce.objects.filter(plan__in=ids).values("contract"))
    by_plan = {fact.plan: fact for fact in facts_of(rows.select_related("pair"))}
    first = {plan: next((pk for pk in chain if pk in by_plan), None) for plan, chain in wanted.items()}
    return {plan: by_plan[pk] for plan, pk in first.items() if pk}


def in_force(plans: Iterable[UUID]) -> set[UUID]:
    """Those of these plans for which something was signed, without reading it; one question."""
    return set(InForce.objects.filter(plan__in=list(plans)).values_list("plan", flat=True))


def flags_of(pair: UUID, client: UUID, meeting: UUID | None) -> frozenset[Flag] | None:
    """What was said last when asked in this session, or None when it was not asked yet."""
    return _flags(client, Suitability.objects.filter(pair=pair, meeting=meeting))


def counting_may_hurt(pair: UUID, client: UUID) -> bool:
    """Whether eating or perfection was named when it was last asked, in whichever session."""
    said = _flags(client, Suitability.objects.filter(pair=pair)) or frozenset()
    return bool(said & {Flag.EATING, Flag.PERFECT})


def _flags(client: UUID, rows: QuerySet[Suitability]) -> frozenset[Flag] | None:
    row = rows.order_by("-at", "-pk").first()
    if row is None:
        return None
    said = safe_for([client]).open(place(client, "suitability", "flags", row.pk), row.flags)
    return frozenset(flag for flag in Flag if flag in said.split(","))


def reviews_of(pairs: Iterable[UUID]) -> list[ReviewFact]:
    """What was decided at the looks of these pairs, oldest first; one question."""
    rows = Review.objects.filter(pair__in=list(pairs)).order_by("at", "pk")
    return [ReviewFact(r.plan_id, r.meeting_id, Way(r.way), r.by, r.at) for r in rows]

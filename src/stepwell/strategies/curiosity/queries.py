"""Looks at quiet days, the moves that came of them, and the quiet agreement. A fixed number of questions."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import F, OuterRef, QuerySet, Subquery

from stepwell.ground.vault.facts import Place
from stepwell.ground.vault.queries import Safe, safe_for
from stepwell.strategies.curiosity.facts.agreement import Feedback, QuietAgreementFact, Silence
from stepwell.strategies.curiosity.facts.talk import Became, Helped, MoveFact, TalkFact
from stepwell.strategies.curiosity.models import DidHelp, Move, QuietAgreement, Swap, Talk, Tapped, Voice

OF_MOVE = (
    "pk", "talk", "talk__plan", "talk__day", "talk__reason", "move", "became", "at", "into", "said", "about",
)  # fmt: skip


def place(client: UUID, table: str, column: str, row: UUID) -> Place:
    return Place(client, f"curiosity.{table}", column, row)


def talk_facts(rows: QuerySet[Talk]) -> list[TalkFact]:
    """Oldest first, with what was tapped last; at most three questions."""
    found: list[Any] = list(rows.annotate(client=F("plan__pair__client")).order_by("at", "pk"))
    tapped = {one.talk_id: one for one in Tapped.objects.filter(talk__in=found).order_by("at")}
    safe = safe_for({row.client for row in found}) if tapped else Safe({})
    return [_talk_fact(row, tapped.get(row.pk), safe) for row in found]


def _talk_fact(row: Any, tapped: Tapped | None, safe: Safe) -> TalkFact:
    body, around = (
        safe.open(place(row.client, "tapped", name, tapped.pk), getattr(tapped, name)) if tapped else ""
        for name in ("body", "around")
    )
    return TalkFact(
        row.pk, row.clinic_id, row.client, row.plan_id, row.day, row.reason, row.at,
        tuple(body.split(",")) if body else (), around,
    )  # fmt: skip


def talks_of(client: UUID) -> list[TalkFact]:
    return talk_facts(Talk.objects.filter(plan__pair__client=client))


def named_lately(clients: Iterable[UUID], since: date) -> dict[UUID, set[tuple[date, str]]]:
    """Days and reasons of each client from a day on, whatever became of the plan; one question.

    Of a day that was looked at again the last reason counts.
    """
    rows = Talk.objects.filter(plan__pair__client__in=list(clients), day__gte=since).order_by("at", "pk")
    told = rows.values_list("plan__pair__client", "plan", "day", "reason")
    last = {(client, plan, day): reason for client, plan, day, reason in told}
    found: dict[UUID, set[tuple[date, str]]] = {}
    for (client, _, day), reason in last.items():
        found.setdefault(client, set()).add((day, reason))
    return found


def moves_of(client: UUID, *, opened: bool = False) -> list[MoveFact]:
    """Every move that was taken, oldest first; one question, and one for keys when `about` is asked for."""
    rows = _answered(Move.objects.filter(talk__plan__pair__client=client)).order_by("at", "pk")
    found = list(rows.values_list(*OF_MOVE))
    safe = safe_for([client]) if opened and any(row[-1] for row in found) else None
    return [_move_fact(client, row, safe) for row in found]


def _answered(rows: QuerySet[Move]) -> QuerySet[Move]:
    answer = DidHelp.objects.filter(move=OuterRef("pk")).values("helped")
    return rows.annotate(said=Subquery(answer))


def _move_fact(client: UUID, row: tuple[Any, ...], safe: Safe | None) -> MoveFact:
    pk, talk, plan, day, reason, move, became, at, into, helped, about = row
    said = safe.open(place(client, "move", "about", pk), about) if safe else ""
    answer = Helped(helped) if helped else None
    return MoveFact(pk, talk, plan, day, reason, move, Became(became), at, into, answer, said)


def move_of(client: UUID, pk: UUID) -> MoveFact | None:
    return next((one for one in moves_of(client, opened=True) if one.id == pk), None)


def unanswered(client: UUID, first: datetime, last: datetime) -> QuerySet[Move]:
    """Moves taken between two moments that nobody has said a word about."""
    rows = Move.objects.filter(talk__plan__pair__client=client, at__gte=first, at__lt=last)
    return rows.exclude(pk__in=DidHelp.objects.values("move"))


def waiting_for_word(client: UUID, first: datetime, last: datetime) -> MoveFact | None:
    """The oldest of them; one question."""
    row = _answered(unanswered(client, first, last)).order_by("at").values_list(*OF_MOVE).first()
    return _move_fact(client, row, None) if row else None


def swaps_of(plans: Iterable[UUID]) -> list[tuple[UUID, UUID, datetime]]:
    """From which plan into which, oldest first."""
    rows = Swap.objects.filter(plan__in=list(plans)).order_by("at")
    return list(rows.values_list("plan", "into", "at"))


def voice_of(client: UUID, talk: UUID) -> tuple[str, bytes] | None:
    """Kind and sound of a spoken note; two questions."""
    row = Voice.objects.filter(talk=talk, talk__plan__pair__client=client).first()
    if row is None:
        return None
    return row.kind, safe_for([client]).open_bytes(place(client, "voice", "sound", row.pk), row.sound)


def has_voice(talk: UUID) -> bool:
    return Voice.objects.filter(talk=talk).exists()


def has_move(pk: UUID) -> bool:
    return Move.objects.filter(pk=pk).exists()


def quiet_agreements(clients: Iterable[UUID]) -> dict[UUID, QuietAgreementFact]:
    """The newest of each, opened; two questions, one when nobody said anything."""
    ids = list(clients)
    rows = list(QuietAgreement.objects.filter(client__in=ids).order_by("at", "pk"))
    safe = safe_for(ids) if rows else Safe({})
    found = dict.fromkeys(ids, QuietAgreementFact())
    return found | {row.client_id: _agreement(row, safe) for row in rows}


def quiet_agreement(client: UUID) -> QuietAgreementFact:
    return quiet_agreements([client])[client]


def feedback_of(client: UUID) -> Feedback | None:
    """How somebody likes to hear back; one question, and nothing is opened."""
    rows = QuietAgreement.objects.filter(client=client).order_by("-at", "-pk")
    said = rows.values_list("feedback", flat=True).first()
    return Feedback(said) if said else None


def every_agreement(client: UUID) -> list[QuietAgreementFact]:
    """All that were said, oldest first; two questions."""
    rows, safe = QuietAgreement.objects.filter(client=client).order_by("at", "pk"), safe_for([client])
    return [_agreement(row, safe) for row in rows]


def silences(clients: Iterable[UUID]) -> dict[UUID, Silence]:
    """What the silence of each is to bring about, where something was said; one question."""
    rows = QuietAgreement.objects.filter(client__in=list(clients)).order_by("at", "pk")
    return {client: Silence(said) for client, said in rows.values_list("client", "silence")}


def wishing(silence: Silence) -> set[UUID]:
    """All clients whose last word is this one; one question."""
    rows = QuietAgreement.objects.order_by("at", "pk").values_list("client", "silence")
    return {client for client, said in dict(rows).items() if said == silence}


def _agreement(row: QuietAgreement, safe: Safe) -> QuietAgreementFact:
    shame = safe.open(place(row.client_id, "quietagreement", "shame", row.pk), row.shame)
    return QuietAgreementFact(
        Feedback(row.feedback) if row.feedback else None, Silence(row.silence), shame, row.shows_feedback,
        row.shows_shame, said=True,
    )  # fmt: skip

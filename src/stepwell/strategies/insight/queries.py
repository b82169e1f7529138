"""What was said in sessions, opened. The caller asks `access` of the pair or the plan first."""

from collections.abc import Iterable
from dataclasses import fields
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef

from stepwell.ground.vault.facts import Place
from stepwell.ground.vault.queries import Safe, safe_for
from stepwell.strategies.insight.facts import (
    AnswerFact,
    ClosingFact,
    ClosingWords,
    Drafted,
    NoticingFact,
    PairNoteFact,
    RatingFact,
    Said,
)
from stepwell.strategies.insight.models import Answer, Closing, Noticing, PairNote, Rating

WORDS = tuple(one.name for one in fields(ClosingWords))
SENTENCES = ("first", "second", "third")


def words_place(client: UUID, table: str, column: str, row: UUID) -> Place:
    return Place(client, f"insight.{table}", column, row)


def closings(client: UUID, plans: Iterable[UUID]) -> dict[UUID, ClosingFact]:
    """For each plan the closing it came from; two questions."""
    rows = list(Closing.objects.filter(plan__in=list(plans)).order_by("at"))
    safe = safe_for([client])
    return {row.plan_id: closing_fact(row, client, safe) for row in rows}


def closing_fact(row: Closing, client: UUID, safe: Safe) -> ClosingFact:
    words = {w: safe.open(words_place(client, "closing", w, row.pk), getattr(row, w)) for w in WORDS}
    return ClosingFact(row.pk, row.meeting_id, row.plan_id, ClosingWords(**words), row.at)


def noticings(client: UUID, meetings: Iterable[UUID]) -> dict[UUID, NoticingFact]:
    """For each session what was noticed in it last; two questions."""
    found = every_noticing(client, meetings)
    former = {one.follows for one in found}
    return {one.meeting: one for one in found if one.id not in former}


def every_noticing(client: UUID, meetings: Iterable[UUID]) -> list[NoticingFact]:
    """Also those that were written anew, oldest first."""
    rows = list(Noticing.objects.filter(meeting__in=list(meetings)).order_by("at", "pk"))
    safe = safe_for([client])
    return [noticing_fact(row, client, safe) for row in rows]


def noticing_fact(row: Noticing, client: UUID, safe: Safe) -> NoticingFact:
    said = tuple(safe.open(words_place(client, "noticing", s, row.pk), getattr(row, s)) for s in SENTENCES)
    return NoticingFact(row.pk, row.meeting_id, said, row.at, row.follows_id)


def ratings(client: UUID, meetings: Iterable[UUID]) -> dict[UUID, RatingFact]:
    """For each session what the client said about it, with the answer; at most three questions."""
    rows = list(Rating.objects.filter(meeting__in=list(meetings)))
    if not rows:
        return {}
    answers = {row.rating_id: row for row in Answer.objects.filter(rating__in=[row.pk for row in rows])}
    safe = safe_for([client])
    return {row.meeting_id: rating_fact(row, answers.get(row.pk), client, safe) for row in rows}


def numbers(meetings: Iterable[UUID]) -> dict[UUID, tuple[Said, bool]]:
    """For each session its two numbers, without words, and whether they were answered; one question."""
    answered = Exists(Answer.objects.filter(rating=OuterRef("pk")))
    rows = Rating.objects.filter(meeting__in=list(meetings)).annotate(answered=answered)
    told = rows.values_list("meeting", "fit", "session", "answered")
    return {meeting: (Said(fit, session), answered) for meeting, fit, session, answered in told}


def rating_fact(row: Rating, answer: Answer | None, client: UUID, safe: Safe) -> RatingFact:
    words = _opened(row, "rating", client, safe)
    back = AnswerFact(answer.pk, _opened(answer, "answer", client, safe), answer.at) if answer else None
    return RatingFact(row.pk, row.meeting_id, Said(row.fit, row.session, words), row.at, back)


def pair_notes(client: UUID, pairs: Iterable[UUID]) -> list[PairNoteFact]:
    """Newest first; at most two questions."""
    rows = list(PairNote.objects.filter(pair__in=list(pairs)).order_by("-at", "-pk"))
    safe = safe_for([client]) if rows else None
    return [pair_note(row, client, safe) for row in rows if safe]


def pair_note(row: PairNote, client: UUID, safe: Safe) -> PairNoteFact:
    lines = {int(n): UUID(entry) for n, entry in row.lines.items()}
    drafted = Drafted(row.model, row.drafted_at, lines)
    words = _opened(row, "pairnote", client, safe)
    return PairNoteFact(row.pk, row.pair_id, words, drafted, row.changed, row.by, row.at, row.put_away_at)


def _opened(row: Any, table: str, client: UUID, safe: Safe) -> str:
    return safe.open(words_place(client, table, "words", row.pk), row.words)

"""A session closes; we notice; the client rates, the therapist answers. Every verb is safe to repeat."""

from uuid import UUID, uuid4

from django.db import transaction

from stepwell.ground.meeting.facts import MeetingFact
from stepwell.ground.people.facts import PairFact
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.ground.vault.queries import safe_for
from stepwell.kit import clock
from stepwell.kit.refusal import Refusal, gettext_noop
from stepwell.strategies.insight.facts import (
    ClosingFact,
    ClosingWords,
    Drafted,
    NoticingFact,
    RatingFact,
    Said,
)
from stepwell.strategies.insight.models import Answer, Closing, Noticing, PairNote, Rating
from stepwell.strategies.insight.queries import (
    SENTENCES,
    WORDS,
    closing_fact,
    noticing_fact,
    noticings,
    ratings,
    words_place,
)


class ClientsToSay(Refusal):
    says = gettext_noop("How a session was is for the client to say, on their own phone.")


class TherapistsToAnswer(Refusal):
    says = gettext_noop("The answer comes from the therapist.")


class NothingToAnswer(Refusal):
    says = gettext_noop("Nothing was said about this session yet.")


class OfAnotherPair(Refusal):
    status = 404
    says = gettext_noop("This session belongs to somebody else.")


@transaction.atomic
def close(*, by: UUID, plan: PlanFact, meeting: UUID, words: ClosingWords) -> ClosingFact:
    """Keep the last minutes of a session for a plan made in it. Asked twice, the first words stay."""
    pk, safe, client = uuid4(), safe_for([plan.client]), plan.client
    kept = {w: safe.seal(words_place(client, "closing", w, pk), getattr(words, w)) for w in WORDS}
    row, fresh = Closing.objects.get_or_create(
        meeting_id=meeting,
        plan_id=plan.id,
        defaults={"pk": pk, "clinic_id": plan.clinic, "by": by, "at": clock.now(), **kept},
    )
    if fresh:
        _mark(plan.clinic, by, Did.CLOSED, "closing", row.pk, client)
    return closing_fact(row, client, safe)


@transaction.atomic
def notice(
    *, by: UUID, pair: PairFact, meeting: MeetingFact, sentences: tuple[str, str, str]
) -> NoticingFact:
    """Keep the three sentences of a session; other words follow the former, the same words change nothing."""
    _together(by, pair, meeting)
    client, former = pair.client.id, noticings(pair.client.id, [meeting.id]).get(meeting.id)
    if former and former.sentences == sentences:
        return former
    pk, safe = uuid4(), safe_for([client])
    named = dict(zip(SENTENCES, sentences, strict=True))
    kept = {s: safe.seal(words_place(client, "noticing", s, pk), said) for s, said in named.items()}
    row, fresh = Noticing.objects.get_or_create(
        meeting_id=meeting.id,
        follows_id=former.id if former else None,
        defaults={"pk": pk, "clinic_id": pair.clinic, "by": by, "at": clock.now(), **kept},
    )
    if fresh:
        _mark(pair.clinic, by, Did.NOTICED, "noticing", row.pk, client)
    return noticing_fact(row, client, safe)


@transaction.atomic
def rate(*, by: UUID, pair: PairFact, meeting: MeetingFact, said: Said) -> RatingFact:
    """What the client says about a session, or that they let it be. Sent twice, the first stays."""
    _together(by, pair, meeting)
    if by != pair.client.id:
        raise ClientsToSay
    pk = uuid4()
    words = safe_for([by]).seal(words_place(by, "rating", "words", pk), said.words)
    row, fresh = Rating.objects.get_or_create(
        meeting_id=meeting.id,
        defaults={
            "pk": pk, "clinic_id": pair.clinic, "fit": said.fit, "session": said.session, "words": words,
            "at": clock.now(),
        },
    )  # fmt: skip
    if fresh:
        _mark(pair.clinic, by, Did.RATED, "rating", row.pk, by)
    return ratings(by, [meeting.id])[meeting.id]


@transaction.atomic
def answer(*, by: UUID, pair: PairFact, meeting: MeetingFact, words: str) -> RatingFact:
    """The therapist's answer to what was said about a session. Sent twice, the first stays."""
    _together(by, pair, meeting)
    if by != pair.therapist.id:
        raise TherapistsToAnswer
    pk, client = uuid4(), pair.client.id
    rating = ratings(client, [meeting.id]).get(meeting.id)
    if rating is None:
        raise NothingToAnswer
    box = safe_for([client]).seal(words_place(client, "answer", "words", pk), words)
    row, fresh = Answer.objects.get_or_create(
        rating_id=rating.id,
        defaults={"pk": pk, "clinic_id": pair.clinic, "words": box, "by": by, "at": clock.now()},
    )
    if fresh:
        _mark(pair.clinic, by, Did.ANSWERED, "answer", row.pk, client)
    return ratings(client, [meeting.id])[meeting.id]


@transaction.atomic
def keep_note(
    *, by: UUID, pair: PairFact, id: UUID, words: str, drafted: Drafted, changed: bool
) -> None:  # fmt: skip
    """What a therapist made of a draft, once they read it. Sent twice, the first stays."""
    if by != pair.therapist.id:
        raise OfAnotherPair
    client = pair.client.id
    box = safe_for([client]).seal(words_place(client, "pairnote", "words", id), words)
    lines = {str(n): str(entry) for n, entry in drafted.lines.items()}
    row, fresh = PairNote.objects.get_or_create(
        pk=id,
        defaults={
            "clinic_id": pair.clinic, "pair_id": pair.id, "words": box, "model": drafted.model,
            "drafted_at": drafted.at, "lines": lines, "changed": changed, "by": by, "at": clock.now(),
        },
    )  # fmt: skip
    if fresh:
        _mark(pair.clinic, by, Did.KEPT_NOTE, "pairnote", id, client)
    elif row.pair_id != pair.id:
        raise OfAnotherPair


@transaction.atomic
def put_away_note(*, by: UUID, pair: PairFact, id: UUID, away: bool) -> None:
    """The therapist lays a note aside, or takes it out again. The client reads it all the same."""
    rows = PairNote.objects.filter(pk=id, pair=pair.id)
    if by != pair.therapist.id or not rows.exists():
        raise OfAnotherPair
    at = clock.now() if away else None
    if rows.filter(put_away_at__isnull=away).update(put_away_at=at):
        _mark(pair.clinic, by, Did.PUT_AWAY if away else Did.KEPT_NOTE, "pairnote", id, pair.client.id)


def _together(by: UUID, pair: PairFact, meeting: MeetingFact) -> None:
    """Only these two, and only about their own session."""
    if meeting.pair != pair.id or by not in (pair.client.id, pair.therapist.id):
        raise OfAnotherPair


def _mark(clinic: UUID, by: UUID, did: Did, table: str, row: UUID, client: UUID) -> None:
    trail.mark(clinic=clinic, by=by, did=did, about=f"insight.{table}", row=row, client=client)

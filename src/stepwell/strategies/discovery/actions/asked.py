"""A question is asked with its guess, words are put to the answer, and it is shown or no more."""

from datetime import date
from uuid import UUID

from django.db import transaction

from stepwell.ground.people.access import Person
from stepwell.ground.trail.facts import Did
from stepwell.ground.vault.queries import safe_for
from stepwell.kit import clock
from stepwell.kit.refusal import Refusal, gettext_noop
from stepwell.strategies.discovery.actions.both import mark, theirs
from stepwell.strategies.discovery.facts.asked import AskedFact
from stepwell.strategies.discovery.facts.question import Question
from stepwell.strategies.discovery.models import Asked, AskedShown
from stepwell.strategies.discovery.queries.asked import asked_of
from stepwell.strategies.discovery.queries.place import place_of


class GuessFirst(Refusal):
    status = 422
    says = gettext_noop("Put both bars where you think they lie. Any guess will do.")


@transaction.atomic
def ask(
    *,
    by: Person,
    id: UUID,
    question: Question,
    until: date,
    guess: tuple[int, int, int | None] | None,
    seen: bool = False,
) -> AskedFact:
    """Stored before anything is computed: the question, the guess, now, and the last day that counts.

    Without a guess only when the client has `seen` these days before; sent twice, the first one stays.
    """
    if guess is None and not seen:
        raise GuessFirst
    a, b, sure = guess if guess and not seen else (None, None, None)
    box = safe_for([by.pk]).seal(place_of(by.pk, "asked", "words", id), "")
    own = {"clinic_id": by.clinic_id, "client": by, "words": box, "until": until, "at": clock.now()}
    told = {"question": question.id, "a": a, "b": b, "sure": sure}
    _, new = Asked.objects.get_or_create(pk=id, defaults=own | told)
    if new:
        mark(by, Did.ASKED_PATTERN, "asked", id)
    kept: AskedFact = theirs(asked_of(by.pk, id))
    return kept


@transaction.atomic
def make_of_it(*, by: Person, asked: AskedFact, words: str) -> None:
    """What the client makes of the answer; private like all of it."""
    if words == asked.words:
        return
    box = safe_for([by.pk]).seal(place_of(by.pk, "asked", "words", asked.id), words)
    Asked.objects.filter(pk=asked.id, client=by).update(words=box)
    mark(by, Did.NOTED, "asked", asked.id)


@transaction.atomic
def show_asked(*, by: Person, asked: AskedFact, before_we_meet: bool = False) -> None:
    """From now on the therapist sees the question, the guess and the days, and the words put to it.

    `before_we_meet`: also in the note that is read before a session, once it held up.
    """
    row, new = AskedShown.objects.get_or_create(
        asked_id=asked.id, withdrawn_at=None, defaults={"clinic_id": by.clinic_id, "at": clock.now()}
    )
    other = AskedShown.objects.filter(pk=row.pk).exclude(before_we_meet=before_we_meet)
    if other.update(before_we_meet=before_we_meet) or new:
        mark(by, Did.SHARED, "asked", asked.id)


@transaction.atomic
def hide_asked(*, by: Person, asked: AskedFact) -> None:
    if AskedShown.objects.filter(asked=asked.id, withdrawn_at=None).update(withdrawn_at=clock.now()):
        mark(by, Did.UNSHARED, "asked", asked.id)

"""A therapist asks for a draft, and keeps a note. Each yes is asked for again before anything is shown."""

from uuid import UUID

from django.http import Http404, HttpRequest

from stepwell.ground.language_model.facts import Came, Grant, Policy, Task
from stepwell.ground.language_model.queries import grant, policy_of, where
from stepwell.ground.language_model.rules.address import reaches
from stepwell.ground.language_model.rules.draft import named
from stepwell.ground.language_model.tasks import draft_from
from stepwell.ground.people.access import only, pair_for_therapist
from stepwell.ground.people.facts import PairFact, Role
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.journey.notice.draft.facts import Proof, SharedLine
from stepwell.journey.notice.draft.forms import NoteForm
from stepwell.journey.notice.draft.lines import for_model, may_leave, shown_now
from stepwell.journey.notice.draft.proof import brought, hash_of
from stepwell.journey.notice.shown import entries_of, shown
from stepwell.kit import clock
from stepwell.kit.refusal import Refusal, gettext_noop
from stepwell.strategies.insight import actions as insight
from stepwell.strategies.insight.facts import Drafted


class NotOpen(Refusal):
    says = gettext_noop(
        "There is no draft: something that it needs is not shared any more or was put in other words, or this"
        " client said no more. Nothing was kept."
    )


def client_of(request: HttpRequest, pair: UUID) -> PairFact:
    return pair_for_therapist(only(request.user, Role.THERAPIST), pair)


def allowed(pair: PairFact) -> Grant:
    """Where the clinic has none, there is no such page; where the client took it back, that is said."""
    if not reaches(policy_of(pair.clinic), Policy.DRAFTS):
        raise Http404
    proof = grant(pair.clinic, pair.client.id, Task.DRAFT)
    if proof is None:
        raise NotOpen
    return proof


def drafted(pair: PairFact) -> tuple[Proof, tuple[SharedLine, ...], str]:
    """The lines that were read, and what came of it: "" for whatever does not keep the bounds.

    Asking takes seconds, and a client may take a line back meanwhile, or put it in other words: then none
    of it is shown.
    """
    yes, seen = allowed(pair), shown(pair, clock.now())
    lines = may_leave(pair, entries_of(seen.histories.values()), seen.words) if seen.histories else ()
    if not lines:
        raise NotOpen
    client, by = pair.client.id, pair.therapist.id
    trail.mark(clinic=pair.clinic, by=by, did=Did.DRAFTED, about="client", row=client, client=client)
    came = draft_from(yes, for_model(lines))
    said = came.words if came.came is Came.GOOD else ""
    ids = {line.n: line.entry for line in lines}
    if still(pair, ids) != {line.n: line for line in lines}:
        raise NotOpen
    tells = tuple(sorted(named(said)))
    return Proof(pair.id, where().model, clock.now(), ids, tells, hash_of(said)), lines, said


def still(pair: PairFact, lines: dict[int, UUID]) -> dict[int, SharedLine]:
    """All of these lines as they stand now; a refusal once one of them was taken back."""
    allowed(pair)
    now = shown_now(pair, lines)
    if len(now) < len(lines):
        raise NotOpen
    return now


def form_of(request: HttpRequest, pair: PairFact) -> NoteForm:
    proof = brought(request.POST.get("proof", ""), pair.id)
    return NoteForm(request.POST, proof=proof, lines=still(pair, dict(proof.lines)))


def put_away(pair: PairFact, note: UUID, away: bool) -> None:
    insight.put_away_note(by=pair.therapist.id, pair=pair, id=note, away=away)


def kept(pair: PairFact, form: NoteForm) -> bool:
    """Whether the note stands now, with where it came from."""
    if not form.is_valid():
        return False
    words, proof = form.cleaned_data["note"], form.proof
    lines = {n: proof.lines[n] for n in sorted({*proof.named, *named(words)})}
    insight.keep_note(
        by=pair.therapist.id, pair=pair, id=form.cleaned_data["id"], words=words,
        drafted=Drafted(proof.model, proof.at, lines), changed=hash_of(words) != proof.said,
    )  # fmt: skip
    return True

"""The client taps, and a language model reads one answer: never before that, never in a transaction."""

from uuid import UUID

from django.http import QueryDict

from stepwell.ground.language_model.facts import Came, Grant, Passed, Task
from stepwell.ground.language_model.queries import grant
from stepwell.ground.language_model.rules.leaving import tells_who
from stepwell.ground.language_model.tasks import next_move, quote, readable, reflect
from stepwell.ground.people.access import Person
from stepwell.ground.people.queries import open_pairs
from stepwell.ground.witness.queries import names_around
from stepwell.journey.between.talk.forms import CloseForm
from stepwell.kit.words import clean
from stepwell.strategies.discovery.access import own_conversation
from stepwell.strategies.discovery.actions import conversation as talking
from stepwell.strategies.discovery.actions.reading import keep_reading, say_close
from stepwell.strategies.discovery.facts.reading import Readable
from stepwell.strategies.discovery.facts.record import ConversationFact
from stepwell.strategies.discovery.facts.state import Event
from stepwell.strategies.discovery.queries.reading import closeness_in, name_of, readings_in
from stepwell.strategies.discovery.rules.flow import step
from stepwell.strategies.discovery.rules.reading import moved, readable_here, rests
from stepwell.strategies.discovery.rules.seen import Scene


def read(*, by: Person, conversation: UUID, sent: QueryDict) -> None:
    """From a page that was left behind, nothing is read. What was typed meanwhile stays in its field.

    Asking takes seconds. Where the yes is gone by then, nothing that came is kept.
    """
    here = own_conversation(by, conversation)
    if sent.get("place", "") != str(here.place):
        return
    here = keep_typed(by, here, sent)
    found = may_be_read(by.clinic_id, here)
    if found is None:
        return
    wanted, proof = found
    came = asked(proof, wanted)
    if grant(by.clinic_id, here.client, wanted.task) is None:
        came = Passed(Came.SILENT)
    keep_reading(by=by, conversation=here.id, read=wanted, came=came)
    if here.guide and wanted.task is Task.NEXT and came.came is Came.GOOD:
        to = moved(here.guide, here.state, came.words)
        talking.go_on(by=by, conversation=here, to=to)


def asked(proof: Grant, wanted: Readable) -> Passed:
    if wanted.task is Task.NEXT:
        return next_move(proof, wanted.answer, wanted.options)
    return quote(proof, wanted.answer) if wanted.task is Task.QUOTE else reflect(proof, wanted.answer)


def may_be_read(clinic: UUID, here: ConversationFact) -> tuple[Readable, Grant] | None:
    """What a tap would let it read here, with the proof that it may; None for whatever reason there is."""
    wanted = readable_here(here.guide, here.state) if here.guide and not here.ended_at else None
    proof = grant(clinic, here.client, wanted.task) if wanted else None
    if wanted is None or proof is None or not readable(wanted.answer) or names_somebody(here, wanted):
        return None
    known, name = readings_in(here.id), name_of(here.id, wanted)
    before = any(one.of == name for one in known)
    return None if before or rests(known) or not closeness_in(clinic).earns else (wanted, proof)


def names_somebody(here: ConversationFact, wanted: Readable) -> bool:
    """An answer that says who somebody is stays here: by a name we know, a number, a date."""
    pairs = open_pairs(here.client)
    names = names_around(here.client, pairs) | {pair.client.name for pair in pairs}
    return tells_who(wanted.answer, names)


def is_close(*, by: Person, conversation: UUID, sent: QueryDict) -> None:
    """Whether the sentence was close. What was typed meanwhile stays."""
    here, form = own_conversation(by, conversation), CloseForm(sent)
    if form.is_valid():
        close = form.cleaned_data["close"] == "yes"
        say_close(by=by, conversation=here.id, reading=form.cleaned_data["reading"], close=close)
    if sent.get("place", "") == str(here.place):
        keep_typed(by, here, sent)


def keep_typed(by: Person, here: ConversationFact, sent: QueryDict) -> ConversationFact:
    text = clean(sent.get("text", ""))
    if here.guide is None or here.ended_at or not text.strip():
        return here
    scene = Scene(here.guide, here.given)
    talking.go_on(by=by, conversation=here, to=step(scene, here.state, Event("leave", text)))
    return own_conversation(by, here.id)

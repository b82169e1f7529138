"""A conversation is opened, goes on by one event, and what it led to is kept at its end."""

from uuid import UUID

from django.db import transaction
from django.http import Http404, QueryDict

from stepwell.ground.people.access import Person, pair_for_client
from stepwell.journey.between.talk.forms import (
    BeginForm,
    EndForm,
    NotNowForm,
    OffersForm,
    ShowForm,
    event_of,
)
from stepwell.journey.between.talk.gathered import around
from stepwell.journey.between.talk.offering import thoughts
from stepwell.kit import clock
from stepwell.kit.care import worrying
from stepwell.kit.days import day_of
from stepwell.kit.refusal import Refusal, gettext_noop
from stepwell.strategies.discovery.access import own_conversation
from stepwell.strategies.discovery.actions import conversation as talking
from stepwell.strategies.discovery.actions import discovery, offer
from stepwell.strategies.discovery.facts.allowed import Allows
from stepwell.strategies.discovery.facts.guide import Who
from stepwell.strategies.discovery.facts.record import ConversationFact
from stepwell.strategies.discovery.facts.state import State
from stepwell.strategies.discovery.queries.conversation import conversations
from stepwell.strategies.discovery.queries.guide import guides_of
from stepwell.strategies.discovery.rules.flow import step
from stepwell.strategies.discovery.rules.offer import offers
from stepwell.strategies.discovery.rules.seen import Scene, who_may_see
from stepwell.strategies.discovery.rules.told import sentence_of


class NotJustNow(Refusal):
    says = gettext_noop("This one is resting right now. There are others, and it comes back when it fits.")


class WentOn(Refusal):
    says = gettext_noop(
        "This conversation went on in another place meanwhile, and waits there. Here you wrote: “%(words)s”"
        " Take it along if you want to say it there."
    )


def begin(*, by: Person, sent: QueryDict) -> ConversationFact:
    """Open what is offered just now, with what it would quote."""
    asked, here = BeginForm(sent).read(), around(by.pk, clock.now(), conversations(by.pk))
    if asked is None or here is None:
        raise Http404
    every, thought_of = guides_of(by.clinic_id).values(), thoughts(by.pk)
    for fits in offers(every, here.situations, here.hour, thought_of):
        if fits.guide.id == asked[1]:
            return talking.begin(by=by, id=asked[0], guide=fits.guide, given=fits.given)
    raise NotJustNow


@transaction.atomic
def go_on(*, by: Person, conversation: ConversationFact, sent: QueryDict) -> State:
    """One event. From a page that was left behind, nothing is done, and no word of it is lost."""
    guide, event = conversation.guide, event_of(sent)
    if guide is None or conversation.ended_at or sent.get("place", "") != str(conversation.place):
        return _left_behind(conversation.state, event.text)
    after = step(Scene(guide, conversation.given, worrying), conversation.state, event)
    if not talking.go_on(by=by, conversation=conversation, to=after):
        return _left_behind(own_conversation(by, conversation.id).state, event.text)
    if after.over:
        keep_what_it_led_to(by, own_conversation(by, conversation.id), _wanted(sent))
    return after


def _left_behind(state: State, words: str) -> State:
    """A tap that came twice is there already; other words come back to whoever wrote them."""
    known = {
        *(said.text for said in state.said),
        *state.drafts.values(),
        state.held.text if state.held else "",
    }
    if words.strip() and words not in known:
        raise WentOn(words=words)
    return state


def _wanted(sent: QueryDict) -> UUID | None:
    """The id under which the sentence is to be kept, or None."""
    end = EndForm(sent)
    return end.cleaned_data["discovery"] if end.is_valid() and end.cleaned_data["keep"] else None


def keep_what_it_led_to(by: Person, done: ConversationFact, keep: UUID | None) -> None:
    """The sentence, if it is wanted, and who may see it, as it was chosen."""
    if done.guide is None:
        return
    words = sentence_of(done.guide, done.state)
    if keep and words:
        discovery.discover(by=by, id=keep, words=words, conversation=done.id)
    talking.show(by=by, conversation=done, what=who_may_see(done.guide, done.state))


def show(*, by: Person, conversation: UUID, sent: QueryDict) -> None:
    """Who may see a finished conversation from now on."""
    form, done = ShowForm(sent), own_conversation(by, conversation)
    if form.is_valid():
        talking.show(by=by, conversation=done, what=Who(form.cleaned_data["what"]))


def let_offer(*, by: Person, sent: QueryDict) -> None:
    """Today may offer a conversation now and then, or may not any more."""
    form = OffersForm(sent)
    offer.allow(by=by, what=Allows.OFFERS, on=form.is_valid() and form.cleaned_data["on"])


def not_now(*, by: Person, sent: QueryDict) -> None:
    """No offer any more today."""
    form = NotNowForm(sent)
    if form.is_valid():
        today = day_of(pair_for_client(by).client.calendar, clock.now())
        offer.not_now(by=by, id=form.cleaned_data["id"], day=today)


def put_away(*, by: Person, suggestion: UUID) -> None:
    offer.put_away(by=by, suggestion=suggestion)

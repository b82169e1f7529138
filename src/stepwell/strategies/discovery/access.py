"""The only way from a client and an id to what is theirs in this room; nobody else has one."""

from uuid import UUID

from django.http import Http404

from stepwell.ground.people.access import Person
from stepwell.strategies.discovery.facts.asked import AskedFact
from stepwell.strategies.discovery.facts.echo import ThreadFact, UnderlineFact
from stepwell.strategies.discovery.facts.experiment import ExperimentFact
from stepwell.strategies.discovery.facts.record import ConversationFact, DiscoveryFact
from stepwell.strategies.discovery.queries.asked import asked_of
from stepwell.strategies.discovery.queries.conversation import conversation_of
from stepwell.strategies.discovery.queries.discovery import discovery_of
from stepwell.strategies.discovery.queries.echo import threads, underlines
from stepwell.strategies.discovery.queries.experiment import experiment_of


def own_conversation(person: Person, pk: UUID) -> ConversationFact:
    found = conversation_of(person.pk, pk)
    if found is None:
        raise Http404
    return found


def own_discovery(person: Person, pk: UUID) -> DiscoveryFact:
    found = discovery_of(person.pk, pk)
    if found is None:
        raise Http404
    return found


def own_experiment(person: Person, pk: UUID) -> ExperimentFact:
    found = experiment_of(person.pk, pk)
    if found is None:
        raise Http404
    return found


def own_asked(person: Person, pk: UUID) -> AskedFact:
    found = asked_of(person.pk, pk)
    if found is None:
        raise Http404
    return found


def own_thread(person: Person, pk: UUID) -> ThreadFact:
    found = next((one for one in threads(person.pk) if one.id == pk), None)
    if found is None:
        raise Http404
    return found


def own_underline(person: Person, pk: UUID) -> UnderlineFact:
    found = next((one for one in underlines(person.pk) if one.id == pk), None)
    if found is None:
        raise Http404
    return found

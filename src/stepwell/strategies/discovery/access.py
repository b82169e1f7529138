"""The only way from a client and an id to a conversation or a discovery; nobody else has one."""

from uuid import UUID

from django.http import Http404

from stepwell.ground.people.access import Person
from stepwell.strategies.discovery.facts.record import ConversationFact, DiscoveryFact
from stepwell.strategies.discovery.models import Conversation, Discovery
from stepwell.strategies.discovery.queries import conversation_facts, discovery_facts


def own_conversation(person: Person, pk: UUID) -> ConversationFact:
    rows = Conversation.objects.filter(pk=pk, client=person.pk, clinic=person.clinic_id)
    for fact in conversation_facts(rows):
        return fact
    raise Http404


def own_discovery(person: Person, pk: UUID) -> DiscoveryFact:
    rows = Discovery.objects.filter(pk=pk, client=person.pk, clinic=person.clinic_id)
    for fact in discovery_facts(rows):
        return fact
    raise Http404

"""The only way to a message or an address. A message's id is its key: random, and known to one device."""

from uuid import UUID

from django.db.models import Q
from django.http import Http404

from stepwell.ground.post.facts import MessageFact
from stepwell.ground.post.models import Address, Message
from stepwell.ground.post.queries import LIVES, message_facts, says_place
from stepwell.ground.vault.queries import safe_for


def message_with(pk: UUID) -> tuple[MessageFact, str]:
    """A message that was sent, and what it says, while its device and its person are still here."""
    alive = Q(address__in=Address.objects.filter(LIVES))
    found = message_facts(Message.objects.filter(alive, pk=pk))
    if not found:
        raise Http404
    box = Message.objects.values_list("says", flat=True).get(pk=pk)
    return found[0], safe_for([found[0].person]).open(says_place(found[0].person, pk), box)

"""What a therapist reads before a session, as the page of the client says it."""

from uuid import UUID

from ninja import Schema

from stepwell.ground.people.access import Person, pair_with_client
from stepwell.journey.notice.brief import cards
from stepwell.journey.notice.brief.actions import looked


class PartOut(Schema):
    """One line of a brief: what it is about, and what there is to say."""

    head: str
    say: str


class OpenerOut(Schema):
    """A question to begin with."""

    id: str
    say: str


class BriefOut(Schema):
    """What to know before a session; `words` and `seconds` are of all of it."""

    client: UUID
    pair: UUID
    lead: str
    parts: list[PartOut]
    openers: list[OpenerOut]
    words: int
    seconds: int


def brief(person: Person, client: UUID) -> BriefOut:
    """Reading it leaves the same mark as opening the page."""
    pair = pair_with_client(person, client)
    looked(pair)
    card = cards.brief(pair)
    return BriefOut(
        client=client, pair=pair.id, lead=card.lead, words=card.words, seconds=card.seconds,
        parts=[PartOut(head=part.head, say=part.say) for part in card.parts],
        openers=[OpenerOut(id=one.id, say=one.say) for one in card.openers],
    )  # fmt: skip

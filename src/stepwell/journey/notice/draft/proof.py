"""Where a draft came from goes along with its form, sealed against changes: nothing is stored meanwhile."""

from datetime import datetime
from hashlib import sha256
from uuid import UUID

from django.core import signing

from stepwell.journey.notice.draft.facts import Proof
from stepwell.kit.refusal import Refusal, gettext_noop

DRAFT = "a draft"


class NotKnown(Refusal):
    says = gettext_noop("This draft is not known here any more. You can ask for a new one.")


def hash_of(words: str) -> str:
    return sha256(words.encode()).hexdigest()


def carried(proof: Proof) -> str:
    lines = [str(proof.lines[n]) for n in sorted(proof.lines)]
    told = [str(proof.pair), proof.model, proof.at.isoformat(), lines, proof.named, proof.said]
    return signing.dumps(told, salt=DRAFT)


def brought(carries: str, pair: UUID) -> Proof:
    """Of this pair, or a refusal."""
    try:
        of, model, at, lines, named, said = signing.loads(carries, salt=DRAFT)
    except signing.BadSignature:
        raise NotKnown from None
    if of != str(pair):
        raise NotKnown
    numbered = {n: UUID(entry) for n, entry in enumerate(lines, 1)}
    return Proof(pair, model, datetime.fromisoformat(at), numbered, tuple(named), said)

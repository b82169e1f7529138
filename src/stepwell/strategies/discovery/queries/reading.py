"""Answers that a language model read, opened. The caller asks `access` first."""

from collections.abc import Iterable
from uuid import UUID

from stepwell.ground.language_model.facts import Came, Task
from stepwell.ground.vault.queries import blind, safe_for
from stepwell.strategies.discovery.facts.reading import Closeness, Readable, ReadingFact
from stepwell.strategies.discovery.models import Reading
from stepwell.strategies.discovery.queries.place import place_of
from stepwell.strategies.discovery.rules.reading import NEWEST, closeness


def reading_facts(rows: Iterable[Reading]) -> list[ReadingFact]:
    found = list(rows)
    safe = safe_for({row.client_id for row in found})
    return [
        ReadingFact(
            row.pk, row.conversation_id, Task(row.task), row.of, Came(row.came), row.at,
            safe.open(place_of(row.client_id, "reading", "words", row.pk), row.words), row.close,
        )
        for row in found
    ]  # fmt: skip


def readings_in(conversation: UUID) -> list[ReadingFact]:
    """Those of one conversation, oldest first."""
    return reading_facts(Reading.objects.filter(conversation=conversation).order_by("at", "pk"))


def every_reading(client: UUID) -> list[ReadingFact]:
    return reading_facts(Reading.objects.filter(client=client).order_by("at", "pk"))


def name_of(conversation: UUID, read: Readable) -> str:
    """Which answer it is, as a keyed hash."""
    return blind("reading", f"{conversation}|{read.turn}|{read.answer}")


def closeness_in(clinic: UUID) -> Closeness:
    """What clients of this clinic said of the newest sentences; one question, and no words."""
    rows = Reading.objects.filter(clinic=clinic, task=Task.REFLECT).exclude(close=None)
    newest = rows.order_by("-at", "pk").values_list("client", "close")[:NEWEST]
    return closeness([(client, bool(close)) for client, close in newest])

"""A sealed text opens where it was written and nowhere else: no other row, column, table or person."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import permutations
from uuid import UUID

import pytest
from django.apps import apps
from django.db.models import Model

from asking import FEARS, MAKES
from coins import INSIDE, OUTSIDE
from security.world import World
from stepwell.ground.vault.facts import Place
from stepwell.ground.vault.fields import SealedField
from stepwell.ground.vault.models import DataKey
from stepwell.ground.vault.queries import Safe, safe_for
from stepwell.ground.vault.rules import DoesNotOpen
from talks import SAID, SENTENCE

pytestmark = pytest.mark.django_db
PRIVATE = (SAID, SENTENCE, MAKES, FEARS, INSIDE, OUTSIDE)


@dataclass(frozen=True)
class Box:
    place: Place
    sealed: bytes


def columns() -> Iterator[tuple[type[Model], str]]:
    for model in apps.get_models():
        for field in model._meta.get_fields():
            if isinstance(field, SealedField):
                yield model, field.name


@pytest.fixture(scope="module")
def safe(world: World) -> Safe:
    return safe_for(DataKey.objects.values_list("owner", flat=True))


@pytest.fixture(scope="module")
def boxes(safe: Safe) -> list[Box]:
    """Every sealed text there is, at the place where it opens."""
    return [found for model, name in columns() for found in _boxes(safe, model, name)]


def _boxes(safe: Safe, model: type[Model], name: str) -> Iterator[Box]:
    for pk, sealed in model._base_manager.exclude(**{name: None}).values_list("pk", name):
        places = [Place(owner, model._meta.label_lower, name, pk) for owner in safe.keys]
        opening = [place for place in places if opens(safe, place, bytes(sealed))]
        assert len(opening) == 1, f"{model._meta.label}.{name} opens for {len(opening)} owners"
        yield Box(opening[0], bytes(sealed))


def opens(safe: Safe, place: Place, sealed: bytes) -> bool:
    try:
        return bool(safe.open(place, sealed))
    except DoesNotOpen:
        return False


def test_every_sealed_column_holds_something_here(boxes: list[Box]):
    full = {(box.place.table, box.place.column) for box in boxes}
    assert {(model._meta.label_lower, name) for model, name in columns()} - full == set()


def test_no_text_opens_in_the_place_of_another(safe: Safe, boxes: list[Box]):
    some = boxes[:: max(1, len(boxes) // 60)]
    assert [(a.place, b.place) for a, b in permutations(some, 2) if opens(safe, b.place, a.sealed)] == []


def test_each_part_of_a_place_counts(safe: Safe, boxes: list[Box]):
    for box in boxes:
        other = next(owner for owner in safe.keys if owner != box.place.owner)
        moved = {"owner": other, "table": "diary.start", "column": "nowhere", "row": UUID(int=1)}
        assert not any(opens(safe, replace(box.place, **{k: v}), box.sealed) for k, v in moved.items())


def test_a_text_does_not_open_in_another_clinic(safe: Safe, boxes: list[Box]):
    far = Safe({owner: (UUID(int=1), key) for owner, (_, key) in safe.keys.items()})
    assert not any(opens(far, box.place, box.sealed) for box in boxes)


def test_a_changed_byte_closes_a_text(safe: Safe, boxes: list[Box]):
    box = boxes[0]
    assert not opens(safe, box.place, box.sealed[:-1] + bytes([box.sealed[-1] ^ 1]))
    assert opens(safe, box.place, box.sealed)


def strayed(safe: Safe, boxes: list[Box]) -> set[str]:
    """Tables of other rooms in which private words lie, sealed or not: a mail, a copy, a calendar."""
    away = [box for box in boxes if not box.place.table.startswith("discovery.")]
    return {
        box.place.table for box in away for words in PRIVATE if words in safe.open(box.place, box.sealed)
    }  # fmt: skip


def test_what_was_found_out_is_copied_into_no_other_room(safe: Safe, boxes: list[Box]):
    assert strayed(safe, boxes) == set()
    mail = next(box for box in boxes if box.place.table == "post.message")
    assert strayed(safe, [Box(mail.place, safe.seal(mail.place, f"Look: {PRIVATE[0]}"))]) == {"post.message"}

"""Making and forgetting keys."""

import os
from uuid import UUID

from stepwell.ground.vault.models import DataKey
from stepwell.ground.vault.queries import wrap
from stepwell.ground.vault.rules import sealed
from stepwell.kit import keyring


def make_key(*, owner: UUID, clinic: UUID) -> None:
    """A fresh 32-byte key for one owner, wrapped by the keyring's active key."""
    ring = keyring.load()
    box = sealed(ring.keys[ring.active], os.urandom(32), wrap(owner, clinic))
    DataKey.objects.create(owner=owner, clinic=clinic, wrapped=box, kek=ring.active)

"""Two clinics, built once for a file of tests and gone afterwards."""

from collections.abc import Iterator
from typing import Any

import pytest


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[Any]:
    from security import world as worlds  # noqa: PLC0415  models can be had once Django is set up

    with django_db_blocker.unblock(), worlds.undone():
        yield worlds.build()

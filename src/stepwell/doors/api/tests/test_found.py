"""Discoveries over the API: kept once, private until shared, and nobody else's."""

from uuid import uuid4

import pytest
from django.test import Client

from cast import a_client, a_stranger, clinic_with
from stepwell.doors.api.tests.test_entries import bearer
from stepwell.strategies.discovery.queries.discovery import shared_discoveries

pytestmark = pytest.mark.django_db
HERE = "/api/v1/discoveries"
SAID = {"words": "I hum when I am calm.", "since": "since about 2004"}


def send(path: str, key: dict, body: object = None):
    return Client().post(path, body or {}, content_type="application/json", headers=key)


def test_it_works():
    cast, pk = clinic_with(), str(uuid4())
    key = bearer(cast.ana)
    for _ in range(2):
        kept = send(HERE, key, {"id": pk, **SAID})
        assert kept.status_code == 200
    (told,) = Client().get(HERE, headers=key).json()
    assert (told["id"], told["words"], told["since"]) == (pk, SAID["words"], SAID["since"])
    assert (told["shared"], told["stands"]) == (False, None)
    assert shared_discoveries(cast.ana.pk) == []
    for path, shared in (("share", True), ("share", True), ("unshare", False)):
        assert send(f"{HERE}/{pk}/{path}", key).json()["shared"] is shared
        assert bool(shared_discoveries(cast.ana.pk)) is shared


def test_a_stranger_sees_nothing():
    cast = clinic_with()
    pk = send(HERE, bearer(cast.ana), SAID).json()["id"]
    eve = bearer(a_client(cast.bo, "Eve"))
    assert Client().get(HERE, headers=eve).json() == []
    assert send(f"{HERE}/{pk}/share", eve).status_code == 404
    assert send(HERE, eve, {"id": pk, **SAID}).status_code == 404
    for person in (cast.bo, cast.dee, a_stranger()):
        assert Client().get(HERE, headers=bearer(person)).status_code == 403


def test_what_does_not_fit_is_told_kindly_and_nothing_is_kept():
    key = bearer(clinic_with().ana)
    for body in ({}, {"words": "x" * 1001}, {"words": "So.", "mood": 3}, {"id": "x", "words": "So."}):
        assert send(HERE, key, body).status_code == 422
    assert send(HERE, key, {"words": "  "}).status_code in (409, 422)
    assert Client().get(HERE, headers=key).json() == []

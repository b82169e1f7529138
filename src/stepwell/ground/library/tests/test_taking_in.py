"""The shared library in the database: taken in from its files, versioned, and read with few questions."""

from dataclasses import replace

import pytest
from django.db import IntegrityError, transaction

from cast import Cast, clinic_with
from stepwell.ground.library import actions, content, queries
from stepwell.ground.library.access import practice_for
from stepwell.ground.library.facts import Kind
from stepwell.ground.library.models import Practice

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    return clinic_with()


def files_with(monkeypatch, change):
    """As if the files of the shared library had changed."""
    monkeypatch.setattr(actions, "bodies", lambda: change(content.bodies()))


def test_it_works(cast):
    shared = queries.of_clinic(cast.clinic)
    assert len(shared) == 66
    assert {replace(p, id=None) for p in shared} == {replace(p, id=None) for p in content.load()}
    assert queries.practice(shared[0].id) == shared[0]


def test_taking_in_again_changes_nothing(cast):
    assert actions.take_in_content() == 0
    assert Practice.objects.count() == 66


def test_a_changed_text_is_a_new_version_and_the_old_one_stays(cast, monkeypatch):
    old = next(p for p in queries.of_clinic(cast.clinic) if p.slug == "kind-no")
    files_with(
        monkeypatch, lambda now: {**now, "kind-no": {**now["kind-no"], "name": "A kind no, said once"}}
    )
    assert actions.take_in_content() == 1
    new = next(p for p in queries.of_clinic(cast.clinic) if p.slug == "kind-no")
    assert (new.version, new.name) == (2, "A kind no, said once")
    assert queries.practice(old.id).name == "A kind no"
    assert queries.versions(new.id) == (old, new)


def test_what_is_gone_from_the_files_is_retired_until_it_comes_back(cast, monkeypatch):
    old = next(p for p in queries.of_clinic(cast.clinic) if p.slug == "kind-no")
    files_with(monkeypatch, lambda now: {slug: now[slug] for slug in now if slug != "kind-no"})
    assert actions.take_in_content() == 0
    assert "kind-no" not in {p.slug for p in queries.of_clinic(cast.clinic)}
    assert practice_for(cast.ana, old.id) == old
    monkeypatch.undo()
    assert actions.take_in_content() == 1
    assert {p.version for p in queries.of_clinic(cast.clinic) if p.slug == "kind-no"} == {2}


def test_shared_words_are_read_and_built_once(cast, django_assert_num_queries):
    queries.of_clinic(cast.clinic)
    with django_assert_num_queries(1):
        queries.of_clinic(cast.clinic)


def row(**changes: object) -> Practice:
    return Practice(**{"slug": "a", "digest": "d", "kind": Kind.PRACTICE, "body": {}, **changes})


@pytest.mark.parametrize(
    "changes",
    [{"body": None}, {"words": b"x"}, {"version": 0}, {"kind": "game"}, {"slug": "kind-no"}, {"clinic": 1}],
)
def test_the_database_itself_refuses_an_odd_row(cast, changes):
    if "clinic" in changes:
        changes = {"clinic_id": cast.clinic}
    with pytest.raises(IntegrityError), transaction.atomic():
        row(**changes).save(force_insert=True)

"""Practices that a clinic or a client keeps: sealed, and seen only by those they are for."""

from uuid import UUID, uuid4

import pytest
from django.http import Http404

from cast import a_client, a_colleague, a_stranger, clinic_with
from stepwell.ground.library import actions, queries
from stepwell.ground.library.access import practice_for
from stepwell.ground.library.facts import Size
from stepwell.ground.library.models import Practice
from stepwell.ground.library.rules.search import sized
from stepwell.ground.people.facts import Role
from stepwell.ground.people.models import Pair
from stepwell.ground.trail.facts import Did
from stepwell.ground.trail.models import Mark
from stepwell.kit import clock
from stepwell.kit.words import TooLong

pytestmark = pytest.mark.django_db
WORDS = "Hum the river song"
FIELDS = {
    "name": WORDS,
    "purpose": "A song can hold you for a while.",
    "helps_with": ["worry"],
    "sizes": {
        "S": {"say": "Hum one long note.", "seconds": 10},
        "M": {"say": "Hum one verse.", "minutes": 2, "steps": ["Sit down.", "Hum the verse."]},
        "L": {"say": "Hum the whole song.", "minutes": 5, "steps": ["Sit down.", "Hum it all.", "Rest."]},
    },
}


@pytest.fixture
def cast():
    return clinic_with()


def keep(cast, owner=None, follows=None, **changes):
    fields = {**FIELDS, **changes}
    return actions.keep_own(by=cast.bo, clinic=cast.clinic, owner=owner, fields=fields, follows=follows)


def test_it_works(cast):
    first = keep(cast)
    assert [s.text for s in sized(first, Size.L).steps] == ["Sit down.", "Hum it all.", "Rest."]
    assert queries.practice(first.id) == first
    second = keep(cast, follows=first, name="Hum the hill song")
    assert (second.slug, second.version) == (first.slug, 2)
    assert queries.versions(first.id) == (first, second)
    assert [p for p in queries.of_clinic(cast.clinic) if p.clinic] == [second]


def test_a_clients_own_is_offered_to_that_client_only(cast):
    own = keep(cast, owner=cast.ana.pk, helps_with=[])
    assert own not in queries.of_clinic(cast.clinic)
    assert own in queries.of_clinic(cast.clinic, client=cast.ana.pk)
    assert own not in queries.of_clinic(cast.clinic, client=a_client(cast.bo, "Eve").pk)


def test_a_clients_own_never_takes_over_the_clinics(cast):
    ours = keep(cast)
    hers = keep(cast, owner=cast.ana.pk, follows=ours)
    assert hers.slug != ours.slug
    assert {ours, hers} <= set(queries.of_clinic(cast.clinic, client=cast.ana.pk))


def test_keeping_leaves_a_mark(cast):
    own = keep(cast, owner=cast.ana.pk)
    mark = Mark.objects.get(did=Did.KEPT_PRACTICE)
    assert (mark.by, mark.row, mark.client, mark.about) == (
        cast.bo.pk,
        own.id,
        cast.ana.pk,
        "library.practice",
    )


def test_own_words_lie_sealed(cast):
    keep(cast)
    keep(cast, owner=cast.ana.pk)
    for row in Practice.objects.exclude(clinic=None):
        assert row.body is None
        kept = bytes(row.words) + row.slug.encode() + row.digest.encode()
        assert b"river" not in kept.lower()


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"name": ""}, "name"),
        (
            {"sizes": {**FIELDS["sizes"], "S": {"say": "Hum one long note.", "seconds": 40}}},
            "sizes.S.seconds",
        ),
        ({"sizes": {"S": FIELDS["sizes"]["S"]}}, "sizes"),
        ({"purpose": "No excuses, sing."}, "purpose"),
        ({"helps_with": []}, "helps_with"),
        ({"who_starts": "anyone"}, "who_starts"),
        ({"name": "\x00\x07 "}, "name"),
    ],
)
def test_what_is_not_ready_is_refused_kindly_and_nothing_is_kept(cast, changes, where):
    with pytest.raises(actions.ToMend) as refused:
        keep(cast, **changes)
    assert where in {remark.where for remark in refused.value.remarks}
    assert refused.value.told()
    assert not Practice.objects.exclude(clinic=None).exists()


def test_ten_megabytes_are_refused_kindly(cast):
    with pytest.raises(TooLong):
        keep(cast, purpose="a" * 10_000_000)


def test_emoji_and_right_to_left_words_come_back_as_they_were(cast):
    own = keep(cast, owner=cast.ana.pk, name="שיר הנהר 🌊")
    assert queries.practice(own.id).name == "שיר הנהר 🌊"


def test_a_stranger_sees_nothing(cast):
    ours, hers = keep(cast), keep(cast, owner=cast.ana.pk)
    strangers = [a_stranger(), a_stranger(Role.CLIENT), a_stranger(Role.ADMIN)]
    others = [a_colleague(cast), a_client(cast.bo, "Eve"), cast.dee]
    for person, found in [*((s, ours) for s in strangers), *((o, hers) for o in strangers + others)]:
        with pytest.raises(Http404):
            practice_for(person, found.id)
    with pytest.raises(Http404):
        practice_for(cast.bo, uuid4())
    assert ours not in queries.of_clinic(strangers[0].clinic_id)


def test_those_it_is_for_see_it(cast):
    ours, hers = keep(cast), keep(cast, owner=cast.ana.pk)
    assert [practice_for(person, ours.id) for person in (cast.bo, cast.ana)] == [ours, ours]
    assert [practice_for(person, hers.id) for person in (cast.bo, cast.ana)] == [hers, hers]


def test_a_therapist_of_the_past_no_longer_sees_a_clients_own(cast):
    hers = keep(cast, owner=cast.ana.pk)
    Pair.objects.filter(pk=cast.pair.id).update(ended=clock.now())
    with pytest.raises(Http404):
        practice_for(cast.bo, hers.id)


def test_choosing_asks_the_database_a_fixed_number_of_times(cast, django_assert_max_num_queries):
    queries.of_clinic(cast.clinic)
    for _ in range(5):
        keep(cast)
        keep(cast, owner=cast.ana.pk)
    with django_assert_max_num_queries(3):
        assert len(queries.of_clinic(cast.clinic, client=cast.ana.pk)) == 76


def test_a_forgotten_key_leaves_a_practice_without_words(cast):
    hers = keep(cast, owner=cast.ana.pk)
    Practice.objects.filter(pk=hers.id).update(owner=a_client(cast.bo, "Eve").pk, words=b"")
    blank = queries.practice(hers.id)
    assert (blank.id, blank.name, blank.sizes) == (hers.id, "", ())
    assert isinstance(blank.id, UUID)

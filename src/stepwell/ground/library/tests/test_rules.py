"""Searching, reading and checking practices, for any data at all."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepwell.ground.library import content
from stepwell.ground.library.facts import ENERGIES, HELPS_WITH, Energy, Kind, Size, WhoStarts
from stepwell.ground.library.rules.checks import problems
from stepwell.ground.library.rules.own import whole
from stepwell.ground.library.rules.search import find, sized
from stepwell.ground.library.rules.shape import build, misshapen

BODIES = content.bodies()
LIBRARY = content.load()
SLUGS = frozenset(BODIES)
wishes = st.fixed_dictionaries(
    {},
    optional={
        "helps_with": st.sampled_from(list(HELPS_WITH)),
        "energy": st.sampled_from(list(ENERGIES)),
        "minutes": st.integers(0, 60),
        "who": st.sampled_from(list(WhoStarts)),
        "text": st.text(max_size=8),
    },
)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)
PATHS = [
    ("sizes", "S"),
    ("sizes", "M"),
    ("sizes", "M", "steps"),
    ("sizes", "L", "minutes"),
    ("prediction", "after"),
]
places = st.sampled_from([(key,) for key in (*BODIES["kind-no"], "kind", "untimed", "odd")] + PATHS)


def put(data, path, value):
    """A copy of nested data with another value at this path."""
    head, *rest = path
    return {**data, head: put(data[head], rest, value) if rest else value}


def test_it_works():
    found = find(LIBRARY, helps_with="panic", energy="low", minutes=3, who="client", text="feet")
    assert [practice.slug for practice in found] == ["feet-on-floor"]


@given(wishes)
def test_what_is_found_was_there_and_fits(wish):
    found = find(LIBRARY, **wish)
    assert set(found) <= set(LIBRARY)
    for practice in found:
        if practice.kind is Kind.PRACTICE:
            assert wish.get("helps_with", practice.helps_with[0]) in practice.helps_with
            assert sized(practice, Size.L).seconds <= wish.get("minutes", 60) * 60
        assert wish.get("who") is not WhoStarts.CLIENT or practice.who_starts is WhoStarts.CLIENT
        assert wish.get("energy") is not Energy.LOW or practice.energy is Energy.LOW


@given(wishes, st.data())
def test_one_wish_less_never_finds_less(wish, data):
    if wish:
        fewer = {key: wish[key] for key in wish if key != data.draw(st.sampled_from(sorted(wish)))}
        assert set(find(LIBRARY, **wish)) <= set(find(LIBRARY, **fewer))
    assert find(find(LIBRARY, **wish), **wish) == find(LIBRARY, **wish)


@given(st.integers(0, 60), st.integers(0, 60))
def test_more_time_never_finds_less(some, more):
    assert set(find(LIBRARY, minutes=some)) <= set(find(LIBRARY, minutes=some + more))


@given(st.permutations(LIBRARY))
def test_the_order_given_is_kept_and_talks_come_last(practices):
    found = find(practices)
    assert [p for p in found if p.kind is Kind.PRACTICE] == [p for p in practices if p.kind is Kind.PRACTICE]
    assert found[-1].kind is Kind.TALK


def test_an_unknown_wish_opens_nothing_more():
    assert set(find(LIBRARY, who="anyone")) == set(find(LIBRARY, who="client"))
    assert [p.kind for p in find(LIBRARY, helps_with="gloom")] == [Kind.TALK]


@given(st.sampled_from(sorted(BODIES)), places, anything)
def test_any_data_is_either_told_of_or_built(slug, path, value):
    if len(path) > 1 and slug == "just-talk":
        slug = "kind-no"
    raw = put(BODIES[slug], path, value)
    remarks = misshapen(raw) or problems(build(raw), SLUGS)
    assert all(remark.say % dict(remark.about) for remark in remarks)


@given(anything)
def test_what_is_no_practice_is_told_of(given_data):
    assert misshapen(given_data)


@given(anything)
def test_any_form_is_either_told_of_or_built(sizes):
    raw = whole({"name": "Tea", "purpose": "Rest a bit.", "sizes": sizes}, "own-1")
    assert misshapen(raw) or problems(build(raw)) is not None


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"slug": "Not Good"}, "id"),
        ({"modality": "magic"}, "modality"),
        ({"helps_with": ()}, "helps_with"),
        ({"before": "Rate it."}, "prediction.before"),
        ({"caution": ""}, "caution"),
        ({"untimed": False}, "untimed"),
        ({"drill": "Do it faster, with a timer."}, "drill"),
        ({"swap_to": ("one-step-up",)}, "swap_to"),
        ({"cues": ()}, "cues"),
    ],
)
def test_each_check_finds_its_flaw(change, where):
    sound = next(practice for practice in LIBRARY if practice.slug == "one-step-up")
    assert problems(sound, SLUGS) == []
    assert {remark.where for remark in problems(replace(sound, **change), SLUGS)} == {where}


def test_a_clients_own_words_are_not_judged():
    own = replace(
        LIBRARY[0], purpose="I failed, and I owe myself an intellectually extraordinary rehabilitation."
    )
    assert {remark.where for remark in problems(own)} == {"purpose"}
    assert problems(replace(own, owner=own.id)) == []


def test_only_english_is_graded():
    hard = replace(LIBRARY[0], purpose="Regelmäßige Achtsamkeitsübungen verändern die Wahrnehmung.")
    assert problems(hard, language="de") == []
    assert problems(hard, language="en")

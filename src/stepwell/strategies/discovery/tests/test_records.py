"""Conversations and discoveries as they are kept: sealed, private until shown, safe to repeat."""

from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.http import Http404

import cast
from stepwell.ground.trail.facts import Did
from stepwell.ground.trail.queries import marks_about
from stepwell.strategies.discovery.access import own_conversation, own_discovery
from stepwell.strategies.discovery.actions import conversation as talking
from stepwell.strategies.discovery.actions import discovery as finding
from stepwell.strategies.discovery.content import guides
from stepwell.strategies.discovery.facts.guide import Who
from stepwell.strategies.discovery.facts.record import ConversationFact, Stands
from stepwell.strategies.discovery.facts.state import Event, Given
from stepwell.strategies.discovery.models import Conversation, Discovery, Showing
from stepwell.strategies.discovery.queries.conversation import conversations, shared_conversations
from stepwell.strategies.discovery.queries.discovery import discoveries, every_discovery, shared_discoveries
from stepwell.strategies.discovery.rules.flow import step
from stepwell.strategies.discovery.rules.seen import Scene, answers
from stepwell.strategies.discovery.rules.told import sentence_of

pytestmark = pytest.mark.django_db
GUIDE = guides()["one-small-thing-i-noticed"]
CANARY = "The heron on the roof of the bakery."
TO_THE_END = (
    Event("answer", text=CANARY), Event("skip"), Event("answer", option="stayed"), Event("skip"),
    Event("answer", text="It seems I can wait."), Event("answer", option="words"), Event("go_on"),
)  # fmt: skip


def begun_by(us: cast.Cast, pk: UUID | None = None) -> ConversationFact:
    return talking.begin(by=us.ana, id=pk or uuid4(), guide=GUIDE, given=Given())


def on(us: cast.Cast, pk: UUID, *events: Event) -> ConversationFact:
    for event in events:
        here = own_conversation(us.ana, pk)
        assert here.guide
        assert talking.go_on(by=us.ana, conversation=here, to=step(Scene(here.guide), here.state, event))
    return own_conversation(us.ana, pk)


def test_it_works() -> None:
    us = cast.clinic_with()
    done = on(us, begun_by(us).id, *TO_THE_END)
    assert done.ended_at
    assert done.lines[0].answer == CANARY
    assert done.guide
    assert sentence_of(done.guide, done.state) == "It seems I can wait."
    assert [one.id for one in conversations(us.ana.pk)] == [done.id]


def test_a_stranger_sees_nothing() -> None:
    us, cy = cast.clinic_with(), cast.a_stranger()
    here = begun_by(us)
    found = finding.discover(by=us.ana, id=uuid4(), words="I wait.", conversation=here.id)
    for person in (us.bo, us.dee, cy, cast.a_client(us.bo, "Eve")):
        with pytest.raises(Http404):
            own_conversation(person, here.id)
        with pytest.raises(Http404):
            own_discovery(person, found.id)
        with pytest.raises(Http404):
            talking.begin(by=person, id=here.id, guide=GUIDE, given=Given())


def test_a_tap_that_comes_twice_is_kept_once() -> None:
    us, pk = cast.clinic_with(), uuid4()
    here = begun_by(us, pk)
    assert begun_by(us, pk).began_at == here.began_at
    there = step(Scene(GUIDE), here.state, Event("answer", text=CANARY))
    assert talking.go_on(by=us.ana, conversation=here, to=there)
    assert not talking.go_on(by=us.ana, conversation=here, to=there)
    assert len(own_conversation(us.ana, pk).state.said) == 1
    done = [mark.did for mark in marks_about(us.ana.pk) if mark.about == "discovery.conversation"]
    assert done == [Did.BEGAN_CONVERSATION]


def test_words_lie_sealed() -> None:
    us = cast.clinic_with()
    here = on(us, begun_by(us).id, *TO_THE_END)
    finding.discover(by=us.ana, id=uuid4(), words=CANARY, conversation=here.id)
    boxes = [*Conversation.objects.values_list("told", "lines").get(), Discovery.objects.get().words]
    assert all(box and b"heron" not in bytes(box) and GUIDE.id.encode() not in bytes(box) for box in boxes)
    with connection.cursor() as cursor:
        cursor.execute("select about from trail_mark")
        assert "heron" not in str(cursor.fetchall())


def test_nothing_is_shown_before_the_client_shows_it_and_it_can_be_taken_back() -> None:
    us = cast.clinic_with()
    here = begun_by(us)
    with pytest.raises(talking.NotYetOver):
        talking.show(by=us.ana, conversation=here, what=Who.ALL)
    done = on(us, here.id, *TO_THE_END)
    assert shared_conversations(us.ana.pk) == []
    talking.show(by=us.ana, conversation=done, what=Who.WORDS)
    assert [one.seen_by for one in shared_conversations(us.ana.pk)] == [Who.WORDS]
    talking.show(by=us.ana, conversation=own_conversation(us.ana, done.id), what=Who.ALL)
    talking.show(by=us.ana, conversation=own_conversation(us.ana, done.id), what=Who.ALL)
    assert Showing.objects.filter(withdrawn_at=None).count() == 1
    talking.show(by=us.ana, conversation=own_conversation(us.ana, done.id), what=Who.PRIVATE)
    assert shared_conversations(us.ana.pk) == []


def test_a_discovery_can_be_put_anew_and_what_follows_is_private_again() -> None:
    us = cast.clinic_with()
    first = finding.discover(by=us.ana, id=uuid4(), words="I wait too long.")
    finding.show_discovery(by=us.ana, discovery=first)
    assert [one.id for one in shared_discoveries(us.ana.pk)] == [first.id]
    second = finding.discover(by=us.ana, id=uuid4(), words="I wait well.", follows=first)
    assert [one.words for one in discoveries(us.ana.pk)] == ["I wait well."]
    assert len(every_discovery(us.ana.pk)) == 2
    assert not second.shared
    finding.stand(by=us.ana, discovery=second, stands=Stands.NO_MORE)
    finding.stand(by=us.ana, discovery=own_discovery(us.ana, second.id), stands=Stands.NO_MORE)
    assert own_discovery(us.ana, second.id).stands == Stands.NO_MORE
    finding.hide_discovery(by=us.ana, discovery=first)
    assert shared_discoveries(us.ana.pk) == []
    with pytest.raises(finding.NothingToKeep):
        finding.discover(by=us.ana, id=uuid4(), words="  ")


def test_a_guide_that_has_changed_begins_anew_and_what_was_said_before_is_not_lost_when_over() -> None:
    us = cast.clinic_with()
    done = on(us, begun_by(us).id, *TO_THE_END)
    assert answers(GUIDE, done.state)["moment"].text == CANARY
    assert done.lines


def test_many_conversations_take_as_many_questions_as_one(django_assert_num_queries) -> None:
    us = cast.clinic_with()
    for _ in range(4):
        begun_by(us)
    with django_assert_num_queries(3):
        assert len(conversations(us.ana.pk)) == 4

"""Asking a real server on this machine: what goes over the wire, and what does not."""

import logging
from time import monotonic

import pytest

import cast
from cast import Cast
from model_service import KEY, ModelService, dripping, raw, saying, silent, text
from modelled import everybody_says_yes, model
from stepwell.ground.language_model import asking
from stepwell.ground.language_model.actions import NotSoFar, choose_policy, let_read
from stepwell.ground.language_model.facts import Came, Grant, Line, Policy, Reads, Task
from stepwell.ground.language_model.queries import grant, may_read, policy_of
from stepwell.ground.language_model.tasks import draft_from, next_move, quote, readable, reflect
from stepwell.ground.trail.models import Mark

pytestmark = pytest.mark.django_db
__all__ = ["model"]
ANSWER = "A heron stood on the bakery roof."
WELL = "You noticed “on the bakery roof”."


def granted(us: Cast, task: Task = Task.REFLECT) -> Grant:
    found = grant(us.clinic, us.ana.pk, task)
    assert found
    return found


def test_it_works(model: ModelService) -> None:
    us = cast.clinic_with()
    everybody_says_yes(us)
    model.says = saying(sentence=' You noticed "on the bakery roof". ')
    came = reflect(granted(us), ANSWER)
    assert (came.came, came.words) == (Came.GOOD, WELL)
    model.says = saying(quote="the bakery roof")
    assert quote(granted(us, Task.QUOTE), ANSWER).words == "the bakery roof"
    model.says = saying(move="blank")
    assert next_move(granted(us, Task.NEXT), "it froze", {"blank": "Went blank"}).words == "blank"
    model.says = saying(draft="“on the bakery roof” [1].")
    assert draft_from(granted(us, Task.DRAFT), [Line(1, ANSWER)]).came is Came.GOOD


def test_nothing_goes_over_the_wire_but_these_words(model: ModelService) -> None:
    us = cast.clinic_with()
    everybody_says_yes(us)
    reflect(granted(us), ANSWER)
    (body,) = model.got
    assert body["messages"][1]["content"] == f'{{"answer": "{ANSWER}"}}'
    assert set(body) == {"model", "messages", "temperature", "max_tokens", "stream"}
    assert model.at == ["/v1/chat/completions"]
    assert model.keys == [f"Bearer {KEY}"]
    for known in ("Ana", "Bo", str(us.ana.pk), us.ana.pk.hex, str(us.pair.id), str(us.clinic)):
        assert known not in model.sent


@pytest.mark.parametrize("without", ["operator", "clinic", "client", "client took it back", "further"])
def test_one_who_did_not_say_yes_is_enough_to_ask_nothing(
    model: ModelService, settings, without: str
) -> None:
    us = cast.clinic_with()
    everybody_says_yes(us)
    if without == "operator":
        settings.AI_POLICY = "none"
    elif without == "clinic":
        choose_policy(by=us.dee, policy=Policy.NONE)
    elif without == "further":
        choose_policy(by=us.dee, policy=Policy.DRAFTS)
    else:
        let_read(by=us.ana, what=Reads.ANSWERS, on=False)
    for task in (Task.REFLECT, Task.QUOTE, Task.NEXT):
        assert grant(us.clinic, us.ana.pk, task) is None
    assert (grant(us.clinic, us.ana.pk, Task.DRAFT) is None) == (without in ("operator", "clinic"))
    assert model.got == []


def test_a_stranger_sees_nothing(model: ModelService) -> None:
    us, eve = cast.clinic_with(), cast.a_stranger()
    everybody_says_yes(us)
    assert policy_of(eve.clinic_id) is Policy.NONE
    assert grant(eve.clinic_id, us.ana.pk, Task.REFLECT) is None
    other = cast.a_client(us.bo, "Eve")
    assert grant(us.clinic, other.pk, Task.REFLECT) is None
    assert may_read(other.pk) == set()


def test_a_fresh_house_has_none(settings) -> None:
    us = cast.clinic_with()
    assert settings.AI_POLICY == "none"
    assert policy_of(us.clinic) is Policy.NONE
    with pytest.raises(NotSoFar):
        choose_policy(by=us.dee, policy=Policy.DRAFTS)


BROKEN = {
    "not there": raw(b"", 404),
    "went wrong": text('{"sentence": "x"}', 500),
    "elsewhere": raw(b"", 302, Location="http://127.0.0.1:1/"),
    "no JSON": raw(b"<html>hello</html>"),
    "half": raw(b'{"choices": [{"mess', Content_Length="900"),
    "empty": raw(b""),
    "other shape": raw(b'{"choices": []}'),
    "too large": raw(b" " * (asking.LARGEST + 9)),
    "packed": raw(b"\x1f\x8b\x08\x00", Content_Encoding="gzip"),
    "prose": text("You noticed “on the bakery roof”."),
    "two things": saying(sentence=WELL, advice="call him"),
    "hostile": saying(sentence="You are “on the bakery roof”, leave him."),
    "invented": saying(sentence="You noticed “on the church roof”."),
    "danger": saying(sentence="You wrote “I want to die”."),
}


@pytest.mark.parametrize("how", BROKEN)
def test_whatever_else_comes_back_gives_no_words(model: ModelService, how: str) -> None:
    us = cast.clinic_with()
    everybody_says_yes(us)
    model.says = BROKEN[how]
    came = reflect(granted(us), ANSWER)
    assert came.words == ""
    assert came.came in (Came.SILENT, Came.REFUSED)
    assert len(model.got) == 1


@pytest.mark.parametrize("slow", [silent(2), dripping(60, 0.05)])
def test_a_slow_one_is_not_waited_for(model: ModelService, monkeypatch, slow) -> None:
    assert asking.WAIT == 4.0
    monkeypatch.setattr(asking, "WAIT", 0.3)
    us = cast.clinic_with()
    everybody_says_yes(us)
    model.says, began = slow, monotonic()
    assert reflect(granted(us), ANSWER).came is Came.SILENT
    assert monotonic() - began < 1.0


def test_with_nobody_there_nothing_comes(model: ModelService, settings) -> None:
    us = cast.clinic_with()
    everybody_says_yes(us)
    settings.AI_ENDPOINT = "http://127.0.0.1:1/v1"
    assert reflect(granted(us), ANSWER).came is Came.SILENT


def test_the_log_holds_no_words(model: ModelService, caplog) -> None:
    us = cast.clinic_with()
    everybody_says_yes(us)
    model.says = saying(sentence=WELL)
    with caplog.at_level(logging.DEBUG):
        reflect(granted(us), ANSWER)
    lines = " ".join(record.getMessage() for record in caplog.records)
    assert "language model, reflect: answered" in lines
    for secret in ("heron", "bakery", KEY, str(us.ana.pk)):
        assert secret not in lines


def test_what_asks_for_care_is_never_sent() -> None:
    assert readable(ANSWER)
    assert not any(readable(text) for text in ("", " ", "I want to die.", "x" * 4001))


def test_each_yes_leaves_a_mark_once(model: ModelService) -> None:
    us = cast.clinic_with()
    for _ in range(2):
        everybody_says_yes(us)
    let_read(by=us.ana, what=Reads.ANSWERS, on=False)
    let_read(by=us.ana, what=Reads.ANSWERS, on=False)
    marks = Mark.objects.filter(about__startswith="language_model").values_list("did", flat=True)
    assert sorted(marks) == ["agreed_to"] * len(Reads) + ["allowed_model", "took_back"]

"""A conversation, step by step."""

from hypothesis import given
from hypothesis import strategies as st

from stepwell.strategies.discovery.content import guides
from stepwell.strategies.discovery.facts.guide import Who
from stepwell.strategies.discovery.facts.state import Event, State
from stepwell.strategies.discovery.rules.flow import begun, step
from stepwell.strategies.discovery.rules.keep import packed, unpacked
from stepwell.strategies.discovery.rules.quote import filled, span_of, words_in
from stepwell.strategies.discovery.rules.seen import Scene, shown, who_may_see
from stepwell.strategies.discovery.tests.walks import scene_of

GUIDE = guides()["keep-not-doing"]
SCENE = scene_of(GUIDE)


def after(*events: Event, scene: Scene = SCENE) -> State:
    state = begun(scene.guide)
    for event in events:
        state = step(scene, state, event)
    return state


def say(text: str) -> Event:
    return Event("answer", text=text)


def pick(option: str) -> Event:
    return Event("answer", option=option)


def test_it_works() -> None:
    told = after(pick("7"), say("It was loud, and I left."), Event("answer", first=1, last=2))
    assert told.at == "reflect"
    assert [(piece.text, piece.own) for piece in shown(SCENE, told).pieces][1] == ("was loud,", True)


def test_a_whole_conversation_is_shown_to_those_who_were_chosen() -> None:
    whole = (
        pick("7"), Event("skip"), pick("rest"), pick("8"), Event("skip"), say("It looks as if I rest well."),
        pick("smaller"), pick("words"),
    )  # fmt: skip
    assert who_may_see(GUIDE, after(*whole)) == Who.PRIVATE
    done = after(*whole, Event("go_on"))
    assert done.over
    assert who_may_see(GUIDE, done) == Who.WORDS
    assert step(SCENE, done, Event("back")) == done


def test_back_brings_the_words_back_into_their_field() -> None:
    back = after(pick("7"), say("It was loud."), Event("back"))
    assert back.at == "picture"
    assert shown(SCENE, back).draft == "It was loud."
    twice = step(SCENE, back, Event("back"))
    again = step(SCENE, twice, pick("9"))
    assert shown(SCENE, again).draft == "It was loud."


def test_whatever_is_unknown_asks_again_and_loses_nothing() -> None:
    here = after(pick("7"))
    assert step(SCENE, here, Event("dance")).again == "choose"
    assert step(SCENE, here, say("  ")).again == "empty"
    long = step(SCENE, here, say("x" * 10_001))
    assert (long.again, long.at) == ("long", "picture")
    assert len(shown(SCENE, long).draft) == 10_001
    assert after(pick("11")).again == "choose"


def test_what_asked_for_care_is_kept_and_never_quoted() -> None:
    held = after(pick("7"), say("I want to die."))
    assert held.held
    assert held.at == "picture"
    on = step(SCENE, held, Event("go_on"))
    assert on.said[-1].text == "I want to die."
    assert on.at == "function"
    back = step(SCENE, held, Event("back"))
    assert shown(SCENE, back).draft == "I want to die."
    assert step(SCENE, held, Event("skip")).said[-1].text == "I want to die."


def test_a_state_comes_back_from_plain_data_and_a_strange_one_begins_anew() -> None:
    state = after(pick("7"), say("It was loud."), Event("back"))
    assert unpacked(packed(state), GUIDE) == state
    assert unpacked({"at": "gone"}, GUIDE) == begun(GUIDE)
    assert unpacked({"at": 3, "said": "x"}, GUIDE) == begun(GUIDE)


@given(st.text(), st.integers(-3, 40), st.integers(-3, 40))
def test_a_span_is_always_exactly_in_the_text(text: str, first: int, last: int) -> None:
    span = span_of(text, first, last)
    assert span in text
    assert bool(span) == bool(words_in(text))


@given(st.text(), st.text())
def test_what_is_put_into_a_sentence_is_never_read_again(words: str, rest: str) -> None:
    pieces = filled("You said {w}. And {gone}.", {"w": words, "x": rest})
    assert [piece.text for piece in pieces if piece.own] == ([words] if words else [])

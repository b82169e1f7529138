"""How far a conversation has come, as plain data and back. Whatever cannot be read begins anew."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from pydantic import TypeAdapter, ValidationError

from stepwell.strategies.discovery.facts.guide import Guide
from stepwell.strategies.discovery.facts.state import Given, State
from stepwell.strategies.discovery.rules.flow import begun

_STATES, _GIVENS = TypeAdapter(State), TypeAdapter(Given)


def packed(state: State) -> dict[str, Any]:
    """
    >>> packed(State("hello"))["at"]
    'hello'
    """
    return asdict(state)


def unpacked(plain: Mapping[str, Any], guide: Guide) -> State:
    """The state again. When the guide has changed so that it does not fit any more, it begins anew.

    >>> unpacked({"at": "gone"}, Guide("a", 1, "A", "", 2, "x", {})).at
    'x'
    """
    try:
        state = _STATES.validate_python(plain)
    except ValidationError:
        return begun(guide)
    named = {state.at, *(said.turn for said in state.said)}
    return state if named <= set(guide.turns) else begun(guide)


def given_again(plain: object) -> Given:
    """
    >>> given_again({"values": {"practice": "Tea"}, "lines": ["So."]}).lines, given_again(None).lines
    (('So.',), ())
    """
    try:
        return _GIVENS.validate_python(plain)
    except ValidationError:
        return Given()

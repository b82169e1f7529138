"""Walks through every guide that comes with Stepwell, as plain data: events, and what each leads to.

`python -m conversations.traces` (in tests/, with src on the path) writes them anew when a guide has changed.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from random import Random
from typing import Any

from stepwell.strategies.discovery.content import guides
from stepwell.strategies.discovery.facts.guide import Guide
from stepwell.strategies.discovery.facts.state import Event, State
from stepwell.strategies.discovery.rules.flow import begun, step
from stepwell.strategies.discovery.rules.seen import shown, who_may_see
from stepwell.strategies.discovery.tests.walks import scene_of, walk

FILE = Path(__file__).with_name("traces.json")
EACH, LONGEST = 3, 200


def made() -> dict[str, Any]:
    """Three walks a guide; texts that are too long for a file are left to the walks made on the spot."""
    return {name: list(_walks(guide)) for name, guide in guides().items()}


def _walks(guide: Guide) -> Iterator[list[dict[str, Any]]]:
    chance, found = Random(f"traces of {guide.id}"), 0
    while found < EACH:
        moments = list(walk(guide, chance, most=30))
        if moments[-1].after.over and all(len(one.event.text) < LONGEST for one in moments):
            found += 1
            yield [{"event": _short(one.event), **_told(guide, one.after)} for one in moments]


def _short(event: Event) -> dict[str, Any]:
    return {
        name: value
        for name, value in asdict(event).items()
        if name == "does" or value != getattr(Event(""), name)
    }


def _told(guide: Guide, state: State) -> dict[str, Any]:
    own = [piece.text for piece in shown(scene_of(guide), state).pieces if piece.own]
    return {
        "at": state.at, "said": len(state.said), "own": own, "again": state.again,
        "care": state.held is not None, "left": state.left, "over": state.over,
        "who": who_may_see(guide, state).value,
    }  # fmt: skip


def replayed(name: str, trace: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What this engine says to the events of a trace."""
    guide = guides()[name]
    state, told = begun(guide), []
    for one in trace:
        state = step(scene_of(guide), state, Event(**one["event"]))
        told.append({"event": one["event"], **_told(guide, state)})
    return told


def written() -> dict[str, Any]:
    return dict(json.loads(FILE.read_text("utf-8")))


if __name__ == "__main__":
    lines = [
        f' "{name}": [\n' + ",\n".join(f"  {json.dumps(one, ensure_ascii=False)}" for one in walks) + "\n ]"
        for name, walks in made().items()
    ]
    FILE.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")

"""The three sizes: how they are written down, and how they are read."""

from collections.abc import Iterator, Mapping
from typing import Any

from stepwell.ground.library.facts import Remark, Size, SizeFact, StepFact
from stepwell.kit.refusal import gettext_noop

Raw = Mapping[str, Any]
MOST_MINUTES = 120


def unsized(sizes: object) -> list[Remark]:
    """What keeps this from being read as three sizes; with an empty list `built` is safe.

    >>> [remark.where for remark in unsized({"S": {"say": "Breathe out.", "seconds": 8}})]
    ['sizes']
    """
    if not isinstance(sizes, Mapping) or set(sizes) != set(Size):
        return [
            Remark(
                "sizes", gettext_noop("A practice comes in three sizes: S, M and L. Please write all three.")
            )
        ]
    return [r for size in Size for r in _size(size, sizes[size])] or [
        *_spelled_twice(sizes),
        *_in_one_size(sizes),
    ]


def built(sizes: Raw) -> tuple[SizeFact, ...]:
    """The sizes in their order; a step named in one size has its words in another."""
    words = dict(_spelled(sizes))
    return tuple(_built(size, sizes[size], words) for size in Size if size in sizes)


def is_text(given: object) -> bool:
    return isinstance(given, str) and bool(given.strip())


def _size(size: Size, given: object) -> Iterator[Remark]:
    where, unit = f"sizes.{size}", "seconds" if size is Size.S else "minutes"
    if not isinstance(given, Mapping) or not is_text(given.get("say")):
        yield Remark(f"{where}.say", gettext_noop("Say in one sentence what to do at this size."))
        return
    for key in sorted(set(map(str, given)) - {"say", unit, "steps"}):
        yield Remark(
            where, gettext_noop("We know no field “%(field)s” here. Check its spelling."), (("field", key),)
        )
    if not _is_length(given.get(unit)):
        say = gettext_noop("Say how long it takes, as a whole number of %(unit)s.")
        yield Remark(f"{where}.{unit}", say, (("unit", unit),))
    steps = given.get("steps", [])
    if not isinstance(steps, list | tuple) or not all(map(_is_step, steps)):
        say = gettext_noop("Write each step with an id and a text, or as the id of a step of another size.")
        yield Remark(f"{where}.steps", say)


def _is_length(given: object) -> bool:
    return isinstance(given, int) and not isinstance(given, bool) and 0 < given <= MOST_MINUTES


def _is_step(given: object) -> bool:
    if isinstance(given, Mapping):
        return set(given) == {"id", "text"} and is_text(given["id"]) and is_text(given["text"])
    return is_text(given)


def _spelled(sizes: Raw) -> Iterator[tuple[str, str]]:
    for given in sizes.values():
        for step in given.get("steps", []):
            if isinstance(step, Mapping):
                yield step["id"], step["text"]


def _ids(given: Raw) -> list[str]:
    return [step["id"] if isinstance(step, Mapping) else step for step in given.get("steps", [])]


def _spelled_twice(sizes: Raw) -> Iterator[Remark]:
    ids = [step for step, _ in _spelled(sizes)]
    for step in _repeated(ids):
        say = gettext_noop(
            "The step “%(step)s” is written out twice. Write it once and only name it elsewhere."
        )
        yield Remark("sizes", say, (("step", step),))


def _in_one_size(sizes: Raw) -> Iterator[Remark]:
    known = dict(_spelled(sizes))
    for size in Size:
        ids, where = _ids(sizes[size]), f"sizes.{size}.steps"
        for step in ids:
            if step not in known:
                yield Remark(
                    where, gettext_noop("No size has words for the step “%(step)s”."), (("step", step),)
                )
        for step in _repeated(ids):
            yield Remark(
                where, gettext_noop("The step “%(step)s” stands twice in one size."), (("step", step),)
            )


def _repeated(ids: list[str]) -> list[str]:
    return [step for step in dict.fromkeys(ids) if ids.count(step) > 1]


def _built(size: Size, given: Raw, words: Mapping[str, str]) -> SizeFact:
    seconds = given["seconds"] if size is Size.S else given["minutes"] * 60
    return SizeFact(size, given["say"], seconds, tuple(StepFact(step, words[step]) for step in _ids(given)))

"""A practice that a clinic or a client writes: a few fields from a form, made into whole ones."""

from collections.abc import Mapping
from typing import Any

from stepwell.ground.library.facts import Energy, Kind, Size, Where, WhoStarts

QUESTIONS = {"before": "How hard will it be?", "after": "How hard was it?"}


def whole(fields: Mapping[str, Any], slug: str) -> dict[str, Any]:
    """Plain data for `shape.build`; what was left out gets a gentle default.

    `fields` are those of a file, but steps are plain texts, one a step. The same text in two sizes is
    the same step.

    >>> sizes = {"M": {"say": "Walk.", "minutes": 2, "steps": ["Put on shoes."]},
    ...          "L": {"say": "Walk far.", "minutes": 9, "steps": ["Put on shoes.", "Go."]}}
    >>> whole({"sizes": sizes}, "own-1")["sizes"]["L"]["steps"]
    ['step-1', {'id': 'step-2', 'text': 'Go.'}]
    """
    usual = {
        "kind": Kind.PRACTICE.value,
        "modality": "own",
        "helps_with": [],
        "who_starts": WhoStarts.CLIENT.value,
        "energy": Energy.LOW.value,
        "place": Where.ANYWHERE.value,
        "prediction": QUESTIONS,
    }
    given = {key: value for key, value in fields.items() if value not in (None, "", [], {})}
    raw = {**usual, **given, "id": slug}
    return {**raw, "sizes": _with_ids(raw["sizes"])} if isinstance(raw.get("sizes"), Mapping) else raw


def _with_ids(sizes: Mapping[str, Any]) -> dict[str, Any]:
    ids: dict[str, str] = {}
    order = [size.value for size in Size if size in sizes] + [key for key in sizes if key not in list(Size)]
    return {key: _with_steps(sizes[key], ids) for key in order}


def _with_steps(given: Any, ids: dict[str, str]) -> Any:
    """Anything odd is left as it is, for the rules of shape to name."""
    texts = given.get("steps") if isinstance(given, Mapping) else None
    if not isinstance(texts, list | tuple) or not all(isinstance(text, str) for text in texts):
        return given
    return {**given, "steps": [_step(text, ids) for text in dict.fromkeys(texts)]}


def _step(text: str, ids: dict[str, str]) -> str | dict[str, str]:
    if text in ids:
        return ids[text]
    ids[text] = f"step-{len(ids) + 1}"
    return {"id": ids[text], "text": text}

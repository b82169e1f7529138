"""From the plain data of a file or a form to a practice: which fields there are and what they look like."""

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from stepwell.ground.library.facts import NOT_KEPT, Energy, Kind, PracticeFact, Remark, Where, WhoStarts
from stepwell.ground.library.rules.sizes import built, is_text, unsized
from stepwell.kit.refusal import gettext_noop

Raw = Mapping[str, Any]
TEXTS = ("id", "name", "modality", "skill", "purpose", "first_step", "if_stuck", "drill", "caution")
LISTS = ("helps_with", "cues", "discovery", "variants", "swap_to")
CHOICES = {"kind": Kind, "who_starts": WhoStarts, "energy": Energy, "place": Where}
NEEDED = ("id", "name", "modality", "helps_with", "who_starts", "energy", "place", "purpose")
TO_DO = ("sizes", "prediction")
KNOWN = {*TEXTS, *LISTS, *CHOICES, *TO_DO, "untimed"}


def misshapen(raw: object) -> list[Remark]:
    """What keeps this from being read as a practice; with an empty list `build` is safe.

    >>> [remark.where for remark in misshapen({"id": "a", "kind": "talk", "colour": "teal"})]
    ['colour', 'name', 'modality', 'helps_with', 'who_starts', 'energy', 'place', 'purpose']
    """
    if not isinstance(raw, Mapping):
        return [Remark("", gettext_noop("Write a practice as fields with names, one a line."))]
    return [*_fields(raw), *_texts(raw), *_choices(raw), *_prediction(raw), *_sizes(raw)]


def build(
    raw: Raw, *, id: UUID = NOT_KEPT, version: int = 1, clinic: UUID | None = None, owner: UUID | None = None
) -> PracticeFact:
    """The practice that well-formed data tells of, and where it is kept."""
    asked = raw.get("prediction") or {}
    said: dict[str, Any] = {key: raw.get(key) or "" for key in TEXTS if key != "id"}
    said |= {key: tuple(raw.get(key) or ()) for key in LISTS}
    return PracticeFact(
        slug=raw["id"],
        kind=Kind(raw.get("kind") or Kind.PRACTICE),
        who_starts=WhoStarts(raw["who_starts"]),
        energy=Energy(raw["energy"]),
        place=Where(raw["place"]),
        untimed=raw.get("untimed", False),
        sizes=built(raw.get("sizes") or {}),
        before=asked.get("before", ""),
        after=asked.get("after", ""),
        id=id,
        version=version,
        clinic=clinic,
        owner=owner,
        **said,
    )


def _fields(raw: Raw) -> Iterator[Remark]:
    for key in raw:
        if key not in KNOWN:
            say = gettext_noop("We know no field “%(field)s”. Check how it is spelled.")
            yield Remark(str(key), say, (("field", str(key)),))
    for key in NEEDED if raw.get("kind") == Kind.TALK else (*NEEDED, *TO_DO):
        if raw.get(key) in (None, ""):
            yield _asked(key)


def _asked(where: str) -> Remark:
    return Remark(where, gettext_noop("“%(field)s” is still empty. Please fill it in."), (("field", where),))


def _texts(raw: Raw) -> Iterator[Remark]:
    for key in TEXTS:
        if not isinstance(raw.get(key, ""), str | None):
            yield Remark(key, gettext_noop("“%(field)s” is one text. Put it in quotes."), (("field", key),))
    for key in LISTS:
        given = raw.get(key) or []
        if not isinstance(given, list | tuple) or not all(map(is_text, given)):
            yield Remark(key, gettext_noop("“%(field)s” is a list of texts, one a line."), (("field", key),))


def _choices(raw: Raw) -> Iterator[Remark]:
    for key, kinds in CHOICES.items():
        given = raw.get(key)
        if given not in (None, "", *kinds):
            say = gettext_noop("We do not know “%(given)s” here. Choose one of: %(known)s.")
            yield Remark(key, say, (("given", str(given)), ("known", ", ".join(kinds))))
    if not isinstance(raw.get("untimed", False), bool):
        yield Remark("untimed", gettext_noop("“untimed” is either true or false."))


def _prediction(raw: Raw) -> Iterator[Remark]:
    asked = raw.get("prediction") or {}
    if not isinstance(asked, Mapping):
        yield Remark("prediction", gettext_noop("Write the guess as two questions, “before” and “after”."))
    elif asked:
        yield from (_asked(f"prediction.{key}") for key in ("before", "after") if not is_text(asked.get(key)))


def _sizes(raw: Raw) -> list[Remark]:
    return unsized(raw["sizes"]) if raw.get("sizes") else []

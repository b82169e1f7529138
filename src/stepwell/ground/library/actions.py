"""Taking in the shared library, and keeping practices of one's own."""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from json import dumps
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import Max

from stepwell.ground.library.content import bodies
from stepwell.ground.library.facts import PracticeFact, Remark
from stepwell.ground.library.models import Practice
from stepwell.ground.library.queries import words_place
from stepwell.ground.library.rules.checks import problems
from stepwell.ground.library.rules.own import whole
from stepwell.ground.library.rules.shape import build, misshapen
from stepwell.ground.people.models import Person
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.ground.vault.queries import blind, safe_for
from stepwell.kit import clock
from stepwell.kit.refusal import Refusal, gettext_noop
from stepwell.kit.words import clean

LONGEST_TEXT = 400


class ToMend(Refusal):
    """`remarks` says what to mend in which field; the sentence is the first of them."""

    status = 422
    says = gettext_noop("Something is still open here. Nothing is lost.")

    def __init__(self, remarks: Iterable[Remark]) -> None:
        self.remarks = tuple(remarks)
        super().__init__(self.remarks[0].say, **dict(self.remarks[0].about))


@transaction.atomic
def take_in_content() -> int:
    """Bring the files into the database; gives the number of new rows. Doing it again makes none.

    A changed text becomes a new version, and a practice whose file is gone is retired: plans keep both.
    """
    now_in_files, rows = bodies(), Practice.objects.filter(clinic=None)
    newest = {row.slug: row for row in rows.order_by("version").defer("body", "words")}
    gone = [row.pk for slug, row in newest.items() if slug not in now_in_files and row.retired_at is None]
    rows.filter(pk__in=gone).update(retired_at=clock.now())
    fresh = [new for slug, body in now_in_files.items() if (new := _changed(newest.get(slug), slug, body))]
    # Two processes that start together bring in the same words; the second finds them there.
    return len(Practice.objects.bulk_create(fresh, ignore_conflicts=True))


@transaction.atomic
def keep_own(
    *,
    by: Person,
    clinic: UUID,
    owner: UUID | None,
    fields: Mapping[str, Any],
    follows: PracticeFact | None = None,
) -> PracticeFact:
    """A clinic's own practice, or with `owner` a client's own; `follows`: the version it changes.

    For `fields` see `rules.own.whole`. Raises ToMend, and TooLong for a text over LONGEST_TEXT.
    """
    pk = uuid4()
    same = follows is not None and (follows.clinic, follows.owner) == (clinic, owner)
    slug = follows.slug if follows and same else f"own-{pk.hex[:12]}"
    raw = whole(_cleaned(fields), slug)
    version = 1 + _last_version(clinic, owner, slug)
    fact = checked(raw, id=pk, version=version, clinic=clinic, owner=owner, language=by.language)
    place, text = words_place(pk, clinic, owner), _canonical(raw)
    row = Practice(pk=pk, slug=slug, clinic_id=clinic, owner_id=owner, version=version, kind=fact.kind)
    row.words, row.digest = safe_for([place.owner]).seal(place, text), blind("library.practice", text)
    row.save(force_insert=True)
    trail.mark(clinic=clinic, by=by.pk, did=Did.KEPT_PRACTICE, about="library.practice", row=pk, client=owner)
    return fact


def checked(raw: Mapping[str, Any], *, language: str = "en", **kept: Any) -> PracticeFact:
    """The practice these fields tell of, once nothing is left to mend."""
    remarks = misshapen(raw)
    if remarks:
        raise ToMend(remarks)
    fact = build(raw, **kept)
    remarks = problems(fact, language=language)
    if remarks:
        raise ToMend(remarks)
    return fact


def _changed(newest: Practice | None, slug: str, body: dict[str, Any]) -> Practice | None:
    digest = sha256(_canonical(body).encode()).hexdigest()
    if newest and newest.digest == digest and newest.retired_at is None:
        return None
    version = newest.version + 1 if newest else 1
    return Practice(slug=slug, version=version, body=body, digest=digest, kind=build(body).kind)


def _last_version(clinic: UUID, owner: UUID | None, slug: str) -> int:
    """0 for a new one. Who changes the same practice at the same time waits here."""
    rows = Practice.objects.filter(clinic=clinic, owner=owner, slug=slug)
    list(rows.select_for_update().values_list("pk"))
    return rows.aggregate(last=Max("version"))["last"] or 0


def _canonical(raw: Mapping[str, Any]) -> str:
    return dumps(raw, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def _cleaned(given: Any) -> Any:
    """The same fields with every text made safe to keep, and blanks around it gone."""
    if isinstance(given, str):
        return clean(given, LONGEST_TEXT).strip()
    if isinstance(given, Mapping):
        return {key: _cleaned(value) for key, value in given.items()}
    if isinstance(given, list | tuple):
        return [part for value in given if (part := _cleaned(value)) not in ("", None)]
    return given

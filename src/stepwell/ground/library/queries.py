"""Reading practices. The shared library is built once a process; sealed words never stay open."""

from collections.abc import Iterable
from json import loads
from uuid import UUID

from django.db.models import Q

from stepwell.ground.library.facts import PracticeFact
from stepwell.ground.library.models import Practice
from stepwell.ground.library.rules.own import whole
from stepwell.ground.library.rules.shape import build
from stepwell.ground.vault.facts import Place
from stepwell.ground.vault.queries import Safe, safe_for

# A version never changes once it is written, and there are a few dozen of them.
_shared: dict[UUID, PracticeFact] = {}


def practice(id: UUID) -> PracticeFact:
    """This version; KeyError where there is none. Who may see it is asked in `access`."""
    return by_ids([id])[id]


def by_ids(ids: Iterable[UUID]) -> dict[UUID, PracticeFact]:
    """At most two questions: one for rows not yet known, one for keys when some of them are sealed."""
    wanted = set(ids)
    known = {pk: _shared[pk] for pk in wanted & _shared.keys()}
    unknown = wanted - known.keys()
    rows = list(Practice.objects.filter(pk__in=unknown)) if unknown else []
    open_rows = {
        row.pk: build(row.body, id=row.pk, version=row.version) for row in rows if row.body is not None
    }
    _shared.update(open_rows)
    return known | open_rows | _opened([row for row in rows if row.body is None])


def of_clinic(clinic: UUID, client: UUID | None = None) -> tuple[PracticeFact, ...]:
    """What can be chosen here: the newest of each shared practice, of the clinic's and this client's.

    At most three questions, however many practices and versions there are. Own ones come first.
    """
    here = Q(clinic=None) | Q(clinic=clinic, owner=None)
    rows = Practice.objects.filter(here | Q(clinic=clinic, owner=client) if client else here).order_by(
        "version"
    )
    newest = {(row[1], row[2]): row for row in rows.values_list("id", "clinic", "slug", "retired_at")}
    found = by_ids(pk for pk, _, _, retired in newest.values() if retired is None)
    return tuple(sorted(found.values(), key=lambda p: (p.owner is None, p.clinic is None, p.name)))


def versions(id: UUID) -> tuple[PracticeFact, ...]:
    """Every version of the practice that this is a version of, oldest first."""
    same = Practice.objects.filter(pk=id).values_list("slug", "clinic").first()
    if same is None:
        return ()
    ids = list(
        Practice.objects.filter(slug=same[0], clinic=same[1]).order_by("version").values_list("id", flat=True)
    )
    found = by_ids(ids)
    return tuple(found[pk] for pk in ids)


def words_place(row: UUID, clinic: UUID, owner: UUID | None) -> Place:
    """A client's own words are sealed with the client's key, a clinic's with the clinic's."""
    return Place(owner or clinic, "library.practice", "words", row)


def _opened(rows: list[Practice]) -> dict[UUID, PracticeFact]:
    places = {row.pk: words_place(row.pk, row.clinic_id, row.owner_id) for row in rows if row.clinic_id}
    safe = safe_for({place.owner for place in places.values()}) if places else Safe({})
    return {row.pk: _own(row, safe.open(places[row.pk], row.words)) for row in rows}


def _own(row: Practice, text: str) -> PracticeFact:
    """A practice whose key was forgotten is still there, without its words."""
    raw = loads(text) if text else whole({}, row.slug) | {"name": "", "purpose": "", "kind": row.kind}
    return build(raw, id=row.pk, version=row.version, clinic=row.clinic_id, owner=row.owner_id)

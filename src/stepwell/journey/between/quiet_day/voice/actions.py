"""Keeping, playing and erasing a spoken note of one's own."""

from uuid import UUID

from django.http import Http404, HttpResponse

from stepwell.ground.people.access import Person
from stepwell.kit.sound import KINDS
from stepwell.strategies.curiosity import actions as curiosity
from stepwell.strategies.curiosity.access import own_talk
from stepwell.strategies.curiosity.queries import voice_of


def keep(*, by: Person, talk: UUID, sound: bytes) -> None:
    curiosity.speak(by=by, talk=own_talk(by, talk)[0], sound=sound)


def erase(*, by: Person, talk: UUID) -> None:
    curiosity.unsay(by=by, talk=own_talk(by, talk)[0])


def played(by: Person, talk: UUID) -> HttpResponse:
    """Never kept by a browser, never run as a page; its kind is what its first bytes said."""
    found = voice_of(by.pk, own_talk(by, talk)[0].id)
    if found is None:
        raise Http404
    kind, sound = found
    answer = HttpResponse(sound, content_type=KINDS[kind])
    answer["Content-Disposition"] = f'attachment; filename="note.{kind}"'
    answer["Cache-Control"] = "no-store"
    return answer

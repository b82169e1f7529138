"""Three plain names and pictures for a home screen. None of them says what it is for."""

from dataclasses import dataclass
from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stepwell.ground.people.facts import Dress

SIZES = (192, 512)
PAPER = "#f4ecde"


@dataclass(frozen=True)
class DressCard:
    dress: Dress
    name: str | Promise
    picture: str


NAMES: dict[Dress, str | Promise] = {
    Dress.STEPWELL: _("Stepwell"),
    Dress.STEPS: _("Steps"),
    Dress.NOTES: _("Notes"),
}


def dress_of(asked: str) -> Dress:
    """
    >>> dress_of("notes"), dress_of("pirate")
    (<Dress.NOTES: 'notes'>, <Dress.STEPWELL: 'stepwell'>)
    """
    return Dress(asked) if asked in set(Dress) else Dress.STEPWELL


def wardrobe() -> tuple[DressCard, ...]:
    return tuple(DressCard(d, name, static(f"look/icons/{d.value}-192.png")) for d, name in NAMES.items())


def manifest(dress: Dress) -> dict[str, Any]:
    """What a browser needs to put it on a home screen (W3C Web Application Manifest)."""
    name = str(NAMES[dress])
    return {
        "id": "/", "name": name, "short_name": name, "start_url": reverse("today"), "scope": "/",
        "display": "standalone", "background_color": PAPER, "theme_color": PAPER,
        "icons": [icon(dress, size, purpose) for size in SIZES for purpose in ("any", "maskable")],
        "shortcuts": [{"name": str(_("Start")), "url": reverse("go"), "icons": [icon(dress, 192, "any")]}],
    }  # fmt: skip


def icon(dress: Dress, size: int, purpose: str) -> dict[str, str]:
    where = static(f"look/icons/{dress.value}-{size}.png")
    return {"src": where, "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}

"""The three steps of agreeing, and where we are."""

from django.utils.translation import gettext_lazy as _

from stepwell.look.way import way

NAMES = (_("Choose"), _("Give it a shape"), _("On the phone"))
CHOOSE, SHAPE, DONE = (way(here, NAMES) for here in (1, 2, 3))

"""The five ways a day can go, in a client's words. Each is as good to note as any other."""

from django.utils.translation import gettext_lazy as _

from stepwell.ground.diary.facts import Outcome

CHOICES = [
    (Outcome.DONE.value, _("I did it")),
    (Outcome.SMALLER.value, _("A smaller bit")),
    (Outcome.NOT_TODAY.value, _("Not today")),
    (Outcome.REST.value, _("A rest day")),
    (Outcome.NOT_APPLICABLE.value, _("It did not come up")),
]
SAID = {
    Outcome.DONE: _("You did it."),
    Outcome.SMALLER: _("You did a smaller bit. It counts."),
    Outcome.NOT_TODAY: _("Not this time. Good to know."),
    Outcome.REST: _("A rest day. That is part of it."),
    Outcome.NOT_APPLICABLE: _("It did not come up that day."),
}
SHORT = {
    Outcome.DONE: _("Practised"),
    Outcome.SMALLER: _("Practised, a smaller bit"),
    Outcome.NOT_TODAY: _("Not this time"),
    Outcome.REST: _("A rest day"),
    Outcome.NOT_APPLICABLE: _("It did not come up"),
}
PICTURES = {
    Outcome.DONE: "look/icons/check.html",
    Outcome.SMALLER: "look/icons/smaller.html",
    Outcome.NOT_TODAY: "look/icons/leaf.html",
    Outcome.REST: "look/icons/moon.html",
    Outcome.NOT_APPLICABLE: "look/icons/pause.html",
}

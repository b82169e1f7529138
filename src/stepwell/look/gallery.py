"""Every part in every state, to look at while building. Shown in development only."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stepwell.look.charts import Pair, Reading, pairs, readings
from stepwell.look.way import way
from stepwell.look.well import Day, week
from stepwell.look.widgets import Chips, Choices, Pills, Scale, Ticks, Words

SIZES = [("S", _("One slow breath")), ("M", _("Three slow breaths")), ("L", _("Five minutes of breathing"))]
SECONDS = {"S": _("about ten seconds"), "M": _("about a minute"), "L": _("about five minutes")}
WAYS = [("breath", _("My breath")), ("worry", _("A worry")), ("sleep", _("Sleep")), ("body", _("My body"))]
DAYS = [(str(n), str(n)) for n in range(1, 7)]
STEPS = [("stop", _("Stop where you are")), ("in", _("Breathe in")), ("out", _("Breathe out, longer"))]
WEEK = ("done", "rest", "smaller", "unknown", "not_today", "done", "ahead")
NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
PAIRS = ((7, 4), (8, 5), (6, 6), (7, 3), (5, None), (8, 2), (4, 6), (6, 2), (7, 4), (None, 3), (5, 1), (6, 3))
ICONS = (
    *("today", "me", "help", "back", "check", "again", "share", "lock", "eye", "smaller", "pause", "plus"),
    *("phone", "pencil", "moon", "people", "leaf", "out"),
)


class Gallery(forms.Form):
    """One field of each kind."""

    name = forms.CharField(label=_("What may we call you?"), help_text=_("A nickname is fine."))
    words = forms.CharField(label=_("What happened?"), widget=Words(), required=False)
    zone = forms.ChoiceField(label=_("Where are you?"), choices=[("in", "India"), ("se", "Sweden")])
    hard = forms.IntegerField(label=_("How hard was it?"), widget=Scale(_("not at all"), _("very hard")))
    useful = forms.IntegerField(
        label=_("How useful was it?"),
        widget=Scale(_("not useful"), _("very useful"), none=_("rather not say")),
        required=False,
    )
    size = forms.ChoiceField(label=_("How big today?"), choices=SIZES, widget=Choices(more=SECONDS))
    about = forms.MultipleChoiceField(
        label=_("What was it about?"), choices=WAYS, widget=Chips(), required=False
    )
    days = forms.ChoiceField(label=_("On how many days?"), choices=DAYS, widget=Pills())
    steps = forms.MultipleChoiceField(label=_("Which steps?"), choices=STEPS, widget=Ticks(), required=False)
    read = forms.BooleanField(label=_("I know that nobody reads this between sessions."))


def everything() -> dict[str, Any]:
    """The context of `look/gallery.html`."""
    days = tuple(Pair(f"{at + 9} Nov", *pair) for at, pair in enumerate(PAIRS))
    used = [Reading("Mon", 7, "calm"), Reading("Wed", 4, "odd, but fine"), Reading("Sat", 9)]
    return {
        "form": Gallery(initial={"size": "S", "hard": 4, "about": ["worry"], "days": "4", "steps": ["stop"]}),
        "kind_form": Gallery({"name": "", "hard": "99", "size": "S", "read": ""}, auto_id="again_%s"),
        "week": week(_days(WEEK, today=5)),
        "new_week": week(_days(("unknown", *("ahead",) * 6), today=0)),
        "mirrored": week(_days(WEEK, today=5), right_to_left=True),
        "pairs": pairs(days),
        "few_pairs": pairs(days[:3]),
        "no_pairs": pairs([]),
        "dots": readings(used),
        "way": way(2, (_("Choose"), _("Shape"), _("Together"), _("Close"))),
        "icons": [f"look/icons/{name}.html" for name in ICONS],
    }


def _days(states: tuple[str, ...], today: int) -> list[Day]:
    """A week of made-up days."""
    return [
        Day(name, f"{name} {at + 16} November", state, is_today=at == today)
        for at, (name, state) in enumerate(zip(NAMES, states, strict=True))
    ]

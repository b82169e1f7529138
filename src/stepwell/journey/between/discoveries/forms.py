"""An own sentence, what one adds to it, what it goes with, and what one says of it later."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.http import QueryDict
from django.urls import Resolver404, resolve
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from stepwell.journey.between.words import WordsField
from stepwell.kit import sound
from stepwell.kit.sound import NoSound
from stepwell.look.widgets import Choices, Ticks, Words
from stepwell.strategies.discovery.facts.guide import Who
from stepwell.strategies.discovery.facts.record import DetailFact, DiscoveryFact, Stands

MOST, SINCE = 1_000, 200
SOUND = 4 * (sound.MOST // 3 + 1)
Choice = tuple[str, str]


class OhForm(forms.Form):
    """ "Oh, I did not know that about me", in own words; `back` is the page one came from."""

    id = forms.UUIDField(widget=forms.HiddenInput)
    back = forms.CharField(required=False, widget=forms.HiddenInput)
    sound = forms.CharField(required=False, max_length=SOUND, widget=forms.HiddenInput)
    words = WordsField(label=_("Oh. I didn’t know that about me"), most=MOST, required=True, widget=Words(3))

    def __init__(self, sent: Any = None, **more: Any) -> None:
        """What was said needs no words."""
        super().__init__(sent, **more)
        self.fields["words"].required = not (sent and sent.get("sound"))

    def without_sound(self) -> None:
        """What was typed stays, and is kept by the next press."""
        self.data = {name: self.data[name] for name in self.data} | {"sound": ""}

    def clean_sound(self) -> bytes:
        """Base64, so that nothing of it lies in a file on the way."""
        try:
            return sound.unfolded(self.cleaned_data["sound"])
        except NoSound:
            raise forms.ValidationError(str(NoSound())) from None

    def clean_back(self) -> str:
        return way_back(self.cleaned_data["back"])


class AgainForm(forms.Form):
    """Looked at again: what it is now, or the same in other words."""

    stands = forms.ChoiceField(choices=[(one.value, one.value) for one in Stands], required=False)
    id = forms.UUIDField(required=False)
    words = WordsField(most=MOST)

    def read(self) -> dict[str, Any]:
        return self.cleaned_data if self.is_valid() else {}


class MoreForm(forms.Form):
    """What one may add later. Every part can stay empty."""

    more = forms.UUIDField(widget=forms.HiddenInput)
    since = WordsField(
        label=_("How long has it been like this?"), most=SINCE, widget=Words(1),
        help_text=_("“since about 2004”, “as long as I remember”"),
    )  # fmt: skip
    protected = WordsField(label=_("What did it keep safe back then?"), most=MOST, widget=Words(2))
    exceptions = WordsField(label=_("When is it different?"), most=MOST, widget=Words(2))


class GoesForm(forms.Form):
    plans = forms.MultipleChoiceField(label=_("Practices"), required=False, widget=Ticks)
    meetings = forms.MultipleChoiceField(label=_("Sessions"), required=False, widget=Ticks)

    def __init__(
        self, sent: Any, plans: Sequence[Choice], meetings: Sequence[Choice], chosen: dict[str, list[str]]
    ) -> None:
        super().__init__(sent, initial=chosen)
        offered: dict[str, Sequence[Choice]] = {"plans": plans, "meetings": meetings}
        for name, choices in offered.items():
            field: Any = self.fields[name]
            field.choices = choices
            if not choices:
                del self.fields[name]


class SeenForm(forms.Form):
    """Who may see it; the whole of it only where there is more than the sentence."""

    what = forms.ChoiceField(
        label=_("Who may see this?"), widget=Choices,
        choices=[
            (Who.PRIVATE.value, _("Only me")), (Who.WORDS.value, _("My therapist sees the sentence")),
            (Who.ALL.value, _("My therapist sees it with what I wrote about it")),
        ],
    )  # fmt: skip

    def __init__(self, sent: Any = None, *, of: DiscoveryFact | None = None) -> None:
        super().__init__(sent, initial={"what": of.seen_by.value if of else Who.PRIVATE.value})
        field: Any = self.fields["what"]
        if of and of.detail is None:
            field.choices = field.choices[:2]

    def chosen(self) -> Who | None:
        return Who(self.cleaned_data["what"]) if self.is_valid() else None


def oh_form(sent: QueryDict | None, back: str = "") -> OhForm:
    return OhForm(sent, initial={"id": uuid4(), "back": way_back(back) if back else ""})


def more_form(sent: QueryDict | None, detail: DetailFact | None) -> MoreForm:
    now = (
        {"since": detail.since, "protected": detail.protected, "exceptions": detail.exceptions}
        if detail
        else {}
    )
    return MoreForm(sent, initial={"more": uuid4(), **now})


def kept(form: OhForm) -> tuple[UUID, str, bytes] | None:
    read = form.cleaned_data if form.is_valid() else {}
    return (read["id"], read["words"], read["sound"]) if read else None


def way_back(path: str) -> str:
    """The page one came from, when it is one of ours; else the list."""
    ours = path.startswith("/") and url_has_allowed_host_and_scheme(path, allowed_hosts=None)
    try:
        resolve(path if ours and len(path) < MOST else "/discoveries")
    except Resolver404:
        return "/discoveries"
    return path if ours and len(path) < MOST else "/discoveries"


def with_thanks(form: OhForm) -> str:
    """The page one came from, which then says that it is kept."""
    back = str(form.cleaned_data["back"])
    return back if "oh=kept" in back else f"{back}{'&' if '?' in back else '?'}oh=kept"

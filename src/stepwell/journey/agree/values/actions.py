"""What both press, side by side or on two screens."""

from collections.abc import Callable
from uuid import UUID

from django.http import Http404, HttpRequest, QueryDict

from stepwell.ground.meeting import actions as meetings
from stepwell.ground.meeting.facts import Seat
from stepwell.ground.meeting.rules import following
from stepwell.ground.people.facts import PairFact
from stepwell.ground.vault.said import tell
from stepwell.journey.agree.values.forms import TYPED, Forms
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.kit.refusal import Refusal
from stepwell.strategies.contract.facts import Chosen, What
from stepwell.strategies.contract.looking import check
from stepwell.strategies.reward import actions as rewards
from stepwell.strategies.reward.queries import value_of, values_of

FOR_JOY, BACK = "joy", "back"


def forms_for(request: HttpRequest, pair: PairFact, seat: Seat | None = None) -> Forms:
    return Forms(request, values_of([pair.id]), seat)


def act(sent: QueryDict, pair: PairFact, by: UUID, forms: Forms) -> bool:
    """Whether something was kept; then the page is shown anew."""
    verb = VERBS.get(sent.get("act", ""))
    if verb is None:
        raise Http404
    try:
        return verb(pair, by, forms, sent)
    except Refusal as refusal:
        tell(forms.reward if forms.reward.is_bound else forms.name, refusal)
        return False


def act_together(request: HttpRequest, seat: Seat, forms: Forms) -> bool:
    """The same from either screen of a session; the other one follows. The therapist leads back."""
    if request.method != "POST":
        return False
    if request.POST.get("act") == BACK:
        back(seat)
        return True
    kept = act(request.POST, seat.pair, seat.by, forms)
    if kept:
        clear(seat, request.POST["act"])
    return kept


def back(seat: Seat) -> None:
    if seat.is_client:
        raise Http404
    meetings.move(by=seat.by, seat=seat, step=following("values"))


def clear(seat: Seat, verb: str) -> None:
    """What was kept no longer lies on the table, and both screens look again."""
    meetings.lay(by=seat.by, seat=seat, said=dict.fromkeys(TYPED.get(verb, ()), ""))
    meetings.stir(meeting=seat.meeting)


def sort(pair: PairFact, by: UUID, forms: Forms, sent: QueryDict) -> bool:
    """Nothing of it is kept."""
    return False


def name(pair: PairFact, by: UUID, forms: Forms, sent: QueryDict) -> bool:
    if not forms.name.is_valid():
        return False
    rewards.name_value(by=by, pair=pair, **forms.name.read())
    return True


def close(pair: PairFact, by: UUID, forms: Forms, sent: QueryDict) -> bool:
    value, today = value_of([pair.id], of(sent)), day_of(pair.client.calendar, clock.now())
    if value is None:
        raise Http404
    if forms.close.is_valid():
        rewards.rate_value(by=by, pair=pair, value=value, **forms.close.read(today))
    return True


def set_reward(pair: PairFact, by: UUID, forms: Forms, sent: QueryDict) -> bool:
    """Own words that stand the rules of an agreement wait for one more press: that both looked at them."""
    if not forms.reward.is_valid():
        return False
    terms, pk = forms.reward.terms(), forms.reward.cleaned_data["r_id"]
    if not terms.item:
        check(What.TREAT, Chosen(FOR_JOY, terms.words))
    today = day_of(pair.client.calendar, clock.now())
    rewards.set_reward(by=by, pair=pair, id=pk, terms=terms, starts=today)
    return True


def of(sent: QueryDict) -> UUID:
    try:
        return UUID(sent.get("value", ""))
    except ValueError:
        raise Http404 from None


VERBS: dict[str, Callable[[PairFact, UUID, Forms, QueryDict], bool]] = {
    "sort": sort, "name": name, "close": close, "set": set_reward,
}  # fmt: skip

"""What both press on the therapist's screen."""

from collections.abc import Callable
from uuid import UUID

from django.http import Http404, HttpRequest, QueryDict

from stepwell.ground.people.facts import PairFact
from stepwell.ground.vault.said import tell
from stepwell.journey.agree.values.cards import active
from stepwell.journey.agree.values.forms import Piles
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.kit.refusal import Refusal
from stepwell.strategies.contract.facts import Chosen, What
from stepwell.strategies.contract.looking import check
from stepwell.strategies.reward import actions as rewards
from stepwell.strategies.reward.forms import HowClose, NameValue, SetReward
from stepwell.strategies.reward.queries import value_of

FOR_JOY = "joy"


class Forms:
    """One of each; the one that was sent holds what was typed."""

    def __init__(self, request: HttpRequest, pair: PairFact) -> None:
        sent, act = request.POST, request.POST.get("act", "")
        self.piles = Piles(sent if act == "sort" else None)
        self.name = NameValue(sent if act == "name" else None)
        self.close = HowClose(sent if act == "close" else None, auto_id=False)
        self.reward = SetReward(sent if act == "set" else None, active(pair))


def act(request: HttpRequest, pair: PairFact, forms: Forms) -> bool:
    """Whether something was kept; then the page is shown anew."""
    verb = VERBS.get(request.POST.get("act", ""))
    if verb is None:
        raise Http404
    try:
        return verb(pair, forms, request.POST)
    except Refusal as refusal:
        tell(forms.reward if forms.reward.is_bound else forms.name, refusal)
        return False


def sort(pair: PairFact, forms: Forms, sent: QueryDict) -> bool:
    """Nothing of it is kept."""
    return False


def name(pair: PairFact, forms: Forms, sent: QueryDict) -> bool:
    if not forms.name.is_valid():
        return False
    rewards.name_value(by=pair.therapist.id, pair=pair, **forms.name.read())
    return True


def close(pair: PairFact, forms: Forms, sent: QueryDict) -> bool:
    value, today = value_of([pair.id], of(sent)), day_of(pair.client.calendar, clock.now())
    if value is None:
        raise Http404
    if forms.close.is_valid():
        rewards.rate_value(by=pair.therapist.id, pair=pair, value=value, **forms.close.read(today))
    return True


def set_reward(pair: PairFact, forms: Forms, sent: QueryDict) -> bool:
    """Own words that stand the rules of an agreement wait for one more press: that both looked at them."""
    if not forms.reward.is_valid():
        return False
    terms, pk = forms.reward.terms(), forms.reward.cleaned_data["r_id"]
    if not terms.item:
        check(What.TREAT, Chosen(FOR_JOY, terms.words))
    today = day_of(pair.client.calendar, clock.now())
    rewards.set_reward(by=pair.therapist.id, pair=pair, id=pk, terms=terms, starts=today)
    return True


def of(sent: QueryDict) -> UUID:
    try:
        return UUID(sent.get("value", ""))
    except ValueError:
        raise Http404 from None


VERBS: dict[str, Callable[[PairFact, Forms, QueryDict], bool]] = {
    "sort": sort, "name": name, "close": close, "set": set_reward,
}  # fmt: skip

"""The client names what matters, sets something to look forward to, and says that it was good."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

from django.http import Http404, QueryDict

from stepwell.ground.people.access import Person, pair_for_client
from stepwell.ground.people.facts import PairFact
from stepwell.ground.vault.said import tell
from stepwell.journey.between.rewards.cards import careful, opened_on
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.kit.refusal import Refusal, gettext_noop
from stepwell.strategies.contract.facts import Chosen, What
from stepwell.strategies.contract.looking import check
from stepwell.strategies.reward import actions as rewards
from stepwell.strategies.reward.access import own_reward, value_for
from stepwell.strategies.reward.facts import RewardFact, StillNeeded
from stepwell.strategies.reward.forms import HowClose, NameValue, SetReward
from stepwell.strategies.reward.queries import values_of
from stepwell.strategies.reward.rules import TWO_WEEKS

TOMORROW = timedelta(1)
FOR_JOY = "joy"


class TogetherFirst(Refusal):
    says = gettext_noop("For you, rewards are set together, in a session. Nothing is lost until then.")


def today_of(pair: PairFact) -> date:
    return day_of(pair.client.calendar, clock.now())


def name(*, by: Person, form: NameValue) -> bool:
    """False when the form has something to say."""
    if not form.is_valid():
        return False
    try:
        rewards.name_value(by=by.pk, pair=pair_for_client(by), **form.read())
    except Refusal as refusal:
        tell(form, refusal)
    return form.is_valid()


def rate(*, by: Person, id: UUID, form: HowClose) -> None:
    value, pair = value_for(by, id)
    if form.is_valid():
        rewards.rate_value(by=by.pk, pair=pair, value=value, **form.read(today_of(pair)))


def put_aside(*, by: Person, id: UUID) -> None:
    value, pair = value_for(by, id)
    rewards.put_aside(by=by.pk, pair=pair, value=value)


def form_for(by: Person, sent: QueryDict | None) -> SetReward:
    return SetReward(sent, values_of([pair_for_client(by).id]))


def set_up(*, by: Person, form: SetReward) -> bool:
    """Own words are read by the rules of an agreement first; what is needed anyway is met with a question."""
    if not form.is_valid():
        return False
    pair, terms = pair_for_client(by), form.terms()
    try:
        if careful(pair):
            raise TogetherFirst
        if not terms.item:
            check(What.TREAT, Chosen(FOR_JOY, terms.words))
        read = {"id": form.cleaned_data["r_id"], "terms": terms, "starts": today_of(pair)}
        rewards.set_reward(by=by.pk, pair=pair, **read)
    except Refusal as refusal:
        tell(form, refusal)
    return form.is_valid()


def enjoy(*, by: Person, id: UUID, sent: QueryDict) -> None:
    reward, pair = own_reward(by, id)
    today = today_of(pair)
    rewards.enjoy(
        by=by.pk, pair=pair, reward=reward, id=said_id(sent), on=today, opened=opened_on(reward, today)
    )


def after(*, by: Person, id: UUID, sent: QueryDict) -> None:
    """Once more, once more in two weeks, or without one from now on."""
    reward, pair = own_reward(by, id)
    ANSWERS[said(sent)](by, pair, reward, said_id(sent))


def let_go(*, by: Person, id: UUID) -> None:
    reward, pair = own_reward(by, id)
    rewards.let_go(by=by.pk, pair=pair, reward=reward)


def _again(by: Person, pair: PairFact, reward: RewardFact, id: UUID) -> None:
    rewards.again(by=by.pk, pair=pair, reward=reward, id=id, starts=today_of(pair) + TOMORROW)


def _later(by: Person, pair: PairFact, reward: RewardFact, id: UUID) -> None:
    rewards.again(by=by.pk, pair=pair, reward=reward, id=id, starts=today_of(pair) + TWO_WEEKS)


def _no_more(by: Person, pair: PairFact, reward: RewardFact, id: UUID) -> None:
    rewards.let_go(by=by.pk, pair=pair, reward=reward)


ANSWERS: dict[StillNeeded, Callable[[Person, PairFact, RewardFact, UUID], None]] = {
    StillNeeded.AGAIN: _again, StillNeeded.LATER: _later, StillNeeded.NO_MORE: _no_more,
}  # fmt: skip


def said(sent: QueryDict) -> StillNeeded:
    found = next((one for one in StillNeeded if one == sent.get("answer")), None)
    if found is None:
        raise Http404
    return found


def said_id(sent: QueryDict) -> UUID:
    try:
        return UUID(sent.get("id", ""))
    except ValueError:
        raise Http404 from None

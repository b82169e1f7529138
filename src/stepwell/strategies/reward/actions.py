"""Values are named and rated; rewards are set, eased, opened by days alone, and enjoyed. Safe to repeat."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.http import Http404

from stepwell.ground.people.facts import PairFact
from stepwell.ground.people.models import Pair
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.ground.vault.queries import safe_for
from stepwell.kit import clock
from stepwell.strategies.reward import refusals
from stepwell.strategies.reward.content import domains, menu, need_in
from stepwell.strategies.reward.facts import (
    MOST_REWARDS,
    MOST_VALUES,
    Needed,
    RewardFact,
    RewardTerms,
    ValueFact,
)
from stepwell.strategies.reward.models import (
    Closeness,
    Easing,
    Enjoyed,
    Reward,
    RewardEnd,
    RewardLook,
    Value,
)
from stepwell.strategies.reward.queries import (
    place_of,
    reward_of,
    running_rewards,
    value_of,
    values_of,
)
from stepwell.strategies.reward.rules import allowed, easier


@transaction.atomic
def name_value(*, by: UUID, pair: PairFact, id: UUID, domain: str, words: str) -> None:
    """In own words; at most three are active."""
    _one_at_a_time(pair)
    if value_of([pair.id], id):
        return
    if domain not in domains() or not words.strip():
        raise refusals.AFewWords
    if sum(one.ended is None for one in values_of([pair.id])) >= MOST_VALUES:
        raise refusals.ThreeValues
    box = safe_for([pair.client.id]).seal(place_of(pair.client.id, "value", "words", id), words)
    told = {"clinic_id": pair.clinic, "pair_id": pair.id, "domain": domain, "words": box, "by": by}
    _new(Value.objects.get_or_create(pk=id, defaults={**told, "at": clock.now()}))
    _mark(by, pair, Did.NAMED_VALUE, "value", id)


@transaction.atomic
def put_aside(*, by: UUID, pair: PairFact, value: ValueFact) -> None:
    """No longer among the three. What was rated stays."""
    if Value.objects.filter(pk=value.id, ended=None).update(ended=clock.now()):
        _mark(by, pair, Did.PUT_AWAY, "value", value.id)


@transaction.atomic
def rate_value(
    *, by: UUID, pair: PairFact, value: ValueFact, id: UUID, on: date, matters: int, close: int
) -> None:
    told = {"clinic_id": pair.clinic, "value_id": value.id, "on": on, "matters": matters, "close": close}
    if Closeness.objects.get_or_create(pk=id, defaults={**told, "at": clock.now()})[1]:
        _mark(by, pair, Did.RATED_VALUE, "closeness", id)


@transaction.atomic
def set_reward(
    *, by: UUID, pair: PairFact, id: UUID, terms: RewardTerms, starts: date, follows: UUID | None = None
) -> None:
    """From the menu it is live at once; own words wait until the pair has looked at them."""
    _one_at_a_time(pair)
    if reward_of([pair.id], id):
        return
    _may_be(pair, terms)
    safe, client = safe_for([pair.client.id]), pair.client.id
    sealed = {
        name: safe.seal(place_of(client, "reward", name, id), getattr(terms, name))
        for name in ("words", "cost")
    }
    rule = {"item": terms.item, "days": terms.days, "window": terms.window, "starts": starts}
    told = {"clinic_id": pair.clinic, "pair_id": pair.id, "value_id": terms.value, "follows_id": follows}
    _new(
        Reward.objects.get_or_create(pk=id, defaults={**told, **sealed, **rule, "by": by, "at": clock.now()})
    )
    _mark(by, pair, Did.SET_REWARD, "reward", id)


def _may_be(pair: PairFact, terms: RewardTerms) -> None:
    """Raise what speaks against it."""
    value, item = value_of([pair.id], terms.value), menu().get(terms.item)
    if value is None or value.ended:
        raise refusals.AValueFirst
    if not terms.words.strip() or (terms.item and (item is None or item.text != terms.words)):
        raise refusals.AFewWords
    if not allowed(terms.days, terms.window):
        raise refusals.NeverEveryDay
    need = need_in(terms.words)
    if need and need.level is Needed.NEVER:
        raise refusals.NeverEarned(need.ask)
    if len(running_rewards([pair.id])) >= MOST_REWARDS:
        raise refusals.ThreeRewards


@transaction.atomic
def look_at_it(*, by: UUID, pair: PairFact, reward: RewardFact) -> None:
    """The therapist has read own words with the client; from now on it is live."""
    if by != pair.therapist.id:
        raise refusals.OnlyTheTherapist
    told = {"clinic_id": pair.clinic, "by": by, "at": clock.now()}
    if RewardLook.objects.get_or_create(reward_id=reward.id, defaults=told)[1]:
        _mark(by, pair, Did.LOOKED_OVER, "reward", reward.id)


@transaction.atomic
def ease(*, by: UUID, pair: PairFact, reward: RewardFact, days: int, window: int, since: date) -> None:
    """Less is asked for from now on. A running rule is never raised, by anybody."""
    _one_at_a_time(pair)
    now = reward_of([pair.id], reward.id)
    if now is None or (days, window) == (now.rule.days, now.rule.window):
        return
    if not allowed(days, window) or not easier(now.rule, days, window):
        raise refusals.NeverMore
    Easing.objects.create(
        clinic_id=pair.clinic, reward_id=reward.id, days=days, window=window, since=since, by=by,
        at=clock.now(),
    )  # fmt: skip
    _mark(by, pair, Did.EASED_REWARD, "reward", reward.id)


@transaction.atomic
def enjoy(*, by: UUID, pair: PairFact, reward: RewardFact, id: UUID, on: date, opened: date | None) -> None:
    """Only the client says so, and only of one that is open."""
    if by != pair.client.id:
        raise Http404
    if Enjoyed.objects.filter(reward=reward.id).exists():
        return
    if opened is None:
        raise refusals.NotOpenYet
    if Enjoyed.objects.filter(pk=id).exclude(reward=reward.id).exists():
        raise Http404
    told = {"clinic_id": pair.clinic, "on": on, "at": clock.now()}
    if Enjoyed.objects.get_or_create(reward_id=reward.id, defaults={**told, "pk": id})[1]:
        _mark(by, pair, Did.ENJOYED, "reward", reward.id)


@transaction.atomic
def let_go(*, by: UUID, pair: PairFact, reward: RewardFact) -> None:
    told = {"clinic_id": pair.clinic, "by": by, "at": clock.now()}
    if RewardEnd.objects.get_or_create(reward_id=reward.id, defaults=told)[1]:
        _mark(by, pair, Did.ENDED_REWARD, "reward", reward.id)


@transaction.atomic
def again(*, by: UUID, pair: PairFact, reward: RewardFact, id: UUID, starts: date) -> None:
    """The same once more, with the rule as it is now. Own words that were looked at need no second look."""
    if reward.enjoyed_on is None:
        raise refusals.NotOpenYet
    if reward.ended or Reward.objects.filter(follows=reward.id).exclude(pk=id).exists():
        return  # Said on another phone, or before the Back button: the first answer stands.
    now, terms = reward.rule, reward.terms
    same = RewardTerms(terms.value, terms.words, terms.item, terms.cost, now.days, now.window)
    set_reward(by=by, pair=pair, id=id, terms=same, starts=starts, follows=reward.id)
    _looked_before(reward, id, pair)


def _looked_before(reward: RewardFact, id: UUID, pair: PairFact) -> None:
    """Exactly these words were looked at before; whatever else has this id waits for its own look."""
    look = RewardLook.objects.filter(reward=reward.id).first()
    if look and Reward.objects.filter(pk=id, follows=reward.id).exists():
        told = {"clinic_id": pair.clinic, "by": look.by, "at": look.at}
        RewardLook.objects.get_or_create(reward_id=id, defaults=told)


def _one_at_a_time(pair: PairFact) -> None:
    Pair.objects.select_for_update(no_key=True).get(pk=pair.id)


def _new(kept: tuple[object, bool]) -> None:
    """An id that somebody else has used already leads nowhere."""
    if not kept[1]:
        raise Http404


def _mark(by: UUID, pair: PairFact, did: Did, model: str, row: UUID) -> None:
    trail.mark(clinic=pair.clinic, by=by, did=did, about=f"reward.{model}", row=row, client=pair.client.id)

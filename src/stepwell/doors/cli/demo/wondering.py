"""Some made-up quiet days are looked at: what was in the way, what was tried, and whether it helped."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from stepwell.doors.cli.demo.living import at
from stepwell.doors.cli.demo.stories import Story
from stepwell.ground.diary.facts import EntryFact
from stepwell.ground.diary.queries import history
from stepwell.ground.people.access import Person
from stepwell.ground.plan.facts import PlanFact
from stepwell.kit import clock
from stepwell.strategies.curiosity import actions as curiosity
from stepwell.strategies.curiosity.content import barriers
from stepwell.strategies.curiosity.facts.agreement import Feedback, QuietAgreementFact, Silence
from stepwell.strategies.curiosity.facts.talk import Became, Helped, TalkFact
from stepwell.strategies.curiosity.queries import moves_of

# What changes no plan, so that a story stays as it is told.
TRIED = {
    "kind_pause": Became.LED, "guess_check": Became.LED, "fix_tech": Became.LED, "rehearse": Became.LISTED,
    "clarify": Became.LISTED, "talk": Became.LISTED,
}  # fmt: skip
ANSWERS = [Helped.YES, Helped.YES, Helped.LITTLE, Helped.NO, None]
LOOKS, TAKES = 0.8, 0.7


def wonder(
    story: Story, client: Person, made: Iterable[tuple[PlanFact, dict[str, Any]]], today: date
) -> None:
    agree(story, client)
    for plan, _ in made:
        for day, entry in sorted(history(plan, today - timedelta(1)).entries.items()):
            named = story.named(day, today)
            if named or (entry.in_the_way and story.chance(day, "looks").random() < LOOKS):
                look(story, client, plan, entry, named)


def agree(story: Story, client: Person) -> None:
    """In the first minutes, where the story says how."""
    if "quiet" in story.told:
        feedback, silence, shame = story.told["quiet"]
        wish = QuietAgreementFact(Feedback(feedback), Silence(silence), shame, shows_feedback=True, said=True)
        with clock.set_to(at(story.first, 9, 20)):
            curiosity.agree_quietly(by=client, wish=wish)


def look(
    story: Story, client: Person, plan: PlanFact, entry: EntryFact, named: dict[str, Any]
) -> None:  # fmt: skip
    """The morning after. What the story names is taken as it says; the rest falls as it may."""
    dice = story.chance(entry.day, "wonders")
    pk = UUID(int=dice.getrandbits(128), version=4)
    with clock.set_to(past(entry.day + timedelta(1), 8)):
        talk = curiosity.look_at(by=client, plan=plan, entry=entry, reason=entry.in_the_way, id=pk)
        curiosity.tap(by=client, talk=talk, body=(dice.choice(["tight", "heavy", "restless"]),), around="")
    moves = [move for move in (*barriers()[entry.in_the_way].moves, "talk") if move in TRIED]
    pk = UUID(int=dice.getrandbits(128), version=4)
    if "move" in named:
        answer = Helped(named["helped"]) if "helped" in named else None
        take(client, talk, named["move"], pk, answer, named.get("about", ""))
    elif not named and dice.random() < TAKES:
        take(client, talk, moves[0], pk, dice.choice(ANSWERS))


def take(
    client: Person, talk: TalkFact, move: str, pk: UUID, answer: Helped | None, about: str = ""
) -> None:  # fmt: skip
    with clock.set_to(past(talk.day + timedelta(1), 8, 1)):
        curiosity.take_move(by=client, talk=talk, move=move, id=pk)
        curiosity.came_of(by=client, move=pk, became=TRIED[move], about=about)
    taken = next(one for one in moves_of(client.pk) if one.id == pk)
    if answer and at(talk.day + timedelta(3), 9) < clock.now():
        with clock.set_to(at(talk.day + timedelta(3), 9)):
            curiosity.say_helped(by=client, move=taken, helped=answer)


def past(day: date, hour: int, minute: int = 0) -> datetime:
    """Never later than now."""
    return min(at(day, hour, minute), clock.now())

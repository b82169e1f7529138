"""Some made-up clients play: points, a week goal and a level, agreed in a session."""

from datetime import timedelta

from stepwell.doors.cli.demo.living import at
from stepwell.doors.cli.demo.stories import Story
from stepwell.ground.people.facts import PairFact
from stepwell.ground.plan.facts import PlanFact
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.strategies.game import actions as game
from stepwell.strategies.game.facts import Element, Level, PlayTerms


def play(story: Story, pair: PairFact, plan: PlanFact) -> None:
    """Nothing where the story does not play. `switched_off` is what the client switched off a week later."""
    told, by = story.told.get("play"), pair.therapist.id
    if not told:
        return
    began = day_of(pair.client.calendar, clock.now()) - timedelta(told["ago"])
    terms = PlayTerms("small-steps", {}, told["goal"], frozenset(Element))
    with clock.set_to(at(began, 16)):
        game.ask_cautions(by=by, pair=pair, said=[])
        game.agree_play(by=by, pair=pair, meeting=None, terms=terms, starts=began)
        if "level" in told:
            level = Level(told["level"])
            game.agree_level(by=by, pair=pair, practice=plan.practice, level=level, meeting=None, on=began)
    with clock.set_to(at(began + timedelta(7), 18)):
        for name in told.get("switched_off", []):
            game.switch(by=pair.client.id, pair=pair, element=Element(name), on=False)

"""Which page is shown: conversations to choose from, a turn, the care card, or what was said."""

from typing import Any

from django.http import HttpRequest

from stepwell.ground.language_model.facts import Task
from stepwell.ground.people.access import Person
from stepwell.journey.between.help.cards import help_page
from stepwell.journey.between.help.where import client_here, country_of
from stepwell.journey.between.talk import cards
from stepwell.journey.between.talk.forms import TurnForm
from stepwell.journey.between.talk.read_cards import read_card
from stepwell.kit import clock
from stepwell.strategies.discovery.facts.record import ConversationFact

HERE = "journey/between/talk"


def page_to_choose(client: Person) -> tuple[str, dict[str, Any]]:
    return f"{HERE}/page.html", {"page": cards.talk_page(client.pk, client.clinic_id, clock.now())}


def page_of(request: HttpRequest, here: ConversationFact) -> tuple[str, dict[str, Any]]:
    """The template and what it shows."""
    if here.ended_at or here.guide is None:
        return f"{HERE}/told.html", {"card": cards.told_card(here)}
    read = read_card(here)
    card = cards.turn_card(here.guide, here, read.words if read and read.task == Task.QUOTE else "")
    if card.care:
        return f"{HERE}/care.html", {
            "card": card,
            "help": help_page(country_of(request), clock.now(), client_here(request)),
        }
    form = TurnForm(cards.turn_of(here.guide, here), has_sentence=bool(card.sentence))
    return f"{HERE}/turn.html", {"card": card, "form": form, "read": read}

"""The therapist's answer to what was said about a session."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from stepwell.ground.vault.said import Said
from stepwell.look.widgets import Words
from stepwell.strategies.curiosity.forms import Kindly
from stepwell.strategies.insight.cards import answer_draft
from stepwell.strategies.insight.facts import RatingFact

MOST = 400


class Answer(Kindly):
    """You said this, we changed that. Read by the client."""

    kindly = "answer"
    answer = Said(_("Your answer: you said …, so we change …"), MOST, widget=Words(2))


def begun(rating: RatingFact | None) -> dict[str, Any]:
    """How an answer could begin; the therapist writes it to its end."""
    return {"answer": answer_draft(rating.said)} if rating else {}

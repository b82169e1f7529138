"""A therapist looks at own words of a reward, and makes one easier."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from stepwell.journey.notice.brief.actions import client_of, looked
from stepwell.journey.notice.rewards import actions
from stepwell.journey.notice.rewards.cards import their_rewards


@require_safe
def theirs(request: HttpRequest, pair: UUID) -> HttpResponse:
    found = client_of(request, pair)
    looked(found)
    return render(request, "journey/notice/rewards/page.html", {"page": their_rewards(found)})


@require_POST
def look(request: HttpRequest, reward: UUID) -> HttpResponse:
    return redirect("their_rewards", actions.look(request, reward))


@require_POST
def ease(request: HttpRequest, reward: UUID) -> HttpResponse:
    return redirect("their_rewards", actions.ease(request, reward))

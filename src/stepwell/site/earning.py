"""Addresses of what has grown, and of values and rewards."""

from django.urls import URLPattern, path

from stepwell.journey.agree.values import views as values
from stepwell.journey.between.progress import views as progress
from stepwell.journey.between.rewards import views as mine
from stepwell.journey.notice.rewards import views as theirs

urlpatterns: list[URLPattern] = [
    path("progress", progress.progress, name="progress"),
    path("progress/switch", progress.switch_play, name="switch_play"),
    path("rewards", mine.rewards, name="rewards"),
    path("rewards/new", mine.begin, name="reward_new"),
    path("rewards/<uuid:reward>/enjoyed", mine.enjoy, name="reward_enjoyed"),
    path("rewards/<uuid:reward>/after", mine.after, name="reward_after"),
    path("rewards/<uuid:reward>/end", mine.end, name="reward_end"),
    path("rewards/<uuid:reward>/look", theirs.look, name="reward_look"),
    path("rewards/<uuid:reward>/ease", theirs.ease, name="reward_ease"),
    path("pairs/<uuid:pair>/values", values.values, name="their_values"),
    path("pairs/<uuid:pair>/rewards", theirs.theirs, name="their_rewards"),
    path("values/<uuid:value>/close", mine.close, name="value_close"),
    path("values/<uuid:value>/aside", mine.aside, name="value_aside"),
]

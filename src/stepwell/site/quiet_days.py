"""Addresses of quiet days, what came of them, and shifting gears."""

from django.urls import URLPattern, path

from stepwell.doors.account.quiet import views as my_quiet
from stepwell.journey.between.quiet_day import views as quiet_day
from stepwell.journey.between.quiet_day.moves import views as moves
from stepwell.journey.between.quiet_day.voice import views as voice
from stepwell.journey.between.swap import views as swap
from stepwell.journey.notice.together import views as together

urlpatterns: list[URLPattern] = [
    path("meetings/<uuid:meeting>/together", together.together, name="together"),
    path("me/quiet", my_quiet.quiet, name="me_quiet"),
    path("plans/<uuid:plan>/swap", swap.swap, name="swap"),
    path("plans/<uuid:plan>/rather-not", quiet_day.rather_not, name="rather_not"),
    path("entries/<uuid:entry>/why", quiet_day.why, name="why"),
    path("quiet-days/<uuid:talk>", quiet_day.quiet_day, name="quiet_day"),
    path("quiet-days/<uuid:talk>/voice", voice.voice, name="voice"),
    path("quiet-days/<uuid:talk>/voice/erase", voice.unsay, name="unsay"),
    path("quiet-days/<uuid:talk>/<slug:move>", moves.move, name="move"),
    path("moves/<uuid:taken>", moves.taken, name="quiet_move"),
    path("moves/<uuid:taken>/back", moves.back, name="change_back"),
    path("moves/<uuid:taken>/helped", moves.helped, name="helped"),
]

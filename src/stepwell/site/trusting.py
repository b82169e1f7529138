"""Addresses of the person somebody trusts: the client's pages, and the page behind the link."""

from django.urls import URLPattern, path

from stepwell.doors.witness import views as theirs
from stepwell.journey.between.witness import views as mine

urlpatterns: list[URLPattern] = [
    path("trusted", mine.witnesses, name="witnesses"),
    path("trusted/new", mine.new, name="witness_new"),
    path("trusted/<uuid:witness>", mine.witness, name="witness"),
    path("trusted/<uuid:witness>/link", mine.link, name="witness_link"),
    path("trusted/<uuid:witness>/hold", mine.hold, name="witness_hold"),
    path("trusted/<uuid:witness>/end", mine.end, name="witness_end"),
    path("trusted/<uuid:witness>/ask", mine.ask, name="witness_ask"),
    path("for-you/<str:key>", theirs.for_you, name="for_you"),
    path("for-you/<str:key>/sent", theirs.thanks, {"said": "sent"}, name="for_you_sent"),
    path("for-you/<str:key>/done", theirs.thanks, {"said": "done"}, name="for_you_done"),
]

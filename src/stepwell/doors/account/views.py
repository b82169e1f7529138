"""Leaving."""

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """The session ends on the server, and the browser lets go of the pages it kept."""
    logout(request)
    gone = redirect("front")
    gone["Clear-Site-Data"] = '"cache"'
    return gone

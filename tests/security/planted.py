"""The addresses of Stepwell, and some that are wrong on purpose: our checks have to find them."""

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.urls import path

from stepwell.site import urls as site

handler403, handler404, handler500 = site.handler403, site.handler404, site.handler500


def leaky(request: HttpRequest, pair: str) -> HttpResponse:
    """Shows something to everybody, may be kept, and writes on every look."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE people_pair SET ended = ended")
    return HttpResponse(f"Ana practises breathing. {pair}", headers={"Cache-Control": "public"})


def breaks(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("what Ana wrote in the rain")


urlpatterns = [path("planted/<uuid:pair>", leaky), path("breaks", breaks), *site.urlpatterns]

"""Stepwell's own addresses, and beside them the naive view it is measured against."""

from django.urls import path

from benchmarks import naive
from stepwell.site.urls import handler404, handler500
from stepwell.site.urls import urlpatterns as stepwell

__all__ = ["handler404", "handler500", "urlpatterns"]
urlpatterns = [path("naive/entries", naive.entries, name="naive"), *stepwell]

"""Stepwell with the benchmark's addresses."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()
settings.ROOT_URLCONF = "benchmarks.urls"

from stepwell.site.settling import settle  # noqa: E402 - Django comes first

settle()

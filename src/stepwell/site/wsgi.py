"""Where a web server finds Stepwell. On SQLite the only web process also has the clock, as one thread."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stepwell.site.settings")
application = get_wsgi_application()

from stepwell.doors.clock import inside  # noqa: E402 - Django comes first
from stepwell.site.settling import settle  # noqa: E402

settle()
inside.start()

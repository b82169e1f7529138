"""What granian serves here: Stepwell, on SQLite with its clock as a thread. Never import it elsewhere."""

import os
import threading

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stepwell.site.settings")
application = get_wsgi_application()

from django.db import connection  # noqa: E402 - Django comes first

from killing.ticks import tick  # noqa: E402

if connection.vendor == "sqlite":
    threading.Thread(target=tick, daemon=True).start()

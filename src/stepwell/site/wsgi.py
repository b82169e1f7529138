"""Where a web server finds Stepwell."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stepwell.site.settings")
application = get_wsgi_application()

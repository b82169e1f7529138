"""Imported first: sets the stage for Django before any room is imported."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stepwell.site.settings")
django.setup()

"""A whole week, day by day, on a phone; then the therapist and the client look at it together."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser
from pytest_django.fixtures import Settings
from pytest_django.live_server_helper import LiveServer

from cast import Cast, a_plan, clinic_with
from journeys.acts import heading, press, rate, start
from journeys.conftest import LAPTOP, PHONE
from journeys.moved import Moment
from journeys.watched import Watched
from stepwell.kit import clock
from stepwell.kit.tone import blame

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]

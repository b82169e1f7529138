"""Ana, two months into a plan, who lets own lines come back."""

import platform
import sys
from datetime import timedelta

import pytest
from django.test import Client

from cast import Cast, a_plan, browser_of, clinic_with, today_of
from stepwell.ground.plan.facts import PlanFact
from stepwell.strategies.discovery.actions import offer
from stepwell.strategies.discovery.facts.allowed import Allows

# onnxruntime comes for no Mac with an Intel chip; everywhere else it belongs to the tests.
NOT_FOR_HERE = sys.platform == "darwin" and platform.machine() == "x86_64"
collect_ignore = ["test_program.py"] if NOT_FOR_HERE else []


@pytest.fixture
def cast() -> Cast:
    return clinic_with()


@pytest.fixture
def plan(cast: Cast) -> PlanFact:
    return a_plan(cast, starts=today_of(cast) - timedelta(60))


@pytest.fixture
def ana(cast: Cast) -> Client:
    offer.allow(by=cast.ana, what=Allows.ECHOES, on=True)
    return browser_of(cast.ana)

"""Handouts are set with Qt: the one application of the test run stands before the first of them."""

import datetime as dt

import pytest

from tests.handouts.printed import Printed
from workshop_app.handouts import catalogue

DAY = dt.date(2026, 5, 14)


@pytest.fixture(autouse=True)
def typefaces(qapp, drawn):
    """Qt and the typefaces, ready."""


@pytest.fixture
def printed():
    """Makes a handout of an evening and reads it back."""

    def make(evening, kind="portrait", paper="letter"):
        return Printed(catalogue.make(evening.workshop, kind, paper=paper, made_on=DAY))

    return make

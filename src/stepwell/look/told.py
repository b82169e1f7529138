"""Counts as people say them."""

from django.utils.translation import gettext as _


def times(count: int) -> str:
    """
    >>> times(1), times(2), times(11)
    ('once', 'twice', '11 times')
    """
    said_so = {1: _("once"), 2: _("twice")}
    return said_so.get(count) or _("%(n)s times") % {"n": count}

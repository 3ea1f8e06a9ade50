"""Rows that an editor puts in an order: those of one release, or of one annual report."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Ordered(models.Model):
    """A row with its place among the others; those with the same stand as they were made."""

    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        abstract = True
        ordering = ["order", "pk"]

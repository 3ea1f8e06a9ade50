"""The facts of the accessibility statement (lagen 2018:1937 om tillgänglighet till digital
offentlig service, förordningen 2018:1938, and the Commission's model in 2018/1523).

Each known defect is a row that stands in the statement until it is mended. How far the site
complies is never written by hand: it follows from the rows in force.
"""

import datetime as dt

from django.core.validators import RegexValidator, URLValidator, validate_email
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pressreleases import text


class Reason(models.TextChoices):
    """Why something is not accessible; the three parts of the Commission's model statement."""

    NOT_COMPLIANT = "not_compliant", _("Does not meet the requirements")
    BURDEN = "burden", _("Would be a disproportionate burden to mend")
    EXEMPT = "exempt", _("Is outside what the law covers")


class Compliance(models.TextChoices):
    FULL = "full", pgettext_lazy("compliance", "fully")
    PARTIAL = "partial", pgettext_lazy("compliance", "partly")
    NONE = "none", pgettext_lazy("compliance", "not")


class AccessibilityDefectQuerySet(models.QuerySet):
    def in_force(self, on: dt.date):
        """Defects that the statement lists on that date."""
        return self.filter(
            Q(found_on__lte=on), Q(mended_on__isnull=True) | Q(mended_on__gt=on)
        ).order_by("criterion", "pk")


class AccessibilityDefect(models.Model):
    """Something on the site that not everybody can use."""

    description = models.TextField(
        _("what does not work, and for whom"),
        max_length=1000,
        help_text=_("One or two sentences, as a reader would say it."),
    )
    criterion = models.CharField(
        _("WCAG criterion"),
        max_length=8,
        validators=[RegexValidator(r"\A[1-4]\.[1-5]\.[1-9][0-9]?\Z", _("Write it as “1.4.3”."))],
        help_text=_("Its number, such as 1.4.3."),
    )
    reason = models.CharField(_("reason"), max_length=15, choices=Reason)
    is_widespread = models.BooleanField(
        _("makes most of the site unusable for somebody"),
        default=False,
        help_text=_("The statement then says that the site does not comply."),
    )
    found_on = models.DateField(_("found"))
    planned_on = models.DateField(_("to be mended by"), null=True, blank=True)
    mended_on = models.DateField(
        _("mended"),
        null=True,
        blank=True,
        help_text=_("From this day it is no longer in the statement. The row is kept."),
    )

    objects = AccessibilityDefectQuerySet.as_manager()

    class Meta:
        verbose_name = _("accessibility defect")
        verbose_name_plural = _("accessibility defects")
        ordering = [F("mended_on").desc(nulls_first=True), "criterion", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(mended_on__isnull=True) | Q(mended_on__gte=F("found_on")),
                name="accessibilitydefect_in_order",
                violation_error_message=_("It cannot be mended before it was found."),
            )
        ]

    def __str__(self):
        return f"{self.criterion}: {self.description_sv or self.description_en or ''}"[:80]

    def description_in(self, language: str) -> str:
        """Returns the description, the Swedish one when there is no other."""
        return getattr(self, f"description_{language}") or self.description_sv or ""

    def language_in(self, language: str) -> str:
        """Returns the language that `description_in` answers in."""
        return language if getattr(self, f"description_{language}") else "sv"


def compliance(defects: list) -> Compliance:
    """Returns how far the site complies, from the defects in force.

    Each has a `reason` and `is_widespread`: rows, and documents that not everybody can read.
    What the law does not cover is listed but is no lack of compliance.
    """
    counted = [defect for defect in defects if defect.reason != Reason.EXEMPT]
    if any(defect.is_widespread for defect in counted):
        return Compliance.NONE
    return Compliance.PARTIAL if counted else Compliance.FULL


class AccessibilityStatement(models.Model):
    """How the site was assessed, and where to complain. There is at most one row."""

    method = models.TextField(
        _("how it was assessed"),
        max_length=1000,
        blank=True,
        help_text=_("For example “We have tested every kind of page ourselves.”"),
    )
    assessed_on = models.DateField(_("last assessed"), null=True, blank=True)
    feedback_email = models.CharField(
        _("e-mail for those who met an obstacle"),
        max_length=254,
        blank=True,
        validators=[validate_email],
        help_text=_("Empty: the press service's address."),
    )
    feedback_answer = models.CharField(
        _("when they get an answer"),
        max_length=120,
        blank=True,
        help_text=_("For example “within two working days”."),
    )
    supervisor = models.CharField(_("supervisory authority"), max_length=120, blank=True)
    supervisor_url = models.CharField(
        _("its form for reports"),
        max_length=500,
        blank=True,
        validators=[URLValidator(schemes=["https", "http"])],
    )

    class Meta:
        verbose_name = _("accessibility statement: facts")
        verbose_name_plural = _("accessibility statement: facts")
        constraints = [
            models.CheckConstraint(condition=Q(pk=1), name="accessibilitystatement_one_row")
        ]

    def __str__(self):
        return str(self._meta.verbose_name)

    def save(self, **kwargs):
        self.pk = 1
        for name in ("feedback_answer_sv", "feedback_answer_en", "supervisor_sv", "supervisor_en"):
            setattr(self, name, text.one_line(getattr(self, name)))
        super().save(**kwargs)

    @classmethod
    def load(cls) -> "AccessibilityStatement":
        """Returns the row, or an unsaved empty one on a new site."""
        return cls.objects.filter(pk=1).first() or cls(pk=1)

    def text_in(self, name: str, language: str) -> str:
        """Returns a translated field, "" when it is not written in that language."""
        return getattr(self, f"{name}_{language}") or ""

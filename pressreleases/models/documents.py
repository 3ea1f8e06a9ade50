"""Documents as editors describe them, and their places on releases and annual reports.

The bytes are a `StoredFile`; what a reader sees of a document is frozen with the edition.
"""

from functools import reduce
from operator import or_

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pressreleases import text
from pressreleases.files.intake.defects import ACCESSIBILITY
from pressreleases.models.files import StoredFile
from pressreleases.models.ordered import Ordered
from pressreleases.models.releases import PressRelease
from pressreleases.models.reports import AnnualReport


class DocumentLanguage(models.TextChoices):
    """What a document can be written in: our two languages, and the national minority ones."""

    SWEDISH = "sv", _("Swedish")
    ENGLISH = "en", _("English")
    FINNISH = "fi", _("Finnish")
    MEANKIELI = "fit", _("Meänkieli")
    NORTHERN_SAMI = "se", _("Northern Sami")
    LULE_SAMI = "smj", _("Lule Sami")
    SOUTHERN_SAMI = "sma", _("Southern Sami")
    ROMANI = "rom", _("Romani")
    YIDDISH = "yi", _("Yiddish")


class Accessibility(models.TextChoices):
    """What an editor says about a document where the check of the file cannot know."""

    AS_CHECKED = "", _("As the check of the file says")
    YES = "yes", _("Everybody can read it")
    NO = "no", _("Not everybody can read it")


class DocumentQuerySet(models.QuerySet):
    """What a document's `is_accessible` says of each, asked of the database."""

    def inaccessible(self) -> "DocumentQuerySet":
        """Those that not everybody can read."""
        return self.filter(self._is_not())

    def accessible(self) -> "DocumentQuerySet":
        """Those that everybody can read."""
        stated = Q(accessibility=Accessibility.YES) | Q(file__is_tagged=True)
        return self.filter(stated).exclude(self._is_not())

    def of_unknown_accessibility(self) -> "DocumentQuerySet":
        """Those of which nobody knows."""
        known = Q(accessibility=Accessibility.YES) | Q(file__is_tagged=True)
        return self.exclude(known).exclude(self._is_not())

    def _is_not(self) -> Q:
        # As text, since SQLite cannot look into a list.
        files = StoredFile.objects.annotate(codes=Cast("defects", models.TextField()))
        wrong = reduce(or_, (Q(codes__contains=f'"{code}"') for code in ACCESSIBILITY))
        return Q(accessibility=Accessibility.NO) | Q(file__in=files.filter(wrong).values("pk"))


class Document(models.Model):
    """A document with the words that go with it, in both languages."""

    file = models.ForeignKey(
        StoredFile, on_delete=models.PROTECT, related_name="documents", verbose_name=_("file")
    )
    title = models.CharField(
        _("title"),
        max_length=200,
        blank=True,
        help_text=_("A document is shown on the pages in the languages that it has a title in."),
    )
    language = models.CharField(
        pgettext_lazy("document", "written in"), max_length=3, choices=DocumentLanguage
    )
    diary_number = models.CharField(_("diary number"), max_length=60, blank=True)
    accessibility = models.CharField(
        _("accessibility"), max_length=3, choices=Accessibility, blank=True, default=""
    )
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    changed_at = models.DateTimeField(_("changed"), auto_now=True)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("changed by"),
    )

    objects = DocumentQuerySet.as_manager()

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["-created_at", "-pk"]

    def __str__(self):
        return self.title_sv or self.title_en or f"{_('Document')} {self.pk}"

    def save(self, **kwargs):
        for name in ("title_sv", "title_en", "diary_number"):
            setattr(self, name, text.one_line(getattr(self, name)))
        super().save(**kwargs)

    @property
    def is_accessible(self) -> bool | None:
        """Whether everybody can read it: as stated, else as checked; None when nobody knows.

        A defect that the check has found cannot be stated away.
        """
        if ACCESSIBILITY.keys() & set(self.file.defects) or self.accessibility == Accessibility.NO:
            return False
        if self.accessibility == Accessibility.YES or self.file.is_tagged:
            return True
        return None


class ReleaseDocument(Ordered):
    """A document of a release, in the order in which they are listed."""

    release = models.ForeignKey(
        PressRelease, on_delete=models.CASCADE, related_name="release_documents"
    )
    document = models.ForeignKey(
        Document,
        on_delete=models.PROTECT,
        related_name="release_documents",
        verbose_name=_("document"),
    )

    class Meta(Ordered.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        constraints = [
            models.UniqueConstraint(
                fields=["release", "document"],
                name="releasedocument_once",
                violation_error_message=_("The same document stands twice on this release."),
            )
        ]

    def __str__(self):
        return str(self.document)


class ReportDocument(Ordered):
    """A document of an annual report; it becomes public with the report's figures."""

    report = models.ForeignKey(
        AnnualReport, on_delete=models.CASCADE, related_name="report_documents"
    )
    document = models.ForeignKey(
        Document,
        on_delete=models.PROTECT,
        related_name="report_documents",
        verbose_name=_("document"),
    )

    class Meta(Ordered.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        constraints = [
            models.UniqueConstraint(
                fields=["report", "document"],
                name="reportdocument_once",
                violation_error_message=_("The same document stands twice on this report."),
            )
        ]

    def __str__(self):
        return str(self.document)

"""What has been imported: nothing is imported twice, and the record says where it is from."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ImportedSource(models.Model):
    """One file or pasted text that became a release, or one language of it."""

    release = models.ForeignKey(
        "PressRelease",
        on_delete=models.CASCADE,
        related_name="imported_sources",
        verbose_name=_("release"),
    )
    language = models.CharField(_("language"), max_length=2)
    #: Where it came from: a path relative to what was imported, a file's name, or "".
    path = models.CharField(_("file"), max_length=500, blank=True)
    #: The page's own address, when the source states it.
    address = models.CharField(_("address"), max_length=2000, blank=True)
    sha256 = models.CharField("SHA-256", max_length=64)
    #: The date of publication that the source states, as it was read, or "".
    stated_date = models.CharField(_("stated date"), max_length=16, blank=True)
    imported_at = models.DateTimeField(_("imported"))

    class Meta:
        verbose_name = _("imported source")
        verbose_name_plural = _("imported sources")
        ordering = ["-imported_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["sha256"], name="importedsource_once"),
        ]
        indexes = [models.Index(fields=["path"], name="importedsource_path")]

    def __str__(self):
        return self.path or self.address or self.sha256[:12]

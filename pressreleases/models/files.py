"""Stored files, what is made of them, and which editions use them.

A stored file is a record, not a thing to edit: it is named by the SHA-256 of its content, and the
database refuses to change it (`triggers.py`). What editors say about a file is a `Picture` or a
`Document`. Writing and reading the bytes is in `pressreleases/files/`.
"""

from collections.abc import Iterable

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from pressreleases.models.editions import Edition


class FileKind(models.TextChoices):
    """What can be made of a file: pictures are scaled, documents are handed out as they are."""

    PICTURE = "picture", _("Picture")
    DOCUMENT = "document", _("Document")


class StoredFile(models.Model):
    """An uploaded file as it was found to be when it was taken in. Never changed."""

    sha256 = models.CharField(
        "SHA-256", max_length=64, unique=True, validators=[RegexValidator(r"\A[0-9a-f]{64}\Z")]
    )
    kind = models.CharField(_("kind"), max_length=8, choices=FileKind)
    type = models.CharField(_("type"), max_length=100)
    extension = models.CharField(max_length=8)
    size = models.PositiveBigIntegerField(_("size in bytes"))
    #: In pixels, as it is meant to be looked at; None for a document.
    width = models.PositiveIntegerField(null=True)
    height = models.PositiveIntegerField(null=True)
    #: What the file says about itself: its language ("" when it does not say) and title.
    language = models.CharField(max_length=35, blank=True)
    title = models.CharField(max_length=250, blank=True)
    #: Whether a PDF has the structure that screen readers need; None for other files.
    is_tagged = models.BooleanField(null=True)
    #: Short codes of what keeps somebody from reading it, such as "untagged".
    defects = models.JSONField(default=list, blank=True)
    #: What readers find in it besides what it shows, as `intake.hidden` notes it; None when it
    #: came before that was noted.
    found = models.JSONField(null=True, editable=False)
    #: The cleaned name it was uploaded under; used when it is downloaded, and nowhere else.
    name = models.CharField(_("file name"), max_length=255)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("uploaded by"),
    )
    uploaded_at = models.DateTimeField(_("uploaded"))

    class Meta:
        verbose_name = _("file")
        verbose_name_plural = _("files")
        ordering = ["-uploaded_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind="document")
                | models.Q(width__isnull=False, height__isnull=False),
                name="storedfile_picture_has_pixels",
            )
        ]

    def __str__(self):
        return self.name

    @property
    def is_picture(self) -> bool:
        return self.kind == FileKind.PICTURE


class Rendition(models.Model):
    """One clean form of a picture: a width in one format, or all of its pixels to download."""

    #: The label of the form with all pixels.
    FULL = "full"

    file = models.ForeignKey(StoredFile, on_delete=models.CASCADE, related_name="renditions")
    label = models.CharField(max_length=8)
    extension = models.CharField(max_length=8)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField("SHA-256", max_length=64)

    class Meta:
        ordering = ["file", "width", "extension"]
        constraints = [
            models.UniqueConstraint(fields=["file", "label", "extension"], name="rendition_once")
        ]

    def __str__(self):
        return f"{self.file_id} {self.label}.{self.extension}"


class FileUse(models.Model):
    """A file that an edition holds: an index over its frozen images and files.

    Derived when an edition is written, as `Appearance` is. A file that stands here cannot be
    deleted; the row goes with its edition, which only one that never began can do.
    """

    edition = models.ForeignKey(
        Edition, on_delete=models.CASCADE, db_constraint=False, related_name="file_uses"
    )
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="uses")
    #: Whether the edition says that not everybody can read it: the accessibility statement asks.
    is_barrier = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["file", "edition"], name="fileuse_once")]
        indexes = [
            models.Index(
                fields=["edition"], condition=models.Q(is_barrier=True), name="fileuse_barriers"
            )
        ]

    def __str__(self):
        return f"{self.file_id} in {self.edition_id}"

    @classmethod
    def index(cls, editions: Iterable[Edition]) -> None:
        """Notes which files these editions hold. One that was never stored here is left out."""
        held = {}
        for edition in editions:
            for part in (*edition.images, *edition.files):
                if "file" in part:
                    use = edition.pk, part["file"]
                    is_barrier = part.get("is_accessible") is False
                    held[use] = held.get(use, False) or is_barrier
        if not held:
            return
        wanted = {sha256 for _edition, sha256 in held}
        known = StoredFile.objects.filter(sha256__in=wanted).values_list("sha256", "pk")
        ids = dict(known)
        cls.objects.bulk_create(
            cls(edition_id=edition, file_id=ids[sha256], is_barrier=is_barrier)
            for (edition, sha256), is_barrier in sorted(held.items())
            if sha256 in ids
        )

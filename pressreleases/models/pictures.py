"""Pictures as editors describe them, and their place on a release.

The bytes are a `StoredFile`. What a reader sees of a picture on a release is frozen with the
edition; the image bank and the contact pages show it as it is described now.
"""

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pressreleases import text
from pressreleases.models.files import StoredFile
from pressreleases.models.ordered import Ordered
from pressreleases.models.releases import PressRelease
from pressreleases.models.subjects import Subject


class PictureKind(models.TextChoices):
    """The shelves of the image bank."""

    PEOPLE = "people", _("People")
    PREMISES = "premises", _("Premises")
    LOGOTYPES = "logotypes", _("Logotypes")


class PictureQuerySet(models.QuerySet):
    def in_bank(self):
        """Pictures of the image bank: public as long as they stand in it."""
        return self.filter(in_bank=True)


class Picture(models.Model):
    """A picture with the words that go with it, in both languages."""

    file = models.ForeignKey(
        StoredFile, on_delete=models.PROTECT, related_name="pictures", verbose_name=_("file")
    )
    alt = models.CharField(
        _("alternative text"),
        max_length=250,
        blank=True,
        help_text=_("What somebody who cannot see the picture needs to know, in a sentence."),
    )
    is_decorative = models.BooleanField(
        pgettext_lazy("picture", "decorative"),
        default=False,
        help_text=_("The picture says nothing that the text does not; it needs no such text."),
    )
    caption = models.TextField(_("caption"), max_length=500, blank=True)
    photographer = models.CharField(
        _("photographer"), max_length=120, help_text=_("As it is printed after “Photo:”.")
    )
    terms = models.CharField(
        _("terms of use"),
        max_length=300,
        blank=True,
        help_text=_("For example “Free to publish with the photographer’s name”."),
    )
    focal_x = models.PositiveSmallIntegerField(
        _("focal point from the left, in percent"), default=50, validators=[MaxValueValidator(100)]
    )
    focal_y = models.PositiveSmallIntegerField(
        _("focal point from the top, in percent"), default=50, validators=[MaxValueValidator(100)]
    )
    in_bank = models.BooleanField(
        _("in the image bank"),
        default=False,
        help_text=_("Public at once, for everybody to download, until you untick it."),
    )
    kind = models.CharField(
        _("what it shows"), max_length=10, choices=PictureKind, blank=True, default=""
    )
    subjects = models.ManyToManyField(
        Subject, blank=True, related_name="pictures", verbose_name=_("subjects")
    )
    persons = models.ManyToManyField(
        "contacts.ContactPerson", blank=True, related_name="pictures", verbose_name=_("persons")
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

    objects = PictureQuerySet.as_manager()

    class Meta:
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(focal_x__lte=100, focal_y__lte=100),
                name="picture_focal_point_within",
            )
        ]

    def __str__(self):
        words = self.caption_sv or self.alt_sv or self.caption_en or self.alt_en
        return text.one_line(words)[:80] or f"{_('Picture')} {self.pk}"

    def save(self, **kwargs):
        self.photographer = text.one_line(self.photographer)
        for name in ("alt_sv", "alt_en", "terms_sv", "terms_en"):
            setattr(self, name, text.one_line(getattr(self, name)))
        super().save(**kwargs)

    def in_language(self, field: str, language: str) -> str:
        """Returns the field in exactly that language, "" when it is empty."""
        return getattr(self, f"{field}_{language}") or ""


class ReleasePicture(Ordered):
    """A picture of a release, in the order in which they are shown."""

    release = models.ForeignKey(
        PressRelease, on_delete=models.CASCADE, related_name="release_pictures"
    )
    picture = models.ForeignKey(
        Picture,
        on_delete=models.PROTECT,
        related_name="release_pictures",
        verbose_name=_("picture"),
    )

    class Meta(Ordered.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        constraints = [
            models.UniqueConstraint(
                fields=["release", "picture"],
                name="releasepicture_once",
                violation_error_message=_("The same picture stands twice on this release."),
            )
        ]

    def __str__(self):
        return str(self.picture)

"""Subjects: what releases are about and what contact persons answer for."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from pressreleases import text

address_part = RegexValidator(
    r"\A[a-z0-9]+(?:-[a-z0-9]+)*\Z",
    _("Use small letters a–z, digits and hyphens only, such as “new-guidance”."),
)


class Subject(models.Model):
    """A topic, named in both languages."""

    name = models.CharField(_("name"), max_length=80)
    slug = models.CharField(
        _("address"),
        max_length=text.SLUG_LENGTH,
        unique=True,
        blank=True,
        validators=[address_part],
        help_text=_("Leave empty to have it made from the Swedish name."),
    )

    class Meta:
        verbose_name = _("subject")
        verbose_name_plural = _("subjects")
        ordering = ["slug"]

    def __str__(self):
        return self.name_sv or self.name_en or self.slug

    def save(self, **kwargs):
        if not self.slug:
            stem = text.slug_from(self.name_sv or self.name_en) or "amne"
            self.slug = text.unused_slug(stem, self._slugs_in_use)
        super().save(**kwargs)

    def _slugs_in_use(self, head: str) -> set[str]:
        return set(Subject.objects.filter(slug__startswith=head).values_list("slug", flat=True))

    def name_in(self, language: str) -> str:
        """Returns the name in `language`, or "" when it has none there."""
        return getattr(self, f"name_{language}") or ""

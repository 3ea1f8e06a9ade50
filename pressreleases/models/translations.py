"""How far each language of a release has come, and what was vouched for when it was approved.

The rule is in `translations.py`; `vouching.py` is the only writer of these rows. They are kept so
that the desk and the list can ask the database with an index, without reading a single body.
"""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class TextState(models.TextChoices):
    """How far a text has come in one language. Only a translation can be outdated."""

    MISSING = "missing", pgettext_lazy("state of a text", "missing")
    IN_PROGRESS = "in_progress", pgettext_lazy("state of a text", "in progress")
    COMPLETE = "complete", pgettext_lazy("state of a text", "complete")
    OUTDATED = "outdated", pgettext_lazy("state of a text", "outdated")


class Translation(models.Model):
    """The state of both languages of a release.

    The lists of paragraphs are [[key, text], …] as in `translations.Paragraph`; empty means that
    nobody has vouched for that language.
    """

    release = models.OneToOneField(
        "PressRelease",
        on_delete=models.CASCADE,
        related_name="translation",
        verbose_name=_("release"),
    )
    state_sv = models.CharField(
        _("Swedish"), max_length=11, choices=TextState.choices, default=TextState.MISSING
    )
    state_en = models.CharField(
        _("English"), max_length=11, choices=TextState.choices, default=TextState.MISSING
    )
    #: The Swedish text as it was approved last.
    swedish = models.JSONField(default=list)
    #: The English text as it was approved last, and the Swedish text that stood beside it then.
    english = models.JSONField(default=list)
    basis = models.JSONField(default=list)
    vouched_at = models.DateTimeField(null=True)
    vouched_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    #: [{"fingerprint", "text", "by", "name", "at"}]: changes in the Swedish text of which somebody
    #: has said that the English needs none. They are kept until English is approved anew.
    answers = models.JSONField(default=list)

    class Meta:
        verbose_name = _("state of the languages")
        verbose_name_plural = _("states of the languages")
        indexes = [models.Index(fields=["state_en", "release"], name="translation_state_en")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state_sv__in=["missing", "in_progress", "complete"]),
                name="translation_known_state_sv",
            ),
            models.CheckConstraint(
                condition=models.Q(state_en__in=["missing", "in_progress", "complete", "outdated"]),
                name="translation_known_state_en",
            ),
        ]

    def __str__(self):
        return self.get_state_en_display()

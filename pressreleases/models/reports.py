"""The annual report, its highlights, and the indicators that are counted year after year."""

from django.core.exceptions import ValidationError
from django.core.validators import (
    MaxValueValidator,
    MinValueValidator,
    RegexValidator,
    URLValidator,
)
from django.db import models
from django.utils.translation import gettext_lazy as _

from pressreleases import text
from pressreleases.models.ordered import Ordered


class AnnualReport(models.Model):
    """A year's report. Its highlights become public with a release that carries it."""

    year = models.PositiveSmallIntegerField(
        _("year"), unique=True, validators=[MinValueValidator(1900), MaxValueValidator(2200)]
    )
    title = models.CharField(_("title"), max_length=200, blank=True)
    heading = models.CharField(
        _("heading above the highlights"),
        max_length=200,
        blank=True,
        help_text=_("Printed as it stands, for example “Some examples from our work in 2017:”."),
    )
    diary_number = models.CharField(_("diary number"), max_length=60, blank=True)
    document_url = models.CharField(
        _("address of the document"),
        max_length=500,
        blank=True,
        validators=[URLValidator(schemes=["https", "http"])],
    )

    class Meta:
        verbose_name = _("annual report")
        verbose_name_plural = _("annual reports")
        ordering = ["-year"]

    def __str__(self):
        return self.title_sv or self.title_en or str(self.year)


class Indicator(models.Model):
    """What is counted year after year, such as the number of guides published."""

    name = models.CharField(_("name"), max_length=80)
    definition = models.TextField(
        _("definition"), blank=True, help_text=_("What is counted, and what is not.")
    )

    class Meta:
        verbose_name = _("indicator")
        verbose_name_plural = _("indicators")
        ordering = ["name_sv"]

    def __str__(self):
        return self.name_sv or self.name_en or str(self.pk)


class Highlight(Ordered):
    """One example from the year's work: a sentence, and the figure in it if there is one."""

    report = models.ForeignKey(
        AnnualReport,
        on_delete=models.CASCADE,
        related_name="highlights",
        verbose_name=_("annual report"),
    )
    sentence = models.TextField(_("sentence"), blank=True)
    figure = models.CharField(
        _("figure"),
        max_length=20,
        blank=True,
        validators=[
            RegexValidator(
                r"\A\d+(?:\.\d+)?\Z",
                _("Write the figure in digits, with a full stop before decimals: 1240 or 1.5."),
            )
        ],
        help_text=_("In digits, as in 235. It must stand in the sentence."),
    )
    indicator = models.ForeignKey(
        Indicator,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="highlights",
        verbose_name=_("indicator"),
    )

    class Meta(Ordered.Meta):
        verbose_name = _("highlight")
        verbose_name_plural = _("highlights")

    def __str__(self):
        return self.sentence_sv or self.sentence_en or ""

    def clean(self):
        for language in ("sv", "en"):
            sentence = getattr(self, f"sentence_{language}")
            if sentence and self.figure and not text.find_figure(sentence, self.figure):
                raise ValidationError(
                    {
                        f"sentence_{language}": _(
                            "The figure %(figure)s does not stand in this sentence."
                        )
                        % {"figure": self.figure}
                    }
                )

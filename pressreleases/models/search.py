"""What search is made of beside the editions: their index, the words in it, and synonyms.

Rows of the index can be thrown away and written anew at any time (`manage.py reindex`). They say
nothing of what is visible: that is asked of the edition, each time.
"""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from pressreleases.search import words
from pressreleases.search.fields import TokensField


class SearchEntry(models.Model):
    """What one edition is found by. Written by `search.indexing` alone."""

    #: First publication in seconds, then the edition's number: entries stand in the order of the
    #: list, so that the newest that match are found without looking at the others.
    position = models.BigAutoField(primary_key=True)
    edition = models.OneToOneField("Edition", on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=2)
    kind = models.CharField(max_length=20)
    year = models.PositiveSmallIntegerField()
    #: The subjects, one a line: address, space, name.
    subjects = models.TextField(blank=True)
    words = TokensField()
    #: The tokens by the weight of where they stand, parted by "|".
    weights = models.TextField(blank=True)
    #: The version of the analyser that read the edition.
    analyser = models.PositiveSmallIntegerField()

    class Meta:
        default_permissions = ()
        indexes = [models.Index(fields=["language", "-position"], name="searchentry_newest")]

    def __str__(self):
        return f"{self.language} {self.position}"


class SearchSubject(models.Model):
    """That an edition has a subject, for the list of subjects that have public texts."""

    entry = models.ForeignKey(SearchEntry, on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=2)
    slug = models.CharField(max_length=100)
    name = models.CharField(max_length=80)

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["language", "slug", "entry"], name="searchsubject_once")
        ]

    def __str__(self):
        return f"{self.language} {self.slug}"


class Spelling(models.Model):
    """A way to misspell a word of an edition. Holds words that are not public, too."""

    language = models.CharField(max_length=2)
    key = models.CharField(max_length=words.LONGEST)
    word = models.CharField(max_length=words.LONGEST)

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["language", "key", "word"], name="spelling_once")
        ]

    def __str__(self):
        return f"{self.language} {self.key}: {self.word}"


class Synonym(models.Model):
    """Two ways to say the same: whoever searches for one finds the other."""

    class Language(models.TextChoices):
        SWEDISH = "sv", _("Swedish")
        ENGLISH = "en", _("English")

    language = models.CharField(
        _("language"), max_length=2, choices=Language, default=Language.SWEDISH
    )
    word = models.CharField(
        _("word or abbreviation"), max_length=60, help_text=_("For example “LOU”.")
    )
    meaning = models.CharField(
        _("means the same as"),
        max_length=120,
        help_text=_(
            "In full, the way it is written in a text. Whoever searches for one of the two finds "
            "the other. The change shows at once."
        ),
    )

    class Meta:
        verbose_name = _("search synonym")
        verbose_name_plural = _("search synonyms")
        ordering = ["language", "word"]
        constraints = [
            models.UniqueConstraint(
                fields=["language", "word", "meaning"],
                name="synonym_once",
                violation_error_message=_("This pair is there already."),
            )
        ]

    def __str__(self):
        return f"{self.word} = {self.meaning}"

    def clean(self):
        for name in ("word", "meaning"):
            if not words.cut(getattr(self, name) or ""):
                raise ValidationError({name: _("Write at least one word of letters or digits.")})

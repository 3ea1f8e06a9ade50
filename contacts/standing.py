"""Standing pages: what the site says about itself, and a record of every wording it has had.

Saving a standing page publishes it. The rule that saving never publishes concerns releases; a
page about cookies has no news in it, and a telephone number that is wrong must not wait. What a
reader could see stays on record all the same: each wording is kept in a row that never changes
(`PageVersion`, guarded by `pressreleases/triggers.py`).

The accessibility statement's own facts are in `accessibility.py`; the first texts in
`defaults.py`.
"""

import datetime as dt

from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.db import models
from django.utils.html import escape
from django.utils.translation import gettext_lazy as _
from django_prose_editor.fields import ProseEditorField

from pressreleases import text

LANGUAGES = ("sv", "en")
#: Characters of HTML, some twenty pages: a bound on what cleaning it can cost.
BODY_LENGTH = 60_000
#: What stands for the authority's name in a text, and the words for a site that has none yet.
PLACEHOLDERS = {"sv": ("[myndigheten]", "myndigheten"), "en": ("[authority]", "the authority")}


class Key(models.TextChoices):
    """Which pages there are. The addresses are in `upphandling/urls.py`."""

    ABOUT = "about", _("About the newsroom")
    ACCESSIBILITY = "accessibility", _("Accessibility")
    PERSONAL_DATA = "personal_data", _("Personal data")
    COOKIES = "cookies", _("Cookies")
    EASY_READING = "easy_reading", _("Easy to read")
    SIGN_LANGUAGE = "sign_language", _("Sign language")


#: Pages that the law or the reader expects; the others are shown when they have content.
REQUIRED = (Key.ABOUT, Key.ACCESSIBILITY, Key.PERSONAL_DATA, Key.COOKIES)
OPTIONAL = tuple(key for key in Key if key not in REQUIRED)


class PageVersion(models.Model):
    """One wording of a page in one language. Rows are added and never changed."""

    page = models.CharField(max_length=20)
    language = models.CharField(max_length=3)
    title = models.CharField(max_length=120)
    body = models.TextField(blank=True)
    #: When it became public; empty for the text that the site was installed with.
    starts_at = models.DateTimeField(null=True)
    saved_by = models.CharField(max_length=150, blank=True)

    class Meta:
        ordering = ["page", "language", "pk"]
        indexes = [models.Index(fields=["page", "language"], name="pageversion_page")]

    def __str__(self):
        return f"{self.page} ({self.language}) {self.starts_at or ''}".strip()


def record(page, language, title, body, *, at: dt.datetime | None, by: str = "") -> bool:
    """Keeps a wording, unless it is the one kept last. Returns whether it was kept."""
    last = PageVersion.objects.filter(page=page, language=language).last()
    if last and (last.title, last.body) == (title, body):
        return False
    PageVersion.objects.create(
        page=page, language=language, title=title, body=body, starts_at=at, saved_by=by
    )
    return True


class Wording(models.Model):
    """What both kinds of page share: a title, a body, and when they were last changed."""

    title = models.CharField(_("title"), max_length=120, blank=True)
    body = ProseEditorField(
        _("text"),
        blank=True,
        extensions=text.EXTENSIONS,
        sanitize=True,
        validators=[MaxLengthValidator(BODY_LENGTH)],
    )
    changed_at = models.DateTimeField(_("changed"), null=True, editable=False)

    class Meta:
        abstract = True


class StandingPage(Wording):
    """A page in Swedish and English."""

    key = models.CharField(_("page"), max_length=20, choices=Key, unique=True, editable=False)

    class Meta:
        verbose_name = _("standing page")
        verbose_name_plural = _("standing pages")
        ordering = ["pk"]

    def __str__(self):
        return str(self.get_key_display())

    def clean(self):
        super().clean()
        for language in LANGUAGES:
            title, body = self.title_in(language), self.body_in(language)
            if bool(title) != bool(text.plain(body)):
                missing = "body" if title else "title"
                message = _("Write both a title and a text, or neither.")
                raise ValidationError({f"{missing}_{language}": message})
        if self.key in REQUIRED and not self.title_in("sv"):
            raise ValidationError({"title_sv": _("This page must be there in Swedish.")})

    def title_in(self, language: str) -> str:
        return getattr(self, f"title_{language}") or ""

    def body_in(self, language: str) -> str:
        return getattr(self, f"body_{language}") or ""

    def languages(self) -> list[str]:
        """Returns the languages in which there is something to read."""
        return [language for language in LANGUAGES if self.title_in(language)]

    def save(self, **kwargs):
        for language in LANGUAGES:
            setattr(self, f"title_{language}", text.one_line(self.title_in(language)))
            setattr(self, f"body_{language}", text.sanitise(self.body_in(language)))
        super().save(**kwargs)

    def publish(self, *, at: dt.datetime, by: str = "") -> None:
        """Saves what is written and keeps its wording, and the one before if nobody has."""
        before = StandingPage.objects.filter(pk=self.pk).first()
        for language in before.languages() if before else []:
            if not PageVersion.objects.filter(page=self.key, language=language).exists():
                record(
                    self.key, language, before.title_in(language), before.body_in(language), at=None
                )
        self.changed_at = at
        self.save()
        for language in LANGUAGES:
            record(
                self.key, language, self.title_in(language), self.body_in(language), at=at, by=by
            )


class LanguageChoice(models.TextChoices):
    """The national minority languages, by their ISO codes and their own names."""

    FINNISH = "fi", "Suomi"
    MEANKIELI = "fit", "Meänkieli"
    NORTHERN_SAMI = "se", "Davvisámegiella"
    LULE_SAMI = "smj", "Julevsámegiella"
    SOUTHERN_SAMI = "sma", "Åarjelsaemien gïele"
    ROMANI = "rom", "Romani čhib"
    YIDDISH = "yi", "ייִדיש"


#: Languages that are written from the right.
RIGHT_TO_LEFT = {LanguageChoice.YIDDISH}


class LanguagePage(Wording):
    """A page in a national minority language: what the authority does, and how to reach it."""

    language = models.CharField(_("language"), max_length=3, choices=LanguageChoice, unique=True)

    class Meta:
        verbose_name = _("page in a minority language")
        verbose_name_plural = _("pages in minority languages")
        ordering = ["language"]

    def __str__(self):
        return str(self.get_language_display())

    @property
    def direction(self) -> str:
        return "rtl" if self.language in RIGHT_TO_LEFT else "ltr"

    def clean(self):
        super().clean()
        if bool(self.title) != bool(text.plain(self.body)):
            missing = "body" if self.title else "title"
            raise ValidationError({missing: _("Write both a title and a text, or neither.")})

    def save(self, **kwargs):
        self.title, self.body = text.one_line(self.title), text.sanitise(self.body)
        super().save(**kwargs)

    def publish(self, *, at: dt.datetime, by: str = "") -> None:
        """Saves what is written and keeps its wording."""
        self.changed_at = at
        self.save()
        record("language", self.language, self.title, self.body, at=at, by=by)


def filled(html: str, language: str, authority: str) -> str:
    """Returns a page's text with the authority's name where its placeholder stands."""
    placeholder, fallback = PLACEHOLDERS[language]
    return html.replace(placeholder, escape(authority or fallback))

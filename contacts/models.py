"""Contact persons and the press office.

A release prints the name and title that were frozen in its edition, and asks here for the
number that answers now.
"""

import datetime as dt

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import models
from django.db.models import Q
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from contacts import phones
from contacts.hours import Hours, Opening, parse_days, parse_hours
from pressreleases import text
from pressreleases.models import Subject
from pressreleases.models.subjects import address_part


def today() -> dt.date:
    """The date in Sweden."""
    return timezone.localdate()


class PhoneFields(models.Model):
    """Keeps the E.164 form beside each number as typed."""

    class Meta:
        abstract = True

    #: (as typed, E.164) pairs of field names.
    PHONES: tuple[tuple[str, str], ...] = (("phone", "phone_e164"),)

    def clean(self):
        super().clean()
        errors = {}
        for typed, _e164 in self.PHONES:
            try:
                if getattr(self, typed):
                    phones.to_e164(getattr(self, typed))
            except ValidationError as error:
                errors[typed] = error
        if errors:
            raise ValidationError(errors)

    def save(self, **kwargs):
        for typed, e164 in self.PHONES:
            setattr(self, typed, text.one_line(getattr(self, typed)))
            number = getattr(self, typed)
            setattr(self, e164, phones.to_e164(number) if number else "")
        super().save(**kwargs)


class ContactPersonQuerySet(models.QuerySet):
    def active(self, on: dt.date | None = None):
        """Persons who can be called on that date, today when none is given."""
        on = on or today()
        return self.filter(
            Q(active_from__isnull=True) | Q(active_from__lte=on),
            Q(active_until__isnull=True) | Q(active_until__gte=on),
        )

    def listed(self, on: dt.date | None = None):
        """Active persons who are shown on the contact page."""
        return self.active(on).filter(is_listed=True)


class ContactPerson(PhoneFields):
    """Somebody a journalist can call, with work numbers only."""

    PHONES = (("phone", "phone_e164"), ("mobile", "mobile_e164"))

    name = models.CharField(_("name"), max_length=120)
    slug = models.CharField(
        _("address"),
        max_length=text.SLUG_LENGTH,
        unique=True,
        blank=True,
        validators=[address_part],
        help_text=_("Leave empty to have it made from the name."),
    )
    sort_name = models.CharField(max_length=200, editable=False, db_index=True)
    title = models.CharField(_("job title"), max_length=120, blank=True)
    unit = models.CharField(_("unit or organisation"), max_length=120, blank=True)
    phone = models.CharField(
        _("telephone"), max_length=40, blank=True, help_text=_("Work number, as 08-123 456 78.")
    )
    phone_e164 = models.CharField(max_length=20, blank=True, editable=False)
    mobile = models.CharField(_("mobile"), max_length=40, blank=True)
    mobile_e164 = models.CharField(max_length=20, blank=True, editable=False)
    email = models.CharField(_("e-mail"), max_length=254, blank=True, validators=[validate_email])
    subjects = models.ManyToManyField(
        Subject, blank=True, related_name="contacts", verbose_name=_("answers questions about")
    )
    is_listed = models.BooleanField(
        _("shown on the contact page"),
        default=False,
        help_text=_("Tick when the public may see this person outside the releases, too."),
    )
    photo = models.ForeignKey(
        "pressreleases.Picture",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="portrays",
        verbose_name=_("photo"),
        help_text=_("Public as long as the person is shown on the contact page."),
    )
    active_from = models.DateField(_("active from"), null=True, blank=True)
    active_until = models.DateField(
        _("active until"),
        null=True,
        blank=True,
        help_text=_("The last day. After it the number is shown nowhere."),
    )
    away_from = models.DateField(_("away from"), null=True, blank=True)
    away_until = models.DateField(
        _("away until"),
        null=True,
        blank=True,
        help_text=_("The last day away. Until then the deputy answers, or the press line."),
    )
    deputy = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="deputises_for",
        verbose_name=_("deputy"),
        help_text=_("Answers when this person is away or has left."),
    )

    objects = ContactPersonQuerySet.as_manager()

    class Meta:
        verbose_name = _("contact person")
        verbose_name_plural = _("contact persons")
        ordering = ["sort_name", "pk"]
        permissions = [
            ("replace_contactperson", _("Can swap a contact person in what is public or scheduled"))
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(active_from__isnull=True)
                | Q(active_until__isnull=True)
                | Q(active_until__gte=models.F("active_from")),
                name="contactperson_active_in_order",
                violation_error_message=_("“Active until” is before “active from”."),
            ),
            models.CheckConstraint(
                condition=Q(away_from__isnull=True)
                | Q(away_until__isnull=True)
                | Q(away_until__gte=models.F("away_from")),
                name="contactperson_away_in_order",
                violation_error_message=_("“Away until” is before “away from”."),
            ),
        ]

    def __str__(self):
        return self.name

    def clean(self):
        super().clean()
        if self.deputy_id and self.deputy_id == self.pk:
            raise ValidationError({"deputy": _("Choose somebody else as the deputy.")})

    def save(self, **kwargs):
        self.name = text.one_line(self.name)
        self.sort_name = text.sort_key(self.name)[:200]
        if not self.slug:
            stem = text.slug_from(self.name) or "kontakt"
            self.slug = text.unused_slug(stem, self._slugs_in_use)
        super().save(**kwargs)

    def _slugs_in_use(self, head: str) -> set[str]:
        persons = ContactPerson.objects.filter(slug__startswith=head)
        return set(persons.values_list("slug", flat=True))

    def is_active(self, on: dt.date) -> bool:
        """Says for one person what `active()` says in SQL; a test keeps them equal."""
        return (self.active_from is None or self.active_from <= on) and (
            self.active_until is None or self.active_until >= on
        )

    def is_away(self, on: dt.date) -> bool:
        """Whether somebody else answers on that date. One end alone leaves the other open."""
        if self.away_from is None and self.away_until is None:
            return False
        return (self.away_from is None or self.away_from <= on) and (
            self.away_until is None or self.away_until >= on
        )

    def answers(self, on: dt.date) -> bool:
        """Whether this person can be called on that date."""
        return self.is_active(on) and not self.is_away(on) and bool(self.phone or self.mobile)

    def numbers_in(self, language: str) -> list[tuple[str, str]]:
        """Returns (E.164, as printed in that language) for each number, the telephone first."""
        return [
            (getattr(self, e164), phones.printed(getattr(self, typed), language))
            for typed, e164 in self.PHONES
            if getattr(self, typed)
        ]

    def title_in(self, language: str) -> str:
        return getattr(self, f"title_{language}") or ""

    def unit_in(self, language: str) -> str:
        return getattr(self, f"unit_{language}") or ""


_HOURS_HELP = _("As 8–17, or 8–12, 13–16.30. Leave empty when you are closed that day.")


class PressOffice(PhoneFields):
    """The authority and its press line. There is exactly one row."""

    PHONES = (("phone", "phone_e164"),)
    WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

    name = models.CharField(_("the authority's name"), max_length=120)
    phone = models.CharField(_("press line"), max_length=40, blank=True)
    phone_e164 = models.CharField(max_length=20, blank=True, editable=False)
    email = models.CharField(_("e-mail"), max_length=254, blank=True, validators=[validate_email])
    hours = models.CharField(
        _("opening hours in words"),
        max_length=120,
        blank=True,
        help_text=_("Leave empty to have them said from the hours below."),
    )
    monday = models.CharField(_("Monday"), max_length=60, blank=True, help_text=_HOURS_HELP)
    tuesday = models.CharField(_("Tuesday"), max_length=60, blank=True)
    wednesday = models.CharField(_("Wednesday"), max_length=60, blank=True)
    thursday = models.CharField(_("Thursday"), max_length=60, blank=True)
    friday = models.CharField(_("Friday"), max_length=60, blank=True)
    saturday = models.CharField(_("Saturday"), max_length=60, blank=True)
    sunday = models.CharField(_("Sunday"), max_length=60, blank=True)
    half_day = models.CharField(
        _("on half days"),
        max_length=60,
        blank=True,
        help_text=_(
            "Twelfth Night, Maundy Thursday, Walpurgis Night, the days before All Saints’ Day and "
            "Christmas Eve. Leave empty when they are days like others."
        ),
    )
    single_days = models.TextField(
        _("single days"),
        blank=True,
        max_length=5000,
        help_text=_(
            "Days that differ, one a line: 2026-12-28 stängt, or 2027-03-12 8–12. Red days and "
            "their eves are closed without being written here."
        ),
    )
    postal_address = models.TextField(_("postal address"), blank=True)
    boilerplate = models.TextField(_("about the authority"), blank=True)

    class Meta:
        verbose_name = _("press office")
        verbose_name_plural = _("press office")
        constraints = [models.CheckConstraint(condition=Q(pk=1), name="pressoffice_one_row")]

    def __str__(self):
        return self.name_sv or self.name_en or str(self._meta.verbose_name)

    def clean(self):
        super().clean()
        readers = dict.fromkeys([*self.WEEK, "half_day"], parse_hours)
        errors = {}
        for name, read in {**readers, "single_days": parse_days}.items():
            try:
                read(getattr(self, name))
            except ValidationError as error:
                errors[name] = error
        if errors:
            raise ValidationError(errors)

    def save(self, **kwargs):
        self.pk = 1
        super().save(**kwargs)

    @classmethod
    def load(cls) -> "PressOffice":
        """Returns the row, or an unsaved empty one on a new site."""
        return cls.objects.filter(pk=1).first() or cls(pk=1)

    def numbers_in(self, language: str) -> list[tuple[str, str]]:
        """Returns (E.164, as printed in that language) of the press line, if there is one."""
        return [(self.phone_e164, phones.printed(self.phone, language))] if self.phone else []

    def opening_hours(self) -> Hours | None:
        """Returns when the press line answers, None when nothing readable is written."""
        try:
            week = tuple(parse_hours(getattr(self, name)) for name in self.WEEK)
            half_day = parse_hours(self.half_day) if self.half_day.strip() else None
            days = parse_days(self.single_days)
        except ValidationError:
            return None  # stored past the form
        return Hours(week=week, half_day=half_day, days=days) if any(week) else None

    def opening(self, at: dt.datetime) -> Opening | None:
        """Returns whether the press line answers at that moment, None when that is not known."""
        known = self.opening_hours() if self.phone else None
        return known.at(at) if known else None

    def hours_in(self, language: str) -> str:
        """Returns the opening hours in words: those written, else said from the week's."""
        if written := getattr(self, f"hours_{language}"):
            return written
        known = self.opening_hours()
        with translation.override(language):
            return ", ".join(f"{days} {span}" for days, span in known.summary()) if known else ""


# Django finds models through this module; these live in their own.
from contacts.accessibility import AccessibilityDefect, AccessibilityStatement  # noqa: E402, F401
from contacts.security import SecurityContact  # noqa: E402, F401
from contacts.standing import LanguagePage, PageVersion, StandingPage  # noqa: E402, F401

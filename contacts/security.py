"""Whom to tell about a weakness in the site: `/.well-known/security.txt` (RFC 9116).

A person confirms the contacts by saving them in the admin. The file then holds for
`VALID_DAYS`, shorter than the year that the RFC recommends at most. In good time before it runs
out the desk and `manage.py check --deploy` say so. When nobody has confirmed it, it is not
served: a reader shall never send a weakness to an address that nobody has vouched for.
"""

import datetime as dt
import re

from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator, URLValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

VALID_DAYS = 330
#: How many days ahead the site begins to remind.
REMIND_DAYS = 60
MOST_CONTACTS = 5

_is_https = URLValidator(schemes=["https"])
_is_email = EmailValidator()
_PHONE = re.compile(r"\Atel:\+[0-9-]{6,20}\Z")


def contact_uri(line: str) -> str:
    """Returns one contact as a URI.

    Raises:
        ValidationError: It is neither an e-mail address, nor an https address, nor a number.
    """
    if not line.isascii() or not line.isprintable():
        raise ValidationError(_("Write e-mail and web addresses with plain letters only."))
    if _PHONE.match(line):
        return line
    try:
        if line.startswith("https://"):
            _is_https(line)
            return line
        address = line.removeprefix("mailto:")
        _is_email(address)
        return f"mailto:{address}"
    except ValidationError:
        message = _("“%(line)s” is no e-mail address and begins with neither https:// nor tel:+.")
        raise ValidationError(message % {"line": line}) from None


def contact_uris(value: str) -> list[str]:
    """Returns the contacts, one from each line, in their order.

    Raises:
        ValidationError: One of them is wrong, or there are too many.
    """
    lines = [line.strip() for line in re.split(r"\r\n|\r|\n", value) if line.strip()]
    if len(lines) > MOST_CONTACTS:
        raise ValidationError(_("Five contacts are enough."))
    return [contact_uri(line) for line in lines]


class SecurityContact(models.Model):
    """Whom to tell. There is at most one row."""

    contacts = models.TextField(
        _("contacts"),
        max_length=1000,
        validators=[contact_uris],
        help_text=_("An e-mail address or an https address on each line, the best one first."),
    )
    policy_url = models.CharField(
        _("how you handle reports"),
        max_length=500,
        blank=True,
        validators=[_is_https],
        help_text=_("The address of a page about it, if there is one."),
    )
    confirmed_on = models.DateField(_("confirmed"), null=True, editable=False)

    class Meta:
        verbose_name = _("security contact")
        verbose_name_plural = _("security contact")
        constraints = [models.CheckConstraint(condition=Q(pk=1), name="securitycontact_one_row")]

    def __str__(self):
        return str(self._meta.verbose_name)

    def save(self, **kwargs):
        self.pk = 1
        super().save(**kwargs)

    @property
    def expires_on(self) -> dt.date | None:
        """The first day on which the file is no longer served."""
        return self.confirmed_on and self.confirmed_on + dt.timedelta(days=VALID_DAYS)

    def days_left(self, on: dt.date) -> int:
        """Returns how many days it still holds; 0 when it has run out or was never confirmed."""
        return max((self.expires_on - on).days, 0) if self.confirmed_on else 0


def security_txt(contact: SecurityContact, canonical: str) -> str:
    """Returns the file. Its lines end with CR LF, as the RFC allows and editors expect."""
    lines = [f"Contact: {uri}" for uri in contact_uris(contact.contacts)]
    lines.append(f"Expires: {contact.expires_on.isoformat()}T00:00:00Z")
    lines.append("Preferred-Languages: sv, en")
    lines.append(f"Canonical: {canonical}")
    if contact.policy_url:
        lines.append(f"Policy: {contact.policy_url}")
    return "".join(f"{line}\r\n" for line in lines)

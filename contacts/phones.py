"""Telephone numbers: understood with phonenumberslite, stored as E.164, printed for people."""

import phonenumbers
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

REGION = "SE"


def to_e164(typed: str) -> str:
    """Returns the number as E.164, such as "+46858621785".

    Args:
        typed: As an editor wrote it: "08-586 217 85", "+46 (0)8 586 217 85", "0046 8 …".

    Raises:
        ValidationError: It is not a telephone number that can exist.
    """
    try:
        number = phonenumbers.parse(typed, REGION)
    except phonenumbers.NumberParseException:
        number = None
    if (
        number is None
        or number.extension
        or not phonenumbers.is_possible_number(number)
        or any(c.isalpha() for c in typed)
    ):
        raise ValidationError(
            _(
                "“%(typed)s” is not a telephone number. Write it as 08-123 456 78 or "
                "+46 8 123 456 78."
            ),
            params={"typed": typed},
        )
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def printed(typed: str, language: str) -> str:
    """Returns the number as a reader of that language expects it.

    Swedish readers get the national form, grouped as the editor grouped it when that is how it
    was typed; English readers the international form.
    """
    number = phonenumbers.parse(typed, REGION)
    if language != "sv":
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    if number.country_code != 46 or (typed.startswith("0") and not typed.startswith("00")):
        return typed
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)

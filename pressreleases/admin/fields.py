"""Form fields that the admin's forms share."""

from django.core.exceptions import ValidationError
from django.forms import CheckboxSelectMultiple, ModelMultipleChoiceField

#: Digits of the greatest number that surely fits where the databases keep the numbers of rows.
MOST_DIGITS = 18


class Choices(ModelMultipleChoiceField):
    """Several rows to choose; a number that no row can have is refused as any other wrong one.

    SQLite cannot even compare with a number of more than 64 bits.
    """

    def clean(self, value):
        for each in value if isinstance(value, (list, tuple)) else ():
            if len(str(each)) > MOST_DIGITS:
                code = "invalid_pk_value"
                raise ValidationError(self.error_messages[code], code=code, params={"pk": each})
        return super().clean(value)


#: Checkboxes for many-to-many fields, for `formfield_overrides`.
CHECKBOXES = {"widget": CheckboxSelectMultiple, "form_class": Choices}

"""Two editors with the same form open: the second save is refused, and nothing typed is lost.

For forms about one row without rows below it, such as a picture's. The form carries fingerprints
of what it was opened with. When somebody has saved meanwhile, nothing is saved; both texts stand
beside each other where they differ, and the form holds mine there and theirs everywhere else. So
the next save is made by somebody who has seen both. Releases have more (`together.py`).
"""

import json

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pressreleases import choosing, written
from pressreleases.admin import choice, company, keeping

#: The field with the fingerprints; `written` knows that nobody wrote it.
SEEN = "base"
_NOT_WRITTEN = (*written.TECHNICAL, "upload", "kept")
_CHOOSE = gettext_lazy(
    "Nothing has been saved or overwritten. Where you have both changed the same field, your text "
    "stands in the form and the saved one beside it here; elsewhere the form holds what was saved. "
    "Look it through and save again."
)
_TAKEN = gettext_lazy(
    "You may not change this any more: it has become public or somebody has deleted it since you "
    "opened it. Nothing was saved. What you wrote stands here, so that you can copy it."
)


class _Carried(forms.CharField):
    """What nobody writes, so that the history does not name it."""

    def has_changed(self, initial, data):
        return False


class SeenForm(forms.ModelForm):
    """A form that tells whether its row is still as it was when the form was opened.

    A form that says nothing of how it was opened is saved as it comes.

    Attributes:
        both_texts: After a refusal, what differs, as `choice.Sides.of()` gives it.
    """

    user = now = None
    both_texts: list[dict] = []

    base = _Carried(required=False, widget=forms.HiddenInput(attrs={"autocomplete": "off"}))

    def get_initial_for_field(self, field, field_name):
        # As the form is shown, when all that make it have done so.
        if field_name == SEEN and self.instance.pk:
            return json.dumps(written.fingerprints(self._text()))
        return super().get_initial_for_field(field, field_name)

    def full_clean(self):
        super().full_clean()
        if self.is_bound and self.instance.pk and self.data.get(SEEN):
            self._compare()

    def _compare(self):
        rows = type(self.instance)._default_manager.select_for_update()
        saved_form = type(self)(instance=rows.filter(pk=self.instance.pk).first())
        saved = saved_form._text()
        new = written.fingerprints(saved)
        base = written.read_fingerprints(self.data.get(SEEN))
        if base == new:
            return
        mine = self._text()
        self._show(base, saved_form, saved, mine)
        self._take_over(base, new, saved, mine)
        self.data[SEEN] = json.dumps(new)
        news = self._news(saved_form.instance)
        self.add_error(None, ValidationError(f"{news} {_CHOOSE}", code="stale"))

    def show_beside(self, instance):
        """Notes both texts without asking for another save. The form has been cleaned."""
        saved_form = type(self)(instance=instance)
        self._show({}, saved_form, saved_form._text(), self._text())

    def _show(self, base, saved_form, saved, mine):
        found = choosing.differences(base, saved, mine)
        for name in saved["fields"].keys() - saved_form.fields.keys():
            saved_form.fields[name] = _field(self.instance._meta.get_field(name))
        sides = choice.Sides(_Alone(saved_form), None, None, saved, mine)
        self.both_texts = [sides.of(each) for each in found]

    def _take_over(self, base, new, saved, mine):
        """Puts what only the other one has changed into the form."""
        own = written.fingerprints(mine)
        self.data = self.data.copy()
        for name, value in saved["fields"].items():
            if name in self.fields and base.get(name) == own[name] != new[name]:
                if isinstance(value, bool):
                    value = ["on"] if value else []
                self.data.setlist(name, value if isinstance(value, list) else [value])

    def _news(self, saved) -> str:
        changed_at = getattr(saved, "changed_at", None)
        if changed_at is None:
            return _("Somebody else has saved this after you opened it.")
        by, time = saved.changed_by, company.clock(changed_at, self.now)
        if by == self.user:
            return _("You saved this yourself at %(time)s, in another window.") % {"time": time}
        words = {"name": company.name_of(by), "time": time}
        return _("%(name)s saved this at %(time)s, after you opened it.") % words

    def _text(self) -> dict:
        """What stands in the form, and what the row has that the form does not show."""
        text = written.of(self, [])
        fields = {name: text["fields"][name] for name in self.fields if name not in _NOT_WRITTEN}
        return {"fields": fields | self._beside(), "rows": {}}

    def _beside(self) -> dict[str, str | bool]:
        names = {field.name for field in self.instance._meta.concrete_fields}
        return {
            field.name: _said(field.value_from_object(self.instance))
            for field in self.instance._meta.concrete_fields
            if field.editable and not field.primary_key and field.name not in self.fields
            # What is translated stands in its languages, not in the one that is spoken.
            and f"{field.name}_sv" not in names
        }  # fmt: skip


class _Alone:
    """What `choice.Sides` asks for the form and its rows."""

    def __init__(self, form):
        self.form = form

    def forms_of(self, _request, _row):
        return self.form, []


def _field(field) -> forms.Field:
    """What shows a field that the form does not have."""
    if field.remote_field:
        every = field.remote_field.model._default_manager.all()
        return forms.ModelChoiceField(every, label=field.verbose_name)
    return forms.CharField(label=field.verbose_name)


def _said(value) -> str | bool:
    if isinstance(value, bool):
        return value  # the word for it depends on the language that is spoken
    return "" if value is None else str(value)


class Seen:
    """A mixin of the admins with such a form."""

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = kwargs.get("form") or self.form
        own = {"user": request.user, "now": request.now}
        kwargs["form"] = type(form.__name__, (form,), own)
        return super().get_form(request, obj, change=change, **kwargs)

    def get_fieldsets(self, request, obj=None):
        """Adds what the form carries, where there is something to save."""
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None or not self.has_change_permission(request, obj):
            return fieldsets
        (name, first), *others = fieldsets
        return [(name, {**first, "fields": [*first["fields"], SEEN]}), *others]

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        if request.method == "POST" and object_id and request.POST.get(SEEN):
            obj = self.get_object(request, keeping.key(object_id))
            is_taken = obj is None or not self.has_change_permission(request, obj)
            if is_taken and self.has_change_permission(request):
                return self._taken(request, obj)
        return super().changeform_view(request, object_id, form_url, extra_context)

    def _taken(self, request, obj):
        """Gives back what was written where it can no longer be saved."""
        if not self.has_view_permission(request, obj):
            raise PermissionDenied
        with transaction.atomic():
            form = self.get_form(request, obj)(request.POST, instance=obj or self.model())
            form.show_beside(obj and self.get_object(request, obj.pk))
        context = {
            **self.admin_site.each_context(request),
            "title": _("Not saved"),
            "opts": self.opts,
            "sentence": _TAKEN,
            "both_texts": form.both_texts,
        }
        return TemplateResponse(request, "admin/not_saved.html", context, status=409)

    def render_change_form(self, request, context, add=False, change=False, obj=None, **kwargs):
        response = super().render_change_form(request, context, add, change, obj=obj, **kwargs)
        if context["adminform"].form.both_texts:
            response.status_code = 409
        return response

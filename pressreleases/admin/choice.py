"""The page with both texts, field by field, when a colleague saved in between."""

import json

from django import forms
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django_prose_editor.fields import ProseEditorFormField

from pressreleases import choosing, marking, written
from pressreleases.admin import company
from pressreleases.models import PressRelease
from pressreleases.models.releases import LANGUAGES

CHOICE = "choice-"


def choices_in(post) -> dict[str, str]:
    """Returns what was chosen: {field or prefix of rows: choice}."""
    return {name.removeprefix(CHOICE): post[name] for name in post if name.startswith(CHOICE)}


def page(
    desk, request, release, *, base, mine, page, before=None, unanswered=(), go_on=False
) -> TemplateResponse:
    """Returns the page.

    Args:
        desk: The admin of press releases.
        release: The working copy as it is saved now.
        base, mine, before: As for `choosing.differences()`.
        page: The opened page that my text comes from.
        unanswered: Names of what was left without a choice.
        go_on: Whether I had pressed "Save and go on".
    """
    saved = desk.text_of(request, release)
    mine = written.fitted(mine, saved)
    found = choosing.differences(base, saved, mine, before=before)
    sides = Sides(desk, request, release, saved, mine)
    differences = [sides.of(each, is_unanswered=each.name in unanswered) for each in found]
    sent = written.to_post(
        mine,
        saved,
        page=page,
        base=json.dumps(base),
        shown=json.dumps(written.fingerprints(saved)),
        seen_revision=release.revision,
    )
    context = {
        **desk.admin_site.each_context(request),
        "title": _("Choose between two texts"),
        "subtitle": str(release),
        "opts": PressRelease._meta,
        "original": release,
        "release": release,
        "differences": differences,
        "open_choices": [each for each in differences if not each["chosen"]],
        "unanswered": [each["label"] for each in differences if each["is_unanswered"]],
        "is_again": before is not None,
        "same": [sides.label(name) for name in sides.names if name not in {f.name for f in found}],
        "news": company.news(
            release,
            request.user,
            request.now,
            is_rewritten=written.fingerprints(saved) != base,
        ),
        "saved_label": company.saved_by(release, request.user, request.now),
        "sent": [(name, value) for name, values in sent.lists() for value in values],
        "go_on": go_on,
    }
    template = "admin/pressreleases/pressrelease/choose.html"
    return TemplateResponse(request, template, context, status=409)


class Sides:
    """Two texts of a release in words, side by side, with what differs marked."""

    def __init__(self, desk, request, release, saved, mine):
        self.saved, self.mine = saved, mine
        form, formsets = desk.forms_of(request, release)
        self.fields = form.fields
        self.formsets = {formset.prefix: formset for formset in formsets}
        self.names = [*saved["fields"], *saved["rows"]]
        self.known = {}

    def label(self, name: str) -> str:
        if name in self.formsets:
            return str(self.formsets[name].model._meta.verbose_name_plural).capitalize()
        label = str(self.fields[name].label)
        return label[:1].upper() + label[1:]

    def of(self, difference, *, is_unanswered=False) -> dict:
        """Returns what the templates show of one difference."""
        name = difference.name
        saved, mine = self._words(name, difference.saved), self._words(name, difference.mine)
        saved_parts, mine_parts = marking.marked(saved, mine)
        return {
            "name": name,
            "label": self.label(name),
            "language": next((code for code in LANGUAGES if name.endswith(f"_{code}")), None),
            "chosen": difference.chosen,
            "saved": saved_parts,
            "mine": mine_parts,
            "both": None if difference.both is None else self._words(name, difference.both),
            "is_only_form": saved == mine,
            "is_unanswered": is_unanswered,
        }

    def _words(self, name, value) -> str:
        if name in self.formsets:
            fields = self.formsets[name].empty_form.fields
            rows = []
            for row in value:
                cells = [
                    self._word((name, part), fields[part], row[part])
                    for part in row
                    if part in fields and part != "id"
                ]
                rows.append(" · ".join(cell for cell in cells if cell))
            return "\n".join(f"• {row}" for row in rows)
        return self._word(name, self.fields[name], value)

    def _word(self, place, field, value) -> str:
        if isinstance(value, bool):
            return _("Yes") if value else _("No")
        if isinstance(field, forms.ModelChoiceField):
            names = self._names(place, field)
            values = value if isinstance(value, list) else [value]
            shown = [names.get(each, _("(not there any more)")) for each in values if each]
            return (
                "\n".join(f"• {each}" for each in shown)
                if isinstance(value, list)
                else "".join(shown)
            )
        if isinstance(field, forms.ChoiceField):
            return str(dict(field.choices).get(value, value))
        if isinstance(field, ProseEditorFormField):
            return marking.readable(value)
        return value

    def _names(self, place, field) -> dict[str, str]:
        """Returns the names of everything that stands in this field on either side."""
        if place not in self.known:
            values = set()
            for text in (self.saved, self.mine):
                if isinstance(place, tuple):
                    found = [row.get(place[1], "") for row in text["rows"][place[0]]]
                else:
                    found = text["fields"][place]
                values.update(found if isinstance(found, list) else [found])
            numbers = [v for v in values if v.isascii() and v.isdigit() and len(v) < 19]
            rows = field.queryset.filter(pk__in=numbers)
            self.known[place] = {str(row.pk): field.label_from_instance(row) for row in rows}
        return self.known[place]

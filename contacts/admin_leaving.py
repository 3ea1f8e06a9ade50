"""The page for somebody who leaves: what would happen to each text, one press, and the approval.

What is done is in `leaving.py`.
"""

import datetime as dt

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from contacts import leaving
from contacts.models import ContactPerson
from pressreleases.steps import Refused


class LeavingView:
    """Says what will happen when somebody leaves, does it, and lets a colleague approve it."""

    def __init__(self, model_admin):
        self.model_admin = model_admin

    def __call__(self, request, pk):
        person = get_object_or_404(ContactPerson, pk=pk)
        if not self.model_admin.has_change_permission(request, person):
            raise PermissionDenied
        today = timezone.localdate(request.now)
        is_approval = "approve" in request.POST
        data = None if is_approval else request.POST or None
        form, errors = LeavingForm(data, person=person, today=today), []
        try:
            if is_approval:
                self._approve(request, person)
                return HttpResponseRedirect(request.path)
            if form.is_valid():
                self._leave(request, person, form.cleaned_data)
                return HttpResponseRedirect(self._after(person))
        except Refused as refused:
            errors = refused.sentences
            person.refresh_from_db()
        return self._page(request, person, form, errors)

    def _leave(self, request, person, chosen):
        done = leaving.leave(
            person,
            by=request.user,
            at=request.now,
            seen=request.POST.get("seen", ""),
            **chosen,
        )
        messages.success(request, _told(person, done))
        if done.left and not leaving.may_replace(request.user):
            messages.warning(request, _left(done.left))

    def _approve(self, request, person):
        releases = leaving.waiting(person)
        seen = request.POST.getlist("approve")
        if sorted(seen) != sorted(f"{r.pk}-{r.revision}" for r in releases):
            raise Refused([_("Something here has changed since you opened the page. Look again.")])
        leaving.approve(releases, by=request.user, at=request.now)
        messages.success(request, _("Approved afterwards. Thank you."))

    def _after(self, person) -> str:
        """Leads on to the form, or back to the page while a colleague has to approve."""
        name = "leaving" if leaving.waiting(person) else "change"
        return reverse(f"admin:contacts_contactperson_{name}", args=[person.pk])

    def _page(self, request, person, form, errors):
        where = leaving.involved(person, request.now, timezone.localdate(request.now))
        waits = leaving.waiting(person)
        context = {
            **self.model_admin.admin_site.each_context(request),
            "title": _("%(name)s leaves") % {"name": person},
            "opts": ContactPerson._meta,
            "person": person,
            "form": form,
            "errors": errors,
            "where": where,
            "may_replace": leaving.may_replace(request.user),
            "waiting": waits,
            "may_approve": leaving.may_approve(waits, request.user),
        }
        status = 409 if errors else 400 if form.errors else 200
        return TemplateResponse(
            request, "admin/contacts/contactperson/leaving.html", context, status=status
        )


class LeavingForm(forms.Form):
    """When somebody leaves, and who answers afterwards."""

    last_day = forms.DateField(
        label=gettext_lazy("Last day"), widget=forms.DateInput(attrs={"type": "date"})
    )
    successor = forms.ModelChoiceField(
        label=gettext_lazy("Who answers afterwards?"),
        queryset=ContactPerson.objects.none(),
        required=False,
        empty_label=gettext_lazy("The press line"),
    )

    def __init__(self, *args, person, today, **kwargs):
        super().__init__(*args, **kwargs)
        self.person = person
        self.fields["last_day"].initial = (person.active_until or today).isoformat()
        self.fields["successor"].initial = person.deputy_id
        self.fields["successor"].queryset = ContactPerson.objects.active(today).exclude(
            pk=person.pk
        )

    def clean(self):
        cleaned = super().clean()
        last_day, successor = cleaned.get("last_day"), cleaned.get("successor")
        begins = self.person.active_from
        if last_day and begins and last_day < begins:
            self.add_error("last_day", _("That is before the person began."))
        if last_day == dt.date.max:  # there is no day after it on which somebody could answer
            self.add_error("last_day", self.fields["last_day"].error_messages["invalid"])
        elif last_day and successor and not successor.is_active(last_day + dt.timedelta(days=1)):
            self.add_error("successor", _("%(name)s will have left by then.") % {"name": successor})
        return cleaned


def _told(person, done) -> str:
    """Returns what has been done, in sentences."""
    said = [
        _("The number of %(name)s is shown nowhere after %(day)s.")
        % {"name": person, "day": formats.date_format(person.active_until, "j F Y")}
    ]
    if done.writing:
        said.append(
            ngettext(
                "%(count)s text that is being written has been changed.",
                "%(count)s texts that are being written have been changed.",
                done.writing,
            )
            % {"count": done.writing}
        )
    if done.released:
        said.append(
            ngettext(
                "The name has been swapped in %(count)s text that is public or scheduled.",
                "The name has been swapped in %(count)s texts that are public or scheduled.",
                done.released,
            )
            % {"count": done.released}
        )
    return " ".join(said)


def _left(count) -> str:
    return ngettext(
        "The name still stands in %(count)s text that is public or scheduled. Ask a publisher or "
        "an administrator to open “Leaves …” of this person and carry it out.",
        "The name still stands in %(count)s texts that are public or scheduled. Ask a publisher "
        "or an administrator to open “Leaves …” of this person and carry it out.",
        count,
    ) % {"count": count}

"""The import page: a pasted text or a file, what was found in it beside it, then a draft.

Nothing is stored before the second step; what was read travels in the form, signed. The rules of
reading are in `importing/`, of writing in `imports.py`; here are only the page and its forms.
"""

from django.contrib import messages
from django.core import signing
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from pressreleases import imports, workflow
from pressreleases.admin.import_forms import SourceForm
from pressreleases.admin.import_sides import Sides
from pressreleases.admin.import_words import REASONS, REFUSALS, REMARK_SENTENCES, UNREADABLE
from pressreleases.import_people import Known
from pressreleases.importing import Source, Unreadable, parse, sources
from pressreleases.models import ImportedSource, PressRelease
from pressreleases.models.releases import BODY_LENGTH

#: What putting highlights into an annual report, a new one perhaps, takes.
_CHANGES_REPORTS = [
    f"pressreleases.{right}"
    for right in ("add_annualreport", "change_annualreport", "add_highlight")
]
_SALT = "pressreleases.import"
_LONGEST_SHOWN = BODY_LENGTH


class ImportView:
    """Two steps on one address: read, then create."""

    def __init__(self, model_admin):
        self.model_admin = model_admin

    def __call__(self, request, pk=None):
        release = None
        if pk is not None:
            release = get_object_or_404(PressRelease, pk=pk)
            if not self.model_admin.has_change_permission(request, release):
                raise PermissionDenied
        elif not self.model_admin.has_add_permission(request):
            raise PermissionDenied
        if request.method == "POST" and request.POST.get("step") == "create":
            return self._create(request, release)
        return self._read(request, release)

    # --- the first step

    def _read(self, request, release):
        posted = request.method == "POST"
        form = SourceForm(request.POST or None, request.FILES or None)
        if not posted or not form.is_valid():
            return self._answer(request, release, "source", {"form": form}, refused=posted)
        source = form.source()
        try:
            parsed = parse(source)
            shown = _shown(source)
        except Unreadable as error:
            form.add_error(None, str(UNREADABLE[error.code]))
            return self._answer(request, release, "source", {"form": form}, refused=True)
        before = ImportedSource.objects.filter(sha256=imports.digest(source)).first()
        if before:
            form.add_error(None, str(REFUSALS["already"]))
        elif len(shown) > _LONGEST_SHOWN:
            form.add_error(None, str(REFUSALS["too_long"]))
        if form.errors:
            context = {"form": form, "before": before and before.release}
            return self._answer(request, release, "source", context, refused=True)
        sides = Sides.of(parsed, Known(), release, source.name)
        read = {
            "sha256": imports.digest(source),
            "name": source.name,
            "address": parsed.address,
            "at": parsed.highlights_at,
            "revision": release.revision if release else 0,
        }
        context = {
            "sides": sides,
            "read": signing.dumps(read, salt=_SALT),
            "shown": shown,
            "parsed": parsed,
            **_told(parsed),
        }
        return self._answer(request, release, "result", context)

    # --- the second step

    def _create(self, request, release):
        try:
            read = signing.loads(request.POST.get("read", ""), salt=_SALT, max_age=7 * 86400)
        except signing.BadSignature:
            form = SourceForm()
            messages.error(request, _("The page was too old. Import the text again."))
            return self._answer(request, release, "source", {"form": form}, refused=True)
        sides = Sides(request.POST, release=release)
        errors: list[str] = []
        if sides.is_valid():
            self._check_rights(request, sides, errors)
            if release and release.revision != read["revision"]:
                errors.append(str(REFUSALS["stale"]))
            if not errors:
                try:
                    return self._write(request, release, sides, read)
                except imports.NotWritten as error:
                    errors.append(str(REFUSALS[error.code]))
                except workflow.Refused as refused:
                    errors += refused.sentences
                except ValidationError as error:
                    errors += error.messages
                except IntegrityError:
                    errors.append(str(REFUSALS["already"]))
        context = {
            "sides": sides,
            "read": request.POST["read"],
            "shown": request.POST.get("shown", "")[:_LONGEST_SHOWN],
            "errors": errors,
        }
        return self._answer(request, release, "result", context, refused=True)

    def _check_rights(self, request, sides, errors):
        adds = any(person.existing is None for person in sides.people())
        if adds and not request.user.has_perm("contacts.add_contactperson"):
            errors.append(_("You may not add contact persons. Choose persons on record."))
        if sides.report_year() and not request.user.has_perms(_CHANGES_REPORTS):
            errors.append(_("You may not change annual reports. Keep the list in the text."))

    def _write(self, request, release, sides, read):
        from pressreleases.admin.publish import redirect_to_form

        draft = sides.draft(read["at"])
        written = imports.write(
            draft,
            Source(data="", name=read["name"]),
            sha256=read["sha256"],
            by=request.user,
            at=request.now,
            release=release,
            stated_date=sides.stated_date(),
            address=read["address"],
        )
        messages.success(
            request,
            _("The English text is imported. It is not public.")
            if release and draft.language == "en"
            else _("The text is imported as a draft. It is not public."),
        )
        return redirect_to_form(written)

    def _answer(self, request, release, step, context, *, refused=False):
        template = f"admin/pressreleases/pressrelease/import_{step}.html"
        admin = self.model_admin
        response = TemplateResponse(
            request,
            template,
            {
                **admin.admin_site.each_context(request),
                "title": _("Import"),
                "subtitle": str(release) if release else None,
                "opts": PressRelease._meta,
                "release": release,
                "is_popup": False,
                "errors": [],
                "remarks": [],
                "left_out": [],
                "before": None,
                "parsed": None,
                **context,
            },
            status=409 if refused else 200,
        )
        if step == "result":
            from pressreleases.admin.publish import EDITOR_STYLE

            media = context["sides"].text.media.with_nonce(request.csp_nonce)
            response.context_data["media"] = media
            response._csp_update = {"style-src": [EDITOR_STYLE]}
        return response


def _shown(source: Source) -> str:
    """The source as it was read, line by line, for the left side of the page."""
    page = sources.read(source)
    lines = []
    for block in page.blocks:
        mark = "• " if block.kind == "item" else ""
        gap = "\n" if block.has_gap and block.kind != "item" and lines else ""
        lines.append(gap + mark + block.text.replace("\t", " | "))
    return "\n".join(lines)


def _told(parsed) -> dict:
    """What to look at, and what was left out, in words."""
    remarks = [
        (REMARK_SENTENCES[remark.code], remark.text)
        for remark in parsed.remarks
        if remark.code in REMARK_SENTENCES
    ]
    left_out = [
        (REASONS[placed.reason], placed.text)
        for placed in parsed.placed
        if placed.place == "furniture"
    ]
    return {"remarks": remarks[:60], "left_out": left_out[:200]}

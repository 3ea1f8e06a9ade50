"""What the desk reminds of: facts that run out. Asked only for those who can see to them."""

from django import template
from django.utils import timezone

from contacts.checks import reminder
from contacts.security import SecurityContact

register = template.Library()


@register.simple_tag(takes_context=True)
def security_reminder(context) -> str:
    """Returns a sentence for whoever may change the security contact, "" when all is well."""
    request = context["request"]
    if not request.user.has_perm("contacts.change_securitycontact"):
        return ""
    return reminder(SecurityContact.objects.first(), timezone.localdate(request.now))

"""The roles and what each may do. Groups are laid down after every migrate."""

from django.contrib.auth.models import Group, Permission

WRITER = "Skribent"
PUBLISHER = "Publicist"
ADMINISTRATOR = "Administratör"

_WRITE = {
    "pressreleases": {
        "pressrelease": "add change delete view",
        "releasecontact": "add change delete view",
        "relatedlink": "add change delete view",
        "picture": "add change delete view",
        "releasepicture": "add change delete view",
        "document": "add change delete view",
        "releasedocument": "add change delete view",
        "reportdocument": "add change delete view",
        "storedfile": "view",
        "annualreport": "add change view",
        "highlight": "add change delete view",
        "indicator": "add change view",
        "subject": "add change view",
        "synonym": "add change delete view",
        "edition": "view",
        "event": "view",
        "importedsource": "view",
    },
    "contacts": {"contactperson": "add change view", "pressoffice": "view"},
}
_PUBLISH = {"pressreleases": {"pressrelease": "publish"}, "contacts": {"pressoffice": "change"}}
_ADMINISTER = {
    "auth": {"user": "add change view", "group": "view"},
    "contacts": {"contactperson": "delete", "pressoffice": "add change view"},
}

# The standing pages are public when they are saved, so whoever may publish may edit them.
_STAND_FOR = {
    "contacts": {
        "standingpage": "change view",
        "languagepage": "add change view",
        "accessibilitydefect": "add change view",
        "accessibilitystatement": "add change view",
    }
}
_ANSWER_FOR = {"contacts": {"securitycontact": "add change view"}}

ROLES = {
    WRITER: [_WRITE],
    PUBLISHER: [_WRITE, _PUBLISH, _STAND_FOR],
    ADMINISTRATOR: [_WRITE, _ADMINISTER, _STAND_FOR, _ANSWER_FOR],
}


def install(using="default", **kwargs) -> None:
    """Creates the groups and gives them the permissions that exist so far.

    The receiver of `post_migrate`, which is sent once for each app: the last time, all exist.
    """
    by_name = {
        (p.content_type.app_label, p.codename): p
        for p in Permission.objects.using(using).select_related("content_type")
    }
    for role, grants in ROLES.items():
        group, _created = Group.objects.using(using).get_or_create(name=role)
        wanted = {
            (app, f"{verb}_{model}")
            for grant in grants
            for app, models in grant.items()
            for model, verbs in models.items()
            for verb in verbs.split()
        }
        group.permissions.add(*(by_name[name] for name in wanted if name in by_name))

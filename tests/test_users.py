"""Users in the admin: an administrator gives roles, and nothing that stands above them."""

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.urls import reverse

from pressreleases import roles
from tests.conftest import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]

PASSWORD = "x4T!z9qq-lang-mening"
PASSWORDS = {"usable_password": "true", "password1": PASSWORD, "password2": PASSWORD}


def page_of(user) -> str:
    return reverse("admin:auth_user_change", args=[user.pk])


@pytest.fixture
def superuser(db):
    return User.objects.create_superuser("kungen", password="hemligt-test-42")


def fields(user, **changes) -> dict:
    """What the form sends for a user who is staff."""
    return {
        "username": user.username,
        "is_active": "on",
        "is_staff": "on",
        "date_joined_0": "2026-01-02",
        "date_joined_1": "08:00:00",
        **changes,
    }


def test_an_administrator_gives_a_colleague_a_role(administrator, at_desk, outsider):
    group = Group.objects.get(name=roles.WRITER)
    page = at_desk(administrator).get(page_of(outsider)).content.decode()
    assert 'name="groups"' in page

    answer = at_desk(administrator).post(
        page_of(outsider), fields(outsider, groups=[group.pk], first_name="Åsa")
    )

    assert answer.status_code == 302
    outsider.refresh_from_db()
    assert (outsider.first_name, list(outsider.groups.all())) == ("Åsa", [group])


@pytest.mark.parametrize("whose", ["own", "a colleague's", "a new"])
def test_an_administrator_can_give_nobody_more_than_a_role(administrator, at_desk, outsider, whose):
    desk = at_desk(administrator)
    permission = Permission.objects.get(codename="publish_pressrelease")
    more = {"is_superuser": "on", "user_permissions": [permission.pk]}
    user = {"own": administrator, "a colleague's": outsider}.get(whose)
    if user is None:
        address = reverse("admin:auth_user_add")
        sent = {"username": "ny", **PASSWORDS, **more}
    else:
        address, sent = page_of(user), fields(user, **more)

    page = desk.get(address).content.decode()
    answer = desk.post(address, sent)

    assert 'name="username"' in page
    assert not [name for name in more if f'name="{name}"' in page]
    assert answer.status_code == 302
    changed = user or User.objects.get(username="ny")
    changed.refresh_from_db()
    assert changed.is_superuser is False
    assert list(changed.user_permissions.all()) == []


def test_superusers_are_out_of_an_administrators_sight(administrator, at_desk, superuser, outsider):
    desk, before = at_desk(administrator), User.objects.filter(pk=superuser.pk).values().get()
    listing = desk.get(reverse("admin:auth_user_changelist"))
    assert set(listing.context["cl"].queryset) == {administrator, outsider}
    assert "is_superuser" not in listing.content.decode()
    searched = desk.get(reverse("admin:auth_user_changelist"), {"q": "kungen"})
    assert list(searched.context["cl"].queryset) == []

    for name in ("change", "history", "password_change"):
        address = reverse(f"admin:auth_user_{name}", args=[superuser.pk])
        missing = reverse(f"admin:auth_user_{name}", args=[999_999])
        for method in ("get", "post"):
            sent = {**fields(superuser, username="jag"), **PASSWORDS} if method == "post" else {}
            answer = getattr(desk, method)(address, sent)
            assert answer.status_code == getattr(desk, method)(missing, sent).status_code
            assert answer.status_code in (302, 404)
            assert "kungen" not in answer.content.decode()
    assert User.objects.filter(pk=superuser.pk).values().get() == before


def test_a_superuser_sees_and_sets_it_all(superuser, at_desk, outsider):
    desk = at_desk(superuser)
    permission = Permission.objects.get(codename="publish_pressrelease")

    page = desk.get(page_of(outsider)).content.decode()
    answer = desk.post(
        page_of(outsider),
        fields(outsider, is_superuser="on", user_permissions=[permission.pk]),
    )

    assert 'name="is_superuser"' in page
    assert answer.status_code == 302
    outsider.refresh_from_db()
    assert outsider.is_superuser
    assert list(outsider.user_permissions.all()) == [permission]
    listed = desk.get(reverse("admin:auth_user_changelist")).context["cl"].queryset
    assert superuser in listed


@pytest.mark.parametrize("number", ["9" * 30, str(2**63), "-" + "9" * 30, "999999", "x", "\0"])
def test_a_group_that_is_not_there_gets_a_sentence(administrator, at_desk, outsider, number):
    answer = at_desk(administrator).post(page_of(outsider), fields(outsider, groups=[number]))

    assert answer.status_code == 200
    assert answer.context["adminform"].form.errors["groups"]
    assert list(outsider.groups.all()) == []


def test_outsiders_and_writers_have_no_users(author, outsider, at_desk):
    colleague = make_user("kollega")
    for user in (author, outsider):
        assert at_desk(user).get(page_of(colleague)).status_code == 403

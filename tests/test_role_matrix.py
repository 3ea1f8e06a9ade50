"""Who gets what at every address of the editors' side, when opening it and when sending to it.

The addresses come from the resolver. One that is new fails here until it has its line in `TABLE`;
whoever adds the line has thought about who may open it.
"""

import pytest

from tests.admin_addresses import ROOT, SECRET, Visitor, address, make_everything, routes

pytestmark = pytest.mark.django_db

CAST = ("reader", "outsider", "author", "publisher", "administrator")
#: How the table writes an answer. A redirect is "L" to the sign-in and ">" to anywhere else.
SIGNS = {200: "o", 400: "!", 403: "x", 404: "-", 405: "m", 409: "="}

#: For each address below the root: what each of the cast gets with GET, and with an empty POST.
TABLE = {
    "": "Loooo Loooo",
    r"(?P<url>.*)$": "L---- L----",
    r"^(?P<app_label>auth|pressreleases|contacts)/$": "L---- L----",
    "auth/group/": "Lxxxo Lxxxo",
    "auth/group/<path:object_id>/": "L>>>> L>>>>",
    "auth/group/<path:object_id>/change/": "Lxxxo Lxxxx",
    "auth/group/<path:object_id>/delete/": "Lxxxx Lxxxx",
    "auth/group/<path:object_id>/history/": "Lxxxo Lxxxo",
    "auth/group/add/": "Lxxxx Lxxxx",
    "auth/user/": "Lxxxo Lxxxo",
    "auth/user/<id>/password/": "Lxxxo Lxxxo",
    "auth/user/<path:object_id>/": "L>>>> L>>>>",
    "auth/user/<path:object_id>/change/": "Lxxxo Lxxxo",
    "auth/user/<path:object_id>/delete/": "Lxxxx Lxxxx",
    "auth/user/<path:object_id>/history/": "Lxxxo Lxxxo",
    "auth/user/add/": "Lxxxo Lxxxo",
    "autocomplete/": "Lxxxx Lmmmm",
    "contacts/accessibilitydefect/": "Lxxoo Lxxoo",
    "contacts/accessibilitydefect/<path:object_id>/": "L>>>> L>>>>",
    "contacts/accessibilitydefect/<path:object_id>/change/": "Lxxoo Lxxoo",
    "contacts/accessibilitydefect/<path:object_id>/delete/": "Lxxxx Lxxxx",
    "contacts/accessibilitydefect/<path:object_id>/history/": "Lxxoo Lxxoo",
    "contacts/accessibilitydefect/add/": "Lxxoo Lxxoo",
    "contacts/accessibilitystatement/": "L>>>> L>>>>",
    "contacts/accessibilitystatement/<path:object_id>/": "L>>>> L>>>>",
    "contacts/accessibilitystatement/<path:object_id>/change/": "Lxxoo Lxx>>",
    "contacts/accessibilitystatement/<path:object_id>/delete/": "Lxxxx Lxxxx",
    "contacts/accessibilitystatement/<path:object_id>/history/": "Lxxoo Lxxoo",
    "contacts/accessibilitystatement/add/": "Lxxxx Lxxxx",
    "contacts/contactperson/": "Lxooo Lxooo",
    "contacts/contactperson/<int:pk>/slutar/": "Lxooo Lxooo",
    "contacts/contactperson/<path:object_id>/": "L>>>> L>>>>",
    "contacts/contactperson/<path:object_id>/change/": "Lxooo Lxooo",
    "contacts/contactperson/<path:object_id>/delete/": "Lxxxo Lxxxo",
    "contacts/contactperson/<path:object_id>/history/": "Lxooo Lxooo",
    "contacts/contactperson/add/": "Lxooo Lxooo",
    "contacts/languagepage/": "Lxxoo Lxxoo",
    "contacts/languagepage/<path:object_id>/": "L>>>> L>>>>",
    "contacts/languagepage/<path:object_id>/change/": "Lxxoo Lxx>>",
    "contacts/languagepage/<path:object_id>/delete/": "Lxxxx Lxxxx",
    "contacts/languagepage/<path:object_id>/history/": "Lxxoo Lxxoo",
    "contacts/languagepage/add/": "Lxxoo Lxxoo",
    "contacts/pressoffice/": "L>>>> L>>>>",
    "contacts/pressoffice/<path:object_id>/": "L>>>> L>>>>",
    "contacts/pressoffice/<path:object_id>/change/": "Lxooo Lxxoo",
    "contacts/pressoffice/<path:object_id>/delete/": "Lxxxx Lxxxx",
    "contacts/pressoffice/<path:object_id>/history/": "Lxooo Lxooo",
    "contacts/pressoffice/add/": "Lxxxx Lxxxx",
    "contacts/securitycontact/": "L>>>> L>>>>",
    "contacts/securitycontact/<path:object_id>/": "L>>>> L>>>>",
    "contacts/securitycontact/<path:object_id>/change/": "Lxxxo Lxxxo",
    "contacts/securitycontact/<path:object_id>/delete/": "Lxxxx Lxxxx",
    "contacts/securitycontact/<path:object_id>/history/": "Lxxxo Lxxxo",
    "contacts/securitycontact/add/": "Lxxxx Lxxxx",
    "contacts/standingpage/": "Lxxoo Lxxoo",
    "contacts/standingpage/<path:object_id>/": "L>>>> L>>>>",
    "contacts/standingpage/<path:object_id>/change/": "Lxxoo Lxxoo",
    "contacts/standingpage/<path:object_id>/delete/": "Lxxxx Lxxxx",
    "contacts/standingpage/<path:object_id>/history/": "Lxxoo Lxxoo",
    "contacts/standingpage/add/": "Lxxxx Lxxxx",
    "filer/<str:name>": "Lxooo Lxmmm",
    "i18n/setlang/": ">>>>> >>>>>",
    "jsi18n/": "Loooo Lmmmm",
    "login/": "o>>>> ooooo",
    "logout/": ">mmmm >oooo",
    "password_change/": "Loooo Loooo",
    "password_change/done/": "Loooo Lmmmm",
    "pressreleases/annualreport/": "Lxooo Lxooo",
    "pressreleases/annualreport/<int:pk>/ratta/": "Lxooo Lx!!!",
    "pressreleases/annualreport/<path:object_id>/": "L>>>> L>>>>",
    "pressreleases/annualreport/<path:object_id>/change/": "Lxooo Lxooo",
    "pressreleases/annualreport/<path:object_id>/delete/": "Lxxxx Lxxxx",
    "pressreleases/annualreport/<path:object_id>/history/": "Lxooo Lxooo",
    "pressreleases/annualreport/add/": "Lxooo Lxooo",
    "pressreleases/document/": "Lxooo Lxooo",
    "pressreleases/document/<path:object_id>/": "L>>>> L>>>>",
    "pressreleases/document/<path:object_id>/change/": "Lxooo Lxooo",
    "pressreleases/document/<path:object_id>/delete/": "Lxooo Lxooo",
    "pressreleases/document/<path:object_id>/history/": "Lxooo Lxooo",
    "pressreleases/document/add/": "Lxooo Lxooo",
    "pressreleases/indicator/": "Lxooo Lxooo",
    "pressreleases/indicator/<path:object_id>/": "L>>>> L>>>>",
    "pressreleases/indicator/<path:object_id>/change/": "Lxooo Lxooo",
    "pressreleases/indicator/<path:object_id>/delete/": "Lxxxx Lxxxx",
    "pressreleases/indicator/<path:object_id>/history/": "Lxooo Lxooo",
    "pressreleases/indicator/add/": "Lxooo Lxooo",
    "pressreleases/picture/": "Lxooo Lxooo",
    "pressreleases/picture/<path:object_id>/": "L>>>> L>>>>",
    "pressreleases/picture/<path:object_id>/change/": "Lxooo Lxooo",
    "pressreleases/picture/<path:object_id>/delete/": "Lxooo Lxooo",
    "pressreleases/picture/<path:object_id>/history/": "Lxooo Lxooo",
    "pressreleases/picture/add/": "Lxooo Lxooo",
    "pressreleases/pressrelease/": "Lxooo Lxooo",
    "pressreleases/pressrelease/<int:pk>/granska/<str:language>/": "Lxooo Lxooo",
    "pressreleases/pressrelease/<int:pk>/granskningslankar/": "Lxooo Lx---",
    "pressreleases/pressrelease/<int:pk>/jamfor/<str:language>/": "Lxooo Lxooo",
    "pressreleases/pressrelease/<int:pk>/las-in/<str:language>/<str:key>/": "Lxooo Lx===",
    "pressreleases/pressrelease/<int:pk>/logg.csv": "Lxooo Lxooo",
    "pressreleases/pressrelease/<int:pk>/importera/": "Lxooo Lx===",
    "pressreleases/pressrelease/<int:pk>/oversattning/": "Lxooo Lx===",
    "pressreleases/pressrelease/<int:pk>/publicera/": "Lxooo Lxooo",
    "pressreleases/pressrelease/<int:pk>/ratta/": "Lx>>> Lx===",
    "pressreleases/pressrelease/<path:object_id>/": "L>>>> L>>>>",
    "pressreleases/pressrelease/<path:object_id>/change/": "Lxooo xx===",
    "pressreleases/pressrelease/<path:object_id>/delete/": "Lxxxx Lxxxx",
    "pressreleases/pressrelease/<path:object_id>/history/": "Lxooo Lxooo",
    "pressreleases/pressrelease/add/": "Lxooo xxooo",
    "pressreleases/pressrelease/arkiv/": "Lxooo Lxooo",
    "pressreleases/pressrelease/importera/": "Lxooo Lx===",
    "pressreleases/pressrelease/osparat/<str:page>/": "L-o-- L->--",
    "pressreleases/pressrelease/samarbete/<str:place>/": "xxooo xx!!!",
    "pressreleases/subject/": "Lxooo Lxooo",
    "pressreleases/subject/<path:object_id>/": "L>>>> L>>>>",
    "pressreleases/subject/<path:object_id>/change/": "Lxooo Lxooo",
    "pressreleases/subject/<path:object_id>/delete/": "Lxxxx Lxxxx",
    "pressreleases/subject/<path:object_id>/history/": "Lxooo Lxooo",
    "pressreleases/subject/add/": "Lxooo Lxooo",
    "pressreleases/synonym/": "Lxooo Lxooo",
    "pressreleases/synonym/<path:object_id>/": "L>>>> L>>>>",
    "pressreleases/synonym/<path:object_id>/change/": "Lxooo Lxooo",
    "pressreleases/synonym/<path:object_id>/delete/": "Lxooo Lxooo",
    "pressreleases/synonym/<path:object_id>/history/": "Lxooo Lxooo",
    "pressreleases/synonym/add/": "Lxooo Lxooo",
    "r/<path:content_type_id>/<path:object_id>/": "L---- L----",
}

#: What staff without rights may open: their own account, and pages that show what one may see.
FOR_ALL_STAFF = {
    "",
    "jsi18n/",
    "login/",
    "logout/",
    "password_change/",
    "password_change/done/",
}


def sign(answer) -> str:
    if answer.status_code in (301, 302):
        return "L" if "/login/" in answer.headers["Location"] else ">"
    return SIGNS.get(answer.status_code, str(answer.status_code))


@pytest.fixture
def rows(author):
    return make_everything(by=author)


@pytest.fixture
def visitor(request, rows, author):
    """Returns a function that gives one of the cast, by name."""

    def visit(name) -> Visitor:
        if name == "reader":
            return Visitor()
        return Visitor(author if name == "author" else request.getfixturevalue(name))

    return visit


def test_the_table_holds_every_address_and_no_other():
    assert routes() == {ROOT + route for route in TABLE}


@pytest.mark.parametrize("name", CAST)
def test_each_of_the_cast_gets_what_the_table_says(rows, visitor, name):
    visits, column = visitor(name), CAST.index(name)

    got, expected, where_the_secret_stands = {}, {}, set()
    for route, answers in TABLE.items():
        path = address(ROOT + route, rows)
        sent = [visits.send(method, path) for method in ("get", "post")]
        got[route] = "".join(map(sign, sent))
        expected[route] = "".join(half[column] for half in answers.split())
        if any(
            SECRET in each.content.decode(errors="replace") for each in sent if not each.streaming
        ):
            where_the_secret_stands.add(route)

    assert got == expected
    assert bool(where_the_secret_stands) == (name not in ("reader", "outsider"))


def test_staff_without_rights_are_let_in_nowhere_but_to_their_own_account():
    column = CAST.index("outsider")
    let_in = {
        route
        for route, answers in TABLE.items()
        if {half[column] for half in answers.split()} & {"o", "!", "="}
    }

    assert let_in == FOR_ALL_STAFF

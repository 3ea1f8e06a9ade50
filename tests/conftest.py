"""What every test has at hand: a cast, a clock to pass in, and a database that can be emptied."""

import pytest
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test import Client, TransactionTestCase
from django.utils import translation
from hypothesis import settings

from pressreleases import roles, triggers
from tests.clocks import database_clock  # noqa: F401 -- a fixture
from tests.factories import make_contact, make_release
from tests.filling import sent
from tests.run import find_browser
from tests.together import form_of

# New examples in every run, with CI=true too, and no time limit: machines are shared.
settings.register_profile("newsroom", deadline=None, derandomize=False, print_blob=True)
settings.load_profile("newsroom")

#: What takes long is begun first, so that no worker is left alone with it at the end.
LONG = ("test_state_machine", "test_embargo", "test_killed", "test_browser_admin_pages")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    items.sort(key=lambda item: item.path.stem not in LONG)


@pytest.fixture(autouse=True)
def language():
    """Every test begins in Swedish and leaves no other language behind."""
    with translation.override("sv"):
        yield


@pytest.fixture(autouse=True, scope="session")
def tables_can_be_emptied():
    """Lets tests that commit clean up after themselves, which the triggers rightly refuse."""
    original = TransactionTestCase._fixture_teardown

    def teardown(self):
        with connection.cursor() as cursor:
            for statement in triggers.statements(connection.vendor, remove_only=True):
                cursor.execute(statement)
        original(self)
        triggers.install()
        roles.install()

    TransactionTestCase._fixture_teardown = teardown
    yield
    TransactionTestCase._fixture_teardown = original


def make_user(username, role=None, **fields) -> User:
    user = User.objects.create_user(username, password="hemligt-test-42", is_staff=True, **fields)
    if role:
        user.groups.add(Group.objects.get(name=role))
    return user


@pytest.fixture
def author(db):
    """Writes; may not publish."""
    return make_user("author", roles.WRITER, first_name="Siri", last_name="Åkesson")


@pytest.fixture
def publisher(db):
    """Writes and publishes."""
    return make_user("publisher", roles.PUBLISHER, first_name="Pia", last_name="Öberg")


@pytest.fixture
def outsider(db):
    """Is staff without any rights in the newsroom."""
    return make_user("outsider")


@pytest.fixture
def administrator(db):
    return make_user("administrator", roles.ADMINISTRATOR)


@pytest.fixture
def reader():
    """An anonymous client: the public."""
    return Client()


@pytest.fixture
def at_desk():
    """Returns a function that gives a signed-in client for a user."""

    def sign_in(user) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return sign_in


@pytest.fixture
def release(db):
    """A complete draft in both languages."""
    return make_release()


@pytest.fixture
def collision(author, publisher, at_desk, release):
    """The author and the publisher open the form; the publisher saves first, then the author."""

    def run(theirs, mine):
        mine_desk, their_desk = at_desk(author), at_desk(publisher)
        opened = sent(mine_desk.get(form_of(release)), **mine)
        their_desk.post(form_of(release), sent(their_desk.get(form_of(release)), **theirs))
        return mine_desk, mine_desk.post(form_of(release), {**opened, "_continue": "1"})

    return run


@pytest.fixture
def person(db):
    return make_contact()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """The system's Chromium, quiet."""
    switches = "no-sandbox disable-gpu disable-quic no-first-run disable-background-networking"
    switches += " disable-component-update disable-sync"
    return {
        **browser_type_launch_args,
        "executable_path": find_browser(),
        "args": [f"--{switch}" for switch in switches.split()],
    }

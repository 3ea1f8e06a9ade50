"""What nobody should send to the editors' side: a sentence or a refusal, never a 500."""

import html
import re

import pytest

from tests.admin_addresses import Visitor, address, make_everything, routes

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]

VALUES = {
    "a number too large to store": "9" * 30,
    "a NUL, a line break and markup": "a\x00\r\nSet-Cookie: odd=1<script>alert(1)</script>",
}
#: Sent to every page, whether it has such a field or not.
ALSO = "q o p clock fran till figure highlight step action link comment answer _do _restore next"
_NAME = re.compile(r'<(?:input|select|textarea)[^>]*?\bname="([^"]+)"')
_TECHNICAL = re.compile(r"-(?:TOTAL|INITIAL|MIN_NUM|MAX_NUM)_FORMS$")


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
def test_every_field_of_every_page_takes_anything(publisher, value):
    rows, visits, pages = make_everything(by=publisher), Visitor(publisher), 0

    for route in sorted(route for route in routes() if "log" not in route.split("/")[1]):
        path = address(route, rows)
        page = visits.send("get", path)
        if page.status_code != 200 or page.streaming:
            continue
        pages += 1
        names = {
            html.unescape(name) for name in _NAME.findall(page.content.decode(errors="replace"))
        }
        sent = {name: value for name in names if not _TECHNICAL.search(name)}
        for method in ("post", "get"):
            answer = visits.send(method, path, sent | dict.fromkeys(ALSO.split(), value))
            assert answer.status_code < 500, (method, path)
            assert "odd" not in answer.cookies
            assert answer.streaming or b"<script>alert" not in answer.content, (method, path)

    assert pages == 68

"""Fills in a form on a page the way a browser without JavaScript would send it."""

from html.parser import HTMLParser


class _Forms(HTMLParser):
    """Collects the forms of a page: {"id", "action", "fields": [(name, value)]}."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.forms, self.buttons = [], []
        self.textarea = self.select = None

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        name = attrs.get("name")
        if tag == "form":
            fields = {"id": attrs.get("id"), "action": attrs.get("action", ""), "fields": []}
            self.forms.append(fields)
        if not self.forms:
            return
        if tag == "textarea":
            self.textarea = (name, [])
        elif tag == "select":
            self.select = name
        elif tag == "option" and self.select and "selected" in attrs:
            self._add(self.select, attrs.get("value", ""))
        elif tag == "input" and name:
            kind = attrs.get("type", "text")
            if kind in ("checkbox", "radio"):
                if "checked" in attrs:
                    self._add(name, attrs.get("value", "on"))
            elif kind not in ("submit", "button"):
                self._add(name, attrs.get("value", ""))

    def _add(self, name, value):
        if name and "__prefix__" not in name:
            self.forms[-1]["fields"].append((name, value))

    def handle_data(self, data):
        if self.textarea:
            self.textarea[1].append(data)

    def handle_endtag(self, tag):
        if tag == "textarea" and self.textarea:
            name, pieces = self.textarea
            # The first line break after the tag belongs to the markup.
            self._add(name, "".join(pieces).removeprefix("\n"))
            self.textarea = None
        elif tag == "select":
            self.select = None


def forms_of(answer) -> list[dict]:
    parser = _Forms()
    parser.feed(answer.content.decode())
    return parser.forms


def sent(answer, having="seen_revision", **changes) -> dict:
    """What the form that has the field `having` would send, with changes (None takes away)."""
    found = [form for form in forms_of(answer) if having in dict(form["fields"])]
    assert len(found) == 1, [form["id"] for form in found]
    fields = {}
    for name, value in found[0]["fields"]:
        fields.setdefault(name, []).append(value)
    fields = {**fields, **{name.replace("__", "-"): value for name, value in changes.items()}}
    return {name: value for name, value in fields.items() if value is not None}

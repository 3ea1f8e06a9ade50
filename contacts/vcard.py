"""vCard 4.0 for a contact person (RFC 6350)."""

from contacts.models import ContactPerson, PressOffice


def vcard(
    person: ContactPerson, office: PressOffice, language: str, url: str, photo: str = ""
) -> str:
    """Returns one card, lines folded at 75 octets and ended by CRLF.

    Args:
        person: Whose card it is.
        office: The authority, for the organisation.
        language: "sv" or "en": in which the title and unit are given.
        url: The person's page.
        photo: Where the person's photo is, a JPEG; "" when there is none.
    """
    given, _space, family = person.name.rpartition(" ")
    lines = [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "KIND:individual",
        f"FN:{_text(person.name)}",
        f"N:{_text(family)};{_text(given)};;;",
    ]
    if organisation := getattr(office, f"name_{language}") or office.name_sv:
        lines.append(f"ORG:{_text(organisation)}")
    if title := person.title_in(language):
        lines.append(f"TITLE;LANGUAGE={language}:{_text(title)}")
    if person.phone_e164:
        lines.append(f'TEL;VALUE=uri;TYPE="work,voice":tel:{person.phone_e164}')
    if person.mobile_e164:
        lines.append(f'TEL;VALUE=uri;TYPE="work,cell":tel:{person.mobile_e164}')
    if person.email:
        lines.append(f"EMAIL;TYPE=work:{_text(person.email)}")
    if photo:  # an address, so that who has left is not kept in everybody's telephone
        lines.append(f"PHOTO;MEDIATYPE=image/jpeg:{photo}")
    lines += [f"URL:{url}", "END:VCARD"]
    return "".join(_folded(line) + "\r\n" for line in lines)


def _text(value: str) -> str:
    """Escapes a text value (RFC 6350, 3.4)."""
    value = value.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    return value.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def _folded(line: str) -> str:
    """Folds a line at 75 octets, never inside a character (RFC 6350, 3.2)."""
    parts, current, size = [], "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > 75:
            parts.append(current)
            current, size = " ", 1
        current += character
        size += octets
    return "\r\n".join([*parts, current])

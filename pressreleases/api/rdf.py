"""Linked data written as RDF/XML, which is the form that data portals harvest.

What is said is in `dcat.py`, as JSON-LD: a flat graph whose things all have an address.
"""

from io import StringIO

from django.utils.xmlutils import SimplerXMLGenerator

from pressreleases.feeds import for_xml

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


def as_xml(document: dict) -> str:
    """Returns a JSON-LD document as RDF/XML (W3C, RDF 1.1 XML Syntax).

    Args:
        document: "@context" with prefixes alone, and "@graph" with things whose values are
            strings, {"@id": …}, or {"@value": …} with "@language" or "@type"; or lists of these.
    """
    prefixes = document["@context"]
    stream = StringIO()
    xml = SimplerXMLGenerator(stream, "utf-8")
    xml.startDocument()
    names = {f"xmlns:{prefix}": address for prefix, address in prefixes.items()}
    xml.startElement("rdf:RDF", {"xmlns:rdf": RDF, **names})
    for thing in document["@graph"]:
        xml.startElement(thing["@type"], {"rdf:about": thing["@id"]})
        for name, values in thing.items():
            if name.startswith("@"):
                continue
            for value in values if isinstance(values, list) else [values]:
                _write(xml, name, value, prefixes)
        xml.endElement(thing["@type"])
    xml.endElement("rdf:RDF")
    return stream.getvalue()


def _write(xml, name, value, prefixes):
    if isinstance(value, str):
        value = {"@value": value}
    if "@id" in value:
        xml.addQuickElement(name, attrs={"rdf:resource": value["@id"]})
        return
    attrs = {}
    if "@language" in value:
        attrs["xml:lang"] = value["@language"]
    if "@type" in value:
        prefix, _colon, local = value["@type"].partition(":")
        attrs["rdf:datatype"] = prefixes[prefix] + local
    xml.addQuickElement(name, for_xml(value["@value"]), attrs)

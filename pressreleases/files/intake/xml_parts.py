"""Reads an XML part of a package, a little at a time and without anything that XML can do.

A document type, and with it every entity, is refused before it is read; nothing outside the part
is ever opened. This is expat and not lxml, since no tree is built: memory does not grow with the
part.
"""

from xml.parsers import expat

from . import limits
from .refused import Refused


class BadXml(Exception):
    """Not well-formed, too deep, too long, or with a document type."""


class Budget:
    """How many tags the parts of a package may have together."""

    def __init__(self):
        self.left = limits.MOST_XML_TAGS


def reader(visit, budget: Budget):
    """Returns a parser with the methods `feed(data)` and `close()`.

    Args:
        visit: Has `start(name, attributes)`, names as in `local()`, and `text(data)`.
        budget: Is used up.
    """
    return _Reader(visit, budget)


class _Reader:
    def __init__(self, visit, budget):
        self._visit, self._budget, self._depth = visit, budget, 0
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = visit.text
        parser.StartDoctypeDeclHandler = self._refuse
        parser.EntityDeclHandler = self._refuse
        parser.ExternalEntityRefHandler = self._refuse
        self._parser = parser

    def _refuse(self, *_arguments):
        raise BadXml

    def _start(self, name, attributes):
        self._depth += 1
        self._budget.left -= 1
        if self._depth > limits.MOST_XML_DEPTH or self._budget.left < 0:
            raise BadXml
        self._visit.start(local(name), {local(key): value for key, value in attributes.items()})

    def _end(self, _name):
        self._depth -= 1

    def feed(self, data: bytes, *, is_last: bool = False):
        try:
            self._parser.Parse(data, is_last)
        except Refused:
            raise  # by the visitor
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise BadXml from error

    def close(self):
        self.feed(b"", is_last=True)


def local(name: str) -> str:
    """The name without its namespace; the rules are about names that are the same in all."""
    return name.rpartition(" ")[2]

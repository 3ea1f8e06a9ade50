# ruff: noqa: E501
"""The source document: its Swedish words read from the file, and an English translation.

The Swedish text is never typed here. `press-release-2017.txt` is the only copy, and it is taken
apart by its structure, so that what readers see is word for word what the file says.
"""

from functools import cache
from html import escape
from pathlib import Path
from typing import NamedTuple

from .records import Text

FILE = Path(__file__).with_name("press-release-2017.txt")
BULLET = "• "
DASH = "– "


class Parts(NamedTuple):
    """The lines of the document, sorted by what they are."""

    title: str
    kind_label: str
    lead: str
    body: tuple[str, ...]
    heading: str
    sentences: tuple[str, ...]
    contact_heading: str


@cache
def parts() -> Parts:
    """Take the document apart.

    Every line is a block of its own: two of the three quotes follow their paragraph without a
    blank line. The line before the first bullet is the heading of the list, the line after the
    last one the heading of the contacts. The two labels at the end of the file have no value and
    are left out.
    """
    text = FILE.read_text(encoding="utf-8")
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    bullets = [number for number, line in enumerate(lines) if line.startswith(BULLET)]
    first, last = bullets[0], bullets[-1]
    return Parts(
        title=lines[0],
        kind_label=lines[1],
        lead=lines[2],
        body=tuple(lines[3 : first - 1]),
        heading=lines[first - 1],
        sentences=tuple(line.removeprefix(BULLET) for line in lines[first : last + 1]),
        contact_heading=lines[last + 1],
    )


def swedish() -> Text:
    """The release in Swedish, without the list of examples, which belongs to the annual report."""
    return Text(
        title=parts().title,
        lead=parts().lead,
        body="\n".join(_block(line) for line in parts().body),
    )


def highlight_sentences() -> list[str]:
    """The list of examples, without the bullets."""
    return list(parts().sentences)


def heading() -> str:
    """The line above the list of examples, with its colon."""
    return parts().heading


def contact_heading() -> str:
    """The line above the contact persons, with its colon."""
    return parts().contact_heading


def _block(line: str) -> str:
    """One line as an HTML block; a line that opens with a dash is a spoken quote."""
    paragraph = f"<p>{escape(line, quote=False)}</p>"
    return f"<blockquote>{paragraph}</blockquote>" if line.startswith(DASH) else paragraph


def english() -> Text:
    """The same text in a translation made for the demonstration, not by the authority."""
    return Text(
        title="Foundations laid for the right support for sound public purchasing",
        lead="The National Agency for Public Procurement continues to develop in a positive direction. In 2017, major steps were taken towards a stronger customer focus and towards raising public purchasing to a higher strategic level.",
        body="\n".join(
            (
                "<p>The annual report of the National Agency for Public Procurement for 2017 is now complete. It shows a year filled with activities to fulfil the Government’s remit, with a focus on, among other things, meeting customers’ needs and spreading knowledge of public procurement as a strategic tool.</p>",
                "<blockquote><p>“We strive constantly to develop our working methods and our support so as to be of the greatest possible use within the remit we have. The summary of the year’s work shows that we have made great progress and laid a good foundation for continued development,” says Director General Inger Ek.</p></blockquote>",
                "<p>Several measures were taken during the year to strengthen the customer focus. Among other things, a customer unit was formed in the new organisation that was launched at the beginning of the year. Work began on examining customers’ needs for support in public procurement in greater depth, and is being carried out together with each customer group. In 2017 it was the needs of procurers in small and medium-sized municipalities that were examined.</p>",
                "<blockquote><p>“We should not sit and guess what our customers need. The support we produce must be based on well-founded decisions. We will go on to examine more customer groups in the years to come. Next, we are looking at suppliers’ situation and need for support,” says Inger Ek.</p></blockquote>",
                "<p>The agency is tasked with spreading and building support for the national public procurement strategy adopted by the Government. This is long-term work that began in 2017, with the aim, among others, of raising decision-makers’ awareness of the strategic opportunities that public procurement offers.</p>",
                "<blockquote><p>“The strategic purchasing process involves so much more than procurement. That awareness is beginning to sink in among contracting authorities, but much work remains to bring about real change,” concludes Inger Ek.</p></blockquote>",
            )
        ),
    )

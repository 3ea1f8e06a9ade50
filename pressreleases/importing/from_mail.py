"""The head of a mail: who sent it to whom is set aside, its subject may be the title.

A part of the reading in `parsing.py`, which holds the blocks and where each was placed.
"""

import re

from . import head

#: How many blocks at the top can be something else than running text.
HEAD = 14

_MAIL_LINE = re.compile(
    r"(?:från|from|till|to|cc|kopia|bcc|svara\s+till|reply-to|bilag(?:a|or)|attachments?|prioritet|"
    r"importance|(?P<date>skickat|sent|datum|date)|(?P<subject>ämne|subject|ärende))\s*:\s*"
    r"(?P<value>\S.*)\Z",
    re.I | re.S,
)


class Mail:
    """The steps of a reading that take the head of a mail off."""

    def _mail_header(self, limit) -> tuple[int, str] | None:
        """Sets "Från:", "Till:" and the like of a mail aside. Returns where its subject stands."""
        found = [n for n in range(limit) if _MAIL_LINE.match(self.blocks[n].text)]
        if len(found) < 2 or found[0] > 2:
            return None
        subject = None
        for index in found:
            text = self.blocks[index].text
            line = _MAIL_LINE.match(text)
            if line["subject"]:
                words = re.sub(r"\A(?:(?:sv|vb|re|fw|fwd)\s*:\s*)+", "", line["value"], flags=re.I)
                said = head.strip(words, self.language)
                subject = (index, said.rest or words)
                self._place(index, "kind" if said.kind else "furniture", reason="header")
                self._note(said)
            elif line["date"] and head.strip(text, self.language).dates:
                self.mailed += head.strip(text, self.language).dates
                self._place(index, "dates")
            else:
                self._place(index, "furniture", reason="header")
        return subject

    def _take_subject(self, index, words):
        """The subject of a mail is its title, when the text has none of its own."""
        if not self._has_title_below(index):
            self.places[index].clear()
            self._place(index, "kind", self.blocks[index].text.removesuffix(words))
            self._take_title(index, words, head.Stripped(rest=words))
            return
        for number in range(index + 1, min(index + HEAD, len(self.blocks))):
            text = self.blocks[number].text
            said = head.strip(text, self.language)
            if self._free(number) and said.says_something and not said.rest:
                self._take_meta(number, said)
            elif self._free(number) and self._can_be_title(number, text):
                self._take_title(number, self.blocks[number].text)
                return

    def _has_title_below(self, index) -> bool:
        number = self._next_free(index + 1)
        for _line in range(4):
            said = head.strip(self.blocks[number].text, self.language) if number else None
            if said is None or said.rest or not said.says_something:
                break
            number = self._next_free(number + 1)
        if number is None:
            return False
        text = self.blocks[number].text
        return (
            len(text) <= 140
            and not text.endswith((".", ",", ":", "!", "?"))
            and len(text.split()) > 2
        )

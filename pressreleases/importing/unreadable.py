"""Why a source could not be read."""

#: Each code with a sentence that says what to do; the admin has them in Swedish.
SENTENCES = {
    "empty": "There is no text in it.",
    "too_big": "It is larger than 10 MB. Send only the text, without pictures.",
    "too_many": "It has more paragraphs than any release. Send one release at a time.",
    "binary": "It is not a text. Save it as .txt, .html or .docx and try again.",
    "pdf": "PDF files cannot be read. Use the Word document, or paste the text.",
    "old_word": "It is in Word's old format (.doc). Save it as .docx and try again.",
    "rtf": "RTF files cannot be read. Save it as .docx and try again.",
    "picture": "It is a picture. Use the Word document, or paste the text.",
    "not_word": "It is called .docx but is no Word document. Save it again from Word.",
    "broken_word": "The Word document is damaged. Open it in Word and save it again.",
    "word_too_big": "The Word document unpacks to more than can be read. Paste the text instead.",
    "word_encrypted": "The Word document has a password. Save it without one and try again.",
}


class Unreadable(Exception):
    """A source that cannot be read.

    Attributes:
        code: A key of `SENTENCES`.
    """

    def __init__(self, code: str):
        self.code = code
        super().__init__(SENTENCES[code])

"""What the import page says, for an editor: codes of `importing/` as sentences."""

from django.utils.translation import gettext_lazy as _

UNREADABLE = {
    "empty": _("There is no text in it."),
    "too_big": _("It is larger than 10 MB. Send only the text, without pictures."),
    "too_many": _("It has more paragraphs than any release. Send one release at a time."),
    "binary": _("It is not a text. Save it as .txt, .html or .docx and try again."),
    "pdf": _("PDF files cannot be read. Use the Word document, or paste the text."),
    "old_word": _("It is in Word's old format (.doc). Save it as .docx and try again."),
    "rtf": _("RTF files cannot be read. Save it as .docx and try again."),
    "picture": _("It is a picture. Use the Word document, or paste the text."),
    "not_word": _("It is called .docx but is no Word document. Save it again from Word."),
    "broken_word": _("The Word document is damaged. Open it in Word and save it again."),
    "word_too_big": _(
        "The Word document unpacks to more than can be read. Paste the text instead."
    ),
    "word_encrypted": _("The Word document has a password. Save it without one and try again."),
}

REFUSALS = {
    "already": _("This very text has been imported before."),
    "too_long": _("The text is longer than a release can be. Import one release at a time."),
    "has_text": _(
        "The release has a text in that language already. Empty it first, or choose the other "
        "language."
    ),
    "locked": _("The release is being reviewed or scheduled. Take it back first."),
    "stale": _(
        "Somebody has changed the release since you opened this page. Import the text again."
    ),
}

REMARK_SENTENCES = {
    "no_title": _("No title was found."),
    "no_date": _("No date of publication is stated."),
    "date_without_year": _("A date has no year, so it was not taken:"),
    "date_ambiguous": _("Day and month cannot be told apart:"),
    "several_dates": _("Several dates of publication are stated; the first was taken. Another is:"),
    "language_unsure": _("The language could not be told from the text. Check it."),
    "phone_doubtful": _("Looks like a telephone number and is not a valid one:"),
    "phone_extension": _("A number with an extension was left in the text:"),
    "fax_left": _("A fax number was left out of the contacts:"),
    "email_doubtful": _("Looks like an e-mail address and is not a valid one:"),
    "contact_leftover": _("Could not be placed among the contacts, and stands in the body:"),
    "contact_whose": _("It is not clear whose this is, so it was given to nobody:"),
    "put_back": _("Found no place, and stands at the end of the body:"),
    "contact_unnamed": _("A number or an address without a name:"),
    "quote_without_speaker": _("A quote without a named speaker:"),
    "link_dropped": _("A link was taken away; its words are kept:"),
    "link_without_address": _("A related link without an address:"),
    "too_long": _("The text is very long; from here on it was not looked into:"),
    "embargo": _("The source states an embargo:"),
    "invisible": _("Invisible characters were taken away."),
    "tracked_changes": _("Deleted text in tracked changes was left out."),
    "comments": _("The comments in the document were left out."),
    "images": _("Images were left out."),
}

REASONS = {
    "menu": _("navigation"),
    "cookies": _("about cookies"),
    "share": _("sharing and printing"),
    "outside": _("outside the main content"),
    "footer": _("the page's foot"),
    "header": _("the page's head"),
    "aside": _("beside the main content"),
    "hidden": _("hidden"),
    "form": _("form or button"),
    "empty_label": _("a label without a value"),
    "service": _("a news service's stamp"),
    "duplicate": _("repeats the title"),
}

ROLES = {
    "published": _("Published"),
    "updated": _("Updated"),
    "embargo": _("Embargo until"),
    "event": _("Event"),
    "deadline": _("Deadline"),
}

"""Contact lists of every kind we know: from vCard, Google, Outlook, LinkedIn or any CSV into cards.

A list of any known kind is read by `read_contacts`. A new kind is one file and one line in `CONTACT_FORMATS`
(see docs/howto/add-a-contact-format.md).
"""

from __future__ import annotations

from headwater.formats import contacts_google, contacts_linkedin, contacts_outlook, contacts_plain, vcard
from headwater.formats.cards import ContactFile, ContactFormat, NotContacts, Upload

# The first that recognises a file reads it: the particular ones stand before the general.
CONTACT_FORMATS: tuple[ContactFormat, ...] = (
    vcard.FORMAT,
    contacts_linkedin.FORMAT,
    contacts_google.FORMAT,
    contacts_outlook.FORMAT,
    contacts_plain.FORMAT,
)


def contact_format_of(upload: Upload) -> ContactFormat | None:
    """The format that recognises the file, or None when it is no contact list we know."""
    return next((known for known in CONTACT_FORMATS if known.recognise(upload)), None)


def read_contacts(data: bytes) -> ContactFile:
    """The contact list in `data`, whatever program wrote it. Raises `NotContacts` when it is none.

    A row or card that cannot be read costs that one alone and is listed with its line and reason.
    """
    if not data.strip():
        raise NotContacts("The file is empty. Export your contacts again and choose the new file.")
    upload = Upload(data)
    known = contact_format_of(upload)
    if known is not None:
        return known.read(upload)
    if upload.table is None:
        raise NotContacts(_why_not(upload.why_no_table))
    raise NotContacts(
        "No column of this file is called name, e-mail or phone, so we cannot tell the contacts in it. "
        "Give the columns a first row with such names, or export as vCard."
    )


def _why_not(why_no_table: str) -> str:
    """The reason a file is no contact list; advice that speaks of clients is put in the words of contacts."""
    reason, _, advice = why_no_table.partition(". ")
    if "client" in advice:
        advice = (
            "Export your contacts as vCard, or as CSV with a column for names and one for e-mail or phone."
        )
    return f"{reason.rstrip('.')}. {advice}".strip()

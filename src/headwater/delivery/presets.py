"""Where the usual providers' servers are, and how much they let one send.

Limits are those the providers publish (looked up in November 2026); what Headwater may send stays well below, so that
there is room for the owner's own mail. Hosts change seldom; the form shows them and anybody can correct them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """One provider: its servers, how many mails a day it allows, how many of these stay for the owner, and a hint."""

    key: str
    name: str
    smtp_host: str = ""
    smtp_port: int = 587
    smtp_security: str = "starttls"
    imap_host: str = ""
    imap_port: int = 993
    imap_security: str = "tls"
    allowed: int = 300
    reserve: int = 200
    per_hour: int = 50
    hint: str = ""


_APP = "Enter an app password, not your usual one: you make it in the security settings of your account"
PRESETS: Final = {
    preset.key: preset
    for preset in (
        Preset(
            key="gmail", name="Gmail", smtp_host="smtp.gmail.com", imap_host="imap.gmail.com", allowed=500,
            reserve=200, hint=f"{_APP}; Google asks for two-step verification first.",
        ),
        Preset(
            key="workspace", name="Google Workspace", smtp_host="smtp.gmail.com", imap_host="imap.gmail.com",
            allowed=2000, reserve=800, per_hour=150,
            hint=f"{_APP}. Your administrator may have to allow it.",
        ),
        Preset(
            key="outlook", name="Outlook.com", smtp_host="smtp-mail.outlook.com",
            imap_host="outlook.office365.com", allowed=300, reserve=150,
            hint="Microsoft has closed the sign-in by password for most of these accounts. If the test says so, use "
            "“Open in my mail program” instead.",
        ),
        Preset(
            key="microsoft", name="Microsoft 365", smtp_host="smtp.office365.com", imap_host="outlook.office365.com",
            allowed=1000, reserve=500, per_hour=150,
            hint="Your administrator has to allow “authenticated SMTP” for this mailbox; many have closed the sign-in "
            "by password. If the test says so, use “Open in my mail program” instead.",
        ),
        Preset(
            key="icloud", name="iCloud", smtp_host="smtp.mail.me.com", imap_host="imap.mail.me.com", allowed=1000,
            reserve=500, hint="Enter an app-specific password: you make it at account.apple.com.",
        ),
        Preset(
            key="gmx", name="GMX", smtp_host="mail.gmx.net", imap_host="imap.gmx.net", allowed=200, reserve=100,
            hint="Allow access by IMAP first: in GMX, under Settings, POP3 and IMAP.",
        ),
        Preset(
            key="webde", name="web.de", smtp_host="smtp.web.de", imap_host="imap.web.de", allowed=200, reserve=100,
            hint="Allow access by IMAP first: in web.de, under Settings, POP3 and IMAP.",
        ),
        Preset(
            key="fastmail", name="Fastmail", smtp_host="smtp.fastmail.com", smtp_port=465, smtp_security="tls",
            imap_host="imap.fastmail.com", allowed=2000, reserve=800, per_hour=150, hint=f"{_APP}.",
        ),
        Preset(
            key="own", name="Another server",
            hint="Your provider's help page names the servers for outgoing mail (SMTP) and incoming mail (IMAP).",
        ),
    )
}  # fmt: skip
"""By key, in the order of the form."""

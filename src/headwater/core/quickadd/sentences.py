"""The sentences quick-add understands, in English and German, as patterns tried in order."""

from __future__ import annotations

import re
from typing import NamedTuple

from headwater.core.quickadd.deed import Deed


class Sentence(NamedTuple):
    """A pattern whose named groups are parts of a deed: source, prospect, provider, client, contact, service, place."""

    deed: Deed
    pattern: re.Pattern[str]
    way: str = ""


_ME = r"(?:me|us|mir|mich|uns)"
_GAVE = (
    r"(?:sent|referred|recommended|introduced|passed|gave|brought|suggested|connected|forwarded"
    r"|sends?|refers?|recommends?|introduces?|brings?|gives?|suggests?|passes|forwards)"
)
_I_GAVE = r"(?:sent|referred|recommended|introduced|passed|gave|suggested|connected|pointed|forwarded)"
_DE_GAVE = (
    r"(?:geschickt|empfohlen|vermittelt|vorgestellt|weiterempfohlen|gebracht|überwiesen|verwiesen|zugeführt)"
)
_HIRED = (
    r"(?:hired|engaged|booked|retained|instructed|mandated|commissioned|signed(?:\s+(?:up|on|with|a contract with))?"
    r"|bought(?:\s+from)?|paid|ordered(?:\s+from)?|became (?:a |my |our )?(?:new )?client(?:\s+of)?)"
)
_S, _P, _X = r"(?P<source>.+?)", r"(?P<prospect>.+?)", r"(?P<provider>.+?)"
_C, _K = r"(?P<client>.+?)", r"(?P<contact>.+?)"
_FOR = r"(?:\s+(?:for|with|für|zum|zur|mit)\s+(?P<service>.+?))?"
_AT = r"(?:\s+(?:at|on|in|during|for|bei|beim|auf|im|in der|zum)\s+(?P<place>.+?))?"
_I = r"(?:(?:i've|i have|we have|i|we|ich habe|wir haben|ich|wir|hab|habe)\s+)"
_CLIENT = r"(?:kunde|kundin|klient|klientin|mandant|mandantin)"
_SIGNED = r"(?:beauftragt|gebucht|engagiert|mandatiert|unterschrieben|bestellt|gekauft|bezahlt)"
_NOTE_OF = r"(?:note|card|mail|letter|e-mail|message)"
_GIFT = (
    r"(?:a |some |an )?(?:thank[- ]?you\b.*|thanks|flowers|wine|chocolates?|gift|present|bottle.*|card|basket"
    r"|book token|voucher)"
)
_MET_OVER = r"(?:coffee|lunch|dinner|breakfast|drinks?|tea|meeting|a walk)"
_SPOKE = r"(?:called|phoned|rang|telephoned|(?:spoke|talked)\s+(?:to|with)|(?:had\s+a\s+)?(?:phone\s+)?call\s+with)"
_THANKS = r"(?:for|für)\s+(?P<place>.+?)"
_THANKED_BY = (
    (r"(?:by|on the|over the) (?:phone|telephone)", "call"),
    (r"by (?:e-?mail|mail|letter|post|card)", "mail"),
    (r"by (?:message|text|sms|whatsapp|chat)", "message"),
    (r"(?:in person|face to face|over (?:coffee|lunch|dinner|tea))", "meeting"),
    (rf"with {_GIFT}", "gift"),
)
_NOT_I = r"(?!(?:i|we|ich|wir|have|i've)\s)"


def _sentence(deed: Deed, pattern: str, way: str = "") -> Sentence:
    return Sentence(deed, re.compile(pattern + "$", re.IGNORECASE), way)


_GIVEN = (
    _sentence(Deed.REFERRAL_GIVEN, rf"{_I}?{_I_GAVE}\s+{_P}\s+(?:on\s+)?(?:to|towards)\s+{_X}"),
    _sentence(Deed.REFERRAL_GIVEN, rf"{_I}?{_I_GAVE}\s+{_P}\s+(?:and|with)\s+{_X}"),
    _sentence(Deed.REFERRAL_GIVEN, rf"{_I}?{_P}\s+(?:an|zu|zur|zum)\s+{_X}\s+{_DE_GAVE}"),
    _sentence(Deed.REFERRAL_GIVEN, rf"{_I}{_P}\s+(?:den|die|das)\s+{_X}\s+{_DE_GAVE}"),
)
_RECEIVED = (
    _sentence(
        Deed.REFERRAL_RECEIVED, rf"{_NOT_I}{_S}\s+(?:has\s+|just\s+)*{_GAVE}\s+{_ME}\s+(?:to|on to)\s+{_P}"
    ),
    _sentence(Deed.REFERRAL_RECEIVED, rf"{_NOT_I}{_S}\s+(?:has\s+|just\s+)*{_GAVE}\s+{_P}\s+to\s+{_ME}"),
    _sentence(Deed.REFERRAL_RECEIVED, rf"{_NOT_I}{_S}\s+(?:has\s+|just\s+)*{_GAVE}\s+{_ME}\s+{_P}"),
    _sentence(Deed.REFERRAL_RECEIVED, rf"{_NOT_I}{_S}\s+hat\s+{_ME}\s+(?:an\s+)?{_P}\s+{_DE_GAVE}"),
    _sentence(
        Deed.REFERRAL_RECEIVED, rf"hat\s+{_ME}\s+{_S}\s+(?:den|die|das|einen|eine)\s+{_P}\s+{_DE_GAVE}"
    ),
    _sentence(Deed.REFERRAL_RECEIVED, rf"{_NOT_I}{_S}\s+hat\s+{_P}\s+(?:an\s+|zu\s+)?{_ME}\s+{_DE_GAVE}"),
    _sentence(
        Deed.REFERRAL_RECEIVED,
        rf"{_NOT_I}{_S}\s+(?:schickt|schickte|empfahl|empfiehlt|vermittelte|brachte)\s+{_ME}\s+{_P}",
    ),
    _sentence(
        Deed.REFERRAL_RECEIVED,
        rf"{_NOT_I}{_P}\s+(?:was|were|is|got|has been|wurde)\s+{_GAVE}\s+(?:to\s+{_ME}\s+)?"
        rf"(?:by|from|through|via)\s+{_S}",
    ),
    _sentence(
        Deed.REFERRAL_RECEIVED, rf"{_NOT_I}{_P}\s+wurde\s+(?:{_ME}\s+)?(?:von|durch|über)\s+{_S}\s+{_DE_GAVE}"
    ),
    _sentence(
        Deed.REFERRAL_RECEIVED,
        rf"{_NOT_I}{_P}\s+(?:found|discovered|contacted|came to|reached|heard of|heard about|learned of)\s+{_ME}"
        rf"\s+(?:on|via|through|thanks to|from|at|by|in|over|with)\s+{_S}",
    ),
    _sentence(
        Deed.REFERRAL_RECEIVED,
        rf"{_NOT_I}{_P}\s+(?:came|comes|is|was)\s+(?:to\s+{_ME}\s+)?(?:in\s+)?"
        rf"(?:from|via|through|thanks to|by way of)\s+{_S}",
    ),
    _sentence(
        Deed.REFERRAL_RECEIVED,
        rf"{_NOT_I}{_P}\s+(?:kam|kommt|ist)\s+(?:zu\s+{_ME}\s+)?"
        rf"(?:über|durch|von|via|auf empfehlung von|dank)\s+{_S}(?:\s+(?:gekommen|zu {_ME}))?",
    ),
    _sentence(
        Deed.REFERRAL_RECEIVED,
        rf"{_NOT_I}{_P}\s+hat\s+{_ME}\s+(?:über|durch|auf|bei|via|in|im)\s+{_S}\s+(?:gefunden|entdeckt|kennengelernt)",
    ),
    _sentence(
        Deed.REFERRAL_RECEIVED,
        rf"{_NOT_I}{_S}\s+(?:has\s+|just\s+)*(?:introduced|recommended|referred|introduces|recommends|refers)\s+{_P}",
    ),
)
_ENGAGED = (
    _sentence(Deed.ENGAGEMENT, rf"{_NOT_I}{_C}\s+(?:has\s+|just\s+)*{_HIRED}(?:\s+{_ME})?{_FOR}"),
    _sentence(
        Deed.ENGAGEMENT,
        rf"{_NOT_I}{_C}\s+(?:has\s+|just\s+)*(?:booked|bought|ordered|signed)\s+(?P<service>.+?)",
    ),
    _sentence(
        Deed.ENGAGEMENT,
        rf"{_NOT_I}{_C}\s+hat(?:\s+{_ME}|\s+bei\s+{_ME})?{_FOR}\s+{_SIGNED}(?:\s+(?:für|zum|zur|mit)\s+(?P<what>.+?))?",
    ),
    _sentence(
        Deed.ENGAGEMENT,
        rf"{_NOT_I}{_C}\s+(?:beauftragt|beauftragte|bucht|buchte|engagiert|engagierte)\s+{_ME}{_FOR}",
    ),
    _sentence(Deed.ENGAGEMENT, rf"{_NOT_I}{_C}\s+(?:zahlt|zahlte|bezahlt|bezahlte|pays)(?:\s+{_ME})?{_FOR}"),
    _sentence(
        Deed.ENGAGEMENT,
        rf"{_NOT_I}{_C}\s+(?:ist|wurde)\s+(?:jetzt\s+)?(?:mein\w*\s+|unser\w*\s+)?(?:neue\w*\s+)?{_CLIENT}(?:\s+geworden)?",
    ),
)
_THANKED = (
    *(
        _sentence(Deed.THANKS, rf"{_I}?(?:thanked|thank)\s+(?!you\s){_K}(?:\s+{_THANKS})?\s+{how}", way)
        for how, way in _THANKED_BY
    ),
    _sentence(Deed.THANKS, rf"{_I}?(?:thanked|thank)\s+(?!you\s){_K}(?:\s+{_THANKS})?"),
    _sentence(
        Deed.THANKS,
        rf"{_I}?(?:said|say|wrote|sent)\s+(?:thanks|thank you|a thank[- ]you(?:\s+{_NOTE_OF})?)"
        rf"\s+to\s+{_K}(?:\s+{_THANKS})?",
    ),
    _sentence(
        Deed.THANKS,
        rf"{_I}?(?:sent|gave|wrote|brought)\s+{_K}\s+(?P<gift>{_GIFT})",
        "gift",
    ),
    _sentence(
        Deed.THANKS,
        rf"(?:many\s+)?(?:thanks|thank\s+you|danke)(?:\s+(?:to|an))?,?\s+{_K}(?:\s+{_THANKS})?",
    ),
    _sentence(Deed.THANKS, rf"{_I}?{_K}\s+gedankt(?:\s+{_THANKS})?"),
    _sentence(Deed.THANKS, rf"{_I}?(?:mich|uns)\s+bei\s+{_K}\s+bedankt(?:\s+{_THANKS})?"),
    _sentence(
        Deed.THANKS,
        rf"{_I}?{_K}\s+(?P<gift>blumen|wein|pralinen|ein geschenk|eine karte|dankeskarte)"
        rf"\s+(?:geschickt|geschenkt|gebracht)",
        "gift",
    ),
)
_TOUCHED = (
    _sentence(Deed.TOUCH, rf"{_I}?(?:met|saw|visited)(?:\s+(?:with|up with))?\s+{_K}{_AT}", "meeting"),
    _sentence(
        Deed.TOUCH,
        rf"{_I}?(?:had\s+)?(?:a\s+)?{_MET_OVER}\s+with\s+{_K}{_AT}",
        "meeting",
    ),
    _sentence(
        Deed.TOUCH,
        rf"{_I}?{_SPOKE}\s+{_K}{_AT}",
        "call",
    ),
    _sentence(
        Deed.TOUCH, rf"{_I}?(?:e-?mailed|mailed|wrote(?:\s+to)?)\s+{_K}(?:\s+about\s+(?P<place>.+?))?", "mail"
    ),
    _sentence(
        Deed.TOUCH, rf"{_I}?(?:texted|messaged|pinged)\s+{_K}(?:\s+about\s+(?P<place>.+?))?", "message"
    ),
    _sentence(Deed.TOUCH, rf"{_NOT_I}{_K}\s+(?:called|phoned|rang)(?:\s+{_ME})?", "call"),
    _sentence(Deed.TOUCH, rf"{_NOT_I}{_K}\s+(?:e-?mailed|wrote)(?:\s+(?:to\s+)?{_ME})?", "mail"),
    _sentence(Deed.TOUCH, rf"{_NOT_I}{_K}\s+(?:texted|messaged)\s+{_ME}", "message"),
    _sentence(Deed.TOUCH, rf"{_I}?(?:mit\s+)?{_K}{_AT}\s+(?:getroffen|besucht)", "meeting"),
    _sentence(Deed.TOUCH, rf"{_I}?(?:mit\s+)?{_K}\s+(?:telefoniert|angerufen|gesprochen)", "call"),
    _sentence(
        Deed.TOUCH,
        rf"{_I}?(?:kaffee|mittagessen|abendessen|frühstück|treffen|termin)\s+mit\s+{_K}{_AT}",
        "meeting",
    ),
    _sentence(Deed.TOUCH, rf"{_NOT_I}{_K}\s+hat\s+(?:{_ME}\s+)?angerufen", "call"),
)

WITHOUT_ME = re.compile(
    rf"{_NOT_I}{_S}\s+(?:has\s+|have\s+|just\s+|hat\s+)*(?:sent|sends?|brought|brings|gave|schickt|schickte)\s+{_P}$",
    re.IGNORECASE,
)
"""A sentence that does not say to whom: "Ann sends Bob"."""

SENTENCES: tuple[Sentence, ...] = (
    *_THANKED,
    *_RECEIVED[:3],
    *_GIVEN[:1],
    *_RECEIVED[3:],
    *_GIVEN[1:],
    *_ENGAGED,
    *_TOUCHED,
)
"""All sentences in the order in which they are tried: the more telling ones first."""

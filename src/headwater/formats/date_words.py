"""The names of months and weekdays, and the small words around them, in the seven languages read here.

English, German, French, Spanish, Italian, Dutch and Portuguese, in full and as people cut them short; small letters,
no accents. "mar" is March unless another month stands beside it (it is also a Tuesday).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_BY_MONTH: Final = (
    "january jan januar jaenner janner janvier janv enero ene gennaio gen januari janeiro",
    "february feb februar fevrier fevr fev febrero febbraio februari fevereiro",
    "march mar marz maerz mrz mars marzo maart mrt marco",
    "april apr avril avr abril abr aprile",
    "may mai mayo maggio mag mei maio",
    "june jun juni juin junio giugno giu junho",
    "july jul juli juillet juil julio luglio lug julho",
    "august aug aout aou agosto ago augustus",
    "september sep sept septembre septiembre setiembre settembre set setembro",
    "october oct oktober okt octobre octubre ottobre ott outubro out",
    "november nov novembre noviembre novembro",
    "december dec dezember dez decembre diciembre dic dicembre dezembro",
)
MONTHS: Final[Mapping[str, int]] = {
    word: number for number, words in enumerate(_BY_MONTH, start=1) for word in words.split()
}
_SMALL: Final = (
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun",
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so",
    "lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim",
    "lunes martes miercoles jueves viernes sabado domingo mie jue vie sab dom",
    "lunedi martedi mercoledi giovedi venerdi domenica gio",
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo",
    "segunda terca quarta quinta sexta feira seg ter qua qui sex",
    "of the den der am le de del di il st nd rd th er on",
)
SMALL_WORDS: Final = frozenset(word for words in _SMALL for word in words.split())
BLANKS: Final = frozenset(
    {
        "",
        "-",
        "--",
        "---",
        "?",
        "n/a",
        "na",
        "#n/a",
        "none",
        "null",
        "nil",
        "tbd",
        "unknown",
        "unbekannt",
        "nan",
        "x",
    }
    | {"0000-00-00", "00.00.0000", "00/00/0000", "k.a.", "<na>", "nat", "0"}
)

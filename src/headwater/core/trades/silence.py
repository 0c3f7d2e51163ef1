"""Words that say a trade named beside them is not this person's own: former, in training, looked for, served.

A title is read segment by segment ("Retired solicitor, now mediator"). When one of these words stands in a segment,
nothing is said of it: to be silent is better than to propose a student as a tax adviser.
"""

from __future__ import annotations

import re
from typing import Final

FORMER: Final = re.compile(
    r"\bex[- ]|\b(former|formerly|turned|non-practi[sc]ing|ret|"
    r"previously|retired|emeritus|ehemalig\w*|fruher\w*|vormals|pensioniert\w*|"
    r"in rente|rentner\w*|pensionar\w*|im ruhestand|ancien|ancienne|anciennement|retraite\w*|antigu[oa]|"
    r"jubilad[oa]|anteriormente|gepensioneerd\w*|voormalig\w*|oud-|was|war bis|until (19|20)\d\d|"
    r"bis (19|20)\d\d)\b|\b[ai]\. ?[dr]\.?(?=\s|$)"
)
LEARNING: Final = re.compile(
    r"\b(student\w*|studying|trainee|traineeship|apprentice|apprenticeship|intern|internship|in training|"
    r"aspiring|would-be|pupil barrister|graduate scheme|undergraduate|auszubildende\w*|azubi\w*|praktikant\w*|"
    r"werkstudent\w*|studiert|studium|in ausbildung|angehende\w*|referendar\w*|volontar\w*|anwarter\w*|"
    r"umschuler\w*|etudiant\w*|stagiaire\w*|apprenti\w*|alternant\w*|en formation|futur\w*|eleve\w*|estudiante\w*|"
    r"becari[oa]|en practicas|aprendiz\w*|opositor\w*|stagiair\w*|leerling\w*|in opleiding|lehrling\w*|candidate)\b"
)
LOOKING: Final = re.compile(
    r"\b(looking for|seeking|seeks|search of|searching for|open to work|hiring|wanted|needs|in need of|suche|sucht|"
    r"auf der suche|gesucht|sucht|benotigt|braucht|recherche un\w*|en recherche|a la recherche|cherche\w*|busco|busca|"
    r"buscando|en busca|necesita\w*|se busca|op zoek|zoekt|gezocht|arbeitssuchend\w*|arbeitslos\w*|unemployed|"
    r"between jobs|sans emploi|en paro)\b"
)
NOT: Final = re.compile(r"\b(not|no|never|isn't|non|kein|keine|keinen|nicht|pas|ni|nunca|geen|niet)\s")
RELATED: Final = re.compile(
    r"\b(wife|husband|son|daughter|brother|sister|father|mother|partner|friend|client|customer|neighbour|colleague|"
    r"frau|mann|sohn|tochter|bruder|schwester|vater|mutter|freund|freundin|kunde|kundin|mandant|nachbar|"
    r"femme|mari|fils|fille|frere|soeur|pere|mere|ami|amie|epouse|epoux|client|cliente|"
    r"mujer|marido|hijo|hija|hermano|hermana|padre|madre|amigo|amiga|cliente|vecino)\b"
    r"( of| to| von| vom| des| der| eines| einer| d| du| de| del| de la| is| ist| est| es)\b"
)
HELPER: Final = re.compile(
    r"\b(?:assistant|assistants|assistent\w*|asistente|pa|ea|secretary|sekretar\w*|secretaire|secretari[oa]|receptionist)"
    r"(?: of| to| der| des| dem| einer| eines| du| de| d| au| aux| del| al| van)\b|\bassistenz\b"
)
"""What stands behind one of these is whom they help."""
_HELPER_BEHIND: Final = re.compile(
    r"\b(assistant|assistent|assistenz|secretary|sekretar|helper|hilfe|hilfskraft)$"
)
SERVED: Final = re.compile(
    r"\b(for|to|fur|pour|para|voor|among|help|helps|helping|serve|serves|serving|teaching|support|supports|supporting|"
    r"helfe|hilft|unterstutze|begleite|accompagne|ayudo|acompano|with|mit|aux|professor|lecturer|"
    r"professeur|profesor|dozent|lehrer|teacher)( of| in| fur| de| en|)\b"
)
"""What stands behind one of these is whom they serve or what they teach, not what they are."""
AT: Final = re.compile(r"\s(?:@|at|bei der|beim|bei|chez|im hause)\s+(.*)$|@\s*(.*)$")
NOW: Final = re.compile(
    r"\b(now|today|currently|jetzt|heute|nun|actuellement|aujourd'hui|maintenant|ahora|hoy|nu)\b"
)
PLACE: Final = re.compile(r"\b(in|aus|from|near|based|en|te)\b")
"""What stands behind one of these is where they work."""
SEGMENTS: Final = re.compile(r"[,;|•–—()\[\]\n\t]|\s[-/·+]\s|(?<=\w)\s?/\s(?=\w)")


def is_silent(segment: str) -> bool:
    """Whether a folded segment tells that what it names is past, learnt, looked for, denied, or somebody else's."""
    return any(sign.search(segment) is not None for sign in (FORMER, LEARNING, LOOKING, NOT, RELATED))


def helps_somebody(segment: str) -> bool:
    """Whether a folded segment ends in a helper's word ("the architect's assistant")."""
    return _HELPER_BEHIND.search(segment.rstrip(" .")) is not None


def is_only_status(segment: str) -> bool:
    """Whether a folded segment says nothing but that somebody is retired, or learns: it speaks of the others too."""
    left = LEARNING.sub("", FORMER.sub("", segment))
    return left != segment and not re.search(r"[^\W\d_]{3}", left)


def reach(segment: str) -> int:
    """How far into a folded segment one's own trade can begin: before those that one serves, teaches or helps."""
    ends = [found.start() for sign in (SERVED, HELPER) if (found := sign.search(segment))]
    return min(ends, default=len(segment))

"""The words people use for how far an enquiry has come, read into the stages of the design, in seven languages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from headwater.core.words import Stage
from headwater.formats.date_words import BLANKS
from headwater.formats.header_words import plain

_LISTS: Final[Mapping[Stage, str]] = {
    Stage.RECEIVED: """
        received, new, open, lead, new lead, prospect, suspect, enquiry, inquiry, new enquiry, incoming, pending
        unqualified lead, qualified, qualified lead, mql, sql, appointmentscheduled, in progress, active lead, waiting
        offen, neu, anfrage, interessent, eingegangen, eingang, in bearbeitung, neukontakt, wartet, laufend
        nouveau, ouvert, demande, recu, en cours, en attente, piste
        nuevo, abierto, consulta, recibido, en curso, pendiente, interesado
        nuovo, aperto, richiesta, ricevuto, in corso, in attesa, nieuw, aanvraag, ontvangen, lopend, in behandeling
        novo, aberto, pedido, recebido, em curso, em andamento, pendente""",
    Stage.CONTACTED: """
        contacted, contact made, called, emailed, replied, first contact, attempted to contact, reached, follow up
        connected, kontaktiert, kontakt, kontaktaufnahme, erstkontakt, angeschrieben, angerufen, contacte, appele
        contactado, llamado, contattato, chiamato, gecontacteerd, contact gelegd, contatado""",
    Stage.MET: """
        met, meeting, meeting held, meeting booked, meeting scheduled, discovery, discovery call, intro call
        consultation, demo, first meeting, call booked, appointment, getroffen, gesprach, erstgesprach, termin
        kennenlerngesprach, vorgesprach, rencontre, rendez vous, rdv, entretien, reunion, reunido, cita
        incontrato, incontro, appuntamento, ontmoet, gesprek, afspraak, kennismaking, reuniao, conhecido""",
    Stage.PROPOSED: """
        proposed, proposal, proposal sent, quote, quoted, quote sent, offer, offer sent, offered, negotiation
        negotiating, negotiation review, proposal price quote, contract sent, estimate sent, decision pending
        angebot, angebot gesendet, angebot verschickt, angeboten, offerte, offeriert, verhandlung, in verhandlung
        devis, devis envoye, proposition, negociation, propuesta, presupuesto, negociacion, oferta
        proposta, preventivo, preventivo inviato, trattativa, voorstel, offerte verstuurd, onderhandeling
        orcamento, negociacao, proposta enviada""",
    Stage.WON: """
        won, closed won, closedwon, deal won, signed, client, customer, active client, active, active customer
        converted, hired, engaged, sold, paid, invoiced, yes, success, successful, completed, done, delivered
        current client, former client, past client, became client, booked, onboarded, accepted, closed
        gewonnen, auftrag, beauftragt, auftrag erteilt, kunde, mandant, abgeschlossen, abschluss, erledigt, bezahlt
        unterschrieben, zusage, aktiv, bestandskunde, aktiver kunde, ja, fakturiert, in rechnung gestellt
        gagne, signe, accepte, conclu, facture, paye, client actif, oui, termine
        ganado, cerrado ganado, firmado, aceptado, facturado, pagado, cliente, cliente activo, cerrado, si
        vinto, chiuso vinto, acquisito, firmato, accettato, fatturato, pagato, cliente attivo, concluso
        klant, getekend, akkoord, betaald, afgerond, actief, binnen, opdracht
        ganho, fechado, fechado ganho, assinado, aceite, aceito, faturado, pago, cliente ativo, sim, concluido""",
    Stage.LOST: """
        lost, closed lost, closedlost, deal lost, dead, no sale, not interested, no response, no reply, cold, gone
        rejected, cancelled, canceled, dropped, went elsewhere, abandoned, refused, ghosted, expired, no
        verloren, abgesagt, absage, kein interesse, storniert, abgebrochen, nicht zustande gekommen, nein, tot
        perdu, annule, refuse, sans suite, pas interesse, perdido, cerrado perdido, cancelado, rechazado, sin interes
        perso, chiuso perso, annullato, rifiutato, non interessato, verloren gegaan, geannuleerd, afgewezen
        geen interesse, afgevallen, fechado perdido, rejeitado, sem interesse, recusado""",
    Stage.DECLINED: """
        declined, not a fit, no fit, bad fit, poor fit, disqualified, unqualified, not qualified, turned down
        we declined, declined by us, out of scope, abgelehnt, passt nicht, nicht passend, unqualifiziert, kein fit
        decline, non qualifie, hors sujet, descartado, no califica, no encaja, declinato, non adatto, non in linea
        niet passend, past niet, ongeschikt, nao qualificado, desqualificado""",
    Stage.PASSED_ON: """
        passed on, handed over, handed on, referred on, referred out, referred elsewhere, forwarded, sent on
        weitergegeben, weitergeleitet, weiterempfohlen, weitervermittelt, ubergeben, transmis, transfere, reoriente
        derivado, transferido, passato, girato, inoltrato, doorverwezen, doorgestuurd, encaminhado""",
    Stage.SERVED: """
        served, served without hiring, helped without hiring, advice was enough, erstgesprach genugte
        ohne auftrag geholfen""",
}
STAGE_WORDS: Final[Mapping[str, Stage]] = {
    phrase.strip(): stage
    for stage, text in _LISTS.items()
    for line in text.splitlines()
    for phrase in line.split(",")
    if phrase.strip()
}
_YES: Final = frozenset(
    {
        "yes",
        "y",
        "true",
        "1",
        "x",
        "ja",
        "j",
        "oui",
        "o",
        "si",
        "s",
        "sim",
        "vrai",
        "wahr",
        "vero",
        "verdadero",
    }
    | {"ok", "good", "qualified", "qualifiziert"}
)
_NO: Final = frozenset(
    {"no", "n", "false", "0", "nein", "non", "nee", "nao", "faux", "falsch", "falso", "bad", "unqualified"}
)


@dataclass(frozen=True, slots=True)
class StageColumn:
    """A column of stages. `values[i]` is None where the cell is empty or its word is not known.

    `unread` counts the words that were not understood; `reasons` names them by the cell's number.
    """

    values: list[Stage | None]
    notes: tuple[str, ...]
    unread: dict[str, int]
    reasons: dict[int, str]


def read_stages(cells: Sequence[str]) -> StageColumn:
    """Read a column of stages, as in "Closed won", "verloren", "3. Angebot"."""
    counts = Counter(cells)
    found = {cell: read_stage(cell) for cell in counts}
    unread: Counter[str] = Counter()
    bad: dict[str, str] = {}
    for cell, stage in found.items():
        word = cell.strip()
        if stage is None and word.casefold() not in BLANKS:
            unread[word] += counts[cell]
            bad[cell] = f"“{word[:40]}” is not a stage known here."
    notes: tuple[str, ...] = ()
    if unread:
        shown = ", ".join(f"“{word[:30]}” ({count})" for word, count in unread.most_common(8))
        notes = (f"Stages not understood, left open: {shown}.",)
    return StageColumn(
        values=[found[cell] for cell in cells],
        notes=notes,
        unread=dict(unread),
        reasons={at: bad[cell] for at, cell in enumerate(cells) if cell in bad} if bad else {},
    )


def read_stage(cell: str) -> Stage | None:
    """The stage one cell names; None when empty or not known. Leading numbers ("3. Angebot") do not count."""
    word = plain(cell)
    stage = STAGE_WORDS.get(word)
    if stage is None:
        bare = " ".join(part for part in word.split() if not part.isdigit())
        stage = STAGE_WORDS.get(bare)
    return stage


def read_yes_no(cells: Sequence[str]) -> list[bool | None]:
    """Read a column of yes and no (qualified or not) in seven languages; None where a cell says neither."""
    known = {cell: _yes_no(cell) for cell in set(cells)}
    return [known[cell] for cell in cells]


def _yes_no(cell: str) -> bool | None:
    """One cell."""
    word = plain(cell)
    return True if word in _YES else False if word in _NO else None

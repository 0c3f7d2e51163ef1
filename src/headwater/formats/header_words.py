"""The words people put above their columns, in seven languages, by the part the column plays.

English, German, French, Spanish, Italian, Dutch and Portuguese. Words are kept in the form `plain` gives them: small
letters, no accents, single spaces. `STRONG` words settle the part; `WEAK` ones need the content to agree.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_OTHER = re.compile(r"[^0-9a-z]+")


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """A header in the form the lists below use: 'Rechnungs-Datum' and 'rechnungs_datum' give 'rechnungs datum'."""
    text = _CAMEL.sub(" ", text[:200])
    text = unicodedata.normalize("NFKD", text).casefold()
    text = "".join(letter for letter in text if not unicodedata.combining(letter))
    return _OTHER.sub(" ", text.replace("ß", "ss")).strip()


def _words(text: str) -> tuple[str, ...]:
    """A block of phrases, separated by commas or line ends."""
    return tuple(phrase.strip() for phrase in re.split(r"[,\n]", text) if phrase.strip())


STRONG: Final[Mapping[str, tuple[str, ...]]] = {
    "client": _words("""
        client, clients, client name, name of client, customer, customer name, customers, account name, bill to
        billed to, invoice to, patient, patient name, coachee, debtor, buyer, payer, prospect, prospect name
        lead name, contact name, associated contact, primary contact, new client
        referred client, referred person, referee, candidate
        kunde, kunden, kundin, kunde in, kundenname, name des kunden, kundenbezeichnung, auftraggeber, mandant
        mandantin, mandantenname, klient, klientin, rechnungsempfanger, rechnungsempfaenger, debitor, interessent
        debitorenname, patientin, kaufer, besteller
        nom du client, nom client, client facture, clients nom, acheteur, destinataire, prospect nom
        cliente, clientes, nombre del cliente, nombre cliente, razon social cliente, comprador, paciente
        nome cliente, nome del cliente, ragione sociale cliente, intestatario, committente, paziente
        klant, klantnaam, naam klant, opdrachtgever, debiteur, debiteurnaam, relatie naam, afnemer
        nome do cliente, comprador nome, tomador"""),
    "source": _words("""
        referred by, referrer, referrer name, referral source, referral from, source of referral, referred from
        referring person, referring contact, referring client, introduced by, introducer, introduction by
        recommended by, recommender, recommendation by, sent by, who referred, recruited by, recruiter, invited by
        inviter, referral partner, referral name, tip from, source, source name, client source
        who referred you, how did you hear, how did you hear about us, how did you hear about me, how did you find us
        how did you find me, heard about us, heard about us from, heard from, how they found us, how found, found via
        came from, came via, came through, origin, where from, acquired through, acquisition source, via
        empfohlen durch, empfohlen von, empfehlung durch, empfehlung von, empfehlung, empfehler, empfehlerin
        empfehlungsgeber, tippgeber, vermittler, vermittelt durch, vermittelt von, geworben durch, geworben von
        werber, zuweiser, uberwiesen von, ueberwiesen von, uberweiser, woher, woher kommt, woher kennen sie uns
        wie haben sie von uns erfahren, wie auf uns aufmerksam geworden, aufmerksam geworden durch
        aufmerksam durch, kommt von, kam uber, kam durch, quelle, herkunft, kundenquelle, durch wen
        recommande par, recommandation, recommandation de, parraine par, parrain, apporteur, apporteur d affaires
        prescripteur, envoye par, adresse par, provenance, origine, comment nous avez vous connu
        comment avez vous entendu parler de nous, connu par, presente par
        recomendado por, recomendacion, recomendacion de, referido por, referente, referencia de, enviado por
        presentado por, procedencia, origen, fuente, como nos conocio, como nos conociste, como nos ha conocido
        consigliato da, raccomandato da, segnalato da, segnalatore, presentato da, inviato da, provenienza, fonte
        come ci hai conosciuto, come ci ha conosciuto, passaparola da
        aanbevolen door, doorverwezen door, verwezen door, verwijzer, aangebracht door, aanbrenger, bron, herkomst
        hoe heeft u ons gevonden, hoe kent u ons, geintroduceerd door, via wie
        indicado por, indicacao, indicacao de, recomendado por quem, referenciado por, encaminhado por, origem
        como nos conheceu, fonte do cliente, quem indicou"""),
    "channel": _words("""
        lead source, lead origin, marketing source, marketing channel, channel, traffic source, utm source
        original source, source type, source category, acquisition channel, type of source
        leadquelle, lead quelle, kanal, marketingkanal, herkunftskanal, quellentyp
        canal, canal d acquisition, source du lead, canale, fonte lead, origen del lead, canal de origen
        leadbron, kanaal, origem do lead, canal de origem"""),
    "date": _words("""
        invoice date, date of invoice, invoiced on, first invoice, first invoice date, date of first invoice
        billing date, bill date, start date, started, started on, engagement date, engagement start, project start
        won date, date won, won on, close date, closed date, closed on, closing date, signed, signed on, date signed
        contract date, sale date, order date, purchase date, payment date, paid on, client since, customer since
        date, transaction date, issue date, booking date, service date, onboarding date, joined, date joined
        rechnungsdatum, datum der rechnung, erste rechnung, datum erste rechnung, erstrechnung, rechnung vom
        belegdatum, buchungsdatum, auftragsdatum, auftragsbeginn, vertragsdatum, vertragsbeginn, abschlussdatum
        datum, beginn, start, startdatum, kunde seit, mandant seit, zahlungsdatum, leistungsdatum, bestelldatum
        abschluss am, valuta, wertstellung
        date de facture, date facture, date de la facture, premiere facture, date de debut, debut
        date de signature, client depuis, date de vente, date de commande
        fecha de factura, fecha factura, primera factura, fecha, fecha de inicio, inicio, fecha de cierre
        cliente desde, fecha de venta, fecha de pedido
        data fattura, data della fattura, prima fattura, data, data inizio, inizio, data di chiusura, cliente dal
        data ordine, data vendita
        factuurdatum, eerste factuur, datum factuur, begindatum, klant sinds, orderdatum, datum van factuur
        data da fatura, data da factura, primeira fatura, data de inicio, data de fecho, data de fechamento
        data da venda, data do pedido, data de emissao"""),
    "referral_date": _words("""
        referral date, date of referral, referred on, date referred, referral received, received on, date received
        introduction date, introduced on, first contact, first contact date, date of first contact, enquiry date
        created date, date created, create date, creation date, created on, created at, created, opened, opened on
        date opened, open date, opened date, enquiry, inquiry, enquiry received, first seen, first enquiry, lead in
        angelegt am, angelegt, erstellt am, erstellt, erstelldatum, erstellungsdatum, anlagedatum, eroffnet am
        date de creation, cree le, fecha de creacion, creado el, data creazione, data di creazione, creato il
        aangemaakt, aangemaakt op, aanmaakdatum, data de criacao, criado em
        inquiry date, date of enquiry, enquired on, lead date, lead created, contact date, asked on
        empfehlungsdatum, datum der empfehlung, empfohlen am, erstkontakt, datum erstkontakt, anfragedatum
        anfrage vom, anfrage am, datum der anfrage, kontaktdatum, eingang, eingegangen am
        date de recommandation, date de contact, premier contact, date de la demande, recommande le
        fecha de recomendacion, primer contacto, fecha de contacto, fecha de consulta, fecha de referencia
        data segnalazione, primo contatto, data contatto, data richiesta
        datum aanbeveling, eerste contact, datum eerste contact, datum aanvraag
        data da indicacao, primeiro contato, primeiro contacto, data do contato, data de contacto"""),
    "value": _words("""
        amount, total amount, invoice amount, amount net, net amount, net, net total, total, total net, invoice total
        total value, value, deal value, deal amount, deal size, revenue, turnover, fee, fees, price, sales, sum
        income, billed, amount billed, invoiced, amount paid, paid, gross, gross amount, subtotal, contract value
        lifetime value, opportunity amount, total price, total spent, amount due
        betrag, betrag netto, nettobetrag, netto, nettosumme, gesamt, gesamtbetrag, gesamtsumme, summe, umsatz
        nettoumsatz, umsatz netto, rechnungsbetrag, rechnungssumme, honorar, wert, auftragswert, preis, brutto
        bruttobetrag, auftragssumme, erlos, erloes, gesamt netto, betrag brutto
        montant, montant ht, montant ttc, montant total, total ht, total ttc, chiffre d affaires, ca, ca ht, valeur
        prix, honoraires
        importe, importe neto, importe total, monto, valor, precio, ingresos, facturacion, honorarios, base imponible
        importo, importo netto, totale, imponibile, fatturato, valore, prezzo, ricavo, compenso
        bedrag, bedrag excl btw, nettobedrag, totaal, totaalbedrag, omzet, waarde, prijs, factuurbedrag
        montante, valor total, valor liquido, receita, faturamento, faturacao, preco"""),
    "stage": _words("""
        stage, deal stage, status, lead status, deal status, pipeline stage, sales stage, opportunity stage, outcome
        result, client status, won lost, phase, lifecycle stage, referral status, referral stage
        stand, auftragsstatus, vertriebsphase, ergebnis, kundenstatus
        statut, etape, phase de vente, resultat, etapa, fase, resultado, situacion
        esito, risultato, resultaat, uitkomst, situacao"""),
    "currency": _words("""
        currency, currency code, ccy, curr, wahrung, waehrung, wahrungscode, wkz, wkz umsatz, devise, monnaie
        moneda, divisa, valuta code, moeda, currency iso code, muntsoort, munteenheid"""),
    "service": _words("""
        service, product, item, description of service, project, matter, engagement, package, programme, program
        leistung, dienstleistung, produkt, projekt, angebot, paket, leistungsart, mandat, artikel
        prestation, produit, projet, mission, servicio, producto, proyecto, servizio, prodotto, progetto, prestazione
        dienst, project naam, servico, produto, projeto, leistungsbeschreibung"""),
    "email": _words("""
        email, e mail, email address, e mail address, mail, e mail 1 value, contact email, client email
        e mail adresse, emailadresse, mailadresse, adresse e mail, courriel, adresse email, correo
        correo electronico, direccion de correo electronico, indirizzo email, posta elettronica, e mailadres
        endereco de email, endereco de e mail"""),
    "phone": _words("""
        phone, phone number, telephone, mobile, mobile phone, cell, tel, business phone, phone 1 value
        telefon, telefonnummer, handy, mobil, mobiltelefon, rufnummer, telefono, movil, cellulare, telefoon
        telefoonnummer, mobiel, telemovel, telefone, celular, portable, numero de telephone"""),
    "organisation": _words("""
        company, company name, organisation, organization, organization name, organisation name, firm, business
        business name, employer, account, firma, firmenname, unternehmen, organisation firma, betrieb, gesellschaft
        entreprise, societe, nom de l entreprise, raison sociale, empresa, organizacion, organizacao, compania
        razon social, azienda, societa, ragione sociale, ditta, bedrijf, bedrijfsnaam, organisatie, companhia
        nome da empresa, org"""),
    "note": _words("""
        note, notes, comment, comments, remark, remarks, memo, description, details, further details
        notiz, notizen, bemerkung, bemerkungen, kommentar, anmerkung, anmerkungen, beschreibung, verwendungszweck
        commentaire, commentaires, remarque, remarques, nota, notas, comentario, comentarios, observaciones
        commento, commenti, osservazioni, opmerking, opmerkingen, toelichting, observacoes, descricao"""),
    "qualified": _words("""
        qualified, is qualified, qualified lead, good fit, fit, right fit, ideal client, suitable
        qualifiziert, passend, passt, wunschkunde, qualifie, calificado, cualificado, qualificato, gekwalificeerd
        qualificado, lead qualifie"""),
    "relation": _words("""
        relation, relationship, relation to me, relation to client, relationship to client, connection, how related
        type of contact, contact type, knows from, source relation, beziehung, verhaltnis, verhaeltnis, beziehung zu
        kontaktart, lien, relation avec, relacion, relazione, rapporto, relacao, parentesco"""),
    "first_name": _words("""
        first name, firstname, given name, forename, client first name, vorname, prenom, nombre, nombre de pila, nome
        voornaam, primeiro nome, fname, customer first name, contact first name"""),
    "last_name": _words("""
        last name, lastname, surname, family name, client last name, nachname, familienname, zuname, nom de famille
        apellido, apellidos, cognome, achternaam, sobrenome, apelido, lname, customer last name, contact last name"""),
}

WEAK: Final[Mapping[str, tuple[str, ...]]] = {
    "client": _words("""
        name, full name, deal name, opportunity name, contact, relatie, person, who, display name, nom, naam
        ansprechpartner, kontakt"""),
    "source": _words("from, referral, referrals, referred, von, durch, de, da, door, van, por, par, heard"),
    "channel": _words("medium, campaign, kampagne, campagne"),
    "date": _words("year, month, jahr, monat, connected on, day, tag, when"),
    "value": _words("balance, rate, cost, budget, worth, eur, usd, chf, gbp, credit, haben, soll"),
    "stage": _words("state, etat, estado, stato, zustand"),
    "service": _words("type, category, kind, art, kategorie, categorie, categoria, tipo, betreff, subject"),
    "note": _words("info, information, additional, sonstiges, text, buchungstext"),
    "organisation": _words("client company, kundenfirma"),
    "first_name": _words("first"),
    "last_name": _words("last"),
}

SUFFIXES: Final[Mapping[str, tuple[str, ...]]] = {
    "date": ("datum", "date"),
    "value": ("betrag", "umsatz", "bedrag", "summe"),
    "source": ("quelle", "empfehler"),
    "client": ("kunde", "kundenname", "mandant", "klant"),
}

NEVER: Final = frozenset(
    _words("""
    id, ids, uuid, guid, key, pk, workspace, workspace id, is staff, is superuser, is admin, is active, deleted at
    deleted, password, passwort, kennwort, passwd, pwd, hash, token, secret, api key, session, role, permissions, iban
    bic, salt, owner id, record id, contact id, client id, customer id, account id, invoice id, deal id, lead id
    kundennummer, kundennr, kunden nr, kunden id, rechnungsnummer, rechnungsnr, rechnungs nr, rechnung nr
    invoice number, invoice no, invoice nr, number, nr, no, row, line, customer number, client number, factuurnummer
    numero de facture, numero facture, numero de factura, numero fattura, belegnummer, lfd nr, debitorennummer
    mandantennummer, klantnummer, created by, updated at, updated by, modified at, last modified, photo, url, website
    vat, vat id, tax, tax id, mwst, ust, ust id, steuernummer, steuer, tva, iva, btw, due date, falligkeitsdatum
    faelligkeitsdatum, fallig am, fecha de vencimiento, vervaldatum, scadenza, date d echeance, vencimento
    birthday, birth date, date of birth, geburtstag, geburtsdatum, city, town, street, address, zip, zip code, postcode
    postal code, country, region, state province, ort, stadt, plz, strasse, hausnummer, land, adresse, ville, rue, pays
    code postal, ciudad, calle, pais, codigo postal, citta, via e numero, cap, paese, plaats, straat, postcode plaats
    cidade, rua, job title, position, department, folder, cities, counties""")
)

EUROPEAN: Final = frozenset(
    {
        "datum",
        "kunde",
        "betrag",
        "umsatz",
        "empfohlen",
        "rechnungsdatum",
        "montant",
        "facture",
        "recommande",
        "nom",
    }
    | {"importe", "fecha", "factura", "cliente", "recomendado", "data", "importo", "fattura", "consigliato"}
    | {"klant", "bedrag", "factuurdatum", "aanbevolen", "valor", "fatura", "indicado", "mandant", "herkunft"}
)
"""Words that show a header is not English, and so that its dates have the day first."""

ALL_WORDS: Final = (
    frozenset(phrase for group in (STRONG, WEAK) for phrases in group.values() for phrase in phrases) | NEVER
)


def is_header_word(cell: str) -> bool:
    """Whether a cell says what a column holds, in one of the languages known here."""
    return len(cell) <= 80 and plain(cell) in ALL_WORDS

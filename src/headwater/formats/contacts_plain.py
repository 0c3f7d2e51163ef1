"""Any other contact list as CSV: columns known by the words of their headers, in English, German, French, Spanish,
Italian, Portuguese and Dutch. Cells that were guarded against spreadsheets are read as they were before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from headwater.formats.card_rows import Column, Layout, read_rows
from headwater.formats.cards import ContactFile, ContactFormat, Upload
from headwater.formats.csv_out import unguarded
from headwater.formats.header_words import plain

NAME = "Contact list (CSV)"

_TABLE = {
    ("full_name", ""): """
        full name; fullname; display name; displayname; contact; contact name; kontakt; kontaktname;
        vollstandiger name; nom complet; nombre completo; nome completo; contacto; contatto; contato;
        volledige naam; contactpersoon; ansprechpartner; name; nom; nombre; nome; naam;
        client; client name; customer; customer name; kunde; kundenname; cliente; klant
    """,
    ("given", ""): """
        first name; firstname; given name; givenname; first; given; forename; vorname; prenom;
        primer nombre; nombre de pila; primeiro nome; voornaam
    """,
    ("middle", ""): """
        middle name; middlename; zweiter vorname; deuxieme prenom; segundo nombre; secondo nome
    """,
    ("family", ""): """
        last name; lastname; surname; family name; familyname; last; family; nachname; familienname;
        nom de famille; apellido; apellidos; cognome; sobrenome; apelido; achternaam
    """,
    ("prefix", ""): """
        prefix; salutation; anrede; titel; civilite; tratamiento; titolo; aanhef
    """,
    ("suffix", ""): """
        suffix; name suffix
    """,
    ("nickname", ""): """
        nickname; spitzname; surnom; apodo; soprannome; apelido alternativo; bijnaam
    """,
    ("organisation", ""): """
        company; company name; organisation; organization; org; firm; business; firma; unternehmen;
        societe; entreprise; empresa; compania; organizacion; azienda; societa; organizacao; bedrijf
    """,
    ("department", ""): """
        department; abteilung; service; departamento; reparto; afdeling
    """,
    ("job_title", ""): """
        job title; jobtitle; title; position; role; beruf; funktion; fonction; poste; titre; cargo;
        puesto; ruolo; posizione; funcao; functie
    """,
    ("email", ""): """
        email; e mail; mail; email address; e mail address; emailaddress; mail address; e mail adresse;
        mailadresse; adresse e mail; adresse email; adresse mail; courriel; correo; correo electronico;
        direccion de correo electronico; posta elettronica; indirizzo email; indirizzo e mail;
        correio eletronico; endereco de e mail; endereco de email; e mailadres; emailadres; primary email;
        primary e mail; secondary email; secondary e mail; other email
    """,
    ("email", "work"): """
        work email; business email; email work; e mail work; e mail geschaftlich; email geschaftlich
    """,
    ("email", "home"): """
        home email; private email; personal email; email home; e mail privat; email privat
    """,
    ("phone", ""): """
        phone; telephone; tel; phone number; telefon; telefonnummer; numero de telephone; telefono;
        numero di telefono; numero de telefono; telefone; telefoon; telefoonnummer; rufnummer
    """,
    ("phone", "mobile"): """
        mobile; mobile phone; cell; cell phone; cellphone; mobil; handy; mobiltelefon; mobilnummer;
        portable; mobile number; movil; celular; cellulare; telemovel; mobiel; gsm; handynummer
    """,
    ("phone", "work"): """
        work phone; business phone; office phone; telefon geschaftlich; telefono trabajo
    """,
    ("phone", "home"): """
        home phone; private phone; telefon privat; telephone domicile; telefono casa
    """,
    ("phone", "fax"): """
        fax; telefax; fax number; fax phone
    """,
    ("address", ""): """
        address; postal address; full address; adresse; anschrift; direccion; indirizzo; endereco; adres
    """,
    ("address_part", ""): """
        street; street address; address line; strasse; hausnummer; rue; calle; via; rua; straat; zip;
        zip code; zipcode; postcode; postal code; p code; plz; postleitzahl; code postal; codigo postal;
        cap; cep; city; town; ort; stadt; wohnort; ville; ciudad; citta; cidade; plaats; state; province;
        region; county; bundesland; kanton; provincia; regione; estado; country; land; pays; pais; paese
    """,
    ("url", ""): """
        website; web site; web; url; homepage; webseite; web page; site web; sitio web; pagina web;
        sito web; sito; site; linkedin; linked in; linkedin url; linked in url; profile url
    """,
    ("birthday", ""): """
        birthday; birth date; birthdate; date of birth; dob; geburtstag; geburtsdatum; date de naissance;
        fecha de nacimiento; cumpleanos; data di nascita; data de nascimento; geboortedatum
    """,
    ("met_on", ""): """
        met on; connected on; kennengelernt am
    """,
    ("note", ""): """
        note; notes; comment; comments; remark; remarks; notiz; notizen; bemerkung; bemerkungen;
        kommentar; commentaire; commentaires; remarque; nota; notas; comentario; comentarios;
        osservazioni; opmerking
    """,
    ("category", ""): """
        category; categories; tag; tags; label; labels; group; groups; kategorie; kategorien; gruppe;
        categorie; groupe; categoria; categorias; grupo; gruppo; groep; etiquetas
    """,
    ("referred_by", ""): """
        referred by; empfohlen von; empfohlen durch; recommande par; recomendado por; raccomandato da;
        consigliato da; indicado por; aanbevolen door; vermittelt durch
    """,
    ("address_part", "home"): """
        home address; home street; home city; home state; home zip code; home zip; home country
    """,
    ("address_part", "work"): """
        work address; work street; work city; work state; work zip code; work zip; work country;
        business address; business street; business city; business state; business country
    """,
    ("phone", "pager"): """
        pager; pager number
    """,
}
_WORDS = {word.strip(): meaning for meaning, words in _TABLE.items() for word in words.split(";")}
# How spreadsheets are told to keep the zeros of a number: ="0221 555".
_KEPT_NUMBER = re.compile(r'="([+0-9 ()/.-]*)"')
_NUMBER = re.compile(r" ?\d{1,2}$")
# In "Vorname, Name" and "prénom, nom" the second is the family name; in "nombre, apellidos" the first is the given.
_FAMILY_BESIDE_GIVEN = frozenset({"name", "nom", "naam"})
_GIVEN_BESIDE_FAMILY = frozenset({"nombre", "nome", "name"})


def recognise(upload: Upload) -> bool:
    """Whether the header names people and a way to reach them, or first and last names apart."""
    if upload.table is None:
        return False
    slots = {column.slot for column in _columns(upload.table.header)}
    named = bool(slots & {"full_name", "given", "family", "organisation", "email"})
    reached = bool(slots & {"email", "phone", "address", "address_part"})
    return (named and reached) or {"given", "family"} <= slots


def read(upload: Upload) -> ContactFile:
    """All rows of the list."""
    table = upload.table
    if table is None:
        return ContactFile(NAME, ())
    layout = Layout(NAME, _columns(table.header), categories_by=";", cleaned=_cleaned)
    return read_rows(table, layout)


FORMAT = ContactFormat(NAME, recognise, read)


def _cleaned(cell: str) -> str:
    """A cell as it was before somebody guarded it against spreadsheets."""
    kept = _KEPT_NUMBER.fullmatch(cell.strip())
    return kept[1] if kept else unguarded(cell)


def _columns(header: Sequence[str]) -> tuple[Column, ...]:
    words = [plain(name) for name in header]
    meanings = [_WORDS.get(word) or _WORDS.get(_NUMBER.sub("", word)) for word in words]
    slots = {meaning[0] for meaning in meanings if meaning}
    columns = []
    for index, (word, meaning) in enumerate(zip(words, meanings, strict=True)):
        if meaning is None:
            continue
        slot, label = meaning
        if (
            slot == "full_name"
            and word in _FAMILY_BESIDE_GIVEN
            and "given" in slots
            and "family" not in slots
        ):
            slot = "family"
        elif (
            slot == "full_name"
            and word in _GIVEN_BESIDE_FAMILY
            and "family" in slots
            and "given" not in slots
        ):
            slot = "given"
        columns.append(Column(index, slot, label))
    return tuple(columns)

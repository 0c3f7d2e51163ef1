"""Outlook's contact CSV in English, German, French and Spanish: the classic export of Outlook for Windows (usually
in Windows-1252) and the shorter one of the web. Programs mix languages in one header, so all words count at once.
"""

from __future__ import annotations

from headwater.formats.card_rows import Layout, Meaning, columns_by_word, read_rows
from headwater.formats.cards import ContactFile, ContactFormat, Upload
from headwater.formats.header_words import plain

NAME = "Outlook CSV"

# Field and label, then the headers in their plain form (no accents, no punctuation), parted by semicolons.
_TABLE = {
    ("given", ""): """
        first name; vorname; prenom; nombre
    """,
    ("middle", ""): """
        middle name; weitere vornamen; deuxieme prenom; segundo nombre
    """,
    ("family", ""): """
        last name; nachname; nom; nom de famille; apellidos; apellido
    """,
    ("prefix", ""): """
        title; anrede; titel; titre; civilite; tratamiento; titulo
    """,
    ("suffix", ""): """
        suffix; suffixe; sufijo
    """,
    ("nickname", ""): """
        nickname; spitzname; surnom; apodo; sobrenombre
    """,
    ("organisation", ""): """
        company; firma; societe; organizacion; compania; empresa; organisation
    """,
    ("department", ""): """
        department; abteilung; service; departamento
    """,
    ("job_title", ""): """
        job title; position; titre professionnel; fonction; puesto; cargo
    """,
    ("email", ""): """
        e mail address; e mail 1 address; e mail adresse; adresse de messagerie; adresse e mail;
        direccion de correo electronico; direccion del correo electronico; email address;
        e mail 2 address; e mail 2 adresse; adresse de messagerie 2; adresse e mail 2;
        direccion de correo electronico 2; direccion del correo electronico 2; e mail 3 address;
        e mail 3 adresse; adresse de messagerie 3; adresse e mail 3; direccion de correo electronico 3;
        direccion del correo electronico 3
    """,
    ("phone", "work"): """
        business phone; telefon geschaftlich; telephone bureau; telefono del trabajo; business phone 2;
        telefon geschaftlich 2; telephone 2 bureau; telefono del trabajo 2; company main phone;
        telefon firma; telephone societe; telefono principal de la organizacion
    """,
    ("phone", "home"): """
        home phone; telefon privat; telephone domicile; particular; telefono particular; home phone 2;
        telefon privat 2; telephone 2 domicile; telefono particular 2; particular 2
    """,
    ("phone", "mobile"): """
        mobile phone; mobiltelefon; tel mobile; telephone mobile; movil; numero de movil; mobile phone 2;
        mobiltelefon 2; telefono movil
    """,
    ("phone", "main"): """
        primary phone; haupttelefon; telephone principal; telefono principal
    """,
    ("phone", "other"): """
        other phone; weiteres telefon; telephone autre; otro telefono
    """,
    ("phone", "car"): """
        car phone; autotelefon; telephone voiture; telefono del automovil
    """,
    ("phone", "work fax"): """
        business fax; fax geschaftlich; telecopie bureau; fax del trabajo
    """,
    ("phone", "home fax"): """
        home fax; fax privat; telecopie domicile; fax particular
    """,
    ("phone", "fax"): """
        other fax; weiteres fax; telecopie autre; otro fax
    """,
    ("phone", "pager"): """
        pager; recepteur de radiomessagerie; localizador
    """,
    ("phone", "assistant"): """
        assistant s phone; telefon assistent; telephone de l assistant e; telefono del ayudante
    """,
    ("address_part", "work"): """
        business street; business street 2; business street 3; business city; business state;
        business postal code; business country region; business country; business address po box;
        strasse geschaftlich; strasse geschaftlich 2; strasse geschaftlich 3; ort geschaftlich;
        region geschaftlich; postleitzahl geschaftlich; land region geschaftlich; postfach geschaftlich;
        rue bureau; rue 2 bureau; rue bureau 2; rue 3 bureau; ville bureau; dep region bureau;
        code postal bureau; pays region bureau; calle del trabajo; calle del trabajo 2; ciudad de trabajo;
        ciudad del trabajo; provincia o estado de trabajo; codigo postal del trabajo;
        pais o region del trabajo
    """,
    ("address_part", "home"): """
        home street; home street 2; home street 3; home city; home state; home postal code;
        home country region; home country; home address po box; strasse privat; strasse privat 2;
        ort privat; bundesland kanton privat; region privat; postleitzahl privat; land region privat;
        postfach privat; rue domicile; rue 2 domicile; ville domicile; dep region domicile;
        code postal domicile; pays region domicile; calle del domicilio; ciudad de domicilio;
        ciudad del domicilio; provincia o estado de domicilio; codigo postal del domicilio;
        pais o region del domicilio
    """,
    ("address_part", "other"): """
        other street; other street 2; other street 3; other city; other state; other postal code;
        other country region; other address po box; weitere strasse; weiterer ort; weitere region;
        weitere postleitzahl; weiteres land region
    """,
    ("url", ""): """
        web page; personal web page; webseite; page web; pagina web
    """,
    ("birthday", ""): """
        birthday; geburtstag; anniversaire; cumpleanos
    """,
    ("category", ""): """
        categories; kategorien; categorias
    """,
    ("note", ""): """
        notes; notizen; notas
    """,
    ("referred_by", ""): """
        referred by; empfohlen von; recommande par; recomendado por
    """,
}
_QUIET_LINES = (
    "e mail type; e mail display name; e mail 2 type; e mail 2 display name; e mail 3 type; gender; initials",
    "e mail 3 display name; priority; private; sensitivity; directory server; internet free busy; language",
    "e mail typ; e mail angezeigter name; e mail 2 typ; e mail 2 angezeigter name; e mail 3 typ; geschlecht",
    "e mail 3 angezeigter name; prioritat; privat; vertraulichkeit; verzeichnisserver; internet frei gebucht",
    "type de messagerie; genre; priorite; prive; sensibilite; confidentialite; genero; sexo; prioridad; privado",
    "nom complet de l adresse de messagerie; initialen; sprache; confidencialidad",
)


_WORDS: dict[str, Meaning] = {
    word.strip(): meaning for meaning, words in _TABLE.items() for word in words.split(";")
}
_QUIET = frozenset(word.strip() for line in _QUIET_LINES for word in line.split(";"))


def recognise(upload: Upload) -> bool:
    """Whether the header has names, an address and three or more of the columns that Outlook parts by work and home."""
    if upload.table is None:
        return False
    found = {_WORDS.get(plain(name), ("", "")) for name in upload.table.header}
    slots = {slot for slot, _ in found}
    words = {plain(name) for name in upload.table.header}
    own = [word for word in words if _WORDS.get(word, ("", ""))[1]]
    return bool(slots & {"given", "family"}) and "email" in slots and len(own) >= 3


def read(upload: Upload) -> ContactFile:
    """All rows of an Outlook export."""
    table = upload.table
    if table is None:
        return ContactFile(NAME, ())
    layout = Layout(NAME, columns_by_word(table.header, _WORDS), categories_by=";", quiet=_QUIET)
    return read_rows(table, layout)


FORMAT = ContactFormat(NAME, recognise, read)

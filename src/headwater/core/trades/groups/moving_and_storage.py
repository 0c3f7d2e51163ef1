"""Trades of moving and storage: from one home or office to the next."""

from __future__ import annotations

from typing import Final

from headwater.core.trades import Trade, listed

TRADES: Final[tuple[Trade, ...]] = (
    Trade(
        key="mover",
        group="moving_and_storage",
        names=listed(
            "removal company; removals; mover; moving company; man and van; removal man; office removals; "
            "furniture mover; Umzugsunternehmen; Umzugsfirma; Möbelpacker; Möbelspedition; Umzugshelfer; "
            "Umzugsservice; déménageur; entreprise de déménagement; société de déménagement; empresa de "
            "mudanzas; mudanzas; transportista de mudanzas; verhuizer; verhuisbedrijf"
        ),
        needs=listed(
            "moving house; move our office; move a piano; moving boxes; carry furniture upstairs; move "
            "abroad with furniture; van for the weekend; umziehen; Umzug; Firmenumzug; Klavier "
            "transportieren; Möbel schleppen; Umzugskartons; déménager; déménagement de bureaux; déplacer "
            "un piano; cartons de déménagement; mudanza; trasladar la oficina; mover un piano; cajas de "
            "mudanza; verhuizen; piano verplaatsen"
        ),
        markets=("families", "tenants", "small-businesses", "expatriates"),
        hears=("home-move", "office-move", "house-sale", "separation"),
    ),
    Trade(
        key="storage-provider",
        group="moving_and_storage",
        names=listed(
            "self storage; storage company; storage facility manager; warehouse operator; warehouse "
            "manager; document storage; archive services; Lagerist; Selfstorage; Lagerhaus; "
            "Lagerverwalter; Lagerleiter; Aktenarchivierung; garde-meubles; self-stockage; responsable "
            "d'entrepôt; archivage; guardamuebles; trasteros; jefe de almacén; custodia de documentos; "
            "opslagbedrijf; magazijnchef"
        ),
        needs=listed(
            "store furniture; no room for our things; storage between two flats; archive old files; put "
            "stock somewhere; Möbel einlagern; Platz für Möbel; Zwischenlager; Akten archivieren; "
            "Lagerraum; stocker mes meubles; box de stockage; archiver des dossiers; guardar muebles; "
            "alquilar un trastero; almacenar mercancía; meubels opslaan; opslagruimte"
        ),
        markets=("families", "small-businesses", "shops", "expatriates"),
        hears=("home-move", "office-move", "renovation", "death", "separation"),
    ),
    Trade(
        key="house-clearer",
        group="moving_and_storage",
        names=listed(
            "house clearance; clearance company; junk removal; estate liquidator; skip hire; waste "
            "removal; recycling company; Entrümpelung; Entrümpler; Haushaltsauflösung; Wohnungsauflösung; "
            "Containerdienst; Entsorger; Entsorgungsfachbetrieb; débarras; entreprise de débarras; videur "
            "de maison; location de bennes; vaciado de pisos; empresa de vaciado; retirada de muebles; "
            "contenedores de escombros; woningontruiming; ontruimingsbedrijf"
        ),
        needs=listed(
            "clear out a house; empty my mother's flat; get rid of old furniture; junk in the cellar; "
            "skip for rubble; hoarding; Haushalt auflösen; Wohnung entrümpeln; Keller ausräumen; "
            "Sperrmüll; Wohnung der Mutter räumen; Container für Schutt; vider une maison; débarrasser "
            "une cave; vieux meubles à enlever; vaciar un piso; tirar muebles viejos; retirar escombros; "
            "huis leegruimen; oude spullen weg"
        ),
        markets=("families", "bereaved", "landlords"),
        hears=("death", "home-move", "house-sale", "parent-in-need", "inheritance"),
    ),
    Trade(
        key="professional-organiser",
        group="moving_and_storage",
        names=listed(
            "professional organiser; professional organizer; declutterer; tidying coach; downsizing "
            "adviser; senior move manager; Ordnungscoach; Aufräumcoach; Ordnungsberater; Umzugsmanager "
            "Senioren; home organiser; coach en rangement; organisateur d'intérieur; organizador "
            "profesional; asesor de orden; ordenador de casas; opruimcoach; professional organizer thuis"
        ),
        needs=listed(
            "too much stuff; tidy up the house; declutter; cannot find anything; move my parents to a "
            "smaller flat; paper chaos at home; Ordnung schaffen; ausmisten; zu viel Kram; Eltern ziehen "
            "in kleinere Wohnung; Papierchaos; désencombrer; ranger la maison; trop d'affaires; ordenar "
            "la casa; deshacerme de cosas; demasiadas cosas; opruimen; te veel spullen"
        ),
        markets=("families", "retirees", "carers", "freelancers"),
        hears=("home-move", "parent-in-need", "birth", "separation", "death"),
    ),
)

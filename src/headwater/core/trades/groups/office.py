"""Trades around the office: who runs it, equips it, prints, translates papers and keeps it clean."""

from __future__ import annotations

from typing import Final

from headwater.core.trades import Trade, listed

TRADES: Final[tuple[Trade, ...]] = (
    Trade(
        key="office-manager",
        group="office",
        names=listed(
            "office manager; office administrator; executive assistant; personal assistant; secretary; "
            "administrative assistant; receptionist; office clerk; administrative services manager; PA to "
            "the director; Büroleiter; Sekretär; Sekretariat; Assistent der Geschäftsführung; Assistenz "
            "der Geschäftsleitung; Bürokaufmann; Kaufmann für Büromanagement; Empfangsmitarbeiter; "
            "Sachbearbeiter; Verwaltungsangestellter; Teamassistent; Vorstandsassistent; secrétaire; "
            "assistant de direction; assistant administratif; office manager France; hôte d'accueil; "
            "secretario; asistente de dirección; auxiliar administrativo; administrativo; recepcionista; "
            "jefe de oficina; secretaris; directieassistent; receptionist kantoor"
        ),
        needs=listed(
            "assistant for the boss; somebody at reception; secretary wanted; run the office; organise "
            "travel for the boss; Sekretärin gesucht; Empfang besetzen; Büro organisieren; Assistenz für "
            "den Chef; secrétaire recherchée; accueil; organiser le bureau; busco secretaria; "
            "recepcionista para la clínica; organizar la oficina; secretaresse gezocht"
        ),
        markets=("executives", "small-businesses", "practices"),
        hears=("office-move", "trade-fair", "new-manager", "growth"),
    ),
    Trade(
        key="office-supplier",
        group="office",
        names=listed(
            "office furniture dealer; office supplies; office fitter; copier dealer; printer leasing; "
            "office equipment; coffee machine supplier; Büromöbel; Büroausstatter; Bürobedarf; "
            "Kopiererhändler; Büroeinrichter; mobilier de bureau; fournitures de bureau; aménageur de "
            "bureaux; mobiliario de oficina; material de oficina; equipamiento de oficina; "
            "kantoorinrichter; kantoorartikelen"
        ),
        needs=listed(
            "desks and chairs; ergonomic chair; copier; printer contract; office equipment; coffee "
            "machine for the office; water dispenser; Schreibtische; Bürostühle; Kopierer; "
            "Büroausstattung; Kaffeemaschine fürs Büro; chaises de bureau; photocopieur; mobilier pour "
            "nos bureaux; sillas de oficina; fotocopiadora; muebles de oficina; bureaustoelen; "
            "kopieerapparaat"
        ),
        markets=("small-businesses", "larger-companies", "practices"),
        hears=("office-move", "growth", "new-company"),
    ),
    Trade(
        key="printer",
        group="office",
        names=listed(
            "printing company; print shop; printer; offset printer; digital print; print manager; "
            "bookbinder; promotional products; textile printing; Druckerei; Drucker; Copyshop; "
            "Buchbinder; Werbemittel; Werbeartikel; Textildruck; imprimeur; imprimerie; reprographie; "
            "relieur; objets publicitaires; imprenta; impresor; encuadernador; artículos promocionales; "
            "serigrafía; drukkerij; drukker; relatiegeschenken"
        ),
        needs=listed(
            "print flyers; print business cards; invitations; printed T-shirts; brochures printed; pens "
            "with our logo; bind a thesis; posters printed; Flyer drucken; Einladungen drucken; T-Shirts "
            "bedrucken; Werbegeschenke; Plakate drucken; Doktorarbeit binden; imprimer des flyers; "
            "faire-part; t-shirts imprimés; cadeaux d'entreprise; imprimir folletos; invitaciones "
            "impresas; camisetas con logo; regalos de empresa; drukwerk; flyers drukken"
        ),
        markets=("small-businesses", "charities", "couples", "shops"),
        hears=("trade-fair", "new-company", "relaunch", "marriage", "celebration"),
    ),
    Trade(
        key="office-cleaner",
        group="office",
        names=listed(
            "cleaning company; office cleaner; commercial cleaner; cleaner; window cleaner; janitor; "
            "caretaker; contract cleaning; Gebäudereiniger; Gebäudereinigung; Reinigungsfirma; "
            "Reinigungskraft; Putzkraft; Fensterputzer; Hausmeister; Hausmeisterservice; entreprise de "
            "nettoyage; agent d'entretien; femme de ménage; laveur de vitres; concierge d'immeuble; "
            "empresa de limpieza; limpiador; personal de limpieza; limpiacristales; conserje; portero de "
            "finca; schoonmaakbedrijf; schoonmaker; glazenwasser; conciërge"
        ),
        needs=listed(
            "cleaner for the office; clean the windows; cleaning lady; clean after the builders; somebody "
            "to clean the stairs; house cleaner; caretaker service; Putzfrau gesucht; Büro putzen; "
            "Fenster putzen; Treppenhaus reinigen; Bauendreinigung; Hausmeisterdienst; femme de ménage "
            "recherchée; nettoyer les bureaux; laver les vitres; nettoyage après travaux; busco "
            "limpiadora; limpiar la oficina; limpiar cristales; limpieza fin de obra; schoonmaakster; "
            "ramen lappen"
        ),
        markets=("small-businesses", "homeowners", "practices", "landlords", "families"),
        hears=("office-move", "home-move", "water-damage", "renovation", "birth"),
    ),
    Trade(
        key="security-service",
        group="office",
        names=listed(
            "security company; security guard; security manager; alarm installer; security consultant; "
            "locksmith; CCTV installer; bodyguard; Sicherheitsdienst; Wachdienst; Sicherheitsmitarbeiter; "
            "Alarmanlagen; Sicherheitstechnik; Schlüsseldienst; Objektschutz; Personenschützer; agent de "
            "sécurité; société de sécurité; installateur d'alarmes; serrurier; vigile; empresa de "
            "seguridad; vigilante de seguridad; instalador de alarmas; cerrajero; guardia de seguridad; "
            "beveiligingsbedrijf; beveiliger; slotenmaker"
        ),
        needs=listed(
            "alarm system; burgled; break-in; locked out; new locks; guard for the event; cameras; watch "
            "the site at night; feel safe at home; Alarmanlage; eingebrochen; Einbruch; ausgesperrt; "
            "Schloss wechseln; Wachdienst; Kameraüberwachung; cambriolage; alarme; porte claquée; changer "
            "la serrure; vigile pour un événement; alarma; han entrado a robar; me he quedado fuera; "
            "cambiar la cerradura; inbraak; buitengesloten"
        ),
        markets=("homeowners", "shops", "larger-companies", "hospitality"),
        hears=("home-move", "office-move", "trade-fair"),
    ),
    Trade(
        key="courier",
        group="office",
        names=listed(
            "courier; courier service; messenger; parcel service; mail room manager; fulfilment provider; "
            "mailing house; delivery driver; Kurierdienst; Kurierfahrer; Botendienst; Paketdienst; "
            "Lettershop; Fulfillment; Paketzusteller; coursier; service de messagerie; routage; livreur; "
            "mensajero; mensajería; empresa de paquetería; repartidor; mailing y manipulado; koerier; "
            "koeriersdienst; bezorger"
        ),
        needs=listed(
            "deliver today; parcel across town; send a mailing; pack and ship our orders; bring documents "
            "to court; deliver to customers; Eilsendung; Kurier; Pakete verschicken; Bestellungen "
            "verpacken und versenden; Mailing verschicken; livrer aujourd'hui; colis urgent; expédier les "
            "commandes; envoyer un mailing; enviar hoy mismo; paquete urgente; preparar y enviar pedidos; "
            "spoedzending; pakketten versturen"
        ),
        markets=("shops", "small-businesses", "professionals", "manufacturers"),
        hears=("growth", "new-product"),
    ),
)

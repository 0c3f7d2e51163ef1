"""More words in which people ask for work to be done, by trade."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from headwater.core.trades import listed

ASKED: Final[Mapping[str, tuple[str, ...]]] = {
    "founders-adviser": listed(
        "self-employed; grant for starting; idea for a company; selbstständig machen; Gründung; créer son "
        "entreprise; me lancer; création; se mettre à son compte; eigen bedrijf beginnen; aprire "
        "un'attività"
    ),
    "virtual-assistant": listed(
        "inbox; diary; answer my mails; book my trips; minutes of meetings; admin is eating my week; a few "
        "hours of office help; type up; Büroarbeit; E-Mails beantworten; Termine koordinieren; Schreibkram; "
        "assistante à distance; gérer mes mails; agenda; tâches administratives; gestionar mi correo; "
        "tareas administrativas; mailbox; agenda beheren"
    ),
    "management-consultant": listed(
        "business model; costs are too high; strategy; reorganise the company; processes; Kosten senken; "
        "Prozesse; stratégie; réduire les coûts; reducir costes; reorganiseren"
    ),
    "marketing-consultant": listed("how to reach clients; bekannter werden; Kunden gewinnen; più clienti"),
    "seo-consultant": listed(
        "found on Google; rank higher; Google ads; website has no visitors; bei Google gefunden; visible "
        "sur Google; salir en Google; posicionamiento; gevonden worden in Google; essere trovati su Google"
    ),
    "social-media-manager": listed(
        "Instagram; posts; followers; Instagram Kanal; Beiträge posten; publications; publicaciones; "
        "sociale media"
    ),
    "pr-consultant": listed(
        "in the papers; newspapers to write about us; press; journalists; newspapers talk about our brand; "
        "crisis in the news; Presse; in die Zeitung; Shitstorm; journaux; en parlent les journaux; "
        "communiqué; prensa; salir en los periódicos; pers; in de krant; stampa"
    ),
    "copywriter": listed(
        "brochure reads badly; make it sound human; text for the website; words for; newsletter text; "
        "nobody understands our texts; Texte; Werbetext; Broschüre liest sich; Texte schreiben; rédiger; "
        "textes du site; brochure; redactar; folleto suena mal; teksten; testi"
    ),
    "brand-consultant": listed(
        "name for my company; name for the product; brand; Markenname; Name für die Firma; Marke; identité "
        "de marque; nom pour mon entreprise; marca; nombre para la empresa; merknaam"
    ),
    "graphic-designer": listed(
        "a logo; new look; letterhead design; business cards design; packaging design; brochure design; "
        "Gestaltung; Layout; Erscheinungsbild; mise en page; maquette; logotipo; diseño gráfico; logo "
        "ontwerpen; grafica"
    ),
    "web-developer": listed(
        "website; website looks old; website looks like; new homepage; site is slow; webpage; Webseite; "
        "Homepage; Internetseite veraltet; refaire le site; site web; web vieja; web nueva; website laten "
        "maken; sito web; sito internet"
    ),
    "software-developer": listed(
        "app; an app; mobile app; members book slots online; booking tool; our own software; program "
        "something; Excel no longer enough; Buchungstool; application; une application; appli mobile; "
        "réserver en ligne; aplicación; programa a medida; reservas online; app laten bouwen; applicazione"
    ),
    "e-commerce-consultant": listed(
        "online shop; webshop; shop on the internet; Shopify; Onlineshop; boutique en ligne; tienda online; "
        "webwinkel; negozio online"
    ),
    "it-support": listed(
        "wifi; wifi drops out; wifi is slow; computer is slow; server down; server stands still; email "
        "doesn't work; printer won't print; new computers; new laptops and phones for the office; network; "
        "IT for a small office; computer crashed; WLAN; Server steht; Rechner langsam; Rechner für die "
        "Kanzlei; Netzwerk; ordinateur lent; wifi ne marche pas; serveur en panne; informatique du cabinet; "
        "ordenador lento; wifi va mal; servidor caído; ordenadores; computer traag; server ligt plat; "
        "computer lento; rete; IT department"
    ),
    "it-security": listed(
        "hacked; virus; all files locked; passwords; Erpressungstrojaner; Passwörter; hameçonnage; "
        "hackeado; secuestro de datos; hackerato"
    ),
    "data-protection-adviser": listed(
        "privacy; customer data; data request; Datenschutz; Kundendaten; Abmahnung wegen Datenschutz; "
        "Kundendaten nicht sauber verarbeitet; données personnelles; données clients; datos de clientes; "
        "klantgegevens"
    ),
    "telecoms-technician": listed(
        "phones for the office; telephone system; new phone line; internet line; neue Telefone; Telefone "
        "für die Kanzlei; Internetanschluss; standard téléphonique; ligne internet; fibre; centralita; "
        "línea de teléfono; fibra"
    ),
    "data-analyst": listed(
        "our numbers in one place; dashboards; spreadsheets; reports nobody understands; Auswertung; "
        "tableaux de bord; rapportage"
    ),
    "estate-agent": listed(
        "sell our house; what is my flat worth; flat to rent; rent a flat; two bedroom place to rent; "
        "looking for a place to rent; buy a house; let out a flat; tenants for my flat; Eigentumswohnung "
        "verkaufen; Wohnung suchen; Mietwohnung; Haus kaufen; vendre l'appartement; vendre la maison; louer "
        "un appartement; acheter une maison; trouver un logement; vender el piso; vender la casa; piso de "
        "alquiler; alquilar un piso; comprar un piso; appartement huren; woning zoeken; huis kopen; vendere "
        "casa; affitto; lettings; sales and lettings; Immobilien"
    ),
    "commercial-property-agent": listed(
        "office space; desks; six desks; rent an office; coworking; short lease; warehouse to rent; "
        "Büroräume; Ladenfläche; Schreibtische mieten; bureaux à louer; oficina de alquiler; nave; "
        "kantoorruimte; werkplekken; ufficio in affitto; office search"
    ),
    "property-manager": listed(
        "manage my flat; tenants' problems; block of flats; service charge accounts; WEG Verwaltung; "
        "syndic; gestionar el alquiler; VvE beheer; amministratore"
    ),
    "property-valuer": listed(
        "valuation; value the house; what's it worth; Immobilie bewerten; estimer la maison; expertise "
        "immobilière; tasar la casa; taxatie; perizia casa"
    ),
    "surveyor": listed(
        "survey; house survey; what's wrong with the cottage; before we make an offer; old house check "
        "before buying; crack in the wall; crack in the gable; damp check; defects; Baugutachter; Haus vor "
        "dem Kauf prüfen; Riss in der Wand; Feuchtigkeit; expert bâtiment; fissure; vérifier la maison "
        "avant l'achat; grieta; revisar la casa antes de comprar; humedades; bouwkundige keuring; scheur in "
        "de muur; crepa"
    ),
    "structural-engineer": listed(
        "crack in the wall; is it serious; beam; load bearing wall; subsidence; Riss; fissure; grieta en la "
        "pared; scheur"
    ),
    "architect": listed(
        "plans for a house; extension plans; planning permission; convert the loft; Umbau planen; Haus "
        "entwerfen; plans de maison; agrandissement; ampliación; bouwtekening; verbouwing tekenen; progetto "
        "casa"
    ),
    "interior-designer": listed(
        "living room; colours; curtains and sofas; make it cosy; room feels cold; reception area welcoming; "
        "waiting room; redesign the practice rooms; furnish; eye for colours; Einrichtung; Wohnzimmer "
        "einrichten; Farben; Wartezimmer gestalten; gemütlich; décoration; aménager le salon; salle "
        "d'attente accueillante; couleurs; decorar el salón; decoración; interiorismo; sala de espera; "
        "inrichting; woonkamer; arredare; interiors"
    ),
    "mover": listed(
        "van; man with a van; two strong people; moving flat; Büroumzug; Möbelwagen; ziehen um; "
        "déménagement; camion et bras; cartons; mudarse; furgoneta; cajas; verhuizing; verhuiswagen; "
        "trasloco"
    ),
    "storage-provider": listed(
        "storage; between two homes; Einlagerung; garde-meuble; stocker des meubles; almacenar muebles; "
        "opslag; deposito mobili"
    ),
    "house-clearer": listed(
        "empty the house; clear the bungalow; full of stuff; get rid of things; house of my late aunt; "
        "skip; Haus leerräumen; Sachen loswerden; Nachlass räumen; vider l'appartement; vaciar la casa; "
        "huis ontruimen; svuotare la casa"
    ),
    "professional-organiser": listed(
        "sort through things; decide what to keep; full to the rafters; stuff everywhere; can't face "
        "sorting; help her sort; kindly sort; clutter; sortieren was bleibt; zu viele Sachen; trier; faire "
        "le tri; encombré; ordenar; demasiados trastos; spullen uitzoeken; riordinare"
    ),
    "office-cleaner": listed(
        "office cleaned; clean the stairwell; clean twice a week; Büroreinigung; Treppenhaus; ménage des "
        "bureaux; nettoyage; limpieza; limpieza de la oficina; kantoor schoonmaken; pulizie"
    ),
    "security-service": listed(
        "alarm; burglary; guard; Wachmann; Videoüberwachung; gardien; surveillance; vigilante; cámaras; "
        "beveiliging; allarme"
    ),
    "printer": listed(
        "flyers; banner; leaflets; posters; business cards; stickers; signs; wedding stationery; T-shirts; "
        "brochures; Flyer; Plakate; Visitenkarten; Einladungen; Aufkleber; bannière; affiches; cartes de "
        "visite; dépliants; folletos; carteles; tarjetas; pancartas; visitekaartjes; volantini; stampa "
        "biglietti"
    ),
    "exhibition-designer": listed("stand; shop sign; lettering; Schild; rótulo; feria; insegna"),
    "energy-adviser": listed(
        "heating bills; insulation; dämmen; Heizkosten; isolation; passoire thermique; aislar; isolatie"
    ),
    "export-consultant": listed(
        "customs; sell our oil in Mexico; foreign market; exportieren; vender fuera; vender en México; "
        "dogana; esportare"
    ),
    "relocation-agent": listed(
        "moves to our city; house, school and paperwork; transferred; transferring with the family; new in "
        "the country; family comes over; arrives from abroad; find a house and a school; colleague comes "
        "from abroad; zieht mit Familie her; Behördengänge; neu in Deutschland; arrivée en France; mutation "
        "avec la famille; trouver logement et école; traslado con la familia; llega de fuera; vivienda y "
        "colegio; naar Nederland verhuizen; huis en school; collega uit het buitenland; komt hier wonen; "
        "trasferimento; housing search for newcomers; landing"
    ),
    "private-investigator": listed(
        "detective; have him followed; where does he go; who steals; Detektiv; beschatten; détective; "
        "suivre quelqu'un; seguir; detective inhuren; investigatore"
    ),
    "software-trainer": listed(
        "Excel; show my mother the tablet; Excel Kurs; Computer lernen; curso de ordenador; computercursus"
    ),
    "courier": listed(
        "deliver; parcel; bike messenger; by noon across town; Paket; Bote; colis; paquete; pakket; corriere"
    ),
    "psychotherapist": listed(
        "panic; anxious; cries all the time; therapy; can't cope; Panik; Angst; Therapie; überfordert; "
        "weint; angoisses; ne va pas bien; thérapie; no puede más; terapia; paniek; paniekaanvallen; "
        "attacchi di panico; CBT"
    ),
    "builder": listed(
        "kitchen and bathroom redone; old flat to be redone; whole flat; knock through; rehacer; piso "
        "viejo; reformar; cocina y baño; cambiar la cocina; refaire la cuisine; Bad und Küche neu; badkamer "
        "verbouwen"
    ),
    "care-adviser": listed(
        "can't go home alone from hospital; which home; care assessment; how to apply for care; nach der "
        "Klinik; gestürzt und nicht mehr allein; was muss man beantragen; Pflegegrad Widerspruch; nicht "
        "mehr allein nach Hause; hospitalisée et ne peut plus rentrer; caída y no puede volver sola; "
        "indicatie aanvragen"
    ),
    "funeral-director": listed(
        "grandmother died; funeral; what has to be done first; dead; green burials; ist gestorben; Todesfall; mort; "
        "funérailles; fallecido; murió; morto; funerale; funerals"
    ),
    "event-planner": listed(
        "organise the party; somebody to organise it; weddings, birthdays; retirement party; fest "
        "organisieren; fête; organiser la fête; organizar la fiesta; feest organiseren; festa; events"
    ),
    "wedding-planner": listed(
        "married; married next summer; organise it all wedding; nächstes Jahr heiraten; mariés l'an "
        "prochain; casarse; sposarsi"
    ),
    "caterer": listed(
        "lunch; vegetarian lunch; meal for guests; cocktail; cocktail pour; repas; repas dans un jardin; "
        "produits locaux; comida; cena; Essen; Essen in die Firma; Weihnachtsfeier Essen; eten; pranzo"
    ),
    "tutor": listed(
        "exam in June; failed maths; catch up at school; Mathe; Nachprüfung; maths; rattraper; mates; "
        "recuperar; wiskunde bijles; matematica"
    ),
    "midwife": listed(
        "five months pregnant; enceinte de cinq mois; suivre la grossesse; schwanger im fünften Monat; "
        "embarazada de; gravidanza"
    ),
    "nurse": listed(
        "bandage; dressing changed every day; home from hospital; changer son pansement; Verband; vendaje; "
        "infermiera"
    ),
    "heating-engineer": listed(
        "hot water; boiler; cold water only; eau chaude; warmes Wasser; agua caliente; warm water; acqua "
        "calda"
    ),
    "car-mechanic": listed(
        "car won't pass; failed inspection; Auto in die Werkstatt; réparer la voiture; arreglar el coche; "
        "auto repareren; riparare la macchina"
    ),
    "language-teacher": listed(
        "before I start in Madrid; learn a language; improve her English; Sprache lernen; apprendre la "
        "langue; aprender idioma; taal leren; corso di lingua"
    ),
    "school-adviser": listed(
        "good school; boys need a school; which school for my daughter; gute Schule; bonne école; buen "
        "colegio; scuola"
    ),
    "videographer": listed(
        "film; filmed; on camera; record volunteers talking; filmer; grabar; filmen; video aziendale"
    ),
    "translator": listed(
        "in another language; translated with a stamp; recognised abroad; certificate translated; Zeugnis "
        "auf Englisch; acte de naissance; reconnaître; tampon; documento traducido; vertaling; traduzione"
    ),
    "gardener": listed("garden; garden wild; garden help; Garten; jardin; jardín; tuin; giardino"),
}
"""Phrases by the key of a trade."""

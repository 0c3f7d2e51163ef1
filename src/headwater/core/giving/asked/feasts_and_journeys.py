"""Words of people who need feasts, food, beds and journeys, by trade."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from headwater.core.trades import listed

ASKED: Final[Mapping[str, tuple[str, ...]]] = {
    "event-planner": listed(
        "Christmas party; conference; anniversary; gala; offsite; birthday party; invitations; staff "
        "outing; Tagung; Betriebsausflug; Kongress; Einladungen; Teamevent; séminaire; fête "
        "d'anniversaire; congrès; lancement; cena de Navidad; congreso; personeelsfeest; jubileum; festa "
        "aziendale; convegno; cena aziendale"
    ),
    "wedding-planner": listed(
        "engaged; bride; groom; proposal; bridesmaids; honeymoon; registry office; hen party; marquee "
        "wedding; Verlobung; Braut; Bräutigam; Trauzeugin; Standesamt; Junggesellenabschied; "
        "Flitterwochen; Brautpaar; fiancés; demoiselles d'honneur; novia; pedida; despedida de soltera; "
        "prometida; bruid; verloofd; sposarsi; sposi; addio al nubilato; wedding guests; Hochzeitsgäste"
    ),
    "musician": listed(
        "dance floor; jazz trio; singer for the wedding; church music; background music; harp; playlist; "
        "accordion; Livemusik; Kapelle; Tanzmusik; Streichquartett; Chor; Alleinunterhalter; Blaskapelle; "
        "Tanzfläche; orchestre; musique live; chorale; piste de danse; mariachi; cuarteto de cuerda; "
        "bandje; livemuziek; complesso; musica dal vivo"
    ),
    "entertainer": listed(
        "puppet; juggler; balloon; comedian; Santa; stilt walker; fire show; party games; Luftballons; "
        "Nikolaus; Weihnachtsmann; Feuershow; Kasperle; Komiker; château gonflable; maquillage enfant; "
        "marionnettes; Père Noël; globos; marionetas; springkussen; festa di compleanno; pagliaccio; "
        "palloncini"
    ),
    "presenter-speaker": listed(
        "keynote; podium; stage host; panel discussion; opening talk; motivating talk; somebody to lead "
        "through the evening; emcee; speech for our conference; Podiumsdiskussion; Vortrag halten; "
        "Redner; Impulsvortrag; Bühne moderieren; Festredner; animer la soirée; table ronde; animateur; "
        "discours d'ouverture; charla; mesa redonda; maestro de ceremonias; relatore; moderatrice; "
        "conduttore; discorso di apertura"
    ),
    "event-technician": listed(
        "sound system; microphone; projector; livestream of the conference; spotlights; mixing desk; LED "
        "wall; cables and stage; loudspeakers; rigging; Mikrofon; Beamer; Bühnentechnik; Lichtanlage; "
        "Scheinwerfer; Leinwand; Mischpult; Funkmikrofon; éclairage de scène; régie; enceintes; focos; "
        "equipo de sonido; pantalla; microfoon; licht en geluid; impianto audio; proiettore; luci di "
        "scena; PA system"
    ),
    "event-hire": listed(
        "chairs; tent; cutlery; beer benches; photo booth; patio heaters; tablecloths; portable toilets; "
        "gazebo; dance floor hire; stage hire; Zelt; Bierbänke; Geschirr; Stehtische; Heizpilz; Stühle "
        "leihen; Tischdecken; Toilettenwagen; Hussen; Fotobox; Pavillon; chapiteau; chaises; nappes; "
        "louer des tables; sillas; mantelería; alquilar mesas; fotomatón; partytent; statafels; servies "
        "huren; tendone; sedie a noleggio; tovaglie"
    ),
    "venue": listed(
        "barn; castle; hall; where to celebrate; location; rooftop; ballroom hire; country house; meeting "
        "room for a day; church hall; reception place; garden for a wedding; Saal; Scheune; Räumlichkeit; "
        "Ort zum Feiern; Platz für hundert Gäste; grange; château; finca; salón; local para fiesta; sala "
        "de reuniones; masía; kasteel; sala ricevimenti; villa per matrimonio; agriturismo; location per "
        "evento"
    ),
    "caterer": listed(
        "menu for the party; barbecue; vegetarian options; food for the meeting; lunch boxes; canteen; "
        "sandwiches; staff meals; waiters; hog roast; food truck; Büfett; Grillbuffet; Kantine; belegte "
        "Brötchen; Kellner; Mittagessen für Mitarbeiter; Spanferkel; buffet froid; cantine; aperitivos; "
        "camareros; paella para cien; comedor; broodjes; barbecue buffet; rinfresco; stuzzichini; "
        "camerieri; mensa; food for the guests"
    ),
    "restaurant": listed(
        "dinner; lunch nearby; book a table; pub; Sunday roast; takeaway; birthday dinner; beer garden; "
        "tasting menu; café; steak; sushi; pizza; Tisch reservieren; Essen gehen; Abendessen; Wirtshaus; "
        "Biergarten; Mittagstisch; Lokal; Kneipe; essen mit der Familie; Speisekarte; réserver une table; "
        "dîner; déjeuner; bistrot; terrasse; cenar; reservar mesa; tapas; comer fuera; terraza; menú del "
        "día; uit eten; tafel reserveren; eetcafé; cena fuori; trattoria; prenotare un tavolo; osteria"
    ),
    "baker": listed(
        "cake; bread; croissants; pastries; cupcakes; sourdough; chocolate; pralines; ice cream; tart; "
        "pretzels; gingerbread; Geburtstagskuchen; Brot; Sauerteig; Brezeln; Plätzchen; Eis; gâteau; "
        "pain; chocolats; bollería; magdalenas; taart; brood; pasticcini; cornetti; gelato"
    ),
    "wine-merchant": listed(
        "wine; champagne; whisky; cellar of bottles; gin; prosecco; tasting; beer for a party; Burgundy; "
        "Riesling; vineyard; vintage; Wein; Sekt; Rotwein; Schnaps; Weingut; Bierfass; Weißwein; "
        "Weinkeller; edler Tropfen; vin; bouteilles; bière; cru; vino; cata; botellas; cava; wijn; vino "
        "rosso; cantina; degustazione; spumante; birra"
    ),
    "butcher-and-fine-food": listed(
        "meat; sausages; ham; steak for the grill; fish; salmon; turkey for Christmas; venison; olive "
        "oil; game; truffle; spices; oysters; Wurst; Schinken; Käse; Grillfleisch; Weihnachtsgans; Fisch; "
        "Wild; Delikatessen; viande; poisson; dinde; huîtres; panier gourmand; foie gras; carne; queso; "
        "embutido; marisco; vlees; kaas; prosciutto; formaggio; salumi; pesce"
    ),
    "hotelier": listed(
        "room for the night; guesthouse; overnight stay; hotel block; sleep near the venue; double room; "
        "suite; half board; where guests sleep; campsite; Doppelzimmer; Hotelzimmer; Halbpension; "
        "Zimmerkontingent; Gästezimmer; Campingplatz; nuitée; habitación; hostal; noche de hotel; "
        "hotelkamer; vakantiehuis; pernottamento; alloggio; camera d'albergo"
    ),
    "travel-agent": listed(
        "holiday; flights; cruise; honeymoon trip; beach; package tour; round trip; city break; "
        "all-inclusive; visa for travel; trip to Japan; family holiday; rail pass; backpacking; Urlaub; "
        "Reise buchen; Flüge; Rundreise; Pauschalreise; Strandurlaub; Städtereise; Skiurlaub; billets "
        "d'avion; séjour; viaje; vuelos; reis boeken; vliegtickets; crociera; vacanza; voli"
    ),
    "tour-guide": listed(
        "sightseeing; old town; hike; visitors from abroad; museum tour; show our guests the city; "
        "mountain hike; walking tour; castle tour; day trip; landmarks; bus tour with commentary; "
        "climbing guide; Sehenswürdigkeiten; Altstadt; Wanderung; Museumsführung; Rundgang; Besuchern die "
        "Stadt zeigen; Tagesausflug; Wanderführer; vieille ville; monuments; casco antiguo; senderismo; "
        "stadswandeling; wandeltocht; visita al museo; centro storico; escursione; gita"
    ),
    "kitchen-equipment": listed(
        "commercial kitchen; fryer; professional oven; bar counter; coffee machine for my café; cold "
        "counter; opening a restaurant kitchen; steel worktop; dishwasher for a restaurant; pizza oven; "
        "ice machine; espresso machine; grease trap; Fritteuse; Gastroküche; Kombidämpfer; Zapfanlage; "
        "Kühltheke; Siebträger; Spülküche; Abzugshaube Gastro; Pizzaofen; four professionnel; machine à "
        "glaçons; tireuse à bière; vitrine réfrigérée; freidora; horno de pizza; máquina de hielo; "
        "cafetera industrial; grootkeuken; frituur; horecakeuken; cucina industriale; friggitrice; "
        "macchina del caffè; banco bar; forno per pizzeria"
    ),
    "haulier": listed(
        "lorry; truck; freight across the country; deliver machines; refrigerated transport; driver "
        "shortage; heavy goods; bulk goods; tanker; full load; deliver to the shops; trailer; Lkw; "
        "Sattelzug; Kühltransport; Teilladung; Schüttgut; Anhänger; Stückgut; Fernverkehr; camion; "
        "semi-remorque; chargement; transport frigorifique; livrer des palettes; carga; remolque; "
        "transporte refrigerado; vrachtwagen; pallets vervoeren; lading; autocarro; bancali; merce; "
        "rimorchio"
    ),
    "freight-forwarder": listed(
        "sea freight; air freight; bill of lading; shipment stuck; customs clearance; Incoterms; send "
        "goods overseas; ship to America; groupage; Hamburg harbour; Brexit paperwork; Verzollung; Hafen; "
        "Sendung hängt fest; Frachtpapiere; Zolltarifnummer; Übersee; fret maritime; dédouanement; fret "
        "aérien; port du Havre; flete; envío al extranjero; despacho aduanero; transporte marítimo; "
        "zeevracht; dogana; spedizione internazionale; container dalla Cina; sdoganamento"
    ),
    "taxi": listed(
        "cab; ride to the airport; lift home; early flight; pick me up at the station; night ride; "
        "limousine; train at five; drunk and need a lift; ride home tonight; zum Bahnhof; zum Flughafen; "
        "heimfahren; Fahrt nachts; Krankentaxi; Abholung am Flughafen; früher Flug; gare; rentrer ce "
        "soir; carrera; al aeropuerto; recoger en la estación; rit naar Schiphol; taxirit; autista; NCC"
    ),
    "coach-operator": listed(
        "shuttle; school trip bus; bus for wedding guests; class trip; group transport; away match bus; "
        "double-decker; bus with driver; seniors' outing; pilgrimage bus; shuttle for guests; Bus mit "
        "Fahrer; Busreise; Vereinsausflug; Gäste hin und her; Pendelbus; Schulbus; Seniorenausflug; "
        "autocar; bus pour invités; car de tourisme; voyage de groupe; autocar para la boda; lanzadera; "
        "excursión del colegio; minibús; touringcar; schoolreis; pullman; gita scolastica; bus per "
        "invitati"
    ),
    "crane-and-heavy": listed(
        "lift a machine; oversized load; forklift; hoist; move a press; heavy machine; abnormal load; "
        "cherry picker; lift over the house; platform lift; piano through the window; hot tub over the "
        "fence; Autokran; Gabelstapler; Hebebühne; Maschinenumzug; Schwerlast; übers Haus heben; "
        "Arbeitsbühne; Teleskoplader; grue; levage; convoi exceptionnel; chariot élévateur; nacelle; "
        "machine lourde; grúa torre; camión grúa; carretilla elevadora; plataforma elevadora; heftruck; "
        "hoogwerker; autogru; sollevamento; muletto; trasporto eccezionale"
    ),
    "pilot-and-boat-charter": listed(
        "private jet; charter flight; helicopter ride; sailing holiday; boat with skipper; catamaran; "
        "empty leg; fly six people; party boat; motor yacht; island hopping; business jet; Privatjet; "
        "Charterflug; Segeltörn; Katamaran; Rundflug; Partyboot; Boot mit Skipper; Hausboot; louer un "
        "voilier; croisière privée; jet privado; alquilar un velero; yate; vuelo chárter; barco con "
        "patrón; jacht huren; privévliegtuig; zeilvakantie; noleggio yacht; volo privato; barca con "
        "skipper; catamarano; elicottero"
    ),
    "warehouse": listed(
        "stock; pallet space; logistics; pick and pack; store goods; shelving racks; forwarding parcels; "
        "inventory full; returns handling; warehouse space; cold storage; ship our orders; Lagerfläche; "
        "Palettenplätze; Kommissionierung; Versand abwickeln; Lagerhalle; Retouren; Hochregal; Bestand; "
        "entrepôt; stockage; préparation de commandes; stocker des palettes; almacén; almacenaje; naves; "
        "preparar pedidos; existencias; opslag van goederen; orderpicken; magazzino; stoccaggio; scorte"
    ),
}

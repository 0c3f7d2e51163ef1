"""Words in which people tell what they need from the trades of software, houses, moving and offices."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from headwater.core.trades import listed

ASKED: Final[Mapping[str, tuple[str, ...]]] = {
    "web-developer": listed(
        "website relaunch; web page; WordPress; Wix; domain; hosting; contact form; mobile-friendly; page "
        "loads slowly; online booking on the site; broken link; plugin; web presence; site hacked together "
        "by my nephew; one-pager; Webauftritt; Internetauftritt; Kontaktformular; Homepage-Baukasten; "
        "Landingpage; Webseite lädt langsam; Relaunch; Webdesign; Seite vom Netz; handytauglich; "
        "Vereinsseite; Buchungsseite; site vitrine; page d'accueil; nom de domaine; formulaire de contact; "
        "refonte du site; site lent; site en panne; dominio; página caída; rediseño web; formulario; página "
        "lenta; sitio web; websitebouwer; domeinnaam; contactformulier; trage website; rifare il sito; "
        "dominio internet; sito lento"
    ),
    "software-developer": listed(
        "coding; coder; iPhone app; Android app; API; interface between systems; database; automation; "
        "legacy software; spreadsheet has grown too big; booking system; SaaS; MVP; bugs in our program; "
        "tool for scheduling shifts; cloud application; freelance developer; source code; Softwareprojekt; "
        "Handy-App; Datenbank; Quellcode; Fehler im Programm; Buchungssystem; Excel-Tabelle platzt; "
        "Softwarelösung; Individualsoftware; Altsoftware ablösen; Entwickler; Dienstplan-Tool; appli; base "
        "de données; logiciel; interface entre logiciels; prototype d'appli; aplicación móvil; base de "
        "datos; integración; código; software propio; applicatie; koppeling; software laten bouwen; "
        "sviluppatore; programmatore; gestionale su misura; banca dati"
    ),
    "it-support": listed(
        "printer jam; router; blue screen; Windows update; hard drive crashed; recover photos; Outlook; "
        "Microsoft 365; server room; remote desktop; home office setup; keyboard; USB stick; new PCs; forgot "
        "my password; network cable; iPad set up; helpdesk; IT guy; Rechner; Festplatte; Outlook spinnt; "
        "E-Mail-Postfach voll; PC langsam; Heimarbeitsplatz einrichten; IT-Betreuung; EDV; abgestürzt; Fotos "
        "retten; ordinateur; imprimante; disque dur; réseau; messagerie en panne; récupérer des fichiers; "
        "impresora; disco duro; servidor; red; recuperar fotos; portátil; portátil roto; netwerk; wifi werkt "
        "niet; stampante; schermo nero; rete aziendale"
    ),
    "it-security": listed(
        "cyber attack; cyberattack; trojan; malware; ransom; scam email; encrypted files; data theft; "
        "pentest; firewall; password manager; two-factor; antivirus; security hole; fake invoice email; "
        "employees click everything; NIS2; dark web; identity stolen online; intrusion; Hackerangriff; "
        "Cyberangriff; Trojaner; Schadsoftware; Erpressung; verschlüsselt; Penetrationstest; "
        "Sicherheitslücke; Datendiebstahl; Virenschutz; Zwei-Faktor; Konto gehackt; Lösegeld; Awareness; "
        "piratage; pare-feu; mot de passe volé; rançon; faille de sécurité; test d'intrusion; compte piraté; "
        "hackeo; contraseñas; cortafuegos; suplantación de identidad; virusscanner; wachtwoorden; "
        "beveiligingslek; losgeld; attacco informatico; ricatto informatico; password rubata"
    ),
    "data-analyst": listed(
        "dataset; statistics; analytics; artificial intelligence; ChatGPT; machine learning; prediction; "
        "Power BI; Tableau; data warehouse; evaluate a survey; thesis statistics; SPSS; KPI dashboard; "
        "reporting tool; numbers do not match; prompts; AI tools for the office; automate with AI; customer "
        "data analysis; Datenanalyse; Prognose; Absatzprognose; künstliche Intelligenz; KI-Tools; "
        "Sensordaten; Diagramme; Datensalat; Datenauswertung; Statistik für die Doktorarbeit; maschinelles "
        "Lernen; Sprachmodell; Copilot; intelligence artificielle; prévisions; tableaux croisés; "
        "apprentissage automatique; datos; inteligencia artificial; previsión; análisis de datos; informes; "
        "aprendizaje automático; gegevens; statistiek; voorspellen; dati; statistiche; intelligenza "
        "artificiale; analisi dei dati; previsioni; KI; IA"
    ),
    "erp-consultant": listed(
        "SAP; CRM; Salesforce; HubSpot; Odoo; digital transformation; digitisation; digitalisation; document "
        "management; inventory system; time recording; introduce software; software selection; hotel "
        "software; e-invoicing; order processing system; migration to the new system; DMS; merchandise "
        "software; customer database; Warenwirtschaftssystem; Dokumentenmanagement; papierlos; "
        "Zeiterfassung; Kassensystem; Praxissoftware; Kundendatenbank; Softwareauswahl; E-Rechnung; "
        "Auftragsabwicklung; Branchensoftware; Handwerkersoftware; Systemumstellung; PGI; GED; logiciel de "
        "gestion; numérisation; logiciel de caisse; facturation électronique; transformation numérique; "
        "logiciel métier; digitalización; programa de gestión; gestión documental; TPV software; control "
        "horario; base de clientes; kassasysteem; tijdregistratie; e-facturatie; voorraadbeheer; gestionale; "
        "digitalizzazione; fatturazione elettronica; registratore di cassa"
    ),
    "e-commerce-consultant": listed(
        "eBay; Etsy; marketplace; PayPal; checkout; shopping cart; product pages; dropshipping; returns in "
        "the online shop; Amazon account suspended; shop conversion; sell my crafts online; payment "
        "provider; Klarna; product photos for the shop; digital products to sell; Onlinehandel; "
        "Amazon-Händler; Amazon-Konto gesperrt; Marktplatz; Warenkorb; Bezahlvorgang; Retouren; Verkauf im "
        "Internet; Versandhandel; Zahlungsanbieter; Kaufabbrüche; Shopware; Etsy-Laden; vente en ligne; "
        "boutique Shopify; panier abandonné; place de marché; Vinted pro; tienda virtual; carrito; carritos "
        "abandonados; pasarela de pago; venta online; comercio electrónico; devoluciones; Bol.com; "
        "winkelwagen; iDEAL; online winkel; vendere su Amazon; vendere online; pagamenti online"
    ),
    "telecoms-technician": listed(
        "telephone line; landline; phone extension; VoIP; broadband; internet connection; no dial tone; "
        "telephones for the office; phone number porting; mobile contract; SIM cards; mobile reception; dead "
        "spot; satellite dish; intercom; phone contracts; internet provider; cabling; line is dead; "
        "conference phone; Telefon; Telefonleitung; Festnetz; Rufnummer mitnehmen; DSL; Handyvertrag; "
        "Handyempfang; Funkloch; Satellitenschüssel; Sprechanlage; Türsprechanlage; Nebenstellen; Mobilfunk; "
        "SIM-Karten; Breitband; Cloud-Telefonie; Verkabelung; ligne téléphonique; téléphonie; box internet; "
        "forfaits mobiles; interphone; antenne; zone blanche; portabilité du numéro; teléfono fijo; "
        "portabilidad; cobertura móvil; portero automático; videoportero; conexión a internet; vaste lijn; "
        "mobiel abonnement; internetverbinding; citofono; centralino da installare"
    ),
    "software-trainer": listed(
        "Excel course; pivot tables; PowerPoint; computer class; tablet lessons; grandma's tablet; WhatsApp "
        "for grandma; online banking explained; typing course; Photoshop course; Teams training; Office "
        "course; afraid of computers; digital skills; video calls with grandchildren; learn to use a Mac; "
        "CAD course; Pivot; PC-Kurs; Computerunterricht; Tablet für Oma; Smartphone; Handykurs; "
        "PowerPoint-Kurs; Zehnfinger; Onlinebanking erklären; EDV-Kurs; Photoshop-Kurs; Computer für "
        "Anfänger; Senioren am Computer; Outlook-Schulung; cours Excel; bureautique; initiation "
        "informatique; tablette pour ma grand-mère; apprendre l'ordinateur; formation Word; clases de "
        "ordenador; curso de Excel; ofimática; tableta para la abuela; móvil para mayores; hoja de cálculo; "
        "aprender informática; Excel cursus; tabletles; corso Excel; corso di computer; tablet per nonni; "
        "alfabetizzazione digitale"
    ),
    "estate-agent": listed(
        "house for sale; flat for sale; flat hunting; viewing; buyer for our house; house price; sell "
        "grandma's house; sell land; plot for sale; holiday home to buy; bungalow; apartment; apartment "
        "hunting; move closer to the kids and buy; bigger flat; three-bedroom; first flat for our daughter; "
        "downsizing; rent an apartment; student room; Immobilie verkaufen; Wohnung kaufen; Hausverkauf; "
        "Eigentumswohnung; Eigenheim; Grundstück verkaufen; Grundstück gesucht; Besichtigung; Wohnungssuche; "
        "Vierzimmerwohnung; Ferienhaus; Nachmieter; Käufer fürs Haus; acheter un appartement; terrain à "
        "vendre; résidence secondaire; location appartement; maison trop grande; studio étudiant; comprar "
        "casa; vivienda; alquilar un apartamento; visitas al piso; terreno en venta; chalet; segunda "
        "residencia; bezichtiging; vakantiehuis; comprare casa; appartamento; cercare casa; affittare "
        "appartamento"
    ),
    "commercial-property-agent": listed(
        "retail space; premises; warehouse space; workshop space; business premises; lease for a shop; "
        "logistics hall; sublet office; showroom space; studio space for yoga; commercial kitchen to rent; "
        "industrial unit; more desks than space; new location for our branch; restaurant premises; office "
        "building; Bürofläche; Gewerberaum; Gewerbeimmobilie; Ladenlokal mieten; Halle; Halle mieten; "
        "Werkstatt mieten; Praxisräume mieten; Gewerbemietvertrag; Standort für Filiale; Produktionshalle; "
        "Lagerfläche; Untermieter fürs Büro; Atelier mieten; Gastronomiefläche; bureaux; locaux; bail "
        "commercial; entrepôt; surface commerciale; atelier à louer; local pour restaurant; local en "
        "alquiler; bajo comercial; almacén en alquiler; local para restaurante; kantoor; bedrijfsruimte; "
        "winkelpand; loods; bedrijfshal; capannone; locale commerciale; negozio in affitto"
    ),
    "property-manager": listed(
        "rental management; service charge; stairwell light broken; caretaker; janitor; Airbnb; key handover "
        "for guests; condominium; homeowners; house rules; tenants complain; utilities statement; landlord "
        "of six flats; reserve fund; tenant changeover; lift maintenance; Eigentümergemeinschaft; Hausgeld; "
        "Betriebskosten; Hausordnung; Mehrfamilienhaus; Zinshaus; Instandhaltungsrücklage; Mieterwechsel; "
        "Gästewechsel; Mietshaus; Hausmeister; copropriété; assemblée générale des copropriétaires; "
        "immeuble; location saisonnière; comunidad de vecinos; gestión de alquileres; conserje; derrama; "
        "apartamento turístico; finca; VvE; servicekosten; huurbeheer; vakantieverhuur; condominio; "
        "assemblea condominiale; casa vacanze; spese condominiali"
    ),
    "property-valuer": listed(
        "market value; home inspection; structural survey; house survey; damp; pre-purchase inspection; fair "
        "price for the house; value for the tax office; value for probate; hidden damage check; independent "
        "report on the house; look at the house before we buy; land value; Gutachten; Sachverständiger; "
        "Verkehrswertgutachten; Wertermittlung; Bodenrichtwert; Feuchte im Keller; Setzrisse; Haus schätzen; "
        "Beleihungswert; Hausbegutachtung; Kaufpreis angemessen; Bauschäden; Schimmelgutachten; Wert des "
        "Elternhauses; estimation; valeur vénale; humidité; fissures; diagnostic avant achat; évaluer la "
        "maison; tasar; valor de mercado; humedades; grietas; peritaje de vivienda; valor catastral; "
        "taxeren; bouwkeuring; vochtproblemen; scheuren in de muur; WOZ; perizia immobiliare; valutazione "
        "casa; crepe; umidità; perito edile"
    ),
    "architect": listed(
        "blueprint; floor plan; house design; dream house; attic conversion; loft; annexe; extend the house; "
        "building permit; conversion; barn conversion; monument protection; listed building; renovation "
        "plan; garage conversion; second storey; granny flat; balcony extension; bungalow design; 3D view of "
        "the house; barrier-free conversion; Neubau; Einfamilienhaus; Hausbau; Bauplan; Baugenehmigung; "
        "Grundriss; Dachgeschossausbau; Dachgaube; Aufstockung; Anbau ans Haus; Umnutzung; Denkmalschutz; "
        "Wintergarten planen; Bauvorhaben; Carport genehmigen; Einliegerwohnung; Scheune ausbauen; agrandir "
        "la maison; surélévation; véranda; construction neuve; rénovation complète; maison d'architecte; "
        "déclaration de travaux; proyecto de obra; planos de la casa; obra nueva; reforma integral; cambio "
        "de uso; uitbouw; dakkapel; verbouwing; bouwplan; nieuwbouw; architetto; ampliamento; permesso di "
        "costruire; sopraelevazione; planimetria"
    ),
    "surveyor": listed(
        "boundary stone; plot; property line; cadastral; land survey; subdivide; parcel of land; topographic "
        "map; levels of the plot; drone survey; measured survey; site map; boundary marker missing; as-built "
        "survey; GPS measuring; contour lines; Grundstücksgrenze; Grenzstein; Flurstück; Kataster; "
        "Katasteramt; Absteckung; Einmessung; Gebäudeeinmessung; Teilungsvermessung; Grenzpunkte; Höhenplan; "
        "Aufmaß; Grundstücksteilung; Parzelle; Flurkarte; bornes; limite de propriété; division parcellaire; "
        "plan topographique; mesurage; loi Carrez; catastro; deslinde; replanteo; levantamiento topográfico; "
        "segregación de finca; mojones; perceelgrens; kadaster; grens van het perceel; inmeten; uitzetten; "
        "confini del terreno; catasto; frazionamento; picchettamento"
    ),
    "structural-engineer": listed(
        "load-bearing; steel beam; structural; sagging floor; sagging ceiling; settlement cracks; roof load; "
        "ceiling cracks; weight of a hot tub; retaining wall; reinforced concrete; bridge inspection; "
        "earthquake safe; building services design; solar on the roof load; knock down a wall; "
        "Tragfähigkeit; tragend; Stahlträger; Decke hängt durch; Balken; Durchbruch; Wanddurchbruch; "
        "Setzung; Stützmauer; Standsicherheit; Stahlbeton; Traglast; Bauphysik; Schallschutz; "
        "Haustechnikplanung; Deckenlast; poutre; IPN; poutre porteuse; dalle; affaissement; mur de "
        "soutènement; béton armé; charge au sol; plancher affaissé; viga; forjado; cimentación; muro de "
        "contención; estructura; cálculo; hormigón armado; techo combado; constructie; stalen balk; "
        "verzakking; dragende muur; sterkteberekening; muro portante; fondamenta; cemento armato; solaio; "
        "calcoli strutturali"
    ),
    "site-manager": listed(
        "building site; construction site; supervise the builders; site supervision; site foreman; general "
        "contractor; snag list; schedule of works; tradesmen do not turn up; renovation chaos; handover of "
        "the building; building delay; house half finished; quotes from builders checked; oversee our build; "
        "cost overrun on the house; builder quality control; Baustelle; Bauzeitenplan; Generalunternehmer; "
        "Gewerke; Bauverzug; Baubegleitung; Abnahme; Bauherr; Rohbau; Sanierung koordinieren; "
        "Baustellenchaos; Bauaufsicht; Baukosten; Mängelliste; maître d'œuvre; suivi de chantier; artisans "
        "absents; réception des travaux; retard de chantier; maîtrise d'œuvre; corps de métier; aparejador; "
        "dirección facultativa; gremios; obra parada; retraso en la obra; constructora; supervisión; "
        "bouwplaats; bouwtoezicht; aannemer controleren; oplevering; bouwvertraging; direttore lavori; "
        "capocantiere; ritardo nei lavori; imprese edili coordinare"
    ),
    "relocation-agent": listed(
        "relocate; expat; moving to Germany; moving to Spain; moving abroad with kids; schools for expat "
        "children; new colleague from India; find housing for our engineer; temporary flat on arrival; "
        "newcomer; orientation in the city; embassy family moves; bank account and flat on arrival; "
        "assignment abroad; Umzug ins Ausland; auswandern; Auswanderung; Rückkehr nach Deutschland; "
        "zugezogen; Zuzug; Anmeldung Bürgeramt; Neuankömmlinge; ausländische Fachkraft ankommen; "
        "internationale Mitarbeiter; Eingewöhnung in der Stadt; frisch hergezogen; expatrié; mobilité "
        "internationale; nouvel arrivant; mutation; installation à l'étranger; salarié étranger; expatriado; "
        "mudarse a España; recién llegado; traslado internacional; empadronamiento; emigrar; reubicación; "
        "emigreren; net verhuisd naar; inschrijven gemeente; internationale werknemer; trasferirsi "
        "all'estero; espatriato; nuovo in città; emigrare"
    ),
    "mover": listed(
        "heavy furniture; grand piano; wardrobe upstairs; fourth floor no lift; furniture lift; packing "
        "service; change flat; sofa does not fit; safe to carry; relocation of machines; lift the washing "
        "machine; student move; clear date of the move; from Hamburg to Munich; Umzugswagen; Sprinter "
        "mieten; Klavier; Flügel transportieren; Kisten schleppen; vierter Stock; Möbellift; Halteverbot; "
        "Seniorenumzug; Tresor transportieren; umgezogen; Einzug; Auszug; Möbeltransport; camion; "
        "monte-meuble; piano à queue; quatrième sans ascenseur; transport de meubles; camión de mudanzas; "
        "muebles pesados; montamuebles; cuarto sin ascensor; verhuisdozen; verhuislift; traslochi; "
        "scatoloni; pianoforte; camion per trasloco; mobili pesanti"
    ),
    "storage-provider": listed(
        "storage unit; storage room; winter tyres storage; archive boxes; garage full; store a caravan; "
        "container storage; store stock; store our fair stand; seasonal stock; Lagerbox; Lagerplatz; "
        "Möbellager; Aktenlager; Stellplatz; Garage voll; unterstellen; Wohnwagen unterstellen; Winterlager; "
        "Zwischenlagerung; Möbel unterstellen; Auslandsjahr Möbel; Lagercontainer; Reifeneinlagerung; "
        "stockage; entreposer; hivernage; caravane à stocker; almacenaje; almacenar; custodia de archivos; "
        "guardar la caravana; opslagbox; meubelopslag; stalling; caravanstalling; magazzino in affitto; box "
        "deposito; archiviare documenti; custodia mobili"
    ),
    "house-clearer": listed(
        "clearance; flat of my late father; empty the attic; cellar full of junk; old mattress; bulky waste; "
        "rubble; rubbish; dump; scrap metal; old fridge; estate clearance; empty the garage; dead aunt's "
        "flat; broom-clean; dispose of furniture; Gerümpel; Dachboden voll; Keller voll; Bauschutt; Möbel "
        "entsorgen; besenrein; Schrott; altes Sofa loswerden; Müll; Altmöbel; verstorbene Tante Wohnung; "
        "Matratze entsorgen; débarrasser; encombrants; vider le grenier; déchetterie; gravats; benne; vieux "
        "canapé; appartement du défunt; trastos; escombros; muebles viejos; contenedor de obra; colchón "
        "viejo; síndrome de Diógenes; desalojo; vaciar el trastero; ontruimen; grofvuil; puin; oude meubels; "
        "container huren; zolder leeg; svuotare la cantina; sgombero; rifiuti ingombranti; vecchi mobili; "
        "macerie; svuotare appartamento"
    ),
    "professional-organiser": listed(
        "cluttered; tidy; wardrobe overflows; Marie Kondo; piles of paper; filing at home; chaos in the "
        "house; overflowing cupboards; minimalism; downsizing to a flat; lost keys again; kitchen cupboards; "
        "organise the household; Unordnung; aufräumen; Aufräumhilfe; Chaos zu Hause; Kleiderschrank quillt "
        "über; Papierstapel; Papiere ordnen; Schränke voll; Struktur im Haushalt; wegwerfen fällt schwer; "
        "loslassen von Sachen; Kruschkram; Minimalismus; desordre à la maison; désordre; rangement; trier "
        "les papiers; placards pleins; bazar; orden; desorden; armarios llenos; montones de papeles; "
        "organizar la casa; caos en casa; rommel; overvolle kasten; spullen wegdoen; ontspullen; disordine; "
        "armadi pieni; troppe cose"
    ),
    "office-manager": listed(
        "front desk; personal assistant to the director; office chaos; office runs without structure; "
        "meeting rooms; visitors at reception; run our small office; order supplies and travel; back office; "
        "mail room; secretary on maternity leave; Empfangsdame; Rezeption; Rezeptionistin; Chefassistenz; "
        "Vorzimmer; Bürokraft; Assistentin; Büroorganisation; Protokoll; Postbearbeitung; Assistenz der "
        "Geschäftsführung; Bürokauffrau; assistante de direction; hôtesse d'accueil; secrétaire médicale; "
        "gestion du bureau; assistante administrative; recepción; secretaria de dirección; secretaresse; "
        "directiesecretaresse; managementassistent; balie; segretaria; assistente di direzione; impiegata"
    ),
    "office-supplier": listed(
        "office chair; standing desk; filing cabinet; toner; printer paper; paper and pens; shredder; "
        "photocopier; copier lease; coffee machine; water cooler; whiteboard; meeting room screen; "
        "conference table; envelopes; office plants; partition walls; acoustic panels; höhenverstellbar; "
        "Druckerpapier; Kopierer mieten; Aktenschrank; Aktenvernichter; Kaffeevollautomat; Wasserspender; "
        "Konferenztisch; Rollcontainer; Akustikwände; Spinde; Kopiergerät; Drucker leasen; fournitures; "
        "bureau assis-debout; fauteuil de bureau; machine à café; fontaine à eau; cloisons; sillas; mesas de "
        "oficina; silla ergonómica; máquina de café; dispensador de agua; destructora; mamparas; "
        "kantoormeubelen; koffiemachine; zit-sta bureau; scrivanie; sedie da ufficio; fotocopiatrice; "
        "cancelleria; macchina del caffè"
    ),
    "printer": listed(
        "print run; labels; mugs; tote bags; wedding invitations; birth announcements; calendar; photo book; "
        "large-format; thesis bound; letterheads; promotional gifts; pens; engraved; screen printing; "
        "embossing; menu cards printed; programme booklets; banners printed; self-published book printed; "
        "Hochzeitseinladungen; Geburtskarten; Trauerkarten; Kalender; Broschüren drucken; Auflage; "
        "Vereinszeitung; Festschrift; Kugelschreiber; bedruckt; besticken; Bachelorarbeit binden; Siebdruck; "
        "Speisekarten drucken; Gutscheine drucken; Stempel; impression; autocollants; faire-part de mariage; "
        "affiches à imprimer; reliure; mémoire relié; sérigraphie; calendriers; pegatinas; invitaciones de "
        "boda; camisetas; carteles impresos; bolígrafos; calendarios; visitekaartjes drukken; "
        "geboortekaartjes; trouwkaarten; inbinden; stampare; tipografia; adesivi; partecipazioni; magliette; "
        "biglietti; rilegare la tesi"
    ),
    "office-cleaner": listed(
        "dirty windows; carpets cleaned; floors polished; stairwell; staircase cleaning; janitorial; toilets "
        "cleaned; facade cleaning; cleaning crew; practice cleaned daily; deep clean; solar panels cleaned; "
        "graffiti removal; kitchen hood cleaning; snow clearing; dust after renovation; hygiene in the "
        "surgery; school cleaning; Reinigung; putzen; Glasreinigung; Treppenhausreinigung; Praxisreinigung; "
        "Grundreinigung; Teppichreinigung; Unterhaltsreinigung; Baustaub; Fassadenreinigung; Graffiti "
        "entfernen; dreckig; entretien des locaux; cage d'escalier; laveur de carreaux; nettoyage de "
        "bureaux; grand ménage; escaleras; limpieza de comunidades; grafitis; schoonmaak; trappenhuis; "
        "impresa di pulizie; vetri; pulizia uffici; pulizia scale"
    ),
    "security-service": listed(
        "burglar alarm; CCTV; surveillance camera; security camera; bouncer; doorman; night watchman; "
        "patrol; access control; key card; safe; theft at the site; diesel stolen; crowd control; motion "
        "detector; festival security; vandalism; key broke off; intruder; Einbrecher; Einbruchschutz; "
        "Überwachungskamera; Kamera; Türsteher; Security; Bewachung; Schließanlage; Zutrittskontrolle; "
        "Streife; Baustellenbewachung; Tresor; Ordner fürs Fest; Ladendetektiv; Bewegungsmelder; "
        "Vandalismus; Schlüssel verloren; Werkschutz; gardiennage; vidéosurveillance; cambrioleurs; "
        "coffre-fort; contrôle d'accès; garde du corps; vigilancia; cámaras de seguridad; ladrones; robo en "
        "casa; portero de discoteca; caja fuerte; guardaespaldas; alarmsysteem; inbrekers; bewaking; "
        "antifurto; telecamere; ladri; guardia giurata; buttafuori; furto in casa"
    ),
    "courier": listed(
        "express; overnight; deliver flowers to customers; document delivery; ship a painting; pick up and "
        "deliver; shipping orders; pick and pack; blood samples to the lab; send abroad by tomorrow; urgent "
        "part to the factory; dispatch; postage; letters franked; return parcels; Päckchen; Zustellung; "
        "Versand; Expressversand; Eilkurier; Fahrradkurier; Lieferdienst; Laborproben; Dokumente "
        "überbringen; Direktfahrt; Briefe frankieren; Postversand; Sendung; Expresslieferung; livraison; "
        "livraison express; expédition; envoi; pli urgent; coursier à vélo; affranchir; préparation de "
        "commandes; tournée de livraison; reparto; preparación de pedidos; franquear; pakketje; verzending; "
        "fietskoerier; pacco; pacchi; consegna; spedire; consegna in giornata"
    ),
}

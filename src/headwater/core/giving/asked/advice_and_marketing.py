"""Words in which people tell what they need from the trades of advice, marketing and design."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from headwater.core.trades import listed

ASKED: Final[Mapping[str, tuple[str, ...]]] = {
    "management-consultant": listed(
        "turnaround; growth strategy; business stagnates; losing market share; restructuring; merger "
        "integration; company in crisis; streamline; efficiency; cost cutting; grown too fast; new business "
        "field; organisation chart; price strategy; competitors overtake us; stuck at the same turnover; "
        "Umstrukturierung; Restrukturierung; Wachstum; Wachstumsstrategie; Umsatzrückgang; Effizienz; "
        "Geschäftsfeld; Betriebsorganisation; Organigramm; Kosten runter; Firma in der Krise; "
        "Neuausrichtung; Change Management; organisation de l'entreprise; stratégie de développement; baisse "
        "du chiffre; crecimiento; rentabilidad; reestructuración; estrategia empresarial; empresa estancada; "
        "reorganización; plan estratégico; groeistrategie; omzet daalt; reorganisatie; rendement; "
        "ristrutturazione aziendale; crescita aziendale; fatturato in calo; riorganizzare"
    ),
    "interim-manager": listed(
        "stand-in manager; stopgap; caretaker manager; CEO resigned; plant manager quit; maternity cover for "
        "the head; vacancy at the top; acting head; crisis manager; temporary CFO; hold the fort; head of "
        "logistics resigned; sudden death of the director; Werksleiter ausgefallen; Geschäftsführer "
        "verstorben; Elternzeitvertretung Leitung; Krisenmanager; kommissarisch; Leitung übergangsweise; "
        "Vertretung der Leitung; Abteilungsleiter gekündigt; Betriebsleiter fehlt; auf Zeit führen; intérim "
        "de direction; directeur d'usine parti; DG par intérim; vacance de poste direction; gerente "
        "interino; director de planta; dirección interina; baja del gerente; dimitió el director; "
        "tussentijds; waarnemend; vervanging van de manager; manager ad interim; sostituire il direttore; "
        "direttore dimissionario"
    ),
    "project-manager": listed(
        "project plan; deadline slips; milestones; Gantt; project behind schedule; budget overrun; scrum; "
        "agile; kanban; rollout; kick-off; scope creep; steering committee; relaunch project; product owner; "
        "project stalled; Projektplan; Meilensteine; Zeitplan gerissen; Verzug; Projektbudget; "
        "Lenkungskreis; Multiprojekt; Projekt steckt fest; Projekt koordinieren; Termine nicht eingehalten; "
        "gestion de projet; planning du projet; jalons; dépassement de budget; retard sur le planning; "
        "comité de pilotage; projet bloqué; gestión de proyectos; cronograma; hitos; plazos del proyecto; "
        "proyecto descontrolado; metodología ágil; projectplanning; mijlpalen; deadline gemist; capo "
        "progetto; gestione progetto; progetto in ritardo; scadenze"
    ),
    "quality-consultant": listed(
        "quality manual; QM handbook; audit by the customer; certification audit; complaints about defects; "
        "rejects; scrap rate; lean; kaizen; six sigma; process map; CE marking; HACCP; traceability; returns "
        "from customers; standard operating procedures; nonconformities; continuous improvement; root cause; "
        "TÜV-Audit; QM-Handbuch; QM-System; Rezertifizierung; Ausschuss; Fehlerquote; Verschwendung; "
        "Prozessbeschreibung; Arbeitsanweisungen; CE-Kennzeichnung; IATF; Lieferantenaudit; KVP; norme ISO; "
        "qualité; non-conformités; marquage CE; amélioration continue; manuel qualité; calidad; auditoría de "
        "calidad; mermas; marcado CE; mejora continua; kwaliteit; kwaliteitshandboek; uitval in productie; "
        "keurmerk; certificazione ISO; reclami; scarti; manuale qualità"
    ),
    "sustainability-consultant": listed(
        "sustainability; carbon; carbon neutral; climate neutral; climate goals; ESG; CSRD; CSR; "
        "greenwashing; emissions; net zero; eco label; circular economy; supply chain act; green claims; "
        "recycling concept; environmental management; EcoVadis; plastic-free; Nachhaltigkeit; nachhaltig; "
        "Klimabilanz; Klimaschutz; CO2; Treibhausgas; Lieferkette prüfen; Kreislaufwirtschaft; "
        "Umweltzeichen; Gemeinwohl-Ökonomie; EMAS; Klimaziele; développement durable; durabilité; empreinte "
        "carbone; RSE; neutralité carbone; écoresponsable; label écologique; économie circulaire; "
        "sostenibilidad; emisiones; huella; neutralidad climática; RSC; economía circular; etiqueta "
        "ecológica; duurzaamheid; verduurzamen; uitstoot; klimaatneutraal; MVO; sostenibilità; emissioni; "
        "impronta di carbonio; bilancio di sostenibilità"
    ),
    "energy-adviser": listed(
        "energy bill; energy costs; energy performance certificate; EPC; draughty house; draughty windows; "
        "cold walls; heat loss; thermal imaging; heat pump; heat pump or gas; electricity tariff; gas price; "
        "passive house; renovation grant for energy; old oil heating; thermal bridge; electricity bill "
        "doubled; Dämmung lohnt sich; Fassade dämmen; Heizungsgesetz; Sanierungsfahrplan; Energiekosten; "
        "Gasrechnung; Effizienzhaus; Wärmebild; Energieaudit; energetisch sanieren; zugige Fenster; Altbau "
        "dämmen; Stromtarif; isolation des combles; MaPrimeRénov; pompe à chaleur; facture de gaz; facture "
        "d'électricité; chauffage trop cher; eficiencia energética; aerotermia; factura eléctrica; "
        "certificado de eficiencia; aislar la fachada; warmtepomp; energiecontract; isolamento; bolletta; "
        "pompa di calore; APE; cappotto termico; Stromrechnung"
    ),
    "export-consultant": listed(
        "export licence; customs duty; tariff; HS code; incoterms; market entry; overseas distributor; "
        "import licence; ship to the USA; Brexit paperwork; certificate of origin; EORI; border; goods held "
        "at the border; trade mission; China supplier import; sell in France; Ausfuhr; Einfuhr; "
        "Zollanmeldung; Zolltarifnummer; Ursprungszeugnis; Auslandsmarkt; Vertriebspartner im Ausland; "
        "Exportkontrolle; Ausfuhrgenehmigung; Präferenznachweis; Markteintritt; Zollamt; Lieferung in die "
        "Schweiz; droits de douane; certificat d'origine; marché étranger; distributeur à l'étranger; "
        "transitaire; aranceles; mercado exterior; distribuidor extranjero; certificado de origen; ICEX; "
        "invoerrechten; buitenlandse markt; uitvoer; dazi; mercato estero; importatore"
    ),
    "purchasing-consultant": listed(
        "purchasing; sourcing; raw materials; raw material prices; material shortage; request for quotation; "
        "bulk discount; second source; delivery bottleneck; stock too high; supply contract; steel prices; "
        "parts missing; minimum order; component shortage; purchase prices; supplier raised prices; "
        "Lieferanten; Beschaffung; Rohstoffe; Rohstoffpreise; Materialmangel; Lieferverzug; Lieferzeiten; "
        "Ausschreibung; Einkaufspreise; Zulieferer; Preiserhöhung der Lieferanten; Mindestmenge; "
        "Lagerbestand; Beschaffungsmarkt; achats; approvisionnement; matières premières; rupture "
        "d'approvisionnement; appel d'offres; retards de livraison; proveedor; proveedores; materias primas; "
        "abastecimiento; licitación; desabastecimiento; plazos de entrega; inkoop; grondstoffen; "
        "aanbesteding; toeleverancier; fornitore; fornitori; materie prime; approvvigionamento; gara "
        "d'appalto"
    ),
    "business-owner": listed(
        "fellow entrepreneur; exchange with entrepreneurs; peer group for owners; mastermind group; advisory "
        "board; board member; mentor who built a company; owner of a family business; somebody who has sold "
        "a company; reference visit at a factory; entrepreneurs circle; CEO contact; managing partner; "
        "decision maker; pilot customer; serial entrepreneur; Firmeninhaber; Mittelständler; Geschäftsführer "
        "kennenlernen; Beirat; Aufsichtsrat; Erfahrungsaustausch; Unternehmerkreis; Entscheider; Pilotkunde; "
        "Mentor für Gründer; Familienunternehmen; Gleichgesinnte Unternehmer; Mittelstand Kontakt; patron; "
        "club d'entrepreneurs; conseil consultatif; entrepreneur expérimenté; PME contact; mentor; dueño de "
        "empresa; consejo asesor; círculo de empresarios; directivo con experiencia; cliente piloto; raad "
        "van advies; ondernemers ontmoeten; imprenditore; titolare; confronto tra imprenditori; consiglio di "
        "amministrazione"
    ),
    "chamber-adviser": listed(
        "trade licence; business registration; business club; networking event; networking breakfast; local "
        "authority for business; industrial estate plot; trade association; guild; master craftsman exam; "
        "delegation trip; business location; licensing office; apprenticeship contract registration; liquor "
        "licence; permit for a food stall; town business office; trade register; join an association of "
        "firms; Gewerbeamt; Gewerbeschein; Gewerbeanmeldung; Unternehmernetzwerk; Netzwerktreffen; Innung; "
        "Meisterbrief; Ausbildungsvertrag eintragen; Gewerbegebiet; Konzession; Gaststättenerlaubnis; "
        "Ordnungsamt; Unternehmerfrühstück; Sachkundeprüfung; Gewerbegrundstück; réseau professionnel; club "
        "d'entreprises; guichet unique; Kbis; zone d'activité; licence IV; licencia de actividad; licencia "
        "municipal; polígono industrial; asociación de empresarios; ventanilla única; desayuno de trabajo; "
        "KvK; inschrijven bedrijf; ondernemersvereniging; vergunning horeca; camera di commercio; SCIA; "
        "licenza commerciale; associazione di categoria"
    ),
    "marketing-consultant": listed(
        "lead generation; customer base; target group; customers stay away; shop is empty; empty tables "
        "midweek; mailing list; word of mouth; promotion; attract patients; fill the course; fill my "
        "seminar; loyalty card; customer acquisition; fewer customers; Kundengewinnung; Neukunden; "
        "Zielgruppe; Laden bleibt leer; Kundenstamm; Stammkunden; Werbekonzept; Produkteinführung; "
        "Empfehlungsmarketing; Laufkundschaft; Kunden fehlen; Auftragsflaute; Auftragsbuch leer; clientèle; "
        "prospects; fidélisation; notoriété; lancement de produit; cible; boutique vide; captación; público "
        "objetivo; fidelizar; lanzamiento; boletín; darme a conocer; tienda vacía; doelgroep; klanten "
        "werven; naamsbekendheid; nieuwe klanten; nieuwsbrief; nuovi clienti; farsi conoscere; lancio "
        "prodotto"
    ),
    "seo-consultant": listed(
        "Google; search results; search engine; keywords; backlinks; AdWords; Google Maps; Google Business "
        "profile; organic traffic; traffic dropped; visitors to the site; bad reviews; fake reviews; "
        "one-star review; nobody finds us online; local search; Google penalty; Suchergebnisse; "
        "Google-Eintrag; Google-Bewertung; Rezensionen; Ein-Stern-Bewertung; Rangliste bei Google; "
        "Sichtbarkeit im Netz; Suchbegriffe; Klickpreise; Besucherzahlen; im Internet nicht gefunden; auf "
        "Seite eins; première page; mots-clés; avis négatifs; faux avis; visibilité en ligne; fiche Google; "
        "moteur de recherche; campagne Google; trafic en baisse; palabras clave; reseñas; reseñas negativas; "
        "buscador; primera página; visibilidad online; zoekmachine; vindbaarheid; recensies; zoekwoorden; "
        "Google-advertenties; motore di ricerca; recensioni negative; indicizzazione"
    ),
    "social-media-manager": listed(
        "Facebook; YouTube channel; hashtags; posting plan; content calendar; LinkedIn profile for the firm; "
        "Pinterest; our Instagram is dead; nasty comments; account was blocked on Facebook; viral; Insta; "
        "Redaktionsplan; Facebook-Seite; LinkedIn-Auftritt; Kommentare; Community; Kanäle bespielen; "
        "Abonnenten; Reichweite; YouTube-Kanal; soziale Medien; calendrier éditorial; compte Instagram; "
        "vidéos courtes; comunidad; perfil de Instagram; calendario de contenidos; volgers; berichten "
        "plaatsen; Instagram-account; Facebookpagina; profilo Instagram; pagina Facebook; contenuti social"
    ),
    "advertising-agency": listed(
        "advert; advertisement; ad campaign; billboard; poster campaign; cinema ad; leaflet drop; jingle; "
        "bus advertising; tagline; print ad; promo; catchphrase; flyer drop; newspaper ad; TV ad; campaign "
        "for our anniversary; ambient; Werbung; Werbeanzeige; Plakatwerbung; Plakatkampagne; Radiospot; "
        "Kinowerbung; Postwurfsendung; Wurfsendung; Werbeslogan; Buswerbung; Kampagne; Reklame; Werbefilm; "
        "Zeitungsanzeige; Beilage; Werbespruch; pub; affiche publicitaire; spot télé; panneau publicitaire; "
        "distribution de flyers; campagne radio; encart; anuncio; valla publicitaria; cuña de radio; "
        "eslogan; buzoneo; campaña; anuncio en el periódico; advertentie; huis-aan-huis folders; pubblicità; "
        "manifesti; slogan pubblicitario; volantinaggio"
    ),
    "pr-consultant": listed(
        "press contact; TV crew; interview request; media attention; scandal; crisis PR; reputation; public "
        "image; open letter; statement to the media; press kit; press conference; local paper; hit piece; "
        "trade magazine; front page; product recall announcement; magazine feature; Pressetext; "
        "Pressekonferenz; Zeitungsbericht; Lokalzeitung; Rufschaden; Skandal; Pressemappe; Fernsehbericht; "
        "Fachpresse; Interviewanfrage; Imageschaden; Pressekontakt; dossier de presse; scandale; article "
        "dans le journal; rueda de prensa; escándalo; persconferentie; media-aandacht; reputatieschade; "
        "giornale; comunicato stampa; giornalisti; conferenza stampa"
    ),
    "copywriter": listed(
        "copy; blog posts; catchy text; flyer text; proofread; typos; spelling mistakes; sales letter; text "
        "sounds stiff; ghostwrite; plain language; rewrite; headlines; storytelling; case studies; user "
        "manual text; job ad wording; email sequence; Webtexte; Korrektorat; Lektorat; Rechtschreibung; "
        "Tippfehler; formulieren; Überschriften; Über-uns-Seite; Gebrauchsanleitung; leichte Sprache; "
        "Produkttexte; Verkaufstext; rédaction; fiches produits; relecture; fautes d'orthographe; accroche; "
        "texte de vente; réécrire; reformuler; redacción; faltas de ortografía; descripciones de producto; "
        "corrección de textos; carta de ventas; spelfouten; productbeschrijvingen; tekst herschrijven; blogs "
        "schrijven; testi per il sito; articoli; correggere le bozze; refusi"
    ),
    "market-researcher": listed(
        "questionnaire; interviews with customers; market study; market size; customer satisfaction; mystery "
        "shopper; test customers; target market; competitor analysis; price test; NPS; consumer panel; "
        "feedback from visitors; demand for a product; customer opinions; taste test; Umfrage; Fragebogen; "
        "Befragung; Kundenzufriedenheit; Marktstudie; Testkunden; Zielmarkt; Konkurrenzanalyse; "
        "Meinungsforschung; Testkäufer; Bedarf am Markt; Fokusgruppe; Marktgröße; Kundenmeinung; Probanden; "
        "sondage; satisfaction client; client mystère; panel; taille du marché; groupe de discussion; "
        "encuesta; cuestionario; satisfacción del cliente; competencia; cliente misterioso; sondeo; enquête "
        "klanten; vragenlijst; klanttevredenheid; concurrentieanalyse; peiling; sondaggio; questionario; "
        "indagine di mercato; concorrenza; soddisfazione cliente"
    ),
    "sales-representative": listed(
        "sales rep; key account; get into supermarkets; listed at retailers; sell our software to companies; "
        "B2B appointments; appointment setting; territory; buyers at big retailers; commission; wholesale "
        "contacts; contact to hotels; outside sales; sales partner; listing at Rewe; get our jam into shops; "
        "Provision; Vertriebler gesucht; Einkäufer bei Edeka; Listung im Handel; Großkunden; Kontakt zum "
        "Einkauf; Vertriebsgebiet; Terminierung; Verkäufer auf Provision; Vertretung im Süden; commercial "
        "terrain; VRP; grande distribution; référencement en magasin; rendez-vous avec des acheteurs; grands "
        "comptes; apporteur d'affaires; a comisión; grandes cuentas; supermercados; red comercial; "
        "comerciales externos; handelsagent; buitendienst; rappresentante; agente di commercio; provvigione; "
        "grande distribuzione; rete vendita"
    ),
    "brand-consultant": listed(
        "brand image; brand story; unique; USP; look interchangeable; perceived as cheap; rename; mission "
        "statement; identity; look old-fashioned as a company; claim that fits us; brand refresh; employer "
        "brand; Markenbildung; Markenkern; Umbenennung; Alleinstellungsmerkmal; Leitbild; Produktname; "
        "Namensfindung; Wiedererkennung; Markenauftritt; austauschbar; Werte der Firma; Markenimage; Profil "
        "schärfen; nom de marque; nom de produit; valeurs; plateforme de marque; changer de nom; raison "
        "d'être; renommer; identidad de marca; nombre comercial; posicionamiento de marca; renombrar; "
        "propuesta de valor; merk; merkverhaal; naam bedenken; merkidentiteit; marchio forte; nome per "
        "l'azienda; identità di marca; posizionamento"
    ),
    "telephone-service": listed(
        "call center; switchboard; missed calls; answering machine full; phone queue; customer hotline; "
        "customer service; support tickets; complaints by phone; order hotline; reception by phone; overflow "
        "calls; waiting loop; helpdesk for customers; phone rings off the hook; night calls; outbound calls; "
        "voicemail; Kundenhotline; Telefondienst; Warteschleife; Anrufbeantworter; Kundendienst am Telefon; "
        "Anrufe annehmen; niemand geht ans Telefon; Rufbereitschaft; Bestellhotline; Auftragsdienst; "
        "Kundenanfragen; Beschwerden am Telefon; standardiste; accueil téléphonique; file "
        "d'attente téléphonique; appels entrants; atención telefónica; servicio al cliente; llamadas sin "
        "contestar; recepción de llamadas; telefoon opnemen; gemiste oproepen; antwoordapparaat; belcentrum; "
        "centralino; chiamate perse; servizio clienti; segreteria telefonica"
    ),
    "graphic-designer": listed(
        "logo redesign; letterhead; poster design; leaflet; catalogue layout; annual report design; "
        "typography; visual identity; menu card design; album cover; icons; brand colours; PowerPoint "
        "template; slide deck design; label design; stationery; invitation design; InDesign; roll-up design; "
        "artwork; Briefpapier; Plakat gestalten; Katalog; Etiketten gestalten; Buchcover; Geschäftsbericht; "
        "PowerPoint-Vorlage; Druckvorlage; Schriftart; Flyer gestalten; Einladungskarten gestalten; "
        "Imagebroschüre; charte graphique; carte de menu; visuel; brochure à créer; catálogo; tarjeta; "
        "diseño de carta; folleto tríptico; affiche ontwerpen; opmaak; biglietto da visita; volantino; "
        "etichetta; copertina; impaginazione"
    ),
    "illustrator": listed(
        "picture book; comic; cartoon strip; portrait drawing; storyboard; explainer video; mascot; tattoo "
        "motif drawn; sketch; hand-drawn map; story for children needs pictures; colouring book; "
        "Illustrationen; Bilderbuch; Kinderbuch; Maskottchen; Karikatur zum Geburtstag; Erklärvideo; "
        "Trickfilm; Infografik; gezeichnet; Skizzen; Ausmalbuch; handgezeichnet; Wimmelbild; dessin; bande "
        "dessinée; album jeunesse; dessin animé; livre pour enfants; croquis; fresque; cuento infantil; "
        "mascota de marca; viñetas; infografía; prentenboek; stripverhaal; getekend; illustrazione; "
        "illustrazioni; fumetto; libro per bambini; disegni; vignetta"
    ),
    "ux-designer": listed(
        "usability; user experience; user interface; wireframe; mockup; click dummy; Figma; user testing; "
        "confusing menu; app navigation; checkout confuses; onboarding of users; user flow; drop off in "
        "sign-up; accessibility of the app; screens; buttons nobody finds; interface; Benutzerführung; "
        "Bedienung umständlich; Nutzerfreundlichkeit; benutzerfreundlich; Nutzertest; Klickdummy; "
        "Oberfläche; Prototyp; Barrierefreiheit der Webseite; Menüführung; Nutzer verstehen die App nicht; "
        "Bildschirmmasken; Bedienkonzept; Nutzer brechen ab; parcours utilisateur; maquettes; utilisateurs "
        "perdus; accessibilité; peu intuitif; usabilidad; experiencia de usuario; interfaz; prototipo; "
        "usuarios se pierden; pantallas; poco intuitiva; accesibilidad; gebruikerservaring; gebruikers haken "
        "af; interface ontwerp; klikbaar prototype; interfaccia; utenti si perdono; esperienza utente; "
        "prototipo cliccabile; UX; UI"
    ),
    "product-designer": listed(
        "prototype; gadget; enclosure; casing; CAD drawing; 3D printing; 3D-printed part; injection moulding "
        "design; ergonomic handle; furniture design for series; invention drawing; model maker; mass "
        "production ready; device; toy idea; mould for plastic; mock-up of a device; electronics casing; "
        "rendering of a product; Produktidee; Gehäuse; Konstruktion; Konstrukteur; CAD; 3D-Druck; Modellbau; "
        "Serienreife; Spritzguss; Gerät entwickeln; Entwurf für ein Gerät; Produktdesign; Tüftler; "
        "Formgebung; Designmöbel; Industriedesign; design industriel; impression 3D; moule; plan 3D; "
        "invention à fabriquer; concepteur de produit; mise au point d'un objet; prototipar; impresión 3D; "
        "carcasa; molde; maqueta 3D; producto nuevo fabricar; aparato; behuizing; productontwikkeling; "
        "uitvinding; stampa 3D; involucro; oggetto da produrre"
    ),
    "interior-designer": listed(
        "curtains; bathroom redesign; colour scheme; lighting concept; open-plan; waiting room makeover; "
        "restaurant interior; nursery room; dark hallway; small flat ideas; fitted wardrobe; feng shui; "
        "Wohnzimmer; Kinderzimmer gestalten; Küchenstudio; Vorhänge; Gardinen; Tapete; Farbkonzept; "
        "Lichtkonzept; Raumgestaltung; Wartezimmer; Einbauschrank; Homestaging; Badplanung; ameublement; "
        "salon; cuisine équipée; papier peint; salle de bains à refaire; petit espace; cortinas; papel "
        "pintado; muebles a medida; reforma del baño; iluminación; keuken; gordijnen; kleuradvies; "
        "arredamento; cucina; soggiorno; carta da parati"
    ),
    "fashion-designer": listed(
        "wardrobe; outfit; wedding dress; bridal gown; suit for an interview; dress for a gala; workwear; "
        "corporate wear; clothes collection; fashion label; colour consultation; look unprofessional; "
        "makeover; jersey for the team; sewing pattern; capsule wardrobe; ball gown; Kleiderschrank; "
        "Garderobe; Kleidung; Typberatung; Farbberatung; Hochzeitskleid; Abendkleid; Berufskleidung; "
        "Modelabel; Kollektion; Anzug fürs Gespräch; Kostüme; Umstyling; Abiball; garde-robe; robe de "
        "mariée; robe de soirée; vêtements; tenue; collection; couleurs qui me vont; ropa; vestido; vestido "
        "de fiesta; vestuario; colección de moda; armario; asesora de imagen; kleding; trouwjurk; "
        "kledingstijl; vestiti; abito da sposa; guardaroba; divise; armocromia"
    ),
    "exhibition-designer": listed(
        "trade fair; trade show; booth; fair stand; exhibition; roll-up banners; signage; neon sign; "
        "illuminated sign; window lettering; car wrap; display; pop-up store; museum exhibit; signs for the "
        "car park; shop window display; flags; nameplate; Messeauftritt; Ausstellung; Beschilderung; "
        "Praxisschild; Firmenschild; Folierung; Auto folieren; Schaufenster; Schaufensterbeschriftung; "
        "Leuchtschrift; Fahnen; Messewand; Parkplatzschilder; salon professionnel; exposition; signalétique; "
        "enseigne lumineuse; vitrine; plaque professionnelle; kakémono; drapeaux; marquage de véhicule; "
        "expositor; escaparate; vinilo; letrero; lona; señalización; exposición; beurs; gevelreclame; "
        "autobelettering; spandoek; tentoonstelling; fiera; stand fieristico; insegna luminosa; vetrina; "
        "cartelli"
    ),
}

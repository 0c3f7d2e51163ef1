"""Trades of marketing: being found, known and written about."""

from __future__ import annotations

from typing import Final

from headwater.core.trades import Trade, listed

TRADES: Final[tuple[Trade, ...]] = (
    Trade(
        key="marketing-consultant",
        group="marketing",
        names=listed(
            "marketing consultant; marketing manager; marketing director; chief marketing officer; CMO; "
            "head of marketing; marketing agency; digital marketing consultant; digital marketer; online "
            "marketing manager; marketing specialist; marketing coordinator; marketing strategist; growth "
            "marketer; fractional CMO; Marketingberater; Marketingleiter; Leiter Marketing; "
            "Marketingagentur; Online-Marketing-Manager; Marketingreferent; consultant marketing; "
            "responsable marketing; directeur marketing; chargé de marketing; agence marketing; consultor "
            "de marketing; responsable de marketing; director de marketing; agencia de marketing; técnico "
            "de marketing; marketingadviseur; marketeer"
        ),
        needs=listed(
            "more clients; more customers; nobody knows us; marketing plan; need more enquiries; reach "
            "new customers; launch a product; not enough leads; newsletter; mehr Kunden; Neukunden "
            "gewinnen; niemand kennt uns; Marketingkonzept; mehr Anfragen; Kunden bleiben aus; plus de "
            "clients; se faire connaître; trouver de nouveaux clients; plan marketing; más clientes; "
            "darnos a conocer; captar clientes; plan de marketing; meer klanten; marketingplan"
        ),
        markets=("small-businesses", "founders", "professionals", "practices"),
        hears=("new-company", "new-product", "relaunch", "growth"),
    ),
    Trade(
        key="seo-consultant",
        group="marketing",
        names=listed(
            "SEO consultant; SEO specialist; SEO manager; SEO agency; search marketing specialist; PPC "
            "specialist; Google Ads consultant; performance marketing manager; SEA manager; paid media "
            "specialist; web analytics consultant; SEO-Berater; SEO Experte; SEO Agentur; "
            "Suchmaschinenoptimierung; Performance Marketing; Google Ads Experte; consultant SEO; "
            "référenceur; expert référencement; traffic manager; consultor SEO; especialista SEO; "
            "posicionamiento web; especialista en Google Ads; SEO-specialist"
        ),
        needs=listed(
            "not found on Google; rank higher on Google; website gets no visitors; Google ads cost too "
            "much; first page of Google; bad Google reviews; bei Google nicht gefunden; Google-Ranking; "
            "Webseite hat keine Besucher; Suchmaschine; Google-Anzeigen; schlechte Bewertungen; "
            "référencement; pas visible sur Google; publicité Google; trafic du site; no salgo en Google; "
            "posicionamiento en Google; visitas a mi web; anuncios en Google; niet gevonden in Google"
        ),
        markets=("small-businesses", "shops", "professionals", "practices"),
        hears=("relaunch", "new-company", "going-abroad"),
    ),
    Trade(
        key="social-media-manager",
        group="marketing",
        names=listed(
            "social media manager; social media consultant; community manager; content creator; "
            "influencer; social media marketer; content manager; content marketing manager; "
            "Social-Media-Manager; Social-Media-Berater; Content-Manager; gestionnaire de réseaux "
            "sociaux; créateur de contenu; gestor de redes sociales; creador de contenido; responsable de "
            "redes sociales; contentmanager"
        ),
        needs=listed(
            "post on Instagram; LinkedIn posts; no time for social media; more followers; Facebook page; "
            "TikTok; content for our channels; Instagram für die Firma; Beiträge auf LinkedIn; mehr "
            "Follower; keine Zeit für Social Media; réseaux sociaux; publier sur Instagram; plus "
            "d'abonnés; gérer notre page; redes sociales; publicar en Instagram; más seguidores; llevar "
            "las redes; sociale media bijhouden"
        ),
        markets=("small-businesses", "hospitality", "shops", "artists"),
        hears=("new-company", "new-product", "relaunch"),
    ),
    Trade(
        key="advertising-agency",
        group="marketing",
        names=listed(
            "advertising agency; advertising manager; advertising executive; creative agency; creative "
            "director; media buyer; media planner; account executive advertising; account director; "
            "full-service agency; Werbeagentur; Werbekaufmann; Mediaplaner; Kreativdirektor; Werbeleiter; "
            "Kundenberater Werbung; agence de publicité; agence de communication; publicitaire; directeur "
            "de création; chef de publicité; agencia de publicidad; publicista; director creativo; "
            "planificador de medios; reclamebureau; creatief directeur"
        ),
        needs=listed(
            "advertising campaign; radio spot; posters; advert in the paper; a slogan; TV commercial; "
            "flyer for all households; Werbekampagne; Anzeige schalten; Plakate; Werbespot; Slogan; "
            "campagne publicitaire; spot radio; affiches; encart dans le journal; campaña de publicidad; "
            "anuncio en la radio; carteles; reclamecampagne"
        ),
        markets=("small-businesses", "larger-companies", "shops", "hospitality"),
        hears=("new-product", "relaunch", "trade-fair"),
    ),
    Trade(
        key="pr-consultant",
        group="marketing",
        names=listed(
            "PR consultant; public relations specialist; public relations manager; PR manager; PR agency; "
            "press officer; communications manager; communications director; head of communications; "
            "corporate communications; media relations manager; publicist; spokesperson; PR-Berater; "
            "PR-Agentur; Pressesprecher; Pressereferent; Öffentlichkeitsarbeit; Kommunikationsberater; "
            "Kommunikationsmanager; Leiter Kommunikation; Unternehmenskommunikation; attaché de presse; "
            "chargé de communication; responsable communication; directeur de la communication; conseil "
            "en relations publiques; relations presse; relaciones públicas; responsable de comunicación; "
            "director de comunicación; gabinete de prensa; jefe de prensa; persvoorlichter; "
            "communicatieadviseur"
        ),
        needs=listed(
            "get into the newspaper; press release; bad press; crisis communication; journalists call; "
            "become known in the media; talk to the press; in die Zeitung kommen; Pressemitteilung; "
            "Pressearbeit; schlechte Presse; Krisenkommunikation; parler à la presse; communiqué de "
            "presse; bad buzz; salir en los medios; nota de prensa; crisis de reputación; persbericht; in "
            "de krant komen"
        ),
        markets=("larger-companies", "founders", "charities", "artists"),
        hears=("new-product", "data-breach", "relaunch", "layoffs"),
    ),
    Trade(
        key="copywriter",
        group="marketing",
        names=listed(
            "copywriter; content writer; web copywriter; freelance writer; business writer; ghostwriter; "
            "technical writer; UX writer; speechwriter; blogger; Texter; Werbetexter; Ghostwriter; "
            "Technischer Redakteur; Redenschreiber; Onlineredakteur; Lektor; concepteur-rédacteur; "
            "rédacteur web; rédacteur; rédacteur technique; redactor; redactor publicitario; redactor de "
            "contenidos; redactor técnico; tekstschrijver"
        ),
        needs=listed(
            "write texts for the website; copy for a brochure; blog articles; write a speech; write my "
            "book; about-us page; proofread a text; user manual; Texte für die Webseite; Broschüre "
            "texten; Blogartikel; Rede schreiben lassen; Buch schreiben lassen; Text korrigieren; textes "
            "pour mon site; rédiger un article; relire un texte; écrire mon livre; textos para la web; "
            "escribir un artículo; escribir mi libro; corregir un texto; webteksten"
        ),
        markets=("small-businesses", "professionals", "executives"),
        hears=("relaunch", "new-company", "new-product"),
    ),
    Trade(
        key="market-researcher",
        group="marketing",
        names=listed(
            "market researcher; market research analyst; market research consultant; consumer insights "
            "manager; survey researcher; opinion pollster; customer experience consultant; Marktforscher; "
            "Marktforschungsinstitut; Kundenbefragung; chargé d'études marketing; chargé d'études; "
            "institut de sondage; investigador de mercados; estudios de mercado; analista de mercado; "
            "marktonderzoeker"
        ),
        needs=listed(
            "what do customers think; customer survey; test a product idea; know the competition; focus "
            "group; is there a market; staff survey; Kundenumfrage; Marktanalyse; Wettbewerb analysieren; "
            "Mitarbeiterbefragung; étude de marché; enquête de satisfaction; connaître mes concurrents; "
            "estudio de mercado; encuesta a clientes; analizar la competencia; marktonderzoek; "
            "klantenonderzoek"
        ),
        markets=("larger-companies", "founders", "manufacturers"),
        hears=("new-product", "going-abroad"),
    ),
    Trade(
        key="sales-representative",
        group="marketing",
        names=listed(
            "sales manager; sales representative; sales executive; sales director; head of sales; account "
            "manager; key account manager; business development manager; business developer; sales agent; "
            "commercial agent; field sales; territory manager; area sales manager; sales engineer; "
            "telemarketer; sales associate; Vertriebsleiter; Vertriebsmitarbeiter; Außendienst; "
            "Außendienstmitarbeiter; Handelsvertreter; Verkaufsleiter; Key-Account-Manager; "
            "Vertriebsingenieur; Verkäufer im Außendienst; Gebietsleiter; commercial; directeur "
            "commercial; responsable commercial; technico-commercial; ingénieur commercial; agent "
            "commercial; comercial; director comercial; delegado comercial; agente comercial; técnico "
            "comercial; responsable de ventas; vertegenwoordiger; accountmanager; salesmanager"
        ),
        needs=listed(
            "somebody to sell our product; sales rep for the north; open doors at large customers; "
            "appointments with buyers; outsourced sales; who sells to hospitals; Handelsvertreter "
            "gesucht; Vertrieb auf Provision; Termine beim Kunden; Türöffner; trouver un commercial; "
            "agent commercial multicartes; prise de rendez-vous; busco comerciales; representante de "
            "ventas; abrir puertas; verkoper gezocht"
        ),
        markets=("manufacturers", "larger-companies", "small-businesses"),
        hears=("growth", "new-product", "going-abroad"),
    ),
    Trade(
        key="brand-consultant",
        group="marketing",
        names=listed(
            "brand consultant; brand strategist; brand manager; branding agency; branding consultant; "
            "positioning consultant; naming consultant; product manager; Markenberater; Markenstratege; "
            "Markenagentur; Brand Manager; Positionierungsberater; Produktmanager; consultant en "
            "stratégie de marque; chef de produit; responsable de marque; agence de branding; consultor "
            "de marca; gestor de marca; jefe de producto; agencia de branding; merkstrateeg; "
            "productmanager"
        ),
        needs=listed(
            "new company name; stand out from competitors; rebrand; what do we stand for; personal brand; "
            "our image is dated; neuer Firmenname; Marke aufbauen; Positionierung; altbackenes Image; vom "
            "Wettbewerb abheben; image de marque; trouver un nom; se démarquer; marca personal; renovar "
            "la marca; nombre para mi empresa; diferenciarnos; merk opbouwen"
        ),
        markets=("founders", "small-businesses", "larger-companies", "professionals"),
        hears=("relaunch", "new-company", "sale-of-company", "succession"),
    ),
    Trade(
        key="telephone-service",
        group="marketing",
        names=listed(
            "call centre; call center agent; customer service representative; customer support manager; "
            "customer success manager; customer service manager; telephone answering service; help desk "
            "agent; Callcenter; Kundenservice; Kundendienstleiter; Telefonzentrale; Sachbearbeiter "
            "Kundenservice; centre d'appels; téléconseiller; service client; chargé de clientèle; "
            "responsable service client; centro de llamadas; teleoperador; atención al cliente; agente de "
            "atención al cliente; klantenservice; callcentermedewerker"
        ),
        needs=listed(
            "calls go unanswered; phone never stops ringing; hotline; customers complain about service; "
            "outsource customer service; answer phones after hours; Telefon klingelt ständig; Anrufe "
            "verpasst; Hotline; Kundenservice auslagern; appels manqués; standard téléphonique; "
            "externaliser le service client; llamadas perdidas; centralita; externalizar atención al "
            "cliente; telefoonservice"
        ),
        markets=("shops", "larger-companies", "practices"),
        hears=("growth", "new-product"),
    ),
)

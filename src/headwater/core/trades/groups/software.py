"""Trades of computers: software, websites, networks, data and those who keep them running."""

from __future__ import annotations

from typing import Final

from headwater.core.trades import Trade, listed

TRADES: Final[tuple[Trade, ...]] = (
    Trade(
        key="web-developer",
        group="software",
        names=listed(
            "web developer; web designer; website developer; WordPress developer; front-end developer; "
            "frontend developer; full stack developer; webmaster; web agency; web programmer; Shopify "
            "developer; Webentwickler; Webdesigner; Webprogrammierer; Webagentur; Internetagentur; "
            "Frontend-Entwickler; WordPress Entwickler; développeur web; webdesigner; créateur de sites; "
            "agence web; intégrateur web; desarrollador web; diseñador web; programador web; agencia web; "
            "webontwikkelaar; webbouwer"
        ),
        needs=listed(
            "new website; my website is old; website does not work on phones; online shop; WordPress "
            "problem; contact form does not send; website is slow; landing page; neue Webseite; neue "
            "Homepage; Webseite veraltet; Onlineshop; Shop aufbauen; Homepage erstellen; refaire mon "
            "site; site internet; boutique en ligne; créer un site; página web; tienda online; mi web "
            "está anticuada; hacer una web; nieuwe website; webshop"
        ),
        markets=("small-businesses", "founders", "professionals", "practices", "shops"),
        hears=("new-company", "relaunch", "new-product"),
    ),
    Trade(
        key="software-developer",
        group="software",
        names=listed(
            "software developer; software engineer; programmer; computer programmer; app developer; "
            "mobile developer; iOS developer; Android developer; backend developer; Java developer; "
            "Python developer; software architect; DevOps engineer; chief technology officer; CTO; tech "
            "lead; head of engineering; game developer; Softwareentwickler; Programmierer; "
            "Anwendungsentwickler; Fachinformatiker; Informatiker; App-Entwickler; Softwarearchitekt; "
            "Softwareingenieur; Leiter Entwicklung; développeur; développeur logiciel; ingénieur "
            "logiciel; développeur d'applications; programmeur; directeur technique; desarrollador; "
            "desarrollador de software; ingeniero de software; programador; programador informático; "
            "desarrollador de aplicaciones; softwareontwikkelaar; programmeur software; app-ontwikkelaar"
        ),
        needs=listed(
            "build an app; custom software; connect two systems; automate a process; Excel is no longer "
            "enough; programmer for a project; technical co-founder; app for our customers; App "
            "entwickeln; Software programmieren; Schnittstelle; Excel reicht nicht mehr; Ablauf "
            "automatisieren; Programmierer gesucht; développer une application; logiciel sur mesure; "
            "automatiser; cherche développeur; desarrollar una app; software a medida; automatizar "
            "procesos; busco programador; app laten maken; maatwerksoftware"
        ),
        markets=("founders", "larger-companies", "manufacturers"),
        hears=("new-product", "growth", "new-software", "funding"),
    ),
    Trade(
        key="it-support",
        group="software",
        names=listed(
            "IT support; IT technician; IT service provider; computer repair; computer technician; "
            "managed service provider; IT consultant; system administrator; systems administrator; "
            "network administrator; IT manager; help desk technician; IT systems house; computer support "
            "specialist; head of IT; chief information officer; CIO; IT-Betreuer; IT-Dienstleister; "
            "IT-Systemhaus; Systemhaus; Systemadministrator; IT-Administrator; IT-Leiter; IT-Berater; "
            "EDV-Betreuer; EDV-Dienstleister; Fachinformatiker Systemintegration; PC-Notdienst; "
            "technicien informatique; dépannage informatique; administrateur système; responsable "
            "informatique; prestataire informatique; DSI; informaticien; technicien support; técnico "
            "informático; informático; administrador de sistemas; soporte técnico; responsable de "
            "informática; consultor informático; systeembeheerder; ICT-beheerder; computerhulp"
        ),
        needs=listed(
            "computer does not start; laptop broke; printer does not work; set up a network; e-mail is "
            "down; server is old; Wi-Fi is bad; move our e-mail to the cloud; new computers for the "
            "office; backup; lost my data; Computer kaputt; Laptop geht nicht mehr; Drucker druckt nicht; "
            "Netzwerk einrichten; WLAN schlecht; Server alt; Datensicherung; mon ordinateur ne marche "
            "plus; panne informatique; sauvegarde des données; installer un réseau; mi ordenador no "
            "funciona; no va el correo; instalar una red; copia de seguridad; computer kapot; netwerk "
            "aanleggen"
        ),
        markets=("small-businesses", "practices", "professionals", "freelancers"),
        hears=("office-move", "growth", "new-company", "data-breach", "new-software"),
    ),
    Trade(
        key="it-security",
        group="software",
        names=listed(
            "IT security consultant; cyber security consultant; cybersecurity analyst; information "
            "security officer; information security analyst; CISO; penetration tester; ethical hacker; "
            "security engineer; IT-Sicherheitsberater; IT-Sicherheitsexperte; "
            "Informationssicherheitsbeauftragter; IT-Forensiker; consultant en cybersécurité; expert "
            "cybersécurité; RSSI; consultor de ciberseguridad; experto en ciberseguridad; responsable de "
            "seguridad informática; beveiligingsexpert ICT"
        ),
        needs=listed(
            "we were hacked; ransomware; phishing mail; virus on the computer; is our network safe; "
            "customer data stolen; security audit of our systems; password stolen; gehackt worden; Virus "
            "auf dem Rechner; Erpressungssoftware; Phishing; IT-Sicherheit prüfen; Daten gestohlen; "
            "piraté; rançongiciel; cyberattaque; virus informatique; nos hackearon; ciberataque; virus en "
            "el ordenador; phishing recibido; gehackt; ransomware aanval"
        ),
        markets=("larger-companies", "small-businesses", "practices", "public-bodies"),
        hears=("data-breach", "audit", "new-rule"),
    ),
    Trade(
        key="data-analyst",
        group="software",
        names=listed(
            "data analyst; data scientist; data engineer; business intelligence analyst; BI consultant; "
            "machine learning engineer; AI consultant; AI engineer; statistician; database administrator; "
            "operations research analyst; Datenanalyst; Datenwissenschaftler; BI-Berater; KI-Berater; "
            "KI-Experte; Statistiker; Datenbankadministrator; analyste de données; data analyst "
            "consultant; ingénieur données; consultant IA; statisticien; administrateur de bases de "
            "données; analista de datos; científico de datos; ingeniero de datos; consultor de IA; "
            "estadístico; data-analist; AI-adviseur; statisticus"
        ),
        needs=listed(
            "make sense of our data; dashboard; figures from different systems; use AI in the company; "
            "forecast demand; statistics for a study; chatbot; ChatGPT for our team; Daten auswerten; "
            "Dashboard; KI im Unternehmen einsetzen; Auswertung für eine Studie; Chatbot; analyser nos "
            "données; tableau de bord; intelligence artificielle en entreprise; analizar datos; cuadro de "
            "mando; inteligencia artificial en mi empresa; data-analyse; kunstmatige intelligentie"
        ),
        markets=("larger-companies", "founders"),
        hears=("growth", "new-software", "funding"),
    ),
    Trade(
        key="erp-consultant",
        group="software",
        names=listed(
            "ERP consultant; SAP consultant; CRM consultant; Salesforce consultant; digitalisation "
            "consultant; digital transformation consultant; Microsoft Dynamics consultant; software "
            "consultant; solution architect; IT project manager; systems analyst; computer systems "
            "analyst; ERP-Berater; SAP-Berater; CRM-Berater; Digitalisierungsberater; Softwareberater; "
            "IT-Projektleiter; consultant ERP; consultant SAP; consultant CRM; consultant en "
            "transformation digitale; chef de projet informatique; consultor ERP; consultor SAP; "
            "consultor CRM; consultor de transformación digital; ERP-consultant; digitaliseringsadviseur"
        ),
        needs=listed(
            "new ERP; choose software; introduce a CRM; paperless office; digitalise our processes; "
            "software for my practice; merchandise management; Warenwirtschaft; CRM einführen; neue "
            "Software auswählen; papierloses Büro; Digitalisierung im Betrieb; ERP einführen; choisir un "
            "logiciel; mettre en place un CRM; passer au numérique; dématérialiser; implantar un ERP; "
            "elegir un software; digitalizar mi empresa; CRM para mi negocio; software kiezen; "
            "digitaliseren"
        ),
        markets=("manufacturers", "small-businesses", "larger-companies", "craft-businesses"),
        hears=("new-software", "growth", "succession"),
    ),
    Trade(
        key="e-commerce-consultant",
        group="software",
        names=listed(
            "e-commerce consultant; e-commerce manager; ecommerce manager; online shop manager; Amazon "
            "consultant; marketplace manager; online retailer consultant; E-Commerce-Berater; "
            "E-Commerce-Manager; Onlineshop-Betreuer; Amazon Berater; consultant e-commerce; responsable "
            "e-commerce; consultor de comercio electrónico; responsable de e-commerce; e-commercemanager"
        ),
        needs=listed(
            "sell online; sell on Amazon; online shop does not sell; cart is abandoned; payment in the "
            "online shop; online verkaufen; auf Amazon verkaufen; Onlineshop läuft nicht; Warenkorb "
            "abgebrochen; vendre en ligne; vendre sur Amazon; ma boutique en ligne ne vend pas; vender "
            "por internet; vender en Amazon; mi tienda online no vende; online verkopen; betaling in de "
            "webshop"
        ),
        markets=("shops", "manufacturers"),
        hears=("going-abroad", "new-product", "relaunch"),
    ),
    Trade(
        key="telecoms-technician",
        group="software",
        names=listed(
            "telecoms consultant; telecommunications technician; telecom engineer; phone systems "
            "installer; network engineer; broadband engineer; network cabling; "
            "Telekommunikationstechniker; Fernmeldetechniker; Netzwerktechniker; Telefonanlagen; "
            "technicien télécom; installateur télécom; ingénieur réseau; técnico de telecomunicaciones; "
            "ingeniero de redes; instalador de telecomunicaciones; telecommonteur; netwerkbeheerder"
        ),
        needs=listed(
            "phone system; internet too slow; fibre connection; new telephone numbers; mobile contracts "
            "for the company; move the phone line; Telefonanlage; Internet zu langsam; Glasfaser; "
            "Handyverträge für die Firma; Telefonanschluss umziehen; standard téléphonique à installer; "
            "connexion internet lente; fibre optique; línea telefónica; internet lento; fibra óptica; "
            "centralita telefónica; telefooncentrale; glasvezel"
        ),
        markets=("small-businesses", "larger-companies", "practices"),
        hears=("office-move", "home-move", "new-company"),
    ),
    Trade(
        key="software-trainer",
        group="software",
        names=listed(
            "computer trainer; IT trainer; Excel trainer; software trainer; Microsoft Office trainer; "
            "computer lessons; EDV-Trainer; EDV-Dozent; Excel Trainer; Computerkurse; formateur "
            "informatique; formateur bureautique; formador en informática; profesor de informática; "
            "computertrainer"
        ),
        needs=listed(
            "learn Excel; computer course; help my parents with the computer; smartphone for seniors; "
            "learn Word and PowerPoint; train staff on new software; Excel lernen; Computerkurs; "
            "Computerhilfe für Senioren; Smartphone erklären; apprendre Excel; cours d'informatique; "
            "aider mes parents avec l'ordinateur; aprender Excel; clases de informática; ayuda con el "
            "móvil; computerles"
        ),
        markets=("retirees", "employees", "small-businesses"),
        hears=("new-software", "new-job"),
    ),
)

"""Trades of property: selling, letting, valuing, running and planning buildings."""

from __future__ import annotations

from typing import Final

from headwater.core.trades import Trade, listed

TRADES: Final[tuple[Trade, ...]] = (
    Trade(
        key="estate-agent",
        group="property",
        names=listed(
            "estate agent; real estate; real estate agent; realtor; property agent; real estate broker; property "
            "consultant; letting agent; real estate salesperson; relocation property finder; buying "
            "agent; Immobilienmakler; Makler; Immobilienberater; Immobilienkaufmann; Maklerbüro; agent "
            "immobilier; agence immobilière; négociateur immobilier; mandataire immobilier; conseiller "
            "immobilier; chasseur immobilier; agente inmobiliario; inmobiliaria; asesor inmobiliario; "
            "agente de la propiedad inmobiliaria; personal shopper inmobiliario; makelaar; "
            "vastgoedmakelaar"
        ),
        needs=listed(
            "sell my house; sell the flat; find a flat; looking for a house; what is my house worth; rent "
            "out a flat; find a tenant; inherited a house and want to sell; house hunting; Haus "
            "verkaufen; Wohnung verkaufen; Wohnung gesucht; suche ein Haus; was ist mein Haus wert; "
            "Mieter finden; Wohnung vermieten; vendre ma maison; vendre mon appartement; cherche un "
            "appartement; estimer ma maison; louer mon appartement; vender mi casa; vender mi piso; busco "
            "piso; alquilar mi piso; cuánto vale mi casa; huis verkopen; huis zoeken"
        ),
        markets=("home-buyers", "homeowners", "landlords", "expatriates", "families"),
        hears=("house-sale", "house-purchase", "home-move", "separation", "inheritance", "death"),
    ),
    Trade(
        key="commercial-property-agent",
        group="property",
        names=listed(
            "commercial property agent; commercial real estate broker; office letting agent; commercial "
            "agent property; real estate developer; property developer; site acquisition manager; "
            "coworking space manager; Gewerbeimmobilienmakler; Gewerbemakler; Bauträger; "
            "Projektentwickler Immobilien; Immobilienentwickler; Coworking Manager; immobilier "
            "d'entreprise; promoteur immobilier; conseil en immobilier d'entreprise; promotor "
            "inmobiliario; agente de inmuebles comerciales; locales comerciales; projectontwikkelaar; "
            "bedrijfsmakelaar vastgoed"
        ),
        needs=listed(
            "office to rent; bigger office; shop premises; warehouse wanted; practice rooms; coworking "
            "desk; sublet part of our office; Büro mieten; größeres Büro; Ladenlokal; Lagerhalle gesucht; "
            "Praxisräume; Büroräume gesucht; louer des bureaux; local commercial; entrepôt à louer; "
            "bureaux plus grands; alquilar oficina; local comercial; nave industrial; kantoorruimte "
            "huren; bedrijfspand"
        ),
        markets=("small-businesses", "larger-companies", "shops", "practices", "hospitality"),
        hears=("office-move", "growth", "new-company", "end-of-lease"),
    ),
    Trade(
        key="property-manager",
        group="property",
        names=listed(
            "property manager; block manager; facility manager; facilities manager; building manager; "
            "community association manager; lettings manager; housing officer; holiday let manager; "
            "Hausverwalter; Hausverwaltung; Immobilienverwalter; WEG-Verwalter; Mietverwaltung; Facility "
            "Manager; Objektbetreuer; Liegenschaftsverwalter; syndic de copropriété; gestionnaire de "
            "copropriété; gestionnaire immobilier; régisseur immobilier; gestion locative; responsable "
            "des services généraux; administrador de fincas; gestor de fincas; gestor de alquileres; "
            "gestor de instalaciones; vastgoedbeheerder; VvE-beheerder; gebouwbeheerder"
        ),
        needs=listed(
            "somebody to look after my rental flat; owners' association; service charge statement; "
            "tenants call at night; manage holiday flat; new managing agent; building maintenance; "
            "Hausverwaltung gesucht; Eigentümerversammlung; Nebenkostenabrechnung machen; Mietwohnung "
            "verwalten; Ferienwohnung betreuen; changer de syndic; gérer mon appartement loué; charges de "
            "copropriété; administrar mi piso de alquiler; comunidad de propietarios; gestión de alquiler "
            "vacacional; VvE-beheer; verhuur beheren"
        ),
        markets=("landlords", "homeowners", "larger-companies"),
        hears=("water-damage", "end-of-lease", "renovation", "house-purchase", "inheritance"),
    ),
    Trade(
        key="property-valuer",
        group="property",
        names=listed(
            "property valuer; property appraiser; real estate appraiser; chartered surveyor; building "
            "surveyor; home inspector; property surveyor; valuation surveyor; building inspector; "
            "Immobiliengutachter; Immobiliensachverständiger; Immobilienbewerter; Bausachverständiger; "
            "Baugutachter; Sachverständiger für Immobilien; expert immobilier; expert en bâtiment; expert "
            "foncier; tasador; tasador inmobiliario; perito inmobiliario; perito de edificios; taxateur; "
            "bouwkundig keurder"
        ),
        needs=listed(
            "survey before buying; value of the house for the divorce; damp in the walls of the house we "
            "want; cracks in the wall; appraisal; valuation for inheritance; Gutachten fürs Haus; "
            "Verkehrswert; Hauskauf begleiten; Risse in der Wand; Wertgutachten; Feuchtigkeit im Haus; "
            "expertise avant achat; valeur de la maison; fissures dans le mur; tasación; tasar una casa; "
            "grietas en la pared; inspección antes de comprar; huis laten taxeren; bouwkundige keuring"
        ),
        markets=("home-buyers", "homeowners", "landlords"),
        hears=("house-purchase", "inheritance", "separation", "house-sale"),
    ),
    Trade(
        key="architect",
        group="property",
        names=listed(
            "architect; architecture firm; architectural designer; architectural technologist; chartered "
            "architect; urban planner; town planner; building designer; architectural drafter; Architekt; "
            "Architekturbüro; Bauplaner; Stadtplaner; Bauzeichner; Planungsbüro; architecte; cabinet "
            "d'architecture; urbaniste; dessinateur en bâtiment; maître d'oeuvre; arquitecto; estudio de "
            "arquitectura; arquitecto técnico; aparejador; urbanista; delineante; architectenbureau; "
            "bouwkundig tekenaar"
        ),
        needs=listed(
            "build a house; extension; loft conversion; planning application; drawings for the builder; "
            "convert a barn; redesign the floor plan; knock through a wall; Haus bauen; Anbau; "
            "Dachausbau; Bauantrag; Umbau; Grundriss ändern; Wand herausnehmen; faire construire; "
            "extension de maison; permis de construire; plans pour une maison; aménager les combles; "
            "construir una casa; ampliar la casa; licencia de obra; planos; reformar un edificio; huis "
            "bouwen; aanbouw; bouwvergunning"
        ),
        markets=("homeowners", "home-buyers", "small-businesses", "public-bodies"),
        hears=("house-purchase", "renovation", "growth", "office-move"),
    ),
    Trade(
        key="surveyor",
        group="property",
        names=listed(
            "land surveyor; surveyor; geomatics engineer; quantity surveyor; cartographer; mapping "
            "technician; surveying technician; Vermesser; Vermessungsingenieur; Vermessungstechniker; "
            "Landvermesser; Geodät; Kartograf; géomètre; géomètre-expert; topographe; cartographe; "
            "métreur; topógrafo; agrimensor; cartógrafo; landmeter"
        ),
        needs=listed(
            "where is the boundary; measure the plot; divide the land; site plan; stake out the house; "
            "Grundstück vermessen; Grenze feststellen; Grundstück teilen; Lageplan; bornage; diviser un "
            "terrain; relevé topographique; medir una parcela; linderos; dividir un terreno; perceel "
            "opmeten"
        ),
        markets=("homeowners", "farms", "public-bodies", "craft-businesses"),
        hears=("house-purchase", "renovation", "dispute"),
    ),
    Trade(
        key="structural-engineer",
        group="property",
        names=listed(
            "structural engineer; civil engineer; building services engineer; geotechnical engineer; "
            "construction engineer; Statiker; Tragwerksplaner; Bauingenieur; TGA-Planer; Ingenieurbüro "
            "Bau; ingénieur structure; ingénieur civil; ingénieur bâtiment; bureau d'études; ingeniero "
            "estructural; ingeniero civil; ingeniero de caminos; calculista de estructuras; constructeur "
            "bouwkundige; civiel ingenieur"
        ),
        needs=listed(
            "remove a load-bearing wall; will the ceiling hold; structural calculations; cracks since "
            "they dug next door; foundation is sinking; heating and ventilation planning; Statik; "
            "tragende Wand; Statik berechnen; hält die Decke; Fundament senkt sich; mur porteur; calcul "
            "de structure; fondations fissurées; muro de carga; cálculo de estructura; cimientos; "
            "draagmuur; constructieberekening"
        ),
        markets=("homeowners", "craft-businesses", "public-bodies"),
        hears=("renovation", "house-purchase"),
    ),
    Trade(
        key="site-manager",
        group="property",
        names=listed(
            "construction manager; site manager; clerk of works; building project manager; owner's "
            "representative; construction project manager; Bauleiter; Baubetreuer; Bauüberwacher; Polier; "
            "Projektsteuerer; conducteur de travaux; chef de chantier; assistant maître d'ouvrage; jefe "
            "de obra; director de obra; encargado de obra; projectleider bouw; uitvoerder bouw"
        ),
        needs=listed(
            "somebody to watch over the building site; builders do what they want; oversee the "
            "renovation; coordinate all the trades; building costs out of control; Bauleitung; Baustelle "
            "überwachen; Handwerker koordinieren; Baukosten laufen davon; suivre le chantier; coordonner "
            "les artisans; chantier qui dérape; supervisar la obra; coordinar los oficios; dirección de "
            "obra; bouwbegeleiding"
        ),
        markets=("homeowners", "home-buyers", "public-bodies", "larger-companies"),
        hears=("renovation", "house-purchase", "growth"),
    ),
    Trade(
        key="relocation-agent",
        group="property",
        names=listed(
            "relocation agent; relocation consultant; relocation manager; global mobility manager; expat "
            "services; Relocation Agent; Umzugsberater international; Relocation Service; agent de "
            "relocation; consultant en mobilité internationale; agente de relocation; gestor de movilidad "
            "internacional; relocation-adviseur; expatbegeleider"
        ),
        needs=listed(
            "move to another country; settle in a new city; find a flat and school from abroad; bring an "
            "employee over; registration at the town hall; new in town; neu in der Stadt; aus dem Ausland "
            "herziehen; Mitarbeiter aus dem Ausland holen; Schule und Wohnung finden; s'installer dans "
            "une nouvelle ville; expatriation; mudarse a otro país; instalarse en la ciudad; traer un "
            "empleado del extranjero; verhuizen naar het buitenland"
        ),
        markets=("expatriates", "larger-companies", "families"),
        hears=("arrival", "home-move", "going-abroad", "new-job"),
    ),
)

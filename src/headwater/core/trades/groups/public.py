"""Public life: offices, associations, churches, safety, and who looks into things."""

from __future__ import annotations

from typing import Final

from headwater.core.trades import Trade, listed

TRADES: Final[tuple[Trade, ...]] = (
    Trade(
        key="civil-servant",
        group="public",
        names=listed(
            "civil servant; local government officer; town clerk; mayor; council officer; politician; "
            "councillor; Beamter; Beamtin; Bürgermeister; Stadtrat; Verwaltungsangestellte; Politiker; "
            "fonctionnaire; maire; élu local; conseiller municipal; funcionario; alcalde; concejal; político; "
            "ambtenaar; burgemeester; wethouder"
        ),
        needs=listed(
            "who decides at the town hall; permit from the council; planning office contact; wer entscheidet "
            "im Rathaus; Genehmigung von der Stadt; contact à la mairie; autorisation de la mairie; contacto "
            "en el ayuntamiento; licencia municipal; contact bij de gemeente"
        ),
        markets=("public-bodies", "small-businesses"),
        hears=("new-rule",),
    ),
    Trade(
        key="charity-manager",
        group="public",
        names=listed(
            "charity manager; charity director; volunteer coordinator; association secretary; foundation "
            "manager; Geschäftsführer eines Vereins; Fundraiserin; Stiftungsmanager; Ehrenamtskoordinator; "
            "Vereinsvorsitzende; responsable associatif; coordinateur de bénévoles; directora de ONG; "
            "coordinador de voluntarios; vrijwilligerscoördinator"
        ),
        needs=listed(
            "raise money for our cause; volunteers wanted; where could I volunteer; donate furniture; "
            "donations; Spenden sammeln; Ehrenamt; freiwillig helfen; Möbel spenden; collecter des fonds; "
            "faire du bénévolat; donner des meubles; recaudar fondos; hacer voluntariado; donar muebles; "
            "vrijwilligerswerk"
        ),
        markets=("charities", "retirees"),
        hears=("retirement", "inheritance"),
    ),
    Trade(
        key="clergy",
        group="public",
        names=listed(
            "priest; vicar; pastor; rabbi; imam; chaplain; church; Pfarrer; Pfarrerin; Rabbiner; Seelsorger; "
            "Kirche; prêtre; curé; pasteur; aumônier; sacerdote; cura; capellán; dominee; priester; prete"
        ),
        needs=listed(
            "christening; church wedding; baptism; somebody to pray with; pastoral care; Taufe; kirchliche "
            "Trauung; Seelsorge; Konfirmation; baptême; mariage à l'église; bautizo; boda por la iglesia; "
            "comunión; doop"
        ),
        markets=("families", "bereaved", "couples"),
        hears=("birth", "marriage", "death"),
    ),
    Trade(
        key="police-fire",
        group="public",
        names=listed(
            "police officer; firefighter; fire officer; paramedic; soldier; army officer; Polizist; "
            "Polizistin; Feuerwehrmann; Rettungssanitäter; Soldat; policier; gendarme; pompier; ambulancier; "
            "militaire; policía; bombero; sanitario de ambulancia; militar; politieagent; brandweerman; "
            "poliziotto"
        ),
        needs=listed(
            "report a theft; crime prevention advice; fire drill; Anzeige erstatten; Einbruchschutz Beratung; "
            "Brandschutzübung; déposer une plainte pour vol; exercice incendie; denunciar un robo; simulacro "
            "de incendio; aangifte doen"
        ),
        markets=("public-bodies", "homeowners"),
        hears=("accident",),
    ),
    Trade(
        key="urban-planner",
        group="public",
        names=listed(
            "town planner; planning consultant; traffic engineer; Stadtplaner; Verkehrsplaner; Bauleitplaner; "
            "urbaniste; ingénieur trafic; urbanista; ingeniero de tráfico; stedenbouwkundige; planoloog"
        ),
        needs=listed(
            "change of use; planning permission for a field; zoning; traffic study; Nutzungsänderung; "
            "Bebauungsplan; Verkehrsgutachten; changement de destination; plan local d'urbanisme; recalificar "
            "un terreno; plan urbanístico; bestemmingsplan"
        ),
        markets=("public-bodies", "landlords"),
        hears=("renovation", "house-purchase"),
    ),
    Trade(
        key="land-surveyor",
        group="public",
        names=listed(
            "land surveyor; surveyor of land; geodesist; geologist; Vermesser; Vermessungsingenieur; "
            "Vermessungsbüro; Geologe; Bodengutachter; géomètre; géomètre-expert; géologue; topógrafo; "
            "geólogo; landmeter; geometra"
        ),
        needs=listed(
            "measure the plot; plot boundary; boundary with the neighbour; ground survey; Grundstück "
            "vermessen; Grundstücksgrenze; Grenzstein; Bodengutachten; borner le terrain; limites du terrain; "
            "bornage; étude de sol; medir la parcela; linderos; estudio del terreno; perceel opmeten; "
            "erfgrens"
        ),
        markets=("homeowners", "home-buyers", "public-bodies", "farms"),
        hears=("house-purchase", "renovation", "dispute"),
    ),
)

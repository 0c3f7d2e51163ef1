"""Words of people who need care, calm and farewells, by trade."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from headwater.core.trades import listed

ASKED: Final[Mapping[str, tuple[str, ...]]] = {
    "sleep-and-stress": listed(
        "burnt out; lie awake; mind racing at night; too much on my plate; overwhelmed; breathing "
        "exercises; retreat; wind down; stress at work; insomnia; exhausted but awake; calm down; "
        "schlaflos; Schlafstörungen; Grübeln; ausgebrannt; gestresst; Erschöpfung; Atemübungen; insomnie; "
        "surmené; respiration; agotada; slecht slapen; overspannen; stressato"
    ),
    "art-music-therapist": listed(
        "express herself through painting; drumming for my son; paint my feelings; can't find words; "
        "autistic child music; music helps him; dementia and singing; clay and feelings; creative "
        "therapy; psychodrama; malend verarbeiten; Trommeln; Maltherapie; Gefühle malen; Singen mit "
        "Demenzkranken; kreative Therapie; exprimer par le dessin; peindre ses émotions; atelier "
        "thérapeutique; expresarse pintando; musicoterapia; terapia creativa; tekentherapie; muziek helpt "
        "hem; disegnare emozioni"
    ),
    "social-counsellor": listed(
        "benefits office; food bank; social services; youth welfare office; teenager runs away; trouble "
        "at home; single mother struggling; foster child; homeless; domestic violence; women's shelter; "
        "form for the benefits; can't cope with my children; housing benefit; Sozialamt; Bürgergeld; "
        "Wohngeld; alleinerziehend; Frauenhaus; obdachlos; Pflegekind; Erziehungsprobleme; überforderte "
        "Eltern; CAF; RSA; foyer; violences conjugales; servicios sociales; ayuda social; maltrato; madre "
        "soltera; jeugdzorg; uitkering; assistenti sociali"
    ),
    "home-care": listed(
        "mum can't manage alone; dementia at home; fell in the bathroom; live-in; round the clock; frail "
        "father; bedridden; incontinence; home from hospital; wants to stay at home; respite; hospital "
        "discharge; zu Hause gepflegt; bettlägerig; Körperpflege; waschen und anziehen; polnische "
        "Pflegekraft; 24-Stunden-Pflege; Verhinderungspflege; Opa allein; toilette du matin; perte "
        "d'autonomie; maintien à domicile; cuidar a mi madre; interna; non autosufficiente"
    ),
    "nurse": listed(
        "insulin injection; stitches out; bandage; medication dispensed; tracheostomy; ventilator; stoma; "
        "bedsore; Verbandswechsel; Spritze geben; Insulin spritzen; Katheter; Infusion; "
        "Kompressionsstrümpfe anziehen; Beatmung; Dekubitus; prise de sang; perfusion; soins infirmiers; "
        "vendaje; cambiar la sonda; prikken; medicazione; iniezioni; IV drip"
    ),
    "care-home": listed(
        "place for grandma; can't live alone any more; waiting list for a home; dementia ward; sheltered "
        "housing; short stay care; moving into a home; ins Heim; Demenz-WG; Tagespflege; "
        "Seniorenresidenz; Oma ins Altersheim; Heimkosten; placer ma mère; place en maison; résidence "
        "autonomie; unité Alzheimer; centro de día; aanleunwoning; casa di riposo; RSA per anziani"
    ),
    "care-adviser": listed(
        "care allowance; assessor is coming; who pays for care; power of attorney for mum's care; refused "
        "care grade; carer's leave; how to organise care; medizinischer Dienst; MDK; Entlastungsbetrag; "
        "Pflegeantrag; pflegende Angehörige; Wohnraumanpassung; APA; grille AGGIR; dossier dépendance; "
        "proche aidant; valoración de dependencia; cuidador familiar; mantelzorger; invalidità civile; "
        "legge 104; accompagnamento"
    ),
    "nanny": listed(
        "baby; toddler; pick up from kindergarten; evening out; date night; back to work after baby; sick "
        "child at home; after school pick-up; someone to watch the kids; night nanny; school holidays "
        "cover; maternity leave ends; Kleinkind; Kindergartenplatz; abends weggehen; von der Kita "
        "abholen; Ferienbetreuung; Leihoma; sortie d'école; bébé; asilo nido; bambini"
    ),
    "funeral-director": listed(
        "dad died last night; coffin; urn; cemetery; laid to rest; death certificate; hearse; "
        "ashes; bring the body home; green burial; Todesfall; Sarg; Urne; Friedwald; Seebestattung; "
        "Sterbeurkunde; Überführung; décès; cercueil; falleció; ataúd; crematie; funerale; morto; bara"
    ),
    "funeral-speaker": listed(
        "words at the grave; eulogy; not religious; free ceremony; vows; say goodbye properly; ceremony "
        "without a church; life celebration; humanist wedding; naming ceremony; Traurede; Abschiedsfeier; "
        "nicht in der Kirche; Grabrede; Lebensfeier; ohne Pfarrer; Trauerfeier; éloge funèbre; hommage; "
        "voeux; discours d'adieu; palabras de despedida; boda simbólica; elogio; afscheidstoespraak; "
        "vrije ceremonie; cerimonia laica; discorso funebre"
    ),
    "cleaner": listed(
        "dusty; vacuum; mop; bathroom scrubbed; flat is filthy; once a week cleaning; deep clean; bed "
        "linen; windows washed; saubermachen; Staubsaugen; Frühjahrsputz; Fenster putzen; schmutzige "
        "Wohnung; grand nettoyage; vitres; serpillière; limpieza a fondo; polvo; strijken; stofzuigen; "
        "donna delle pulizie; stirare; pulizie"
    ),
    "companion-driver": listed(
        "lonely; company for my mother; read to her; take dad to the doctor; shopping for an old lady; "
        "walk with him; wheelchair ride; dialysis trips; chemo appointments lift; no longer drives; play "
        "cards with grandpa; einsam; Gesellschaft leisten; Arztbegleitung; Spazierengehen mit; vorlesen; "
        "Dialysefahrt; Rollstuhltransport; Fahrdienst; Besuchsdienst; accompagner chez le médecin; "
        "solitude; rendez-vous médicaux; VSL; compañía; sola todo el día; boodschappen doen; eenzaam; "
        "gezelschap; compagnia; commissioni"
    ),
    "housesitter": listed(
        "empty house; kennels; dog while I'm at work; holiday and the cat; post piling up; look after "
        "rabbits; overnight with the dog; Urlaub und die Katze; Haus hüten; Hund unterbringen; "
        "Urlaubsbetreuung; Briefkasten leeren; Kaninchen; promener le chien; pendant les vacances; "
        "guardería canina; kat voeren; oppas voor de hond; portare a spasso; dare da mangiare al gatto"
    ),
}

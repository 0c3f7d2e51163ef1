"""Words in which people tell what they need from the trades of therapy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from headwater.core.trades import listed

ASKED: Final[Mapping[str, tuple[str, ...]]] = {
    "psychotherapist": listed(
        "therapy place; burnout; hopeless; mental health; mental breakdown; nervous breakdown; OCD; "
        "anorexia; bulimia; insomnia from worry; overwhelmed; low self-worth; self-harm adult; social "
        "anxiety; hyperventilating; rumination; waiting list for therapy; behavioural therapy; Depressionen; "
        "Angstzustände; Zwangsgedanken; Magersucht; Bulimie; Grübeln; Nervenzusammenbruch; hoffnungslos; "
        "antriebslos; Verhaltenstherapie; seelisch am Ende; Wartezeit Therapie; Erschöpfung; psychisch; "
        "innere Leere; déprime; crise de panique; anorexie; boulimie; TOC; épuisement; phobie sociale; "
        "deprimida; crisis de ansiedad; estrés emocional; agotamiento; pensamientos negativos; salud mental; "
        "depressief; somber; paniekaanval; overspannen; eetstoornis; piekeren; esaurimento; anoressia; "
        "piange sempre"
    ),
    "psychiatrist": listed(
        "psychosis; psychotic; schizophrenic; manic; mania; manic phase; mood swings; lithium; voices in his "
        "head; paranoid; delusions; hallucinations; suicidal thoughts; adult ADHD; Ritalin; personality "
        "disorder; borderline; psychiatric ward; sedatives; coming off tablets for nerves; psych meds; "
        "severe depression medication; bipolar disorder; Stimmen hören; hört Stimmen; Wahn; "
        "Wahnvorstellungen; bipolare Störung; Suizid; Selbstmordgedanken; Psychopharmaka; ADHS bei "
        "Erwachsenen; Beruhigungsmittel; Antidepressiva absetzen; Stimmungsschwankungen; Halluzinationen; "
        "entend des voix; suicidaire; pensées suicidaires; délire; paranoïa; trouble bipolaire; TDAH adulte; "
        "anxiolytiques; bipolaridad; esquizofrenia; oye voces; ideas suicidas; delirios; trastorno bipolar; "
        "litio; alucinaciones; trastorno límite; stemmen horen; suïcidaal; waanideeën; schizofrenie; "
        "psichiatra; sente le voci; suicidio; allucinazioni; antidepressivi; schizofrenia"
    ),
    "couples-counsellor": listed(
        "marriage; marriage crisis; marital; relationship; relationship crisis; couples; arguing; constant "
        "rows; cheated; jealous; jealousy; drifted apart; no intimacy; sex life; sexless; stay together for "
        "the kids; fell out of love; trust after betrayal; living like flatmates; pre-marriage counselling; "
        "open relationship; Ehe; Ehekrise; Beziehung; Beziehungskrise; Partnerschaft; Dauerstreit; streiten "
        "ständig; Affäre; betrogen; Eifersucht; auseinandergelebt; Liebesleben; lustlos; Vertrauen verloren; "
        "nebeneinanderher; Beziehung retten; Untreue; disputes; jalousie; jaloux; trompé; éloignés; relation "
        "en crise; sexologue; pareja; celos; celoso; infiel; discusiones; distanciados; relación; sin "
        "intimidad; relatie; huwelijk; ruzies; vreemdgegaan; jaloers; uit elkaar gegroeid; matrimonio in "
        "crisi; coppia; crisi di coppia; gelosia; tradito; tradimento; litighiamo sempre"
    ),
    "trauma-therapist": listed(
        "PTSD; nightmares; traumatised; traumatic; attacked; assault survivor; abuse; childhood abuse; rape; "
        "grief; bereaved; widowed; mourning; lost his wife; suicide of my brother; stillbirth; war veteran; "
        "robbery at gunpoint; survivor; EMDR; accident haunts me; grief group; cannot stop thinking of the "
        "crash; witnessed; PTBS; Überfall; Missbrauch; missbraucht; Vergewaltigung; Albträume; Alpträume; "
        "Trauergruppe; verwitwet; Witwe; Mann verloren; Frau verloren; Sternenkind; Totgeburt; Krieg erlebt; "
        "nicht verkraftet; Gewalt erlebt; endeuillé; veuve; veuf; perdu son mari; perdu sa femme; perdu un "
        "enfant; agression; choc post-traumatique; stress post-traumatique; attentat; cauchemar; viuda; "
        "perdió a su marido; perdió a su hijo; estrés postraumático; agresión; luto; nachtmerries; "
        "rouwverwerking; weduwe; misbruik; overval; verlies verwerken; lutto; vedova; incubi; violenza "
        "subita"
    ),
    "child-psychologist": listed(
        "ADD; autistic; Asperger; bullying; bullied; school refusal; temper tantrums; aggressive child; hits "
        "other kids; difficult child; separation anxiety; anxious child; withdrawn teenager; teen; teenager; "
        "puberty; self-harm; cuts herself; child of divorce suffers; sibling jealousy; gifted child; "
        "behaviour problems; hyperactive; kid afraid of the dark; school phobia; son is aggressive; gaming "
        "all night teenager; Mobbing in der Schule; gemobbt; Schulangst; Schulverweigerer; Wutanfälle; "
        "schlägt andere Kinder; hyperaktiv; hochbegabt; Pubertät; Jugendliche; ritzen; einnässen; "
        "Trotzphase; Erziehungsberatung; verhaltensauffällig; Trennungsangst; zappelig; Kind zieht sich "
        "zurück; Geschwisterstreit; Familienberatung; harcèlement scolaire; phobie scolaire; TDAH enfant; "
        "hyperactif; ado; adolescente; adolescent; colères; pipi au lit; se scarifie; enfant agressif; haut "
        "potentiel; HPI; enfant anxieux; acoso; hiperactivo; rabietas; moja la cama; se autolesiona; niño "
        "agresivo; altas capacidades; fobia escolar; niña retraída; pesten; gepest; driftbuien; bedplassen; "
        "puber; hoogbegaafd; schoolweigering; bullismo; bambino aggressivo; iperattivo; capricci; "
        "adolescente difficile; pipì a letto"
    ),
    "addiction-counsellor": listed(
        "addiction; addicted; alcoholism; drinking problem; vodka; smoking; cigarettes; nicotine; vape; "
        "gambling debts; betting; slot machines; cocaine; heroin; cannabis; weed; detox clinic; relapse; "
        "sober; sobriety; withdrawal; sleeping pill habit; porn; internet addiction; husband drinks; hidden "
        "bottles; painkiller addiction; smokes pot; shopping addiction; süchtig; Alkohol; trinkt heimlich; "
        "Trinker; Flaschen versteckt; Rauchen; Raucherentwöhnung; Zigaretten; Nikotin; Spielautomaten; "
        "Sportwetten; Kokain; kifft; Kiffen; Entzug; Entgiftungsklinik; Rückfall; trocken bleiben; "
        "Tablettensucht; Computersucht; Kaufsucht; alcoolisme; boit en cachette; tabac; fumer; jeux "
        "d'argent; fume des joints; sevrage; cure de désintoxication; rechute alcool; casino; adicción; "
        "adicto; fumar; apuestas; tragaperras; porros; recaída; beber; bebe a escondidas; verslaving; "
        "verslaafd; roken; gokken; gokverslaving; afkicken; drank; dipendenza; alcol; fumo; gioco d'azzardo; "
        "smettere di fumare; beve troppo"
    ),
    "speech-therapist": listed(
        "speech delay; late talker; aphasia; speech after stroke; swallowing; chokes on food; hoarseness; "
        "vocal nodules; dyslexia; language delay; tongue thrust; selective mutism; speaks unclearly; "
        "Stottern; Stotterer; Lispeln; Sprachentwicklung; Sprachverzögerung; Aphasie; Schluckstörung; "
        "verschluckt sich; Stimmbandknötchen; Heiserkeit; undeutlich sprechen; Sprachfehler; Poltern; "
        "Aussprache von sch; Mutismus; Schluckbeschwerden; bégaiement; bégayer; zozote; cheveu sur la "
        "langue; retard de langage; troubles de la déglutition; voix enrouée; avale de travers; tartamudez; "
        "ceceo; retraso del lenguaje; afasia; disfagia; dislexia; no pronuncia la erre; afonía; se "
        "atraganta; slissen; spraakachterstand; afasie; slikproblemen; hees; balbuzie; balbetta; ritardo del "
        "linguaggio; non parla ancora; zeppola; only says three words"
    ),
    "occupational-therapist": listed(
        "fine motor skills; holding a pencil; handwriting; buttons and zips; dressing after a stroke; grab "
        "rails; bathroom aids; walk-in shower for mum; wheelchair-accessible; hand rehab; splint; sensory "
        "issues; clumsy child; clumsy; concentration at school desk; aids for daily living; adapting the "
        "kitchen for a disability; cooking with one hand; stairlift; hospital bed at home; tie shoelaces; "
        "Stifthaltung; Handschrift; ungeschickt; tollpatschig; Schleife binden; Knöpfe schließen; "
        "Haltegriffe; barrierefreies Bad; Hilfsmittel; Treppenlift; Pflegebett; Handschiene; Graphomotorik; "
        "Wahrnehmungsstörung; Konzentration beim Kind; anziehen nach dem Schlaganfall; rollstuhlgerecht; "
        "Alltagstraining; Hirnleistungstraining; écriture difficile; tenir son crayon; dyspraxie; barres "
        "d'appui; monte-escalier; fauteuil roulant aménager; maladroit; lacer ses chaussures; attelle main; "
        "salle de bains adaptée; letra ilegible; coger el lápiz; torpe; silla de ruedas; barras de apoyo; "
        "atarse los zapatos; férula; ayudas técnicas; dispraxia; salvaescaleras; baño adaptado; pengreep; "
        "onhandig; rolstoel; traplift; aangepaste badkamer; veters strikken; terapia occupazionale; sedia a "
        "rotelle; montascale; impugnare la penna; disprassia; maniglioni"
    ),
    "hypnotherapist": listed(
        "hypnotise; trance; fear of heights; afraid of flying; scared of planes; spider phobia; fear of "
        "dogs; claustrophobia; nail biting; exam anxiety; test anxiety; fear of needles; stage nerves; sugar "
        "habit hypnosis; self-hypnosis; subconscious; afraid of lifts; stop biting nails; fear of driving on "
        "motorways; blushing; hypnobirthing; NLP; Unterbewusstsein; Spinnenangst; Angst vor Spinnen; Angst "
        "vorm Fliegen; Angst vor Hunden; Platzangst; Klaustrophobie; Nägelkauen; Spritzenangst; Rauchfrei "
        "durch Hypnose; Angst im Aufzug; Tunnelangst; Autobahn Angst; Erröten; Selbsthypnose; schlechte "
        "Angewohnheit; peur de conduire; peur des araignées; vertige des hauteurs; claustrophobie; se ronge "
        "les ongles; inconscient; autohypnose; peur des chiens; peur des piqûres; arrêter de fumer par "
        "hypnose; miedo a las arañas; miedo a las alturas; claustrofobia; morderse las uñas; subconsciente; "
        "miedo a conducir; miedo a los perros; nervios en los exámenes; miedo a las agujas; hoogtevrees; "
        "nagelbijten; faalangst; claustrofobie; rijangst; ipnosi; paura di volare; fobia dei ragni; paura "
        "del buio; mangiarsi le unghie"
    ),
}

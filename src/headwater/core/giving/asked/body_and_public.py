"""Words of people who need beauty, sport, making, the public and languages, by trade."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from headwater.core.trades import listed

ASKED: Final[Mapping[str, tuple[str, ...]]] = {
    "hairdresser": listed(
        "grey roots; beard; perm; fringe; bridal hair; colour gone wrong; split ends; curls; blow-dry; "
        "wig after chemo; barbershop; Strähnchen; Ansatz färben; Dauerwelle; Pony; Hochsteckfrisur; "
        "Frisur; Haare verfärbt; Spitzen; cheveux; coupe; brushing; frange; perruque; corte de pelo; "
        "tinte; peinado; flequillo; peluca; kapsel; baard; taglio capelli; capelli; piega; ricci"
    ),
    "beautician": listed(
        "lashes; pedicure; bridal make-up; piercing; hair removal; skin care; gel nails; Wimpern; "
        "Haarentfernung; Brautmakeup; Gelnägel; Wachsen; Wellnesstag; cils; maquillage; pestañas; "
        "maquillaje; wenkbrauwen; unghie; ceretta; sopracciglia; trucco; ciglia; tatuaggio"
    ),
    "plastic-surgeon": listed(
        "facelift; breast; liposuction; fillers; tummy tuck; hair transplant; ears stick out; lip filler; "
        "after weight loss skin; Nasenkorrektur; Brustvergrößerung; Fettabsaugen; Haartransplantation; "
        "Hyaluron; abstehende Ohren; Lippen aufspritzen; Bauchdeckenstraffung; augmentation mammaire; "
        "liposuccion; paupières; injections de botox; greffe de cheveux; aumento de pecho; operarme la "
        "nariz; párpados; injerto capilar; borstvergroting; ooglidcorrectie; rughe; rinoplastica; seno; "
        "liposuzione"
    ),
    "personal-trainer": listed(
        "lose weight; muscles; squats; out of shape; belly fat; gym plan; beach body; push-ups; boxing; "
        "fit after pregnancy; dumbbells; abnehmen; Krafttraining; Kondition; Trainingsplan; Bauchfett; "
        "Laufen anfangen; Hanteln; perdre du poids; musculation; courir; abdos; adelgazar; ponerme en "
        "forma; maratón; pesas; afvallen; spieren; hardlopen; dimagrire; palestra; muscoli; rimettermi in "
        "forma"
    ),
    "yoga-teacher": listed(
        "stretching; Pilates class; stiff; pelvic floor; lunchtime yoga; sun salutation; balance "
        "exercises; core strength; gentle exercise; chair yoga; Dehnen; Beckenboden; Rückenkurs; "
        "Yogakurs; steif; Matte; Qi Gong; Faszien; étirements; souplesse; cours de Pilates; périnée; "
        "assouplir; flexibilidad; clase de yoga; suelo pélvico; esterilla; yogales; soepel; bekkenbodem; "
        "lezioni di yoga; elasticità; tappetino; allungamento"
    ),
    "sports-club": listed(
        "join a team; tennis partner; football team; club membership; sponsor our team; volleyball; "
        "badminton; rowing; handball; golf; climbing hall; amateur league; jersey; Verein; Mannschaft; "
        "Tennispartner; Fußball spielen; Rudern; Trikotsponsor; Mitspieler; Alpenverein; équipe de foot; "
        "club de tennis; licence sportive; jouer au foot; aviron; escalade; equipo de fútbol; pádel; "
        "baloncesto; compañero de tenis; karate club; remo; tennismaatje; hockey; squadra; calcetto; "
        "circolo del tennis; pallavolo"
    ),
    "sports-doctor": listed(
        "sports injury; torn ligament; pulled muscle; Achilles; tennis elbow; marathon check-up; "
        "concussion from football; runner's knee; lactate; competition nerves; doping; ankle twisted at "
        "football; Sportverletzung; Bänderriss; Muskelfaserriss; Achillessehne; Tennisarm; Läuferknie; "
        "Wettkampfangst; Zerrung; Tauchtauglichkeit; entorse; claquage; tendinite; certificat médical "
        "sport; ligaments; lesión deportiva; esguince; rotura fibrilar; tendinitis; sportblessure; "
        "verrekking; strappo muscolare; distorsione; certificato sportivo"
    ),
    "mechanical-engineer": listed(
        "machine design; invention built; calculate a gear; construct a device; bearings; patentable "
        "device; technical drawing; hydraulic; mechanism; test rig; vibration; Konstruktion; "
        "CAD-Zeichnung; Sondermaschine; Vorrichtung; technische Zeichnung; Hydraulik; Erfindung bauen; "
        "Lager und Wellen; Festigkeitsberechnung; FEM; dessin technique; mécanisme; machine spéciale; "
        "invention; plano técnico; máquina especial; invento; diseño mecánico; uitvinding; werktuigbouw; "
        "disegno tecnico; macchina speciale; invenzione"
    ),
    "toolmaker": listed(
        "milling; turned parts; spare part no longer made; tolerance; aluminium part; batch of parts; "
        "laser cutting; castings; Frästeile; Drehteile; Ersatzteil nachbauen; Gussform; Toleranz; "
        "Laserschneiden; Blechteile; Stanzwerkzeug; usinage; pièces tournées; moule; injection plastique; "
        "découpe laser; piezas; molde; fresado; frezen; spuitgieten; lasersnijden; fresatura; stampo; "
        "pezzi di ricambio; tornitura"
    ),
    "automation-engineer": listed(
        "conveyor; production line; PLC; factory line stops; sensors; automate; assembly line; packaging "
        "line; cobot; machine control; downtime; output of the plant; Industry 4.0; SPS; Förderband; "
        "Fertigungslinie; Anlage steht; Steuerung; Schaltschrank; Fließband; Sensorik; Taktzeit; "
        "Produktion automatisieren; Stillstand; automate programmable; chaîne de production; convoyeur; "
        "capteurs; ligne à l'arrêt; automatiser; cadena de montaje; autómata; cinta transportadora; "
        "sensores; automatizar la fábrica; línea parada; lopende band; besturing; productielijn; nastro "
        "trasportatore; linea di produzione; automazione; quadro di comando"
    ),
    "quality-and-safety": listed(
        "certification audit; fire extinguishers; lab test; HACCP plan; product recall; audit next month; "
        "test certificate; allergens on the label; escape routes; smoke alarms inspection; Feuerlöscher; "
        "Rückruf; Prüfbericht; Fluchtweg; Laborprüfung; Zertifizierung; extincteurs; analyse en "
        "laboratoire; rappel de produit; extintores; APPCC; certificación; análisis de laboratorio; "
        "keuring; blusser; marcatura CE; estintori; antincendio; certificazione"
    ),
    "instrument-maker": listed(
        "violin cracked; organ; bow rehair; strings; grand piano; instrument repair; keys stick; cello "
        "bow; old accordion; Geige Riss; Saiten; Orgel; Bogen neu bespannen; Gitarrenhals; Akkordeon; "
        "Tasten klemmen; accorder; archet; orgue; cordes; violon fissuré; afinar; cuerdas; arco del "
        "violín; accordare; pianoforte scordato"
    ),
    "upholsterer": listed(
        "armchair torn; sofa cover; cushions; seat sagging; fabric worn; leather sofa; dining chairs "
        "recovered; net curtains; cat scratched the sofa; boat cushions; Sofa durchgesessen; Polster; "
        "Kissen; Bezug; Stoff verschlissen; Eckbank; Plissee; fauteuil à refaire; coussins; tissu usé; "
        "voilages; retapizar; cojines; tela gastada; sillón roto; stoel bekleden; kussens; tende; "
        "rifoderare; cuscini; divano strappato"
    ),
    "potter-and-craft": listed(
        "handmade; ceramic bowls; mugs; pottery course; candles; woven basket; blown glass; knitted; "
        "plates for my restaurant; vase; clay; wool; macrame; Schalen; Kerzen; Korb; handgemacht; "
        "gestrickt; Glas geblasen; Geschirr von Hand; poterie; bols; bougies; panier tressé; fait main; "
        "tazas; velas; cesta; hecho a mano; barro; jarrón; aardewerk; kaarsen; handgemaakt; mand; tazze; "
        "candele; fatto a mano; potter's wheel"
    ),
    "textile-maker": listed(
        "T-shirts printed; stain; workwear; fabric; embroidered logo; laundry for the hotel; towels; bed "
        "linen for guests; polo shirts; yarn; clothing line produced; tablecloth washing; silk; suit "
        "stained; T-Shirts bedrucken; Fleck; Reinigung Anzug; Wäsche waschen; bestickt; Bettwäsche; "
        "Kochjacken; Handtücher; Mietwäsche; tissu; camisetas; tela; werkkleding; vlek; geborduurd; "
        "macchia; tessuto; divise; ricamo"
    ),
    "packaging": listed(
        "boxes; cartons; labels; jars; bottles for our product; cardboard; bubble wrap; wrapping; "
        "shipping boxes; pouches; gift boxes; bags with logo; compostable packaging; tins; Kartons; "
        "Schachteln; Flaschen; Versandkarton; Tüten; Aufkleber; Faltschachtel; plastikfrei verpacken; "
        "bocaux; boîtes; sachets; emballer; carton ondulé; cajas; tarros; bolsas; cartón; frascos; "
        "potjes; scatole; barattoli; etichette; sacchetti"
    ),
    "scientist-chemist": listed(
        "formula; laboratory analysis; recipe for a cosmetic; substance; chemical; microbes; soil sample; "
        "food product developed; toxic; polymer; DNA; enzyme; vegan burger recipe development; Rezeptur; "
        "Laboranalyse; Substanz; Inhaltsstoffe; Wasserprobe; Bakterien; Kunststoff; Kosmetik entwickeln; "
        "Chemikalie; giftig; échantillon; conservation; bactéries; molécule; muestra; conservantes; "
        "sustancia; caducidad; houdbaarheid; formula chimica; campione; sostanza; batteri; conservanti"
    ),
    "civil-servant": listed(
        "town hall; permit; office says; passport expired; registry; authority won't answer; parking "
        "permit; ID card; building authority; register my address; petition; streetlight; dog tax; form "
        "from the council; Rathaus; Behörde; Amt; Genehmigung; Personalausweis; Bürgeramt; Gemeinde; "
        "Ummelden; Gewerbeanmeldung; Reisepass; préfecture; carte d'identité; passeport; autorisation; "
        "commune; ayuntamiento; DNI; empadronamiento; trámite; pasaporte; gemeente; vergunning; paspoort; "
        "identiteitskaart; comune; permesso; carta d'identità; passaporto; anagrafe"
    ),
    "charity-manager": listed(
        "donate; charity; good cause; raise money for charity; non-profit; refugees; donation of clothes; homeless "
        "people help; sponsor a child; soup kitchen; volunteer work; charity run; Spende; gemeinnützig; "
        "Stiftung; Verein gründen; Flüchtlingshilfe; guter Zweck; Benefiz; bénévole; association; "
        "voluntario; donar; ONG; donación; fundación; sin ánimo de lucro; vrijwilliger; doneren; goed "
        "doel; volontario; donazione; beneficenza; raccolta fondi; Lebensmittel Tafel"
    ),
    "clergy": listed(
        "faith; confession; God; blessing; spiritual; confirmation; communion; bar mitzvah; parish; "
        "doubts about faith; last rites; Gebet; kirchlich heiraten; Glaube; Beichte; Gottesdienst; Segen; "
        "Kommunion; Gemeinde Kirche; Krankensalbung; prière; messe; foi; bénédiction; misa; rezar; "
        "bendición; gebed; geloof; kerkelijk; battesimo; preghiera; fede; cresima; comunione; holy mass"
    ),
    "police-fire": listed(
        "theft; smoke alarm; first aid; report a crime; fire brigade; assaulted; threatened; stalker; "
        "missing person; burglary advice; fire safety at home; robbed; scam; ambulance; neighbourhood "
        "watch; Diebstahl; Anzeige; Erste Hilfe; Feuerwehr; Rauchmelder; bedroht; überfallen; Betrüger; "
        "vermisst; Rettungswagen; Enkeltrick; plainte au commissariat; premiers secours; menacé; arnaque; "
        "détecteur de fumée; agression; denuncia; robo; primeros auxilios; amenaza; estafa; desaparecido; "
        "EHBO; bedreigd; rookmelder; denuncia di furto; pronto soccorso; minaccia; truffa"
    ),
    "urban-planner": listed(
        "planning permission; traffic noise; speed bump; rezone land; development plan; cycle lane; "
        "parking concept; neighbourhood redevelopment; building land; traffic calming; objection to the "
        "development; roundabout; Bauland; Umwidmung; Verkehrsberuhigung; Radweg; Flächennutzungsplan; "
        "Verkehrslärm; Quartier; Lärmgutachten; Stadtentwicklung; PLU; zone constructible; piste "
        "cyclable; aménagement urbain; rond-point; recalificar; suelo urbanizable; carril bici; rotonda; "
        "tráfico; fietspad; verkeersdrempel; piano regolatore; pista ciclabile; terreno edificabile; zona "
        "trenta"
    ),
    "land-surveyor": listed(
        "boundary; plot; neighbour's fence is on my land; measure the land; cadastre; boundary stone; "
        "groundwater; site plan; soil report; divide the plot; subsidence; land registry map; well "
        "drilling; Kataster; Flurstück; Grundstück teilen; Lageplan; Baugrund; Brunnenbohrung; "
        "Grenzstreit; parcelle; diviser le terrain; catastro; medir el terreno; estudio geotécnico; "
        "kadaster; perceel; inmeten; confine; catasto; terreno da misurare; frazionamento; perizia "
        "geologica"
    ),
    "translator": listed(
        "birth certificate; contract in Italian; certified copy; website into French; manual in three "
        "languages; foreign document; letter in Polish; apostille; marriage certificate abroad; "
        "instructions in Chinese; Geburtsurkunde; beglaubigt; Gebrauchsanleitung; fremdsprachig; "
        "Heiratsurkunde; ins Englische; aus dem Russischen; Vertrag auf Spanisch; traduire; acte de "
        "naissance; diplôme étranger; document en anglais; assermenté; mode d'emploi; traducir; título "
        "extranjero; jurada; del alemán al español; manual en inglés; beëdigd; certificato di nascita; "
        "dall'inglese; asseverata"
    ),
    "interpreter": listed(
        "don't speak the language; doctor's appointment in Arabic; simultaneous; negotiations with "
        "Chinese partners; deaf; court hearing in another language; booth; whispering; delegation from "
        "abroad; meeting with foreign visitors; notary appointment foreign spouse; gehörlos; spricht kein "
        "Deutsch; Delegation; Simultan; Verhandlung auf Englisch; Behördengang; Kabine; versteht kein "
        "Wort; traduction simultanée; sourd; ne parle pas français; délégation étrangère; cabine; sordo; "
        "no habla español; delegación extranjera; gebarentaal; spreekt geen Nederlands; lingua dei segni; "
        "non parla italiano; sordi"
    ),
    "intercultural-trainer": listed(
        "posted abroad; expat; etiquette; misunderstandings with our Indian team; foreign customs; "
        "multicultural team; doing business in China; culture shock; colleagues from other countries; "
        "business customs; gestures; moving staff to Brazil; Auslandseinsatz; Kulturschock; "
        "internationale Teams; Missverständnisse; andere Kultur; Gepflogenheiten; Geschäftsreise Japan; "
        "chinesische Partner; choc culturel; équipe multiculturelle; malentendus; us et coutumes; "
        "expatrié; choque cultural; expatriado; equipo multicultural; costumbres; malentendidos "
        "culturales; uitzending naar; misverstanden; differenze culturali; espatriato; usanze; team "
        "internazionale"
    ),
    "subtitler-localiser": listed(
        "captions; interview typed up; app in ten languages; localise our game; closed captions; minutes "
        "from a recording; dictation typed; dubbing script; accessible videos; foreign-language film; "
        "transkribieren; barrierefreie Videos; App in mehreren Sprachen; Diktat; Abschrift; Tonaufnahme "
        "abschreiben; Spiel lokalisieren; Audiodeskription; transcrire; retranscription; version "
        "originale; doublage; traduire une appli; doblaje; adaptar el juego; transcripción de audio; "
        "uittypen; sottotitoli; trascrivere; doppiaggio; sbobinare"
    ),
}

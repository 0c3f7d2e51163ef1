"""Trades of health: doctors by what hurts, dentists, opticians, and who makes a body move again."""

from __future__ import annotations

from typing import Final

from headwater.core.trades import Trade, listed

TRADES: Final[tuple[Trade, ...]] = (
    Trade(
        key="gp",
        group="health",
        names=listed(
            "GP; family doctor; general practitioner; doctor; physician; general medicine; Hausarzt; "
            "Hausärztin; Arzt; Ärztin; Allgemeinarzt; Arztpraxis; Allgemeinmedizin; médecin généraliste; "
            "médecin; docteur; médico de cabecera; médico; doctora; huisarts; medico di base"
        ),
        needs=listed(
            "need a doctor; new to town and no doctor; check-up; health check; sick note; fever for days; "
            "blood test; vaccination; a doctor who takes new patients; always tired; high blood pressure; "
            "cough that won't go; nimmt noch Patienten auf; Krankschreibung; Vorsorgeuntersuchung; Blutbild; "
            "Fieber; Impfung; Blutdruck; trouver un médecin traitant; arrêt maladie; prise de sang; tension "
            "trop haute; fièvre; bilan de santé; médico que me atienda; análisis de sangre; fiebre; tensión "
            "alta; huisarts gezocht; koorts"
        ),
        markets=("families", "expatriates", "retirees", "chronically-ill"),
        hears=("illness", "arrival", "burn-out"),
    ),
    Trade(
        key="dentist",
        group="health",
        names=listed(
            "dentist; dental surgeon; dental practice; Zahnarzt; Zahnärztin; Zahnarztpraxis; dentiste; "
            "chirurgien-dentiste; cabinet dentaire; dentista; odontólogo; clínica dental; tandarts"
        ),
        needs=listed(
            "toothache; tooth hurts; broken tooth; wisdom tooth; filling fell out; root canal; crown; dental "
            "implant; swollen gums; teeth cleaning; scared of the dentist; Zahnschmerzen; Zahn abgebrochen; "
            "Weisheitszahn; Zahnreinigung; Wurzelbehandlung; Angst vorm Zahnarzt; Zahnersatz; mal aux dents; "
            "rage de dents; dent cassée; dent de sagesse; carie; détartrage; dolor de muelas; me duele una "
            "muela; diente roto; muela del juicio; empaste; limpieza dental; kiespijn; mal di denti"
        ),
        markets=("families", "retirees", "children"),
        hears=("arrival", "illness"),
    ),
    Trade(
        key="orthodontist",
        group="health",
        names=listed(
            "orthodontist; orthodontics; Kieferorthopäde; Kieferorthopädin; Kieferorthopädie; orthodontiste; "
            "ortodoncista; ortodoncia"
        ),
        needs=listed(
            "braces; crooked teeth; teeth straightened; aligners; Zahnspange; schiefe Zähne; appareil "
            "dentaire; dents de travers; bagues; brackets; dientes torcidos; beugel"
        ),
        markets=("families", "children"),
        hears=("new-school",),
    ),
    Trade(
        key="physiotherapist",
        group="health",
        names=listed(
            "physiotherapist; physiotherapy; physio; physical therapist; Physiotherapeut; Physiotherapeutin; "
            "Physiotherapie; Krankengymnastik; kinésithérapeute; kiné; kinésithérapie; fisioterapeuta; "
            "fisioterapia; fysiotherapeut"
        ),
        needs=listed(
            "my back is killing me; bad back; back pain; lower back; slipped disc; stiff neck; shoulder "
            "hurts; knee pain; rehab after surgery; sprained ankle; can't lift my arm; exercises after the "
            "operation; get moving again after a hip replacement; sore neck from the desk; sports injury; "
            "mein Rücken bringt mich um; Rückenschmerzen; Hexenschuss; Bandscheibe; Nacken verspannt; Knie "
            "tut weh; Schulter schmerzt; nach der Operation wieder auf die Beine; Reha; mal au dos; mal de "
            "dos; lumbago; torticolis; entorse; rééducation; mal à l'épaule; genou; dolor de espalda; me "
            "duele la espalda; cervicales; contractura; esguince; rehabilitación; hombro; rodilla; rugpijn; "
            "nekklachten; mal di schiena"
        ),
        markets=("sports-people", "retirees", "employees", "practices"),
        hears=("accident", "illness"),
    ),
    Trade(
        key="osteopath",
        group="health",
        names=listed(
            "osteopath; osteopathy; chiropractor; manual therapist; Osteopathin; Osteopathie; Chiropraktiker; "
            "ostéopathe; chiropracteur; osteópata; quiropráctico; osteopaat"
        ),
        needs=listed(
            "back out of joint; pinched nerve; stiff neck; bad back; crack my back; baby cries and holds its "
            "head to one side; eingerenkt; Wirbel blockiert; Nerv eingeklemmt; dos bloqué; nerf coincé; "
            "espalda bloqueada; pinzamiento; rug vast"
        ),
        markets=("sports-people", "employees", "parents"),
        hears=("accident",),
    ),
    Trade(
        key="masseur",
        group="health",
        names=listed(
            "massage therapist; masseur; masseuse; massage; Masseurin; Massagepraxis; "
            "masseur-kinésithérapeute; masajista; masajes; massagetherapeut"
        ),
        needs=listed(
            "tense shoulders; a good massage; knots in my back; sports massage; relaxing massage; office "
            "massage for the team; verspannt; Verspannungen; Massage gönnen; épaules nouées; me détendre; "
            "tensión muscular; un masaje"
        ),
        markets=("employees", "sports-people", "larger-companies"),
        hears=("burn-out",),
    ),
    Trade(
        key="orthopaedist",
        group="health",
        names=listed(
            "orthopaedic surgeon; orthopaedist; orthopedist; orthopaedics; Orthopäde; Orthopädin; Orthopädie; "
            "Unfallchirurg; chirurgien orthopédiste; orthopédiste; traumatólogo; traumatología; orthopeed"
        ),
        needs=listed(
            "new hip; hip replacement; knee replacement; torn ligament; meniscus; broken bone; fracture; "
            "arthritis in the knee; künstliche Hüfte; Kreuzband; Meniskus; Knochenbruch; Arthrose; prothèse "
            "de hanche; ligament; ménisque; prótesis de cadera; menisco; fractura; artrosis; heupoperatie"
        ),
        markets=("sports-people", "retirees"),
        hears=("accident",),
    ),
    Trade(
        key="dermatologist",
        group="health",
        names=listed(
            "dermatologist; dermatology; skin doctor; Hautarzt; Hautärztin; Dermatologe; Dermatologin; "
            "Dermatologie; dermatologue; dermatólogo; dermatología; huidarts"
        ),
        needs=listed(
            "rash; itchy skin; mole checked; acne; eczema; psoriasis; skin cancer check; spots on the face; "
            "hair falls out; warts; Hautausschlag; Ausschlag; Muttermal; Akne; Neurodermitis; Juckreiz; "
            "Schuppenflechte; grain de beauté; boutons; eczéma; démangeaisons; plaques rouges; sarpullido; "
            "lunar raro; acné; picor; manchas en la piel; huiduitslag"
        ),
        markets=("families", "retirees"),
        hears=("illness",),
    ),
    Trade(
        key="optician",
        group="health",
        names=listed(
            "optician; optometrist; eyewear; Optiker; Augenoptiker; Optikerin; opticien; opticienne; óptico; "
            "óptica; optometrista"
        ),
        needs=listed(
            "new glasses; new pair of glasses; eye test; can't read the screen; can't read small print; "
            "contact lenses; reading glasses; lost my glasses; varifocals; neue Brille; Brille; Sehtest; "
            "Kontaktlinsen; Gleitsichtbrille; sieht schlecht; lunettes; lentilles; ne voit plus de près; "
            "verres progressifs; gafas; lentillas; graduar la vista; ve mal de cerca; bril; occhiali"
        ),
        markets=("families", "retirees", "employees"),
        hears=("exam",),
    ),
    Trade(
        key="eye-doctor",
        group="health",
        names=listed(
            "ophthalmologist; eye doctor; eye surgeon; eye clinic; Augenarzt; Augenärztin; Augenklinik; "
            "ophtalmologue; ophtalmo; oftalmólogo; oculista; oogarts"
        ),
        needs=listed(
            "cataract; glaucoma; blurred vision; eye operation; laser eye surgery; something in my eye; "
            "floaters; grauer Star; grüner Star; sieht verschwommen; Augenlaser; cataracte; vue trouble; "
            "opération des yeux; cataratas; vista borrosa; operarse la vista; staar"
        ),
        markets=("retirees", "families"),
        hears=("illness",),
    ),
    Trade(
        key="hearing-care",
        group="health",
        names=listed(
            "audiologist; hearing aid specialist; hearing care; Hörakustiker; Hörgeräteakustiker; Hörgeräte; "
            "Audiologe; audioprothésiste; audiologue; audioprotesista; audiólogo; audicien"
        ),
        needs=listed(
            "hearing aid; hearing aid whistles; can't hear well; going deaf; hearing test; tinnitus; turns "
            "the television up; Hörgerät; hört schlecht; schwerhörig; Hörtest; Hörgerät pfeift; appareil "
            "auditif; n'entend plus bien; sourd; acouphènes; audífono; no oye bien; sordera; gehoorapparaat"
        ),
        markets=("retirees", "carers"),
        hears=("retirement", "illness"),
    ),
    Trade(
        key="ent-doctor",
        group="health",
        names=listed(
            "ENT doctor; ear nose and throat specialist; otolaryngologist; HNO-Arzt; HNO-Ärztin; "
            "Hals-Nasen-Ohren-Arzt; ORL; oto-rhino; otorrino; otorrinolaringólogo; KNO-arts"
        ),
        needs=listed(
            "ear infection; earache; sinus infection; snores; sleep apnoea; tonsils; lost my voice; nose "
            "blocked for months; Ohrenschmerzen; Mandeln; Nasennebenhöhlen; schnarcht; Schlafapnoe; Hörsturz; "
            "otite; sinusite; ronfle; angines; mal aux oreilles; otitis; ronca; amígdalas; sinusitis; dolor "
            "de oídos"
        ),
        markets=("families",),
        hears=("illness",),
    ),
    Trade(
        key="heart-doctor",
        group="health",
        names=listed(
            "cardiologist; heart specialist; cardiology; Kardiologe; Kardiologin; Herzspezialist; "
            "cardiologue; cardiólogo; cardiología; cardioloog"
        ),
        needs=listed(
            "heart trouble; heart attack; chest pain; palpitations; heart racing; irregular heartbeat; "
            "pacemaker; Herzinfarkt; Herzrasen; Herzrhythmusstörungen; Brustschmerzen; Herz stolpert; crise "
            "cardiaque; douleur à la poitrine; infarto; palpitaciones; dolor en el pecho; hartkloppingen"
        ),
        markets=("retirees", "chronically-ill"),
        hears=("illness",),
    ),
    Trade(
        key="women-doctor",
        group="health",
        names=listed(
            "gynaecologist; gynecologist; women's health doctor; obstetrician; Frauenarzt; Frauenärztin; "
            "Gynäkologe; Gynäkologin; gynécologue; ginecólogo; ginecóloga; gynaecoloog"
        ),
        needs=listed(
            "smear test; missed period; menopause; hot flushes; hard to get pregnant; endometriosis; "
            "contraception; Wechseljahre; Regelschmerzen; Kinderwunsch; Verhütung; Krebsvorsorge Frau; "
            "ménopause; règles douloureuses; frottis; menopausia; sofocos; anticonceptivo; citología; "
            "overgang"
        ),
        markets=("couples", "families"),
        hears=("birth", "marriage"),
    ),
    Trade(
        key="midwife",
        group="health",
        names=listed(
            "midwife; doula; birth companion; antenatal teacher; Hebamme; Geburtshelfer; sage-femme; matrona; "
            "partera; comadrona; verloskundige; ostetrica"
        ),
        needs=listed(
            "pregnant; expecting a baby; baby is due; home birth; breastfeeding does not work; antenatal "
            "class; newborn won't sleep; after the birth; schwanger; erwartet ein Kind; Geburtsvorbereitung; "
            "Stillen; Wochenbett; Hausgeburt; Entbindung; enceinte; attend un bébé; accouchement; "
            "allaitement; suivi de grossesse; préparation à la naissance; embarazada; parto; lactancia; dar "
            "el pecho; zwanger; bevalling; incinta"
        ),
        markets=("parents", "couples"),
        hears=("birth",),
    ),
    Trade(
        key="paediatrician",
        group="health",
        names=listed(
            "paediatrician; pediatrician; children's doctor; Kinderarzt; Kinderärztin; pédiatre; pediatra; "
            "kinderarts"
        ),
        needs=listed(
            "doctor for the baby; child has a fever; toddler keeps being ill; child vaccinations; sick child; "
            "Kind hat Fieber; Kind ist dauernd krank; U-Untersuchung; bébé malade; enfant a de la fièvre; "
            "vaccins du bébé; niño con fiebre; vacunas del bebé; médico para el niño; kind ziek"
        ),
        markets=("parents", "children"),
        hears=("birth", "arrival"),
    ),
    Trade(
        key="surgeon",
        group="health",
        names=listed(
            "surgeon; hospital consultant; surgical clinic; Chirurg; Chirurgin; Chirurgie; Chefarzt; "
            "chirurgien; cirujano; cirujana"
        ),
        needs=listed(
            "operation; needs surgery; second opinion before surgery; hernia; gallstones; varicose veins; "
            "muss operiert werden; Zweitmeinung vor der OP; Leistenbruch; Krampfadern; opération; se faire "
            "opérer; hernie; varices; operarse; segunda opinión médica"
        ),
        markets=("chronically-ill", "retirees"),
        hears=("illness", "accident"),
    ),
    Trade(
        key="cancer-doctor",
        group="health",
        names=listed(
            "oncologist; cancer specialist; oncology; Onkologe; Onkologin; Krebsspezialist; cancérologue; "
            "oncologue; oncólogo; oncología; oncoloog"
        ),
        needs=listed(
            "cancer diagnosis; tumour; chemotherapy; breast cancer; Krebs diagnostiziert; Krebs; Tumor; "
            "Chemotherapie; cancer du sein; tumeur; chimiothérapie; cáncer; quimioterapia; kanker"
        ),
        markets=("chronically-ill",),
        hears=("illness",),
    ),
    Trade(
        key="neurologist",
        group="health",
        names=listed(
            "neurologist; neurology; Neurologe; Neurologin; Nervenarzt; neurologue; neurólogo; neuroloog"
        ),
        needs=listed(
            "migraine; headaches all the time; stroke; epilepsy; Parkinson; memory is failing; dementia test; "
            "dizziness; numb fingers; Migräne; Kopfschmerzen; Schlaganfall; Epilepsie; Schwindel; Gedächtnis "
            "lässt nach; maux de tête; AVC; vertiges; perd la mémoire; migraña; dolor de cabeza; ictus; "
            "mareos; hoofdpijn"
        ),
        markets=("retirees", "chronically-ill"),
        hears=("illness", "parent-in-need"),
    ),
    Trade(
        key="nutritionist",
        group="health",
        names=listed(
            "nutritionist; dietitian; dietician; nutrition coach; Ernährungsberater; Ernährungsberaterin; "
            "Diätassistent; Ernährungsberatung; diététicienne; diététicien; nutritionniste; nutricionista; "
            "dietista; diëtist"
        ),
        needs=listed(
            "lose weight; overweight; diabetes and what to eat; high blood sugar; what to eat; gluten; food "
            "allergies; child won't eat vegetables; healthy eating for the team; cholesterol; eating plan; "
            "abnehmen; Übergewicht; Diabetes; Blutzucker; Unverträglichkeit; gesünder essen; was darf ich "
            "essen; perdre du poids; maigrir; diabète; cholestérol; intolérance; adelgazar; perder peso; "
            "azúcar alto; qué comer; colesterol; celíaco; intolerancia; afvallen; dimagrire"
        ),
        markets=("chronically-ill", "sports-people", "families"),
        hears=("illness", "new-rule"),
    ),
    Trade(
        key="podiatrist",
        group="health",
        names=listed(
            "podiatrist; chiropodist; foot care; Fußpflege; Podologe; Podologin; medizinische Fußpflege; "
            "podologue; pédicure; podólogo; pedicure"
        ),
        needs=listed(
            "ingrown toenail; sore feet; insoles; diabetic feet; heel pain; corns; eingewachsener Nagel; "
            "Hühneraugen; Einlagen; Fersensporn; ongle incarné; mal aux pieds; semelles; uña encarnada; dolor "
            "de pies; plantillas; ingegroeide teennagel"
        ),
        markets=("retirees", "sports-people"),
        hears=("illness",),
    ),
    Trade(
        key="pharmacist",
        group="health",
        names=listed(
            "pharmacist; pharmacy; chemist; Apotheker; Apothekerin; Apotheke; pharmacien; pharmacie; "
            "farmacéutico; farmacia"
        ),
        needs=listed(
            "medicines don't go together; prescription; pills delivered to the home; which medicine; Rezept "
            "einlösen; Medikamente liefern; Medikamente vertragen sich nicht; ordonnance; médicaments; "
            "receta; medicamentos a domicilio; medicijnen"
        ),
        markets=("chronically-ill", "families"),
        hears=("illness",),
    ),
    Trade(
        key="naturopath",
        group="health",
        names=listed(
            "naturopath; homeopath; acupuncturist; alternative medicine; Heilpraktiker; Heilpraktikerin; "
            "Naturheilkunde; Akupunktur; Homöopath; naturopathe; acupuncteur; homéopathe; naturópata; "
            "acupuntor; homeópata; natuurgeneeskundige"
        ),
        needs=listed(
            "acupuncture; something natural; herbal remedies; hay fever needles; Heuschnupfen; "
            "Naturheilmittel; médecine douce; rhume des foins; aiguilles; acupuntura; remedios naturales; "
            "medicina alternativa; alergias"
        ),
        markets=("families", "chronically-ill"),
        hears=("illness",),
    ),
    Trade(
        key="occupational-doctor",
        group="health",
        names=listed(
            "occupational health doctor; company doctor; occupational health; Betriebsarzt; Betriebsärztin; "
            "Arbeitsmedizin; médecin du travail; medicina del trabajo; médico de empresa; bedrijfsarts"
        ),
        needs=listed(
            "health checks for our staff; fit for work; flu jabs for the office; eye test for screen work; "
            "ergonomic desks; Betriebliche Gesundheit; Vorsorge für Mitarbeiter; visite médicale du "
            "personnel; reconocimiento médico de los empleados"
        ),
        markets=("larger-companies", "manufacturers"),
        hears=("new-rule", "growth"),
    ),
)

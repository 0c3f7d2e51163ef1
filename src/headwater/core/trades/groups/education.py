"""Trades of learning: tutors, teachers, schools and trainers for children and for grown people."""

from __future__ import annotations

from typing import Final

from headwater.core.trades import Trade, listed

TRADES: Final[tuple[Trade, ...]] = (
    Trade(
        key="tutor",
        group="education",
        names=listed(
            "tutor; private tutor; private teacher; maths tutor; exam coach; Nachhilfelehrer; Nachhilfe; "
            "Nachhilfelehrerin; Privatlehrer; professeur particulier; soutien scolaire; cours particuliers; "
            "profesor particular; clases particulares; academia de refuerzo; bijlesdocent; bijles; "
            "ripetizioni"
        ),
        needs=listed(
            "bad marks in maths; struggles with maths; failing at school; help with homework; GCSE; A levels; "
            "resit; physics; chemistry lessons; exam preparation; schlecht in Mathe; schlechte Noten; "
            "Hausaufgaben; Abitur; versetzungsgefährdet; Prüfung vorbereiten; en difficulté en maths; "
            "mauvaises notes; aide aux devoirs; bac; préparer le brevet; mal en matemáticas; suspende; "
            "suspendido; deberes; selectividad; examen; slechte cijfers; eindexamen; wiskunde"
        ),
        markets=("parents", "students", "children"),
        hears=("exam", "new-school"),
    ),
    Trade(
        key="language-teacher",
        group="education",
        names=listed(
            "language teacher; Spanish teacher; English teacher; German teacher; French teacher; language "
            "trainer; language school; Sprachlehrer; Sprachlehrerin; Deutschlehrer; Englischlehrer; "
            "Sprachschule; Sprachtrainer; professeur de langues; professeur d'anglais; professeur d'espagnol; "
            "école de langues; cours d'anglais; profesor de inglés; profesora de alemán; academia de idiomas; "
            "profesor de idiomas; taaldocent; taalschool; insegnante di lingue"
        ),
        needs=listed(
            "learn Spanish; learn English; learn German; brush up my French; business English; conversation "
            "classes; German course; language lessons; speak better English; language exam; Deutsch lernen; "
            "Deutschkurs; Englisch auffrischen; Spanisch lernen; Sprachkurs; Sprachprüfung B1; apprendre "
            "l'anglais; apprendre l'espagnol; apprendre l'allemand; parler anglais au travail; cours de "
            "français; aprender inglés; aprender alemán; mejorar mi inglés; clases de francés; Nederlands "
            "leren; taalles; imparare il tedesco"
        ),
        markets=("expatriates", "students", "employees", "larger-companies"),
        hears=("going-abroad", "arrival", "new-job"),
    ),
    Trade(
        key="music-teacher",
        group="education",
        names=listed(
            "music teacher; piano teacher; guitar teacher; violin teacher; singing teacher; vocal coach; "
            "music school; Musiklehrer; Klavierlehrer; Klavierlehrerin; Gitarrenlehrer; Gesangslehrer; "
            "Geigenlehrer; Musikschule; professeur de piano; professeur de musique; professeur de guitare; "
            "professeur de chant; école de musique; profesor de piano; profesor de música; profesor de "
            "guitarra; profesora de canto; pianoleraar; muziekles"
        ),
        needs=listed(
            "learn the piano; guitar lessons; singing lessons; violin lessons; drum lessons; our daughter "
            "wants to play an instrument; Klavier lernen; Klavierunterricht; Gitarrenunterricht; "
            "Gesangsunterricht; Geige lernen; Schlagzeug; apprendre le piano; cours de guitare; cours de "
            "chant; apprendre un instrument; aprender piano; clases de guitarra; clases de canto; tocar un "
            "instrumento; pianoles"
        ),
        markets=("children", "families"),
        hears=("new-school",),
    ),
    Trade(
        key="driving-theory",
        group="education",
        names=listed(
            "aviation instructor; flying school; pilot instructor; Flugschule; Fluglehrer; école de pilotage; "
            "instructor de vuelo; escuela de vuelo; vliegschool"
        ),
        needs=listed(
            "learn to fly; pilot licence; trial flight; Pilotenschein; fliegen lernen; brevet de pilote; "
            "aprender a volar; vliegbrevet"
        ),
        markets=("wealthy", "students"),
        hears=("celebration",),
    ),
    Trade(
        key="swimming-teacher",
        group="education",
        names=listed(
            "swimming teacher; swimming instructor; swim school; Schwimmlehrer; Schwimmlehrerin; "
            "Schwimmschule; maître nageur; professeur de natation; école de natation; profesor de natación; "
            "monitor de natación; zwemleraar; zwemles"
        ),
        needs=listed(
            "learn to swim; teach the children to swim; swimming lessons; afraid of water; Schwimmen lernen; "
            "Schwimmkurs; Seepferdchen; Kraulkurs; apprendre à nager; cours de natation; aquagym; aprender a "
            "nadar; clases de natación; leren zwemmen; nuotare"
        ),
        markets=("children", "parents", "retirees"),
        hears=("new-school",),
    ),
    Trade(
        key="school-adviser",
        group="education",
        names=listed(
            "school adviser; education consultant; school placement consultant; university admissions "
            "adviser; study abroad adviser; career guidance; Bildungsberater; Schulberatung; Studienberater; "
            "Internatsberater; conseiller d'orientation; conseil en éducation; consultant scolaire; "
            "orientador académico; asesor educativo; orientador; studieadviseur"
        ),
        needs=listed(
            "find a good school; which school; international school; boarding school; a school for the boys; "
            "which university; study abroad; what to study after school; personal statement; welche Schule; "
            "Internat; internationale Schule; was studieren; Studienplatz; Auslandsjahr; Gymnasium oder "
            "Realschule; trouver une école; quelle école; école internationale; orientation après le bac; "
            "étudier à l'étranger; buscar colegio; colegio internacional; qué estudiar; internado; estudiar "
            "en el extranjero; goede school; studiekeuze"
        ),
        markets=("parents", "expatriates", "students"),
        hears=("new-school", "arrival", "going-abroad"),
    ),
    Trade(
        key="school",
        group="education",
        names=listed(
            "school; private school; head teacher; school principal; primary school teacher; teacher; Schule; "
            "Privatschule; Schulleiter; Lehrer; Lehrerin; Grundschule; école; directeur d'école; "
            "institutrice; enseignant; professeur des écoles; colegio; director de colegio; maestra; maestro; "
            "escuela; leraar"
        ),
        needs=listed(
            "a place at school; change schools; school place in the middle of the year; Schulplatz; "
            "Schulwechsel; place à l'école; changer d'école; plaza en el colegio; cambiar de colegio; "
            "schoolplek"
        ),
        markets=("parents", "children"),
        hears=("new-school", "arrival"),
    ),
    Trade(
        key="university-teacher",
        group="education",
        names=listed(
            "professor; university lecturer; researcher; research institute; academic; Dozent; "
            "Wissenschaftler; Forscher; Hochschule; professeur d'université; chercheur; maître de "
            "conférences; profesor universitario; investigador; catedrático; hoogleraar; onderzoeker"
        ),
        needs=listed(
            "an expert from a university; research partner; study on our product; somebody to review a "
            "thesis; statistics for a dissertation; Doktorarbeit; Forschungspartner; wissenschaftliche "
            "Studie; thèse; partenaire de recherche; tesis doctoral; estudio científico; scriptie"
        ),
        markets=("larger-companies", "students", "public-bodies"),
        hears=("new-product",),
    ),
    Trade(
        key="learning-therapist",
        group="education",
        names=listed(
            "learning therapist; dyslexia tutor; special needs teacher; Lerntherapeut; Lerntherapie; "
            "Legasthenietrainer; Förderlehrer; orthopédagogue; enseignant spécialisé; pedagogo terapéutico; "
            "profesor de educación especial; remedial teacher"
        ),
        needs=listed(
            "dyslexia; dyscalculia; can't spell; reads with difficulty; can't concentrate on homework; "
            "Legasthenie; Lese-Rechtschreib-Schwäche; LRS; Rechenschwäche; konzentriert sich nicht; "
            "dyslexique; dyscalculie; trouble de l'apprentissage; dislexia; discalculia; no se concentra; "
            "leest moeilijk"
        ),
        markets=("parents", "children"),
        hears=("new-school", "exam"),
    ),
    Trade(
        key="sports-coach-kids",
        group="education",
        names=listed(
            "riding instructor; ski instructor; surf instructor; tennis coach; golf pro; climbing instructor; "
            "diving instructor; Reitlehrer; Skilehrer; Tennistrainer; Golflehrer; Tauchlehrer; Reitschule; "
            "moniteur d'équitation; moniteur de ski; professeur de tennis; monitor de equitación; monitor de "
            "esquí; profesor de tenis; profesor de golf; tennisleraar; rijles paard"
        ),
        needs=listed(
            "riding lessons; ski lessons; tennis lessons; golf lessons; learn to ride; learn to dive; reiten "
            "lernen; Reitstunden; Skikurs; Tennisstunden; tauchen lernen; cours d'équitation; cours de ski; "
            "cours de tennis; plongée; clases de tenis; montar a caballo; clases de esquí; bucear; "
            "paardrijles; tennisles"
        ),
        markets=("children", "sports-people", "families"),
        hears=("celebration",),
    ),
    Trade(
        key="dance-teacher",
        group="education",
        names=listed(
            "dance teacher; dance school; ballet teacher; Tanzlehrer; Tanzschule; Ballettlehrer; professeur "
            "de danse; école de danse; profesor de baile; escuela de baile; academia de danza; dansschool; "
            "dansleraar"
        ),
        needs=listed(
            "dance lessons; wedding dance; first dance; learn salsa; tango; ballet for our daughter; tanzen "
            "lernen; Hochzeitstanz; Tanzkurs; Ballett; cours de danse; ouverture de bal; clases de baile; "
            "aprender a bailar; ballet; dansles"
        ),
        markets=("couples", "children"),
        hears=("marriage", "celebration"),
    ),
)

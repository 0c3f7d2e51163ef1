"""Trades between languages and between countries."""

from __future__ import annotations

from typing import Final

from headwater.core.trades import Trade, listed

TRADES: Final[tuple[Trade, ...]] = (
    Trade(
        key="translator",
        group="languages",
        names=listed(
            "translator; translation agency; translation; certified translator; sworn translator; technical "
            "translator; Übersetzer; Übersetzerin; Übersetzungsbüro; beeidigter Übersetzer; vereidigte "
            "Übersetzerin; traducteur; traductrice; traducteur assermenté; agence de traduction; traductor; "
            "traductora; traductor jurado; agencia de traducción; vertaler; beëdigd vertaler; vertaalbureau; "
            "traduttore"
        ),
        needs=listed(
            "translate a manual; translate our website; certified translation; birth certificate translated; "
            "diploma translated; official translation with a stamp; translate into Japanese; contract in two "
            "languages; Handbuch übersetzen; Geburtsurkunde übersetzen; Zeugnis übersetzen; beglaubigte "
            "Übersetzung; ins Englische übersetzen; traduire un contrat; traduction assermentée; acte de "
            "naissance à traduire; diplôme en allemand; tampon officiel; traduire notre site; traducir un "
            "contrato; traducción jurada; título traducido; partida de nacimiento; vertalen; geboorteakte; "
            "tradurre"
        ),
        markets=("expatriates", "larger-companies", "manufacturers"),
        hears=("going-abroad", "arrival"),
    ),
    Trade(
        key="interpreter",
        group="languages",
        names=listed(
            "interpreter; conference interpreter; court interpreter; sign language interpreter; Dolmetscher; "
            "Dolmetscherin; Konferenzdolmetscher; Gebärdensprachdolmetscher; interprète; interprète de "
            "conférence; intérprete; intérprete de conferencias; intérprete de lengua de signos; tolk; "
            "gebarentolk; interprete"
        ),
        needs=listed(
            "interpret at a meeting; translate live; visitors from Japan; sign language; interpreter at the "
            "court; bei einer Verhandlung dolmetschen; Besuch aus China; Gebärdensprache; "
            "Simultandolmetscher; interpréter une réunion; visiteurs étrangers; langue des signes; traducción "
            "simultánea; visita de clientes extranjeros; lengua de signos; tolken"
        ),
        markets=("larger-companies", "public-bodies", "expatriates"),
        hears=("going-abroad", "trade-fair", "arrival"),
    ),
    Trade(
        key="intercultural-trainer",
        group="languages",
        names=listed(
            "intercultural trainer; cross-cultural coach; interkultureller Trainer; formateur interculturel; "
            "formadora intercultural; intercultureel trainer"
        ),
        needs=listed(
            "do business in Japan; cultural differences in the team; before the assignment abroad; Geschäfte "
            "in China; kulturelle Unterschiede; Entsendung; différences culturelles; avant l'expatriation; "
            "diferencias culturales; negociar en China; cultuurverschillen"
        ),
        markets=("larger-companies", "executives", "expatriates"),
        hears=("going-abroad", "arrival"),
    ),
    Trade(
        key="subtitler-localiser",
        group="languages",
        names=listed(
            "localisation specialist; subtitler; transcriber; Untertitler; Lokalisierung; Transkription; "
            "sous-titreur; localisation; transcripteur; subtitulador; localización; transcriptora; "
            "ondertitelaar"
        ),
        needs=listed(
            "subtitles for our film; transcribe interviews; localise the app; Untertitel; Interviews "
            "abtippen; App lokalisieren; sous-titres; retranscrire des entretiens; subtítulos; transcribir "
            "entrevistas; ondertitels"
        ),
        markets=("artists", "larger-companies"),
        hears=("going-abroad", "new-product"),
    ),
)

"""Trades that help a troubled mind or a stuck voice: therapists, counsellors, and those who work with speech."""

from __future__ import annotations

from typing import Final

from headwater.core.trades import Trade, listed

TRADES: Final[tuple[Trade, ...]] = (
    Trade(
        key="psychotherapist",
        group="therapy",
        names=listed(
            "psychotherapist; therapist; psychotherapy; psychologist; CBT therapist; clinical psychologist; "
            "Psychotherapeut; Psychotherapeutin; Psychotherapie; Psychologe; Psychologin; Therapeutin; "
            "psychothérapeute; psychologue; psy; psicólogo; psicóloga; psicoterapeuta; psycholoog"
        ),
        needs=listed(
            "depressed; depression; panic attacks; anxiety; can't sleep for worry; burnt out; can't get out "
            "of bed; obsessive thoughts; dark thoughts; somebody to talk to; therapist with a free place; "
            "eating disorder; low mood; depressiv; Panikattacken; Angststörung; Therapieplatz; kommt nicht "
            "mehr aus dem Bett; Essstörung; nur noch traurig; dépression; crises d'angoisse; angoisse; "
            "burn-out; n'arrive plus à se lever; idées noires; depresión; ansiedad; ataques de pánico; no "
            "puede dormir; agobiado; angststoornis; depressie; ansia"
        ),
        markets=("employees", "students", "families"),
        hears=("burn-out", "illness", "separation"),
    ),
    Trade(
        key="psychiatrist",
        group="therapy",
        names=listed(
            "psychiatrist; psychiatry; Psychiater; Psychiaterin; Psychiatrie; psychiatre; psiquiatra"
        ),
        needs=listed(
            "bipolar; schizophrenia; medication for depression; hears voices; ADHD diagnosis for an adult; "
            "antidepressants; suicidal; manisch; Psychose; ADHS Diagnose; Antidepressiva; bipolaire; "
            "antidépresseurs; psicosis; antidepresivos; TDAH"
        ),
        markets=("chronically-ill", "families"),
        hears=("illness", "burn-out"),
    ),
    Trade(
        key="couples-counsellor",
        group="therapy",
        names=listed(
            "couples therapist; marriage counsellor; relationship counsellor; couples counselling; family "
            "therapist; Paartherapeut; Paartherapeutin; Paarberatung; Eheberatung; Familientherapeut; "
            "thérapeute de couple; conseiller conjugal; thérapie de couple; thérapeute familial; terapeuta de "
            "pareja; terapia de pareja; terapeuta familiar; relatietherapeut"
        ),
        needs=listed(
            "we argue all the time; save our marriage; we only fight; he had an affair; don't talk to each "
            "other any more; give it another try; trust is gone; wir streiten nur noch; Ehe retten; "
            "fremdgegangen; Beziehung in der Krise; noch einmal miteinander versuchen; reden nicht mehr "
            "miteinander; on se dispute sans arrêt; sauver notre couple; infidélité; ne se parlent plus; "
            "discutimos todo el tiempo; crisis de pareja; salvar el matrimonio; infidelidad; "
            "relatieproblemen; steeds ruzie"
        ),
        markets=("couples", "families"),
        hears=("separation", "birth"),
    ),
    Trade(
        key="trauma-therapist",
        group="therapy",
        names=listed(
            "trauma therapist; EMDR therapist; grief counsellor; bereavement counsellor; Traumatherapeut; "
            "Traumatherapeutin; Trauerbegleiter; Trauerbegleiterin; accompagnement du deuil; thérapeute EMDR; "
            "psicólogo de duelo; terapeuta EMDR; rouwbegeleider"
        ),
        needs=listed(
            "flashbacks after the accident; trauma; nightmares since the attack; can't get over his death; "
            "grieving; lost her husband; lost a child; kommt über den Tod nicht hinweg; Trauer; trauert; "
            "Albträume seit dem Unfall; Flashbacks; deuil; n'arrive pas à faire son deuil; traumatisme; "
            "cauchemars; duelo; no supera la muerte; pesadillas; rouw"
        ),
        markets=("bereaved", "families"),
        hears=("death", "accident"),
    ),
    Trade(
        key="child-psychologist",
        group="therapy",
        names=listed(
            "child psychologist; child therapist; school psychologist; educational psychologist; "
            "Kinderpsychologe; Kinder- und Jugendpsychotherapeut; Jugendlichenpsychotherapeut; "
            "Schulpsychologe; pédopsychiatre; psychologue pour enfants; psicólogo infantil; kinderpsycholoog"
        ),
        needs=listed(
            "our son has ADHD; child won't go to school; bullied at school; daughter harms herself; "
            "bed-wetting; tantrums; teenager locked in the room; autistic child; Kind will nicht in die "
            "Schule; wird in der Schule gemobbt; ADHS; ritzt sich; Autismus; Bettnässen; harcelé à l'école; "
            "refuse d'aller à l'école; enfant hyperactif; autisme; acoso escolar; niño hiperactivo; no quiere "
            "ir al colegio; gepest op school"
        ),
        markets=("parents", "children", "schools"),
        hears=("new-school", "separation"),
    ),
    Trade(
        key="addiction-counsellor",
        group="therapy",
        names=listed(
            "addiction counsellor; addiction therapist; rehab clinic; Suchtberater; Suchtberatung; "
            "Suchttherapeut; Entzugsklinik; addictologue; centre de désintoxication; terapeuta de adicciones; "
            "centro de desintoxicación; verslavingszorg"
        ),
        needs=listed(
            "drinks too much; alcoholic; stop smoking; drugs; gambling; addicted to gaming; trinkt zu viel; "
            "Alkoholiker; Alkoholsucht; mit dem Rauchen aufhören; spielsüchtig; Drogen; boit trop; "
            "alcoolique; arrêter de fumer; drogue; bebe demasiado; alcohólico; dejar de fumar; ludopatía; "
            "drinkt te veel"
        ),
        markets=("families", "employees"),
        hears=("burn-out", "illness"),
    ),
    Trade(
        key="speech-therapist",
        group="therapy",
        names=listed(
            "speech therapist; speech and language therapist; speech pathologist; Logopäde; Logopädin; "
            "Logopädie; orthophoniste; orthophonie; logopeda; logopedia; logopedist"
        ),
        needs=listed(
            "stutters; stammers; lisp; child doesn't speak yet; speaks late; lost speech after a stroke; "
            "swallowing trouble; voice training after hoarseness; stottert; lispelt; spricht noch nicht; "
            "Sprache nach Schlaganfall; heiser; bégaie; zézaie; ne parle pas encore; dyslexie; tartamudea; no "
            "habla todavía; pronuncia mal"
        ),
        markets=("parents", "children", "retirees"),
        hears=("illness", "new-school"),
    ),
    Trade(
        key="occupational-therapist",
        group="therapy",
        names=listed(
            "occupational therapist; occupational therapy; Ergotherapeut; Ergotherapeutin; Ergotherapie; "
            "ergothérapeute; terapeuta ocupacional; terapia ocupacional"
        ),
        needs=listed(
            "can't button his shirt after the stroke; hand therapy; handwriting trouble; adapt the house for "
            "a wheelchair; daily tasks after an illness; Feinmotorik; Handtherapie; Alltag nach dem "
            "Schlaganfall; motricité fine; adapter le logement; motricidad fina; adaptar la casa"
        ),
        markets=("chronically-ill", "parents", "retirees"),
        hears=("illness", "accident"),
    ),
    Trade(
        key="hypnotherapist",
        group="therapy",
        names=listed(
            "hypnotherapist; hypnosis; Hypnotherapeut; Hypnose; hypnothérapeute; hipnoterapeuta; hipnosis"
        ),
        needs=listed(
            "fear of flying; phobia; afraid of spiders; exam nerves; quit smoking by hypnosis; Flugangst; "
            "Phobie; Prüfungsangst; Höhenangst; peur de l'avion; trac; miedo a volar; fobia; vliegangst"
        ),
        markets=("families", "students"),
        hears=("exam",),
    ),
    Trade(
        key="sleep-and-stress",
        group="therapy",
        names=listed(
            "stress coach; mindfulness teacher; meditation teacher; burnout coach; breathing coach; "
            "Achtsamkeitstrainer; Meditationslehrer; Stressbewältigung; Burnout-Berater; Entspannungstrainer; "
            "sophrologue; professeur de méditation; instructor de mindfulness; profesor de meditación; "
            "mindfulnesstrainer"
        ),
        needs=listed(
            "stressed out; switch off; learn to relax; meditation; mindfulness; sleep badly; can't switch off "
            "at night; kann nicht abschalten; Stress abbauen; schlecht schlafen; Entspannung; Achtsamkeit; "
            "zur Ruhe kommen; déconnecter; stressé; dort mal; apprendre à se détendre; estresado; "
            "desconectar; meditar; duerme mal; slaapt slecht"
        ),
        markets=("employees", "executives", "larger-companies"),
        hears=("burn-out", "new-manager"),
    ),
    Trade(
        key="art-music-therapist",
        group="therapy",
        names=listed(
            "art therapist; music therapist; drama therapist; Kunsttherapeut; Musiktherapeut; Kunsttherapie; "
            "Musiktherapie; art-thérapeute; musicothérapeute; arteterapeuta; musicoterapeuta; muziektherapeut"
        ),
        needs=listed(
            "express himself through painting; music for people with dementia; healing through art; Malen als "
            "Therapie; Musik mit Demenzkranken; s'exprimer par la peinture; terapia con música"
        ),
        markets=("children", "retirees", "charities"),
        hears=("illness",),
    ),
    Trade(
        key="social-counsellor",
        group="therapy",
        names=listed(
            "social worker; family counsellor; parenting adviser; Sozialarbeiter; Sozialarbeiterin; "
            "Sozialpädagoge; Erziehungsberatung; Familienhelfer; assistante sociale; éducateur spécialisé; "
            "travailleur social; trabajadora social; trabajador social; educador social; maatschappelijk "
            "werker"
        ),
        needs=listed(
            "parenting advice; family in trouble; teenager out of control; benefits application; women's "
            "refuge; in debt over his ears; Erziehungsfragen; Antrag auf Hilfe; Überschuldet; Schulden "
            "wachsen über den Kopf; Jugendamt; problème d'éducation; surendettement; aide sociale; ayudas "
            "sociales; sobreendeudamiento; problemas con el adolescente"
        ),
        markets=("families", "parents", "charities"),
        hears=("separation", "insolvency"),
    ),
)

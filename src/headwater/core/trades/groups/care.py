"""Trades that look after people and their homes: care, nursing, children, the last farewell, and the housework."""

from __future__ import annotations

from typing import Final

from headwater.core.trades import Trade, listed

TRADES: Final[tuple[Trade, ...]] = (
    Trade(
        key="home-care",
        group="care",
        names=listed(
            "home carer; care worker; care service; home care agency; elderly care; live-in carer; caregiver; "
            "Pflegedienst; Pflegekraft; ambulante Pflege; Altenpfleger; Altenpflegerin; Seniorenbetreuung; "
            "24-Stunden-Betreuung; aide à domicile; auxiliaire de vie; service d'aide à la personne; "
            "cuidador; cuidadora; ayuda a domicilio; cuidado de mayores; thuiszorg; badante"
        ),
        needs=listed(
            "mum can't live alone any more; dad needs looking after; somebody to look in on my mother; help "
            "washing and dressing; she keeps falling; dementia; respite care; company for an old lady; Mutter "
            "kann nicht mehr allein leben; Papa braucht Pflege; Hilfe beim Waschen; dement; Demenz; Pflege zu "
            "Hause; Betreuung für Oma; jemand der nach Vater schaut; maman ne peut plus vivre seule; "
            "s'occuper de mon père; tombe souvent; Alzheimer; personne âgée; mi madre ya no puede vivir sola; "
            "cuidar a mi padre; se cae mucho; persona mayor; mijn moeder kan niet meer alleen wonen; mia "
            "madre non può stare sola"
        ),
        markets=("carers", "retirees", "families"),
        hears=("parent-in-need", "illness"),
    ),
    Trade(
        key="nurse",
        group="care",
        names=listed(
            "nurse; district nurse; community nurse; private nurse; nursing service; Krankenschwester; "
            "Krankenpfleger; Pflegefachkraft; Intensivpflege; infirmière; infirmier; infirmière libérale; "
            "enfermera; enfermero; verpleegkundige; wijkverpleegkundige"
        ),
        needs=listed(
            "change the dressing; bandage changed; wound care; injections at home; nurse after hospital; "
            "catheter; Verband wechseln; Wundversorgung; Spritzen zu Hause; nach dem Krankenhaus; pansement; "
            "piqûres à domicile; sort de l'hôpital; soins à domicile; cambiar el vendaje; curas en casa; "
            "inyecciones; wondverzorging"
        ),
        markets=("carers", "chronically-ill", "retirees"),
        hears=("illness", "accident", "parent-in-need"),
    ),
    Trade(
        key="care-home",
        group="care",
        names=listed(
            "care home; nursing home; assisted living; retirement home; hospice; Pflegeheim; Seniorenheim; "
            "Altenheim; betreutes Wohnen; Hospiz; maison de retraite; EHPAD; résidence seniors; residencia de "
            "ancianos; residencia de mayores; verzorgingshuis; verpleeghuis"
        ),
        needs=listed(
            "a place in a home; a good home for my aunt; short-term care; palliative; dying at home; "
            "Heimplatz; Pflegeplatz; Kurzzeitpflege; Platz im Heim; palliativ; place en maison de retraite; "
            "soins palliatifs; plaza en una residencia; cuidados paliativos; plek in een verzorgingshuis"
        ),
        markets=("carers", "retirees"),
        hears=("parent-in-need", "illness"),
    ),
    Trade(
        key="care-adviser",
        group="care",
        names=listed(
            "care adviser; care consultant; elder care adviser; care manager; Pflegeberater; Pflegeberaterin; "
            "Pflegeberatung; Pflegestützpunkt; Pflegesachverständige; conseiller dépendance; asesor de "
            "dependencia; gestor de cuidados; zorgadviseur"
        ),
        needs=listed(
            "care level; care level refused; attendance allowance; what help is mum entitled to; apply for "
            "care benefits; what to do when she comes out of hospital; find a place in a home; Pflegegrad; "
            "Pflegegrad abgelehnt; Pflegestufe; Pflegekasse; Pflegegeld; Antrag auf Pflege; wer bezahlt das "
            "Heim; guten Platz finden; allocation autonomie; dossier APA; aides pour personne âgée; ley de "
            "dependencia; grado de dependencia; solicitar ayuda de dependencia; indicatie"
        ),
        markets=("carers", "retirees"),
        hears=("parent-in-need", "illness"),
    ),
    Trade(
        key="nanny",
        group="care",
        names=listed(
            "nanny; babysitter; childminder; au pair agency; au pair; child care; nursery; day care; "
            "Tagesmutter; Kindermädchen; Kinderfrau; Babysitterin; Kita; Kinderbetreuung; Krippe; nounou; "
            "assistante maternelle; garde d'enfants; baby-sitter; crèche; niñera; canguro; guardería; cuidar "
            "niños; oppas; gastouder; kinderopvang; tata"
        ),
        needs=listed(
            "someone to look after the kids; fetch the children from school; minding the baby; day care "
            "place; babysitting on Saturday; back to work after maternity leave; on cherche une nounou; faire "
            "garder les enfants; garder bébé; chercher les enfants à l'école; place en crèche; jemand für die "
            "Kinder; Kinder von der Schule abholen; auf die Kinder aufpassen; Kitaplatz; Krippenplatz; wieder "
            "arbeiten nach der Elternzeit; alguien que cuide a los niños; recoger a los niños del colegio; "
            "plaza de guardería; op de kinderen passen"
        ),
        markets=("parents", "families"),
        hears=("birth", "new-job", "arrival"),
    ),
    Trade(
        key="funeral-director",
        group="care",
        names=listed(
            "funeral director; undertaker; funeral home; Bestatter; Bestatterin; Bestattungsinstitut; pompes "
            "funèbres; entreprise funéraire; funeraria; tanatorio; uitvaartondernemer; onoranze funebri"
        ),
        needs=listed(
            "died last night; passed away; arrange the funeral; cremation; burial; my father has died; what "
            "to do first when somebody dies; gestorben; verstorben; Beerdigung; Einäscherung; Begräbnis; "
            "Trauerfeier organisieren; décédé; enterrement; obsèques; crémation; est mort cette nuit; ha "
            "fallecido; ha muerto; entierro; incineración; overleden; begrafenis"
        ),
        markets=("bereaved", "families"),
        hears=("death",),
    ),
    Trade(
        key="funeral-speaker",
        group="care",
        names=listed(
            "funeral celebrant; celebrant; funeral speaker; wedding celebrant; Trauerredner; Trauerrednerin; "
            "freie Rednerin; Hochzeitsredner; officiant de cérémonie; maître de cérémonie; oficiante de "
            "ceremonias; uitvaartspreker; trouwambtenaar"
        ),
        needs=listed(
            "speech at the funeral; no church service; ceremony without a priest; wedding ceremony in the "
            "garden; Trauerrede; freie Trauung; Rede am Grab; cérémonie laïque; discours; ceremonia civil; "
            "ceremonia sin cura"
        ),
        markets=("bereaved", "couples"),
        hears=("death", "marriage"),
    ),
    Trade(
        key="cleaner",
        group="care",
        names=listed(
            "house cleaner; cleaning lady; cleaning service; housekeeper; domestic help; Putzfrau; Putzhilfe; "
            "Haushaltshilfe; femme de ménage; aide ménagère; limpiadora; asistenta; schoonmaker; "
            "schoonmaakster"
        ),
        needs=listed(
            "clean the house; house is a mess; clean the office; end of tenancy clean; ironing; spring clean; "
            "hoovering; putzen; Wohnung putzen; Büro reinigen; bügeln; Endreinigung; Grundreinigung; faire le "
            "ménage; nettoyer les bureaux; repassage; limpiar la casa; limpieza de oficinas; plancha; huis "
            "schoonmaken"
        ),
        markets=("families", "retirees", "small-businesses"),
        hears=("home-move", "birth", "office-move"),
    ),
    Trade(
        key="companion-driver",
        group="care",
        names=listed(
            "companion; senior companion; errand service; patient transport; concierge; Alltagsbegleiter; "
            "Seniorenbegleiter; Einkaufsservice; Krankenfahrten; dame de compagnie; conciergerie; transport "
            "de malades; acompañante; transporte sanitario; gezelschapsdame"
        ),
        needs=listed(
            "drive mum to the doctor; go shopping for grandma; wheelchair taxi; take her to chemotherapy; "
            "errands; Fahrt zum Arzt; einkaufen für Oma; Rollstuhltaxi; Begleitung zu Terminen; accompagner à "
            "l'hôpital; faire les courses; acompañar al médico; hacer la compra"
        ),
        markets=("carers", "retirees", "chronically-ill"),
        hears=("parent-in-need", "illness"),
    ),
    Trade(
        key="housesitter",
        group="care",
        names=listed(
            "house sitter; pet sitter; dog walker; dog sitter; boarding kennel; cattery; Haushüter; "
            "Hundesitter; Hundepension; Katzensitter; Gassi-Service; garde d'animaux; pension pour chiens; "
            "promeneur de chiens; cuidador de mascotas; paseador de perros; residencia canina; "
            "hondenuitlaatservice"
        ),
        needs=listed(
            "feed the cat while we are away; walk the dog; dog while on holiday; water the plants; look after "
            "the house; Katze füttern; Gassi gehen; Hund im Urlaub; Blumen gießen; garder le chien; nourrir "
            "le chat; sortir le chien; arroser les plantes; pasear al perro; dar de comer al gato; regar las "
            "plantas; hond uitlaten"
        ),
        markets=("pet-owners", "travellers"),
        hears=("new-pet",),
    ),
)

"""Words that say nothing of what somebody needs: the small words of each language, and those of asking itself."""

from __future__ import annotations

from typing import Final

from headwater.core.names.forms import fold

_ENGLISH: Final = """
    a about above across actually after again all almost already also although always am an and another any anybody
    anyone anything apparently are around as ask asked asking asks at away bad be became because become been
    before being best better between big bit both but by call called came can cannot cant client clients come comes
    coming could couldn couple currently day days decent desperately did didn do does doesn doing don done down during
    each either else end enough especially etc even ever every everybody everyone everything far feel feels few find
    finding first for from gave get gets getting give given gives giving go goes going gone good got great had half
    happen happened happens happy hardly has hasn have haven having he hello help helped helping helps her here hers
    hey hi him himself his hope hoping how however i idea if immediately in instead into is isn it its itself just
    keep keeps kept kind kinds knew know known knows last lately later least left less let lets like likes little ll
    long look looked looking looks lot lots made make makes making many may maybe me mean means might mine more
    morning most much must my myself near nearby need needed needing needs never new next nice no nobody none nor not
    nothing now of off often ok okay old on once one ones only onto or other others otherwise ought our ours out over
    own past people perhaps person please possible possibly pretty probably properly put quick quickly quite rather re
    ready real really recently recommend recommendation recommendations recommended reliable right said same saw say
    says see seems seen several shall she should shouldn simply since so some somebody someone something sometimes
    somewhere soon sort sorted specialises specialising specialist specializes still stuff such suggest suggestion
    sure take takes taken taking talk tell than thank thanks that the their theirs them themselves then there these
    they thing things think this those though three through till to today together tomorrow tonight too took toward
    tried tries trust trusted trustworthy try trying two under until up urgent urgently us use used useful uses using
    usually ve very want wanted wanting wants was wasn way ways we week weeks well went were weren what whatever when
    where whether which while who whole whom whose why will wish with within without won would wouldn year years yes
    yesterday yet you your yours yourself
"""
_GERMAN: Final = """
    ab aber alle allem allen aller alles als also am an andere anderen ans auch auf aus bald beim bei bereits besser
    beste besten bin bis bitte brauche brauchen braucht brauchten bräuchte bräuchten da dabei dafür dagegen daher damit
    danach dann daran darauf das dass davon dazu dem den denn der des dessen deswegen dich die dies diese diesem
    diesen dieser dieses dir doch dort dringend drei du durch dürfen eben egal ein eine einem einen einer eines einfach
    einige einmal empfehlen empfehlung empfehlungen er erst es etwa etwas euch euer eure finde finden findet für
    gab ganz geben gegen geht gemacht genau gerade gern gerne gesucht gibt ging gleich gut gute guten guter gutes hab
    habe haben hallo hat hatte hatten hätte helfen hier hilfe hilft hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren
    ihrer im immer in ins irgendwie ist ja jede jedem jeden jeder jedes jemand jemanden jemandem jetzt kann kannst kein
    keine keinen keiner kennen kennst kennt klar komme kommen kommt könnte können könnten könntest lange lassen leider
    lieber mach mache machen macht mal man manche mehr mein meine meinem meinen meiner meines mich mir mit möchte
    möchten möglichst müssen muss musste nach nächste nächsten nächster neben nein neu neue neuen neuer neues nicht
    nichts nie niemand noch nun nur ob oder oft ohne paar passt scheint schnell schon sehr sei seid sein seine seinem
    seinen seiner seit seitdem selber selbst sich sie sind so sofort solche soll sollen sollte sollten sondern sonst
    sowie suche suchen sucht sucht suchten tun tut über überhaupt um und uns unser unsere unserem unseren unserer
    unter viel viele vielen vielleicht vom von vor wann war waren warum was weg wegen weil weiß welche welcher wenig
    wenn wer werde werden wessen wie wieder wir wird wirklich wo wohl wollen wollte würde würden wurde wurden zu zum
    zur zusammen zuverlässig zuverlässige zuverlässigen zwei zwischen vertraue jahr jahre jahren woche wochen tag tage
    heute morgen gestern leute person personen sache
"""
_FRENCH: Final = """
    ai aider aide afin ainsi alors apres as assez au aucun aucune aujourd aussi autre autres aux avait avant avec avoir
    avez avons besoin bien bon bonne bonnes bons bonjour c ca car ce cela celle celui certains ces cet cette ceux chaque
    cherche cherchent chercher cherchons chez ci comme comment connais connait connaissez connaitre conseil conseille
    conseiller d dans de deja demain depuis des deux devrait dire doit donc dont du elle elles en encore entre est et
    etaient etait ete etes etre eu eux fait faire fais faut font hui ici il ils j je jusque l la laquelle le lequel les
    leur leurs lui ma mais mal me meme mes mieux mois moi moins mon n ne ni non nos notre nous on ont ou par parce pas
    pendant peu peut peux plus plutot pour pourquoi pourrait pourriez puis quand que quel quelle quelles quelqu
    quelque quelques quels qui quoi recherche recommander recommandation rien s sa sais sait sans se sera ses si sien
    soit sommes son sont sous souvent suis sur ta te tes toi ton toujours tous tout toute toutes tres trois trop trouve
    trouver tu un une urgence urgent va vais veut veux vers voici voila vont vos votre voudrait voudrais vous vraiment
    vu y an ans annee annees jour jours semaine semaines personne personnes gens chose choses aimerait aimerais arrive
"""
_SPANISH: Final = """
    a acerca ahora al algo alguien algun alguna algunas alguno algunos alla alli ante antes aqui asi aun aunque ayuda
    ayudar ayude bien buen buena buenas bueno buenos busca buscamos buscando buscar busco cada casi como con conoce
    conoceis conoces conocen contra cosa cosas cual cuales cuando cuanto de debe deber del demasiado desde despues dia
    dias donde dos e el ella ellas ellos en encontrar entonces entre era eran eres es esa esas ese eso esos esta
    estaba estamos estan estar estas este esto estos estoy fue fueron gente gracias ha haber hace hacen hacer hacia han
    has hasta hay haya he hola hoy igual incluso la las le les lo los luego mal mas me mejor menos mi mia mientras mio
    mis misma mismo mucha muchas mucho muchos muy nada nadie necesita necesitamos necesitan necesito ni ninguna
    ninguno no nos nosotros nuestra nuestro nuestros nunca o os otra otras otro otros para parece pero poco podria por
    porque pronto pude puede pueden puedo pues que quien quienes quiere quieren quiero recomendar recomendacion
    recomendais recomiende se sea sean ser si sido siempre sin sobre solo son soy su sus tal tambien tampoco tan tanto
    te tenemos tener tengo ti tiene tienen toda todas todavia todo todos trata tras tres tu tus un una unas uno unos
    urgente urgentemente usted ustedes va vamos van varios vez voy y ya yo ano anos semana semanas mes meses hoy
    manana ayer persona personas
"""
_DUTCH: Final = """
    aan al als altijd andere ben bij daar dan dat deze die dit doen door dus echt een eens en er ergens even gaan gaat
    geen goed goede graag heb hebben heeft hem het hij hoe hun iemand iets ik in is ja je jij jou jouw kan ken kent
    kunnen maar me meer mij mijn moet moeten na naar niet niets nodig nog nu of om omdat onder ons onze ook op over
    te tegen toch toen tot u uit uw van veel voor waar want waren was wat weer weet wel werd we wie wij wil willen
    worden wordt zal ze zeer zei zelf zich zij zijn zo zoek zoekt zoeken zonder zou jaar dag dagen week weken
"""

_NUMBERS_AND_DAYS: Final = """
    three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty eighty hundred thousand half
    dozen monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december spring summer autumn winter weekend minute minutes hour hours month months
    vier funf sechs sieben acht neun zehn elf zwolf zwanzig dreissig vierzig funfzig sechzig hundert tausend halb
    montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz mai juni juli oktober dezember
    fruhling sommer herbst winter wochenende minute minuten stunde stunden monat monate monaten
    quatre cinq sept huit neuf dix onze douze vingt trente quarante cinquante soixante cent cents mille demi lundi mardi
    mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril juin juillet aout septembre octobre novembre
    decembre printemps automne hiver heure heures
    cuatro cinco seis siete ocho nueve diez doce veinte treinta cuarenta cincuenta sesenta cien ciento mil medio lunes
    martes miercoles jueves viernes sabado domingo enero febrero abril mayo junio julio agosto septiembre octubre
    noviembre diciembre primavera verano otono invierno minutos hora horas
    drie vier vijf zes zeven acht negen tien twaalf twintig maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    cerco cerca qualcuno conosci che della delle degli nel nella una uno per con non mia mio sono abbiamo bisogno
"""
_EVERYDAY: Final = """
    mother mum mom father dad parent parents son sons daughter daughters brother sister wife husband uncle aunt cousin
    friend friends neighbour boss colleague colleagues family guy chap man men woman women lady boy girl kid kids baby
    child children couple grandma grandpa nephew niece mate partner staff team money place start started read full
    strong open run running face end turn turned work works working job jobs life home house old young small large
    high low short early late free line list page side top room name number problem problems trouble question
    questions sick bad wrong nice kind change changed move moved part point hand hands head form made pay pays paid buy
    price cost cheap expensive letter paper papers way write written eat drink sit stand meet meeting group office
    company firm business shop street town city country world school live lives lost write sign fill fallen fall
    mutter vater mama papa eltern sohn tochter bruder schwester frau mann onkel tante freund freundin nachbar chef
    kollege kollegin familie kind kinder oma opa neffe nichte geld platz arbeit leben haus klein alt jung problem frage
    fragen preis brief papier zimmer seite buro firma stadt land arbeiten bezahlen zahlt kaufen schreiben kostet
    mere pere maman parents fils fille frere soeur femme mari oncle tante ami amie voisin patron collegue famille enfant
    enfants bebe grand petit petite vieux vieille jeune argent place travail vie maison probleme question prix lettre
    papier chambre bureau entreprise ville pays acheter payer ecrire coute monsieur madame
    madre padre padres hijo hija hijos hermano hermana mujer marido tio tia amigo amiga vecino jefe companero familia
    nino nina ninos abuelo abuela dinero sitio trabajo vida casa pequeno pequena viejo vieja joven problema pregunta
    precio carta papel habitacion oficina empresa ciudad pais comprar pagar escribir cuesta senor senora
    moeder vader ouders zoon dochter broer zus vrouw man vriend buurman baas collega familie kind kinderen geld plek
    werk huis klein oud probleem vraag prijs brief kamer kantoor bedrijf stad land
"""

COMMON: Final = frozenset(
    fold(word)
    for text in (_ENGLISH, _GERMAN, _FRENCH, _SPANISH, _DUTCH, _NUMBERS_AND_DAYS)
    for word in text.split()
)
"""Folded small words of five languages."""
EVERYDAY: Final = frozenset(fold(word) for word in _EVERYDAY.split())
"""Folded words that everybody says in any need: they tell something only beside others."""
_STANDING: Final = """
    founder founders cofounder director directors managing manager head lead leader senior junior chief officer owner
    partner associate assistant member president chair chairman chairwoman executive vice self employed retired mum mom
    dad mother father parent wife husband brother sister aunt uncle grandma grandad grandmother grandfather son
    daughter friend neighbour inhaber inhaberin geschäftsführer geschäftsführerin gründer gründerin gesellschafter
    gesellschafterin leiter leiterin leitung vorstand rentner rentnerin mama papa mutter vater bruder schwester oma opa
    fondateur fondatrice gérant gérante directeur directrice associé associée responsable maman mère père frère soeur
    fundador fundadora fundadores socio socia director directora gerente jefe jefa madre padre hermano hermana abuela
    abuelo oprichter eigenaar directeur vennoot moeder vader broer zus titolare socio fondatore
"""
STANDING: Final = frozenset(fold(word) for word in _STANDING.split())
"""What somebody is in a firm or a family: it tells nothing of what they do for others."""

"""First names people often bear, folded: they tell "Anna & Tom" from "Ernst & Young" and "Tom" from "Tim".

Not a register: a name that is missing here is still read as a name. It only gives the doubtful cases a push.
"""

from __future__ import annotations

_NAMES = """
aaron abdul abigail adam adrian adriana agnes agnieszka ahmed aisha alan albert alberto alejandro
aleksander alena alessandra alessandro alex alexander alexandra alexandre alexis alfred ali alice alicia
alina aline alison allison amanda amelia amelie amina amir amy ana anastasia anders andre andrea andreas
andrei andrew andrey andy angela angelika angelo anika anita anja anke ann anna annabel anne anneke
annette annie anouk anthony antje antoine anton antonia antonio antony april arjun armin arne arno
arthur astrid audrey august axel ayse barbara bart beat beate beatrice beatriz ben benedikt benjamin
benoit bernard bernd bernhard bert beth betty bianca bill birgit birgitta bjorn bob boris brad brandon
brenda brian bridget brigitte bruno bruce camille carina carl carla carlo carlos carmen carol carole
carolin carolina caroline carolyn carsten cathy catherine cecile cecilia celine chantal charles
charlotte chiara chloe chris christa christel christian christiane christina christine christoph
christophe christopher cindy claire clara claudia claudio claus clemens colin connie conrad constanze
cornelia craig cristina cyril dagmar daisy damien dan dana daniel daniela daniele danielle danny dario
daria dave david dawn deborah debbie denis denise dennis derek detlef diana diane diego dieter dietmar
dimitri dirk dmitri dmitry dominik dominique donald donna doris dorothea dorothy doug douglas duncan
dylan eberhard ed eddie edgar edith eduardo edward eileen elaine eleanor elena eleonora elias elif elisa
elisabeth elise eliza elizabeth elke ella ellen elsa emil emilia emilie emily emma emmanuel enrico
enrique eric erica erich erik erika ernesto esther eugen eugene eva evelyn evie ewa fabian fabio fabrice
faith fatima federica federico felicia felix fernanda fernando filip filippo fiona florence florian fran
frances francesca francesco francisco franck franco francois francoise frank franz fred frederic
frederick frederik frida frieda friedrich fritz gabi gabriel gabriela gabriele gareth gary gavin geert
gemma geoffrey georg george georgia gerald gerard gerd gerhard gert giacomo gianluca gianni gilbert
gilles gina giorgio giovanna giovanni gisela giulia giuseppe gloria gordon grace graham greg gregor
gregory greta gudrun guido guillaume gunter gunther guy hanna hannah hanne hannelore hannes hans harald
harold harry hassan heather hector heidi heike heiko heiner heinrich heinz helen helena helene helga
helmut hendrik henri henrik henry herbert hermann hilary hilda hilde holger horst howard hubert hugh
hugo ian ibrahim ignacio igor ilona ilse ines inga inge ingo ingrid irena irene irina iris isaac isabel
isabell isabella isabelle ivan ivana jack jacob jacqueline jacques jaime jakob james jamie jan jana jane
janet janine janina jasmin jason javier jay jean jeanette jeff jeffrey jen jennifer jenny jens jeremy
jerome jerry jesse jessica jessie jill jim jimmy jo joachim joan joana joanna joanne joao jochen joe
joel joelle johan johann johanna johannes john jon jonah jonas jonathan jonny jordan jorg jorge jose
josef joseph josephine joshua josh joyce juan juana judith judy julia julian juliana julie julien juliet
juliette julio julius jurgen justin jutta kai karen karim karin karina karl karla karsten katarina
katarzyna kate katharina katherine kathleen kathrin kathryn kathy katie katja katrin kay keith kelly ken
kenneth kerstin kevin kim kirsten klara klaus konrad kristen kristian kristin kristina kristof krzysztof
kurt kyle lara larissa larry lars laura laurence laurent lauren lea leah lena leo leon leonard leonie
leonardo leslie lilian liliana lilly lily linda lisa liz logan lorenz lorenzo lothar louis louisa louise
luc luca lucas lucia lucie lucy ludwig luigi luis luisa luise luiz lukas luke lutz lydia lynn madeleine
madison magda magdalena maggie maike maja malte manfred manon manuel manuela marc marcel marcello marcin
marco marcos marcus mareike margaret margarete margarita margit margot maria mariana marianne marie
marina mario marion marisa marius mark marko markus marlene marta martha martin martina martine mary
massimo mateo mathias mathieu mathilde matt matteo matthew matthias matthieu maureen maurice max maxim
maximilian maya meera megan mehmet meike melanie melissa mercedes mia michael michaela michal michel
michele michelle miguel mike mikhail mila milan milena minna miranda miriam mirjam mohamed mohammed
moira molly monica monika monique moritz muhammad nadia nadine nadja nancy naomi natalia natalie natasha
nathalie nathan neil nele nelly niall nicholas nick nicola nicolas nicole niels niklas nikolai nikolas
nils nina noah noel nora norbert norman olaf ole oleg olga oliver olivia olivier omar oscar oskar otto
pablo pamela paola paolo pascal pat patricia patrick paul paula pauline paulo pavel pedro peggy penny
per peter petra phil philip philipp philippe phyllis pia pierre pieter piotr priya rachel radka rafael
rahul rainer ralf ralph ramon raquel raul ray raymond rebecca regina reinhard renate rene ricardo
riccardo richard rick rita rob robert roberta roberto robin rodrigo roger roland rolf roman ron ronald
rosa rose rosemary ross roy ruben rudi rudolf rupert ruth ryan sabine sabrina sally sam samantha samira
samuel sandra sandro sanjay sara sarah scott sean sebastian selma serena serge sergei sergey sergio seth
sharon sheila shirley sibylle siegfried sigrid silke silvia simon simona simone sofia sofie sonia sonja
sophia sophie stan stanislav stefan stefania stefanie stella stephan stephane stephanie stephen steve
steven stuart sue susan susanna susanne suzanne svea sven svenja svetlana sybille sylvia sylvie tamara
tania tanja tara tatiana ted teresa terry tessa thea theo theodor theresa therese thierry thomas
thorsten tia till tim timo timothy tina tobias todd tom tomas tommy toni tony torsten tracy ulla ulrich
ulrike ursula ute uwe valentin valentina valeria valerie vanessa vera verena veronica veronika victor
victoria viktor viktoria vincent vincenzo viola virginia vivian vladimir volker walter waltraud wanda
wendy werner wilhelm will willem william willy winfried wolf wolfgang xavier yan yann yannick yasmin
yolanda yuki yuri yusuf yvonne yves zoe zofia анна иван мария ольга сергеи андреи елена наталья дмитрии
алексеи
"""

FIRST_NAMES = frozenset(_NAMES.split())
"""All of them, folded."""

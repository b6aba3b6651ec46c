/** First names that news holds, with the gender they tell: m, f, or u when both bear it. Common to all languages. Lower case, without accents. */
import { remembering } from '../memo.ts';

const MASCULINE = `aaron ailbhe alasdair alistair archie arun bradley brendan callum ciaran colm conor declan desmond dougal eamon eamonn ewan fergus finlay hamish iain kieran kwame lachlan leighton niall nigel oisin padraig rhys rohan ronan ruairi seamus shane tariq thabo tyrone vikram wayne abdel abdelaziz abdelkader abdelmadjid abdou abdoulaye abdullah abel abraham adam adamu adel adolf adrian adrien agustin ahmad ahmed alain alan albert alberto
aldo alejandro aleksandr aleksei aleksandar alessandro alex alexander alexandre alexei alexey alexis alfred alfredo ali allan alphonse alpha amadou amin amir anatoli anders andreas andre
andrea andrei andrej andres andrew andri andrii andriy andrzej andy angel angus anthony antoine anton antonin antonio antony antti anwar ari ariel armand armando armin arnaud arnold
arsene arthur artem arturo ashraf asif atef auguste augustin aurelien axel aziz bakari barack bart bartosz baptiste bashar basile bassam bassirou bastien benedict benjamin benny benoit bernard
bernardo bernd bertrand bilal bill billy binyamin bjorn blaise bob bogdan boris brahim brandon brett brice brian bruce bruno bryan carl carlos casper cedric cesar charles charlie chris christian
christophe christopher chuck claudio clement colin connor constantin cornel craig cristian cristiano cristobal curtis cyril cyrille dale damien dan daniel daniil danny dario darren dave david
dean denis dennys denys derek desmond didier diego dieter dietmar dimitri dmitri dmitry dmytro dominic don donald donatien douglas drew duncan dylan ed eddy edgar edmond eduard eduardo edward edwin
eike eliot elias elie elliot elon emanuel emile emilio emmanuel enrico enrique eric erik erich ernest ernesto ernst erwan erwin etienne eugene evgeni evgueni fabian fabien fabio fabrice fadi fahd farid
faustin felipe felix ferdinand fernand fernando florent florian francesco francis francisco franck franco francois frank franz fred frederic frederick friedrich fritz gabriel gael gaetan gareth gary gaspard
gaston gauthier gavin geoffroy george georges georgi georgios gerald gerard gerhard geert gianni gilbert gilles giorgio giovanni giulio giuseppe glenn gordon graham greg gregoire gregor gregory
guido guillaume guillermo gunter gustav gustavo guy hakan hakim hamid hans harald haris harold harris harry hassan hector heinrich heinz helmut hendrik henri henrik henry herbert hermann herve
hichem hicham horst howard hubert hugh hugo hugues humberto hussein ian ibrahim idriss ignacio igor ihor ilan ilham ilia ilya imran isaac ismael ismail israel issa ivan ivo jack jackie jacob jacques
jaime jair jake jakob jamal james jan janez janis janos jared jaroslaw jason javier jay jean jeff jeffrey jens jeremie jeremy jerome jerry jesper jesus jim jimmy jo joachim joao joe joel
joerg johan johann johannes john johnny jon jonas jonathan jordan jordi jorg jorge jose josef josep joseph joshua josip juan jules julian julien julio jurgen justin kamal karel karim karl
karol kasper kassym keir keith ken kenneth kevin khaled khalid khalil klaus kofi konstantin kristian kurt kyle kyrylo kyriakos lamine lars laurent lazare lech lee leo leon leonard leonardo leonid leopold leroy
lev lewis liam lionel lloyd lorenzo loic louis luc luca lucas lucien ludovic luigi luis luiz lukas luke lula mads mahamat mahdi mahmoud maksim malcolm malik mamadou manfred manuel marc marcel
marcelo marcin marco marcos marek mariano marin mario mark markus marko marouane martin marwan mateusz mathias mathieu mats matt matteo matthew matthias matthieu maurice mauricio max maxim maxime maximilien
mehdi mehmet michael michal michel miguel mikael mike mikhail mikhailo milan milos mircea mitch mohamed mohammad mohammed mohsen moise moritz moshe mounir mourad moussa moustapha muhammad
mustafa mustapha mykhailo mykola nabil naftali narendra nasser nathan nayib nelson nestor nicholas nick nicola nicolae nicolas niels nigel nikita nikola nikolai nikolaj nikos noah noel norbert
norman octave olaf oleg oleh oleksandr oleksii oleksiy olivier olof omar oscar osman otto oumar owen pablo paolo pascal patrice patrick patrik paul pavel pavlo pawel pedro peer pere peter petr petro petros
petteri phil philip philippe phillip pierre pietro piotr quentin rachid radek radoslaw rafael rahm ralf ralph ramon ramzan raoul raphael raul ray raymond recep reda regis reinhard remi rene reza
ricardo riccardo richard rick rishi rob robert roberto robin rodolphe rodrigo rodrigue roger roland rolf romain roman romano romuald ron ronald rory ross ruben rudolf rudy ruslan russell rustem ryan saad
sadio said saleh salman salvador sam sami samir samuel samy sander sandro santiago saul scott sean sebastian sebastien selim semion serge sergei sergey sergii sergio serguei serhii serhiy seth
shimon shinzo sidney siegfried silvio simon sofiane soren stan stanislas stanislaw stefan stefano steffen stephan stephane stephen steve steven stuart sven sylvain tahar tamim tareq tariq
ted teddy terry theo theodore thibault thibaut thierry thomas thor tidjane tim timothee timothy tobias toby todd tom tomas tomasz tommaso tommy tony toni toshihiro travis ulf ulrich
umberto urban vaclav valdis valentin valeri valerii valery vasco vasyl vasili viatcheslav victor viktor vincent vito vittorio vitali vitaliy vladimir vladislav volodymyr volker wade wael walid
walter warren werner wilfried wilhelm willem william willy winston wladimir wolfgang xavier xi yacine yahya yair yann yannick yannis yasser yassine yehuda yevhen yoav yohann yoon yossi youcef youri
youssef yuri yves yvan zakaria zbigniew zeev zoran elyes achille adama albin amaury anicet antonino aristide barnabe bachir basil beat brahim cheikh clovis cyprien edouard eloi fiodor fulgence
gaspar gerlando gilberto gonzalo honore isidore lassana leandre ludwig marius maximiliano melchior modibo napoleon octavian ousmane paco paulin rainer sadi sekou semyon seydou theophile tristan vivien yvon zinedine`;
const MASCULINE_MORE = `abdelhamid abdelkrim abderrahmane achraf adrien aksel albin alban aloys amar anicet antoni apollinaire arjun armel aubin augustin aymeric azzedine baudouin bertran boualem bouchaib bradley brayan briac brendan bukayo cameron casper cheick ciryl come corentin cyprien declan deepak desire didace djamel djibril donovan edgard eden emeric erling ervin esteban ethan eudes evan ewen faycal ferran firmin flavien flavio florentin foued fumio galaad gedeon geoffrey gerome germain gianluigi gildas gontran goran guenole gurvan gwenael gwenole habib hadrien hamza haruki hassane hernan hicham hiroshi hocine holger houcine hyacinthe idris ilies ilyes iouri iosif jannik jawad jeremie joris josselin joss jude judicael kader kamel kenji khvicha kilian killian kingsley kylian lakhdar lautaro leny lilian lino loan logan loris lotfi luan luka lukasz lyes mael mahamadou malo marceau martial marvin mateo mathis mathurin mattias maxence melvin melvyn messaoud mickael milo mokhtar mouloud nacer naoki nassim neil nestor neymar nino noam nolan nordine noureddine novak nuno olivio ousseynou parfait pepe pierrick primoz rabah rahul rajesh randal rayan remy riad ridha rodri ronan ryad sadiq sajid salah samba sanjay shinji slimane stanley steeve stefanos sullivan sylvestre tadej takeshi tancrede tanguy thibaud tim timeo tino titouan toufik tristan tugdual tyler ugo valere valery vianney vikram vinicius virgile warren wesley wilfrid wout yanis yoan yohan youness younes ywan zacharie ziad`;
const FEMININE_MORE = `ailsa aisling amara aoife beth bronagh chidinma ciara deirdre eilidh freya gemma hayley holly imogen kayleigh kirsty mhairi morag ngozi niamh orla poppy roisin saoirse shona sinead siobhan tamsin tracy zainab adja adeline aicha alina aliyah alizee allison amber ambre anais andreea anissa anita anjali anouchka anouk armelle aryna ashley assa assetou auriane awa aya aude berenice bertille bintou brittany brune calista capucine carla carolina celestine charline chelsea cherifa clemence cloe coralie courtney cyrielle daisy dany deolinda diariatou djamila dominica dounia edwina eglantine elea elina eliana eline eloane emeline enola eulalie faiza fabiola fatma fatoumata felicie fouzia gaelle garance garbine gisela glwadys gwendoline gwladys halimatou hayat heather henrietta hermine huguette iga ilona isabeau isaure janice josiane jovana kadiatou kenza kimberly lamia latoya lauriane lea leane lena lily lilou lindsay line lison loane lorine lorraine louane louison luna lylia lyne mae maelle maeva mahault maiwenn malaurie mallaury manel marguerita mariama marilou marlene marylene maryline marylise maylis melina melusine meriem mia mina mylene myrtille nadjat naima nassima nathacha nelia ninon nolwenn nouria ondine ons oumou pernille philippine prisca priscilla priti priya prune quitterie raymonde reine rozenn sakina saliha selena serena shana sibylle siham sohane soizic solenn soraya soumaya suella sunita sylviane tess thais tiffany tiphaine typhaine valentina victoire vinciane wassila yael yamina yousra ysaline zelie zineb`;
const FEMININE = `ada adele adriana agathe agnes aicha aida aissata alba alessandra alexandra alexia alice alicia aline alison alla alma amanda amandine amelia amelie amina aminata amy ana anastasia anaelle anais
angela angele angelina angelique anita anke ann anna annabelle anne annegret annette annick annie annika antje antoinette antonia anya apolline ariane arlette assia astrid asma audrey aurelia aurelie aurore avril axelle
ayse azadeh barbara beate beatrice beatriz bela benedicte berangere bernadette berthe bettina betty beverley bianca blanche blandine brigitte bridget britta camilla candice carine carla carmen carol carole caroline
cassandra catarina caterina catherine cathy cecile cecilia celeste celia celine chantal charlene charlotte chiara chloe christel christelle christiane christina christine clara clarisse claire
claudia claudine clelia clemence clementine coline colette concepcion constance cora coralie corinne cristina cynthia dalia dalila daniela danielle danuta daphne daria deborah delphine denise diana
diane dina dolores dominika donatella donna dora doris dorothee edith edwige eileen elaine eleanor elena eleonore eliane elif elisa elisabeth elise elissa elizabeth ella ellen eloise elodie elsa
elvira emilie emily emma emmanuelle enora erica erika ernestine esperanza estelle esther eugenie eva eve evelyne ewa fabienne fadila fanny farida fatima fatiha fatou faustine federica fiona flavie fleur flora florence
france-f francesca francoise frederique gabriela gabriele gabrielle gaelle genevieve georgette georgia geraldine ghislaine gina giorgia gisele giulia gloria grace greta gwenaelle hadja halima hanna hannah
helen helena helene helga henriette hilary hillary hortense houria ida ilana ilse imane ines ingrid inna iratxe irene irina iris isabel isabella isabelle isabel ivana ivanka jacinda jacqueline jana jane janet janine jasmine jeanne
jeannine jennifer jenny jessica joan joanna joelle johanna josephine josette josiane joyce juana judith julia juliana julie juliette justine kaja kamala karen karin karina karine karola kate katerina katherine
kathleen kathryn kathy katia katja katrin kelly khadija kirsten kristalina kristina ksenia laetitia laila lana lara larissa latifa laura laure laurence lea leila lena leonie leonor leslie leticia lidia lilia liliane
lina linda lisa lise lisbeth liudmila livia liz liza lola lorena louise luana luce lucia lucie lucienne lucy ludivine ludmila luisa lydia lydie lyudmyla madeleine mafalda magali magdalena maggie maia maite malala malika manon manuela
margaret margarita margaux margot margrethe marguerite maria mariam mariana marianne marie marielle marilyn marina marine marion marisol marjorie marlene marta martha marthe martine mary maryam maryna maryse
mathilde maud maureen megan meghan melania melanie melissa mercedes mette michaela michele micheline michelle mildred miriam mireille mona monica monika monique muriel myriam nabila nadege nadia nadine najat nancy naomi
natacha natalia natalie natasha nathalie nawal nelly nicole nina noelle noemie nora nour oceane odette odile olena olga olha olivia oksana ophelie orane oriane orna oulia pamela paola pascale patricia paula paule
pauline penelope perrine petra petronela phumzile rachel rachida raissa ramona raphaelle rebecca regina regine renata renate rita roberta rokhaya rosa rosalie rose roselyne rosemary roxana roxane ruth
sabine sabrina sahra saida sally salma salome samantha samia samira sandra sandrine sanna sara sarah segolene selma severine sheila shirley sibeth silvia simone simona sofia sofie soledad solange solene sonia sophia sophie
stella stephanie sue susan susanna susanne suzanne svetlana sviatlana sviatlana sybille sylvia sylvie tamara tania tatiana teresa tess thea theresa therese tina tracy ulrike ursula valentina valentine valerie
vanessa vanina vera veronica veronika veronique victoria viktoria violaine violeta violette virginia virginie vivian viviane wanda wendy wiebke winnie yael yana yara yasmine yasmina yelena yolande yulia yuliia yvette yvonne zahia zoe zohra zuzana`;
const EITHER = `alix andrea ange camille charlie claude dominique eden frederique gwen jackie jocelyn jo kim lindsey lou morgan noa pat robin sacha sasha taylor`;

export type Gender = 'm' | 'f' | 'u';

function build(): Map<string, Gender> {
  const names = new Map<string, Gender>();
  const add = (list: string, gender: Gender) => {
    for (const name of list.split(/\s+/u)) if (!names.has(name)) names.set(name, gender);
  };
  add(EITHER, 'u');
  add(MASCULINE, 'm');
  add(MASCULINE_MORE, 'm');
  add(FEMININE, 'f');
  add(FEMININE_MORE, 'f');
  return names;
}

const NAMES = build();
const MARKS = /\p{M}/gu;

/** The gender that a first name tells, null for a word that is none we know. A compound is known by its first part (Jean-Luc, Anne-Marie). */
export const genderOf: (name: string) => Gender | null = remembering((name) => {
  const lower = name.toLowerCase();
  const bare = /^[a-z-]*$/u.test(lower) ? lower : lower.normalize('NFD').replaceAll(MARKS, '');
  const known = NAMES.get(bare);
  if (known) return known;
  const hyphen = bare.search(/[-‑‐]/u);
  return hyphen > 0 ? (NAMES.get(bare.slice(0, hyphen)) ?? null) : null;
});

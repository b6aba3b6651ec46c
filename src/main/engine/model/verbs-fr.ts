/** Inflects French verbs, so that the forms of a verb the treebanks never show are known for what they are. */

/** Verbs of the first group, conjugated by rule. */
const FIRST = `abaisser abandonner abattre_ aborder aboyer abriter absorber abuser accabler accélérer accentuer accepter accidenter acclamer accompagner accorder accrocher accuser acheminer acheter achever activer actualiser adapter additionner adhérer administrer admirer adopter adorer adresser affaiblir_ affecter affirmer afficher affronter agacer aggraver agiter agresser aider aiguiser aimer ajouter ajuster alarmer alerter aligner alimenter alléger alléguer aller_ allonger allouer allumer altérer alterner amasser ambitionner améliorer aménager amener amorcer amputer amuser analyser animer annexer annoncer annuler anticiper apaiser appeler applaudir_ appliquer apporter apprécier appréhender approcher approuver appuyer armer arracher arranger arrêter arriver arroser aspirer assassiner assembler assiéger assigner assimiler assister associer assumer assurer attacher attaquer atténuer attester attirer attribuer augmenter autoriser avaler avancer avérer aviser avorter avouer
bafouer baigner baisser balancer balayer baliser bannir_ baptiser baser basculer batailler blâmer blanchir_ blesser bloquer boiter bombarder bouder bouger bouleverser boycotter brandir_ braquer briser brosser brouiller brûler brusquer brutaliser budgétiser buter
cacher cadrer calculer calmer camoufler canaliser candidater cantonner capter capturer caractériser caresser caser casser cataloguer causer céder célébrer censurer centraliser centrer cesser changer chanter charger chasser chauffer chercher chiffrer choquer chuter cibler circuler citer clamer clarifier classer clôturer coder coexister cogner coiffer coller collaborer collecter coloniser combiner combler commander commémorer commencer commenter commercer commercialiser communiquer comparer compenser compléter compliquer comporter composer comprimer compter concéder concentrer concerner concerter concrétiser condamner conditionner confectionner confier configurer confiner confirmer confisquer conforter confronter conjuguer connecter consacrer conseiller conserver considérer consister consoler consolider consommer constater consterner constituer consulter consumer contacter contaminer contempler contenter contester continuer contourner contracter contraster contribuer contrôler convaincre_ converger converser convier convoquer coopérer coordonner copier corriger côtoyer coucher couler couper couronner coûter craquer créditer créer creuser crier critiquer croiser croquer culminer cultiver cumuler
dater débarquer débarrasser débattre_ débloquer déborder déboucher débourser débrancher débuter décaler décéder décerner décevoir_ décharger décider décimer déclarer déclasser déclencher décliner décoller déconseiller décorer découler découper décourager décréter décrocher dédier dédommager défier défiler définir_ dégager dégrader déguster déjeuner déjouer délaisser délibérer délimiter délivrer délocaliser demander démanteler démarrer démasquer démentir_ demeurer démissionner démolir_ démonter démontrer dénombrer dénoncer dénoter dépasser dépêcher dépenser déplacer déplorer déployer déporter déposer dépouiller déranger dérégler dériver dérober dérouler désamorcer désapprouver désarmer désavouer désespérer désigner désirer dessiner destiner déstabiliser détacher détailler détecter déterminer détester détourner détrôner devancer développer dévaster dévier dévoiler diagnostiquer dialoguer dicter différer diffuser digérer dilapider diminuer dîner diriger discerner discréditer discriminer discuter disculper disloquer dispenser disperser disposer disputer disqualifier dissimuler dissiper dissocier dissuader distancer distinguer distribuer diverger diviser divorcer divulguer documenter dominer donner doper doter doubler douter draguer dresser durer dynamiser
ébaucher ébranler écarter échanger échapper échelonner échouer éclairer éclater économiser écouler écouter écraser écrouler édicter éditer éduquer effacer effectuer effondrer efforcer effrayer égaler égarer égorger élaborer élever éliminer éloigner éluder émaner embarquer embarrasser embaucher embellir_ embrasser émerger émerveiller émigrer emmener empêcher empiéter empiler empirer employer empocher emporter emprisonner emprunter encadrer encaisser encercler enchaîner encombrer encourager endetter endommager endosser énerver enfermer enfoncer enflammer engager engendrer enlever enliser énoncer enquêter enrayer enregistrer enrôler enseigner entamer entasser enterrer entourer entraîner entraver entrer énumérer envahir_ envelopper envier environner envisager envoler épargner éparpiller épauler épouser éprouver épuiser équilibrer équiper équivaloir_ ériger escalader escorter espérer espionner esquisser esquiver essayer essouffler estimer établir_ étaler étayer éterniser étonner étouffer étudier évacuer évader évaluer éveiller éventer éviter évoluer évoquer exacerber exagérer examiner excéder exceller exciter exclamer excuser exécuter exempter exercer exhorter exiger exiler exister exonérer expédier expérimenter expirer expliquer exploiter explorer exploser exporter exposer exprimer expulser exterminer externaliser extrader extrapoler
fabriquer façonner faciliter facturer falsifier familiariser fasciner fatiguer favoriser féliciter fermer festoyer fêter feuilleter fidéliser figer figurer filer filmer filtrer finaliser financer fixer flâner fléchir_ flotter fluctuer focaliser fonder forcer forger formaliser former formuler fouiller fracasser fragiliser franchir_ frapper frauder freiner fréquenter friser frôler frustrer fumer fusionner
gâcher gagner galvaniser garder garer gaspiller gâter gazer geler gémir_ généraliser générer gérer geler glaner glisser gommer gonfler gouverner grandir_ gratter graver greffer grever griffer grimper gripper grogner gronder grouper guetter guider
habiller habiter habituer harceler harmoniser hasarder hâter hausser héberger hériter hésiter heurter hisser homologuer honorer horrifier hospitaliser huer humilier hurler
idéaliser identifier ignorer illuminer illustrer imaginer imiter immerger immigrer immobiliser immuniser impacter impliquer implanter implorer importer imposer impressionner imprimer improviser imputer inaugurer incarcérer incarner inciter incliner incomber incorporer inculper indemniser indexer indigner indiquer infecter infiltrer infirmer infliger influencer influer informatiser informer initier injecter injurier innocenter innover inonder inquiéter insérer insister inspecter inspirer installer instaurer instrumentaliser insulter intégrer intensifier intenter intercepter interdire_ intéresser interférer interner interpeller interposer interpréter interroger intervenir_ interviewer intimer intimider intoxiquer introniser inventer inverser investiguer inviter invoquer irriguer irriter isoler
jalonner jeter joncher jouer juger jumeler jurer justifier
kidnapper klaxonner labelliser lâcher laisser lamenter lancer laver légaliser légiférer léguer lester lever libéraliser libérer licencier lier limiter limoger liquider lister livrer localiser loger longer lorgner louer louper lutter
mâcher maîtriser majorer malmener maltraiter manager mandater manger manier manifester manipuler manoeuvrer manœuvrer manquer maquiller marchander marcher marginaliser marier marquer marteler masquer massacrer matraquer maximiser mécontenter médiatiser méditer mélanger menacer ménager mener mentionner mépriser mériter mesurer métamorphoser migrer militariser militer miner minimiser miser mitiger mobiliser modeler modérer moderniser modifier moduler moissonner monnayer monopoliser monter montrer motiver mouiller muer multiplier munir_ murmurer museler mutiler
nager narguer narrer nationaliser naturaliser naviguer nécessiter négliger négocier neutraliser neiger nettoyer nier nommer normaliser noter notifier nouer nuancer numériser
objecter obliger observer obséder obstiner obtempérer occasionner occuper octroyer œuvrer offenser offusquer opérer opposer oppresser opprimer opter optimiser orchestrer ordonner organiser orienter orner osciller oser ôter oublier outrepasser
pactiser palper panser parachever parachuter paralyser paraphraser pardonner parer parier parler parquer parrainer partager participer parvenir_ passer passionner patienter patrouiller pauser payer peaufiner pécher pêcher pédaler peiner pénaliser pencher pénétrer penser percer percuter perdurer perfectionner perforer perler permuter perpétrer perpétuer perquisitionner persécuter persévérer persister personnaliser persuader perturber peser peupler photographier piéger piétiner piller piloter pimenter piocher piquer pirater placer plafonner plaider plaisanter planer planifier planter plébisciter pleurer plier plomber plonger polariser polémiquer politiser polluer populariser porter poser positionner posséder poster postuler pourchasser pousser pratiquer précéder prêcher précipiter préciser préconiser prédisposer prédominer préférer préfigurer préjuger prélever préoccuper préparer préserver présager présélectionner présenter présider pressentir_ presser prester présumer prétexter prêter prévenir_ prier primer priver privatiser privilégier procéder proclamer procurer prodiguer profaner proférer professer profiler profiter programmer progresser prohiber projeter prolonger proliférer promener promulguer prôner prononcer propager proposer propulser proscrire_ prospecter prospérer prostituer protéger protester prouver provisionner provoquer publier puiser punir_ purger
qualifier quantifier quereller questionner quêter quitter
rabaisser raccompagner raccorder raccourcir_ raccrocher racheter racketter raconter radicaliser radier raffiner raffoler rafler rafraîchir_ railler raisonner rajouter ralentir_ rallier rallonger rallumer ramasser ramener ranger ranimer rappeler rapporter rapprocher raréfier raser rassembler rassurer rater ratifier rationaliser rationner rattacher rattraper ravager raviser raviver rayer réaffirmer réagir_ réajuster réaliser réaménager réapproprier rebaptiser rebeller rebondir_ recaler receler recenser récéder rechercher rechuter récidiver réciter réclamer récolter recommander recommencer récompenser réconcilier reconsidérer reconstituer reconvoquer recouper recouvrer récrier recruter rectifier reculer récupérer récuser recycler rédiger redonner redouter redoubler redresser rééditer rééquilibrer réélire_ réévaluer réfléchir_ refléter refouler réformer réfugier refuser réfuter regagner régaler regarder régénérer régler régner régresser regretter regrouper régulariser réguler réhabiliter réintégrer rejeter rejouer relancer relater relativiser relaxer relayer reléguer relever relier reloger remanier remarquer rembourser remercier remodeler remonter remorquer remplacer remporter remuer rémunérer rencontrer renforcer renier renommer renoncer renouer renouveler rénover renseigner rentabiliser rentrer renverser renvoyer_ réorganiser répandre_ réparer répercuter repérer répertorier répéter replier répliquer reporter reposer repousser représenter réprimander réprimer reprocher répudier requalifier réquisitionner rescaper réserver résider résigner résilier résister résorber respecter respirer responsabiliser ressembler ressusciter restaurer rester restituer restreindre_ restructurer résulter résumer rétablir_ retarder retirer retomber retourner retracer rétracter retrancher retravailler retrouver réunifier réviser réveiller révéler revendiquer réviser révoquer rêver révolter ridiculiser riposter risquer rivaliser rompre_ ronger rouler ruiner ruser rythmer
saboter sabrer sacrifier saigner salarier saluer sanctionner saturer sauter sauvegarder sauver savourer scander sceller scinder scolariser scruter secouer secréter sécuriser séduire_ séjourner sélectionner semer sensibiliser séparer séquestrer serrer sévir_ siéger siffler signaler signer signifier simplifier simuler situer skier sniffer solder solliciter sombrer sommer sonder songer sonner souder souffler souhaiter soulager soulever souligner soupçonner souper soupirer sous-estimer sous-traiter spécialiser spécifier spéculer sponsoriser stabiliser stagner stationner statuer stigmatiser stimuler stipuler stocker structurer subjuguer subordonner subsister substituer subventionner succéder succomber sucer suer suffoquer suggérer suicider superviser supplanter supplier supporter supposer supprimer surclasser surestimer surévaluer surfer surmonter surnommer surpasser surplomber surveiller survoler susciter suspecter symboliser sympathiser synchroniser
tabler tacler taguer tailler talonner tamponner tanguer tanner taper tarder tarifer tâter tatouer taxer télécharger téléphoner témoigner tempérer temporiser tenter tergiverser terminer ternir_ terroriser tester tirer tisser tolérer tomber torpiller torturer totaliser toucher tourmenter tourner tousser tracer trafiquer traîner traiter trancher tranquilliser transférer transformer transgresser transiter transmuter transplanter transporter traquer travailler traverser trébucher trembler tremper trépasser tricher trier triompher tripler tromper trôner troquer troubler trouver truquer tuer tweeter
unifier uniformiser urbaniser user usurper utiliser vacciner valider valoriser vanter varier veiller vendanger vénérer venger ventiler verbaliser vérifier verrouiller verser vexer victimiser vider vieillir_ violer violenter virer viser visionner visiter visualiser voguer voiler voler voter vouer voyager vulgariser zapper`;

/** Verbs of the second group (finir). */
const SECOND = `abolir aboutir accomplir adoucir affaiblir affranchir agir agrandir alourdir anéantir aplatir appauvrir applaudir approfondir arrondir assainir assombrir assoupir assouplir assujettir atterrir avertir bannir bâtir blanchir bondir brandir choisir convertir définir démolir désobéir divertir durcir éblouir éclaircir élargir embellir enrichir envahir épanouir établir étourdir faiblir fleurir finir fléchir fournir fraîchir franchir garantir garnir grandir grossir guérir infléchir intervertir invertir investir jaillir jouir maigrir mollir munir mûrir noircir nourrir obéir périr pourrir punir raccourcir raffermir rafraîchir raidir rajeunir ralentir ravir réagir rebâtir rebondir redéfinir réfléchir refroidir réinvestir réjouir remplir répartir resplendir ressaisir rétablir rétrécir réunir réussir rôtir rougir saisir salir sévir subir surenchérir surgir ternir trahir unir vieillir vomir`;

/**
 * The others, a family a line: stem endings apart from the prefixes that share them.
 * present (6) | imperfect stem | future stem | past historic stem and vowel | subjunctive stems | past participle | prefixes
 */
const THIRD = `
enir:iens iens ient enons enez iennent|en|iendr|in:n|ienn en|enu|v t conv dev interv parv prov rev surv adv prév subv souv contrev abst appart cont dét entret maint obt ret sout
prendre:prends prends prend prenons prenez prennent|pren|prendr|pr:i|prenn pren|pris|- ap com entre re sur ré désap ap
mettre:mets mets met mettons mettez mettent|mett|mettr|m:i|mett mett|mis|- ad com com compro é o per pro re sou trans dé réad
battre:bats bats bat battons battez battent|batt|battr|batt:i|batt batt|battu|- com a dé é re
tir:s s t tons tez tent|t|tir|t:i|t t|ti|par sor sen dor_ men consen ressen pressen démen repar ressor depar
dormir:dors dors dort dormons dormez dorment|dorm|dormir|dorm:i|dorm dorm|dormi|- en r
servir:sers sers sert servons servez servent|serv|servir|serv:i|serv serv|servi|- des
vrir:vre vres vre vrons vrez vrent|vr|vrir|vr:i|vr vr|vert|ou cou décou recou entrou rou
frir:fre fres fre frons frez frent|fr|frir|fr:i|fr fr|fert|of souf
courir:cours cours court courons courez courent|cour|courr|cour:u|cour cour|couru|- ac con dis par re se en
mourir:meurs meurs meurt mourons mourez meurent|mour|mourr|mour:u|meur mour|mort|-
quérir:quiers quiers quiert quérons quérez quièrent|quér|querr|qu:i|quièr quér|quis|ac con re en
cueillir:cueille cueilles cueille cueillons cueillez cueillent|cueill|cueiller|cueill:i|cueill cueill|cueilli|- ac re
fuir:fuis fuis fuit fuyons fuyez fuient|fuy|fuir|fu:i|fui fuy|fui|- en
endre:ends ends end endons endez endent|end|endr|end:i|end end|endu|r v t att ent ét prét susp déf desc dép rev sous-ent dist f app p
ondre:onds onds ond ondons ondez ondent|ond|ondr|ond:i|ond ond|ondu|rép f conf corresp p t
andre:ands ands and andons andez andent|and|andr|and:i|and and|andu|rép ép
erdre:erds erds erd erdons erdez erdent|erd|erdr|erd:i|erd erd|erdu|p
ordre:ords ords ord ordons ordez ordent|ord|ordr|ord:i|ord ord|ordu|m t dém
aindre:ains ains aint aignons aignez aignent|aign|aindr|aign:i|aign aign|aint|cr pl contr
eindre:eins eins eint eignons eignez eignent|eign|eindr|eign:i|eign eign|eint|att p ét t f c restr astr enfr empr
oindre:oins oins oint oignons oignez oignent|oign|oindr|oign:i|oign oign|oint|j rej adj enj
uire:uis uis uit uisons uisez uisent|uis|uir|uis:i|uis uis|uit|cond prod réd trad constr détr instr séd introd ind constr reprod ded déd cond c reconst reconstr
crire:cris cris crit crivons crivez crivent|criv|crir|criv:i|criv criv|crit|é dé ins pres pros sous trans ré circons
lire:lis lis lit lisons lisez lisent|lis|lir|l:u|lis lis|lu|- é re ré
dire:dis dis dit disons dites disent|dis|dir|d:i|dis dis|dit|- re
dire:dis dis dit disons disez disent|dis|dir|d:i|dis dis|dit|inter contre pré mé
suffire:suffis suffis suffit suffisons suffisez suffisent|suffis|suffir|suff:i|suffis suffis|suffi|-
croire:crois crois croit croyons croyez croient|croy|croir|cr:u|croi croy|cru|-
boire:bois bois boit buvons buvez boivent|buv|boir|b:u|boiv buv|bu|-
voir:vois vois voit voyons voyez voient|voy|verr|v:i|voi voy|vu|- re entre
voir:vois vois voit voyons voyez voient|voy|voir|v:i|voi voy|vu|pré
pourvoir:pourvois pourvois pourvoit pourvoyons pourvoyez pourvoient|pourvoy|pourvoir|pourv:u|pourvoi pourvoy|pourvu|-
cevoir:çois çois çoit cevons cevez çoivent|cev|cevr|ç:u|çoiv cev|çu|re dé con per aper
devoir:dois dois doit devons devez doivent|dev|devr|d:u|doiv dev|dû|-
pouvoir:peux peux peut pouvons pouvez peuvent|pouv|pourr|p:u|puiss puiss|pu|-
vouloir:veux veux veut voulons voulez veulent|voul|voudr|voul:u|veuill voul|voulu|-
savoir:sais sais sait savons savez savent|sav|saur|s:u|sach sach|su|-
valoir:vaux vaux vaut valons valez valent|val|vaudr|val:u|vaill val|valu|- équi pré
falloir:- - faut - - -|fall|faudr|fall:u|faill faill|fallu|-
connaître:connais connais connaît connaissons connaissez connaissent|connaiss|connaîtr|conn:u|connaiss connaiss|connu|- re mé
paraître:parais parais paraît paraissons paraissez paraissent|paraiss|paraîtr|par:u|paraiss paraiss|paru|- ap dis com réap trans
naître:nais nais naît naissons naissez naissent|naiss|naîtr|naqu:i|naiss naiss|né|- re
croître:crois crois croît croissons croissez croissent|croiss|croîtr|cr:u|croiss croiss|crû|- ac dé
suivre:suis suis suit suivons suivez suivent|suiv|suivr|suiv:i|suiv suiv|suivi|- pour en
vivre:vis vis vit vivons vivez vivent|viv|vivr|véc:u|viv viv|vécu|- sur re
rire:ris ris rit rions riez rient|ri|rir|r:i|ri ri|ri|- sou
plaire:plais plais plaît plaisons plaisez plaisent|plais|plair|pl:u|plais plais|plu|- dé com
taire:tais tais tait taisons taisez taisent|tais|tair|t:u|tais tais|tu|-
faire:fais fais fait faisons faites font|fais|fer|f:i|fass fass|fait|- re dé satis contre
traire:trais trais trait trayons trayez traient|tray|trair|tra:y|trai tray|trait|ex sous dis abs
conclure:conclus conclus conclut concluons concluez concluent|conclu|conclur|concl:u|conclu conclu|conclu|-
clure:clus clus clut cluons cluez cluent|clu|clur|cl:u|clu clu|clu|ex
inclure:inclus inclus inclut incluons incluez incluent|inclu|inclur|incl:u|inclu inclu|inclus|-
soudre:sous sous sout solvons solvez solvent|solv|soudr|sol:u|solv solv|solu|ré
dissoudre:dissous dissous dissout dissolvons dissolvez dissolvent|dissolv|dissoudr|dissol:u|dissolv dissolv|dissous|-
vaincre:vaincs vaincs vainc vainquons vainquez vainquent|vainqu|vaincr|vainqu:i|vainqu vainqu|vaincu|- con
rompre:romps romps rompt rompons rompez rompent|romp|rompr|romp:i|romp romp|rompu|- inter cor
aller:vais vas va allons allez vont|all|ir|all:a|aill all|allé|-
envoyer:envoie envoies envoie envoyons envoyez envoient|envoy|enverr|envoy:a|envoi envoy|envoyé|- r
asseoir:assieds assieds assied asseyons asseyez asseyent|assey|assiér|ass:i|assey assey|assis|-
émouvoir:émeus émeus émeut émouvons émouvez émeuvent|émouv|émouvr|ém:u|émeuv émouv|ému|-
promouvoir:promeus promeus promeut promouvons promouvez promeuvent|promouv|promouvr|prom:u|promeuv promouv|promu|-
mouvoir:meus meus meut mouvons mouvez meuvent|mouv|mouvr|m:u|meuv mouv|mû|-
coudre:couds couds coud cousons cousez cousent|cous|coudr|cous:i|cous cous|cousu|-
nuire:nuis nuis nuit nuisons nuisez nuisent|nuis|nuir|nuis:i|nuis nuis|nui|- l
haïr:hais hais hait haïssons haïssez haïssent|haïss|haïr|ha:ï|haïss haïss|haï|-
assaillir:assaille assailles assaille assaillons assaillez assaillent|assaill|assaillir|assaill:i|assaill assaill|assailli|-
accroître:accrois accrois accroît accroissons accroissez accroissent|accroiss|accroîtr|accr:u|accroiss accroiss|accru|-`;

const IMPERFECT = ['ais', 'ais', 'ait', 'ions', 'iez', 'aient'];
const FUTURE = ['ai', 'as', 'a', 'ons', 'ez', 'ont'];
const PAST: Readonly<Record<string, readonly string[]>> = {
  a: ['ai', 'as', 'a', 'âmes', 'âtes', 'èrent', 'ât', 'assent'],
  i: ['is', 'is', 'it', 'îmes', 'îtes', 'irent', 'ît', 'issent'],
  u: ['us', 'us', 'ut', 'ûmes', 'ûtes', 'urent', 'ût', 'ussent'],
  n: ['s', 's', 't', '^mes', '^tes', 'rent', '^t', 'ssent'],
  ï: ['ïs', 'ïs', 'ït', 'ïmes', 'ïtes', 'ïrent', 'ït', 'ïssent'],
  y: [],
};

/** Forms that two verbs share and that mostly belong to the one the lists give second. */
const COMMONER: readonly (readonly [string, string])[] = [
  ['tuer', 'tue tues'], ['durer', 'durent'], ['vivre', 'vit vis'], ['fonder', 'fonde fondes fondons fondez fondait fondaient fondant'],
]; // prettier-ignore

let made: ReadonlyMap<string, string> | null = null;

/** Every form of the listed verbs with its infinitive; where two verbs share a form, the one listed first has it. Computed once. */
export function verbForms(): ReadonlyMap<string, string> {
  if (made) return made;
  const forms = new Map<string, string>();
  const add = (infinitive: string, list: readonly string[]) => {
    for (const form of list) if (form && !form.includes('-') && !forms.has(form)) forms.set(form, infinitive);
  };
  for (const [infinitive, list] of COMMONER) add(infinitive, list.split(' '));
  for (const line of THIRD.trim().split('\n'))
    for (const [infinitive, list] of family(line)) add(infinitive, list);
  for (const infinitive of listOf(FIRST)) add(infinitive, firstGroup(infinitive));
  for (const infinitive of listOf(SECOND)) add(infinitive, secondGroup(infinitive));
  add('savoir', ['sachant', 'sachez', 'sachons']);
  add('vouloir', ['veuillez']);
  made = forms;
  return forms;
}

/** Whether a form can be a participle: it can then be an adjective too. */
export function isParticiple(form: string, infinitive: string): boolean {
  return (
    form.endsWith('ant') ||
    (/(?:é|ée|és|ées|i|ie|is|ies|u|ue|us|ues|it|ite|its|ites|int|inte|ints|intes|ert|erte|erts|ertes|ise|ises|ort|orte|orts|ortes|os|ose|oses|û|ous|oute|outes|ait|aite|aits|aites|us|use|uses)$/u.test(
      form,
    ) &&
      !(infinitive.endsWith('er') && !/(?:é|ée|és|ées)$/u.test(form)))
  );
}

/** A trailing underscore in the lists marks a verb that another list conjugates. */
function listOf(words: string): string[] {
  return words.split(/\s+/u).filter((word) => word !== '' && !word.endsWith('_'));
}

function participle(masculine: string): string[] {
  const plain = masculine.replace(/û$/u, 'u').replace(/ous$/u, 'out');
  return [masculine, masculine.endsWith('s') ? masculine : `${plain}s`, `${plain}e`, `${plain}es`];
}

function family(line: string): [string, string[]][] {
  const colon = line.indexOf(':');
  const ending = line.slice(0, colon);
  const [present, imperfect, future, past, subjunctive, done, prefixes] = line.slice(colon + 1).split('|');
  const [pastStem, vowel] = past.split(':');
  const [weak, strong] = subjunctive.split(' ');
  const forms = [
    ending,
    ...present.split(' ').filter((form) => form !== '-'),
    ...IMPERFECT.map((tail) => imperfect + tail),
    `${imperfect}ant`,
    ...FUTURE.map((tail) => future + tail),
    ...IMPERFECT.map((tail) => future + tail),
    ...PAST[vowel].map(
      (tail) => (tail.startsWith('^') ? pastStem.replace(/in$/u, 'în') : pastStem) + tail.replace('^', ''),
    ),
    ...['e', 'es', 'e', 'ent'].map((tail) => weak + tail),
    ...['ions', 'iez'].map((tail) => strong + tail),
    ...participle(done),
  ];
  return [...new Set(prefixes.split(' '))]
    .filter((prefix) => !prefix.endsWith('_'))
    .map((prefix) => [
      prefix === '-' ? ending : prefix + ending,
      forms.map((form) => (prefix === '-' ? form : prefix + form)),
    ]);
}

function secondGroup(infinitive: string): string[] {
  const stem = infinitive.slice(0, -2);
  return [
    infinitive, ...['is', 'is', 'it', 'issons', 'issez', 'issent'].map((tail) => stem + tail),
    ...IMPERFECT.map((tail) => `${stem}iss${tail}`), `${stem}issant`, ...FUTURE.map((tail) => infinitive + tail), ...IMPERFECT.map((tail) => infinitive + tail),
    ...PAST.i.map((tail) => stem + tail), ...['isse', 'isses', 'issions', 'issiez'].map((tail) => stem + tail), ...participle(`${stem}i`),
  ]; // prettier-ignore
}

/** Stems of the first group that change before a mute e: [before a mute ending, before a mute syllable in the future]. */
function muteStems(stem: string): [string, string] {
  if (
    /(?:app|rapp|épel|j|proj|rej|feuillet|renouv|jum|mus|chanc|étinc)(?:el|et|ell|)$/u.test(stem) &&
    /(?:appel|rappel|jet|projet|rejet|feuillet|renouvel|jumel|musel|étincel)$/u.test(stem)
  ) {
    const doubled = stem + stem.slice(-1);
    return [doubled, `${doubled}er`];
  }
  const grave = /^(.*)e([bcdfglmnpqrstvz]{1,2}r?)$/u.exec(stem);
  if (grave && /e(?:[clmnprstv]|vr)$/u.test(stem) && !/[aeiouéq]e[a-z]$/u.test(stem))
    return [`${grave[1]}è${grave[2]}`, `${grave[1]}è${grave[2]}er`];
  const acute = /^(.*)é((?:[bcdfghlmnprstvz]|gn|gu|qu|tr|gr|br|cr|ch|dr|vr|gl|fl)+)$/u.exec(stem);
  if (acute) return [`${acute[1]}è${acute[2]}`, `${stem}er`];
  if (/[ou]y$/u.test(stem)) return [`${stem.slice(0, -1)}i`, `${stem.slice(0, -1)}ier`];
  return [stem, `${stem}er`];
}

function firstGroup(infinitive: string): string[] {
  const stem = infinitive.slice(0, -2);
  const soft = stem.endsWith('g') ? `${stem}e` : stem.endsWith('c') ? `${stem.slice(0, -1)}ç` : stem;
  const [mute, future] = muteStems(stem);
  const forms = [
    infinitive, `${mute}e`, `${mute}es`, `${mute}ent`, `${soft}ons`, `${stem}ez`,
    ...['ais', 'ait', 'aient', 'ant', 'ai', 'as', 'a', 'âmes', 'âtes', 'ât', 'assent'].map((tail) => soft + tail), `${stem}ions`, `${stem}iez`, `${stem}èrent`,
    ...FUTURE.map((tail) => future + tail), ...IMPERFECT.map((tail) => future + tail), ...participle(`${stem}é`),
  ]; // prettier-ignore
  if (stem.endsWith('ay'))
    for (const form of forms.slice())
      if (/ay(?:e|es|ent|er.+)$/u.test(form)) forms.push(form.replace(/ay(?=e)/u, 'ai'));
  return forms;
}

/** Words that say the same in the news, words that say the contrary, and words that say little. Lemmas, folded, French then English. */
import { remembering } from '../../memo.ts';

/**
 * Each line: one idea; its first word stands for all. Behind `|` the contrary idea, whose first word stands for it. Only what an editor would
 * accept as the same fact in other words.
 */
const CLASSES = `
augmenter augmentation hausse accroitre accroissement croitre croissance progresser progression bondir bond grimper relever relevement majorer majoration alourdir gonfler doper envoler flambee flamber redresser increase rise raise grow growth climb jump soar | baisser baisse diminuer diminution reduire reduction recul reculer chuter chute repli replier decroitre abaisser abaissement flechir flechissement degringoler plonger dechuter amputer alleger decrease fall decline drop cut reduce lower plunge
creer creation embaucher embauche recruter recrutement pourvoir create hire recruit add | supprimer suppression licencier licenciement sacrifier layoff disparition disparaitre
ouvrir ouverture rouvrir reouverture inaugurer inauguration open opening inaugurate | fermer fermeture close closure shut
commencer commencement debuter demarrer demarrage lancer lancement entamer start begin launch | achever achevement terminer finir aboutir end finish complete
acheter achat acquerir acquisition racheter rachat acquire purchase buy takeover | vendre vente revendre sale sell
gagner remporter victoire vaincre vainqueur triompher moisson win victory battre beat dominer | perdre perte defaite lose loss defeat
accepter acceptation consentir accede approuver approbation adopter adoption avaliser enteriner ratifier ratification accept approve adopt ratify valider validation | refuser refus rejeter rejet repousser ecarter decliner refuse reject rejection refusal
autoriser autorisation legaliser legal autorise authorise authorize allow legal | interdire interdiction prohiber prohibition bannir proscrire illegal ban forbid prohibit outlaw
exporter exportation export exportateur | importer importation import importateur
arriver arrivee entrer entree rejoindre arrive enter join | partir depart quitter sortir sortie leave exit
construire construction batir edifier build erect | detruire destruction demolir demolition ravager devaster aneantir destroy demolish
soutenir soutien appui appuyer support back backing favorable favourable applaudir | opposer opposition combattre oppose hostile defavorable protester protestation
confirmer confirmation confirm | dementir dementi infirmer refuter contredire deny refute
condamner condamnation ecoper sanctionner convict sentence | acquitter acquittement relaxer relaxe blanchir innocenter acquit
excedent excedentaire benefice beneficiaire profit surplus | deficit deficitaire deficits shortfall
reussir reussite succes succeed success | echouer echec rater fail failure
unir union unite unifier uni rassemblement unifie unity united unite unanime unanimite unanimous | diviser division divergence desaccord dissension fracture desuni split divide
certain certitude assure sur certain certainty | incertain incertitude douteux hypothetique uncertain doubtful uncertainty
reprendre reprise redemarrer relancer resume | suspendre suspension interrompre interruption geler gel suspend halt pause
ameliorer amelioration ameliore improve improvement progres | deteriorer deterioration degrader degradation aggraver aggravation empirer worsen
monter montee | descendre descente
present presence | absent absence
possible possibilite faisable | impossible impossibilite infaisable
suffire suffisant suffisance | insuffisant insuffisance manquer manque penurie shortage lack
coupable culpabilite guilty | innocent innocence
liberer liberation relacher libere release free | emprisonner emprisonnement incarcerer incarceration ecrouer detenir detention imprison jail detain
ressembler | differer
maintenir maintien conserver inchange preserver garder keep maintain unchanged | abandonner abandon renoncer renoncement annuler annulation scrap cancel abandon
adherer adhesion integrer integration membership accession
resister resistance | capituler
fatiguer fatigue lassitude lasser epuiser weary
mort mourir deces deceder tuer perir trepas trepasser dead die death kill fatal mortel fatality
blesse blesser blessure injured injure wound
disparu missing
produire production producteur fabriquer fabrication fabricant recolter recolte manufacturer produce output harvest
aider aide assistance subvention subventionner secourir aid subsidy
frapper frappe bombarder bombardement bombing raid pilonner pilonnage
attaquer attaque attack assaut offensive
prendre prise capturer capture conquerir conquete capture seize
envoyer envoi depecher send dispatch
proposer proposition propose proposal
offrir offre offer bid
livrer livraison fournir fourniture delivery deliver supply
renforcer renforcement consolider consolidation accelerer acceleration hater strengthen reinforce speed accelerate | ralentir ralentissement freiner freinage retarder affaiblir affaiblissement fragiliser slow delay weaken
vouloir volonte souhaiter souhait desirer will want wish
essentiel vital crucial indispensable primordial
arme armement weapon
depense depenser spending spend
defense defensif militaire defence defense military
engager engagement pledge commitment promettre promesse promise commit
consacrer affecter allouer devote allocate
elire election elu elect
nommer nomination designer designation appoint nominate
demissionner demission resign resignation
reunir reunion rencontrer rencontre meeting meet
negocier negociation pourparler negotiation negotiate discussion discuter
signer signature sign
voter vote suffrage voix scrutin ballot
employer emploi poste effectif travailler employment job post
chomage chomeur unemployment jobless
salarie employe ouvrier staff employee worker
investir investissement investment invest
habitant villageois population inhabitant resident peupler
voiture automobile vehicule auto car vehicle
ecole scolaire school
eleve ecolier collegien lyceen pupil 
etudiant student
hopital hospitalier hospital
malade patient maladie
manifester manifestation manifestant protest demonstrator demonstration
greve greviste strike walkout
accident collision carambolage crash
incendie feu brasier fire blaze
inondation crue inonder flood deborder
seisme sismique earthquake quake
ouragan cyclone typhon hurricane
pluie precipitation pluvieux averse rain rainfall
riviere fleuve river
arreter arrestation interpeller interpellation apprehender arrest
enquete enqueter investigation investigate probe
budget budgetaire
cout couter facture chiffrer cost
prix tarif tarifaire price fare
impot fiscal fiscalite taxe tax taxation
entreprise societe firme groupe compagnie company firm group
usine fabrique manufacture factory plant
critiquer critique denoncer denonciation criticise criticize
financer financement fund funding
revenu revenus recette revenue
indemniser indemnisation compenser compensation dedommager compensate
evacuer evacuation evacue evacuate
heberger hebergement loger logement house lodge
gratuit gratuite gratuitement
recourir recours
reconnaitre reconnaissance recognise recognize
evaluer evaluation estimer estimation chiffrage assess
bloquer blocage paralyser block blockade
executer execution execute
ferroviaire rail train railway convoi rame
avion aerien aeronef aircraft plane airline
agriculteur agricole agriculture farmer
senat senateur senatorial senate senator
assemblee depute parlementaire
gouvernement gouvernemental government
juge magistrat judge
tribunal judiciaire court
police policier gendarme gendarmerie
avocat avocate lawyer
medecin docteur medical doctor physician
enseignant professeur instituteur teacher
maire mairie mayor
president presidence presidential presider
ministre ministere ministeriel minister ministry
directeur direction diriger dirigeant patron pdg director manager
syndicat syndical syndicaliste
prefecture prefet prefectoral
coalition alliance
participation participer electeur turnout
abstention abstenir abstain
siege mandat seat
dette endettement endetter debt
capital capitaux
bourse boursier
loyer locatif
essence carburant fuel petrol
petrole petrolier oil
gaz gazier gas
pib gdp
electricite electrique electric electricity
nucleaire atomique nuclear
eau hydrique water
climat climatique climate
touriste tourisme touristique visiteur tourist visitor
spectateur spectator
sportif sport
migrant migration migratoire refugie refugee
naitre naissance ne birth born
marier mariage epouser marry wedding
voler cambrioler cambriolage derober steal theft robbery
assassiner assassinat meurtre meurtrier homicide murder
viol violer rape
explosion exploser explosif explode
retard retarde tardif
experimenter experimentation experience essai tester test trial
vaccin vacciner vaccination vaccine
desservir desserte
accord pacte traite agreement treaty deal
treve ceasefire truce
rembourser remboursement reimburse repay
etendre extension elargir elargissement agrandir agrandissement expand
transferer transfert delocaliser delocalisation relocaliser transfer
demeurer rester stay
doubler doublement double
passager voyageur usager passenger traveller
circulation circuler trafic traffic
derailler deraillement derail
stationnement stationner parking
commercant boutiquier commerce boutique shopkeeper trader
contaminer contamination contaminate
fonctionner fonctionnement | panne defaillance dysfonctionnement defaillant
chantier travail
personne people individu
conducteur chauffeur driver
rencontre match game
entraineur coach
but goal
coupe cup
saison season
pecheur peche pecher fishing fisherman
partager partage sharing share
donnee data
vigueur force effect
licencie licensee
piece chambre
progressif graduel
prudent prudence
solide solidite
stable stabilite | instable instabilite
visible visibilite
garantir garantie guarantee
former formation entrainement training
proteger protection protect
desaccorder desaccord
rassurer rassurant | inquieter inquiet inquietude preoccuper worry
legitime legitimite | illegitime
transparent transparence | opaque opacite
obligatoire obligation obliger mandatory | facultatif optional
public publique
prive privatiser privatisation private
tripler triplement triple
culminer
danger menace menacer risque risquer threat risk
securite securiser security safety
sante sanitaire health
technique technologie technologique technology
drone
jeune jeunesse youth
femme feminin woman
homme masculin
enfant infantile child
vieux aine senior
`;

/** Said of anything: they count for nothing. Verbs of speech are left out with their attribution. */
const EMPTY = `
etre avoir faire pouvoir devoir aller venir mettre dire annoncer declarer affirmer indiquer preciser expliquer souligner ajouter assurer
selon comme ainsi tout autre meme tel plus moins tres bien encore deja aussi alors apres avant depuis pendant lors environ pres quelque chaque plusieurs contrairement
chose fois cas fait point part partie nombre ensemble nouveau nouvelle dernier prochain premier grand petit bon general actuel
an annee mois jour semaine heure date periode hier demain aujourd'hui
falloir savoir voir sembler paraitre devenir compter representer elever etablir equivalent attribuer
euro dollar metre kilometre millimetre centimetre hectare tonne litre degre pourcent carre cube square cubic percent pourcentage
monsieur madame m mme personne individu people person
say tell announce declare state have be do make get will would can could may might should must new last next first other such more most also
year month day week hour time today yesterday tomorrow thing number part according about around some several
`;

/**
 * Words that frame a fact rather than state it (« valider une trajectoire crédible vers »), or say what kind of thing a name is (« le groupe », « la
 * ville »): another wording leaves them out. They count for less.
 */
const LIGHT = `
ouvrage demeurer effectuer inscrire realiser reussir deposer introduire former fixer etablir enregistrer disposer gardien joueur buteur ailier
affaire situer utiliser egal trait effet important seul recevoir nombreux concerner niveau question raison debut fin place lieu forme realiser passer obtenir decider
exister jouer role face cote comprendre action marquer suivant charger mesure probleme voie moment changer retrouver mener montrer grace subir revenir laisser
besoin condition continuer occuper fonction destiner interet cadre position milieu chercher sein apporter repondre objet base type passage ordre ensuite relation
effectuer but inclure trajectoire credible valider total mise perspective service ancien agir enregistrer connaitre afficher observer constater prevoir attendre
notamment environ egalement toujours desormais seulement encore presque tant face egard faveur titre matiere niveau terme long court
entreprise pays ville commune region departement canton constructeur geant groupe organisation institution autorite membre site usine lieu local national
objectif enjeu priorite plan projet programme processus dossier situation contexte ensemble bilan rapport cours
accuser figurer constituer prendre porter poser permettre presenter recueillir survenir confier donner tenir rendre atteindre temps disposer liste compter porter laisser redonner notable attacher trouver appartenir concurrent
eau company country city town region place way role level question issue take give come go use show find become remain keep
`;

/** Words that turn a sentence into its denial. */
export const DENIALS: ReadonlySet<string> = new Set('pas jamais aucun aucune nullement guere rien non nul not never n\'t no none neither nor'.split(' ')); // prettier-ignore

/** Verbs that deny what they govern (« refuse de », « écarte l’idée de », « renonce à »); denied themselves they leave it open (« n’exclut pas »). */
export const DENYING: ReadonlySet<string> = new Set(
  'refuser renoncer exclure ecarter dementir nier eviter empecher refuter contester rejeter deny refuse rule-out avoid reject'.split(
    ' ',
  ),
);

/** Words that leave open whether the fact is one. */
export const OPEN: ReadonlySet<string> = new Set(
  'envisager songer projeter peut-etre eventuel eventuellement eventualite hesiter reflechir menacer consider contemplate might perhaps maybe'.split(
    ' ',
  ),
);

/** Several words that stand for one, as folded lemmas. */
export const EXPRESSIONS: readonly (readonly [readonly string[], string])[] = [
  [['produit', 'interieur', 'brut'], 'pib'],
  [['gross', 'domestic', 'product'], 'pib'],
  [['chiffre', 'affaires'], 'revenu'],
  [['chiffre', 'affaire'], 'revenu'],
  [['force', 'arme'], 'armee'],
  [['pays', 'membre'], 'allie'],
  [['etat', 'membre'], 'allie'],
  [['couter', 'vie'], 'mort'],
  [['perdre', 'vie'], 'mort'],
  [['trouver', 'mort'], 'mort'],
  [['donner', 'mort'], 'mort'],
  [['mettre', 'service'], 'ouvrir'],
  [['mise', 'service'], 'ouvrir'],
  [['entrer', 'service'], 'ouvrir'],
  [['mettre', 'fin'], 'achever'],
  [['prendre', 'fin'], 'achever'],
  [['mise', 'place'], 'creer'],
  [['mettre', 'place'], 'creer'],
  [['cesser', 'activite'], 'fermer'],
  [['fermer', 'porte'], 'fermer'],
  [['ouvrir', 'porte'], 'ouvrir'],
  [['baisser', 'rideau'], 'fermer'],
  [['mettre', 'cle', 'porte'], 'fermer'],
  [['garde', 'vue'], 'arreter'],
  [['passer', 'aveu'], 'avouer'],
  [['apporter', 'soutien'], 'soutenir'],
  [['bouee', 'sauvetage'], 'soutenir'],
  [['bouffee', 'oxygene'], 'soutenir'],
  [['planche', 'salut'], 'soutenir'],
  [['coup', 'pouce'], 'aider'],
  [['coup', 'frein'], 'ralentir'],
  [['feu', 'vert'], 'autoriser'],
  [['multiplier', 'deux'], 'doubler'],
  [['multiplier', 'trois'], 'tripler'],
  [['prendre', 'feu'], 'incendie'],
  [['jeter', 'eponge'], 'abandonner'],
  [['claquer', 'porte'], 'partir'],
  [['voir', 'jour'], 'creer'],
  [['suffrage', 'exprimer'], 'voter'],
  [['tremblement', 'terre'], 'seisme'],
  [['gaz', 'effet', 'serre'], 'ges'],
  [['cessez', 'feu'], 'treve'],
  [['quitter', 'rail'], 'derailler'],
  [['sortir', 'rail'], 'derailler'],
  [['sortie', 'rail'], 'derailler'],
  [['entrer', 'vigueur'], 'vigueur'],
  [['entree', 'vigueur'], 'vigueur'],
  [['etre', 'place', 'garde', 'vue'], 'arreter'],
  [['prendre', 'effet'], 'vigueur'],
  [['rendre', 'ame'], 'mort'],
  [['faire', 'faillite'], 'faillite'],
  [['deposer', 'bilan'], 'faillite'],
  [['depot', 'bilan'], 'faillite'],
  [['tirer', 'sonnette', 'alarme'], 'alerter'],
  [['faire', 'appel'], 'appel'],
  [['interjeter', 'appel'], 'appel'],
  [['remettre', 'cause'], 'contester'],
  [['donner', 'vie'], 'naitre'],
];

/** Ideas that are contrary though each has its own opposite. */
const OPPOSED: readonly (readonly [string, string])[] = [
  ['maintenir', 'supprimer'],
  ['maintenir', 'fermer'],
  ['reprendre', 'abandonner'],
  ['soutenir', 'critiquer'],
  ['condamner', 'liberer'],
  ['augmenter', 'supprimer'],
  ['accepter', 'abandonner'],
  ['demeurer', 'partir'],
];

const classes = new Map<string, string>();
const contraries = new Map<string, string[]>();
for (const line of CLASSES.trim().split('\n')) {
  const sides = line.split(' | ').map((side) => side.trim().split(' '));
  for (const words of sides) for (const word of words) if (!classes.has(word)) classes.set(word, words[0]!);
  const [one, other] = sides;
  if (one && other) oppose(one[0]!, other[0]!);
}
for (const [one, other] of OPPOSED) oppose(stemOf(one), stemOf(other));

function oppose(one: string, other: string): void {
  contraries.set(one, [...(contraries.get(one) ?? []), other]);
  contraries.set(other, [...(contraries.get(other) ?? []), one]);
}

function stemOf(word: string): string {
  return classes.get(word) ?? word;
}

const empty = new Set(EMPTY.trim().split(/\s+/));

const SUFFIX =
  /(?:isations?|isateurs?|iser|ismes?|istes?|issements?|issantes?|issants?|ements?|ations?|atrices?|ateurs?|itions?|utions?|tions?|sions?|euses?|eurs?|ments?|ances?|ences?|ables?|ibles?|iques?|ives?|ifs?|elles?|els?|ales?|aux|als?|iennes?|iens?|ites?|ees?|es|er|ir|re|e|s|ing|ed|ly)$/u;

/** The stem of a folded lemma: its idea where it has one, else the word without its ending, never shorter than four letters. */
export const stem: (lemma: string) => string = remembering((lemma) => {
  const known = classes.get(lemma) ?? (lemma.endsWith('s') ? classes.get(lemma.slice(0, -1)) : undefined);
  if (known) return known;
  if (lemma.length < 6) return lemma.length > 4 && lemma.endsWith('s') ? lemma.slice(0, -1) : lemma;
  const match = SUFFIX.exec(lemma);
  // « rappel » and « appel » have no ending.
  const least = match && /^e?ls?$/u.test(match[0]) ? 5 : 4;
  return match && match.index >= least ? lemma.slice(0, match.index).replace(/(nn|ll|tt|ss)$/u, (double) => double[0]!) : lemma; // prettier-ignore
});

/** Ideas that a verb and a noun state: « refuser d’envoyer » and « refuser l’envoi ». */
const acts = new Set(
  CLASSES.trim()
    .split(/\n| \| /u)
    .map((line) => line.trim().split(' '))
    .filter(
      (words) =>
        words.length > 1 &&
        /(?:er|ir|re|oir)$/u.test(words[0]!) &&
        !/^(?:accepter|refuser|proposer|offrir|employer|elire|habitant|ministre|maire)$/u.test(words[0]!),
    )
    .map((words) => words[0]!),
);

/** Whether a stem is something done. */
export const isAct = (word: string): boolean => acts.has(word);

/** What somebody has towards something: whose it is makes the thesis (« la volonté de la Russie »). Stems. */
const ATTITUDES: ReadonlySet<string> = new Set('volonte intention sincerite serieux confiance determination credibilite patience ambition responsabilite engagement capacite unite'.split(' ').map(stem)); // prettier-ignore
export const isAttitude = (word: string): boolean => ATTITUDES.has(word);

/** What parties undertake together, and that a party is behind it. Stems. */
export const UNDERTAKING = 'initiative';
const UNDERTAKINGS = new Set('initiative plan projet effort demarche mediation negociation pourparlers processus dialogue proposal initiative project effort mediation talks process'.split(' ').map(stem)); // prettier-ignore
const BACKING = new Set('soutenir appuyer mener conduire piloter parrainer porter lancer initier engager defendre support back lead sponsor broker'.split(' ').map(stem)); // prettier-ignore
export const isUndertaking = (word: string): boolean => UNDERTAKINGS.has(word);
export const isBacking = (word: string): boolean => BACKING.has(word);

/** That what is spoken of is doubtful; that it is under way. Stems. */
const DOUBTFUL = new Set('incertain impossible douteux improbable compromis hypothetique lointain absence illusoire'.split(' ').map(stem)); // prettier-ignore
const UNDER_WAY = new Set('progressif objectif prevoir engager acquis imminent garanti irreversible prochain avancer'.split(' ').map(stem)); // prettier-ignore
export const isDoubtful = (word: string): boolean => DOUBTFUL.has(word);
export const isUnderWay = (word: string): boolean => UNDER_WAY.has(word);

const light = new Set(LIGHT.trim().split(/\s+/).map(stem));

/** Whether a folded lemma tells nothing of what a claim is about. */
export const isEmpty = (lemma: string): boolean => empty.has(lemma);

/** What a stem weighs in a comparison: 1, or less where it frames the fact. */
export const weightOf = (word: string): number => (light.has(word) ? 0.4 : 1);

const NOTHING: readonly string[] = [];

/** The stems that say the contrary. */
export const contrariesOf = (word: string): readonly string[] => contraries.get(word) ?? NOTHING;

const eithers = new Map<string, string>();
for (const word of contraries.keys()) {
  const met = new Set([word]);
  for (const one of met) for (const other of contraries.get(one)!) met.add(other);
  eithers.set(word, [...met].sort()[0]!);
}

/** A word and its contraries are looked up under one. */
export const eitherOf = (word: string): string => eithers.get(word) ?? word;

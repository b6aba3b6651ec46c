/** Words that say the same in the news, and words that say nothing of what a claim is about. Lemmas, folded, French then English. */
import { remembering } from '../../memo.ts';

/** Each line: one idea; its first word stands for all. Only what an editor would accept as the same fact in other words. */
const CLASSES = `
augmenter augmentation hausse accroitre accroissement croitre croissance progresser progression bondir bond grimper increase rise grow growth climb
baisser baisse diminuer diminution reduire reduction recul reculer chuter chute repli decroitre decrease fall decline drop cut
mort mourir deces deceder tuer dead die death kill victime
blesse blesser blessure injured injure wound
produire production producteur fabriquer fabrication fabricant manufacturer produce
soutenir soutien appui appuyer support
aider aide assistance aid
frapper frappe bombarder bombardement strike bombing raid
attaquer attaque attack assaut
prendre prise capturer capture conquerir conquete
livrer livraison delivery deliver
renforcer renforcement accelerer acceleration strengthen
vouloir volonte souhaiter will
essentiel vital crucial indispensable
arme armement weapon
depense depenser spending spend
engager engagement pledge commitment
consacrer affecter allouer devote
adherer adhesion membership
elire election elu elect
nommer nomination designer designation appoint
demissionner demission resign resignation
acheter achat acquerir acquisition purchase buy
vendre vente sale sell
perdre perte loss lose
ouvrir ouverture open opening inaugurer inauguration
fermer fermeture close closure
construire construction batir build
detruire destruction destroy
reunir reunion meeting meet
negocier negociation negotiation negotiate discussion discuter
signer signature sign
voter vote
employer emploi employment job
chomage chomeur unemployment
licencier licenciement layoff
salarie employe employee worker
embaucher embauche recruter recrutement hire recruit
investir investissement investment invest
habitant population inhabitant resident
voiture automobile vehicule car vehicle
ecole scolaire school
eleve ecolier collegien pupil
hopital hospitalier hospital
malade patient maladie
manifester manifestation manifestant protest demonstrator demonstration
greve greviste strike-work
accident collision crash
incendie feu fire
inondation crue flood
condamner condamnation convict sentence
arreter arrestation interpeller interpellation arrest
enquete enqueter investigation investigate
budget budgetaire
cout couter cost
prix tarif price
impot fiscal taxe tax
entreprise societe firme groupe company firm
milliard billion
critiquer critique denoncer denonciation
financer financement fund funding
exporter exportation export
importer importation import
`;

/** Said of anything: they count for nothing. Verbs of speech are left out with their attribution. */
const EMPTY = `
etre avoir faire pouvoir devoir aller venir mettre dire annoncer declarer affirmer indiquer preciser expliquer souligner estimer ajouter assurer
selon comme ainsi tout autre meme tel plus moins tres bien encore deja aussi alors apres avant depuis pendant lors environ pres quelque certain chaque plusieurs
chose fois cas fait point part partie nombre ensemble nouveau nouvelle dernier prochain premier grand petit bon general actuel present
an annee mois jour semaine heure date temps periode hier demain aujourd'hui
falloir savoir voir sembler paraitre rester devenir permettre rendre donner tenir compter representer atteindre elever etablir equivalent
monsieur madame m mme personne individu people person
say tell announce declare state have be do make get will would can could may might should must new last next first other such more most also
year month day week hour time today yesterday tomorrow thing number part according about around some several
`;

/** Words that turn a sentence into its denial. */
export const DENIALS: ReadonlySet<string> = new Set('pas jamais aucun aucune nullement guere rien non dementir nier refuter not never n\'t no none deny denied refute'.split(' ')); // prettier-ignore

/** Several words that stand for one, as folded lemmas. */
export const EXPRESSIONS: readonly (readonly [readonly string[], string])[] = [
  [['produit', 'interieur', 'brut'], 'pib'],
  [['gross', 'domestic', 'product'], 'pib'],
  [['chiffre', 'affaires'], 'revenu'],
  [['force', 'arme'], 'armee'],
  [['pays', 'membre'], 'allie'],
  [['etat', 'membre'], 'allie'],
  [['gdp'], 'pib'],
];

const classes = new Map<string, string>();
for (const line of CLASSES.trim().split('\n')) {
  const words = line.split(' ');
  for (const word of words) if (!classes.has(word)) classes.set(word, words[0]!);
}
const empty = new Set(EMPTY.trim().split(/\s+/));

const SUFFIX =
  /(?:issements?|issantes?|issants?|ements?|ations?|atrices?|ateurs?|itions?|ements|euses?|eurs?|ments?|ances?|ences?|ables?|ibles?|iques?|ives?|ifs?|elles?|els?|ales?|aux|als?|iennes?|iens?|ites?|ees?|es|er|ir|re|e|s|ing|ed|ly)$/u;

/** The stem of a folded lemma: its idea where it has one, else the word without its ending, never shorter than four letters. */
export const stem: (lemma: string) => string = remembering((lemma) => {
  const known = classes.get(lemma);
  if (known) return known;
  if (lemma.length < 6) return lemma.length > 4 && lemma.endsWith('s') ? lemma.slice(0, -1) : lemma;
  const match = SUFFIX.exec(lemma);
  return match && match.index >= 4 ? lemma.slice(0, match.index) : lemma;
});

/** Whether a folded lemma tells nothing of what a claim is about. */
export const isEmpty = (lemma: string): boolean => empty.has(lemma);

/** French words by which claims, opinions and rhetoric are told apart. */
import type { ClaimsLexicon } from '../claims.ts';
import { phrasesOf } from '../phrases.ts';

const words = (list: string) => new Set(list.trim().split(/\s+/u));

export const frenchClaims: ClaimsLexicon = {
  openers: phrasesOf("après que, après qu', tandis que, tandis qu', alors que, alors qu', pendant que, pendant qu', à mesure que, à mesure qu', au moment où, même si, bien que, bien qu', sachant que, sachant qu', étant donné que"),
  binding: words("si s' parce puisque car lorsque lorsqu' quand comme que qu' pour"),
  coordinators: words('et mais ou puis or car'),
  relatives: words('qui'),
  gerundOpeners: phrasesOf('tout en'),
  superlatives: phrasesOf(`le plus, la plus, les plus, le moins, la moins, les moins, le meilleur, la meilleure, les meilleurs, les meilleures, le pire, la pire, le premier, la première, les premiers, les premières, le seul, la seule, les seuls, les seules, l' unique, le dernier, la dernière, les derniers, les dernières,
    parmi les premiers, parmi les premières, parmi les derniers, parmi les dernières, parmi les plus, un record, record, records, jamais, inédit, inédite, sans précédent, pour la première fois, première fois, numéro un, le principal, la principale, premier pays, première puissance, plus grand, plus grande, plus grands, plus grandes, plus haut, plus bas, du monde, historique`),
  comparisons: phrasesOf(`plus que, plus de, moins que, moins de, davantage que, supérieur à, supérieure à, supérieurs à, inférieur à, inférieure à, deux fois plus, deux fois moins, trois fois plus, autant que, contrairement à, par rapport à, comparé à, comparée à, contre, à l' inverse de`),
  causes: words(`entraîner provoquer causer engendrer occasionner déclencher susciter générer épuiser aggraver favoriser accélérer alimenter contribuer découler résulter expliquer conduire forcer contraindre empêcher permettre`),
  causeWords: phrasesOf("à cause de, à cause du, à cause des, en raison de, en raison du, en raison des, grâce à, grâce au, grâce aux, à la suite de, du fait de, du fait des, du fait du, parce que, parce qu', faute de, sous l' effet de, par conséquent, de ce fait"),
  commitments: words("engager promettre jurer convenir accorder entendre garantir accepter signer ratifier adopter décider approuver voter"),
  intentions: words('envisager vouloir souhaiter compter viser entendre privilégier refuser rejeter travailler préparer projeter ambitionner chercher prévoir exclure défendre exiger réclamer soutenir appeler opposer plaider négocier ouvrir étudier tenter craindre redouter'),
  moves: words('avancer reculer progresser céder capituler hésiter douter riposter attaquer bombarder négocier exclure refuser poursuivre reprendre'),
  tolls: words('bilan perte pertes mort morts blessé blessés victime victimes dégât dégâts destruction destructions'),
  aims: words('objectif but ambition plan projet priorité intention stratégie cible'),
  modals: words('devoir pouvoir aller falloir apprêter'),
  likening: words('être avoir demeurer rester devenir constituer représenter marquer incarner symboliser apparaître relever redéfinir imposer témoigner illustrer signifier reposer traduire refléter résonner sonner ressembler résider consister figurer faire jouer garder tenir changer'),
  evaluative: words(`pilier tournant enjeu défi test symbole signal pari clé clef cœur moteur rempart jalon étape levier socle équilibre exigence dilemme logique paradoxe piège impasse épreuve réalité leçon preuve rôle responsabilité urgence nécessité crédibilité cohésion message transition
    vital crucial essentiel majeur décisif fondamental clair évident complexe délicat difficile catastrophique électrique dramatique important significatif substantiel fort grave gravissime énorme immense terrible incroyable remarquable exceptionnel formidable absurde scandaleux honteux inacceptable
    magnifique superbe splendide somptueux sublime réussi raté poignant bouleversant brillant savoureux ennuyeux décevant émouvant indispensable incontournable inévitable inquiétant alarmant rassurant prometteur ambitieux audacieux courageux prudent sage juste injuste vrai faux bon mauvais beau meilleur pire simple normal logique multiple nombreux différent facile flou floue embarrassant embarrassante vertige souci sang-froid jeu erreur chance opportunité espoir horizon avenir mystère
    parole acte charité promesse évidence certitude tragédie drame miracle fiasco échec succès triomphe tentative choix question réponse affaire chose truc résultat coût prix donne silence hypocrisie cynisme lâcheté guerre question volonté visage habitude fin début commencement suite limite sens bout pas pont mur vent lumière ombre`),
  hedges: words('sembler paraître probablement sans-doute peut-être vraisemblablement presque sûrement certainement évidemment visiblement manifestement apparemment heureusement malheureusement hélas'),
  meta: phrasesOf(`ici, dans cet article, cet article, ci-dessous, ci-dessus, plus haut, plus bas dans, nous avons vu, comme nous, à suivre, toute personne, est invitée à, sont invités à, sont invitées à, est invité à, lire aussi, à lire aussi, voir aussi, en savoir plus, notre newsletter, n' ont pas pu être vérifiés, n' ont pas pu être vérifiées, n' a pas pu être vérifié, n' a pas pu être vérifiée, n' ont pu être vérifiés, n' a pu être vérifiée, n' a pu être vérifié, notre rédaction, notre média, nos abonnés, abonnez-vous, cliquez, rappelons, notons, précisons, soulignons, ajoutons, passons, voyons`),
  address: words('abonnez abonnez-vous cliquez inscrivez inscrivez-vous retrouvez découvrez téléchargez partagez suivez suivez-nous écoutez rejoignez recevez contactez-nous newsletter'),
  rhetoric: phrasesOf(`autant dire, difficile de, mieux vaut, reste à, reste que, le truc, bref, retour, soyons, imaginons, disons, force est, et si, à quoi bon, encore faut-il, pas tant, bien sûr, le constat est, le message est, l' occasion de, l' occasion pour, voilà, voici, et qui, et que, pas de, rien de, place à, c' est pourquoi, c' est peut-être, au fond`),
  personal: words("nous vous on je j' tu moi notre nos votre vos mon ma mes"),
  pointing: words("il elle ils elles ce c' cela ça ceci celui-ci celle-ci ceux-ci celles-ci y en"),
  control: words('prendre conquérir occuper libérer reprendre capturer détruire raser bombarder attaquer encercler annexer envahir contrôler tomber évacuer perdre contrôle prise destruction détruit chute'),
  accusations: words('soupçonner inculper écrouer incarcérer détourner corrompre violer agresser assassiner escroquer frauder blanchir harceler dénigrer plagier meurtre assassinat viol corruption fraude détournement agression harcèlement escroquerie blanchiment plainte pédocriminalité racket extorsion complicité recel parjure falsification'),
  incidents: words('drone attaque frappe explosion incendie survol perturbation intrusion sabotage cyberattaque tir bombardement attentat accident séisme inondation manifestation grève incursion panne fuite arrestation mort blessé violence combat enlèvement évacuation fermeture incident'),
  announced: words('prévu prévue prévus prévues attendu attendue attendus attendues programmé programmée fixé fixée organisé organisée tenu tenue'),
  absolutes: words('tout toute tous toutes aucun aucune jamais seul seule uniquement exclusivement systématiquement'),
  days: words('lundi mardi mercredi jeudi vendredi samedi dimanche'),
}; // prettier-ignore

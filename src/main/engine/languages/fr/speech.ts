/** French verbs of speech and opinion, sources and hearsay. */
import { phrasesOf } from '../phrases.ts';
import type { SpeechForm, SpeechLexicon, SpeechUse } from '../verbs.ts';
import { formsOf } from './conjugate.ts';

const VERBS: Readonly<Record<SpeechUse, string>> = {
  report: `affirmer déclarer annoncer indiquer préciser souligner rappeler dénoncer condamner critiquer saluer déplorer regretter féliciter accuser
    reprocher avertir alerter insister plaider réclamer exiger exhorter recommander préconiser proposer suggérer promettre expliquer remercier rétorquer répliquer
    raconter témoigner révéler évoquer mentionner signaler constater analyser commenter résumer marteler ironiser alarmer indigner étonner inquiéter
    prétendre démentir nier réfuter contester fustiger railler vilipender pointer exprimer réagir menacer revendiquer imputer écrire
    confirmer détailler énumérer argumenter arguer alléguer attester certifier clamer proclamer reconnaître admettre concéder avouer assurer
    marteler tweeter réaffirmer réitérer répéter redire ressasser vanter encenser minimiser relativiser nuancer tempérer
    prédire pronostiquer anticiper implorer supplier enjoindre conseiller déconseiller prôner réprouver blâmer
    désapprouver applaudir assener asséner deviser disserter stipuler postuler juger rapporter relater prouver justifier objecter alarmer récuser pourfendre étriller tancer requérir soupçonner`,
  clause: `dire estimer considérer penser croire soutenir maintenir avancer lancer relever noter observer remarquer ajouter répondre confier
    conclure demander jurer supposer montrer démontrer établir apprendre prévoir tabler
    prévenir poursuivre citer interroger demander deviner imaginer gager parier garantir informer notifier conter narrer lire comprendre
    spécifier subodorer soupçonner inférer déduire calculer évaluer chiffrer reprendre glisser souffler lâcher murmurer hasarder disposer`,
  as: `qualifier présenter décrire dépeindre considérer définir désigner voir percevoir parler`,
  urge: `appeler inviter inciter presser pousser engager autoriser sommer conjurer attribuer prier`,
  incise: `faire crier écrier exclamer reprendre continuer murmurer balbutier bégayer interrompre grommeler grogner gronder hurler chuchoter soupirer
    sourire rire ricaner plaisanter tonner beugler brailler bredouiller marmotter marmonner ronchonner gémir sangloter pleurer vociférer rugir siffler
    souffler gouailler bougonner maugréer jeter recommencer achever terminer débuter commencer enchaîner renchérir opiner acquiescer objecter riposter
    questionner interroger héler appeler réfléchir songer rêver méditer raisonner intervenir couper tempêter protester insinuer susurrer nasiller
    articuler prononcer ordonner commander supplier implorer prier aboyer glapir glousser haleter cracher cingler trancher lancer lâcher
    glisser philosopher expliciter railler moquer étonner effrayer épouvanter exhaler fredonner chanter chantonner réciter dicter déclamer tonitruer
    affirmer demander redemander répéter penser répondre dire ajouter fulminer pester jurer sacrer mugir clamer psalmodier zézayer minauder
    confesser espérer craindre souhaiter interpeller apostropher saluer gloser souvenir désoler lamenter agacer énerver emporter insurger amuser défendre
    émerveiller enthousiasmer abonder balayer temporiser décrypter développer compléter tacler rejeter écarter repousser démonter`,
}; // prettier-ignore

const ORDER: readonly SpeechUse[] = ['report', 'clause', 'as', 'urge', 'incise'];

function build(): Map<string, SpeechForm[]> {
  const verbs = new Map<string, SpeechForm[]>();
  for (const use of ORDER) {
    for (const lemma of new Set(VERBS[use].split(/\s+/u))) {
      for (const { form, mood, plural } of formsOf(lemma)) {
        const known = verbs.get(form);
        const entry: SpeechForm = { lemma, mood, use, plural };
        if (!known) verbs.set(form, [entry]);
        else if (!known.some((other) => other.lemma === lemma && other.mood === mood && other.use === use))
          known.push(entry);
      }
    }
  }
  return verbs;
}

const words = (list: string) => new Set(list.trim().split(/\s+/u));
const phrases = (list: string) => list.split(',').map((phrase) => phrase.trim().split(' '));

export const frenchSpeech: SpeechLexicon = {
  verbs: build(),
  phrases: new Map([
    ['mettre', phrases('en garde, en lumière, en avant, en cause, en doute, en évidence')],
    ['faire', phrases('savoir, valoir, état, part, remarquer, observer, allusion, mention')],
    ['laisser', phrases('entendre, croire, penser')],
    ['tirer', phrases("la sonnette d' alarme")],
    ['prendre', phrases('position, acte')],
    ['montrer', phrases('optimiste, pessimiste, prudent, prudente, confiant, confiante, rassurant, rassurante, inquiet, inquiète, favorable, critique, ferme, réservé, réservée, circonspect, circonspecte, sceptique, sceptiques, mesuré, mesurée, dubitatif, dubitative, nuancé, nuancée, catégorique, intransigeant, intransigeante, réticent, réticente, enthousiaste, évasif, évasive')],
    ['dire', phrases('prêt, prête, prêts, prêtes, favorable, opposé, opposée, convaincu, convaincue, inquiet, inquiète, confiant, confiante, satisfait, satisfaite')],
    ['vouloir', phrases('optimiste, pessimiste, prudent, prudente, confiant, confiante, rassurant, rassurante, serein, sereine, ferme')],
    ['refuser', phrases('de commenter, de répondre, de confirmer')],
    ['rendre', phrases('hommage')],
    ['tenir', phrases('pour responsable, pour responsables')],
    ['donner', phrases('raison')],
    ['pointer', phrases('du doigt')],
    ['interroger', phrases('sur')],
    ['réjouir', phrases('de, que')],
    ['féliciter', phrases('de, que')],
  ]), // prettier-ignore
  sourcePrepositions: phrasesOf(`selon, d' après, à en croire, de l' avis de, de l' avis du, de l' avis des, de l' aveu de, de l' aveu du, de l' aveu des, aux dires de,
    aux dires des, au dire de, au dire du, aux yeux de, aux yeux du, aux yeux des, de source, de sources, suivant, dixit, à en juger par`), // prettier-ignore
  personalPrepositions: words('pour'),
  vagueNouns: words(`militaires promoteurs défenseurs expert experts experte expertes spécialiste spécialistes observateur observateurs observatrice source sources bilan bilans déclaration
    déclarations information informations rumeur rumeurs média médias presse analyste analystes proche proches responsable responsables témoin témoins
    officiel officiels diplomate diplomates estimation estimations étude études rapport rapports chiffre chiffres donnée données certains certain d'aucuns
    beaucoup plusieurs personnes gens voix opinion commentateurs commentateur connaisseurs connaisseur milieu milieux entourage scientifique
    scientifiques chercheurs économistes historiens juristes militants habitants internautes critiques détracteurs partisans question questions
    sondage sondages statistiques tradition légende ouï-dire évaluations évaluation`),
  sourceNouns: words(`défense accusation promoteur promoteurs jury équipe équipes ingénieur ingénieure cabinet patronne chroniqueur pape évêque imam rabbin maison fondation office bureau centre laboratoire clinique hôpital école lycée préfète intéressés cardinal prêtre curé soeur sœur frère père mère fils fille mari femme épouse époux voisin voisine ami amie client cliente usager usagers riverain riverains passager passagère touriste touristes patient patiente résident résidente locataire propriétaire commerçant agriculteur agricultrice éleveur ouvrier ouvrière salarié salariée enseignant enseignante élève étudiant étudiante joueuse buteur arbitre capitaine champion championne sportif athlète autorités autorité gouvernement gouvernements ministre ministres ministère président présidente chef chefs cheffe porte-parole responsable responsables dirigeant dirigeants dirigeante dirigeantes
    allié alliés état états pays capitale capitales diplomatie diplomate diplomates parlement parlementaires député députés députée sénateur sénateurs sénatrice élu élus élue maire maires préfet préfecture préfète procureur procureure
    parquet justice tribunal cour juge juges avocat avocats avocate police gendarmerie armée militaires militaire état-major services service renseignement renseignements agence agences organisation organisations institution
    institutions association associations ong syndicat syndicats fédération confédération union parti partis opposition majorité gauche droite groupe groupes entreprise entreprises société sociétés patron patrons direction directeur directrice
    banque commission comité conseil assemblée sénat observatoire institut université centre chercheur chercheurs chercheuse chercheuses scientifiques auteur auteurs autrice autrices expert experts experte spécialiste spécialistes économiste économistes
    historien historiens analyste analystes observateurs rapport rapports étude études enquête enquêtes sondage document documents communiqué communiqués note article journal journaux quotidien hebdomadaire magazine média médias presse
    chaîne radio site source sources témoin témoins habitant habitants habitante victime victimes famille familles proches porte-paroles candidat candidats candidate candidats secrétaire secrétaires général généraux amiral colonel commandant
    roi reine prince princesse pape vice-président vice-présidente vice-ministre chancelier chancelière ambassadeur ambassadrice négociateur négociateurs délégation délégations participants participant membres membre manifestants militants partisans
    critiques détracteurs internautes salariés travailleurs enseignants médecins médecin soignants agriculteurs pêcheurs étudiants parents citoyens électeurs russes ukrainiens européens américains français allemands britanniques occidentaux chinois
    nations alliance coalition otan onu ue fmi oms homme femme intéressé intéressée artiste acteur actrice réalisateur joueur joueurs entraîneur sélectionneur constructeur avionneur opérateur collectif collectivités ville mairie région département bilan bilans statistiques
    chiffres données texte loi projet accord traité déclaration déclarations estimations évaluation évaluations questions professeur professeure sociologue politologue épidémiologiste climatologue géographe philosophe écrivain écrivaine romancier journaliste journalistes policier policiers gendarmes pompiers
    commissaire inspecteur inspectrice plaignant plaignante accusé accusée prévenu suspect dirigeants patronat adjoint adjointe conseiller conseillère conseillers délégué déléguée rapporteur rapporteure sénatrices députées eurodéputé eurodéputée ministère ministres autrices fondateur fondatrice chargé chargée`),
  humans: words(`officier officière soldat soldate militaire diplomate habitant habitante voisin voisine riverain riveraine gardien gardienne instituteur institutrice enseignant enseignante médecin pédiatre psychologue infirmier infirmière
    chirurgien chirurgienne retraité retraitée bénévole étudiant étudiante lycéen lycéenne collégien collégienne commerçant commerçante agriculteur agricultrice éleveur éleveuse ouvrier ouvrière salarié salariée chauffeur serveur serveuse comptable témoin
    policier policière pompier pompière secouriste universitaire chercheur chercheuse scientifique mère père sœur frère homme femme passager passagère client cliente militant militante rescapé rescapée survivant survivante réfugié réfugiée grand-père grand-mère dame
    conducteur conductrice mineur boulanger boulangère pêcheur caissière caissier aide-soignant aide-soignante kiosquier kiosquière traducteur traductrice`),
  that: words("que qu'"),
  as: words("comme de d' du en"),
  to: words('à au aux'),
  pronouns: new Map([
    ['il', 'm'], ['elle', 'f'], ['lui', 'm'], ['celui-ci', 'm'], ['celle-ci', 'f'], ['-t-il', 'm'], ['-t-elle', 'f'], ['-il', 'm'], ['-elle', 'f'],
    ['ils', 'plural'], ['elles', 'plural'], ['eux', 'plural'], ['-t-ils', 'plural'], ['-t-elles', 'plural'], ['-ils', 'plural'], ['-elles', 'plural'], ['ceux-ci', 'plural'],
    ['je', 'first'], ["j'", 'first'], ['-je', 'first'], ['nous', 'first'], ['on', 'first'], ['-t-on', 'first'], ['-on', 'first'],
  ]),
  vagueDeterminers: words("des les de d' plusieurs certains certaines quelques divers diverses nombreux nombreuses une un la le l' différents différentes"),
  vagueAdjectives: words(`disponible disponibles concordant concordante concordantes concordants anonyme anonymes publique publiques public publics local locale
    locales locaux occidental occidentale occidentaux occidentales diplomatique diplomatiques militaire militaires officiel officielle officielles officiels
    proche proches récent récente récents récentes nombreux nombreuses divers diverses ouvert ouverte ouvertes indépendant indépendants indépendante
    indépendantes premier premiers première premières provisoire provisoires crédible crédibles fiable fiables sûr sûre informé informés informée
    haut hauts sérieuse sérieuses sérieux européen européens européenne européennes`),
  agentless: words(`attribué attribuée attribués attribuées imputé imputée imputés imputées accusé accusée accusés accusées soupçonné soupçonnée soupçonnés
    soupçonnées suspecté suspectée suspectés suspectées réputé réputée réputés réputées présumé présumée présumés présumées prêté prêtée prêtés prêtées`),
  hearsay: words('apparemment paraît-il dit-on semble-t-il prétendument soi-disant'),
}; // prettier-ignore

import type { Span, Warning } from '../../../../shared/analysis.ts';
import type { Check } from '../../rule.ts';
import { toClauseEnd, excerpt, inQuote, matches, warn, words } from '../support.ts';

const GROUP_FR =
  '(?:(?:dernières|premières|récentes) )?(?:experts?|spécialistes|observateurs?|analystes?|commentateurs?|économistes|scientifiques|chercheurs|historiens|politologues|responsables|diplomates|officiels|sources|médias|journaux|rapports?|études?|enquêtes?|sondages?|estimations|informations?|témoignages|bilans?|déclarations|chiffres|données|éléments|statistiques|recherches|professionnels|initiés|internautes|services de renseignement)';
const ADJECTIVES_FR =
  '(?: (?:disponibles?|publiques?|concordantes?|officielles?|officieuses?|récentes?|internationaux|internationales|occidentales?|occidentaux|locales?|locaux|anonymes?|fiables?|sérieuses?|indépendante?s?|spécialisée?s?|politiques|économiques|diplomatiques|militaires|gouvernementales?|interrogée?s?|proches du dossier|bien informée?s?|bien informés|en vigueur|circulant|relayée?s?|non confirmée?s?|du secteur|de terrain|du dossier|du marché)){0,3}';
/** What names the source after all: « les chiffres de l'Insee », « des experts mandatés par le tribunal », « les médias Axios et CNN ». */
const NAMED_AFTER =
  /^(?:[ \u00a0\u202f](?:\p{Ll}+[ \u00a0\u202f]){0,4}?(?:(?:de|du|des|par|pour|dont|chez|comme|dans|sur|by|of|from|in|at|au|aux|à)[ \u00a0\u202f](?:(?:la|le|les|l['’]|une?|leur|son|ses|notre|nos|cette|cet|ce)[ \u00a0\u202f]?)?|(?:d|l)['’]|(?:la|le|les)[ \u00a0\u202f]|qu['’])[«"“]?[\p{L}\p{N}]|[ \u00a0\u202f]?[:(«"“]|[ \u00a0\u202f]\p{Lu})/u;

interface Shape {
  pattern: RegExp;
  severity: 'warning' | 'note';
  /** A name right after makes it a source. */
  unlessNamed: boolean;
}

const SHAPES: readonly Shape[] = [
  { pattern: words(`selon (?:certains?|certaines|d'aucuns|plusieurs|quelques|de nombreux|de nombreuses|nombre d'|divers|diverses|différents|différentes|des|les|d'autres|la plupart des) ?${GROUP_FR}${ADJECTIVES_FR}`), severity: 'warning', unlessNamed: true },
  { pattern: words(`(?:d'après|de l'avis de|de l'aveu de|aux dires de) (?:certains?|certaines|plusieurs|quelques|de nombreux|de nombreuses|divers|diverses|différents|différentes|des|les|d'autres|la plupart des) ?${GROUP_FR}${ADJECTIVES_FR}`), severity: 'warning', unlessNamed: true },
  { pattern: words(`(?:les|des|certains|certaines|plusieurs|de nombreux|de nombreuses|d'autres|quelques|la plupart des) (?:experts|spécialistes|observateurs|analystes|commentateurs|économistes|historiens|politologues|scientifiques|chercheurs|diplomates|initiés|internautes|sources|études|rapports|médias|services de renseignement)${ADJECTIVES_FR} (?:estiment|affirment|assurent|pensent|jugent|considèrent|soulignent|évoquent|indiquent|redoutent|craignent|prédisent|s'accordent|s'attendent|parlent|rapportent|avancent|prévoient|montrent|démontrent|suggèrent|confirment|prouvent|font état|voient|y voient|dénoncent|saluent|critiquent|doutent|s'inquiètent|s'interrogent|plaident|mettent en garde|alertent|pointent|notent|y lisent|tablent|misent|conseillent|recommandent|déplorent)`), severity: 'warning', unlessNamed: false },
  { pattern: words("selon (?:certains|certaines|plusieurs|d'aucuns|beaucoup|les uns|toute vraisemblance|la rumeur|les rumeurs|des rumeurs|nos informations|nos sources|l'opinion générale)"), severity: 'warning', unlessNamed: true },
  { pattern: words("(?:selon|d'après) (?:une (?:étude|enquête|analyse)|un (?:rapport|sondage|expert|spécialiste|observateur))(?: récente?)?(?=,? (?!publié|paru|mené|réalisé|command|dévoil|remis|que |qu'|qui |dont |du |de |d'|des |signé|effectué|confi|rend|diffus|au |aux |à |l'|le |la |les ))(?! ?[(:«\"])|de l'avis général"), severity: 'warning', unlessNamed: true },
  { pattern: words("(?:certains|d'aucuns|beaucoup|nombreux sont ceux qui|plusieurs) (?:estiment|affirment|assurent|pensent|jugent|considèrent|soulignent|redoutent|craignent|disent|murmurent|s'interrogent|avancent|évoquent|accusent)"), severity: 'warning', unlessNamed: false },
  { pattern: words("(?:il se dit que|il se murmure que|le bruit court que|la rumeur (?:veut|prétend|enfle)|on dit que|on raconte que|on murmure que|il paraît que|c'est bien connu|dit-on|paraît-il|murmure-t-on|raconte-t-on|assure-t-on|croit-on savoir|comme chacun sait|tout le monde sait que|on sait que|on estime que|il est (?:admis|établi|reconnu) que|on parle (?:de|d')(?= (?:gains?|pertes?|morts|milliers|millions?|milliards?|centaines|dizaines|plus|près|\\d)))"), severity: 'warning', unlessNamed: false },
  { pattern: words("de sources? (?:anonymes?|informées?|bien informées?|proches? du (?:dossier|pouvoir|gouvernement)|sûres?|fiables?|concordantes?)|une source (?:anonyme|bien informée|proche du dossier|ayant requis l'anonymat|sous couvert d'anonymat)|sous (?:le )?(?:couvert|sceau) (?:de l'|d')anonymat"), severity: 'note', unlessNamed: false },
  { pattern: words("(?:les|certains|des) (?:diplomates|experts|spécialistes|observateurs|analystes|stratèges|initiés|militaires) (?:appellent|nomment|surnomment|qualifient)"), severity: 'warning', unlessNamed: false },
  // Agentless passive: an act or words laid at somebody's door, by nobody.
  { pattern: words("(?:activités?|attaques?|attentats?|frappes?|tirs?|cyberattaques?|piratages?|intrusions?|propos|crimes?|exactions|sabotages?|incendies?|survols?|meurtres?|assassinats?|campagnes?|actes?|ingérences?|opérations?|manœuvres|violences|fuites|morts?|décès|explosions?|dégâts|dégradations?|vols|cambriolages?|tags?|menaces?)(?: \\p{L}+){0,2} (?:attribuée?s?|imputée?s?|prêtée?s?) (?:à|au|aux)"), severity: 'warning', unlessNamed: false },
  { pattern: words("(?:les|des) propos (?:qui lui sont|qu'on lui|qui leur sont) (?:attribués|prêtés|prête|attribue)"), severity: 'warning', unlessNamed: false },
  // English
  { pattern: words('according to (?:some|several|many|various|unnamed|anonymous|certain|multiple|recent)? ?(?:sources|experts|observers|analysts|reports|studies|estimates|officials|insiders|critics|people familiar with the matter|available (?:figures|data|reports)|public statements)'), severity: 'warning', unlessNamed: true },
  { pattern: words('(?:some|many|several|most|various|unnamed) (?:experts|observers|analysts|critics|economists|scientists|historians|insiders|sources|people|commentators|studies|reports) (?:say|said|believe|claim|argue|think|warn|suggest|agree|fear|estimate|show)'), severity: 'warning', unlessNamed: false },
  { pattern: words("sources (?:close to|familiar with)|(?:sources|experts|observers|analysts|critics|insiders) (?:say|said|believe|claim|warn|suggest)|it is (?:widely |generally |commonly |often )?(?:said|believed|thought|rumou?red|widely known|well known|understood) that|rumou?r has it|everyone knows|studies show|research shows|a source (?:close to|familiar with)"), severity: 'warning', unlessNamed: false },
]; // prettier-ignore

const ONE_DOCUMENT = /(?:une?|an?)[ \u00a0\u202f]([ée]tude|enquête|analyse|rapport|sondage)/iu;

/** « Selon une étude » of a headline or an opening, where the article tells further down whose it is. */
function namedLater(text: string, match: Span): boolean {
  const noun = ONE_DOCUMENT.exec(text.slice(match.start, match.end))?.[1]!.toLowerCase();
  if (!noun) return false;
  for (let at = text.indexOf(noun, match.end); at >= 0; at = text.indexOf(noun, at + 1))
    if (TOLD.test(text.slice(at + noun.length, at + noun.length + 70))) return true;
  return false;
}
/** Who made a document, or where it stands, behind its noun. */
const TOLD = /^[^.;:!?\n]{0,25}?(?:publié|paru|mené|réalisé|coordonné|signé|conduit|dirigé|remis|commandé|(?:de[ \u00a0\u202f]l['’]|du[ \u00a0\u202f]|de[ \u00a0\u202f]la[ \u00a0\u202f]|d['’])\p{Lu})/u; // prettier-ignore

/** A statement whose source is nobody one could call. */
export const vague: Check = {
  rule: 'source/vague',
  severity: 'warning',
  languages: ['fr', 'en'],
  title: { fr: 'Source vague', en: 'Vague source' },
  describe: {
    fr: 'La source n’est pas identifiable : « selon des experts », « on estime que », « attribué à » sans dire par qui.',
    en: 'The source cannot be identified: “experts say”, “it is believed that”, “attributed to” by nobody.',
  },
  examples: {
    wrong: [
      '[[Selon plusieurs observateurs]], le projet est condamné.',
      '[[D’après les chiffres disponibles]], la fréquentation baisse.',
      '[[Les spécialistes estiment]] que la source va tarir.',
      '[[On estime que]] la moitié des commerces fermeront.',
      'La multiplication des [[cyberattaques attribuées à]] des groupes étrangers inquiète.',
      '[[Selon une étude]], un adolescent sur trois dort mal.',
      '[[De l’avis général]], le pont est laid.',
      '[[Selon certains]], le maire aurait menti.',
      'C’est ce que [[les diplomates appellent]] une ligne rouge.',
      'Le montant, confié [[sous couvert d’anonymat]], reste secret.',
      { text: '[[Some experts believe]] the bridge will fall.', language: 'en' },
      { text: 'The bridge, [[according to several sources]], will close.', language: 'en' },
    ],
    right: [
      'Selon les chiffres de l’Insee, la population augmente.',
      'Selon les experts mandatés par le tribunal, le mur était fissuré.',
      'D’après les données publiées par Météo-France, juillet fut sec.',
      'Selon une étude de l’université de Rennes, les haies reculent.',
      'Le sel tue, selon une étude danoise\n\nUne étude parue lundi dans Nature suit 4 000 personnes.',
      'Selon le rapport de la Cour des comptes, le budget dérape.',
      'Selon une étude publiée mardi par l’Inserm, les jeunes dorment mal.',
      'Selon une étude, parue dans Nature, les jeunes dorment mal.',
      'Selon un rapport de l’Insee, la ville grandit.',
      'Selon les pompiers, le feu est parti de la cave.',
      'Le tableau, attribué à un élève de Rembrandt, sera vendu.',
      'Les subventions attribuées à l’association ont triplé.',
      'Les attaques attribuées par le parquet à un groupe local ont cessé.',
      'Selon les médias Axios et CNN, la visite est annulée.',
      'Les chercheurs de l’Inserm estiment le risque faible.',
      'Certains pensionnaires dorment encore.',
      'Plusieurs communes ont fermé leur piscine, a recensé la préfecture.',
      { text: 'According to reports by the Court of Auditors, costs have doubled.', language: 'en' },
      { text: 'Some people waited for hours.', language: 'en' },
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const add = (span: Span, severity: 'warning' | 'note') => {
      if (warnings.some((other) => other.start < span.end && span.start < other.end)) return;
      const passage = excerpt(article.text.slice(span.start, span.end));
      const passive = /(?:attribu|imput|prêt)ée?s?[ \u00a0\u202f](?:à|aux?)$/iu.test(passage);
      warnings.push(
        warn('source/vague', severity, span, {
          fr: passive
            ? `« ${passage} » : par qui ?`
            : `« ${passage} » : qui précisément, dans quel document, à quelle date ?`,
          en: passive
            ? `“${passage}”: by whom?`
            : `“${passage}”: who exactly, in what document, of what date?`,
        }),
      );
    };
    for (const shape of SHAPES)
      for (const match of matches(article, shape.pattern)) {
        if (warnings.length > 500) return warnings;
        if (inQuote(article, match)) continue;
        if (shape.unlessNamed && NAMED_AFTER.test(article.text.slice(match.end, match.end + 80))) continue;
        if (namedLater(article.text, match)) continue;
        // « On parle de gains infimes »: with what is told of
        add(/^on parle/iu.test(match[0]) ? toClauseEnd(article, match, 50) : match, shape.severity);
      }
    return warnings;
  },
};

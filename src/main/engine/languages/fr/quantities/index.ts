/** French quantities: bounds, fractions, ensembles, what is counted. */
import type { BoundEntry, QuantityPack } from '../../quantities.ts';
import { lexicon, months } from '../vocabulary.ts';
import { magnitudeTable, prefixTable, unitTable } from './units.ts';

const about: BoundEntry = { comparator: '~', approximate: true };
const least: BoundEntry = { comparator: '>=', approximate: false };
const most: BoundEntry = { comparator: '<=', approximate: false };
const each = <V>(entry: V, ...phrases: string[]) =>
  Object.fromEntries(phrases.map((phrase) => [phrase, entry]));

// « 300 livres »: books, unless money or weight is spoken of
const sterling = {
  around:
    /[£€$]|(?<!\p{L})(?:sterling|londres|londonien\p{L}*|royaume-uni|britanniques?|anglais|anglaises?|angleterre|écoss\p{L}+|brexit|euros?|dollars?|coût\p{L}*|prix|pay\p{L}+|amende|salaires?|livres? (?:libanaise|égyptienne|syrienne|soudanaise)s?)(?!\p{L})/iu,
  means: { unit: 'GBP', kind: 'currency' },
} as const;
const mass = {
  around:
    /(?<!\p{L})(?:pes(?:er|ait|ant|aient|é)|pèse(?:nt)?|poids|bébé|kilos?|kg|livres? de (?:viande|pain|beurre|farine|sucre|chair))(?!\p{L})/iu,
  means: { unit: 'lb', kind: 'dimension' },
} as const;
const things = { around: /(?:)/u, means: null } as const;
const angle = {
  around:
    /(?<!\p{L})(?:angles?|tourn\p{L}+|pivot\p{L}+|inclin\p{L}+|pentes?|latitude|longitude|rotation|virage)(?!\p{L})/iu,
  means: { unit: 'deg', kind: 'dimension' },
} as const;

const horses = {
  around:
    /(?<!\p{L})(?:moteurs?|puissan\p{L}+|berlines?|bolides?|SUV|diesel|essence|turbo\p{L}*|cylindr\p{L}+|hybrides?|électriques?|fiscaux|V(?:6|8|10|12)|km\/h)(?!\p{L})/iu,
  means: { unit: 'hp', kind: 'dimension' },
} as const;
const nautical = {
  around:
    /(?<!\p{L})(?:navires?|bateaux?|voiliers?|skippers?|marins?|mer|côtes?|îles?|large|milles nautiques|flotte|course|cargos?|nœuds)(?!\p{L})/iu,
  means: { unit: 'nmi', kind: 'dimension' },
} as const;
/** Coins that are also crowns, soles, flasks or settlers: money where money or their country is spoken of. */
const coin = (unit: string, country: string) =>
  ({
    around: new RegExp(
      `[£€$]|(?<!\\p{L})(?:euros?|dollars?|monnaies?|devises?|banques?|coût\\p{L}*|prix|pay(?:er|é|ait|ent)|amendes?|salaires?|loyers?|budgets?|${country})(?!\\p{L})`,
      'iu',
    ),
    means: { unit, kind: 'currency' },
  }) as const;
const nordic = coin(
  'SEK',
  'suède|suédois\\p{L}*|norvège|norvégien\\p{L}*|danemark|danois\\p{L}*|islande|islandais\\p{L}*|tchèques?|tchéquie|prague|stockholm|oslo|copenhague|reykjavik',
);

/** Who may be « de 21 ans ». */
const AGED =
  'enfant enfants garçon garçons fille filles fillette fillettes bébé bébés nourrisson nourrissons adolescent adolescente adolescents adolescentes jeune jeunes mineur mineure mineurs mineures homme hommes femme femmes personne personnes adulte adultes senior seniors aîné aînés retraité retraitée retraités patient patiente patients élève élèves étudiant étudiante étudiants lycéen lycéenne lycéens collégien collégienne collégiens écolier écolière apprenti apprentie salarié salariée salariés demandeur demandeurs ouvrier ouvrière agriculteur agricultrice commerçant commerçante infirmier infirmière médecin enseignant enseignante professeur professeure policier policière gendarme militaire soldat soldats pompier conducteur conductrice conducteurs automobiliste motard cycliste piéton piétonne randonneur randonneuse alpiniste skieur skieuse baigneur joueur joueuse joueurs attaquant attaquante défenseur défenseuse milieu gardien gardienne ailier ailière buteur buteuse pilier talonneur arrière capitaine entraîneur coureur coureuse pilote champion championne nageur nageuse sprinteur sprinteuse tennisman basketteur basketteuse handballeur handballeuse judoka boxeur boxeuse prodige chanteur chanteuse acteur actrice comédien comédienne réalisateur réalisatrice écrivain romancier romancière rappeur rappeuse musicien musicienne père mère fils frère sœur habitant habitante habitants ressortissant ressortissante ressortissants suspect suspects victime victimes accusé accusée prévenu prévenue détenu détenue condamné conjoint compagnon compagne épouse époux veuve veuf quinquagénaire sexagénaire septuagénaire élu élue maire député députée sénateur sénatrice avocat avocate chômeur chômeurs travailleurs actifs français française britannique américain américaine italien espagnol espagnole allemand allemande belge suisse serbe russe ukrainien'.split(
    ' ',
  );

export const frenchQuantities: QuantityPack = {
  units: unitTable,
  senses: lexicon.define('unitofsenses', {
    livre: [mass, sterling, things],
    livres: [mass, sterling, things],
    cheval: [horses, things],
    chevaux: [horses, things],
    milles: [nautical],
    couronne: [nordic, things],
    couronnes: [nordic, things],
    ...each([coin('PEN', 'pérou|péruvien\\p{L}*|lima'), things], 'sol', 'sols', 'soles'),
    ...each([coin('HTG', 'haïti|haïtien\\p{L}*|port-au-prince'), things], 'gourde', 'gourdes'),
    ...each([coin('CRC', 'costa rica|costaricien\\p{L}*'), things], 'colon', 'colons'),
    ...each([coin('PYG', 'paraguay|paraguayen\\p{L}*|asunción'), things], 'guarani', 'guaranis'),
    degré: [angle],
    degrés: [angle],
    '°': [angle],
  }),
  prefixes: prefixTable,
  magnitudes: magnitudeTable,
  boundsBefore: lexicon.define('boundbefore', {
    ...each(
      about,
      'environ',
      'près de',
      "près d'",
      'quelque',
      'presque',
      'à peu près',
      'autour de',
      "autour d'",
      'approximativement',
      'aux alentours de',
      'aux environs de',
      'de l’ordre de',
      "de l'ordre d'",
      'quasi',
      'quasiment',
      'grosso modo',
      'à peine',
      'pas loin de',
      'avoisinant',
      'avoisinant les',
      '~',
      '≈',
      'un peu plus de',
      "un peu plus d'",
      'un peu moins de',
      "un peu moins d'",
      'à peu de choses près',
      'une bonne',
      'un bon',
      'une petite',
    ),
    ...each(
      least,
      'au moins',
      'plus de',
      "plus d'",
      'au minimum',
      'minimum',
      'pas moins de',
      "pas moins d'",
      'supérieur à',
      'supérieure à',
      'supérieurs à',
      'supérieures à',
      'dépassant',
      'dépassant les',
      'à partir de',
      "à partir d'",
      '>',
      '> =',
      '≥',
      'au-delà de',
      'au-dessus de',
      'au moins de',
      "d'au moins",
      'de plus de',
      "de plus d'",
      'bien plus de',
    ),
    ...each(
      most,
      'au plus',
      'moins de',
      "moins d'",
      'au maximum',
      'maximum',
      "jusqu'à",
      'pas plus de',
      "pas plus d'",
      'inférieur à',
      'inférieure à',
      'inférieurs à',
      'inférieures à',
      '<',
      '< =',
      '≤',
      'tout au plus',
      'en dessous de',
      'en-dessous de',
      'sous les',
      'sous la barre des',
      'de moins de',
      "de moins d'",
      'au-dessous de',
    ),
  }),
  boundsAfter: lexicon.define('boundafter', {
    ...each(about, 'environ', 'à peu près', 'approximativement'),
    ...each(least, 'au moins', 'au minimum', 'minimum', 'ou plus', 'et plus', 'ou davantage'),
    ...each(most, 'au plus', 'au maximum', 'maximum', 'ou moins', 'et moins', 'tout au plus'),
  }),
  ensembles: lexicon.define('ensembleofthings', {
    ...Object.fromEntries(
      Object.entries({ huitaine: 8, dizaine: 10, quinzaine: 15, vingtaine: 20, trentaine: 30, quarantaine: 40, cinquantaine: 50, soixantaine: 60, centaine: 100, millier: 1000 }).flatMap(([word, value]) => [
        [word, { value, exact: false }],
        [`${word}s`, { value, exact: false }],
      ]),
    ),
    douzaine: { value: 12, exact: true }, douzaines: { value: 12, exact: true }, 'demi-douzaine': { value: 6, exact: true }, paire: { value: 2, exact: true }, 
  }), // prettier-ignore
  indefinites: lexicon.define(
    'indefinite',
    ['plusieurs', 'quelques', 'des', 'certains', 'certaines', 'de nombreux', 'de nombreuses'].flatMap(
      (some) => [some, ...['dizaines', 'centaines', 'milliers'].map((many) => `${some} ${many} de`)],
    ),
  ),
  unitArticles: lexicon.define('unitarticle', []),
  denominators: lexicon.define('denominator', { tiers: 3, quart: 4, quarts: 4, demi: 2, demie: 2 }),
  fractions: lexicon.define('fraction', {
    'la moitié': 0.5,
    moitié: 0.5,
    'une moitié': 0.5,
    'le tiers': 1 / 3,
    'le quart': 0.25,
    demi: 0.5,
  }),
  additions: lexicon.define('addition', {
    'et demi': 0.5,
    'et demie': 0.5,
    'et quart': 0.25,
    'et un quart': 0.25,
  }),
  ordinals: lexicon.define('ordinalword', {
    premier: 1, première: 1, premiers: 1, premières: 1, second: 2, seconde: 2, secondes: 2, tierce: 3,
  }), // prettier-ignore
  notOrdinalBefore: lexicon.define('notordinalbefore', [
    'ministre', 'ministres', 'dame', 'ministère', 'guerre', 'plan', 'lieu', 'temps', 'abord', 'chef', 'nécessité', 'main', 'degré', 'république', 'rang', 'rôle', 'vue', 'secours', 'ligne', 'lignes', 'pas', 'venu', 'venus', 'empire', 'reich', 'arrondissement', 'âge', 'monde',
  ]), // prettier-ignore
  numbering: lexicon.define('numbers', [
    'article', 'articles', 'n°', 'nº', 'no', 'numéro', 'numéros', 'page', 'pages', 'p.', 'chapitre', 'ligne', 'figure', 'tome', 'volume', 'épisode', 'saison', 'niveau', 'étape', 'catégorie', 'groupe', 'phase', 'acte', 'alinéa', 'annexe', 'résolution', 'directive', 'règlement', 'loi', 'décret', 'rue', 'boulevard', 'avenue', 'lot', 'porte', 'salle', 'bus', 'vol', 'route', 'autoroute', 'canal', 'chaîne', 'top', 'radio', 'type', 'version', 'iphone', 'boeing', 'airbus', 'psaume', 'verset', 'unité', 'tranche', 'réacteur', 'tribunal', 'sortie', 'kilométrique', 'kilométriques', 'masters', 'horizon',
  ]), // prettier-ignore
  rangeJoins: lexicon.define('quantityrange', ['à', '-', '–', 'à environ', "jusqu'à", 'ou']),
  scoreJoins: lexicon.define('scorejoin', ['à']),
  between: lexicon.define('quantitybetween', [
    'entre',
    "d'entre",
    'compris entre',
    'comprise entre',
    'comprises entre',
  ]),
  and: lexicon.define('quantityand', ['et']),
  or: lexicon.define('quantityor', ['ou']),
  months,
  outOf: lexicon.define('outof', ['sur']),
  minus: lexicon.define('minus', ['moins', 'négatif', 'négative', '-', '–']),
  of: lexicon.define('quantityof', ['de', "d'", 'du', 'des']),
  countsBare: false,
  determiners: lexicon.define('quantitydeterminer', [
    'le',
    'la',
    "l'",
    'les',
    'leur',
    'leurs',
    'son',
    'sa',
    'notre',
    'nos',
    'votre',
    'vos',
    'ces',
    'ce',
    'cette',
    'cet',
    'mon',
    'ma',
    'mes',
    'tous les',
    'toutes les',
    'toute la',
    'tout le',
  ]),
  per: lexicon.define('per', ['par', '/', 'à', "à l'", "l'"]),
  rateUnits: lexicon.define('rateunit', {
    mois: 'month', an: 'year', année: 'year', jour: 'day', semaine: 'week', heure: 'h', minute: 'min', seconde: 's', trimestre: 'quarter', habitant: 'habitant', personne: 'personne', foyer: 'foyer', ménage: 'ménage', tonne: 't', kilo: 'kg', kg: 'kg', litre: 'L', hectare: 'ha', baril: 'bbl', action: 'action', tête: 'tête', élève: 'élève', kilomètre: 'km', km: 'km', h: 'h', s: 's', 'm²': 'm²', 'mètre carré': 'm²', mégawattheure: 'MWh', mwh: 'MWh', kwh: 'kWh', salarié: 'salarié', famille: 'famille', enfant: 'enfant', match: 'match', nuit: 'nuit', nuitée: 'nuitée', unité: 'unité', pièce: 'pièce', véhicule: 'véhicule', 'passager': 'passager', patient: 'patient', électeur: 'électeur', ménages: 'ménage', siècle: 'century', décennie: 'decade', semestre: 'half-year',
  }), // prettier-ignore
  ageUnits: lexicon.define('ageunit', {
    ans: 'year',
    an: 'year',
    mois: 'month',
    "mois d'âge": 'month',
    "ans d'âge": 'year',
    printemps: 'year',
    jour: 'day',
    jours: 'day',
    semaines: 'week',
  }),
  ageBefore: lexicon.define('agebefore', [
    ...['âgé', 'âgée', 'âgés', 'âgées', 'âge', ...AGED].flatMap((word) => [`${word} de`, `${word} d'`]),
    'à l’âge de',
    'plus jeunes que',
    'plus âgé que',
    'les',
    'des',
    'fêté ses',
    'fêter ses',
    'fête ses',
  ]),
  ageAfter: lexicon.define('ageafter', ["d'âge", 'révolus', 'et plus', 'ou plus', 'et demi']),
  stops: lexicon.define('countend', [
    'le', 'la', 'les', 'un', 'une', 'des', 'du', 'de', 'au', 'aux', 'à', 'en', 'dans', 'par', 'pour', 'sur', 'sous', 'avec', 'sans', 'contre', 'entre', 'vers', 'chez', 'et', 'ou', 'mais', 'donc', 'or', 'ni', 'car', 'que', 'qui', 'dont', 'où', 'quand', 'lorsque', 'comme', 'si', 'ne', 'n', 'se', 's', 'ce', 'cet', 'cette', 'ces', 'son', 'sa', 'ses', 'leur', 'leurs', 'il', 'elle', 'ils', 'elles', 'on', 'nous', 'vous', 'je', 'tu', 'y', 'est', 'sont', 'était', 'étaient', 'a', 'ont', 'avait', 'avaient', 'sera', 'seront', 'soit', 'ainsi', 'aussi', 'plus', 'moins', 'très', 'déjà', 'encore', 'pas', 'non', 'depuis', 'après', 'avant', 'pendant', 'selon', 'lors', 'hors', 'près', 'environ', 'au', 'aujourd', 'hier', 'demain', 'là', 'ci', 'tout', 'tous', 'toutes', 'toute', 'd', 'l',
  ]), // prettier-ignore
  wholes: {
    'produit intérieur brut': 'PIB',
    'produit national brut': 'PNB',
    "chiffre d'affaires": "chiffre d'affaires",
  },
};

/** Third-person and impersonal forms of French verbs, as news and novels use them. Regular groups by rule, the others by their principal parts. */
import type { Mood } from '../verbs.ts';

export interface VerbForm {
  form: string;
  mood: Mood;
  plural: boolean;
}

/** Principal parts: present 3s, present 3p, stem of the imperfect, simple past 3s and 3p, stem of the future, participle, present 1s. */
type Parts = readonly [string, string, string, string, string, string, string, string];

const IRREGULAR: Readonly<Record<string, Parts>> = {
  dire: ['dit', 'disent', 'dis', 'dit', 'dirent', 'dir', 'dit', 'dis'],
  redire: ['redit', 'redisent', 'redis', 'redit', 'redirent', 'redir', 'redit', 'redis'],
  prédire: ['prédit', 'prédisent', 'prédis', 'prédit', 'prédirent', 'prédir', 'prédit', 'prédis'],
  contredire: [
    'contredit',
    'contredisent',
    'contredis',
    'contredit',
    'contredirent',
    'contredir',
    'contredit',
    'contredis',
  ],
  faire: ['fait', 'font', 'fais', 'fit', 'firent', 'fer', 'fait', 'fais'],
  croire: ['croit', 'croient', 'croy', 'crut', 'crurent', 'croir', 'cru', 'crois'],
  voir: ['voit', 'voient', 'voy', 'vit', 'virent', 'verr', 'vu', 'vois'],
  prévoir: ['prévoit', 'prévoient', 'prévoy', 'prévit', 'prévirent', 'prévoir', 'prévu', 'prévois'],
  soutenir: [
    'soutient',
    'soutiennent',
    'souten',
    'soutint',
    'soutinrent',
    'soutiendr',
    'soutenu',
    'soutiens',
  ],
  maintenir: [
    'maintient',
    'maintiennent',
    'mainten',
    'maintint',
    'maintinrent',
    'maintiendr',
    'maintenu',
    'maintiens',
  ],
  souvenir: ['souvient', 'souviennent', 'souven', 'souvint', 'souvinrent', 'souviendr', 'souvenu', 'souviens'], // prettier-ignore
  prévenir: [
    'prévient',
    'préviennent',
    'préven',
    'prévint',
    'prévinrent',
    'préviendr',
    'prévenu',
    'préviens',
  ],
  convenir: [
    'convient',
    'conviennent',
    'conven',
    'convint',
    'convinrent',
    'conviendr',
    'convenu',
    'conviens',
  ],
  intervenir: [
    'intervient',
    'interviennent',
    'interven',
    'intervint',
    'intervinrent',
    'interviendr',
    'intervenu',
    'interviens',
  ],
  reconnaître: [
    'reconnaît',
    'reconnaissent',
    'reconnaiss',
    'reconnut',
    'reconnurent',
    'reconnaîtr',
    'reconnu',
    'reconnais',
  ],
  admettre: ['admet', 'admettent', 'admett', 'admit', 'admirent', 'admettr', 'admis', 'admets'],
  promettre: ['promet', 'promettent', 'promett', 'promit', 'promirent', 'promettr', 'promis', 'promets'],
  mettre: ['met', 'mettent', 'mett', 'mit', 'mirent', 'mettr', 'mis', 'mets'],
  écrire: ['écrit', 'écrivent', 'écriv', 'écrivit', 'écrivirent', 'écrir', 'écrit', 'écris'],
  décrire: ['décrit', 'décrivent', 'décriv', 'décrivit', 'décrivirent', 'décrir', 'décrit', 'décris'],
  reprendre: ['reprend', 'reprennent', 'repren', 'reprit', 'reprirent', 'reprendr', 'repris', 'reprends'],
  apprendre: ['apprend', 'apprennent', 'appren', 'apprit', 'apprirent', 'apprendr', 'appris', 'apprends'],
  plaindre: ['plaint', 'plaignent', 'plaign', 'plaignit', 'plaignirent', 'plaindr', 'plaint', 'plains'],
  craindre: ['craint', 'craignent', 'craign', 'craignit', 'craignirent', 'craindr', 'craint', 'crains'],
  poursuivre: [
    'poursuit',
    'poursuivent',
    'poursuiv',
    'poursuivit',
    'poursuivirent',
    'poursuivr',
    'poursuivi',
    'poursuis',
  ],
  conclure: ['conclut', 'concluent', 'conclu', 'conclut', 'conclurent', 'conclur', 'conclu', 'conclus'],
  lire: ['lit', 'lisent', 'lis', 'lut', 'lurent', 'lir', 'lu', 'lis'],
  sourire: ['sourit', 'sourient', 'souri', 'sourit', 'sourirent', 'sourir', 'souri', 'souris'],
  rire: ['rit', 'rient', 'ri', 'rit', 'rirent', 'rir', 'ri', 'ris'],
  réécrire: [
    'réécrit',
    'réécrivent',
    'réécriv',
    'réécrivit',
    'réécrivirent',
    'réécrir',
    'réécrit',
    'réécris',
  ],
  interrompre: [
    'interrompt',
    'interrompent',
    'interromp',
    'interrompit',
    'interrompirent',
    'interrompr',
    'interrompu',
    'interromps',
  ],
  démentir: ['dément', 'démentent', 'dément', 'démentit', 'démentirent', 'démentir', 'démenti', 'démens'],
  savoir: ['sait', 'savent', 'sav', 'sut', 'surent', 'saur', 'su', 'sais'],
  requérir: ['requiert', 'requièrent', 'requér', 'requit', 'requirent', 'requerr', 'requis', 'requiers'],
  vouloir: ['veut', 'veulent', 'voul', 'voulut', 'voulurent', 'voudr', 'voulu', 'veux'],
  tenir: ['tient', 'tiennent', 'ten', 'tint', 'tinrent', 'tiendr', 'tenu', 'tiens'],
  permettre: ['permet', 'permettent', 'permett', 'permit', 'permirent', 'permettr', 'permis', 'permets'],
  souscrire: [
    'souscrit',
    'souscrivent',
    'souscriv',
    'souscrivit',
    'souscrivirent',
    'souscrir',
    'souscrit',
    'souscris',
  ],
  être: ['est', 'sont', 'ét', 'fut', 'furent', 'ser', 'été', 'suis'],
  avoir: ['a', 'ont', 'av', 'eut', 'eurent', 'aur', 'eu', 'ai'],
};

/** Verbs whose present participle is not the stem of the imperfect with -ant. */
const GERUNDS: Readonly<Record<string, string>> = { savoir: 'sachant', avoir: 'ayant', être: 'étant' };

/** The stem of -er verbs before a mute e (révéler → révèl, rappeler → rappell, appuyer → appui). */
function muteStem(infinitive: string): string {
  const stem = infinitive.slice(0, -2);
  if (/(?:appel|jet|épel|chancel)$/u.test(stem)) return stem + stem.at(-1);
  if (/[ou]y$/u.test(stem)) return stem.slice(0, -1) + 'i';
  const accent = /^(.*)[eé]([bcdfghjklmnpqrstvwz]|gu|qu|br|tr|gr|gn|ch)$/u.exec(stem);
  return accent ? `${accent[1]}è${accent[2]}` : stem;
}

/** The participle with its four endings. */
function agreeing(participle: string): VerbForm[] {
  const masculinePlural = participle.endsWith('s') ? participle : participle + 's';
  return [
    { form: participle, mood: 'participle', plural: false },
    { form: participle + 'e', mood: 'participle', plural: false },
    { form: masculinePlural, mood: 'participle', plural: true },
    { form: participle + 'es', mood: 'participle', plural: true },
  ];
}

/** Builds the forms from principal parts. */
function fromParts(infinitive: string, parts: Parts): VerbForm[] {
  const [present, presents, imperfect, past, pasts, future, participle, first] = parts;
  const finite = (form: string, plural: boolean): VerbForm => ({ form, mood: 'finite', plural });
  return [
    finite(present, false), finite(presents, true), finite(first, false),
    finite(imperfect + 'ait', false), finite(imperfect + 'aient', true), finite(imperfect + 'ais', false),
    finite(imperfect + 'ons', true), finite(imperfect + 'ions', true),
    finite(past, false), finite(pasts, true),
    finite(future + 'a', false), finite(future + 'ont', true), finite(future + 'ait', false), finite(future + 'aient', true),
    { form: GERUNDS[infinitive] ?? imperfect + 'ant', mood: 'gerund', plural: false },
    { form: infinitive, mood: 'infinitive', plural: false },
    ...agreeing(participle),
  ]; // prettier-ignore
}

/** The forms of a French verb that a text in the third person may hold (first persons of the present and simple past too). */
export function formsOf(infinitive: string): VerbForm[] {
  const irregular = IRREGULAR[infinitive];
  if (irregular) {
    const forms = fromParts(infinitive, irregular);
    if (/it$|ut$/u.test(irregular[3]))
      forms.push({ form: irregular[3].slice(0, -1) + 's', mood: 'finite', plural: false });
    return forms;
  }
  const stem = infinitive.slice(0, -2);
  if (infinitive.endsWith('er')) {
    const soft = infinitive.endsWith('ger')
      ? stem + 'e'
      : infinitive.endsWith('cer')
        ? stem.slice(0, -1) + 'ç'
        : stem;
    const mute = muteStem(infinitive);
    const future = mute !== stem && !/[eé][^aeiouy]+$/u.test(stem.slice(-3)) ? mute + 'er' : infinitive;
    return [
      ...fromParts(infinitive, [
        mute + 'e',
        mute + 'ent',
        soft,
        soft + 'a',
        stem + 'èrent',
        future,
        stem + 'é',
        mute + 'e',
      ]),
      { form: soft + 'ai', mood: 'finite', plural: false },
    ];
  }
  if (infinitive.endsWith('ir'))
    return fromParts(infinitive, [
      stem + 'it',
      stem + 'issent',
      stem + 'iss',
      stem + 'it',
      stem + 'irent',
      infinitive,
      stem + 'i',
      stem + 'is',
    ]);
  return [
    ...fromParts(infinitive, [
      stem,
      stem + 'ent',
      stem,
      stem + 'it',
      stem + 'irent',
      stem + 'r',
      stem + 'u',
      stem + 's',
    ]),
    { form: stem + 'is', mood: 'finite', plural: false },
  ];
}

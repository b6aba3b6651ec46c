import type { VerbReader } from '../../stages/syntax/verbs.ts';
import type { Words } from '../../words.ts';
import type { Mood } from '../verbs.ts';
import { asking, isThat } from '../../wordtypes.ts';
import { frenchMood } from './moods.ts';
import { frenchSpeech } from './speech.ts';

/** Stems of the future that are not the infinitive. */
const STEMS =
  /^(?:re)?(?:ser|aur|ir|fer|pourr|devr|voudr|verr|enverr|viendr|tiendr|faudr|saur|vaudr|recevr|mourr|courr|acquerr|(?:\p{L}*)(?:viendr|tiendr|ell[eé]?r|ett[eé]r|èr?er|ier|uier))$/u;
const ENDINGS = /(?:a|ont|ait|aient|ai|as|ons|ez|ions|iez|ais)$/u;

/** « espérera », not « espérait »: the infinitive, or a known stem, before the ending. */
function foretells(form: string, lemma: string): boolean {
  const ending = ENDINGS.exec(form);
  if (!ending) return false;
  const stem = form.slice(0, ending.index);
  return stem === lemma || stem + 'e' === lemma || (stem.endsWith('r') && STEMS.test(stem));
}

/** Forms of verbs of speech. */
const TELLING = asking((form) => frenchSpeech.verbs.has(form));

/** « la préfecture rétorque que », « Faux, réplique la mairie », « , les qualifiant de farce » */
function misread(words: Words, i: number): Mood | null {
  if (!isThat(words, TELLING, i)) return null;
  const { form, tokens } = words;
  const next = form[i + 1];
  const before = tokens[i - 1];
  if (before === undefined || next === undefined) return null;
  const reports = (mood: Mood) => frenchSpeech.verbs.get(form[i])?.some((one) => one.mood === mood && (mood === 'gerund' || (one.use !== 'as' && one.use !== 'urge'))) ?? false; // prettier-ignore
  if (next === 'que' || next === "qu'") {
    const subject = before.pos === 'NOUN' || before.pos === 'PROPN' || (before.pos === 'ADJ' && tokens[i - 2]?.pos === 'NOUN'); // prettier-ignore
    return subject && reports('finite') ? 'finite' : null;
  }
  if (form[i - 2] === ',' && /^(?:le|la|l'|les)$/u.test(form[i - 1]))
    return /^(?:de|d'|comme)$/u.test(next) && form[i].endsWith('ant') && reports('gerund') ? 'gerund' : null;
  if (form[i - 1] !== ',') return null;
  // « Le rapporteur, Luc Morand, réclame pour sa part »
  if (
    tokens[i - 2]?.pos === 'PROPN' &&
    !/^(?:de|d'|du|des|à|au)$/u.test(next) &&
    !/^(?:juge|garde|note|cite)$/u.test(form[i])
  ) {
    let comma = i - 3;
    while (comma >= 0 && comma > i - 9 && tokens[comma].pos === 'PROPN') comma--;
    if (form[comma] === ',' && /^(?:NOUN|ADJ)$/u.test(tokens[comma - 1]?.pos ?? '') && reports('finite'))
      return 'finite';
  }
  // Before an article a noun would be an apposition of its own, which is rare: « , arbitre la veille ».
  const behind = tokens[i + 1].pos === 'PROPN' || (/^(?:le|la|l'|les)$/u.test(next) && /^(?:NOUN|PROPN)$/u.test(tokens[i + 2]?.pos ?? '')); // prettier-ignore
  return behind && reports('finite') ? 'finite' : null;
}

const words = (list: string) => new Set(list.split(' '));

/** How French verbs are grouped with their auxiliaries and clitics. */
export const frenchVerbs: VerbReader = {
  mood: frenchMood,
  clitics: words("se s' me m' te t' l' lui leur y en ne n'"),
  reflexives: words("se s' me m' te t'"),
  passiveLemma: 'être',
  motion: words('aller venir arriver partir naître mourir rester tomber devenir entrer sortir revenir parvenir intervenir retourner monter descendre décéder survenir repartir rentrer advenir redevenir'),
  foretells,
  misread,
  inverted: /^-(?:t-)?(?:ils?|elles?|on|je|tu|nous|vous|ce)$/u,
}; // prettier-ignore
